export type Script = "latin" | "arabic" | "cyrillic" | "greek" | "hebrew" | "han" | "hangul" | "kana" | "other";

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ["latin", /\p{Script=Latin}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["greek", /\p{Script=Greek}/u],
  ["hebrew", /\p{Script=Hebrew}/u],
  ["han", /\p{Script=Han}/u],
  ["hangul", /\p{Script=Hangul}/u],
  ["kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
];

const scriptOfLetter = (letter: string): Script | null => {
  if (!/\p{L}/u.test(letter)) return null;
  for (const [script, pattern] of SCRIPTS) if (pattern.test(letter)) return script;
  return "other";
};

/** Cyrillic and Greek letters that look like Latin ones, and the Latin ones they look like. */
const LOOKALIKES = new Map(
  [
    ["аеорсухіјѕһԁԛԝ", "aeopcyxijshdqw"],
    ["АВЕКМНОРСТУХІЈЅ", "abekmhopctyxijs"],
    ["οανρτυικ", "oavptuik"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx"],
  ].flatMap(([from = "", to = ""]) => [...from].map((letter, i) => [letter, to[i] ?? ""] as const)),
);

export interface WordScript {
  readonly script: Script;
  /** The word, in one script where letters of another only looked like its own. */
  readonly word: string;
  /** Whether letters of another script stood in it. */
  readonly mixed: boolean;
}

/** The script of most letters of a word; look-alikes of another script among Latin letters are read as Latin. */
export function scriptOf(word: string): WordScript {
  if (/^[\p{ASCII}]*$/u.test(word)) return { script: "latin", word, mixed: false };
  const counts = new Map<Script, number>();
  for (const letter of word) {
    const script = scriptOfLetter(letter);
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const mixed = second !== undefined && !(isJapanese(first?.[0]) && isJapanese(second[0]));
  if (mixed && counts.has("latin")) {
    const plain = [...word].map((letter) => LOOKALIKES.get(letter) ?? letter).join("");
    if (![...plain].some((letter) => !["latin", null].includes(scriptOfLetter(letter))))
      return { script: "latin", word: plain, mixed };
  }
  return { script: first?.[0] ?? "latin", word, mixed };
}

/** The Latin word that a word of another script looks like, letter for letter, or null. */
export function latinLookalike(word: string): string | null {
  const plain = [...word].map((letter) => LOOKALIKES.get(letter) ?? "");
  return plain.includes("") ? null : plain.join("");
}

const isJapanese = (script: Script | undefined) => script === "han" || script === "kana";
