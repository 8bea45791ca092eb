import { HearsayError, type Ledger, type StoredEntry } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { placeIn } from "../question.ts";
import { answers, createResource } from "../resource.ts";

/** Entries that are told in one piece. */
const AT_A_TIME = 500;

const ID = /^[rscem]-[0-9a-f]{12}$/;

const eventOf = (id: number, name: string, data: object) =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** The ids of what an entry is of, each once. */
function idsIn(body: object): string[] {
  const values = Object.values(body).flat() as unknown[];
  return [...new Set(values)].filter((one): one is string => typeof one === "string" && ID.test(one));
}

/** An entry as an event: who entered what of what; of standings that moved, from what to what. */
function entryAsEvent({ seq, recorded, actor, kind, content }: StoredEntry): string {
  const body = content === null ? {} : (JSON.parse(content.body) as object);
  const told = kind === "change" && content !== null ? body : { of: idsIn(body) };
  return eventOf(seq, kind === "change" ? "change" : "entry", { seq, recorded, actor, kind, ...told });
}

async function eventsAfter(ledger: Ledger, after: number): Promise<{ text: string; last: number }> {
  const events: string[] = [];
  let last = after;
  for await (const entry of ledger.entries(after)) {
    events.push(entryAsEvent(entry));
    last = entry.seq;
    if (events.length === AT_A_TIME) break;
  }
  return { text: events.join(""), last };
}

/** The place after which entries are told: the last one that the browser saw, or that the address names. */
function placeOf(written: string | undefined): number | null {
  if (written === undefined || written === "") return null;
  const place = Number(written);
  if (/^\d+$/.test(written) && Number.isSafeInteger(place)) return place;
  throw new HearsayError("usage", `"${written}" is no entry. Give the id of the last event, or none to begin now.`);
}

/** What is entered, as it is entered. */
export const events = createResource();

events.openapi(
  createRoute({
    method: "get",
    path: "/events",
    tags: ["events"],
    summary: "New entries and standings that moved, as they are entered",
    description:
      "Server-sent events. `entry` tells who entered what; `change` which standings moved; `head` where the ledger is when one begins without a `Last-Event-ID`; `jobs` how many jobs are in which state, at first and whenever that changes (it has no id). The id of an event is the number of its entry: whoever comes back with `Last-Event-ID` misses nothing.",
    request: {
      headers: z.object({ "last-event-id": z.string().optional() }),
      query: z.object({ after: placeIn("The same as Last-Event-ID, for whoever cannot send it.") }),
    },
    responses: {
      ...answers(z.never(), ""),
      200: {
        description: "A stream that goes on as long as it is read.",
        content: { "text/event-stream": { schema: z.string() } },
      },
    },
  }),
  async (context) => {
    const { ledger } = context.var.desk.folder;
    const after = placeOf(context.req.header("last-event-id") ?? context.req.query("after"));
    const { seq, hash } = await ledger.head();
    const isLost = after !== null && after > seq; // The id of another ledger, or of one that was restored from a backup.
    const piece =
      after === null || isLost
        ? { text: eventOf(seq, "head", { seq, hash }), last: seq }
        : await eventsAfter(ledger, after);
    return context.body(piece.text, 200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "hearsay-last": String(piece.last),
      "hearsay-more": piece.last < seq ? "1" : "0",
    });
  },
);
