import type { Day } from "../vocabulary/day.ts";
import type { Entity, KnownEntity } from "../vocabulary/entity.ts";
import type { Identity } from "../vocabulary/entry.ts";
import type { EntityId } from "../vocabulary/ids.ts";
import { nameWords } from "../vocabulary/names.ts";
import { createTurns } from "./turns.ts";

/** The judgements that count on a day: of each pair the last, in the order in which they were made. */
export function identitiesOn<T extends Identity>(identities: readonly T[], known: Day): T[] {
  const last = new Map<string, T>();
  const counting = identities
    .filter(({ day }) => day <= known)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const one of counting) {
    const key = one.pair.join(" ");
    last.delete(key);
    last.set(key, one);
  }
  return [...last.values()];
}

/**
 * The ids that are one on a day by what people judged. Where a chain of judgements would make one of two that were judged
 * apart, the judgement that would close it does not count.
 * @returns groups of two ids and more
 */
export function groupsOn(identities: readonly Identity[], known: Day): string[][] {
  const counting = identitiesOn(identities, known);
  const apart = counting.filter(({ verdict }) => verdict === "different").map(({ pair }) => pair);
  const groupOf = new Map<string, Set<string>>();
  for (const { pair, verdict } of counting) {
    if (verdict !== "same") continue;
    const [one, other] = pair.map((id) => groupOf.get(id) ?? new Set([id as string])) as [Set<string>, Set<string>];
    if (one === other) continue;
    const crosses = ([a, b]: readonly string[]) =>
      (one.has(a as string) && other.has(b as string)) || (one.has(b as string) && other.has(a as string));
    if (apart.some(crosses)) continue;
    const group = one.union(other);
    for (const id of group) groupOf.set(id, group);
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

const isLatin = (name: string) => /\p{Script=Latin}/u.test(name);

/** Entities that are one, as one: the id of the oldest, the fullest name in its script, and the other names beside it. */
export function asOne(members: readonly Entity[]): KnownEntity {
  const oldest = members[0] as Entity;
  const alike = members.filter(({ name }) => isLatin(name) === isLatin(oldest.name));
  const fullest = alike.reduce((best, one) => (nameWords(one.name).length > nameWords(best.name).length ? one : best));
  const names = [...new Set(members.map(({ name }) => name))].filter((name) => name !== fullest.name);
  return {
    ...oldest,
    name: fullest.name,
    organisation: members.map(({ organisation }) => organisation).find((one) => one !== null) ?? null,
    seats: members.some(({ seats }) => seats === "several") ? "several" : oldest.seats,
    private: members.every((one) => one.private),
    ...(names.length > 0 ? { alsoNamed: names } : {}),
  };
}

/** What a ledger is asked for the entities that are one. */
interface Asked {
  identities(where?: { readonly of?: readonly string[] }): Promise<readonly (Identity & { readonly seq: number })[]>;
  /** Oldest first. */
  entities(where: { readonly ids: readonly string[] }): Promise<Entity[]>;
}

/** Which entities of a ledger are one on a day, read as far as it is asked for. */
export interface SameEntities {
  /** Reads what is judged of these ids; what follows is then known of them. */
  load(ids: Iterable<string | null>): Promise<void>;
  loadAll(): Promise<void>;
  /** The id that an id leads to: of those that are one, the oldest. */
  rootOf<T extends string>(id: T): T;
  /** All ids that are one with it, itself too, the oldest first. */
  membersOf(id: string): readonly string[];
  isMerged(id: string | null): boolean;
  /** The entities that are one with others, read so far. */
  merged(): readonly KnownEntity[];
  /** An entity as it is shown, once its id and that of its body were loaded. */
  shown(entity: Entity): KnownEntity;
}

/** Ids beyond which all judgements are read at once. */
const MANY = 500;

export function createSameEntities(asked: Asked, known: Day): SameEntities {
  const classes = new Map<string, { readonly members: readonly string[]; readonly shown: KnownEntity }>();
  const loaded = new Set<string>();
  let isAllLoaded = false;

  const settle = async (identities: readonly Identity[]) => {
    for (const group of groupsOn(identities, known)) {
      const found = await asked.entities({ ids: group });
      const [oldest] = found;
      if (!oldest) continue; // Their bodies were taken down.
      const members = found.map(({ id }): string => id);
      const one = { members, shown: asOne(found) };
      for (const id of group) classes.set(id, one);
    }
  };

  const rootOf = <T extends string>(id: T): T => (classes.get(id)?.members[0] ?? id) as T;

  const readAll = async () => {
    if (isAllLoaded) return;
    isAllLoaded = true;
    await settle(await asked.identities());
  };

  const read = async (ids: readonly (string | null)[]): Promise<void> => {
    if (isAllLoaded) return;
    let open = [...new Set(ids)].filter((id): id is string => id !== null && !loaded.has(id));
    if (open.length > MANY) return readAll();
    const judged = new Map<number, Identity>();
    while (open.length > 0) {
      for (const id of open) loaded.add(id);
      const found = await asked.identities({ of: open });
      for (const one of found) judged.set(one.seq, one);
      const tied = found.filter(({ verdict }) => verdict === "same").flatMap(({ pair }): string[] => pair);
      open = [...new Set(tied)].filter((id) => !loaded.has(id));
    }
    await settle([...judged].sort(([a], [b]) => a - b).map(([, one]) => one));
  };

  const inTurn = createTurns();
  return {
    load: (ids) => inTurn(() => read([...ids])),
    loadAll: () => inTurn(readAll),
    rootOf,
    membersOf: (id) => classes.get(id)?.members ?? [id],
    isMerged: (id) => id !== null && classes.has(id),
    merged: () => [...new Set([...classes.values()].map(({ shown }) => shown))],
    shown(entity) {
      const one = classes.get(entity.id)?.shown ?? entity;
      const { organisation } = one;
      if (organisation === null || rootOf(organisation) === organisation) return one;
      return { ...one, organisation: rootOf(organisation) as EntityId };
    },
  };
}
