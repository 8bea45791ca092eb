import { classOf, isBelow, SPACE } from "../../vocabulary/characters.ts";

/** Han, kana and Hangul are written without the spaces that count words; two characters stand for one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const SENTENCE_END = /[.!?…。！？؟۔](?:\s?["”'’»›)\]])*$/u;
const ABBREVIATION_END = /(?:\b\p{Lu}\.){2,}$|\b(?:Jr|Sr|Inc|Ltd|Corp|Co|Dr|No)\.$/u;

/** Beyond this many units a line is prose, whatever it ends with. */
const LONG = 400;
const MANY_WORDS = 30;

/** No script without spaces begins before it. */
const FIRST_UNSPACED = 0x2e80;
const MOST_COUNTED = 2000;

/** How many words a text has, counted in its first two thousand units. */
export function wordCount(text: string): number {
  // Rule after rule asks it of the same line.
  if (counted.text !== text) counted = { text, words: countWords(text) };
  return counted.words;
}

let counted = { text: "", words: 0 };

function countWords(text: string): number {
  const start = text.slice(0, MOST_COUNTED);
  const unspaced = isBelow(start, FIRST_UNSPACED) ? 0 : (start.match(UNSPACED)?.length ?? 0);
  let words = 0;
  let isInside = false;
  for (let i = 0; i < start.length; i++) {
    const isSpace = (classOf(start.charCodeAt(i)) & SPACE) !== 0;
    if (isInside === isSpace) {
      isInside = !isSpace;
      if (isInside) words++;
    }
  }
  return words + Math.floor(unspaced / 2);
}

/** Whether a text ends as a sentence does. */
export function endsAsSentence(text: string): boolean {
  const end = text.slice(-40);
  return SENTENCE_END.test(end) && !ABBREVIATION_END.test(end);
}

/** Whether a text is told in sentences, as paragraphs are and headlines, captions and buttons are not. */
export function isProse(text: string): boolean {
  if (text.length > LONG) return true;
  const words = wordCount(text);
  return words >= MANY_WORDS || (words >= 5 && endsAsSentence(text));
}
