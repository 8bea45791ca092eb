import { type EntityKind, type WordsShared, wordsTogether } from "@hearsay/core";
import type { SqlSession } from "./sql-session.ts";

/** Bearers of a word beyond which another word of the name is looked up first. */
const FEW = 64;
/** Words of which all choices are looked up: twice as many for each word more. */
const MOST_CHOSEN = 8;

/** Every choice of some of the words, each as one text. */
function choicesOf(words: readonly string[]): string[] {
  const choices: string[][] = [];
  for (const word of words) choices.push([word], ...choices.map((chosen) => [...chosen, word]));
  return choices.map(wordsTogether);
}

/** The bearers of the first of these words that few bear; null where many bear each of them. */
async function fewBearers({ ask, traits: { value } }: SqlSession, kind: EntityKind, words: readonly string[]) {
  const text = `select entity from name_word where word = ${value(1)} and kind = ${value(2)} limit ${FEW + 1}`;
  // A long word is borne by fewer, as a rule.
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const bearers = await ask(text, [word, kind]);
    if (bearers.length <= FEW) return bearers.map((row) => row.entity);
  }
  return null;
}

/** Looks at every bearer of every word. */
async function countedBearers({ ask, traits }: SqlSession, kind: EntityKind, words: readonly string[], least: number) {
  const text = `
    select entity from name_word where ${traits.among("word", 1)} and kind = ${traits.value(2)} group by entity
    having count(*) = max(words) or count(*) >= ${traits.value(3)}`;
  return (await ask(text, [traits.list(words), kind, least])).map((row) => row.entity);
}

/**
 * The keys of the entities of a kind that share words with these. "Head" and "office" stand in every other title, so what
 * has all the words is looked for among the bearers of a word that few bear, and what has no other words by its words
 * together.
 */
export async function keysSharing(
  session: SqlSession,
  kind: EntityKind,
  given: readonly string[],
  shared: WordsShared,
): Promise<readonly unknown[]> {
  const words = [...new Set(given)];
  if (shared === "half") return countedBearers(session, kind, words, (words.length + 1) >> 1);
  const few = words.length > MOST_CHOSEN ? null : await fewBearers(session, kind, words);
  if (few === null) return countedBearers(session, kind, words, words.length);
  const { ask, traits } = session;
  const having = `
    select entity from name_word
    where ${traits.among("entity", 1)} and ${traits.among("word", 2)} and kind = ${traits.value(3)}
    group by entity having count(*) = ${traits.value(4)}`;
  const within = `select id as entity from entity where kind = ${traits.value(1)} and ${traits.among("words", 2)}`;
  const found = [
    ...(few.length === 0 ? [] : await ask(having, [traits.list(few), traits.list(words), kind, words.length])),
    ...(await ask(within, [kind, traits.list(choicesOf(words))])),
  ];
  return [...new Set(found.map((row) => row.entity))];
}
