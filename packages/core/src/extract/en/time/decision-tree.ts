import type { State } from "./pattern.ts";
import type { TokenClass } from "./token-classes.ts";

/** A number that a row notes in passing. */
export interface Note {
  readonly name: string;
  readonly value: number;
}

/** A way on from a node: what the next token must be, and what is noted of it. */
interface Edge<R> {
  /** Null where the word alone decides. */
  readonly test: TokenClass | null;
  readonly glued: boolean;
  readonly name: string | null;
  readonly notes: readonly Note[];
  /** Where it leads; worked out when it is first taken. */
  readonly target: () => Node<R>;
}

/** Rows that have matched up to here, and the ways that rows go on, by the word that must come next. */
export interface Node<R> {
  readonly ends: readonly { readonly row: R; readonly order: number; readonly notes: readonly Note[] }[];
  readonly byWord: ReadonlyMap<string, readonly Edge<R>[]>;
  readonly byNumeral: readonly Edge<R>[];
  readonly byAny: readonly Edge<R>[];
}

/** A place in a compiled row, with the notes taken since its last token. */
export interface Item<R> {
  readonly row: R;
  readonly order: number;
  readonly state: State;
  readonly notes: readonly Note[];
}

type Pending<R> = Omit<Edge<R>, "target"> & { readonly items: Item<R>[] };

/**
 * The node of several rows at once. Rows that begin alike share their way, so that a token is tested once for all of
 * them; the tree grows only where texts go.
 */
export function nodeOf<R>(items: readonly Item<R>[]): Node<R> {
  const ends: Node<R>["ends"][number][] = [];
  const byWord = new Map<string, Map<string, Pending<R>>>();
  const byNumeral = new Map<string, Pending<R>>();
  const byAny = new Map<string, Pending<R>>();
  for (const item of items.flatMap(steps)) {
    const { state } = item;
    if (state.kind !== "test") {
      if (state.kind === "end") ends.push(item);
      continue;
    }
    const { test } = state;
    for (const word of test.words) {
      const ways = byWord.get(word) ?? new Map<string, Pending<R>>();
      byWord.set(word, ways);
      gather(ways, item, state.className === null ? null : test);
    }
    if (test.numerals) gather(byNumeral, item, test);
    if (!test.numerals && test.words.length === 0) gather(byAny, item, test);
  }
  return {
    ends,
    byWord: new Map([...byWord].map(([word, ways]) => [word, edges(ways)])),
    byNumeral: edges(byNumeral),
    byAny: edges(byAny),
  };
}

/** The tests and ends that a place leads to without reading a token. */
function steps<R>(item: Item<R>): Item<R>[] {
  const { state } = item;
  if (state.kind === "fork") return state.ways.flatMap((way) => steps({ ...item, state: way }));
  if (state.kind !== "note") return [item];
  return steps({ ...item, state: state.next, notes: [...item.notes, { name: state.name, value: state.value }] });
}

function gather<R>(ways: Map<string, Pending<R>>, item: Item<R>, test: TokenClass | null): void {
  const { state, notes } = item;
  if (state.kind !== "test") return;
  const said = notes.map(({ name, value }) => `${name}=${value}`).join();
  const key = `${state.className ?? ""} ${state.glued} ${state.name ?? ""} ${said}`;
  const way = ways.get(key) ?? { test, glued: state.glued, name: state.name, notes, items: [] };
  ways.set(key, way);
  way.items.push({ ...item, state: state.next, notes: [] });
}

function edges<R>(ways: ReadonlyMap<string, Pending<R>>): Edge<R>[] {
  return [...ways.values()].map(({ items, ...edge }) => {
    let node: Node<R> | null = null;
    const target = () => {
      node ??= nodeOf(items);
      return node;
    };
    return { ...edge, target };
  });
}
