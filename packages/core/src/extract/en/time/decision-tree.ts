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

type Test = Extract<State, { readonly kind: "test" }>;
type Pending<R> = Omit<Edge<R>, "target"> & { readonly items: Item<R>[] };

/**
 * The node of several rows at once. Rows that begin alike share their way, so that a token is tested once for all of
 * them; the tree grows only where texts go.
 */
export function nodeOf<R>(items: readonly Item<R>[]): Node<R> {
  const ends: Node<R>["ends"][number][] = [];
  const byWord = new Map<string, Map<string, Pending<R>>>();
  /** One way for all words of a class, which are many. */
  const byClass = new Map<string, Pending<R>>();
  const byNumeral = new Map<string, Pending<R>>();
  const byAny = new Map<string, Pending<R>>();
  for (const item of items.flatMap(steps)) {
    const { state } = item;
    if (state.kind !== "test") {
      if (state.kind === "end") ends.push(item);
      continue;
    }
    const { test } = state;
    const key = keyOf(item, state);
    if (state.className === null) {
      for (const word of test.words) gather(waysOf(byWord, word), key, item, null);
      continue;
    }
    if (test.words.length > 0) {
      const way = gather(byClass, key, item, test);
      if (way.items.length === 1) for (const word of test.words) waysOf(byWord, word).set(key, way);
    }
    if (test.numerals) gather(byNumeral, key, item, test);
    if (!test.numerals && test.words.length === 0) gather(byAny, key, item, test);
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

type Ways<R> = Map<string, Pending<R>>;

function waysOf<R>(byWord: Map<string, Ways<R>>, word: string): Ways<R> {
  const known = byWord.get(word);
  if (known) return known;
  const ways: Ways<R> = new Map();
  byWord.set(word, ways);
  return ways;
}

/** What two places must have in common to share their way. */
function keyOf<R>({ notes }: Item<R>, { className, glued, name }: Test): string {
  const said = notes.map((note) => `${note.name}=${note.value}`).join();
  return `${className ?? ""} ${glued} ${name ?? ""} ${said}`;
}

function gather<R>(ways: Ways<R>, key: string, item: Item<R>, test: TokenClass | null): Pending<R> {
  const { glued, name, next } = item.state as Test;
  const way = ways.get(key) ?? { test, glued, name, notes: item.notes, items: [] };
  ways.set(key, way);
  way.items.push({ ...item, state: next, notes: [] });
  return way;
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
