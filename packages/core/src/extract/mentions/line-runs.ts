import { TAGS, type TaggedRun } from "./labels.ts";
import type { LineWord } from "./text-lines.ts";

const tagNumber = (tag: (typeof TAGS)[number]) => TAGS.indexOf(tag);
export const PERSON = tagNumber("Person");
export const RANK = tagNumber("Rank");
export const POST = tagNumber("Post");
export const ORGANIZATION = tagNumber("Organization");

/** A line of words with the persons, ranks, posts and organisations found in it, in order. */
export interface LineRuns {
  readonly words: readonly LineWord[];
  readonly runs: readonly TaggedRun[];
}

/** Farther than this is as far as can be, in words. */
export const FAR = 60;

/** The words between two runs; `b` may be -1 for none. */
export function gap(runs: readonly TaggedRun[], a: number, b: number): number {
  if (b < 0) return FAR;
  return Math.min(FAR, a < b ? runs[b]!.from - runs[a]!.to : runs[a]!.from - runs[b]!.to);
}

/** What the relations of a line ask again and again. */
export interface RunTables {
  /** By tag and run, the nearest run of the tag before it and behind it, or -1. */
  readonly before: readonly Int32Array[];
  readonly behind: readonly Int32Array[];
  readonly counts: readonly number[];
  /** How often posts stand nearer behind a name than before it, less how often not. */
  readonly orientation: number;
}

/** For each run the last run of a tag that was passed on the way to it. */
function passed(runs: readonly TaggedRun[], tag: number, forwards: boolean): Int32Array {
  const table = new Int32Array(runs.length);
  let last = -1;
  for (let n = 0; n < runs.length; n++) {
    const at = forwards ? n : runs.length - 1 - n;
    table[at] = last;
    if (runs[at]!.tag === tag) last = at;
  }
  return table;
}

export function runTables({ runs }: LineRuns): RunTables {
  const before = TAGS.map((_, tag) => passed(runs, tag, true));
  const behind = TAGS.map((_, tag) => passed(runs, tag, false));
  const counts = TAGS.map((_, tag) => runs.filter((run) => run.tag === tag).length);
  let orientation = 0;
  for (let n = 0; n < runs.length; n++) {
    if (runs[n]!.tag !== PERSON) continue;
    orientation += gap(runs, n, behind[POST]![n]!) < gap(runs, n, before[POST]![n]!) ? 1 : -1;
  }
  return { before, behind, counts, orientation };
}
