import { foldLatin } from "../fold.ts";
import { PARTICLES } from "../name-words.ts";

/** Units of text of one name that are indexed, and words. */
const LONGEST_NAME = 400;
const MOST_PARTS = 24;

const WORDS = /[\p{L}\p{M}\p{N}'’ʼ`‘]+/gu;
const PLAIN_WORDS = /[A-Za-z0-9']+/g;
const PLAIN = /^[\x20-\x7e]*$/;
const SERVANT = /^abd(?:[aeou]l)?$/;
const ARABIC_ARTICLE = /^(?:ال|أل)(?=\p{L}{3})/u;

/** Words of which a hyphen made one: both are indexed, and the one. */
const HYPHENED = /(\p{L}{2,})-(\p{L}{2,})/gu;

/**
 * The words of a name as they are indexed, quickly: small letters, without particles; a servant's name is one word, and
 * words joined by a hyphen are one beside being two. The same for what is asked and for what is found.
 */
export function namePartsOf(name: string): string[] {
  const text = name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : name;
  const isPlain = PLAIN.test(text);
  const found = isPlain
    ? text.match(PLAIN_WORDS)
    : text
        .normalize("NFC")
        .replace(/\p{Cf}/gu, "")
        .match(WORDS);
  if (!found) return [];
  const parts: string[] = [];
  for (let i = 0; i < found.length && parts.length < MOST_PARTS; i++) {
    const word = foldLatin(found[i]!).replace(ARABIC_ARTICLE, "");
    if (word === "") continue;
    if ((SERVANT.test(word) || word === "عبد") && i + 1 < found.length) {
      let next = i + 1;
      while (next < found.length - 1 && /^[aeu][lrsn]$/.test(found[next]!.toLowerCase())) next++;
      const rest = foldLatin(found[next]!).replace(ARABIC_ARTICLE, "");
      parts.push((word === "عبد" ? "عبد" : "abdul") + rest);
      i = next;
    } else if (!(PARTICLES.has(word) && found.length > 1)) parts.push(word);
  }
  if (text.includes("-")) for (const [, first, second] of text.matchAll(HYPHENED)) joinHyphened(parts, first!, second!);
  return parts.length > 0 ? parts : found.slice(0, MOST_PARTS).map(foldLatin);
}

function joinHyphened(parts: string[], first: string, second: string): void {
  const [a, b] = [foldLatin(first), foldLatin(second)];
  if (!PARTICLES.has(a) && !PARTICLES.has(b) && !SERVANT.test(a)) parts.push(a + b);
}
