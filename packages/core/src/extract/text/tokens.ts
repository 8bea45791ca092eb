/** A word, number or mark with its place in the text (UTF-16 units). */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark";
  /** Begins with an upper-case letter. */
  readonly capital: boolean;
}

/** Words whose full stop belongs to them, without it. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms messrs dr prof rev hon st sen rep gov pres gen lt maj col brig capt cmdr comdr sgt cpl pvt adm vice-adm rear-adm " +
    "maj.-gen lt.-gen brig.-gen lt.-col maj-gen lt-gen brig-gen lt-col insp supt det asst dep commr sqn ldr wg gp flt " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat " +
    "jr sr no nos vs etc e.g i.e approx dept est fig inc ltd co corp bros a.m p.m al-haj alh mt ft ave blvd u.s u.k u.n u.a.e d.c e.u"
  ).split(" "),
);

const LETTER = "\\p{L}\\p{M}";
const APOSTROPHE = "['’ʼ]";
/** One token; every alternative consumes at least one unit and none backtracks over another, so scanning is linear. */
const TOKEN = new RegExp(
  [
    // addresses stay whole
    '(?<url>https?:\\/\\/[^\\s<>"”]+|www\\.[^\\s<>"”]+|[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+)',
    // "46-minute", "99-year-old"
    `(?<compound>\\d+(?:-[${LETTER}]+)+)`,
    // numbers with their separators: 1,200  6:09  2024/04/23  12th  1990s
    "(?<number>\\d+(?:[.,:/–-]\\d+)*(?:st|nd|rd|th|s)?(?![\\p{L}\\p{N}]))",
    // words with inner hyphens, stops and apostrophes: Maj.-Gen  al-Zor  N'Djamena  Gazeta.ru  U.S
    `(?<word>[${LETTER}\\p{N}](?:[${LETTER}\\p{N}]|[-‐.·_](?=[${LETTER}\\p{N}])|${APOSTROPHE}(?=[${LETTER}]))*|\\.-(?=[${LETTER}]))`,
    "(?<mark>\\.{3}|--|[^\\s])",
  ].join("|"),
  "uy",
);
const SPACE = /[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/uy;
const POSSESSIVE = /(?:['’ʼ]s|['’ʼ])$/iu;
const NEGATION = /n['’]t$/iu;

/** Longest stretch taken for one token; longer ones are cut, so that no single word costs more than this. */
const LONGEST = 200;

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return ABBREVIATIONS.has(lower) || /^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

function token(text: string, start: number, end: number, kind: Token["kind"]): Token {
  const piece = text.slice(start, end);
  return { text: piece, lower: piece.toLowerCase(), start, end, kind, capital: /^\p{Lu}/u.test(piece) };
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

/**
 * The tokens of a stretch of text, in order, without gaps other than white space. Linear in the length.
 * @param text the whole text; offsets are into it
 */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    SPACE.lastIndex = at;
    const space = SPACE.exec(text);
    if (space) {
      at = Math.min(to, at + space[0].length);
      continue;
    }
    const limit = Math.min(to, at + LONGEST);
    const window = limit < text.length ? text.slice(at, limit) : text.slice(at);
    TOKEN.lastIndex = 0;
    const match = TOKEN.exec(window);
    const length = match?.[0].length ?? 1;
    const groups = match?.groups ?? {};
    let end = at + length;
    if (groups.number !== undefined) tokens.push(token(text, at, end, "number"));
    else if (groups.word === undefined) tokens.push(token(text, at, end, groups.mark === undefined ? "word" : "mark"));
    else if (text[end] === "." && end < to && isAbbreviation(groups.word)) {
      end = abbreviationEnd(text, end + 1, limit);
      tokens.push(token(text, at, end, "word"));
    } else tokens.push(...splitWord(text, at, end));
    at = end;
  }
  return tokens;
}
