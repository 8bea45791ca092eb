import type { Entity } from "../vocabulary/entity.ts";
import { nameKey, nameWords } from "../vocabulary/names.ts";
import { noteUnder } from "../vocabulary/note-under.ts";

/** Whoever may be meant by a name, oldest first, found by what a name has to share with theirs. */
export interface PeopleKnown {
  add(person: Entity): void;
  /** Those of exactly this name. */
  named(name: string): readonly Entity[];
  /** Those whose names hold all words of this one, or only words of it. */
  inOrAround(name: string): readonly Entity[];
  /** Those of whom one of these postings is told. */
  postedAt(postings: ReadonlySet<string>): readonly Entity[];
}

/** A person with a place in the order. */
interface Placed {
  readonly at: number;
  readonly person: Entity;
  readonly words: ReadonlySet<string>;
}

const peopleOf = (placed: Iterable<Placed>): Entity[] =>
  [...new Set(placed)].sort((a, b) => a.at - b.at).map(({ person }) => person);

/** @param postingsOf what the ledger tells with a person */
export function createPeopleKnown(
  people: readonly Entity[],
  postingsOf: (person: string) => ReadonlySet<string>,
): PeopleKnown {
  const byKey = new Map<string, Placed[]>();
  const byWord = new Map<string, Placed[]>();
  const byPosting = new Map<string, Placed[]>();
  const all: Placed[] = [];
  const nameless: Placed[] = [];
  const add = (person: Entity) => {
    const one = { at: all.length, person, words: new Set(nameWords(person.name)) };
    all.push(one);
    noteUnder(byKey, nameKey(person.name), one);
    for (const word of one.words) noteUnder(byWord, word, one);
    if (one.words.size === 0) nameless.push(one);
    for (const posting of postingsOf(person.id)) noteUnder(byPosting, posting, one);
  };
  for (const person of people) add(person);
  return {
    add,
    named: (name) => (byKey.get(nameKey(name)) ?? []).map(({ person }) => person),
    inOrAround(name) {
      const own = new Set(nameWords(name));
      const sharing = own.size === 0 ? all : [...nameless, ...[...own].flatMap((word) => byWord.get(word) ?? [])];
      return peopleOf(sharing.filter(({ words }) => own.isSubsetOf(words) || words.isSubsetOf(own)));
    },
    postedAt: (postings) => peopleOf([...postings].flatMap((posting) => byPosting.get(posting) ?? [])),
  };
}
