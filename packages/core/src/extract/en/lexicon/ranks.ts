/** Words that make up ranks, with the abbreviations in use, without full stops. */
const RANK_WORDS = new Set(
  (
    "general gen lieutenant lt major maj brigadier brig colonel col captain capt commander cmdr cdr sergeant sgt corporal cpl " +
    "admiral adm vice rear air marshal commodore field group wing squadron leader flight officer chief warrant staff " +
    "inspector insp superintendent supt commissioner constable assistant asst deputy dep senior first second private pvt " +
    "ensign midshipman gunner trooper lance bombardier avm aig dig acp dcp cp csp dsp"
  ).split(" "),
);

/** What a rank ends with. */
const RANK_HEADS = new Set(
  "general gen lieutenant lt major maj brigadier brig colonel col captain capt sergeant sgt corporal cpl admiral adm marshal commodore inspector insp superintendent supt constable avm aig dig acp dcp cp csp dsp private pvt ensign".split(
    " ",
  ),
);

/** Ranks of which the last word alone would be a post. */
const WHOLE_RANKS = new Set([
  "wing commander",
  "squadron leader",
  "flight officer",
  "lieutenant commander",
  "group captain",
]);

const HONORIFICS = new Set(
  (
    "mr mrs ms miss dr prof professor sir lady lord dame sheikh shaikh sheik imam ayatollah grand hojatoleslam mullah maulana " +
    "alhaji hajia mallam malam comrade engr barr hon rev reverend pastor father sister brother bishop archbishop cardinal don counsellor mawlawi moulavi qari haji hajj"
  ).split(" "),
);

/** A rank word without stops and hyphens: "Maj.-Gen." is "maj gen". */
function plainWords(word: string): readonly string[] {
  // "General of Brigade"
  const lower = word.toLowerCase().replace(/-of-(?:army|brigade|division)$/, "");
  if (!/[.-]/.test(lower)) return lower === "" ? [] : [lower];
  return lower.split(/[.-]+/).filter((part) => part !== "");
}

const BODIES =
  /^(?:staff|assembly|directorate|secretariat|prosecutor'?s?|hospital|council|intelligence|security|court|command|department|headquarters|authority|union|confederation)$/i;

const isPartOfRank = (parts: readonly string[]) => parts.length > 0 && parts.every((part) => RANK_WORDS.has(part));

/** How many of the words, from the start, make up a rank; 0 where they make none. */
export function rankLength(words: readonly string[]): number {
  // "General Staff", "General Assembly": a body.
  if (words[0]?.toLowerCase() === "general" && BODIES.test(words[1] ?? "")) return 0;
  const isFrench = words[0]?.toLowerCase() === "general" && words[1] === "of";
  if (isFrench && /^(?:army|brigade|division|corps)$/i.test(words[2] ?? "")) return 3;
  let longest = 0;
  const read: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const parts = plainWords(words[i] as string);
    if (!isPartOfRank(parts)) break;
    read.push(...parts);
    if (RANK_HEADS.has(parts.at(-1) ?? "") || WHOLE_RANKS.has(read.slice(-2).join(" "))) longest = i + 1;
  }
  return longest;
}

/** Whether a word is a rank by itself. */
export const isRank = (word: string): boolean => rankLength([word]) > 0;

export const isHonorific = (word: string): boolean => HONORIFICS.has(plainWords(word).join(" "));

/** Whether a rank can begin with a word. */
export const canBeginRank = (word: string): boolean => isPartOfRank(plainWords(word));
