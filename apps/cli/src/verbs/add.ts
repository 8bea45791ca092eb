import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type Ahead,
  type ArchivedPage,
  askReader,
  type CapturedPage,
  captureArchive,
  captureFile,
  captureFolder,
  captureUrl,
  createReadingThreads,
  FETCH_POLICY,
  isArchiveName,
  keepTimestamp,
  type ReaderEndpoint,
  type Reading,
  readAhead,
  readerUrl,
  type Stamper,
  sourceNamed,
  usualThreads,
} from "@hearsay/capture";
import {
  enterPages,
  enterRefusal,
  HearsayError,
  type Ingested,
  type PageToEnter,
  timestampInWords,
} from "@hearsay/core";
import type { DataFolder } from "@hearsay/store";
import { stayFlat } from "@hearsay/store/host";
import { EXIT } from "../exit-codes.ts";
import { createCommand } from "../options.ts";
import { LEFT_OUT, outcomeOf, printSum, printTold, type Told } from "../print/added-lines.ts";
import { createPage, printJson } from "../print/page.ts";
import { type CommonOptions, now, type Surroundings, stamperOf, today, withFolder } from "../session.ts";
import { readStandardInput } from "../standard-input.ts";
import { addLater } from "./add-later.ts";

export interface AddOptions extends CommonOptions {
  readonly outlet?: string;
  readonly published?: string;
  readonly reader?: true;
  readonly readerElsewhere?: true;
  readonly allowHost?: readonly string[];
  readonly later?: true;
  readonly timestamps?: string;
}

/** What an archive brings along with the pages before it. */
type Stamps = Extract<ArchivedPage, { readonly timestamp: unknown }>;

/** A page of a source, why there is none, a timestamp of one before it, or a word on what is no page and was passed over. */
type Found =
  | { readonly from: string; readonly note: string }
  | { readonly from: string; readonly page: CapturedPage }
  | Stamps
  | { readonly from: string; readonly error: HearsayError };

/** Whatever goes wrong with a source is told beside the others, but for faults of ours. */
async function capturing(from: string, capture: () => Promise<CapturedPage>): Promise<Found> {
  try {
    return { from, page: await capture() };
  } catch (error) {
    if (error instanceof HearsayError) return { from, error };
    throw error;
  }
}

/** The pages of a web archive, each told by its address; what is no page in it is no fault. */
async function* archived(path: string, called: string, { captures }: DataFolder): AsyncGenerator<Found> {
  try {
    for await (const one of captureArchive(path, now, called, captures.get)) {
      if (!("skipped" in one)) yield one;
      else
        yield {
          from: one.from,
          error: new HearsayError("input-unreadable", `${one.from} was left out. ${one.skipped}`),
        };
    }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    yield { from: path, error };
  }
}

async function* pagesOf(
  source: string,
  { cwd, allowedHosts, folder }: { cwd: string; allowedHosts: readonly string[]; folder: DataFolder },
): AsyncGenerator<Found> {
  if (source === "-") return yield capturing("standard input", readStandardInput);
  const named = await sourceNamed(source, cwd);
  if (named.is === "address") {
    return yield capturing(source, () => captureUrl(source, { ...FETCH_POLICY, allowedHosts }, now));
  }
  const { is, path } = named;
  if (is === "archive") return yield* archived(path, source, folder);
  if (is === "file") return yield capturing(path, () => captureFile(path, now, source));
  for await (const entry of captureFolder(path, now, source)) {
    if ("page" in entry) yield { from: entry.path, page: entry.page };
    else if (isArchiveName(entry.path)) yield* archived(entry.path, entry.path, folder);
    else
      yield {
        from: entry.path,
        error: new HearsayError("input-unreadable", `${entry.path} was left out. ${entry.skipped}`),
      };
  }
}

/** Milliseconds that a second reader may take for one report: models on a laptop are slow. */
const PATIENCE = 300_000;

/** The second reader that the options ask for, or null: off by default, and its key is read and never kept. */
async function readerOf(options: AddOptions, { env, cwd }: Surroundings): Promise<ReaderEndpoint | null> {
  if (!options.reader) return null;
  const { HEARSAY_READER_URL: address, HEARSAY_READER_MODEL: model, HEARSAY_READER_KEY_FILE: keyFile } = env;
  if (!address || !model) {
    throw new HearsayError(
      "usage",
      "Say which second reader with HEARSAY_READER_URL (such as http://127.0.0.1:11434/v1) and HEARSAY_READER_MODEL.",
    );
  }
  const url = readerUrl(address, options.readerElsewhere === true);
  const key = keyFile ? (await readFile(resolve(cwd, keyFile), "utf8")).trim() : (env.HEARSAY_READER_KEY ?? null);
  return { url, model, key, patience: PATIENCE };
}

type Ask = PageToEnter["ask"];

const isRefusal = ({ code }: HearsayError) => /^(?:input|date)-/.test(code);

/** Keeps a timestamp that an archive brought along, if it holds, and tells what became of it. */
async function keepBrought({ from, timestamp }: Stamps, folder: DataFolder): Promise<Told> {
  const kept = await keepTimestamp(timestamp, from, folder);
  if (kept.outcome === "kept") return { from, note: `A timestamp came along: ${timestampInWords(kept.timestamp)}.` };
  if (kept.outcome === "had") return { from, note: "A timestamp that came along was here already." };
  await enterRefusal(folder.ledger, kept.error, from, null);
  return { from, error: kept.error };
}

