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
  /** Whether any row begins with a token: most words of a text begin none. */
  canBegin(token: TimeToken | undefined): boolean;
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
  readonly said: readonly Said[];
}

/** A note with the token that said it. */
interface Said extends Note {
  readonly place: number;
}

/** Compiles rows into one tree. Patterns have no loops, so a try costs no more than the longest row is long. */
export function createGrammar<R extends { readonly pattern: string }>(rows: readonly R[]): Grammar<R> {
  const root = nodeOf(
    rows.map((row, order) => ({ row, order, state: compilePattern(row.pattern, MACROS), notes: [] })),
  );
  return {
    canBegin: (token) => canBegin(root, token),
    longestAt(tokens, at, accept) {
      if (!canBegin(root, tokens[at])) return null;
      const matches = matchesAt(root, tokens, at).sort((a, b) => b.end - a.end || a.order - b.order);
      for (const match of matches) {
        const found = accept(match.row, noted(match.said), match.end);
        if (found !== null) return { end: match.end, found };
      }
      return null;
    },
  };
}

const NO_EDGES: readonly never[] = [];

const isNumeral = ({ shape }: TimeToken) => shape !== "word" && shape !== "mark";

function canBegin<R>(root: Node<R>, token: TimeToken | undefined): boolean {
  if (token === undefined || root.byAny.length > 0) return token !== undefined;
  return isNumeral(token) ? root.byNumeral.length > 0 : root.byWord.has(token.lower);
}

function noted(said: readonly Said[]): Noted {
  const values: Record<string, number | undefined> = {};
  const places: Record<string, number | undefined> = {};
  for (const { name, value, place } of said) {
    values[name] = value;
    places[name] = place;
  }
  return { values, places };
}

/** Every way in which a row matches from a token on. */
function matchesAt<R>(root: Node<R>, tokens: readonly TimeToken[], at: number): Match<R>[] {
  const matches: Match<R>[] = [];
  const path: Said[] = [];

  function walk(node: Node<R>, i: number): void {
    for (const { row, order, notes } of node.ends) {
      matches.push({ row, order, end: i, said: [...path, ...notes.map((note) => ({ ...note, place: i }))] });
    }
    const token = tokens[i];
    if (token === undefined) return;
    follow(isNumeral(token) ? node.byNumeral : (node.byWord.get(token.lower) ?? NO_EDGES), token, i);
    if (node.byAny.length > 0) follow(node.byAny, token, i);
  }

  function follow(edges: Node<R>["byNumeral"], token: TimeToken, i: number): void {
    for (const { test, glued, name, notes, target } of edges) {
      if (glued && !token.glued) continue;
      const end = test === null ? i + 1 : test.end(tokens, i);
      if (end < 0) continue;
      const before = path.length;
      for (const note of notes) path.push({ ...note, place: i });
      if (name !== null) path.push({ name, value: test?.value(tokens, i) ?? 0, place: i });
      walk(target(), end);
      path.length = before;
    }
  }

  walk(root, at);
  return matches;
}
