import type { Token } from "../text/tokens.ts";
import { type Lexeme, lexemeOf } from "./lexeme.ts";
import { DETERMINERS, LONG_NOUNS, LONG_PREPOSITIONS } from "./lexicon/closed-classes.ts";
import type { TimeExpression } from "./time/time-expressions.ts";

/** A token before its class is known, or all the tokens of a time. */
export interface Piece extends Token {
  /** What it is by itself; its traits beside it, since everything asks them. */
  readonly lexeme: Lexeme;
  readonly traits: number;
  readonly time: TimeExpression | undefined;
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
    const last = pieces.at(-1);
    if (!time || token.end <= time.boundFrom || isPaper(token, last, tokens[i + 1])) {
      pieces.push(pieceOf(token, token.text, token.lower, token.end, undefined));
    } else if (last && last.time === time) {
      const [text, lower] = [`${last.text} ${token.text}`, `${last.lower} ${token.lower}`];
      pieces[pieces.length - 1] = pieceOf(last, text, lower, token.end, time);
    } else pieces.push(pieceOf(token, token.text, token.lower, token.end, time));
  }
  return pieces;
}

function pieceOf(
  { start, kind, capital }: Token,
  text: string,
  lower: string,
  end: number,
  time: TimeExpression | undefined,
): Piece {
  const lexeme = lexemeOf(lower);
  return { text, lower, start, end, kind, capital, lexeme, traits: lexeme.traits, time };
}

const LONG = Map.groupBy(
  [...LONG_PREPOSITIONS, ...LONG_NOUNS].map((phrase) => ({
    phrase,
    words: phrase.split(" "),
    lower: LONG_NOUNS.has(phrase) ? phrase.replaceAll(" ", "-") : phrase,
  })),
  ({ words }) => words[0] ?? "",
);

/** Reads "according to" as one word. */
function joinLong(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i] as Piece;
    const long = LONG.get(first.lower)?.find(({ words }) => words.every((word, k) => pieces[i + k]?.lower === word));
    if (long) {
      i += long.words.length - 1;
      joined.push(pieceOf(first, long.phrase, long.lower, (pieces[i] as Piece).end, first.time));
    } else joined.push(first);
  }
  return joined;
}

const RETIRED = /^(?:rtd|retd|ret)\.?$/;

/** "Colonel (Rtd.) NAME": what stands in brackets between a rank and a name parts them no more. */
function withoutRetired(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => RETIRED.test(lower) && tokens[i - 1]?.text === "(");
  if (at < 0 || tokens[at + 1]?.text !== ")" || tokens[at + 2]?.capital !== true) return tokens;
  return [...tokens.slice(0, at - 1), ...withoutRetired(tokens.slice(at + 2))];
}

/** The tokens of a sentence with its times and its long prepositions as one piece each. */
export const piecesOf = (tokens: readonly Token[], times: readonly TimeExpression[]): Piece[] =>
  joinLong(collapseTimes(withoutRetired(tokens), times));
