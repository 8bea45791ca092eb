import { type EntityKind, wordsTogether } from "@hearsay/core";
import type { SqlSession } from "./sql-session.ts";

/** Bearers of a word beyond which all bearers of all words are looked at, in place of those of this one. */
const FEW = 64;
/** Words of which all choices are looked up: twice as many for each word more. */
const MOST_CHOSEN = 8;

type Words = readonly string[];

/** Every choice of some of the words, each as one text. */
function choicesOf(words: Words): string[] {
  const choices: string[][] = [];
  for (const word of words) choices.push([word], ...choices.map((chosen) => [...chosen, word]));
  return choices.map(wordsTogether);
}

/** How many bear each of these words; one more than few where more do. */
async function bearersOf({ ask, traits }: SqlSession, kind: EntityKind, words: Words) {
  const text = `
    select w.word, (
      select count(*) from (
        select 1 from name_word n where n.word = w.word and n.kind = ${traits.value(1)} limit ${FEW + 1}
      ) bearing
    ) as bearers from ${traits.each(2)} w`;
  const rows = await ask(text, [kind, traits.list(words)]);
  return new Map(rows.map(({ word, bearers }) => [word as string, Number(bearers)]));
}

/** Looks at every bearer of every word: the keys of those with so many of the words, or no others. */
async function countedBearers({ ask, traits }: SqlSession, kind: EntityKind, words: Words, least: number) {
  const text = `
    select entity from name_word where ${traits.among("word", 1)} and kind = ${traits.value(2)} group by entity
    having count(*) = max(words) or count(*) >= ${traits.value(3)}`;
  return (await ask(text, [traits.list(words), kind, least])).map((row) => row.entity);
}

/** The keys of the entities of a kind that have half of these words, or no others. */
export function keysSharing(session: SqlSession, kind: EntityKind, given: Words): Promise<unknown[]> {
  const words = [...new Set(given)];
  return countedBearers(session, kind, words, (words.length + 1) >> 1);
}

/** A name with the word of it that the fewest bear. */
interface Rarest {
  readonly words: Words;
  readonly word: string;
  readonly bearers: number;
}

/** The keys of the entities that have all words of one of these names. */
async function havingAll({ ask, traits }: SqlSession, kind: EntityKind, names: readonly Rarest[]) {
  const byWord = Map.groupBy(names, ({ word }) => word);
  if (byWord.size === 0) return [];
  const bearing = `select entity from name_word where ${traits.among("word", 1)} and kind = ${traits.value(2)}`;
  const rows = await ask(`select id, words from entity where id in (${bearing})`, [
    traits.list([...byWord.keys()]),
    kind,
  ]);
  const hasAll = (held: unknown) => {
    const own = new Set(String(held).split(" "));
    const alike = [...own].flatMap((word) => byWord.get(word) ?? []);
    return alike.some(({ words }) => words.every((word) => own.has(word)));
  };
  return rows.filter((row) => hasAll(row.words)).map((row) => row.id);
}

/**
 * The keys of the entities of a kind that have all words of one of these names, or no others than one of them. "Head" and
 * "office" stand in every other title, so who has all the words is looked for among the bearers of the rarest, and who has
 * no others by their words together: all names in three questions.
 */
export async function keysAround(session: SqlSession, kind: EntityKind, given: readonly Words[]): Promise<unknown[]> {
  const names = given.map((words) => [...new Set(words)]);
  const short = names.filter((words) => words.length <= MOST_CHOSEN);
  const bearers = await bearersOf(session, kind, [...new Set(short.flat())]);
  const rarest = short.map((words): Rarest => {
    const counts = words.map((word) => bearers.get(word) ?? 0);
    const least = Math.min(...counts);
    return { words, word: words[counts.indexOf(least)] as string, bearers: least };
  });
  const rare = rarest.filter((one) => one.bearers <= FEW);
  const common = [
    ...names.filter((words) => words.length > MOST_CHOSEN),
    ...rarest.flatMap((one) => (one.bearers > FEW ? [one.words] : [])),
  ];
  const { ask, traits } = session;
  const within = `select id from entity where kind = ${traits.value(1)} and ${traits.among("words", 2)}`;
  const choices = [...new Set(rare.flatMap(({ words }) => choicesOf(words)))];
  const found = [
    ...(await havingAll(
      session,
      kind,
      rare.filter((one) => one.bearers > 0),
    )),
    ...(choices.length === 0 ? [] : await ask(within, [kind, traits.list(choices)])).map((row) => row.id),
  ];
  for (const words of common) found.push(...(await countedBearers(session, kind, words, words.length)));
  return [...new Set(found)];
}
