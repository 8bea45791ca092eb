import { LETTER_COSTS } from "./arabic/letter-costs.data.ts";
import { parseLetterCosts } from "./arabic/letter-costs.ts";
import { COST_STEPS, type LetterModel, readingCost } from "./arabic/letter-model.ts";
import { leastApart, longerOutline, outlineDistance, packedDistance, TOO_LONG } from "./outline.ts";
import type { Name } from "./read-name.ts";
import { spellingCost } from "./spelling-cost.ts";
import type { WordForm } from "./word-form.ts";

/** By which rule two words meet. */
export type WordRule = "same" | "spelling" | "reading" | "initial" | "beginning" | "servant" | "joined" | "other";

export interface WordMatch {
  rule: WordRule;
  /** Letters that change, 0 where the words are one. */
  edits: number;
  /** From 0 to 1: what changes, beside the length of the word. */
  distance: number;
}

/** Beyond this share of its letters a word is another word. */
const OTHER = 0.75;

let model: LetterModel | undefined;
/** The learned costs of reading Arabic letters, read when first asked for. */
export function letterModel(): LetterModel {
  model ??= parseLetterCosts(LETTER_COSTS);
  return model;
}

/** Units of logarithm a letter that a right reading costs, and that a change of one letter costs. */
const EXPECTED = 0.9;
/** Among right readings the cheaper is a little closer. */
const READING_CLOSER = 0.02;
const READING_EDIT = 6;

function readings(arabic: Uint8Array, latin: Uint8Array): number {
  return readingEdits(readingCost(letterModel(), arabic, latin) / COST_STEPS, Math.max(arabic.length, 1));
}

/** Letters that are read otherwise, of what a reading cost. */
export const readingEdits = (cost: number, letters: number): number =>
  Math.max(0, cost - EXPECTED * letters) / READING_EDIT + READING_CLOSER * cost;

/** "Servant of": some spellings of a name leave it out. */
const SERVANT_DISTANCE = 0.2;
/** Another sign is another syllable, as many letters as that may have. */
const SIGN = 3;

const RULES: readonly WordRule[] = [
  "same",
  "spelling",
  "reading",
  "initial",
  "beginning",
  "servant",
  "joined",
  "other",
];

function meet(into: WordMatch, rule: WordRule, edits: number, distance: number): void {
  into.rule = rule;
  into.edits = edits;
  into.distance = distance;
}

/** Words that are nothing to each other change altogether: as many letters as the longer has. */
export const meetAsOthers = (letters: number, into: WordMatch): void => meet(into, "other", letters, 1);

function meetGraded(into: WordMatch, rule: WordRule, edits: number, length: number): void {
  const distance = Math.min(1, edits / length);
  if (distance > OTHER) meet(into, "other", length, 1);
  else meet(into, distance > 0.5 ? "other" : rule, edits, distance);
}

/** Writes into `into` how two words meet. Symmetric. */
export function matchForms(a: WordForm, b: WordForm, into: WordMatch): void {
  const x = a.spellings[0]!;
  const y = b.spellings[0]!;
  const length = Math.max(x.length, y.length);
  if (x === y && (a.script === b.script || length === 1)) meet(into, "same", 0, 0);
  else if (x.length <= 1 || y.length <= 1) matchInitial(a, b, into);
  else if (a.arabic !== null && b.arabic === null) meetGraded(into, "reading", readings(a.arabic, b.latin), length);
  else if (b.arabic !== null && a.arabic === null) meetGraded(into, "reading", readings(b.arabic, a.latin), length);
  else matchSpellings(a, b, length, into);
}

function matchSpellings(a: WordForm, b: WordForm, length: number, into: WordMatch): void {
  const edits = leastEdits(a, b, OTHER * length);
  if ((a.bare === null) !== (b.bare === null)) {
    matchForms(a.bare ?? a, b.bare ?? b, into);
    if (into.edits < 1) {
      meet(into, "servant", into.edits + 1, Math.min(1, into.distance + SERVANT_DISTANCE));
      return;
    }
  }
  const areSigns = a.script === b.script && (a.script === "hangul" || a.script === "han");
  if (areSigns) meetGraded(into, "spelling", Math.max(edits, SIGN), length);
  else meetGraded(into, edits === 0 ? "same" : "spelling", edits, length);
}

