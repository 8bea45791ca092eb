import { CARDINALS, COUNTING_NOUNS, POWERS, TENS, VAGUE_COUNTS } from "./lexicon.ts";
import type { TimeToken } from "./time-tokens.ts";

/** A count as written: 3, "twenty-five", "a few" (NaN: no number is said), "two and a half". */
export interface Quantity {
  readonly end: number;
  readonly value: number;
}

const wordAt = (tokens: readonly TimeToken[], at: number) => tokens[at]?.lower ?? "";

/** The count that begins at a token, the longest reading of it, or null. Looks at ten tokens at most. */
export function quantityAt(tokens: readonly TimeToken[], at: number): Quantity | null {
  const counted = digitsAt(tokens, at) ?? vagueAt(tokens, at) ?? wordsAt(tokens, at);
  return counted === null ? null : withHalf(tokens, counted);
}

function digitsAt(tokens: readonly TimeToken[], at: number): Quantity | null {
  const token = tokens[at];
  const value = token?.numbers[0];
  if (value === undefined || (token?.shape !== "plain" && token?.shape !== "decimal")) return null;
  const over = tokens[at + 1];
  const slash = tokens[at + 2];
  const under = tokens[at + 3];
  if (over?.shape === "plain" && slash?.lower === "/" && under?.shape === "plain" && slash.glued && under.glued) {
    const part = (over.numbers[0] ?? 0) / (under.numbers[0] || 1);
    if (part < 1) return { end: at + 4, value: value + part };
  }
  const power = POWERS.get(wordAt(tokens, at + 1));
  return power === undefined ? { end: at + 1, value } : { end: at + 2, value: value * power };
}

function vagueAt(tokens: readonly TimeToken[], at: number): Quantity | null {
  const word = wordAt(tokens, at);
  if (VAGUE_COUNTS.has(word)) return { end: at + 1, value: Number.NaN };
  const isPlural = word === "dozens" || word === "scores" || word === "hundreds" || word === "thousands";
  if (isPlural && wordAt(tokens, at + 1) === "of") return { end: at + 2, value: Number.NaN };
  if (word === "half" && wordAt(tokens, at + 1) === "a" && wordAt(tokens, at + 2) === "dozen") {
    return { end: at + 3, value: 6 };
  }
  const from = word === "a" || word === "the" ? at + 1 : at;
  const noun = wordAt(tokens, from);
  const value = COUNTING_NOUNS.get(noun);
  if (value === undefined || (from === at && noun !== "couple")) return null;
  const hasOf = wordAt(tokens, from + 1) === "of";
  if ((noun === "number" || noun === "handful") && !hasOf) return null;
  return { end: from + (hasOf ? 2 : 1), value };
}

/** What a word says as part of a number: itself, or what it multiplies. */
const NUMBER_WORDS: ReadonlyMap<string, { readonly small: number | undefined; readonly power: number | undefined }> =
  new Map(
    [...CARDINALS.keys(), ...TENS.keys(), ...POWERS.keys()].map((word) => [
      word,
      { small: CARDINALS.get(word) ?? TENS.get(word), power: POWERS.get(word) },
    ]),
  );

/** "twenty-five", "two hundred and ten", "one-and-a-half". */
function wordsAt(tokens: readonly TimeToken[], at: number): Quantity | null {
  let end = at;
  let total = 0;
  let group = -1;
  for (let i = at; i < at + 10; i++) {
    const word = wordAt(tokens, i);
    const said = NUMBER_WORDS.get(word);
    const small = said?.small;
    const power = said?.power;
    if (small !== undefined) {
      if (group > 0 && !(group % 100 >= 20 && small < 10) && group % 100 !== 0) break;
      group = Math.max(group, 0) + small;
    } else if (power === 100 && group > 0) group *= 100;
    else if (power !== undefined && group > 0) {
      total += group * power;
      group = 0;
    } else if ((word === "-" || word === "and") && group >= 0 && i > at) {
      if (word === "and" && group % 100 !== 0) break;
      continue;
    } else break;
    end = i + 1;
  }
  return group < 0 ? null : { end, value: total + group };
}

function withHalf(tokens: readonly TimeToken[], { end, value }: Quantity): Quantity {
  let at = end;
  for (const word of ["and", "a", "half"]) {
    if (wordAt(tokens, at) === "-") at++;
    if (wordAt(tokens, at) !== word) return { end, value };
    at++;
  }
  return { end: at, value: value + 0.5 };
}
