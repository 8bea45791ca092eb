import { BETWEEN, betweenRuns } from "./between-runs.ts";
import { CLASS_BIT } from "./lexicon/word-classes.ts";
import { FAR, gap, type LineRuns, PERSON, POST, type RunTables } from "./line-runs.ts";
import type { LineWord } from "./text-lines.ts";

/** No sentence is looked back over for more runs than this. */
const SENTENCE = 40;

/** Whether a post belongs to a person: 1, 0, or between where that is open. */
export type PostRelation = (post: number, person: number) => number;

const flag = (holds: unknown) => (holds ? 1 : 0);
const has = (word: LineWord | undefined, bit: number) => flag((word?.classes ?? 0) & bit);

/** Numbers for the words that stand before or behind a run; others by their kind. */
const SMALL_WORDS: { readonly [plain: string]: number } = {
  the: 1,
  of: 2,
  ",": 3,
  at: 4,
  in: 5,
  to: 6,
  from: 7,
  is: 8,
  ".": 9,
  ";": 10,
  "(": 11,
  "’s": 12,
};
function codeOf(word: LineWord | undefined): number {
  if (!word) return 0;
  if (Object.hasOwn(SMALL_WORDS, word.plain)) return SMALL_WORDS[word.plain]!;
  if (word.token.kind === "mark") return 13;
  return word.capital ? 15 : 14;
}

/** The first run of the sentence that a run stands in. */
function firstOfSentence({ words, runs }: LineRuns, at: number): number {
  for (let n = at; n > Math.max(0, at - SENTENCE); n--) {
    for (let i = runs[n - 1]!.to; i < runs[n]!.from; i++) {
      const { plain } = words[i]!;
      if (plain === "." || plain === ";") return n;
    }
  }
  return Math.max(0, at - SENTENCE);
}

/** The nearest other person on the far side of the run, who may own it instead. */
function rivalTraits(line: LineRuns, other: number, rival: number): number[] {
  if (rival < 0) return [FAR, 5, 5, 9, 5, 9, 5, 5, 5];
  const counts = betweenRuns(line, other, rival);
  return [
    gap(line.runs, other, rival),
    counts[BETWEEN.stops]!,
    counts[BETWEEN.semicolons]!,
    counts[BETWEEN.commas]!,
    counts[BETWEEN.moves]!,
    counts[BETWEEN.posts]! + counts[BETWEEN.organisations]!,
    counts[BETWEEN.ranks]!,
    counts[BETWEEN.be]!,
    counts[BETWEEN.past]! + counts[BETWEEN.coming]!,
  ];
}

/** The run itself and the words and runs beside it. */
function otherTraits({ words, runs }: LineRuns, other: number): number[] {
  const { from, to } = runs[other]!;
  const [first, last] = [words[from]!, words[to - 1]!];
  const [prior, follow] = [runs[other - 1], runs[other + 1]];
  const [second, after] = [words[from - 2], words[to]];
  return [
    has(last, CLASS_BIT.unit),
    has(last, CLASS_BIT.organisation),
    to - from,
    has(first, CLASS_BIT.direction),
    flag((first.plain + last.plain).includes("#")),
    codeOf(words[from - 1]),
    codeOf(after),
    has(second, CLASS_BIT.past) + 2 * has(second, CLASS_BIT.coming) + 4 * has(second, CLASS_BIT.move),
    has(after, CLASS_BIT.be) + 2 * has(after, CLASS_BIT.move) + 4 * has(after, CLASS_BIT.speech),
    prior ? prior.tag : -1,
    prior ? Math.min(9, from - prior.to) : 9,
    follow ? follow.tag : -1,
    follow ? Math.min(9, follow.from - to) : 9,
  ];
}

/** What speaks for and against a relation of a person to another run of the same line, as numbers. */
export function relationTraits(
  line: LineRuns,
  tables: RunTables,
  person: number,
  other: number,
  postRelation: PostRelation,
): number[] {
  const { words, runs } = line;
  const isBefore = other < person;
  const [far, near] = isBefore ? [tables.before, tables.behind] : [tables.behind, tables.before];
  const { tag } = runs[other]!;
  const [low, high] = isBefore ? [other, person] : [person, other];
  let sameNearer = 0;
  for (let n = low + 1; n < high; n++) if (runs[n]!.tag === tag) sameNearer++;
  const first = firstOfSentence(line, low);
  const [postBefore, postBehind] = [tables.before[POST]![other]!, tables.behind[POST]![other]!];
  const name = runs[person]!;
  return [
    flag(isBefore),
    ...betweenRuns(line, person, other),
    ...rivalTraits(line, other, far[PERSON]![other]!),
    gap(runs, other, near[PERSON]![other]!),
    sameNearer,
    gap(runs, person, near[tag]![person]!),
    runs[first]!.tag,
    flag(first === low),
    Math.min(6, tables.counts[PERSON]!),
    tables.orientation,
    ...otherTraits(line, other),
    codeOf(words[name.from - 1]),
    codeOf(words[name.to]),
    has(words[name.to], CLASS_BIT.be) + 2 * has(words[name.to], CLASS_BIT.speech),
    gap(runs, other, postBefore),
    gap(runs, other, postBehind),
    postBefore < 0 ? -1 : postRelation(postBefore, person),
    postBehind < 0 ? -1 : postRelation(postBehind, person),
    Math.min(9, high - low),
  ];
}
