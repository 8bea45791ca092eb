import { CHANNEL } from "./sql-traits.ts";

/** The part of a connection that listening needs. */
export interface ListeningClient {
  query(sql: string): Promise<unknown>;
  on(event: "notification" | "end", told: () => void): unknown;
  end(): Promise<void>;
}

/** The longest pause before connecting again, in milliseconds. */
const LONGEST_PAUSE = 30_000;

export interface EntryListener {
  /** Calls back after entries were added, by whatever process; gives what ends it. */
  watch(told: () => void): () => void;
  close(): Promise<void>;
}

/** Listens on a connection of its own from the first watcher on, and connects again when it is lost. */
export function listenForEntries(connect: () => Promise<ListeningClient>): EntryListener {
  const watchers = new Set<() => void>();
  let client: Promise<ListeningClient | null> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let isClosed = false;
  const tellAll = () => {
    for (const told of watchers) told();
  };

  const listen = (pause: number): void => {
    client = connect().then(
      async (connected) => {
        connected.on("notification", tellAll);
        connected.on("end", () => again(1000));
        await connected.query(`listen ${CHANNEL}`);
        tellAll(); // Whatever came before, or while nobody listened.
        return connected;
      },
      () => {
        again(pause);
        return null;
      },
    );
    client.catch(() => {}); // Lost at once: its end has begun the next try.
  };
  const again = (pause: number): void => {
    if (isClosed) return;
    retry = setTimeout(() => listen(Math.min(pause * 2, LONGEST_PAUSE)), pause);
    retry.unref();
  };

  return {
    watch(told) {
      watchers.add(told);
      if (client === null) listen(1000);
      return () => watchers.delete(told);
    },
    async close() {
      isClosed = true;
      watchers.clear();
      if (retry) clearTimeout(retry);
      const connected = await client?.catch(() => null);
      await connected?.end().catch(() => {});
    },
  };
}
