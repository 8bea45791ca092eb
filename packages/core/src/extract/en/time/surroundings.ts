import type { TimeToken } from "./time-tokens.ts";

type Tokens = readonly TimeToken[];
type Test = (tokens: Tokens, from: number, to: number) => boolean;

/** The words of a list, for asking whether one is among them. */
export const listed = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The word of a token, or "" beyond the ends of the text. */
export const wordAt = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? "";

export const isWord = (token: TimeToken | undefined): boolean => token?.shape === "word";

export const isNumeral = (token: TimeToken | undefined): boolean =>
  token !== undefined && token.shape !== "word" && token.shape !== "mark";

/** A test that one of the words stands before. */
export function after(list: string): Test {
  const words = listed(list);
  return (tokens, from) => words.has(wordAt(tokens, from - 1));
}

/** A test that none of the words stands before. */
export function notAfter(list: string): Test {
  const words = listed(list);
  return (tokens, from) => !words.has(wordAt(tokens, from - 1));
}

/** A test that one of the words follows. */
export function followedBy(list: string): Test {
  const words = listed(list);
  return (tokens, _, to) => words.has(wordAt(tokens, to));
}

/** A test that none of the words follows. */
export function notFollowedBy(list: string): Test {
  const words = listed(list);
  return (tokens, _, to) => !words.has(wordAt(tokens, to));
}

/** A test that all of several hold. */
export function all(...tests: readonly Test[]): Test {
  return (tokens, from, to) => tests.every((test) => test(tokens, from, to));
}

const GOING_ON = listed(
  "and but or when while by in on at with from to for as because after had he she they it we was were has said",
);

/** Whether a phrase ends here, or goes on without a noun: "two days before." but not "two days before the vote". */
export const endsPhrase: Test = (tokens, _from, to) => {
  const next = tokens[to];
  if (next === undefined || next.sentence !== tokens[to - 1]?.sentence) return true;
  return next.shape === "mark" ? next.lower !== "'" && next.lower !== '"' : GOING_ON.has(next.lower);
};
