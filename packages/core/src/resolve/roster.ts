import type { Entity, EntityKind } from "../vocabulary/entity.ts";
import { type EntityId, entityIdOf } from "../vocabulary/ids.ts";
import { nameKey, nameWords } from "../vocabulary/names.ts";
import { postNamed } from "./post-named.ts";

/** Who is known, by name: finds the entity that a name means, or mints one. */
export interface Roster {
  person(name: string): Entity;
  organisation(name: string): Entity;
  /** @param isShared whether several people hold it at once */
  post(title: string, organisation: Entity | null, isShared: boolean): Entity;
  /** Entities minted since the roster was made, in order. */
  readonly minted: readonly Entity[];
}

const wordSet = (name: string) => new Set(nameWords(name));

/**
 * Whom a bare name means among full names: a name of two words or more inside a longer one, or a single word that only
 * one known person bears. Two people of one name stay apart until somebody says otherwise.
 */
function bearerOf(name: string, people: readonly Entity[]): Entity | undefined {
  const own = wordSet(name);
  const related = people.filter((person) => {
    const words = wordSet(person.name);
    return own.isSubsetOf(words) || words.isSubsetOf(own);
  });
  return related.length === 1 ? related[0] : related.find((person) => person.name === name);
}

/**
 * A roster over the entities that the ledger knows.
 * @param posted the names, as keys, that hold a post by the report at hand: whoever else is minted starts as private
 */
export function createRoster(known: readonly Entity[], posted: ReadonlySet<string>): Roster {
  const minted: Entity[] = [];
  const all = [...known];
  const byKey = new Map(all.map((entity) => [`${entity.kind} ${nameKey(entity.name)}`, entity]));

  const mint = (kind: EntityKind, name: string, organisation: EntityId | null, isShared = false): Entity => {
    const taken = all.filter((entity) => entity.kind === kind && nameKey(entity.name) === nameKey(name)).length;
    const entity: Entity = {
      id: entityIdOf([kind, nameKey(name), organisation, taken]),
      kind,
      name,
      organisation,
      seats: kind === "post" ? (isShared ? "several" : "one") : null,
      private: kind === "person" && !posted.has(nameKey(name)),
    };
    minted.push(entity);
    all.push(entity);
    if (kind !== "post") byKey.set(`${kind} ${nameKey(name)}`, entity);
    return entity;
  };

  const postFor = (title: string, organisation: Entity | null): Entity | undefined =>
    postNamed(title, organisation?.id ?? null, all);

  return {
    person: (name) =>
      byKey.get(`person ${nameKey(name)}`) ??
      bearerOf(
        name,
        all.filter((entity) => entity.kind === "person"),
      ) ??
      mint("person", name, null),
    organisation: (name) => byKey.get(`organisation ${nameKey(name)}`) ?? mint("organisation", name, null),
    post: (title, organisation, isShared) =>
      postFor(title, organisation) ?? mint("post", title, organisation?.id ?? null, isShared),
    minted,
  };
}
