import type { Entity, EntityKind } from "../vocabulary/entity.ts";
import { type EntityId, entityIdOf } from "../vocabulary/ids.ts";
import { nameKey } from "../vocabulary/names.ts";
import { saysWhose, unitKey } from "../vocabulary/post-words.ts";
import { createPeopleKnown } from "./people-known.ts";
import { type Looking, personNamed } from "./person-named.ts";
import { createPostsKnown } from "./post-named.ts";
import type { ToldWith } from "./told-with.ts";

/** Who is known, by name: finds the entity that a name means, or mints one. */
export interface Roster {
  person(name: string): Entity;
  organisation(name: string): Entity;
  /** @param isShared whether several people hold it at once */
  post(title: string, organisation: Entity | null, isShared: boolean): Entity;
  /**
   * A source without a name: the three officials of one report are not those of another, unless these are the same words.
   * @param words what is told of it
   */
  unnamed(kind: "person" | "organisation", name: string, words: string): Entity;
  /** The known body of this name; undefined where there is none. */
  bodyNamed(name: string): Entity | undefined;
  /** Entities minted since the roster was made, in order. */
  readonly minted: readonly Entity[];
  /** Bodies that were named by their short names alone, by those. */
  readonly shortened: ReadonlyMap<string, Entity>;
}

/** What the report at hand and the ledger tell, beside the names. */
export interface Known {
  /** Whoever may be meant, oldest first. */
  readonly entities: readonly Entity[];
  /** Short names that reports introduced for bodies ("Defence Headquarters (DHQ)"), as keys, where they mean but one. */
  readonly aliases: ReadonlyMap<string, Entity>;
  readonly looking: Looking;
  /** The names, as keys, that hold a post by the report: whoever else is minted starts as private. */
  readonly posted: ReadonlySet<string>;
  /** What the report tells with a person's name. */
  toldWith(name: string): ToldWith;
}

/** The oldest body of a name is meant by it. */
function noteBody(bodies: Map<string, Entity>, body: Entity): void {
  for (const key of [nameKey(body.name), unitKey(body.name)])
    if (key !== null && !bodies.has(key)) bodies.set(key, body);
}

/** A roster over the entities that the ledger knows. */
export function createRoster({ entities, aliases, looking, posted, toldWith }: Known): Roster {
  const minted: Entity[] = [];
  const all = entities;
  const bodies = new Map<string, Entity>();
  for (const entity of all) if (entity.kind === "organisation") noteBody(bodies, entity);
  const people = createPeopleKnown(
    all.filter(({ kind }) => kind === "person"),
    (id) => looking.toldOf(id).postings,
  );
  const posts = createPostsKnown(all);
  /** How many of a kind bear a name. */
  const bearers = new Map<string, number>();
  const bearing = (kind: EntityKind, name: string) => `${kind} ${nameKey(name)}`;
  for (const { kind, name } of all) bearers.set(bearing(kind, name), (bearers.get(bearing(kind, name)) ?? 0) + 1);
  const shortened = new Map<string, Entity>();
  /** One name means one person throughout a report. */
  const meant = new Map<string, Entity>();

  const mint = (kind: EntityKind, name: string, organisation: EntityId | null, isShared = false): Entity => {
    // The ministers of two countries do not contest one seat because nobody named the countries.
    const isOfMany = isShared || (organisation === null && !saysWhose(name));
    const taken = bearers.get(bearing(kind, name)) ?? 0;
    const entity: Entity = {
      id: entityIdOf([kind, nameKey(name), organisation, taken]),
      kind,
      name,
      organisation,
      seats: kind === "post" ? (isOfMany ? "several" : "one") : null,
      private: kind === "person" && !posted.has(nameKey(name)),
    };
    minted.push(entity);
    bearers.set(bearing(kind, name), taken + 1);
    if (kind === "post") posts.add(entity);
    return entity;
  };

  const withoutName = new Map<string, Entity>();

  return {
    unnamed(kind, name, words) {
      const id = entityIdOf([kind, nameKey(name), "unnamed", words]);
      const known = withoutName.get(id);
      if (known) return known;
      const entity: Entity = {
        id,
        kind,
        name,
        organisation: null,
        seats: null,
        private: kind === "person",
        unnamed: true,
      };
      withoutName.set(id, entity);
      minted.push(entity);
      return entity;
    },
    person(name) {
      const known = meant.get(nameKey(name));
      if (known) return known;
      const person = personNamed(name, people, toldWith(name), looking) ?? mint("person", name, null);
      if (minted.at(-1) === person) people.add(person);
      meant.set(nameKey(name), person);
      return person;
    },
    organisation(name) {
      const known = bodies.get(nameKey(name)) ?? bodies.get(unitKey(name) ?? "");
      if (known) return known;
      const meantBy = aliases.get(nameKey(name));
      if (meantBy) {
        shortened.set(name, meantBy);
        return meantBy;
      }
      const body = mint("organisation", name, null);
      noteBody(bodies, body);
      return body;
    },
    post: (title, organisation, isShared) =>
      posts.named(title, organisation?.id ?? null) ?? mint("post", title, organisation?.id ?? null, isShared),
    bodyNamed: (name) => bodies.get(nameKey(name)),
    minted,
    shortened,
  };
}
