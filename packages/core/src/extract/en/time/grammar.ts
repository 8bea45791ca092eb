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
  /** The best match that `accept` takes; it may refuse one by answering null. */
  longestAt<T>(
    tokens: readonly TimeToken[],
    at: number,
    accept: (row: R, noted: Noted, end: number) => T | null,
  ): { readonly end: number; readonly found: T } | null;
}

interface Match<R> extends Noted {
  readonly row: R;
  readonly order: number;
  readonly end: number;
}

/** Compiles rows into one tree. Patterns have no loops, so a try costs no more than the longest row is long. */
export function createGrammar<R extends { readonly pattern: string }>(rows: readonly R[]): Grammar<R> {
  const root = nodeOf(
    rows.map((row, order) => ({ row, order, state: compilePattern(row.pattern, MACROS), notes: [] })),
  );
  return {
    longestAt(tokens, at, accept) {
      const matches = matchesAt(root, tokens, at).sort((a, b) => b.end - a.end || a.order - b.order);
      for (const match of matches) {
        const found = accept(match.row, match, match.end);
        if (found !== null) return { end: match.end, found };
      }
      return null;
    },
  };
}

const NO_EDGES: readonly never[] = [];

/** Every way in which a row matches from a token on. */
function matchesAt<R>(root: Node<R>, tokens: readonly TimeToken[], at: number): Match<R>[] {
  const matches: Match<R>[] = [];
  const noted: (Note & { readonly place: number })[] = [];

  function walk(node: Node<R>, i: number): void {
    for (const { row, order, notes } of node.ends) {
      const said = [...noted, ...notes.map((note) => ({ ...note, place: i }))];
      const values = Object.fromEntries(said.map(({ name, value }) => [name, value]));
      const places = Object.fromEntries(said.map(({ name, place }) => [name, place]));
      matches.push({ row, order, end: i, values, places });
    }
    const token = tokens[i];
    if (token === undefined) return;
    const isNumeral = token.shape !== "word" && token.shape !== "mark";
    follow(isNumeral ? node.byNumeral : (node.byWord.get(token.lower) ?? NO_EDGES), token, i);
    if (node.byAny.length > 0) follow(node.byAny, token, i);
  }

  function follow(edges: Node<R>["byNumeral"], token: TimeToken, i: number): void {
    for (const { test, glued, name, notes, target } of edges) {
      if (glued && !token.glued) continue;
      const end = test === null ? i + 1 : test.end(tokens, i);
      if (end < 0) continue;
      const before = noted.length;
      for (const note of notes) noted.push({ ...note, place: i });
      if (name !== null) noted.push({ name, value: test?.value(tokens, i) ?? 0, place: i });
      walk(target(), end);
      noted.length = before;
    }
  }

  walk(root, at);
  return matches;
}
