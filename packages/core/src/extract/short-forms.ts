import type { Span } from "../vocabulary/span.ts";

/** A short name that a text introduces for a body: "Defence Headquarters (DHQ)". */
export interface ShortForm {
  readonly full: string;
  readonly short: string;
  /** The full name with the short one behind it. */
  readonly span: Span;
}

const BRACKETED = /(?<=[\p{L}’'] ?) \((\p{Lu}[\p{L}\d&-]{1,9})\)/gu;
const WORDS = /[^\s()]+/gu;
/** Words before the bracket that are looked at, for each letter in it. */
const WORDS_A_LETTER = 2;
const MORE_WORDS = 5;
/** Characters before the bracket that are looked at. */
const REACH = 160;

const beginsName = (text: string, at: number) =>
  /\p{Lu}/u.test(text[at] ?? "") && !/[\p{L}\d]/u.test(text[at - 1] ?? "");

/**
 * Where the full form begins whose letters the short form takes, each in its order from the last, the first at the beginning
 * of a capitalised word (Schwartz and Hearst 2003). Null where there is none.
 */
function beginningOf(short: string, before: string): number | null {
  const [letters, text] = [short.toLowerCase().replace(/[^\p{L}\d]/gu, ""), before.toLowerCase()];
  let at = text.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const isFirst = i === 0;
    while (at >= 0 && (text[at] !== letters[i] || (isFirst && !beginsName(before, at)))) at--;
    if (at < 0) return null;
    at--;
  }
  return at + 1;
}

/** Whether the short form is more capitals than a word has, and the full one a name of several words. */
const isShortOf = (short: string, full: string) =>
  (short.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
  /^\p{Lu}/u.test(full) &&
  (full.match(WORDS)?.length ?? 0) >= 2 &&
  !/[.;:!?]\s/u.test(full) &&
  full.length > short.length + 2;

/** The short names that a text introduces in brackets behind full ones. Takes time in proportion to the text. */
export function shortFormsIn(text: string): ShortForm[] {
  const found: ShortForm[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const short = match[1] as string;
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    const words = [...before.matchAll(WORDS)].slice(
      -Math.min(short.length + MORE_WORDS, short.length * WORDS_A_LETTER),
    );
    const from = words[0]?.index ?? 0;
    const beginning = beginningOf(short, before.slice(from));
    if (beginning === null) continue;
    const full = before.slice(from + beginning).replace(/\s+/gu, " ");
    const start = match.index - (before.length - from - beginning);
    if (isShortOf(short, full)) found.push({ full, short, span: { start, end: match.index + match[0].length } });
  }
  return found;
}