/** One letter stands for a word that begins with it. */
function matchInitial(a: WordForm, b: WordForm, into: WordMatch): void {
  const [x, y] = [a.spellings[0]!, b.spellings[0]!];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 1 && long.startsWith(short)) meet(into, "initial", 0.3, 0.15);
  else meetAsOthers(long.length, into);
}

/** The least letters that change between any two spellings. */
function leastEdits(a: WordForm, b: WordForm, most: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const x of a.letters) for (const y of b.letters) least = Math.min(least, spellingCost(x, y, most * 100));
  return least / 100;
}

/** Outlines farther apart than this share of the longer are those of words that have nothing to do with each other. */
const FAR_OUTLINES = 0.75;
/** Of two words written as one, which have to be much like the third. */
const FAR_JOINED = 0.4;
/** The least share of the longer that the shorter has, if it is the other with its words joined. */
const LEAST_JOINED = 0.6;

/** How many classes two outlines may be apart, by the longer of them. */
const mostApart = (longer: number) => Math.max(1, FAR_OUTLINES * longer);

/**
 * Whether the consonants of two words of names are so far apart that their letters need no look. Words without consonants and
 * initials, which have no classes, are far from none. Asks the names as far as it can: beside each other in a name numbers are
 * read faster than through the word.
 */
export function areFar(a: Name, i: number, b: Name, j: number): boolean {
  const [classesA, classesB] = [a.classes[i]!, b.classes[j]!];
  if (classesA === 0 || classesB === 0) return false;
  const most = mostApart(longerOutline(classesA, classesB));
  if (leastApart(classesA, classesB) > most) return true;
  const { outlineBits, outline } = a.words[i]!.form;
  const packed = b.outlines[j]!;
  return packed === TOO_LONG
    ? outlineDistance(outlineBits, outline.length, b.words[j]!.form.outline) > most
    : packedDistance(outlineBits, outline.length, packed) > most;
}

/** Whether a word of a name may be two neighbours of another written as one. */
export function mayBeJoined(a: Name, i: number, b: Name, j: number): boolean {
  const [one, two] = [a.lengths[i]!, b.lengths[j]! + b.lengths[j + 1]!];
  if (Math.min(one, two) < LEAST_JOINED * Math.max(one, two)) return false;
  const { outline, outlineBits } = a.words[i]!.form;
  const [first, second] = [b.words[j]!.form.outline, b.words[j + 1]!.form.outline];
  const longer = Math.max(outline.length, first.length + second.length);
  const apart = outlineDistance(outlineBits, outline.length, first, 0, first.length, second);
  return apart <= Math.max(1, FAR_JOINED * longer);
}

/** How pairs of words met is kept, each pair in one place: names share their words. A power of two. */
const MOST_KEPT = 1 << 15;
/** Of each pair side by side: both ids in one number, the rule, edits, distance. */
const KEPT = 4;
/** Ids of words stay below. */
const MOST_IDS = 2 ** 26;
const kept = new Float64Array(MOST_KEPT * KEPT);

/** The same as `matchForms`; what was worked out for two words is kept for the next names that hold them. */
export function matchOften(a: WordForm, b: WordForm, into: WordMatch): void {
  const mixed = Math.imul(a.id, 0x9e3779b1) ^ Math.imul(b.id, 0x85ebca6b);
  const at = ((mixed ^ (mixed >>> 15)) & (MOST_KEPT - 1)) * KEPT;
  const pair = a.id * MOST_IDS + b.id;
  if (kept[at] === pair) {
    meet(into, RULES[kept[at + 1]!]!, kept[at + 2]!, kept[at + 3]!);
    return;
  }
  matchForms(a, b, into);
  kept[at] = pair;
  kept[at + 1] = RULES.indexOf(into.rule);
  kept[at + 2] = into.edits;
  kept[at + 3] = into.distance;
}
