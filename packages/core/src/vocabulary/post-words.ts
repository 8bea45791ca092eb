import { nameWords } from "./names.ts";

/** Words of an office that do not tell one from another. */
const SMALL = new Set(["of", "the", "to", "for", "in", "at", "on", "and", "s"]);
/** British and American spellings of one office. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["advisor", "adviser"],
  ["defense", "defence"],
  ["councilor", "councillor"],
  ["organization", "organisation"],
  ["center", "centre"],
  ["labor", "labour"],
]);

/** The words that tell one post from another. */
export function postWords(title: string): Set<string> {
  const words = nameWords(title.replace(/[“”"]/g, "")).filter((word) => !SMALL.has(word));
  return new Set(words.map((word) => SPELLINGS.get(word) ?? word));
}
