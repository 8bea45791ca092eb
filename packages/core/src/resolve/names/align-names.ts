import { addMeeting, bitsOfPlaces, type Meetings, MOST_WORDS } from "./meetings.ts";
import type { Name, NameWord } from "./read-name.ts";
import { formsJoined } from "./word-form.ts";
import { areFar, matchOften, mayBeJoined, meetAsOthers, type WordMatch, type WordRule } from "./word-match.ts";

/** How much words that stand far apart have to be more alike than others to meet. */
const APART = 0.02;
/** How alike two words written as one have to be to the one, and what joining them counts. */
const JOINED = 0.25;
const JOINING = 0.2;
/** A word that meets none well is looked at beside two of the other name. */
const WEAK = 0.2;

/** A field that was too short cuts the last word off: "Ben Belkassem Dr". */
const CUT_OFF: WordMatch = { rule: "beginning", edits: 0.5, distance: 0.12 };
const LEAST_WORDS_CUT = 4;

function isCutOff(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  if (a.length !== b.length || a.length < LEAST_WORDS_CUT) return false;
  const [x, y] = [a.at(-1)!.form.spellings[0]!, b.at(-1)!.form.spellings[0]!];
  return x !== y && x.length > 1 && y.length > 1 && (x.startsWith(y) || y.startsWith(x));
}

/** Words that might meet, one row a pair, until they are taken; written over by the next two names. */
const MOST_CANDIDATES = MOST_WORDS * MOST_WORDS + 2 * MOST_WORDS * (MOST_WORDS - 1);
const candidates = {
  size: 0,
  a: new Int8Array(MOST_CANDIDATES),
  aNext: new Int8Array(MOST_CANDIDATES),
  b: new Int8Array(MOST_CANDIDATES),
  bNext: new Int8Array(MOST_CANDIDATES),
  rules: new Array<WordRule>(MOST_CANDIDATES).fill("other"),
  edits: new Float64Array(MOST_CANDIDATES),
  distances: new Float64Array(MOST_CANDIDATES),
  ranks: new Float64Array(MOST_CANDIDATES),
};
const bestOfA = new Float64Array(MOST_WORDS);
const bestOfB = new Float64Array(MOST_WORDS);
const match: WordMatch = { rule: "same", edits: 0, distance: 0 };

function addCandidate(a: number, aNext: number, b: number, bNext: number, rank: number): void {
  const at = candidates.size++;
  candidates.a[at] = a;
  candidates.aNext[at] = aNext;
  candidates.b[at] = b;
  candidates.bNext[at] = bNext;
  candidates.rules[at] = match.rule;
  candidates.edits[at] = match.edits;
  candidates.distances[at] = match.distance;
  candidates.ranks[at] = rank;
}

/** Words written alike meet before all others, those that stand in one place first. */
function meetEqual(a: Name, b: Name, met: Meetings): void {
  const { hashes: hashesA } = a;
  const { hashes: hashesB } = b;
  const shorter = Math.min(hashesA.length, hashesB.length);
  for (let i = 0; i < shorter; i++) if (hashesA[i] === hashesB[i]) meetIfEqual(a, b, i, i, met);
  for (let i = 0; i < hashesA.length; i++)
    for (let j = 0; j < hashesB.length; j++) if (hashesA[i] === hashesB[j]) meetIfEqual(a, b, i, j, met);
}

function meetIfEqual(a: Name, b: Name, i: number, j: number, met: Meetings): void {
  if (met.takenA & (1 << i) || met.takenB & (1 << j)) return;
  const x = a.words[i]!.form;
  const y = b.words[j]!.form;
  if (x === y || (x.script === y.script && x.spellings[0] === y.spellings[0]))
    addMeeting(met, i, -1, j, -1, "same", 0, 0);
}

/** Every two words that are left. */
function lookAtPairs(a: Name, b: Name, met: Meetings): void {
  const words = a.words;
  const others = b.words;
  bestOfA.fill(1, 0, words.length);
  bestOfB.fill(1, 0, others.length);
  const cut = isCutOff(words, others);
  for (let i = 0; i < words.length; i++) {
    if (met.takenA & (1 << i)) continue;
    for (let j = 0; j < others.length; j++) {
      if (met.takenB & (1 << j)) continue;
      if (cut && i === words.length - 1 && j === others.length - 1) Object.assign(match, CUT_OFF);
      else if (areFar(a, i, b, j)) meetAsOthers(Math.max(a.lengths[i]!, b.lengths[j]!), match);
      else matchOften(words[i]!.form, others[j]!.form, match);
      if (match.distance < bestOfA[i]!) bestOfA[i] = match.distance;
      if (match.distance < bestOfB[j]!) bestOfB[j] = match.distance;
      addCandidate(i, -1, j, -1, match.distance + APART * Math.abs(i - j));
    }
  }
}

/** Looks at each word that meets none well beside every two neighbours of the other name. */
function lookAtJoined(a: Name, taken: number, b: Name, takenOthers: number, best: Float64Array, ofA: boolean): void {
  const { words } = a;
  const others = b.words;
  for (let i = 0; i < words.length; i++) {
    if (taken & (1 << i) || best[i]! <= WEAK) continue;
    for (let j = 0; j + 1 < others.length; j++) {
      if (takenOthers & (3 << j) || !mayBeJoined(a, i, b, j)) continue;
      matchOften(words[i]!.form, formsJoined(others[j]!.form, others[j + 1]!.form), match);
      if (match.distance > JOINED) continue;
      match.rule = "joined";
      match.edits += JOINING;
      if (ofA) addCandidate(i, -1, j, j + 1, match.distance);
      else addCandidate(j, j + 1, i, -1, match.distance);
    }
  }
}

/** Of the candidates whose words are free the cheapest, of equal ones one that takes more words; -1 where none is left. */
function cheapest({ takenA, takenB }: Meetings): number {
  let best = -1;
  for (let at = candidates.size - 1; at >= 0; at--) {
    if (best >= 0 && candidates.ranks[at]! > candidates.ranks[best]!) continue;
    if (takenA & bitsOfPlaces(candidates.a[at]!, candidates.aNext[at]!)) continue;
    if (takenB & bitsOfPlaces(candidates.b[at]!, candidates.bNext[at]!)) continue;
    if (best < 0 || candidates.ranks[at]! < candidates.ranks[best]! || !takesTwo(best) || takesTwo(at)) best = at;
  }
  return best;
}

const takesTwo = (at: number) => candidates.aNext[at]! >= 0 || candidates.bNext[at]! >= 0;

/**
 * Which word of one name meets which of the other: equal ones, then the most alike first; whoever is left of the shorter
 * meets another word.
 * @param met written over with the meetings, in the order in which they were made
 */
export function alignNames(a: Name, b: Name, met: Meetings): void {
  met.size = met.takenA = met.takenB = 0;
  candidates.size = 0;
  meetEqual(a, b, met);
  if (met.size === a.words.length || met.size === b.words.length) return;
  lookAtPairs(a, b, met);
  lookAtJoined(a, met.takenA, b, met.takenB, bestOfA, true);
  lookAtJoined(b, met.takenB, a, met.takenA, bestOfB, false);
  for (let at = cheapest(met); at >= 0; at = cheapest(met))
    addMeeting(
      met,
      candidates.a[at]!,
      candidates.aNext[at]!,
      candidates.b[at]!,
      candidates.bNext[at]!,
      candidates.rules[at]!,
      candidates.edits[at]!,
      candidates.distances[at]!,
    );
}
