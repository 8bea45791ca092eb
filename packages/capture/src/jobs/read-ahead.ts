import { extractStatements as extractHere, type extractStatements, type PageToEnter } from "@hearsay/core";
import { pageToEnter } from "../read-captured.ts";
import type { Reading, ReadingThreads, ReadReport } from "./reading-threads.ts";

/** Pages that are read before their turn to be entered, their bytes together, and how many are entered at a time. */
const AHEAD = { pages: 24, bytes: 32_000_000, atATime: 8 };
/** Of a source that has no more pages than these, all are read in place: a thread takes longer to start. */
const FEW = 6;

/** What a thread extracted, for the report and the day that it was extracted for; any other is read here. */
export const extractedIn =
  ({ report, extracted }: ReadReport): typeof extractStatements =>
  (asked, published) =>
    asked.id === report.id && published === (report.published?.day ?? null) ? extracted : extractHere(asked, published);

/** What was found, and the page to be entered where it is one. */
export interface Ahead<T> {
  readonly found: T;
  readonly page: PageToEnter | null;
}

interface Waiting<T> extends Ahead<T> {
  readonly bytes: number;
  /** Ends when the page is read or cannot be. */
  readonly read: Promise<void>;
  isRead: boolean;
}

/** Has a page read in a thread from now on. */
function begunIn({ page, how }: Reading, threads: ReadingThreads): { page: PageToEnter; read: Promise<void> } {
  const reading = threads.read({ page, how });
  let extract = extractHere;
  const entering: PageToEnter = {
    ...pageToEnter(page, how),
    read: async () => {
      const read = await reading;
      extract = extractedIn(read);
      return read.report;
    },
    extract: (report, published) => extract(report, published),
  };
  // Why a page cannot be read is told when its turn comes.
  const end = () => {};
  return { page: entering, read: reading.then(end, end) };
}

/**
 * Has pages read in threads while those before them are entered, and gives them in the order in which they were found, as
 * many at a time as are read by then. What is no page goes along in its place.
 * @param readingOf the page that something found is, and how it is read; null where it is none
 */
export async function* readAhead<T>(
  found: AsyncIterable<T>,
  readingOf: (one: T) => Reading | null,
  threads: ReadingThreads,
): AsyncGenerator<readonly Ahead<T>[]> {
  const queue: Waiting<T>[] = [];
  let [bytes, pages] = [0, 0];

  function begin(one: T): void {
    const reading = readingOf(one);
    if (reading) pages += 1;
    const inThread = reading && pages > FEW;
    const begun = inThread
      ? begunIn(reading, threads)
      : { page: reading ? pageToEnter(reading.page, reading.how) : null, read: Promise.resolve() };
    const waiting: Waiting<T> = { ...begun, found: one, bytes: reading?.page.bytes.length ?? 0, isRead: !inThread };
    void begun.read.then(() => {
      waiting.isRead = true;
    });
    bytes += waiting.bytes;
    queue.push(waiting);
  }

  async function ready(): Promise<Waiting<T>[]> {
    await queue[0]?.read;
    const unread = queue.findIndex(({ isRead }) => !isRead);
    const taken = queue.splice(0, Math.min(AHEAD.atATime, unread < 0 ? queue.length : Math.max(1, unread)));
    for (const one of taken) bytes -= one.bytes;
    return taken;
  }

  for await (const one of found) {
    begin(one);
    while (queue.length >= AHEAD.pages || bytes > AHEAD.bytes) yield await ready();
  }
  while (queue.length > 0) yield await ready();
}
