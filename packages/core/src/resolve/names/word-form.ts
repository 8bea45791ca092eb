import { arabicCodes, LONGEST_WORD, latinCodes } from "./arabic/letters.ts";
import { type Letters, lettersOf } from "./letters.ts";
import { classesOf, MOST_PACKED, outlineBits, outlineOf, packedOutline, TOO_LONG } from "./outline.ts";
import { romanise } from "./romanise.ts";
import type { Script } from "./scripts.ts";

/** How a word is written, with everything that comparing it needs worked out once. */
export interface WordForm {
  /** Each form has its own. */
  readonly id: number;
  readonly script: Script;
  /** In Latin letters, by several schemes, the usual one first; never empty. */
  readonly spellings: readonly string[];
  /** The letters of each spelling. */
  readonly letters: readonly Letters[];
  /** Arabic letters, where it is written in them. */
  readonly arabic: Uint8Array | null;
  /** The letters of the usual spelling, as the model of Arabic letters knows them. */
  readonly latin: Uint8Array;
  /** Its consonants by class, and where each class stands. */
  readonly outline: Uint8Array;
  readonly outlineBits: Int32Array;
  /** Its outline in one number, see `packedOutline`, or `TOO_LONG`. */
  readonly packed: number;
  /** Script and usual spelling as one number, the same where both are; others may have it too. */
  readonly hash: number;
  /** Which classes of consonants it has, a bit each, and above them how long its outline is; of an initial none. */
  readonly classes: number;
  /** The usual spelling without vowels, silent and doubled letters. */
  readonly skeleton: string;
  /** Of "Abdul-Rahman", "Rahman": some spellings leave the servant out. */
  readonly bare: WordForm | null;
}

/** "Servant of", as it is written where it is one word with a name. */
const SERVANT = "abdul";

/** How a servant's name is written together, in one way: abd, the article, the name. */
const plainServant = (word: string) =>
  word.replace(
    /^abd(?:[aeiou]l|e(?=([rsnzdt])\1)[rsnzdt]|u(?=([rsnz])\2)[rsnz]|ou(?=([rsnz])\3)[rsnz])(?=[a-z]{4})/,
    "abdul",
  );

const skeletonOf = (word: string) => word.replace(/(?<=.)[aeiouyhw]/g, "").replace(/(.)\1+/g, "$1");

function hashOf(script: Script, spelling: string): number {
  let hash = script.charCodeAt(0) + script.charCodeAt(script.length - 1);
  for (let i = 0; i < spelling.length; i++) hash = (Math.imul(hash, 0x01000193) ^ spelling.charCodeAt(i)) | 0;
  return hash;
}

let forms = 0;

function formOf(spellings: readonly string[], script: Script, arabic: Uint8Array | null, outlined: string): WordForm {
  const [first = ""] = spellings;
  const outline = outlineOf(outlined, arabic !== null);
  return {
    id: ++forms,
    script,
    spellings: spellings.length > 0 ? spellings : [""],
    letters: spellings.length > 0 ? spellings.map(lettersOf) : [lettersOf("")],
    arabic,
    latin: latinCodes(first),
    outline,
    outlineBits: outlineBits(outline),
    packed: outline.length > MOST_PACKED ? TOO_LONG : packedOutline(outline),
    hash: hashOf(script, first),
    classes: first.length > 1 ? classesOf(outline) : 0,
    skeleton: skeletonOf(first),
    bare: first.startsWith(SERVANT)
      ? formOf([first.slice(SERVANT.length)], script, arabic, first.slice(SERVANT.length))
      : null,
  };
}

/**
 * @param text the word as written
 * @param folded the word in small Latin letters, where it is Latin
 */
function newForm(text: string, folded: string, script: Script): WordForm {
  if (script === "latin") {
    const spelling = plainServant(folded);
    return formOf([spelling], script, null, spelling);
  }
  const spellings = romanise(text, script);
  const arabic = script === "arabic" ? arabicCodes(text) : null;
  return formOf(spellings, script, arabic, arabic ? text : (spellings[0] ?? ""));
}

/** Names share their words: what was worked out for one is kept for the next, for so many different words. */
const MOST_KEPT = 20_000;
let kept = new Map<string, WordForm>();

/** The form of a word; the same word has the same. */
export function wordForm(text: string, folded: string, script: Script): WordForm {
  const key = script === "latin" ? folded : text;
  const known = kept.get(key);
  if (known?.script === script) return known;
  const form = newForm(text, folded, script);
  if (kept.size >= MOST_KEPT) kept = new Map();
  kept.set(key, form);
  return form;
}

function newJoined(first: WordForm, second: WordForm): WordForm {
  const spelling = first.spellings[0]! + second.spellings[0]!;
  const arabic =
    first.arabic && second.arabic ? Uint8Array.from([...first.arabic, ...second.arabic].slice(0, LONGEST_WORD)) : null;
  return formOf([spelling], first.script, arabic, spelling);
}

/** Joined forms that are kept, each in one place: a power of two. */
const MOST_JOINED = 1 << 12;
const joined = new Array<{ readonly first: number; readonly second: number; readonly form: WordForm } | undefined>(
  MOST_JOINED,
).fill(undefined);

/** Two words written as one. */
export function formsJoined(first: WordForm, second: WordForm): WordForm {
  const place = (Math.imul(first.id, 0x9e3779b1) ^ second.id) & (MOST_JOINED - 1);
  const known = joined[place];
  if (known !== undefined && known.first === first.id && known.second === second.id) return known.form;
  const form = newJoined(first, second);
  joined[place] = { first: first.id, second: second.id, form };
  return form;
}
