import { LETTER_COSTS } from "./arabic/letter-costs.data.ts";
import { parseLetterCosts } from "./arabic/letter-costs.ts";
import { COST_STEPS, type LetterModel, readingCost } from "./arabic/letter-model.ts";
import { latinCodes } from "./arabic/letters.ts";
import { lettersOf } from "./letters.ts";
import type { NameWord } from "./read-name.ts";
import { spellingCost } from "./spelling-cost.ts";

/** By which rule two words meet. */
export type WordRule = "same" | "spelling" | "reading" | "initial" | "beginning" | "servant" | "joined" | "other";

export interface WordMatch {
  readonly rule: WordRule;
  /** Letters that change, 0 where the words are one. */
  readonly edits: number;
  /** From 0 to 1: what changes, beside the length of the word. */
  readonly distance: number;
}

const SAME: WordMatch = { rule: "same", edits: 0, distance: 0 };
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

function readings(arabic: Uint8Array, spelling: string): number {
  const latin = latinCodes(spelling);
  const length = Math.max(arabic.length, 1);
  return readingEdits(readingCost(letterModel(), arabic, latin) / COST_STEPS, length);
}

/** Letters that are read otherwise, of what a reading cost. */
export const readingEdits = (cost: number, letters: number): number =>
  Math.max(0, cost - EXPECTED * letters) / READING_EDIT + READING_CLOSER * cost;

/** How two words meet. Symmetric. */
export function matchWords(a: NameWord, b: NameWord): WordMatch {
  const [x, y] = [a.spellings[0]!, b.spellings[0]!];
  if (x === y && a.script === b.script) return SAME;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 1) {
    if (short === long) return SAME;
    return long.startsWith(short) ? { rule: "initial", edits: 0.3, distance: 0.15 } : otherWord(long.length);
  }
  const length = Math.max(x.length, y.length);
  if (a.arabic !== null && b.arabic === null) return graded("reading", readings(a.arabic, y), length);
  if (b.arabic !== null && a.arabic === null) return graded("reading", readings(b.arabic, x), length);
  const edits = leastEdits(a, b, OTHER * length);
  if (a.script === b.script && (a.script === "hangul" || a.script === "han"))
    return graded("spelling", Math.max(edits, SIGN), length);
  if (x.startsWith(SERVANT) !== y.startsWith(SERVANT)) {
    const bare = matchWords(withoutServant(a), withoutServant(b));
    if (bare.edits < 1)
      return { rule: "servant", edits: bare.edits + 1, distance: Math.min(1, bare.distance + SERVANT_DISTANCE) };
  }
  return graded(edits === 0 ? "same" : "spelling", edits, length);
}

/** "Servant of": some spellings of a name leave it out. */
const SERVANT = "abdul";
const SERVANT_DISTANCE = 0.2;
/** Another sign is another syllable, as many letters as that may have. */
const SIGN = 3;

function withoutServant(word: NameWord): NameWord {
  const spelling = word.spellings[0]!.replace(/^abdul/, "");
  return { ...word, spellings: [spelling], letters: lettersOf(spelling) };
}

function leastEdits(a: NameWord, b: NameWord, most: number): number {
  let least = spellingCost(a.letters, b.letters, most * 100);
  if (a.spellings.length > 1 || b.spellings.length > 1)
    for (const x of a.spellings)
      for (const y of b.spellings) least = Math.min(least, spellingCost(lettersOf(x), lettersOf(y), most * 100));
  return least / 100;
}

const otherWord = (length: number): WordMatch => ({ rule: "other", edits: length, distance: 1 });

function graded(rule: WordRule, edits: number, length: number): WordMatch {
  const distance = Math.min(1, edits / length);
  return distance > OTHER ? otherWord(length) : { rule: distance > 0.5 ? "other" : rule, edits, distance };
}
