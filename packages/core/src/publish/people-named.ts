import type { LedgerReader } from "../ledger/ledger.ts";
import { wordsOf } from "../ledger/tables.ts";
import { nameBlocks, readName, SAME_NAME, scoreNames } from "../names.ts";
import { type KnownEntity, namesOf } from "../vocabulary/entity.ts";
import { nameKey, nameWords } from "../vocabulary/names.ts";

/** What another spelling of a name counts: less than all its words, more than one of them. */
const SPELLING = 1.5;

/**
 * The people that a name can mean, the likeliest first: the same name, then all its words, then other spellings, also in
 * other scripts, then one of its words.
 */
export function peopleNamed(name: string, entities: Iterable<KnownEntity>): KnownEntity[] {
  const people = [...entities].filter((entity) => entity.kind === "person");
  const wanted = new Set(nameWords(name));
  const asked = readName(name, "person");
  const likenessOf = (own: string) => {
    const words = new Set(nameWords(own));
    const common = wanted.intersection(words).size;
    if (nameKey(own) === nameKey(name)) return 3;
    if (common > 0 && wanted.isSubsetOf(words)) return 2;
    return scoreNames(asked, readName(own, "person")) >= SAME_NAME ? SPELLING : common / Math.max(1, wanted.size);
  };
  const ranked = people
    .map((person) => ({ person, score: Math.max(...namesOf(person).map(likenessOf)) }))
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score === best || score >= 2).map(({ person }) => person);
}

/** The people of a ledger that a name can mean. */
export async function readPeopleNamed(name: string, reader: LedgerReader): Promise<KnownEntity[]> {
  const blocks = nameBlocks(name);
  const found = [
    ...(await reader.entitiesLike("person", [...wordsOf("person", name)])),
    ...(await reader.entitiesUnder("person", blocks.flat(), Math.min(2, blocks.length))),
  ];
  return peopleNamed(name, new Map(found.map((one) => [one.id, one])).values());
}
