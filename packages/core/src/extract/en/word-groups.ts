import { countryIn } from "../../vocabulary/countries.ts";
import { type BodySort, bodySortOf } from "./lexicon/bodies.ts";
import { rankLength } from "./lexicon/ranks.ts";
import { BEGINS_BODY, ENDS_BODY, has, OF_COUNTRY, RANK_PART } from "./lexicon/word-traits.ts";
import type { Word } from "./words.ts";

/** What words say together. Most say none of it, which their traits tell at once. */

/** The words as written, with one space where any stands between them. */
export function written(words: readonly Word[]): string {
  let text = words[0]?.text ?? "";
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1] as Word, words[i] as Word];
    text += word.start > before.end ? ` ${word.text}` : word.text;
  }
  return text;
}

/** The sort of body that the words name, or null. */
export function bodySortIn(words: readonly Word[]): BodySort | null {
  const [first, last] = [words[0], words[words.length - 1]];
  if (!first || !last || !(has(first, BEGINS_BODY) || has(last, ENDS_BODY))) return null;
  return bodySortOf(words.map((word) => word.text));
}

const LEGISLATURES = /^(?:assembly|parliament|senate|congress|duma|knesset|majlis|representatives|deputies)$/;

/** "the National Assembly | NAME": how many words before a name are a parliament's; 0 where none are. */
export function legislatureLength(words: readonly Word[]): number {
  const length = words.findIndex(({ lower }) => LEGISLATURES.test(lower)) + 1;
  const name = words.slice(length);
  const isName = name.length >= 2 && name.length <= 4 && name.every((word) => word.tag === "name");
  return length > 0 && isName && !has(name.at(-1), ENDS_BODY) ? length : 0;
}

/** How many words from a place on make up a rank; 0 where they make none. */
export function rankLengthAt(words: readonly Word[], at: number): number {
  return has(words[at], RANK_PART) ? rankLength(words.slice(at).map((word) => word.lower)) : 0;
}

/** The country that the words speak of by name or adjective, or null. */
export function countryInWords(words: readonly Word[]): string | null {
  return words.some((word) => has(word, OF_COUNTRY)) ? countryIn(words.map((word) => word.text)) : null;
}
