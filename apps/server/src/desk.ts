import { captureFolder, pageToEnter } from "@hearsay/capture";
import {
  type AsKnown,
  type Counts,
  enterPage,
  type Holdings,
  type Matter,
  type Picture,
  type Redirect,
  readHoldings,
  weigh,
} from "@hearsay/core";
import { type DataFolder, localWriter, openDataFolder, sampleFolder } from "@hearsay/store";

/** Which ledger a page looks at: the user's own, or the sample case, which is one of its own. */
export type Which = "own" | "sample";

/** Everything that was read from a ledger at one entry of it. */
export interface Snapshot {
  readonly head: string;
  readonly holdings: Holdings;
  readonly matters: readonly Matter[];
  readonly redirects: readonly Redirect[];
  readonly counts: Counts;
  pictureOf(as: AsKnown): Picture;
}

/** A ledger as the server keeps it open: read again when its head has moved, by whatever process. */
export interface Desk {
  readonly folder: DataFolder;
  snapshot(): Promise<Snapshot>;
}

/** Pictures kept for one state of a ledger; a replay of `known` asks for one a day. */
const MOST_PICTURES = 400;

function pictureCache(holdings: Holdings): (as: AsKnown) => Picture {
  const pictures = new Map<string, Picture>();
  return (as) => {
    const key = `${as.known} ${as.clock} ${as.counted}`;
    const known = pictures.get(key);
    if (known) return known;
    if (pictures.size >= MOST_PICTURES) pictures.clear();
    const picture = weigh(holdings.neighbourhood, as);
    pictures.set(key, picture);
    return picture;
  };
}

function createDesk(folder: DataFolder): Desk {
  let last: Promise<Snapshot> | null = null;
  let lastHead = "";
  const read = async (head: string): Promise<Snapshot> =>
    folder.ledger.read(async (reader) => {
      const [holdings, matters, redirects, counts] = await Promise.all([
        readHoldings(reader),
        reader.matters(),
        reader.redirects(),
        reader.counts(),
      ]);
      return { head, holdings, matters, redirects, counts, pictureOf: pictureCache(holdings) };
    });
  const snapshot = async (): Promise<Snapshot> => {
    const { hash } = await folder.ledger.head();
    if (last === null || hash !== lastHead) {
      lastHead = hash;
      last = read(hash);
    }
    return last;
  };
  // What another process enters is read before anybody asks; a fault shows to whoever asks.
  folder.ledger.watch(() => {
    if (last !== null) snapshot().catch(() => {});
  });
  return { folder, snapshot };
}

/** Opens the sample case, entering its reports the first time. */
export async function openSample(data: string, reports: string): Promise<Desk> {
  const folder = await openDataFolder(sampleFolder(data), localWriter());
  const { seq } = await folder.ledger.head();
  if (seq === 0) {
    const now = () => new Date();
    const today = now().toISOString().slice(0, 10);
    for await (const entry of captureFolder(reports, now, "sample")) {
      if ("page" in entry) await enterPage(folder, pageToEnter(entry.page, { given: {}, today }));
    }
  }
  return createDesk(folder);
}

export async function openOwn(data: string, database: string | null): Promise<Desk> {
  return createDesk(await openDataFolder(data, localWriter(), database ?? undefined));
}
