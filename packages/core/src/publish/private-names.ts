import { nameWords } from "../vocabulary/names.ts";
import type { Holdings } from "./neighbourhood.ts";

/** The people of a ledger who are to be left out, and every form of their names that the reports have. */
export function privateNames(
  holdings: Pick<Holdings, "entities" | "statements">,
  isPrivate: (id: string) => boolean,
): string[] {
  const known = [...holdings.entities.values()].filter(({ id }) => isPrivate(id)).map(({ name }) => name);
  const written = holdings.statements.flatMap(({ statement, placement }) =>
    statement.claim.about
      .filter((one, i) => (placement ? isPrivate(placement.about[i] ?? "") : one.private))
      .flatMap(({ name, written: words }) => (shareWord(name, words) ? [name, words] : [name])),
  );
  return [...new Set([...known, ...written])].filter((name) => name !== "");
}

/** "Lomm" is a name of Pia Lomm, "she" and "the driver" name nobody. */
const shareWord = (name: string, words: string) => !new Set(nameWords(name)).isDisjointFrom(new Set(nameWords(words)));

/** Whether words have a name as whole words. */
export function isNamedIn(words: string, name: string): boolean {
  const isLetter = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (!isLetter(words[at - 1]) && !isLetter(words[at + name.length])) return true;
  }
  return false;
}
