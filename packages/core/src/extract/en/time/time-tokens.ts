import { classOf, isSurrogate, LETTER, MARK, NUMBER, SPACE } from "../../../vocabulary/characters.ts";
import { APOSTROPHE_SHAPES, DIGIT_SHAPES, type NumberShape } from "./number-shapes.ts";

/** A word, number or mark, with what the rows of time expressions ask about it. Offsets are UTF-16 units. */
export interface TimeToken {
  readonly start: number;
  readonly end: number;
  /** In lower case, with typewriter apostrophes and hyphens, without the stop of an abbreviation. */
  readonly lower: string;
  readonly shape: "word" | "mark" | NumberShape;
  /** What a number says: 22 and 4 and 2024 for 22/04/2024. */
  readonly numbers: readonly number[];
  readonly capital: boolean;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
  /** Abbreviated with a stop: "Apr." */
  readonly stopped: boolean;
  /** Number of the sentence and of the paragraph that it stands in. */
  readonly sentence: number;
  readonly paragraph: number;
}

/** One word; hyphens and apostrophes are marks of their own. Long runs of letters are cut, at no loss here. */
const WORD = /[ap]\.\s?m\b\.?|o['’]clock\b|\p{L}[\p{L}\p{M}\p{N}]{0,60}/iuy;
const GAP = /\s+/uy;
const NONE: readonly number[] = [];
/** Words whose stop belongs to them and ends no sentence. */
const STOPPED = new Set(
  "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun mr mrs ms dr prof st gen lt maj col capt brig cmdr sgt sen rep gov pres no vs inc ltd corp co jr sr approx ca u s".split(
    " ",
  ),
);
const MARKS: ReadonlyMap<string, string> = new Map([
  ["’", "'"],
  ["‘", "'"],
  ["–", "-"],
  ["‑", "-"],
  ["‐", "-"],
  ["−", "-"],
  ["“", '"'],
  ["”", '"'],
]);

const isDigit = (code: number) => code >= 48 && code <= 57;
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;
/** What stands behind the first letter of "a.m." and "o'clock". */
const isJoiner = (code: number) => code === 0x2e || isApostrophe(code);
const isAsciiLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

interface NumberRead {
  readonly end: number;
  readonly shape: NumberShape;
  readonly numbers: readonly number[];
}

function shaped(text: string, at: number, shapes: typeof DIGIT_SHAPES): NumberRead | null {
  for (const { shape, form } of shapes) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) continue;
    const numbers = match.slice(1).filter((part) => part !== undefined && /^\d{1,6}$/.test(part));
    const said = shape === "decimal" ? [Number(match[0].replaceAll(",", ""))] : numbers.map(Number);
    return { shape, end: at + match[0].length, numbers: said };
  }
  return null;
}

/** Where in the text sentences and paragraphs change, told token by token. */
class Position {
  sentence = 0;
  paragraph = 0;
  #stop = false;

  /** Takes note of the white space before a token and of the token, and says where the token stands. */
  enter(space: string, lower: string, beginsAnew: boolean): void {
    const breaks = space !== "" && space !== " " && space.includes("\n");
    if (breaks && (beginsAnew || space.indexOf("\n") !== space.lastIndexOf("\n"))) this.paragraph++;
    if (breaks || (this.#stop && beginsAnew && space !== "")) this.sentence++;
    if (lower === "." || lower === "!" || lower === "?" || lower === "…") this.#stop = true;
    else if (lower !== '"' && lower !== "'" && lower !== ")" && lower !== "]") this.#stop = false;
  }
}

/** The white space that begins at a place. */
function gapAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if ((classOf(code) & SPACE) === 0) return "";
  if (code === 0x20 && (classOf(text.charCodeAt(at + 1)) & SPACE) === 0) return " ";
  GAP.lastIndex = at;
  return GAP.exec(text)?.[0] ?? "";
}

/** The tokens of a text, in order. Linear in its length, whatever the text is. */
export function timeTokens(text: string): TimeToken[] {
  const tokens: TimeToken[] = [];
  const position = new Position();
  let at = 0;
  while (at < text.length) {
    const space = gapAt(text, at);
    at += space.length;
    if (at >= text.length) break;
    const token = tokenAt(text, at);
    position.enter(space, token.lower, token.capital || token.shape !== "word");
    token.glued = space === "" && tokens.length > 0;
    token.sentence = position.sentence;
    token.paragraph = position.paragraph;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** A token before all is told of it. */
interface Unplaced extends TimeToken {
  numbers: readonly number[];
  capital: boolean;
  stopped: boolean;
  glued: boolean;
  sentence: number;
  paragraph: number;
}

/** Every token has the same shape: they are many. */
function unplaced(start: number, end: number, lower: string, shape: TimeToken["shape"]): Unplaced {
  return {
    start,
    end,
    lower,
    shape,
    numbers: NONE,
    capital: false,
    glued: false,
    stopped: false,
    sentence: 0,
    paragraph: 0,
  };
}

function tokenAt(text: string, at: number): Unplaced {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    const number = shaped(text, at, DIGIT_SHAPES);
    if (number) return numberToken(at, number);
  } else if (isApostrophe(code) && isDigit(text.charCodeAt(at + 1)) && !isAsciiLetter(text.charCodeAt(at - 1))) {
    const number = shaped(text, at, APOSTROPHE_SHAPES);
    if (number) return numberToken(at, number);
  } else if (isAsciiLetter(code) || code > 127) {
    const word = wordAt(text, at);
    if (word !== undefined) return wordToken(text, at, word);
  }
  const mark = text.charAt(at);
  return unplaced(at, at + 1, MARKS.get(mark) ?? mark, "mark");
}

function numberToken(at: number, { end, shape, numbers }: NumberRead): Unplaced {
  const token = unplaced(at, end, "", shape);
  token.numbers = numbers;
  return token;
}

const WORDLIKE = LETTER | MARK | NUMBER;
const LONGEST = 61;

/** The word that begins at a place; only "a.m.", "o'clock" and rare letters need the whole pattern. */
function wordAt(text: string, at: number): string | undefined {
  const first = text.charCodeAt(at);
  if ((classOf(first) & LETTER) === 0 && !isSurrogate(first)) return undefined;
  let end = at;
  while (end < at + LONGEST && (classOf(text.charCodeAt(end)) & WORDLIKE) !== 0) end++;
  const isPlain = end > at && !isJoiner(text.charCodeAt(at + 1)) && !isSurrogate(text.charCodeAt(end));
  if (isPlain) return text.slice(at, end);
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0];
}

function wordToken(text: string, at: number, word: string): Unplaced {
  const small = word.toLowerCase();
  const isJoined = isJoiner(word.charCodeAt(1));
  const lower = isJoined ? small.replace("’", "'").replace(/\s/, " ") : small;
  const end = at + word.length;
  const stopped = text.charCodeAt(end) === 46 && (STOPPED.has(lower) || lower.length === 1);
  const token = unplaced(at, stopped ? end + 1 : end, lower, "word");
  token.capital = word.charCodeAt(0) !== lower.charCodeAt(0);
  token.stopped = stopped;
  return token;
}
