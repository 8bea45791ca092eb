import type { Token } from "./tokens.ts";

/** A sentence as a run of tokens: from index `from` up to, not including, `to`. */
export interface SentenceRange {
  readonly from: number;
  readonly to: number;
}

const STOPS = new Set([".", "!", "?", "...", "…"]);
const CLOSERS = new Set(['"', "”", "’", "'", ")", "]", "»"]);
/** Words that begin sentences and do not go on after an abbreviation. */
const STARTERS = new Set(
  "the a an he she it they we this that these those his her its their in on at after before when while but however meanwhile earlier last according".split(
    " ",
  ),
);
/** Abbreviations that may end a sentence; after the others a capital goes on ("Gen. Musa"). */
const MAY_END =
  /^(?:u\.s\.|u\.k\.|u\.n\.|e\.u\.|d\.c\.|u\.a\.e\.|a\.m\.|p\.m\.|etc\.|inc\.|ltd\.|co\.|corp\.|jr\.|sr\.)$/;

function endsAtAbbreviation(token: Token, next: Token | undefined): boolean {
  return MAY_END.test(token.lower) && next?.capital === true && STARTERS.has(next.lower);
}

/** Splits tokens into sentences: at stops, and where a line break separates two lines of their own. */
export function sentencesOf(tokens: readonly Token[], text: string): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    let end = i + 1;
    const isStop = STOPS.has(token.text);
    if (!isStop && !endsAtAbbreviation(token, tokens[i + 1])) {
      if (!breaksLine(text, token, tokens[i + 1])) continue;
    } else if (isStop) {
      while (end < tokens.length && isCloser(tokens[end] as Token, tokens[end - 1] as Token)) end++;
      if (!beginsAnew(tokens[end])) continue;
    }
    sentences.push({ from, to: end });
    from = end;
    i = end - 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

/** A closing mark stands right after what it closes. */
function isCloser(token: Token, before: Token): boolean {
  return (CLOSERS.has(token.text) || STOPS.has(token.text)) && token.start === before.end;
}

function beginsAnew(next: Token | undefined): boolean {
  return next === undefined || next.capital || next.kind !== "word";
}

function breaksLine(text: string, token: Token, next: Token | undefined): boolean {
  if (!next) return false;
  const between = text.slice(token.end, Math.min(next.start, token.end + 100));
  return /\n\s*\n/.test(between) || (between.includes("\n") && next.capital);
}
