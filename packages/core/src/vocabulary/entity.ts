import { z } from "zod";
import { EntityId } from "./ids.ts";

/** What a name can stand for. A source is a person or an organisation that speaks. */
export const EntityKind = z.enum(["person", "organisation", "post"]);
export type EntityKind = z.infer<typeof EntityKind>;

/** A person, an organisation or a post that the ledger knows by an id of its own. */
export const Entity = z.object({
  id: EntityId,
  kind: EntityKind,
  /** The fullest name in which it was first met. */
  name: z.string().min(1),
  /** For a post: the body it belongs to. */
  organisation: EntityId.nullable(),
  /** For a post: whether several people hold it at once. */
  seats: z.enum(["one", "several"]).nullable(),
  /** A person in whose first report no post was told: victims, relatives, witnesses, children (`isPrivatePerson`). */
  private: z.boolean(),
  /**
   * A source that is told without a name ("three officials"): the speaker of some words, and nobody that another report can mean.
   * It is in no list, found by no name, and never one with another.
   */
  unnamed: z.literal(true).optional(),
});
export type Entity = z.infer<typeof Entity>;

/** An entity as the ledger knows it on a day: with the names of those that were judged to be one with it. */
export interface KnownEntity extends Entity {
  readonly alsoNamed?: readonly string[];
}

/** Every name that an entity was met by. */
export const namesOf = ({ name, alsoNamed = [] }: KnownEntity): readonly string[] => [name, ...alsoNamed];
