import { classOf, isSurrogate, LETTER, MARK, NUMBER, SPACE, UPPER } from "../../vocabulary/characters.ts";
import { remembering } from "../../vocabulary/remembering.ts";

/** A word, number or mark with its place in the text (UTF-16 units). */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark";
  /** Begins with an upper-case letter. */
  readonly capital: boolean;
  readonly spelling: Spelling;
}

/** How a word is written, one object for all its occurrences. */
export interface Spelling {
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  /** What the reader of a language has looked up of it, kept here for the next time. */
  known: unknown;
}

/** Words whose full stop belongs to them, without it. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms messrs dr prof rev hon st sen rep gov pres gen lt maj col brig capt cmdr comdr sgt cpl pvt adm vice-adm rear-adm " +
    "maj.-gen lt.-gen brig.-gen lt.-col maj-gen lt-gen brig-gen lt-col insp supt det asst dep commr rtd retd ret sqn ldr wg gp flt " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat " +
    "jr sr no nos vs etc e.g i.e approx dept est fig inc ltd co corp bros a.m p.m al-haj alh mt ft ave blvd u.s u.k u.n u.a.e d.c e.u"
  ).split(" "),
);

const APOSTROPHE = "['’ʼ]";
/** One token; every alternative consumes at least one unit and none backtracks over another, so scanning is linear. */
const tokenOf = (letters: string, numbers: string) =>
  [
    // addresses stay whole
    '(?<url>https?:\\/\\/[^\\s<>"”]+|www\\.[^\\s<>"”]+|[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+)',
    // "46-minute", "99-year-old"
    `(?<compound>\\d+(?:-[${letters}]+)+)`,
    // numbers with their separators: 1,200  6:09  2024/04/23  12th  1990s
    `(?<number>\\d+(?:[.,:/–-]\\d+)*(?:st|nd|rd|th|s)?(?![${letters}${numbers}]))`,
    // words with inner hyphens, stops and apostrophes: Maj.-Gen  al-Zor  N'Djamena  Gazeta.ru  U.S
    `(?<word>[${letters}${numbers}](?:[${letters}${numbers}]|[-‐.·_](?=[${letters}${numbers}])|${APOSTROPHE}(?=[${letters}]))*|\\.-(?=[${letters}]))`,
    "(?<mark>\\.{3}|--|[^\\s])",
  ].join("|");
