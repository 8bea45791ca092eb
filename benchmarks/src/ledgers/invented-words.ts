const ONSETS = [
  "b",
  "d",
  "f",
  "g",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "t",
  "v",
  "z",
  "br",
  "dr",
  "kr",
  "st",
  "tr",
];
const VOWELS = ["a", "e", "i", "o", "u"];
const ENDS = ["", "n", "r", "l", "s", "k"];

/** Mixes a number, so that neighbours have unlike words. */
function mixed(value: number): number {
  let state = (value + 0x9e3779b9) >>> 0;
  state = Math.imul(state ^ (state >>> 16), 0x21f0aaad) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 0x735a2d97) >>> 0;
  return (state ^ (state >>> 15)) >>> 0;
}

function syllable(value: number): string {
  const vowel = VOWELS[Math.floor(value / ONSETS.length) % VOWELS.length];
  return `${ONSETS[value % ONSETS.length]}${vowel}${ENDS[Math.floor(value / 100) % ENDS.length]}`;
}

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** A name of two words: some first names are common, the last name is the number's own. */
export function inventedName(at: number): string {
  const first = mixed(at) % 900;
  const last =
    syllable(at % 600) + syllable(Math.floor(at / 600) % 600) + (at >= 360_000 ? syllable(mixed(at) % 600) : "");
  return `${capital(syllable(first % 600) + syllable(first))} ${capital(last)}`;
}

/** A sentence of eleven words. */
export function inventedSentence(at: number): string {
  const words = Array.from({ length: 11 }, (_, i) => {
    const value = mixed(at * 11 + i);
    return syllable(value % 600) + (value % 3 === 0 ? "" : syllable(Math.floor(value / 600) % 600));
  });
  return `${capital(words.join(" "))}.`;
}
