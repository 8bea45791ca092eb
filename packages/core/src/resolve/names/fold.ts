/** Letters that Unicode does not take apart, in plain Latin. */
const PLAIN: { readonly [letter: string]: string } = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ŋ: "n",
  ə: "a",
  ɛ: "e",
  ɔ: "o",
  ħ: "h",
  ƙ: "k",
  ɗ: "d",
  ɓ: "b",
  ĸ: "k",
};

const PLAIN_WORD = /^[a-z0-9]*$/;

/** A Latin word in small letters without marks and apostrophes. */
export function foldLatin(word: string): string {
  const small = word.toLowerCase();
  if (PLAIN_WORD.test(small)) return small;
  return small
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’ʼ`‘ʻ´ʿʾ]/gu, "")
    .replace(/[^a-z0-9]/g, (letter) => PLAIN[letter] ?? letter);
}
