import type { Token } from "./tokens.ts";

/** A sentence as a run of tokens: from index `from` up to, not including, `to`. */
export interface SentenceRange {
  readonly from: number;
  readonly to: number;
}

const STOP = 0x2e;
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
  /^(?:u\.s\.|u\.k\.|u\.n\.|e\.u\.|d\.c\.|u\.a\.e\.|a\.m\.|p\.m\.|etc\.|inc\.|ltd\.|co\.|corp\.|jr\.|sr\.|no\.)$/;

function endsAtAbbreviation(token: Token, next: Token | undefined): boolean {
  return (
    token.text.charCodeAt(token.text.length - 1) === STOP &&
    MAY_END.test(token.lower) &&
    next?.capital === true &&
    STARTERS.has(next.lower)
  );
}

/** Tokens in the longest sentence: what goes on beyond is no prose, and is read in pieces, each in bounded time. */
const LONGEST = 300;

const LINE_END = 0x0a;

/** Whether a line of its own begins between two tokens. */
type Breaking = (token: Token, next: Token) => boolean;

/** Where the sentence ends that has a token as its last word or stop; null where it goes on. */
function endAt(i: number, from: number, tokens: readonly Token[], breaks: Breaking): number | null {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (i + 1 - from >= LONGEST) return i + 1;
  if (token.kind !== "mark" || !STOPS.has(token.text)) {
    return endsAtAbbreviation(token, next) || (next && breaks(token, next)) ? i + 1 : null;
  }
  let end = i + 1;
  while (end < tokens.length && end - from < LONGEST && isCloser(tokens[end] as Token, tokens[end - 1] as Token)) end++;
  return beginsAnew(tokens[end]) ? end : null;
}

/**
 * Splits tokens into sentences: at stops, where a line break separates two lines of their own, and where no sentence of
 * a report would still go on.
 * @param kind in `lines` every line is read by itself, as in a table; in `prose` only those that begin anew
 */
export function sentencesOf(
  tokens: readonly Token[],
  text: string,
  kind: "prose" | "lines" = "prose",
): SentenceRange[] {
  const breaks: Breaking = (token, next) => breaksLine(text, token, next, kind === "lines");
  const sentences: SentenceRange[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const end = endAt(i, from, tokens, breaks);
    if (end === null) continue;
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

/** What stands before an entry of a list. */
const BULLET = /^[-–—•*·▪‣]$/;

function breaksLine(text: string, token: Token, next: Token, everyLine: boolean): boolean {
  if (next.start - token.end <= 1 && text.charCodeAt(token.end) !== LINE_END) return false;
  const between = text.slice(token.end, Math.min(next.start, token.end + 100));
  if (!between.includes("\n")) return false;
  return everyLine || /\n\s*\n/.test(between) || next.capital || BULLET.test(next.text);
}
