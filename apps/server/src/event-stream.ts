import type { Api } from "./api.ts";
import type { Which } from "./desk.ts";

/** How often a stream says that it is there, in milliseconds: a connection that is gone shows when it is written to. */
const HEARTBEAT = 15_000;
/** How long a browser waits before it comes back, in milliseconds. */
const RETRY = "retry: 1000\n\n";

interface Piece {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly last: number;
  readonly isMore: boolean;
}

/** Streams of events of both ledgers: each goes on with the next piece whenever its ledger moved. */
export interface EventStreams {
  /** Whether a request asks for a stream, and of which ledger. */
  ledgerOf(request: Request): Which | null;
  /** The first piece, and what follows as long as somebody reads. */
  open(which: Which, request: Request): Promise<Response>;
}

const PATH = /^\/api\/(own|sample)\/events$/;

export function createEventStreams(api: Api): EventStreams {
  const waiting: { readonly [which in Which]: Set<() => void> } = { own: new Set(), sample: new Set() };
  /** Pages that have seen the same share what follows. */
  const next = new Map<string, Promise<Piece>>();
  /** How far jobs are is told to whoever listens as it is now: it has no place among the entries. */
  const counting: { readonly [which in Which]: Set<(event: string) => void> } = { own: new Set(), sample: new Set() };
  const lastCounts: { [which in Which]?: string } = {};
  let isWatching = false;

  const watch = () => {
    if (isWatching) return;
    isWatching = true;
    api.watchJobs((which, counts) => {
      const event = `event: jobs\ndata: ${JSON.stringify(counts)}\n\n`;
      lastCounts[which] = event;
      for (const tell of counting[which]) tell(event);
    });
    api.watch((which) => {
      next.clear();
      for (const go of waiting[which]) go();
    });
  };

  const pieceOf = async (answer: Response): Promise<Piece> => ({
    text: new Uint8Array(await answer.arrayBuffer()),
    last: Number(answer.headers.get("hearsay-last")),
    isMore: answer.headers.get("hearsay-more") === "1",
  });

  const after = (which: Which, last: number): Promise<Piece> => {
    const key = `${which} ${last}`;
    const known = next.get(key);
    if (known) return known;
    const piece = api.ask(new Request(`http://127.0.0.1/api/${which}/events?after=${last}`)).then(pieceOf);
    next.set(key, piece);
    piece.catch(() => next.delete(key));
    return piece;
  };

  return {
    ledgerOf({ method, url, headers }) {
      const which = method === "GET" ? PATH.exec(new URL(url).pathname)?.[1] : undefined;
      return which && headers.get("accept")?.includes("text/event-stream") ? (which as Which) : null;
    },
    async open(which, request) {
      watch();
      // What moves while the first piece is asked for is seen before the stream waits.
      let isBehind = false;
      let wake: (() => void) | null = null;
      const go = () => {
        isBehind = true;
        wake?.();
      };
      waiting[which].add(go);
      const answer = await api.ask(request);
      if (!answer.ok) {
        waiting[which].delete(go);
        return answer;
      }
      const first = await pieceOf(answer);
      let [last, isMore] = [first.last, first.isMore];
      const heart = { timer: undefined as NodeJS.Timeout | undefined };
      let tell = (_event: string) => {};
      const end = () => {
        clearInterval(heart.timer);
        waiting[which].delete(go);
        counting[which].delete(tell);
      };
      const text = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(text.encode(RETRY));
          stream.enqueue(first.text);
          tell = (event) => stream.enqueue(text.encode(event));
          counting[which].add(tell);
          tell(lastCounts[which] ?? "");
          heart.timer = setInterval(() => stream.enqueue(text.encode(":\n\n")), HEARTBEAT);
          heart.timer.unref();
        },
        async pull(stream) {
          for (;;) {
            if (!isMore && !isBehind) await new Promise<void>((resolve) => (wake = resolve));
            isBehind = false;
            const piece = await after(which, last).catch(() => null);
            if (piece === null) continue; // The worker is being replaced; the next move goes on from here.
            isMore = piece.isMore;
            last = piece.last;
            if (piece.text.byteLength > 0) return stream.enqueue(piece.text);
          }
        },
        cancel: end,
      });
      return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-store" } });
    },
  };
}
