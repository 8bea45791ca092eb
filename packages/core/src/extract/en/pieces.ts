import type { Token } from "../text/tokens.ts";
import { type Lexeme, lexemeOf, lexemeSpelt, type Tag } from "./lexeme.ts";
import { DETERMINERS } from "./lexicon/closed-classes.ts";
import type { VerbForm } from "./lexicon/verbs.ts";
import { BODY, has } from "./lexicon/word-traits.ts";
import type { TimeExpression } from "./time/time-expressions.ts";

/** A token on its way to a word, or all the tokens of a time. */
export interface Piece extends Token {
  text: string;
  lower: string;
  end: number;
  /** What it is by itself; its traits beside it, since everything asks them. */
  lexeme: Lexeme;
  traits: number;
  readonly time: TimeExpression | undefined;
  /** Its class in the sentence, once its neighbours are known, and the verb that it is there. */
  tag: Tag;
  verb: VerbForm | undefined;
}

const PERIODICALS = new Set(["daily", "weekly", "monthly"]);

/** "the German daily NAME", "NAME, a weekly," is a paper, "Harbour Today" has its name from a time: neither is when. */
function isPaper(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (!/^(?:daily|weekly|monthly|today|tonight)$/.test(token.lower)) return false;
  if (token.capital && before?.capital === true && before.kind === "word") return true;
  const isNamed = after?.capital === true;
  if (isNamed && PERIODICALS.has(token.lower)) return true;
  return DETERMINERS.has(before?.lower ?? "") && (isNamed || after?.text === ",");
}

function collapseTimes(tokens: readonly Token[], times: readonly TimeExpression[]): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    while (next < times.length && (times[next] as TimeExpression).end <= token.start) next++;
    const time = times[next];
    const last = pieces[pieces.length - 1];
    if (!time || token.end <= time.boundFrom || isPaper(token, last, tokens[i + 1])) {
      pieces.push(pieceOf(token, undefined));
    } else if (last && last.time === time) {
      last.text = `${last.text} ${token.text}`;
      last.lower = `${last.lower} ${token.lower}`;
      last.end = token.end;
    } else pieces.push(pieceOf(token, time));
  }
  return pieces;
}

/** Every piece has the same shape: they are many, and everything asks the words that they become. */
function pieceOf(token: Token, time: TimeExpression | undefined): Piece {
  const { text, lower, start, end, kind, capital, spelling } = token;
  const lexeme = lexemeSpelt(spelling);
  const { traits } = lexeme;
  return { text, lower, start, end, kind, capital, spelling, lexeme, traits, time, tag: "word", verb: undefined };
}

/** Reads words that have grown together as the one that they are now. */
function grown(piece: Piece): void {
  piece.lexeme = lexemeOf(piece.lower);
  piece.traits = piece.lexeme.traits;
}

/** Reads "according to" as one word. */
function joinLong(pieces: Piece[]): Piece[] {
  let length = 0;
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i] as Piece;
    const long = first.lexeme.longer?.find(({ words }) => words.every((word, k) => pieces[i + k]?.lower === word));
    if (long) {
      i += long.words.length - 1;
      first.text = long.phrase;
      first.lower = long.lower;
      first.end = (pieces[i] as Piece).end;
    }
    if (long || first.time) grown(first);
    pieces[length++] = first;
  }
  pieces.length = length;
  return pieces;
}

const RETIRED = /^(?:rtd|retd|ret)\.?$/;

/** "Colonel (Rtd.) NAME": what stands in brackets between a rank and a name parts them no more. */
function withoutRetired(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => tokens[i - 1]?.text === "(" && RETIRED.test(lower));
  if (at < 0 || tokens[at + 1]?.text !== ")" || tokens[at + 2]?.capital !== true) return tokens;
  return [...tokens.slice(0, at - 1), ...withoutRetired(tokens.slice(at + 2))];
}

const POLICE_RANK = /^(?:IG|DIG|AIG|CP|DCP|ACP|SP|SSP|DSP|ASP)$/;

/** "IG Police NAME": the word between a police rank and a name is no part of the name. */
function withoutForce(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ text }, i) => text === "Police" && POLICE_RANK.test(tokens[i - 1]?.text ?? ""));
  const [first, second] = [tokens[at + 1], tokens[at + 2]];
  const isNamed = at > 0 && first?.capital && second?.capital && second.kind === "word";
  return isNamed && !has(lexemeOf(first.lower), BODY) ? tokens.filter((_, i) => i !== at) : tokens;
}

/** The tokens of a sentence with its times and its long prepositions as one piece each. */
export const piecesOf = (tokens: readonly Token[], times: readonly TimeExpression[]): Piece[] =>
  joinLong(collapseTimes(withoutForce(withoutRetired(tokens)), times));
