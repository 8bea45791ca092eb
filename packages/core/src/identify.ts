import type { KnownIdentity, LedgerReader } from "./ledger/ledger.ts";
import { groupsOn, identitiesOn } from "./ledger/same-entities.ts";
import type { Day } from "./vocabulary/day.ts";
import type { Entity } from "./vocabulary/entity.ts";
import type { Draft, Identity, Sameness } from "./vocabulary/entry.ts";
import { type DoneMeanwhile, HearsayError } from "./vocabulary/error.ts";
import type { EntityId } from "./vocabulary/ids.ts";

/** What a person says of two entities. */
export interface Identifying {
  /** The ids of two persons, two organisations or two posts, in any order. */
  readonly pair: readonly [string, string];
  readonly verdict: Exclude<Sameness, "undecided">;
  readonly reason: string;
  /** From this day of knowledge on it counts. */
  readonly day: Day;
}

/** After every day: what people judged counts, whenever they did. */
const END_OF_TIME = "9999-12-31";

const pairOf = ([a, b]: readonly [string, string]) => [a, b].toSorted() as [EntityId, EntityId];
const isOn = (pair: readonly string[]) => (one: Identity) => one.pair.join() === pair.join();

async function pairIn(reader: LedgerReader, ids: readonly [string, string]): Promise<[Entity, Entity]> {
  const found = await reader.identifiedAs(null).entities({ ids });
  const [a, b] = ids.map((id) => {
    const entity = found.find((one) => one.id === id);
    if (entity) return entity;
    throw new HearsayError("not-found", `The ledger has no person, organisation or post ${id}.`);
  }) as [Entity, Entity];
  if (a.id === b.id) throw new HearsayError("usage", `Both ids are of "${a.name}". Name two.`);
  if (a.kind !== b.kind)
    throw new HearsayError("usage", `"${a.name}" is a ${a.kind} and "${b.name}" a ${b.kind}: these are never one.`);
  return [a, b];
}

/** Refuses what cannot be so beside the other judgements: two that are one through a third and two. */
function insistPossible(judged: Identity, others: readonly KnownIdentity[], [a, b]: readonly [Entity, Entity]): void {
  const groups = groupsOn([...others, judged], END_OF_TIME);
  const areOne = groups.some((group) => group.includes(a.id) && group.includes(b.id));
  if (judged.verdict === "same" && !areOne)
    throw new HearsayError(
      "usage",
      `"${a.name}" and "${b.name}" cannot be one: others that are one with them were judged not to be the same. Take that back first.`,
    );
  if (judged.verdict !== "same" && areOne)
    throw new HearsayError(
      "usage",
      `"${a.name}" and "${b.name}" are one through other judgements. Take one of those back first.`,
    );
}

const doneOf = ({ seq, actor, recorded, pair, verdict, reason }: KnownIdentity): DoneMeanwhile => ({
  seq,
  actor,
  recorded,
  of: pair,
  what: verdict,
  reason,
});

/**
 * Refuses a judgement on two entities on which somebody judged since they were looked at.
 * @param seen the entry of the last judgement that was seen, 0 for none
 * @throws HearsayError `decided-meanwhile`, with who judged what
 */
export async function insistIdentifiedAsSeen(
  reader: LedgerReader,
  pair: readonly [string, string],
  seen: number,
): Promise<void> {
  const last = (await reader.identities({ of: pair })).findLast(isOn(pairOf(pair)));
  if (seen === (last?.seq ?? 0)) return;
  const what = last
    ? `${last.actor} judged in entry ${last.seq}: ${last.verdict} (${last.reason})`
    : "The ledger has no such judgement";
  throw new HearsayError(
    "decided-meanwhile",
    `${what}. What you judged was not entered. Look at the two again, then keep that or enter yours.`,
    { meanwhile: last ? [doneOf(last)] : [] },
  );
}

/** Every judgement that has to do with some ids, through others too. */
async function judgedAround(reader: LedgerReader, ids: readonly string[]): Promise<KnownIdentity[]> {
  const read = new Map<number, KnownIdentity>();
  const asked = new Set<string>();
  for (let open = [...ids]; open.length > 0; ) {
    for (const id of open) asked.add(id);
    for (const one of await reader.identities({ of: open })) read.set(one.seq, one);
    const tied = [...read.values()].filter(({ verdict }) => verdict === "same").flatMap(({ pair }): string[] => pair);
    open = [...new Set(tied)].filter((id) => !asked.has(id));
  }
  return [...read.values()].sort((a, b) => a.seq - b.seq);
}

/**
 * The entry of a judgement whether two entities are one. A later one on the same two replaces it.
 * @throws HearsayError `usage` where the two cannot be judged so, `not-found` where the ledger has not both
 */
export async function identityDrafts(identifying: Identifying, reader: LedgerReader): Promise<Draft[]> {
  const { verdict, reason, day } = identifying;
  const entities = await pairIn(reader, identifying.pair);
  if (reason.trim() === "") throw new HearsayError("usage", "A judgement needs its reason. Give it with --reason.");
  const body: Identity = { pair: pairOf(identifying.pair), verdict, reason, day };
  insistPossible(body, await judgedAround(reader, body.pair), entities);
  return [{ kind: "identity", body }];
}

/**
 * The entry that takes a judgement back, on the day from which that one counts: whatever was answered before it was made is
 * answered again.
 * @param pair the two ids; without them, those that were judged last
 * @throws HearsayError `not-found` where nothing is judged of them
 */
export async function takenBackDrafts(
  pair: readonly [string, string] | null,
  reason: string,
  reader: LedgerReader,
): Promise<Draft[]> {
  const judged = await reader.identities(pair ? { of: pair } : {});
  const counting = identitiesOn(judged, END_OF_TIME)
    .filter(({ verdict }) => verdict !== "undecided")
    .toSorted((a, b) => b.seq - a.seq);
  const last = pair ? counting.find(isOn(pairOf(pair))) : counting[0];
  if (!last) throw new HearsayError("not-found", "There is no judgement to take back.");
  const body: Identity = { pair: last.pair, verdict: "undecided", reason, day: last.day };
  return [{ kind: "identity", body }];
}
