import { type Token, tokensOf } from "../text/tokens.ts";
import { hashOf } from "./hash.ts";
import { classesOf } from "./lexicon/word-classes.ts";

/** A token with what the features of mentions ask of it. */
export interface LineWord {
  readonly token: Token;
  /** In lower case, without stops; digits as "#". */
  readonly plain: string;
  readonly id: number;
  /** Upper and lower case, digits and marks, runs shortened: "Maj.-Gen." is "Xx.-Xx.". */
  readonly shape: number;
  readonly classes: number;
  readonly capital: boolean;
}

/** A line of the text; paragraphs of reports are lines. */
export interface TextLine {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly words: readonly LineWord[];
}

function plainOf(lower: string): string {
  return lower.replace(/\./g, "").replace(/\d/g, "#");
}

function shapeOf(text: string): string {
  let shape = "";
  for (const char of text.slice(0, 30)) {
    const kind = /\p{Lu}/u.test(char) ? "X" : /\p{L}/u.test(char) ? "x" : /\p{N}/u.test(char) ? "0" : char;
    if (kind !== shape.at(-1) || (kind === "X" && shape === "X")) shape += kind;
  }
  return shape;
}

/** Reads a text into lines of words. Linear in its length. */
export function linesOf(text: string): TextLine[] {
  const known = new Map<string, Omit<LineWord, "token">>();
  const wordOf = (token: Token): LineWord => {
    let traits = known.get(token.text);
    if (!traits) {
      const plain = token.kind === "mark" ? token.text : plainOf(token.lower);
      traits = {
        plain,
        id: hashOf(plain),
        shape: hashOf(shapeOf(token.text)),
        classes: token.kind === "mark" ? 0 : classesOf(plain),
        capital: token.capital,
      };
      known.set(token.text, traits);
    }
    return { token, ...traits };
  };
  const lines: TextLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const tokens = tokensOf(text, start, end);
    if (tokens.length > 0) lines.push({ index: lines.length, start, end, words: tokens.map(wordOf) });
    start = end + 1;
  }
  return lines;
}
