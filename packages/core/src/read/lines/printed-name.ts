import { classOf, LETTER, MARK, NUMBER } from "../../vocabulary/characters.ts";

/** Words inside a name that are written small. */
const SMALL = new Set(
  "of the and for in on al el as ad an ash ar at de del de la le les du des da do dos di van von der den bin ben ibn bint abu y e et und i".split(
    " ",
  ),
);
const WORD = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}'’“"«„(][\p{L}\p{M}\p{N}.'’”"»&/-]*$/u;

/**
 * Whether a text has the form of a name: at most so many words, each with a capital where the script has capitals,
 * particles aside, and no end of a sentence.
 */
export function hasFormOfName(text: string, maxWords = 6): boolean {
  if (text.length > 80 || /[!?;:…。]$/u.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > maxWords || !/^\P{L}*[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)) return false;
  return words.every(
    (word) => WORD.test(word) || word === "&" || SMALL.has(word) || /^(?:al|el|as|ash|an|ar)-\p{L}/u.test(word),
  );
}

const COMPARED = LETTER | MARK | NUMBER;

/** The text for comparison: small letters and digits, everything else a single space. */
export function bareText(text: string): string {
  const small = text.toLowerCase();
  if (/[\ud800-\udfff]/.test(small)) return small.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  let bare = "";
  let from = 0;
  for (let i = 0; i <= small.length; i++) {
    if ((classOf(small.charCodeAt(i)) & COMPARED) !== 0) continue;
    if (i > from) bare += bare === "" ? small.slice(from, i) : ` ${small.slice(from, i)}`;
    from = i + 1;
  }
  return bare;
}
