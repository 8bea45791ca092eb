import { readingsOf } from "../consonants.ts";
import { NUMBERS } from "../name-words.ts";
import { romanise } from "../romanise.ts";
import { scriptOf } from "../scripts.ts";
import { namePartsOf } from "./name-parts.ts";

/** Words of a name that are looked up. */
const MOST_BLOCKED = 8;
const NUMBER = /^(\d{1,9})(?:st|nd|rd|th)?$/;

function blocksOf(part: string): string[] {
  const number = NUMBER.exec(part)?.[1] ?? NUMBERS.get(part);
  if (number !== undefined) return [`#${Number(number)}`];
  const { script, word } = scriptOf(part);
  const spellings = script === "latin" ? [word.replace(/[^a-z0-9]/g, "")] : romanise(word, script);
  const readings =
    script === "arabic" ? readingsOf(word, true) : spellings.flatMap((spelling) => readingsOf(spelling, false));
  // A word of vowels alone stands for itself.
  return [...new Set(readings.map((reading) => reading || `-${spellings[0] ?? word}`))];
}

/**
 * The keys under which a name is looked for in a table, whatever the romanisation: the consonants of each word by class, in
 * the ways that they can be read.
 * @returns for each word that tells names apart, in their order, its keys
 */
export function nameBlocks(name: string): string[][] {
  return namePartsOf(name).slice(0, MOST_BLOCKED).map(blocksOf);
}
