import type { Entity } from "../vocabulary/entity.ts";
import { readName } from "./names/read-name.ts";
import { SAME_NAME, scoreNames } from "./names/score-names.ts";
import type { PeopleKnown } from "./people-known.ts";
import { sharePosting, standApart, type ToldWith } from "./told-with.ts";

/** What is known beside the names, where a name is looked for. */
export interface Looking {
  /** What the ledger tells with a person. */
  toldOf(person: string): ToldWith;
  /** The id that an id leads to by what people judged. */
  rootOf(id: string): string;
}

/** Words of a name below which another spelling of it says too little. */
const FEWEST_WORDS = 2;

/** Those who are different people by what was judged, the oldest of each. */
function apart(people: readonly Entity[], { rootOf }: Looking): Entity[] {
  return [...new Map(people.toReversed().map((person) => [rootOf(person.id), person])).values()].reverse();
}

/** The one who shares a posting with what the report tells; else the one of whom nothing is told that could say otherwise. */
function oneOf(people: readonly Entity[], told: ToldWith, looking: Looking): Entity | undefined {
  const sharing = people.filter(({ id }) => sharePosting(looking.toldOf(id), told));
  if (sharing.length > 0) return apart(sharing, looking).length === 1 ? sharing[0] : undefined;
  return people.find(({ id }) => looking.toldOf(id).postings.size === 0);
}

/** Among people of exactly this name: the only one who may be meant, or the one of whom the same posting is told. */
function ofThisName(people: readonly Entity[], told: ToldWith, looking: Looking): Entity | undefined {
  const possible = people.filter(({ id }) => !standApart(looking.toldOf(id), told));
  return apart(possible, looking).length <= 1 ? possible[0] : oneOf(possible, told, looking);
}

/**
 * Among longer or shorter names: a name of two words or more inside a longer one, or a single word that only one known
 * person bears; among several the one of whom the same posting is told.
 */
function ofPartOfName(name: string, people: PeopleKnown, told: ToldWith, looking: Looking): Entity | undefined {
  const related = people.inOrAround(name);
  if (apart(related, looking).length === 1) return related[0];
  const sharing = related.filter(({ id }) => sharePosting(looking.toldOf(id), told));
  return apart(sharing, looking).length === 1 ? sharing[0] : undefined;
}

/** Among other spellings, also in other scripts: the only one who is alike by name and of whom the same posting is told. */
function ofOtherSpelling(name: string, people: PeopleKnown, told: ToldWith, looking: Looking): Entity | undefined {
  const read = readName(name, "person");
  if (told.postings.size === 0 || read.words.length < FEWEST_WORDS) return undefined;
  const sharing = people.postedAt(told.postings);
  const alike = sharing.filter((person) => scoreNames(read, readName(person.name, "person")) >= SAME_NAME);
  return apart(alike, looking).length === 1 ? alike[0] : undefined;
}

/**
 * The known person whom a name means; undefined where none does for sure: then whoever is named is somebody new until a
 * person says otherwise.
 * @param people those who may be meant
 * @param told what the report tells with the name
 */
export function personNamed(name: string, people: PeopleKnown, told: ToldWith, looking: Looking): Entity | undefined {
  const same = people.named(name);
  if (same.length > 0) return ofThisName(same, told, looking);
  return ofPartOfName(name, people, told, looking) ?? ofOtherSpelling(name, people, told, looking);
}
