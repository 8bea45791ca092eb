import { arabicCodes } from "./arabic/letters.ts";
import { foldLatin } from "./fold.ts";
import { type Letters, lettersOf } from "./letters.ts";
import { FILIATION, FORMS, GENERATIONS, GENERIC, NUMBERS, PARTICLES, romanValue, TITLES, UNITS } from "./name-words.ts";
import { romanise } from "./romanise.ts";
import { type Script, scriptOf } from "./scripts.ts";

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
  /** In Latin letters, by several schemes, the usual one first. */
  readonly spellings: readonly string[];
  readonly letters: Letters;
  /** Arabic letters, where it is written in them. */
  readonly arabic: Uint8Array | null;
  readonly script: Script;
  readonly part: WordPart;
  /** Groups of consonants that the word holds, for a first look. */
  readonly groups: number;
  /** Whether a particle of filiation stands before it. */
  readonly child: boolean;
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
  readonly hasComma: boolean;
  /** All of it in small Latin letters without spaces. */
  readonly squashed: string;
  readonly flags: readonly NameFlag[];
}

/** Units of text and words that are read; no name is longer. */
const LONGEST_NAME = 400;
const MOST_WORDS = 24;

const GROUPS = ["bpfvw", "dtz", "kgqxc", "sj", "lr", "mn"];
const groupOfLetter = new Uint8Array(128);
for (const [i, letters] of GROUPS.entries()) for (const letter of letters) groupOfLetter[letter.charCodeAt(0)] = i + 1;

export function groupsOf(word: string): number {
  let groups = 0;
  for (let i = 0; i < word.length; i++) groups |= 1 << groupOfLetter[word.charCodeAt(i) & 127]!;
  return groups >> 1;
}

/** `abd al-rahman`, `abdul rahman`, `abderrahman`: one name. */
const SERVANT = /^(?:c|')?abd(?:[aeiou]*l|u[rsnz]|e[rsnzdt]|ou[rsnz]?)?$/;
/** Arabic and Persian: the article, and how servants and fathers are written. */
const ARABIC_ARTICLE = /^(?:ال|أل|لل)(?=\p{L}{3})/u;

interface Piece {
  text: string;
  folded: string;
  script: Script;
  mixed: boolean;
}

/** The words as they stand, dotted letters drawn together: "S.A.R.L.", "J.-C." */
function piecesOf(text: string, kind: NameKind | undefined): Piece[] {
  const plain = text
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu, (run) =>
      kind === "body" || run.length > 5 ? `${run.replaceAll(".", "")} ` : run,
    )
    .replace(/[&+]/g, " and ");
  const pieces: Piece[] = [];
  for (const part of plain.match(/[\p{L}\p{M}\p{N}'’ʼ`‘ʻ]+/gu) ?? []) {
    if (pieces.length >= MOST_WORDS) break;
    const { script, word, mixed } = scriptOf(part);
    const bare = script === "arabic" ? word.replace(ARABIC_ARTICLE, "") : word;
    if ((script === "han" || script === "hangul") && part === text.trim() && word.length > 1 && word.length <= 4) {
      // Written in one, the family name is the first sign, and what follows is the given name.
      pieces.push(...[word.slice(0, 1), word.slice(1)].map((text) => ({ text, folded: "", script, mixed })));
    } else pieces.push({ text: bare, folded: script === "latin" ? foldLatin(word) : "", script, mixed });
  }
  return pieces;
}

/** Draws together what is one name: the servant of God's names, an article written apart. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    let next = i + 1;
    const isServant = piece.script === "latin" ? SERVANT.test(piece.folded) : piece.text === "عبد";
    if (isServant) {
      while (next < pieces.length - 1 && /^(?:al|el|ul|ar|er|as|es|us|ur)$/.test(pieces[next]!.folded)) next++;
      const rest = pieces[next];
      if (rest && rest.folded !== "allah" && (rest.folded.length > 2 || rest.script !== "latin")) {
        out.push({
          ...piece,
          text: piece.script === "latin" ? `${piece.text} ${rest.text}` : piece.text + rest.text,
          folded: piece.script === "latin" ? `abdul${rest.folded}` : "",
        });
        i = next;
        continue;
      }
    }
    out.push(piece);
  }
  return out;
}

/** How a servant's name is written together, in one way: abd, the article, the name. */
const plainServant = (word: string) =>
  word.replace(
    /^abd(?:[aeiou]l|e(?=([rsnzdt])\1)[rsnzdt]|u(?=([rsnz])\2)[rsnz]|ou(?=([rsnz])\3)[rsnz])(?=[a-z]{4})/,
    "abdul",
  );

function wordOf(piece: Piece, part: WordPart, child: boolean): NameWord {
  const spellings = piece.script === "latin" ? [plainServant(piece.folded)] : romanise(piece.text, piece.script);
  const first = spellings[0] ?? "";
  return {
    text: piece.text,
    spellings: spellings.length > 0 ? spellings : [""],
    letters: lettersOf(first),
    arabic: piece.script === "arabic" ? arabicCodes(piece.text) : null,
    script: piece.script,
    part,
    groups: groupsOf(first),
    child,
  };
}

const PATRONYMIC = /(?:[oe]vi[ck]h?|[oe]vn[ay]|i[ck]hna)$/;

const FORMS_BY_FIRST = Map.groupBy(
  FORMS.map(([spelling, form]) => ({ wanted: spelling.split(" "), form })),
  ({ wanted }) => wanted[0] ?? "",
);
const LONG_FORMS = FORMS.filter(([spelling]) => spelling.length > 7 && !spelling.includes(" "));

function formAt(pieces: readonly Piece[], at: number): { length: number; form: string } | null {
  const piece = pieces[at]!;
  const first = piece.folded || piece.text.toLowerCase();
  for (const { wanted, form } of FORMS_BY_FIRST.get(first) ?? [])
    if (wanted.every((word, k) => pieces[at + k] && isFormWord(pieces[at + k]!, word)))
      return { length: wanted.length, form };
  // "JOYNT STOCK COMPANY", "Aktiengeselschaft": a long form may be misspelt.
  if (first.length < 7) return null;
  const near = LONG_FORMS.find(([spelling]) => isFormWord(piece, spelling));
  return near ? { length: 1, form: near[1] } : null;
}

/** Takes the legal forms out of a body's name: whole words, the longest first. */
function withoutForms(pieces: readonly Piece[]): { kept: Piece[]; forms: string[] } {
  const kept: Piece[] = [];
  const forms: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = formAt(pieces, at);
    if (found) forms.push(found.form);
    else kept.push(pieces[at]!);
    at += found?.length ?? 1;
  }
  return kept.length > 0 ? { kept, forms } : { kept: [...pieces], forms: [] };
}

const isFormWord = (piece: Piece, word: string) =>
  piece.folded === word ||
  (word.length > 7 &&
    piece.folded.length >= word.length - 1 &&
    piece.folded.length <= word.length + 1 &&
    oneLetterOff(piece.folded, word)) ||
  piece.text.toLowerCase() === word;

function oneLetterOff(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1);
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}

const BODY_WORD = (word: string) => GENERIC.has(word) || UNITS.has(word);

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
  const hasComma = /^[^,]+,[^,]+$/.test(clean);
  const { kept, forms } = kind === "person" ? { kept: raw, forms: [] } : withoutForms(raw);
  const isBody =
    kind === "body" || (kind === undefined && (forms.length > 0 || kept.some((piece) => BODY_WORD(piece.folded))));
  const read = sortWords(joined(kept), isBody);
  return {
    text,
    ...read,
    forms,
    isBody,
    hasComma,
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