/** Enters what was found, in order, and tells what became of each. */
async function enter(ahead: readonly Ahead<Found>[], folder: DataFolder, ask: Ask): Promise<Told[]> {
  const pages = ahead.flatMap(({ page }) => (page ? [{ ...page, ask }] : []));
  const entered = (await enterPages(folder, pages)).values();
  const told: Told[] = [];
  for (const { found } of ahead) {
    const { from } = found;
    if ("note" in found) told.push(found);
    else if ("timestamp" in found) told.push(await keepBrought(found, folder));
    else if ("error" in found) {
      await enterRefusal(folder.ledger, found.error, from, null);
      told.push({ from, error: found.error });
    } else {
      const one = entered.next().value as Ingested | HearsayError;
      if (!(one instanceof HearsayError)) told.push({ from, entered: one });
      else if (isRefusal(one)) told.push({ from, error: one });
      else throw one; // the ledger itself cannot go on
    }
  }
  return told;
}

/** Has the pages stamped that were entered; an authority that fails is told of and stops nothing. */
async function stampEntered(ahead: readonly Ahead<Found>[], told: readonly Told[], folder: DataFolder, by: Stamper) {
  for (const [i, { found }] of ahead.entries()) {
    const one = told[i];
    if (!("page" in found) || one === undefined || !("entered" in one)) continue;
    const stamped = await by.stamp(found.page.sha256, folder);
    if (stamped.outcome === "failed") console.error(stamped.why);
  }
}

/** A day given by hand that cannot be is a wrong option; one on a page is the page's. */
const isWrongOption = (told: Told, { published }: AddOptions) =>
  published !== undefined && "error" in told && told.error.code.startsWith("date-");

function answerOf(told: Told) {
  if ("error" in told) return { from: told.from, error: told.error.code, message: told.error.message };
  if ("note" in told) return told;
  const { report, outcome, statements, claims, issues } = told.entered;
  const { id, title, outlet, published } = report;
  return {
    from: told.from,
    report: id,
    title,
    outlet: outlet?.name ?? null,
    published,
    outcome,
    statements,
    claims,
    issues,
  };
}

async function* enterSources(
  sources: readonly string[],
  options: AddOptions,
  { folder, cwd, ask, stamper }: { folder: DataFolder; cwd: string; ask: Ask; stamper: Stamper | null },
): AsyncGenerator<Told> {
  const { outlet, published, allowHost = [] } = options;
  const threads = createReadingThreads(usualThreads());
  const readingOf = (found: Found): Reading | null =>
    "page" in found ? { page: found.page, how: { given: { outlet, published }, today: today() } } : null;
  try {
    for (const source of sources) {
      for await (const ahead of readAhead(
        pagesOf(source, { cwd, allowedHosts: allowHost, folder }),
        readingOf,
        threads,
      )) {
        const told = await enter(ahead, folder, ask);
        if (stamper) await stampEntered(ahead, told, folder, stamper);
        yield* told;
      }
    }
  } finally {
    await threads.close();
  }
}

async function add(sources: readonly string[], options: AddOptions, surroundings: Surroundings): Promise<void> {
  if (options.later) return addLater(sources, options, surroundings);
  stayFlat();
  const page = createPage(process.stdout);
  const reader = await readerOf(options, surroundings);
  const stamper = stamperOf(options, surroundings);
  const ask: Ask = reader ? (report) => askReader(report, reader) : undefined;
  const answers: ReturnType<typeof answerOf>[] = [];
  const outcomes: string[] = [];
  let isWrong = false;
  await withFolder(options, surroundings, async (folder) => {
    for await (const told of enterSources(sources, options, { folder, cwd: surroundings.cwd, ask, stamper })) {
      outcomes.push(outcomeOf(told));
      isWrong ||= isWrongOption(told, options);
      if (options.json) answers.push(answerOf(told));
      if (process.stderr.isTTY) process.stderr.write(`\r${outcomes.length} read\u001b[K\r`);
      if (!options.json) printTold(told, page, surroundings.cwd);
    }
  });
  if (options.json) printJson(answers);
  else printSum(outcomes, page);
  if (outcomes.length === 0) throw new HearsayError("not-found", "There is no page in what you named.");
  if (isWrong) process.exitCode = EXIT.usage;
  else if (outcomes.includes(LEFT_OUT)) process.exitCode = EXIT.fault;
}

export const addVerb = (surroundings: Surroundings) =>
  createCommand("add", "add reports: files, folders, addresses, or - for standard input")
    .argument("<source...>", "a file, a folder, an address, or -")
    .option("--outlet <name>", "who published it, where the page does not say (again: a correction)")
    .option("--published <day>", "when, where the page does not say (YYYY-MM-DD, or with THH:MM)")
    .option("--allow-host <host...>", "ask this host though it is no public one; by name, as the address writes it")
    .option("--later", "put them on the list of what is to be done, which hearsay work does")
    .option("--timestamps <address>", "have captures stamped by this authority (RFC 3161; else HEARSAY_TIMESTAMPS)")
    .option("--reader", "ask a second reader too, a chat endpoint named by HEARSAY_READER_URL and HEARSAY_READER_MODEL")
    .option("--reader-elsewhere", "let the texts leave this machine for a reader on another host")
    .action((sources: string[], options: AddOptions) => add(sources, options, surroundings));
