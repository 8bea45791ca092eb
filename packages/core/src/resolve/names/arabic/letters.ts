/** The letters of Arabic and Persian names, each a code of its own; forms of one letter share a code. */
export const LETTERS =
  "ا أ إ آٱ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ڤ ق كکڪ ل م ن هھہۀە وۇۆ يیېئ ىۍ ء ؤ ةۃ پ چ ژ گݣڨ ٹ ڈ ڑ ں ے".split(
    " ",
  );

const CODE = new Map<string, number>();
for (const [i, forms] of LETTERS.entries()) for (const letter of forms) CODE.set(letter, i + 1);

export const ARABIC_CODES = LETTERS.length + 1;
/** Letters of one word that are looked at. */
export const LONGEST_WORD = 24;

const SOUNDLESS = /[\p{M}\u0640\p{Cf}]/gu;

/** The letters of an Arabic word as codes, without vowel signs; null where a sign is no letter of this script. */
export function arabicCodes(word: string): Uint8Array | null {
  const codes: number[] = [];
  for (const letter of word.normalize("NFC").replace(SOUNDLESS, "")) {
    const code = CODE.get(letter);
    if (code === undefined) return null;
    if (codes.length < LONGEST_WORD) codes.push(code);
  }
  return codes.length > 0 ? Uint8Array.from(codes) : null;
}

/** The letters of a folded Latin word as codes 1 to 26; whatever is no letter is left out. */
export function latinCodes(word: string): Uint8Array {
  const codes: number[] = [];
  for (let i = 0; i < word.length && codes.length < LONGEST_WORD; i++) {
    const code = word.charCodeAt(i) - 96;
    if (code >= 1 && code <= 26) codes.push(code);
  }
  return Uint8Array.from(codes);
}
