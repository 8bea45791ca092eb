import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createNameSearch, readName, scoreNames } from "@hearsay/core/names";
import MiniSearch from "minisearch";
import { type Figure, figureOf, type Measured } from "../figure.ts";
import { keptMemory } from "../kept-memory.ts";
import { processorTimeOf, wallTimeOf } from "../processor-time.ts";

const NAMES = Number(process.env.HEARSAY_BENCH_NAMES ?? 1_000_000);
const SEED = Number(process.env.HEARSAY_BENCH_SEED ?? 4711);
const QUERIES = 800;
/** minisearch takes a good part of a second for one. */
const QUERIES_BESIDE = 160;
const MOST = 10;
/** Pairs that are scored in a round, none of them twice: how words meet is remembered, and a pair seen before tells nothing. */
const PAIRS = 4000;
const ROUNDS = 5;

interface Query {
  readonly q: string;
  readonly target: number;
  readonly kind: string;
}

interface Made {
  readonly names: readonly string[];
  readonly queries: readonly Query[];
}

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** Invented names and misspelt questions, from the generator beside the project. */
async function makeNames(): Promise<Made> {
  const maker = resolve(root, "..", "shared", "eval", "make-names.mjs");
  if (!existsSync(maker))
    throw new Error(`the names are made by ${join("..", "shared", "eval", "make-names.mjs")}, which is not here`);
  const { generate } = (await import(pathToFileURL(maker).href)) as { generate(how: object): Made };
  return generate({ n: NAMES, seed: SEED, queries: Math.min(PAIRS * ROUNDS, NAMES / 4) });
}

const percentile = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

interface Searched {
  readonly wall: number[];
  readonly processor: number[];
  /** By kind of question and for all: the share found among the first ten. */
  readonly recall: ReadonlyMap<string, number>;
}

function searchAll(queries: readonly Query[], find: (text: string) => readonly number[]): Searched {
  const [wall, processor]: [number[], number[]] = [[], []];
  const counts = new Map<string, { asked: number; found: number }>();
  for (const { q, target, kind } of queries) {
    let top: readonly number[] = [];
    let clock = 0;
    processor.push(processorTimeOf(() => (clock = wallTimeOf(() => (top = find(q))))));
    wall.push(clock);
    for (const key of ["all", kind]) {
      const count = counts.get(key) ?? { asked: 0, found: 0 };
      counts.set(key, { asked: count.asked + 1, found: count.found + (top.includes(target) ? 1 : 0) });
    }
  }
  return { wall, processor, recall: new Map([...counts].map(([key, { asked, found }]) => [key, found / asked])) };
}

/** Scored pairs a second of processor time: what was asked beside what was meant, and beside any other name. */
function scoringRates({ names, queries }: Made): { near: number[]; any: number[]; raw: number[] } {
  const asked = queries.map(({ q }) => readName(q));
  const meant = queries.map(({ target }) => readName(names[target]!));
  const rate = (round: number, score: (pair: number) => void) => {
    const time = processorTimeOf(() => {
      for (let i = round * PAIRS; i < (round + 1) * PAIRS; i++) score(i);
    });
    return (PAIRS / time) * 1000;
  };
  const rounds = Array.from({ length: ROUNDS }, (_, i) => i);
  const one = (i: number) => i % asked.length;
  const other = (i: number) => (i * 7 + 1) % asked.length;
  return {
    near: rounds.map((round) => rate(round, (i) => scoreNames(asked[one(i)]!, meant[one(i)]!))),
    any: rounds.map((round) => rate(round, (i) => scoreNames(asked[one(i)]!, meant[other(i)]!))),
    raw: rounds.map((round) =>
      rate(round, (i) => scoreNames(readName(queries[one(i)]!.q), readName(names[(i * 7) % names.length]!))),
    ),
  };
}

function besideMinisearch({ names, queries }: Made) {
  const peer = new MiniSearch<{ id: number; name: string }>({
    fields: ["name"],
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  const build = wallTimeOf(() => peer.addAll(names.map((name, id) => ({ id, name }))));
  const searched = searchAll(queries.slice(0, QUERIES_BESIDE), (text) =>
    peer
      .search(text)
      .slice(0, MOST)
      .map(({ id }) => Number(id)),
  );
  return { build, searched };
}

/** Names compared and found among a million, beside minisearch in the same run. */
export async function names(): Promise<Measured> {
  const made = await makeNames();
  const rates = scoringRates(made);
  const before = keptMemory();
  let search = createNameSearch();
  const build = wallTimeOf(() => {
    search = createNameSearch(made.names);
  });
  const held = keptMemory() - before;
  const asked = made.queries.slice(0, QUERIES);
  const own = searchAll(asked, (text) => search.find(text, MOST).map(({ at }) => at));
  const peer = besideMinisearch(made);
  const recall = (kind: string, bar?: number): Figure =>
    figureOf(`found among ten: ${kind}`, "share", [own.recall.get(kind) ?? Number.NaN], {
      bar: bar === undefined ? null : { atLeast: bar },
      beside: { minisearch: [peer.searched.recall.get(kind) ?? Number.NaN] },
    });
  const kinds = [...own.recall.keys()].filter((kind) => !["all", "mixed", "native"].includes(kind));
  const figures: Figure[] = [
    recall("all", 0.93),
    recall("mixed", 0.82),
    recall("native", 0.75),
    ...kinds.map((kind) => recall(kind)),
    figureOf("search, median, by the clock", "ms", own.wall, {
      bar: { below: 8 },
      beside: { minisearch: peer.searched.wall },
    }),
    figureOf("search, 95th percentile, by the clock", "ms", [percentile(own.wall, 0.95)], {
      bar: { below: 40 },
      beside: { minisearch: [percentile(peer.searched.wall, 0.95)] },
    }),
    figureOf("search, median, processor time", "ms", own.processor, {
      beside: { minisearch: peer.searched.processor },
    }),
    figureOf("making the index", "ms", [build], { bar: { below: 30_000 }, beside: { minisearch: [peer.build] } }),
    figureOf("memory of the index beside the names", "MB", [held], { bar: { below: 500 } }),
    figureOf("scoring what was asked beside what was meant", "pairs/s", rates.near, { bar: { atLeast: 200_000 } }),
    figureOf("scoring any two names", "pairs/s", rates.any, { bar: { atLeast: 200_000 } }),
    figureOf("reading and scoring any two names", "pairs/s", rates.raw, {}),
  ];
  return {
    figures,
    over: { names: made.names.length, queries: asked.length, "queries of minisearch": QUERIES_BESIDE },
  };
}
