import { type Node, type Note, nodeOf } from "./decision-tree.ts";
import { compilePattern } from "./pattern.ts";
import { MACROS } from "./row.ts";
import type { TimeToken } from "./time-tokens.ts";

/** What a row noted on its way: numbers by name, and the tokens that said them. */
interface Noted {
  readonly values: Readonly<Record<string, number | undefined>>;
  readonly places: Readonly<Record<string, number | undefined>>;
}

/** Rows that compete for the tokens at one place; the longest match wins, and of equals the first row. */
export interface Grammar<R> {
  /** The words that rows begin with; most words of a text begin none. */
  readonly firstWords: Iterable<string>;
  /** The best match that `accept` takes; it may refuse one by answering null. */
  longestAt<T>(
    tokens: readonly TimeToken[],
    at: number,
    accept: (row: R, noted: Noted, end: number) => T | null,
  ): { readonly end: number; readonly found: T } | null;
}

interface Match<R> {
  readonly row: R;
  readonly order: number;
  readonly end: number;
  readonly said: Said | null;
}

/** A note with the token that said it, and the one taken before it. */
interface Said extends Note {
  readonly place: number;
  readonly before: Said | null;
}

/** Compiles rows into one tree. Patterns have no loops, so a try costs no more than the longest row is long. */
export function createGrammar<R extends { readonly pattern: string }>(rows: readonly R[]): Grammar<R> {
  const root = nodeOf(
    rows.map((row, order) => ({ row, order, state: compilePattern(row.pattern, MACROS), notes: [] })),
  );
  if (root.byAny.length > 0) throw new Error("no row can begin with any word: all words of a text would be tried");
  return {
    firstWords: root.byWord.keys(),
    longestAt(tokens, at, accept) {
      const matches = matchesFrom(root, tokens, at, null, null);
      if (matches === null) return null;
      if (matches.length > 1) matches.sort((a, b) => b.end - a.end || a.order - b.order);
      for (const match of matches) {
        const found = accept(match.row, noted(match.said), match.end);
        if (found !== null) return { end: match.end, found };
      }
      return null;
    },
  };
}

const isNumeral = ({ shape }: TimeToken): boolean => shape !== "word" && shape !== "mark";

function noted(last: Said | null): Noted {
  const values: Record<string, number | undefined> = {};
  const places: Record<string, number | undefined> = {};
  for (let said = last; said !== null; said = said.before) {
    // What was said later counts.
    if (values[said.name] !== undefined) continue;
    values[said.name] = said.value;
    places[said.name] = said.place;
  }
  return { values, places };
}

function withNotes(notes: readonly Note[], place: number, said: Said | null): Said | null {
  let last = said;
  for (const { name, value } of notes) last = { name, value, place, before: last };
  return last;
}

/** Every way in which a row goes on from a node and a token, added to those found; null while there is none. */
function matchesFrom<R>(
  node: Node<R>,
  tokens: readonly TimeToken[],
  i: number,
  said: Said | null,
  found: Match<R>[] | null,
): Match<R>[] | null {
  let matches = found;
  for (const { row, order, notes } of node.ends) {
    matches ??= [];
    matches.push({ row, order, end: i, said: withNotes(notes, i, said) });
  }
  const token = tokens[i];
  if (token === undefined) return matches;
  const edges = isNumeral(token) ? node.byNumeral : node.byWord.get(token.lower);
  if (edges !== undefined) matches = follow(edges, tokens, i, said, matches);
  return node.byAny.length > 0 ? follow(node.byAny, tokens, i, said, matches) : matches;
}

function follow<R>(
  edges: Node<R>["byNumeral"],
  tokens: readonly TimeToken[],
  i: number,
  said: Said | null,
  found: Match<R>[] | null,
): Match<R>[] | null {
  let matches = found;
  for (const { test, glued, name, notes, target } of edges) {
    if (glued && !tokens[i]?.glued) continue;
    const end = test === null ? i + 1 : test.end(tokens, i);
    if (end < 0) continue;
    let last = withNotes(notes, i, said);
    if (name !== null) last = { name, value: test?.value(tokens, i) ?? 0, place: i, before: last };
    matches = matchesFrom(target(), tokens, end, last, matches);
  }
  return matches;
}
