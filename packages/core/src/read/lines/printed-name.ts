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

/** The text for comparison: small letters and digits, everything else a single space. */
export function bareText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
