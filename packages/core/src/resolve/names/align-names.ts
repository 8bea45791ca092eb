import type { Name, NameWord } from "./read-name.ts";
import { matchWords, type WordMatch } from "./word-match.ts";
import { wordsJoined } from "./words-joined.ts";

/** Words of one name that meet words of the other: one each, or two that are written as one. */
export interface Meeting extends WordMatch {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export interface Alignment {
  readonly met: readonly Meeting[];
  /** Words that the other name lacks. */
  readonly leftA: readonly number[];
  readonly leftB: readonly number[];
}

interface Candidate extends Meeting {
  readonly rank: number;
}

/** How much words that stand far apart have to be more alike than others to meet. */
const APART = 0.02;
/** How alike two words written as one have to be to the one. */
const JOINED = 0.25;
/** A word that meets none well is looked at beside two of the other name. */
const WEAK = 0.2;

/** A field that was too short cuts the last word off: "Ben Belkassem Dr". */
const CUT_OFF: WordMatch = { rule: "beginning", edits: 0.5, distance: 0.12 };
const LEAST_WORDS_CUT = 4;

function isCutOff(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  if (a.length !== b.length || a.length < LEAST_WORDS_CUT) return false;
  const [x, y] = [a.at(-1)!.spellings[0]!, b.at(-1)!.spellings[0]!];
  return x !== y && x.length > 1 && y.length > 1 && (x.startsWith(y) || y.startsWith(x));
}

function meetingsOf(a: readonly NameWord[], b: readonly NameWord[]): Candidate[] {
  const candidates: Candidate[] = [];
  const bestOfA = a.map(() => 1);
  const bestOfB = b.map(() => 1);
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) {
      const isLast = i === a.length - 1 && j === b.length - 1;
      const match = isLast && isCutOff(a, b) ? CUT_OFF : matchWords(x, y);
      bestOfA[i] = Math.min(bestOfA[i]!, match.distance);
      bestOfB[j] = Math.min(bestOfB[j]!, match.distance);
      candidates.push({ ...match, a: [i], b: [j], rank: match.distance + APART * Math.abs(i - j) });
    }
  joinTwo(a, b, bestOfA, (match, one, two) => candidates.push({ ...match, a: [one], b: two, rank: match.distance }));
  joinTwo(b, a, bestOfB, (match, one, two) => candidates.push({ ...match, a: two, b: [one], rank: match.distance }));
  return candidates;
}

/** Looks at each word that meets none well beside every two neighbours of the other name. */
function joinTwo(
  words: readonly NameWord[],
  others: readonly NameWord[],
  best: readonly number[],
  found: (match: WordMatch, one: number, two: number[]) => void,
): void {
  for (const [i, word] of words.entries()) {
    if (best[i]! <= WEAK) continue;
    for (let j = 0; j + 1 < others.length; j++) {
      const match = matchWords(word, wordsJoined(others[j]!, others[j + 1]!));
      if (match.distance <= JOINED) found({ ...match, rule: "joined", edits: match.edits + 0.2 }, i, [j, j + 1]);
    }
  }
}

/** Which word of one name meets which of the other: the most alike first; whoever is left of the shorter meets another word. */
export function alignNames(a: Name, b: Name): Alignment {
  const candidates = meetingsOf(a.words, b.words).sort(
    (x, y) =>
      x.rank - y.rank || y.a.length + y.b.length - x.a.length - x.b.length || x.a[0]! - y.a[0]! || x.b[0]! - y.b[0]!,
  );
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const met: Meeting[] = [];
  for (const candidate of candidates) {
    if (candidate.a.some((i) => takenA.has(i)) || candidate.b.some((j) => takenB.has(j))) continue;
    for (const i of candidate.a) takenA.add(i);
    for (const j of candidate.b) takenB.add(j);
    met.push(candidate);
  }
  const left = (words: readonly NameWord[], taken: ReadonlySet<number>) =>
    [...words.keys()].filter((i) => !taken.has(i));
  return { met, leftA: left(a.words, takenA), leftB: left(b.words, takenB) };
}
