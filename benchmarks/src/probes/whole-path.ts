// Takes the pages of a web archive the whole way, as `hearsay add` does: captured, read, extracted, stored, weighed.
import { captureArchive, createReadingThreads, readAhead, readPage, usualThreads } from "@hearsay/capture";
import { enterPages, extractStatements, HearsayError, type Ingested } from "@hearsay/core";
import { localWriter, openDataFolder } from "@hearsay/store";
import { prepareHost, stayFlat } from "@hearsay/store/host";

/** How the process stood after so many milliseconds. */
interface Moment {
  readonly ms: number;
  readonly pages: number;
  readonly resident: number;
}

export interface WholePath {
  readonly pages: number;
  readonly statements: number;
  readonly refused: number;
  readonly wallMs: number;
  readonly processorMs: number;
  readonly highest: number;
  readonly moments: readonly Moment[];
  /** Milliseconds of processor time by stage, over pages taken one by one after the measurement. */
  readonly stages: { readonly [stage: string]: number };
}

const GLANCE = 200;
const HOW = { given: {}, today: "2026-06-01" } as const;

prepareHost();
stayFlat();
const [archive = "", data = "", apart = ""] = process.argv.slice(2);
const now = () => new Date();
const folder = await openDataFolder(data, localWriter());
const threads = createReadingThreads(usualThreads());
const moments: Moment[] = [];
let [pages, statements, refused] = [0, 0, 0];
const began = performance.now();
const look = () => moments.push({ ms: performance.now() - began, pages, resident: process.memoryUsage.rss() });
const glances = setInterval(look, GLANCE);

function count(one: Ingested | HearsayError): void {
  pages += 1;
  if (one instanceof HearsayError) refused += 1;
  else statements += one.statements;
}

const before = process.cpuUsage();
const found = captureArchive(archive, now);
const readingOf = (one: { page: Parameters<typeof readPage>[0] } | { from: string }) =>
  "page" in one ? { page: one.page, how: HOW } : null;
for await (const ahead of readAhead(found, readingOf, threads)) {
  const entered = await enterPages(
    folder,
    ahead.flatMap(({ page }) => page ?? []),
  );
  entered.forEach(count);
}
const { user, system } = process.cpuUsage(before);
const wallMs = performance.now() - began;
look();
clearInterval(glances);
await threads.close();

const stages: { [stage: string]: number } = {};
async function timed<T>(stage: string, act: () => Promise<T> | T): Promise<T> {
  const from = process.cpuUsage();
  const made = await act();
  const { user: own, system: ofHost } = process.cpuUsage(from);
  stages[stage] = (stages[stage] ?? 0) + (own + ofHost) / 1000;
  return made;
}

const rest = captureArchive(apart, now);
for (;;) {
  const { value: one, done } = await timed("capture", () => rest.next());
  if (done) break;
  if (!("page" in one)) continue;
  const { page } = one;
  const report = await timed("read", () => readPage(page, HOW));
  const extracted = await timed("extract", () => extractStatements(report, report.published?.day ?? null));
  await timed("store", () => folder.captures.put(page.bytes));
  const { bytes, sha256, mediaType, obtained } = page;
  const capture = { sha256, size: bytes.byteLength, mediaType, obtained };
  const ready = { bytes, capture, read: () => report, extract: () => extracted };
  await timed("enter and weigh", () =>
    enterPages({ ...folder, captures: { ...folder.captures, put: async () => sha256 } }, [ready]),
  );
}
await folder.ledger.close();
const highest = Math.max(...moments.map(({ resident }) => resident));
const told: WholePath = {
  pages,
  statements,
  refused,
  wallMs,
  processorMs: (user + system) / 1000,
  highest,
  moments,
  stages,
};
console.log(JSON.stringify(told));
