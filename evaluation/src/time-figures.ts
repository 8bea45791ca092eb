import { join } from "node:path";
import { Day, timeExpressions } from "@hearsay/core";
import { z } from "zod";
import { jsonLines } from "./json-lines.ts";
import { type FoundTime, type RangeCounts, rangeCounts } from "./range-agreement.ts";

const AnnotatedText = z.object({
  id: z.string(),
  dct: Day,
  text: z.string(),
  timex: z.array(z.object({ start: z.number(), end: z.number(), type: z.string(), value: z.string() })),
});
export type AnnotatedText = z.infer<typeof AnnotatedText>;

const folder = join(import.meta.dirname, "../../packages/core/src/extract/en/time/fixtures");
const isOdd = ({ id }: AnnotatedText) => Number(id.slice(1)) % 2 === 1;

/** The sets of annotated texts, by how far the rules were worked on them. */
const SETS: readonly (readonly [name: string, file: string, holds: (text: AnnotatedText) => boolean])[] = [
  ["news, tuned", "news-tuned.jsonl", () => true],
  ["news, held out", "news-held.jsonl", () => true],
  ["wire, odd numbers: mistakes looked at", "wire-held.jsonl", isOdd],
  ["wire, even numbers: never looked into", "wire-held.jsonl", (text) => !isOdd(text)],
];

/** How well times are read in one set of annotated texts. */
export interface TimeFigures extends RangeCounts {
  readonly set: string;
  readonly texts: number;
  readonly expressions: number;
}

/** Reads the times of a text published on a day. */
export type TimeReader = (text: string, day: Day) => FoundTime[];

const hearsay: TimeReader = (text, day) => timeExpressions(text, { day });

/** The annotated texts of each set. */
export async function annotatedTexts(): Promise<Map<string, AnnotatedText[]>> {
  const sets = new Map<string, AnnotatedText[]>();
  for (const [name, file, holds] of SETS) {
    sets.set(name, (await jsonLines(join(folder, file), AnnotatedText)).filter(holds));
  }
  return sets;
}

/** Range agreement of a reader of times, ours where none is given, on every set of annotated texts. */
export async function timeFigures(read: TimeReader = hearsay): Promise<TimeFigures[]> {
  return [...(await annotatedTexts())].map(([set, texts]) => {
    const counts = texts.map(({ text, dct, timex }) => rangeCounts(timex, read(text, dct)));
    const sum = (of: keyof RangeCounts) => counts.reduce((total, one) => total + one[of], 0);
    const expressions = texts.reduce((total, { timex }) => total + timex.length, 0);
    return {
      set,
      texts: texts.length,
      expressions,
      wanted: sum("wanted"),
      claimed: sum("claimed"),
      right: sum("right"),
    };
  });
}
