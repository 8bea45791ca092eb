import type { extractStatements } from "./extract/extract-statements.ts";
import type { ReaderAnswer } from "./extract/second/reader-answer.ts";
import { type Ingested, ingesting, type ToIngest } from "./ingest.ts";
import type { ContentStore } from "./ledger/content-store.ts";
import type { Compose, Ledger } from "./ledger/ledger.ts";
import { canonicalJson } from "./vocabulary/canonical-json.ts";
import type { Capture, Refusal } from "./vocabulary/entry.ts";
import { HearsayError } from "./vocabulary/error.ts";
import type { Report } from "./vocabulary/report.ts";
import type { Sha256 } from "./vocabulary/sha256.ts";

/** A page as it was captured, and how to read it. */
export interface PageToEnter {
  readonly bytes: Uint8Array;
  readonly capture: Capture;
  /** Reads the page. @throws HearsayError where it cannot be used */
  readonly read: () => Report | Promise<Report>;
  /** Asks a second reader for the statements of the report, where somebody wants one. */
  readonly ask?: ((report: Report) => Promise<ReaderAnswer>) | undefined;
  /** Reads the statements of a report; the rules do, here, where it is left out. */
  readonly extract?: typeof extractStatements | undefined;
}

/** Where pages are entered, and their bytes kept. */
interface Entering {
  readonly ledger: Ledger;
  readonly captures: ContentStore;
}

/** A page that was read and whose bytes are kept, or why it cannot be used. */
type ReadyPage = ToIngest | { readonly refused: HearsayError; readonly body: Refusal };

/** What the ledger keeps of an input that cannot be used: what it was, and why. */
const refusalOf = ({ code, message }: HearsayError, from: string, sha256: Sha256 | null): Refusal => ({
  from,
  code,
  message,
  sha256,
});

async function readyPage({ capture, read, extract }: PageToEnter): Promise<ReadyPage> {
  try {
    return { report: await read(), capture, extract };
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    return { refused: error, body: refusalOf(error, capture.obtained.from, capture.sha256) };
  }
}

/** Reads pages, keeps the bytes of those that can be used, and asks the second reader of one after the other. */
async function readyPages(pages: readonly PageToEnter[], captures: ContentStore): Promise<ReadyPage[]> {
  const ready = await Promise.all(pages.map(readyPage));
  await Promise.all(pages.map(({ bytes }, i) => ("report" in (ready[i] as ReadyPage) ? captures.put(bytes) : null)));
  const answered: ReadyPage[] = [];
  for (const [i, page] of ready.entries()) {
    const ask = "report" in page ? pages[i]?.ask : undefined;
    answered.push(ask && "report" in page ? { ...page, answer: await ask(page.report) } : page);
  }
  return answered;
}

/** Enters pages that are ready, in order, all in one commit. */
async function enterTogether(ledger: Ledger, pages: readonly ReadyPage[]): Promise<(Ingested | HearsayError)[]> {
  const entering = pages.map((page) => {
    if (!("refused" in page)) return ingesting(page);
    const refuse: Compose = async () => [{ kind: "refusal", body: page.body }];
    return { steps: [refuse], ingested: () => page.refused };
  });
  await ledger.append(...entering.flatMap(({ steps }) => steps));
  return entering.map(({ ingested }) => ingested());
}

/**
 * Enters captured pages in order: keeps their bytes, reads them, and enters their reports in one commit. A page that
 * cannot be used leaves a refusal in the ledger that says what and why, and its error is given. Where the commit fails,
 * the pages are entered one by one, so that what can be entered is.
 */
export async function enterPages(
  { ledger, captures }: Entering,
  pages: readonly PageToEnter[],
): Promise<(Ingested | HearsayError)[]> {
  const ready = await readyPages(pages, captures);
  if (ready.length === 1) return enterTogether(ledger, ready);
  try {
    return await enterTogether(ledger, ready);
  } catch {
    // Whichever of them it was throws again, with those before it entered.
    const entered: (Ingested | HearsayError)[] = [];
    for (const page of ready) entered.push(...(await enterTogether(ledger, [page])));
    return entered;
  }
}

/**
 * Enters a captured page as `enterPages` does.
 * @throws HearsayError where it cannot be used
 */
export async function enterPage(folder: Entering, page: PageToEnter): Promise<Ingested> {
  const [entered] = await enterPages(folder, [page]);
  if (entered instanceof Error) throw entered;
  return entered as Ingested;
}

/** Enters that an input could not be used: what it was, and why. */
export async function enterRefusal(
  ledger: Ledger,
  error: HearsayError,
  from: string,
  sha256: Sha256 | null,
): Promise<void> {
  await ledger.append(async () => [{ kind: "refusal", body: refusalOf(error, from, sha256) }]);
}

/** Enters a refusal unless the very same was entered already: a job can be begun again. */
export async function enterRefusalOnce(
  ledger: Ledger,
  error: HearsayError,
  from: string,
  sha256: Sha256 | null,
): Promise<void> {
  const body = refusalOf(error, from, sha256);
  const same = canonicalJson(body);
  await ledger.append(async (reader) => {
    const held = await reader.refusals();
    const isHeld = held.some(({ seq: _, recorded: __, ...one }) => canonicalJson(one) === same);
    return isHeld ? [] : [{ kind: "refusal", body }];
  });
}