const TOKEN = new RegExp(tokenOf("\\p{L}\\p{M}", "\\p{N}"), "uy");
/** The same where all letters are those of English, which is soon compiled and soon asked. */
const PLAIN_TOKEN = new RegExp(tokenOf("A-Za-z", "0-9"), "y");
const GAP = /[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/uy;
const POSSESSIVE = /(?:['’ʼ]s|['’ʼ])$/iu;
const NEGATION = /n['’]t$/iu;

/** Longest stretch taken for one token; longer ones are cut, so that no single word costs more than this. */
const LONGEST = 200;

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return ABBREVIATIONS.has(lower) || /^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

const spellingOf = remembering((text): Spelling => {
  const first = text.charCodeAt(0);
  const capital = isSurrogate(first) ? /^\p{Lu}/u.test(text) : (classOf(first) & UPPER) !== 0;
  return { text, lower: text.toLowerCase(), capital, known: undefined };
});

function token(whole: string, start: number, end: number, kind: Token["kind"]): Token {
  const spelling = spellingOf(whole.slice(start, end));
  const { text, lower, capital } = spelling;
  return { text, lower, start, end, kind, capital, spelling };
}

/** Splits the clitics 's and n't from a word, and a sentence's stop glued between two words ("end.Start"). */
function splitWord(text: string, start: number, end: number): Token[] {
  const word = text.slice(start, end);
  const glued = /^(\p{L}[\p{Ll}]{2,})\.(\p{Lu}.*)$/u.exec(word);
  if (glued?.[1] && glued[2]) {
    const stop = start + glued[1].length;
    return [token(text, start, stop, "word"), token(text, stop, stop + 1, "mark"), token(text, stop + 1, end, "word")];
  }
  const clitic = POSSESSIVE.exec(word) ?? NEGATION.exec(word);
  if (!clitic || clitic.index === 0 || NEGATION.test(word)) return [token(text, start, end, "word")];
  const cut = start + clitic.index;
  return [token(text, start, cut, "word"), token(text, cut, end, "word")];
}

const HYPHENATED = /-[\p{L}\p{M}\p{N}]+(?:[-.][\p{L}\p{M}\p{N}]+)*\.?/uy;

/** Where a word ends that goes on after its abbreviated part: "Maj.-Gen.", "U.S.-led". */
function abbreviationEnd(text: string, end: number, limit: number): number {
  HYPHENATED.lastIndex = end;
  const rest = HYPHENATED.exec(text)?.[0];
  if (rest === undefined || end + rest.length > limit) return end;
  return rest.endsWith(".") && !isAbbreviation(rest.slice(1, -1)) ? end + rest.length - 1 : end + rest.length;
}

const WORDLIKE = LETTER | MARK | NUMBER;
/** What can go on with a word: addresses, hyphens, inner stops and apostrophes. */
const GOES_ON = marksOf("-‐.·_'’ʼ@+:");
/** Marks that nothing else begins with. */
const ALONE = marksOf(',;!?"“”()[]‘–—');
const STOP = 0x2e;

/** A table of marks by their units, which is sooner asked than a set. */
function marksOf(marks: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < marks.length; i++) table[marks.charCodeAt(i)] = 1;
  return table;
}

/** Whether a word or mark certainly ends before a unit. */
function endsWord(code: number): boolean {
  return !isSurrogate(code) && (classOf(code) & WORDLIKE) === 0 && GOES_ON[code] !== 1;
}

/** Where the plain word that begins here ends, letters and digits alone; `at` where only the whole pattern can tell. */
function plainEnd(text: string, at: number, limit: number): number {
  if ((classOf(text.charCodeAt(at)) & LETTER) === 0) return at;
  let end = at + 1;
  while (end < limit && (classOf(text.charCodeAt(end)) & WORDLIKE) !== 0) end++;
  if (end >= limit) return at;
  const next = text.charCodeAt(end);
  if (endsWord(next)) return end;
  // The stop of a sentence, unless it is the word's own.
  const stops = next === STOP && end + 1 < limit && endsWord(text.charCodeAt(end + 1));
  return stops && !isAbbreviation(text.slice(at, end)) ? end : at;
}

/** The tokens that begin at a place where no space is; there is at least one. */
function pushTokensAt(tokens: Token[], text: string, at: number, to: number): number {
  const limit = Math.min(to, at + LONGEST);
  const plain = plainEnd(text, at, limit);
  if (plain > at) {
    tokens.push(token(text, at, plain, "word"));
    return plain;
  }
  const first = text.charCodeAt(at);
  if (ALONE[first] === 1 || (first === STOP && at + 1 < to && isGap(text.charCodeAt(at + 1)))) {
    tokens.push(token(text, at, at + 1, "mark"));
    return at + 1;
  }
  const chunk = plainChunk(text, at, limit);
  const window = chunk ?? (limit < text.length ? text.slice(at, limit) : text.slice(at));
  const form = chunk === null ? TOKEN : PLAIN_TOKEN;
  form.lastIndex = 0;
  const match = form.exec(window);
  const groups = match?.groups ?? {};
  const end = at + (match?.[0].length ?? 1);
  if (groups.number !== undefined) tokens.push(token(text, at, end, "number"));
  else if (groups.word === undefined) tokens.push(token(text, at, end, groups.mark === undefined ? "word" : "mark"));
  else if (text[end] === "." && end < to && isAbbreviation(groups.word)) {
    const last = abbreviationEnd(text, end + 1, limit);
    tokens.push(token(text, at, last, "word"));
    return last;
  } else tokens.push(...splitWord(text, at, end));
  return end;
}

/** What stands before the next space, where its letters are all those of English; else null. */
function plainChunk(text: string, at: number, limit: number): string | null {
  for (let end = at; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (isGap(code)) return text.slice(at, end);
    if (code >= 0x80 && (code < 0x2010 || code > 0x2027)) return null;
  }
  return text.slice(at, limit);
}

const isGap = (code: number) => (classOf(code) & SPACE) !== 0;

/** Where the space that begins here ends; `at` where none does. */
function gapEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // One space between two words, as nearly always.
  if (code === 0x20 && (classOf(text.charCodeAt(at + 1)) & WORDLIKE) !== 0) return at + 1;
  if (code < 0x200b && !isGap(code)) return at;
  GAP.lastIndex = at;
  return at + (GAP.exec(text)?.[0].length ?? 0);
}

/**
 * The tokens of a stretch of text, in order, without gaps other than white space. Linear in the length.
 * @param text the whole text; offsets are into it
 */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const gap = gapEnd(text, at);
    at = gap > at ? Math.min(to, gap) : pushTokensAt(tokens, text, at, to);
  }
  return tokens;
}
