import type { LedgerReader } from "../ledger/ledger.ts";
import { type EntityKind, namesOf } from "../vocabulary/entity.ts";
import { nameKey, nameWords } from "../vocabulary/names.ts";

/** A name that the ledger knows, for whoever is typing one. */
export interface Suggestion {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** For a post: the body it belongs to. */
  readonly organisation: string | null;
}

/** Names looked at for one word: among more, the word that is typed does not tell enough yet. */
const MOST_LOOKED_AT = 500;

/**
 * The names known so far that what is typed can become: every word of it begins a word of the name. The nearest first:
 * the same name, names that begin so, then the shorter ones.
 */
export async function readSuggestions(
  reader: LedgerReader,
  kinds: readonly EntityKind[],
  typed: string,
  most: number,
): Promise<Suggestion[]> {
  const words = nameWords(typed.slice(0, 200));
  const longest = words.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return [];
  const found = await Promise.all(kinds.map((kind) => reader.entitiesBeginning(kind, longest, MOST_LOOKED_AT)));
  const key = nameKey(typed);
  const fitting = found.flat().flatMap((entity) => {
    const fits = namesOf(entity).flatMap((name) => {
      const own = nameWords(name);
      if (!words.every((word) => own.some((one) => one.startsWith(word)))) return [];
      const ownKey = own.join(" ");
      return [ownKey === key ? 0 : ownKey.startsWith(key) ? 1 : 2];
    });
    return fits.length === 0 ? [] : [{ entity, rank: Math.min(...fits) }];
  });
  const nearest = fitting
    .toSorted((a, b) => a.rank - b.rank || a.entity.name.length - b.entity.name.length)
    .slice(0, most);
  const bodies = nearest.flatMap(({ entity }) => entity.organisation ?? []);
  const names = new Map((await reader.entities({ ids: bodies })).map(({ id, name }) => [id, name]));
  return nearest.map(({ entity: { id, kind, name, organisation } }) => ({
    id,
    kind,
    name,
    organisation: organisation === null ? null : (names.get(organisation) ?? null),
  }));
}
