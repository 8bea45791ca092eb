import { CARDINALS, ORDINALS, TENS } from "./lexicon.ts";
import type { Quantity } from "./quantity.ts";
import type { TimeToken } from "./time-tokens.ts";

type Tokens = readonly TimeToken[];

/** Words that a spelled century may begin with, as broadcasters write: nineteen-ninety-four, two thousand and five. */
export const CENTURY_WORDS = ["fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "two"];

const wordAt = (tokens: Tokens, at: number) => tokens[at]?.lower ?? "";
const skip = (tokens: Tokens, at: number) => (wordAt(tokens, at) === "-" ? at + 1 : at);

/** The year that begins at a token in words, or null. */
export function spelledYearAt(tokens: Tokens, at: number): Quantity | null {
  const first = wordAt(tokens, at);
  const next = skip(tokens, at + 1);
  if (first === "two" && wordAt(tokens, next) === "thousand") return inMillennium(tokens, next + 1);
  const century = first === "twenty" ? 20 : (CARDINALS.get(first) ?? 0);
  if (century < 15) return null;
  const rest = underHundred(tokens, wordAt(tokens, next) === "hundred" ? skip(tokens, next + 1) : next);
  return rest === null || rest.value < 10 ? null : { end: rest.end, value: 100 * century + rest.value };
}

function inMillennium(tokens: Tokens, at: number): Quantity | null {
  const rest = underHundred(tokens, wordAt(tokens, at) === "and" ? at + 1 : skip(tokens, at));
  return rest === null ? null : { end: rest.end, value: 2000 + rest.value };
}

/** Ninety-four, nineteen, oh-five. */
function underHundred(tokens: Tokens, at: number): Quantity | null {
  const tens = TENS.get(wordAt(tokens, at));
  if (tens === undefined) {
    const small = CARDINALS.get(wordAt(tokens, at));
    return small === undefined || small === 0 ? null : { end: at + 1, value: small };
  }
  const one = CARDINALS.get(wordAt(tokens, skip(tokens, at + 1))) ?? 0;
  return one > 0 && one < 10 ? { end: skip(tokens, at + 1) + 1, value: tens + one } : { end: at + 1, value: tens };
}

/** The ordinal that begins at a token in words: eighth, twenty-second. */
export function spelledOrdinalAt(tokens: Tokens, at: number): Quantity | null {
  const small = ORDINALS.get(wordAt(tokens, at));
  if (small !== undefined) return { end: at + 1, value: small };
  const tens = TENS.get(wordAt(tokens, at));
  if (tens === undefined) return wordAt(tokens, at) === "thirtieth" ? { end: at + 1, value: 30 } : null;
  const one = ORDINALS.get(wordAt(tokens, skip(tokens, at + 1))) ?? 0;
  return one > 0 && one < 10 ? { end: skip(tokens, at + 1) + 1, value: tens + one } : null;
}
