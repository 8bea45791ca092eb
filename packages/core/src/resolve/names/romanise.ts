import anyAscii from "any-ascii";
import { foldLatin } from "./fold.ts";
import type { Script } from "./scripts.ts";

/**
 * Cyrillic letters in the common romanisations: BGN/PCGN, ICAO passports, ISO 9, and the German and French press. Those
 * that differ by sound alone are left to the costs of spelling; here stands what starts a word differently.
 */
const CYRILLIC = table(
  "а a,б b,в v,г g,д d,е e,ё yo,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю yu,я ya,і i,ї yi,є ye,ґ g,ў w,ј j,љ lj,њ nj,ћ c,ђ dj,џ dz,ѓ gj,ќ kj,ѕ dz,қ q,ғ gh,ү u,ұ u,ө o,ә a,ң n,һ h",
);
const CYRILLIC_PRESS = table("ё e,ж j,й i,х h,ц c,ч tch,ш ch,щ shch,ю iu,я ia,г h,є ie,і y");

/** Hebrew, where letters that are read in two ways are read in the second here. */
const HEBREW = table(
  "א a,ב b,ג g,ד d,ה h,ו u,ז z,ח h,ט t,י i,כ k,ך k,ל l,מ m,ם m,נ n,ן n,ס s,ע a,פ p,ף f,צ ts,ץ ts,ק k,ר r,ש sh,ת t",
);

/** Arabic letters without the vowels that are not written; the model of letters knows better, this is for keys. */
const ARABIC = table(
  "ا a,أ a,إ i,آ a,ٱ a,ب b,ت t,ث th,ج j,ح h,خ kh,د d,ذ dh,ر r,ز z,س s,ش sh,ص s,ض d,ط t,ظ z,ع a,غ gh,ف f,ڤ v,ق q,ك k,ک k,ل l,م m,ن n,ه h,و w,ي y,ی y,ئ y,ى a,ء ,ؤ w,ة a,پ p,چ ch,ژ zh,گ g,ڨ g,ٹ t,ڈ d,ڑ r,ں n,ے e,ہ h,ھ h,ۀ h",
);

function table(rows: string): ReadonlyMap<string, string> {
  return new Map(rows.split(",").map((row) => [row.slice(0, 1), row.slice(2)]));
}

const byTable = (word: string, ...tables: readonly ReadonlyMap<string, string>[]) =>
  [
    ...word
      .normalize("NFC")
      .toLowerCase()
      .replace(/[\p{M}\u0640]/gu, ""),
  ]
    .map((letter) => {
      for (const table of tables) {
        const latin = table.get(letter);
        if (latin !== undefined) return latin;
      }
      return letter;
    })
    .join("");

const spelt = (word: string) => foldLatin(anyAscii(word)).replace(/[^a-z0-9]/g, "");

/** The spellings of a word in Latin letters by several schemes, the usual one first. */
export function romanise(word: string, script: Script): readonly string[] {
  const spellings =
    script === "latin"
      ? [foldLatin(word)]
      : script === "cyrillic"
        ? [byTable(word, CYRILLIC), byTable(word, CYRILLIC_PRESS, CYRILLIC)]
        : script === "hebrew"
          ? [byTable(word, HEBREW), anyAscii(word)]
          : script === "arabic"
            ? [byTable(word, ARABIC)]
            : [anyAscii(word)];
  return [...new Set(spellings.map(spelt))].filter((spelling) => spelling !== "");
}
