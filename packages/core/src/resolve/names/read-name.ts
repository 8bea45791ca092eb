import { withoutForms } from "./legal-forms.ts";
import { drawTogether, type Piece, piecesOf } from "./name-pieces.ts";
import { FILIATION, GENERATIONS, GENERIC, NUMBERS, PARTICLES, romanValue, TITLES, UNITS } from "./name-words.ts";
import { romanise } from "./romanise.ts";
import { type WordForm, wordForm } from "./word-form.ts";

/** What a word of a name probably is. */
export type WordPart =
  | "word"
  | "given"
  | "family"
  | "patronymic"
  | "nisba"
  | "initial"
  | "generic"
  | "particle"
  | "title"
  | "generational"
  | "form"
  | "number";

export type NameKind = "person" | "body";

/** What is odd about a name as it was written. */
export type NameFlag = "empty" | "cut" | "mixed-scripts" | "direction-marks" | "no-letters";

export interface NameWord {
  /** As written. */
  readonly text: string;
  readonly part: WordPart;
  /** Whether a particle of filiation stands before it. */
  readonly child: boolean;
  readonly form: WordForm;
}

export interface Name {
  readonly text: string;
  /** What is compared: names, generic words, initials. */
  readonly words: readonly NameWord[];
  /** Kept beside the name: titles, particles, generations. */
  readonly beside: readonly NameWord[];
  readonly forms: readonly string[];
  /** Numbers that have to agree, and roman numerals that tell siblings apart. */
  readonly numbers: readonly number[];
  readonly numerals: readonly number[];
  readonly isBody: boolean;
  /** By word its hash, its classes of consonants, its outline and how long it is, see `WordForm`. */
  readonly hashes: Int32Array;
  readonly classes: Int32Array;
  readonly outlines: Int32Array;
  readonly lengths: Int32Array;
  /** Which of the words are generic, initials, somebody's children, a bit each. */
  readonly generic: number;
  readonly initials: number;
  readonly children: number;
  /** All of it in small Latin letters without spaces. */
  readonly squashed: string;
  readonly flags: readonly NameFlag[];
}

/** Units of text that are read; no name is longer. */
const LONGEST_NAME = 400;

function wordOf(piece: Piece, part: WordPart, child: boolean): NameWord {
  return { text: piece.text, part, child, form: wordForm(piece.text, piece.folded, piece.script) };
}

const PATRONYMIC = /(?:[oe]vi[ck]h?|[oe]vn[ay]|i[ck]hna)$/;

const BODY_WORD = (word: string) => GENERIC.has(word) || UNITS.has(word);

function bitsWhere(words: readonly NameWord[], holds: (word: NameWord) => boolean): number {
  let bits = 0;
  for (let i = 0; i < words.length; i++) if (holds(words[i]!)) bits |= 1 << i;
  return bits;
}

/** The parts of a name, whatever it holds: never throws, and reads no more than a name can be long. */
export function readName(text: string, kind?: NameKind): Name {
  const flags: NameFlag[] = [];
  if (text.length > LONGEST_NAME) flags.push("cut");
  const shown = text.slice(0, LONGEST_NAME).normalize("NFKC");
  if (/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/.test(shown)) flags.push("direction-marks");
  const clean = shown.replace(/\p{Cf}/gu, "");
  const raw = piecesOf(clean, kind);
  if (raw.length === 0) flags.push("empty");
  if (raw.some((piece) => piece.mixed)) flags.push("mixed-scripts");
  if (raw.length > 0 && !/\p{L}/u.test(clean)) flags.push("no-letters");
  const { kept, forms } = kind === "person" ? { kept: raw, forms: [] } : withoutForms(raw);
  const isBody =
    kind === "body" || (kind === undefined && (forms.length > 0 || kept.some((piece) => BODY_WORD(piece.folded))));
  const read = sortWords(drawTogether(kept), isBody);
  return {
    text,
    ...read,
    forms,
    isBody,
    hashes: Int32Array.from(read.words, (word) => word.form.hash),
    classes: Int32Array.from(read.words, (word) => word.form.classes),
    outlines: Int32Array.from(read.words, (word) => word.form.packed),
    lengths: Int32Array.from(read.words, (word) => word.form.spellings[0]!.length),
    generic: bitsWhere(read.words, (word) => word.part === "generic"),
    initials: bitsWhere(read.words, (word) => word.part === "initial"),
    children: bitsWhere(read.words, (word) => word.child),
    squashed: raw
      .map((piece) => (piece.script === "latin" ? piece.folded : (romanise(piece.text, piece.script)[0] ?? "")))
      .join(""),
    flags,
  };
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one walk over the words in their order
function sortWords(pieces: readonly Piece[], isBody: boolean) {
  const words: NameWord[] = [];
  const beside: NameWord[] = [];
  const numbers: number[] = [];
  const numerals: number[] = [];
  const hasUnit = pieces.some((piece) => UNITS.has(piece.folded));
  let child = false;
  let ten = 0;
  for (const [i, piece] of pieces.entries()) {
    const { folded } = piece;
    const number = /^\d+(?:st|nd|rd|th)?$/.test(folded)
      ? Number.parseInt(folded, 10)
      : isBody
        ? NUMBERS.get(folded)
        : undefined;
    if (number !== undefined) {
      if (number >= 20 && number % 10 === 0 && NUMBERS.has(folded)) ten = number;
      else {
        numbers.push(number < 10 && ten > 0 ? ten + number : number);
        ten = 0;
      }
      continue;
    }
    if (ten > 0) numbers.push(ten);
    ten = 0;
    const roman = (i > 0 || hasUnit) && folded !== "c" && folded !== "l" ? romanValue(folded) : null;
    if (roman !== null && (folded.length > 1 ? /^[A-Z]+$/.test(piece.text) || isBody : isBody)) {
      if (hasUnit) numbers.push(roman);
      else numerals.push(roman);
      continue;
    }
    const read = partOf(piece, isBody);
    // Among the words of a name a title is a name itself: Sultan, Malik, Sayyid.
    const part = read === "title" && words.length > 0 ? "word" : read;
    if (part === "particle" || part === "title" || part === "generational") {
      beside.push(wordOf(piece, part, false));
      child ||= FILIATION.has(folded || piece.text);
      continue;
    }
    words.push(wordOf(piece, part === "word" && child ? "patronymic" : part, child));
    child = false;
  }
  if (ten > 0) numbers.push(ten);
  if (words.length > 0) return { words, beside, numbers, numerals };
  // A name of titles and particles alone: then they are the name.
  return { words: beside, beside: [], numbers, numerals };
}

function partOf(piece: Piece, isBody: boolean): WordPart {
  const { folded, script } = piece;
  if (script === "arabic" && PARTICLES.has(piece.text)) return "particle";
  if (script !== "latin")
    return piece.text.length === 1 && !["han", "hangul", "kana"].includes(script) ? "initial" : "word";
  if (PARTICLES.has(folded) && (folded.length > 1 || piece.text === folded)) return "particle";
  if (!isBody && TITLES.has(folded)) return "title";
  if (GENERATIONS.has(folded)) return "generational";
  if (folded.length === 1) return "initial";
  if (isBody && GENERIC.has(folded)) return "generic";
  if (PATRONYMIC.test(folded) && folded.length > 6) return "patronymic";
  return "word";
}
