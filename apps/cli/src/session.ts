import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { captureFolder, createStamper, pageToEnter, type Stamper } from "@hearsay/capture";
import {
  type Day,
  enterPage,
  HearsayError,
  type JobQueue,
  type LedgerReader,
  parseQuestion,
  type Question,
  readSealed,
  type Sealed,
} from "@hearsay/core";
import { type DataFolder, LEDGER_FILE, localWriter, openDataFolder, openJobQueue, sampleFolder } from "@hearsay/store";

/** What every command takes. */
export interface CommonOptions {
  readonly data?: string;
  readonly sample?: true;
  readonly json?: true;
}

/** What every question takes. */
export interface QuestionOptions extends CommonOptions {
  readonly on?: string;
  readonly known?: string;
  readonly clock?: string;
  readonly counted?: string;
  readonly entry?: string;
}

/** Where a command runs. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The folder of the project. */
  readonly root: string;
}

export const now = () => new Date();
export const today = (): Day => now().toISOString().slice(0, 10);

/** The data folder that a command means: --data, else HEARSAY_DATA, else hearsay-data here; the sample inside it. */
export function dataPath(options: CommonOptions, { env, cwd }: Surroundings): string {
  const own = resolve(cwd, options.data ?? env.HEARSAY_DATA ?? "hearsay-data");
  return options.sample ? sampleFolder(own) : own;
}

/** The address of the database that holds the user's own ledger, where one is set; the sample case is always a file. */
function databaseFor(options: CommonOptions, { env }: Surroundings): string | undefined {
  return options.sample || options.data ? undefined : env.HEARSAY_DATABASE || undefined;
}

async function enterSample(folder: DataFolder, { root }: Surroundings): Promise<void> {
  for await (const entry of captureFolder(join(root, "sample"), now, "sample")) {
    if ("page" in entry) await enterPage(folder, pageToEnter(entry.page, { given: {}, today: today() }));
  }
}

async function using<T>(folder: DataFolder, act: (folder: DataFolder) => Promise<T>): Promise<T> {
  try {
    return await act(folder);
  } finally {
    await folder.ledger.close();
  }
}

/** Opens the data folder for writing, creating it where it is missing, and closes it afterwards. */
export async function withFolder<T>(
  options: CommonOptions,
  surroundings: Surroundings,
  act: (folder: DataFolder) => Promise<T>,
): Promise<T> {
  const database = databaseFor(options, surroundings);
  return using(await openDataFolder(dataPath(options, surroundings), localWriter(), database), act);
}

/** Who asks, as entries and jobs name them. */
export const userOf = (): string => localWriter().actor;

/** Whose timestamps captures get: --timestamps, else HEARSAY_TIMESTAMPS; null where neither names an authority. */
export function stamperOf(
  { timestamps }: CommonOptions & { readonly timestamps?: string },
  { env }: Surroundings,
): Stamper | null {
  const address = timestamps ?? env.HEARSAY_TIMESTAMPS;
  return address ? createStamper(address, now) : null;
}

/** Opens the jobs of a data folder, creating it where it is missing, and closes them afterwards. */
export async function withJobs<T>(
  options: CommonOptions,
  surroundings: Surroundings,
  act: (queue: JobQueue) => Promise<T>,
): Promise<T> {
  const queue = await openJobQueue(dataPath(options, surroundings), databaseFor(options, surroundings));
  try {
    return await act(queue);
  } finally {
    await queue.close();
  }
}

/** Opens a data folder that is there; the sample case is entered the first time that somebody asks for it. */
export async function withLedger<T>(
  options: CommonOptions,
  surroundings: Surroundings,
  act: (folder: DataFolder) => Promise<T>,
): Promise<T> {
  const path = dataPath(options, surroundings);
  const isElsewhere = databaseFor(options, surroundings) !== undefined;
  if (!options.sample && !isElsewhere && !existsSync(join(path, LEDGER_FILE))) {
    throw new HearsayError(
      "not-found",
      `There is no ledger in ${path}. Begin one with "hearsay add FILE", name another folder with --data, or look at the sample case with --sample.`,
    );
  }
  return withFolder(options, surroundings, async (folder) => {
    if (options.sample && (await folder.ledger.head()).seq === 0) await enterSample(folder, surroundings);
    return act(folder);
  });
}

/** The entry up to which the ledger is looked at; without one, all of it. */
function parseEntry(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const entry = Number(text);
  if (Number.isSafeInteger(entry) && entry > 0) return entry;
  throw new HearsayError("usage", `"${text}" is no entry. Write its number, which "verify" and "export ledger" tell.`);
}

/** Asks the ledger for what goes out of the house, as `asking` does, with what is sealed now, whatever moment is asked for. */
export async function askingForOutside<T>(
  options: QuestionOptions,
  surroundings: Surroundings,
  ask: (reader: LedgerReader, asked: Question, sealed: Sealed) => Promise<T>,
): Promise<T> {
  const asked = parseQuestion(options, today());
  return withLedger(options, surroundings, async ({ ledger }) => {
    const sealed = await readSealed(ledger);
    return ledger.read((reader) => ask(reader.identifiedAs(asked.known), asked, sealed), parseEntry(options.entry));
  });
}

/** Opens the ledger and asks it about a part of itself, all at one moment. */
export async function asking<T>(
  options: QuestionOptions,
  surroundings: Surroundings,
  ask: (reader: LedgerReader, asked: Question) => Promise<T>,
): Promise<T> {
  const asked = parseQuestion(options, today());
  return withLedger(options, surroundings, ({ ledger }) =>
    ledger.read((reader) => ask(reader.identifiedAs(asked.known), asked), parseEntry(options.entry)),
  );
}
