import { afterAll, describe, expect, it } from "vitest";
import { captureBytes } from "../capture-file.ts";
import { type Ahead, readAhead } from "./read-ahead.ts";
import { createReadingThreads, type Reading } from "./reading-threads.ts";

const threads = createReadingThreads(1);
afterAll(() => threads.close());

const now = () => new Date("2040-06-01T12:00:00Z");
const HOW = { given: {}, today: "2040-06-20" } as const;

interface Found {
  readonly called: string;
  readonly reading: Reading | null;
}

/** Pages of which every fifth has no text, and a word between that is no page. */
async function* foundPages(count: number): AsyncGenerator<Found> {
  for (let i = 0; i < count; i++) {
    const text = i % 5 === 4 ? "  " : `The minister of harbour ${i} resigned on Tuesday, her office said.`;
    const page = await captureBytes(Buffer.from(text), {
      name: `${i}.txt`,
      mediaType: "text/plain",
      how: "stdin",
      now,
    });
    yield { called: String(i), reading: { page, how: HOW } };
    if (i === 7) yield { called: "a note", reading: null };
  }
}

async function allOf(count: number): Promise<Ahead<Found>[][]> {
  const batches: Ahead<Found>[][] = [];
  for await (const batch of readAhead(foundPages(count), ({ reading }) => reading, threads)) batches.push([...batch]);
  return batches;
}

describe("pages read ahead", () => {
  it("come in the order in which they were found, what is no page in its place", async () => {
    const all = (await allOf(30)).flat();
    const expected = Array.from({ length: 30 }, (_, i) => String(i)).toSpliced(8, 0, "a note");
    expect(all.map(({ found }) => found.called)).toEqual(expected);
    expect(all.filter(({ page }) => page === null).map(({ found }) => found.called)).toEqual(["a note"]);
  });

  it("come a few at a time, never all at once", async () => {
    const sizes = (await allOf(40)).map((batch) => batch.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
  });

  it("give in a thread the report and the statements that they give in place", async () => {
    const all = (await allOf(12)).flat();
    const [inPlace, inThread] = await Promise.all([all[3]?.page?.read(), all[12]?.page?.read()]);
    expect(inPlace?.text).toContain("harbour 3");
    expect(inThread?.text).toContain("harbour 11");
    const extracted = inThread && all[12]?.page?.extract?.(inThread, inThread.published?.day ?? null);
    expect(extracted?.statements).toHaveLength(1);
  });

  it("tell why one cannot be read when it is its turn", async () => {
    const all = (await allOf(15)).flat();
    for (const at of [4, 10]) {
      await expect((async () => all[at]?.page?.read())()).rejects.toMatchObject({ code: "input-empty" });
    }
  });
});
