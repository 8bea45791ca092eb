import { captureFolder, createStamper, pageToEnter, type Stamper } from "@hearsay/capture";
import {
  createNamedSearch,
  enterPage,
  type JobQueue,
  type LedgerReader,
  type NamedSearch,
  type Question,
  readSourceBook,
  readStandings,
  type SourceBook,
  type StandingList,
} from "@hearsay/core";
import {
  type AnswerStore,
  type DataFolder,
  localWriter,
  openAnswerStore,
  openDataFolder,
  openJobQueue,
  sampleFolder,
} from "@hearsay/store";
import { listOfStandings, NAMES, STANDINGS } from "./followed.ts";
import { following } from "./following.ts";
import { SOURCE_NAMES, type SourceNames } from "./source-names.ts";

/** Which ledger a page looks at: the user's own, or the sample case, which is one of its own. */
export type Which = "own" | "sample";

/** A ledger as the server keeps it open. */
export interface Desk {
  readonly folder: DataFolder;
  /** Has what is captured for it stamped; null where no authority is configured. */
  readonly stamper: Stamper | null;
  /** The standing of every claim, also as the ledger was after an entry; kept for one state of the ledger. */
  standings(asked: Question, entry?: number): Promise<StandingList>;
  /** What every source told, as known; kept as the standings are. */
  sources(asked: Question, entry?: number): Promise<SourceBook>;
  /** Outlets and those whom they quote, by name. */
  sourceNames(entry?: number): Promise<SourceNames>;
  /** Everybody and everything that has a name, found in whatever spelling and script. */
  named(entry?: number): Promise<NamedSearch>;
  /** What is to be done for the ledger, opened when it is first asked for. */
  jobs(): Promise<JobQueue>;
  /** What was answered to writes, opened when it is first asked for. */
  answers(): Promise<AnswerStore>;
  close(): Promise<void>;
}

/** Lists of standings kept for one state of a ledger: a replay asks for one a day. */
const MOST_LISTS = 12;

export const today = () => new Date().toISOString().slice(0, 10);

/** What takes a while to make and is the same for one state of a ledger: kept until that moves. */
function keptWhile<T>(folder: DataFolder, make: (reader: LedgerReader, asked: Question) => Promise<T>) {
  const lists = new Map<string, Promise<T>>();
  let lastHead = "";
  return async (asked: Question, entry?: number): Promise<T> => {
    const { hash } = await folder.ledger.head();
    if (hash !== lastHead || lists.size >= MOST_LISTS) lists.clear();
    lastHead = hash;
    const key = `${asked.known} ${asked.clock} ${asked.counted} ${entry}`;
    const kept = lists.get(key);
    if (kept) return kept;
    const list = folder.ledger.read((reader) => make(reader, asked), entry);
    list.catch(() => lists.delete(key));
    lists.set(key, list);
    return list;
  };
}

/** Names are the same on every day. */
const WHENEVER: Question = { known: "", on: "", clock: "published", counted: "all" };

/** Opens something once; where that fails, whoever asks next tries again. */
function openedOnce<T extends { close(): Promise<void> }>(openIt: () => Promise<T>) {
  let opened: Promise<T> | null = null;
  const open = () => {
    opened ??= openIt().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const close = async () => (await opened?.catch(() => null))?.close();
  return { open, close };
}

function createDesk(folder: DataFolder, database?: string, stamper: Stamper | null = null): Desk {
  const jobs = openedOnce(() => openJobQueue(folder.path, database));
  const answers = openedOnce(() => openAnswerStore(folder.path, database));
  const names = following(folder.ledger, NAMES);
  const standings = following(folder.ledger, STANDINGS);
  const sourceNames = following(folder.ledger, SOURCE_NAMES);
  const sourceNamesThen = keptWhile(folder, SOURCE_NAMES.make);
  const namesThen = keptWhile(folder, async (reader) => createNamedSearch(await reader.entities()));
  const standingsThen = keptWhile(folder, (reader, asked) => readStandings(reader, asked, today()));
  return {
    folder,
    stamper,
    standings: async (asked, entry) =>
      entry === undefined && asked.known >= today()
        ? listOfStandings(await standings(), asked.counted)
        : standingsThen(asked, entry),
    sources: keptWhile(folder, readSourceBook),
    sourceNames: (entry) => (entry === undefined ? sourceNames() : sourceNamesThen(WHENEVER, entry)),
    named: async (entry) => (entry === undefined ? (await names()).search : namesThen(WHENEVER, entry)),
    jobs: jobs.open,
    answers: answers.open,
    async close() {
      await jobs.close();
      await answers.close();
      await folder.ledger.close();
    },
  };
}

/** Opens the sample case, entering its reports the first time. */
export async function openSample(data: string, reports: string): Promise<Desk> {
  const folder = await openDataFolder(sampleFolder(data), localWriter());
  const { seq } = await folder.ledger.head();
  if (seq === 0) {
    for await (const entry of captureFolder(reports, () => new Date(), "sample")) {
      if ("page" in entry) await enterPage(folder, pageToEnter(entry.page, { given: {}, today: today() }));
    }
  }
  return createDesk(folder);
}

/** @param timestamps the address of the authority that stamps what is captured */
export async function openOwn(data: string, database: string | null, timestamps: string | null = null): Promise<Desk> {
  const place = database ?? undefined;
  const stamper = timestamps === null ? null : createStamper(timestamps, () => new Date());
  return createDesk(await openDataFolder(data, localWriter(), place), place, stamper);
}
