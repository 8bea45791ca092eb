import type { TaggedRun } from "./labels.ts";
import { type LineRuns, ORGANIZATION, PERSON, POST, RANK, type RunTables, runTables } from "./line-runs.ts";
import { type PostRelation, relationTraits } from "./relation-traits.ts";
import { probabilityOf, type Trees } from "./trees.ts";

/** Trees that say whether a rank, a post, an organisation belongs to a person. */
export interface RelationModel {
  readonly rank: Trees;
  readonly post: Trees;
  readonly organisation: Trees;
}

/** `person` and `other` are indexes into the runs of a line. */
export interface RunRelation {
  readonly person: number;
  readonly other: number;
  readonly probability: number;
}

/** How many persons to each side of a run may own it, and how many runs off. */
const REACH = 3;
const REACH_RUNS = 24;
/** A second owner needs more. */
const SHARED = 0.75;
/** Weighed further from here on; what is told is chosen later. */
const LEAST = 0.3;

/** The persons near a run, by their indexes. */
export function ownersNear(runs: readonly TaggedRun[], other: number): number[] {
  const near: number[] = [];
  for (const step of [-1, 1]) {
    const end = Math.max(-1, Math.min(runs.length, other + step * (REACH_RUNS + 1)));
    let found = 0;
    for (let n = other + step; n * step < end * step && found < REACH; n += step) {
      if (runs[n]!.tag !== PERSON) continue;
      near.push(n);
      found++;
    }
  }
  return near;
}

/** The order in which relations are decided: posts help to place organisations. */
export const RELATION_ORDER = [
  [RANK, "rank"],
  [POST, "post"],
  [ORGANIZATION, "organisation"],
] as const;

/** Of the ranks of one person, the surest. */
function onePerPerson(relations: readonly RunRelation[]): RunRelation[] {
  const best = new Map<number, RunRelation>();
  for (const relation of relations)
    if (relation.probability > (best.get(relation.person)?.probability ?? 0)) best.set(relation.person, relation);
  return [...best.values()];
}

/** The owners of a run that are likely enough, the likeliest first. */
function ownersOf(
  line: LineRuns,
  tables: RunTables,
  other: number,
  trees: Trees,
  postRelation: PostRelation,
): RunRelation[] {
  return ownersNear(line.runs, other)
    .map((person) => ({
      person,
      other,
      probability: probabilityOf(trees, relationTraits(line, tables, person, other, postRelation)),
    }))
    .sort((a, b) => b.probability - a.probability)
    .filter((one, i) => one.probability >= (i === 0 ? LEAST : SHARED));
}

/** Relates persons of a line to ranks, posts and organisations. A person has one rank. */
export function relationsOfLine(line: LineRuns, model: RelationModel): RunRelation[] {
  const tables = runTables(line);
  const postOwners = new Map<number, number>();
  const postRelation: PostRelation = (post, person) => {
    const owner = postOwners.get(post);
    return owner === undefined ? 0.5 : owner === person ? 1 : 0;
  };
  const relations: RunRelation[][] = [];
  for (const [tag, name] of RELATION_ORDER) {
    const others = [...line.runs.keys()].filter((n) => line.runs[n]!.tag === tag);
    const found = others.map((other) => ownersOf(line, tables, other, model[name], postRelation));
    relations.push(tag === RANK ? onePerPerson(found.flat()) : found.flat());
    if (tag !== POST) continue;
    for (const [best] of found) if (best && best.probability >= 0.5) postOwners.set(best.other, best.person);
  }
  return relations.flat();
}
