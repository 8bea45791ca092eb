import { PLATFORMS, REPORTING_NOUNS } from "../lexicon/sources.ts";
import { headWord, type Noun } from "../nouns.ts";

/** Words that make a "post" something written: "social media posts", "a Facebook post". */
const WRITTEN = /^(?:media|online|blog|internet|viral)$/;

/** Whether a noun stands for what is told without a teller: "rumours", "news about", not "his post". */
export function tells(noun: Noun): boolean {
  const { words } = noun.phrase;
  const head = words.at(-1)?.lower ?? "";
  if (!REPORTING_NOUNS.has(head)) return false;
  if (head !== "post" && head !== "posts") return true;
  const inside = [...words, ...noun.attached.flatMap((one) => one.noun.phrase.words)];
  return inside.some((word) => PLATFORMS.has(word.lower) || WRITTEN.test(word.lower));
}

/** "retracted the story", "the claim was withdrawn": only words can be taken back. */
export const canBeTakenBack = (noun: Noun): boolean =>
  tells(noun) ||
  /^(?:article|story|statement|claim|remarks?|announcement|declaration|confession|testimony|denial|allegations?|accusations?)$/.test(
    headWord(noun),
  );
