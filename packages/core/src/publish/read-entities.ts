import type { LedgerReader, NameWord } from "../ledger/ledger.ts";
import { wordsOf } from "../ledger/tables.ts";
import { type EntityKind, type KnownEntity, namesOf } from "../vocabulary/entity.ts";
import { nameWords } from "../vocabulary/names.ts";

/** A part of a list of entities, and the place after which it goes on; null where it ends. */
export interface EntitiesPart {
  readonly listed: readonly KnownEntity[];
  readonly next: NameWord | null;
}

/** Words of names read at a time; most names have two or three. */
const READ_AT_A_TIME = 300;

const isBefore = (a: NameWord, b: NameWord) => a.word < b.word || (a.word === b.word && a.entity < b.entity);

/** The first of the words of these that begin so: where the list has it. */
function placeOf(kind: EntityKind, entities: readonly KnownEntity[], beginning: string): NameWord | null {
  let first: NameWord | null = null;
  for (const { id, name } of entities)
    for (const word of wordsOf(kind, name)) {
      const place = { word, entity: id };
      if (word.startsWith(beginning) && (first === null || isBefore(place, first))) first = place;
    }
  return first;
}

/** Whether every word that was typed begins a word of one of its names. */
function isBegunSo(words: readonly string[], entity: KnownEntity): boolean {
  return namesOf(entity).some((name) => {
    const own = [...nameWords(name), ...wordsOf(entity.kind, name)];
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}

/**
 * The persons, organisations or posts whose names begin so, each once, in the order of the word that does; all of them, by
 * the first of their words, where nothing is typed. Read from the index of name words, as far as is wanted.
 * @param typed words, each the beginning of a word of the name
 * @param after the place after which the list goes on
 */
export async function readEntities(
  reader: LedgerReader,
  kind: EntityKind,
  typed: string,
  most: number,
  after?: NameWord,
): Promise<EntitiesPart> {
  const words = nameWords(typed.slice(0, 200));
  const beginning = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const entered = reader.identifiedAs(null);
  /** Where in the list each is: one that others are one with, where the first of them is. */
  const placeInList = async (entity: KnownEntity) => {
    const members = entity.alsoNamed ? await entered.entities({ ids: await reader.membersOf(entity.id) }) : [entity];
    return placeOf(kind, members, beginning);
  };
  const listed: KnownEntity[] = [];
  for (let last = after; ; ) {
    const rows = await reader.nameWordsFrom(kind, beginning, READ_AT_A_TIME, last);
    const ids = [...new Set(rows.map(({ entity }) => entity))];
    const roots = await reader.rootsOf(ids);
    const known = new Map((await reader.entities({ ids })).map((one) => [one.id as string, one]));
    for (const row of rows) {
      const entity = known.get(roots.get(row.entity) ?? row.entity);
      last = row;
      if (!entity || !isBegunSo(words, entity)) continue;
      const place = await placeInList(entity);
      if (place?.word !== row.word || place.entity !== row.entity) continue;
      listed.push(entity);
      if (listed.length > most) {
        const shown = listed.slice(0, most);
        return { listed: shown, next: await placeInList(shown.at(-1) as KnownEntity) };
      }
    }
    if (rows.length < READ_AT_A_TIME) return { listed, next: null };
  }
}
