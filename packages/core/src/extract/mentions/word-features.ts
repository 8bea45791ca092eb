import type { DocumentTraits } from "./document-traits.ts";
import { hashOf, mixed } from "./hash.ts";
import { CLASS_BIT } from "./lexicon/word-classes.ts";
import type { LineWord, TextLine } from "./text-lines.ts";

const EDGE: Pick<LineWord, "plain" | "id" | "shape" | "classes"> = { plain: "", id: 77, shape: 78, classes: 0 };
const REACH = 3;

/** A salt per template, so that the same value in two templates is two features. */
let salts = 0;
const salt = () => mixed(++salts, 0x5eed);
const salted = (count: number) => Array.from({ length: count }, salt);
const T = {
  bias: salt(),
  word: salted(2 * REACH + 1),
  shape: salted(2 * REACH + 1),
  mask: salted(2 * REACH + 1),
  class: salted(2 * REACH + 1),
  prefix: salted(5),
  suffix: salted(5),
  suffixBefore: salt(),
  suffixAfter: salt(),
  wordPair: salted(4),
  shapePair: salted(3),
  maskPair: salted(5),
  wordMask: salted(2),
  place: salt(),
  document: salt(),
  documentMask: salt(),
  line: salt(),
  lineMask: salt(),
  nearest: salted(8),
  bracket: salt(),
  initials: salt(),
};

const few = (count: number) => (count > 4 ? (count > 9 ? 9 : 5) : count);

const NEAREST = ["rankHead", "roleHead", "unit", "givenName"] as const;
const FAR = 12;

/** How far, to the left and to the right, the nearest words of some classes stand, up to a sentence's end. */
function nearestOf(words: readonly LineWord[]): Uint8Array[] {
  const tables: Uint8Array[] = [];
  for (const name of NEAREST) {
    const bit = CLASS_BIT[name];
    for (const step of [1, -1]) {
      const table = new Uint8Array(words.length).fill(FAR);
      let distance = FAR;
      for (let n = 0; n < words.length; n++) {
        const i = step > 0 ? n : words.length - 1 - n;
        table[i] = distance;
        const word = words[i]!;
        if (word.classes & bit && word.capital) distance = 0;
        else if (word.plain === "." || word.plain === ";") distance = FAR;
        if (distance < FAR) distance++;
      }
      tables.push(table);
    }
  }
  return tables;
}

/** Where brackets and quotation marks enclose: 1 within round brackets. */
function enclosed(words: readonly LineWord[]): Uint8Array {
  const inside = new Uint8Array(words.length);
  let open = 0;
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.plain === "(" || words[i]!.plain === "[") open = 8;
    else if (words[i]!.plain === ")" || words[i]!.plain === "]") open = 0;
    else if (open > 0) {
      inside[i] = 1;
      open--;
    }
  }
  return inside;
}

/** Whether a word in brackets is made of the initials of the capitalised words before them. */
function isInitials(words: readonly LineWord[], i: number): boolean {
  const letters = words[i]!.token.text;
  if (!/^\p{Lu}{2,8}$/u.test(letters) || words[i - 1]?.plain !== "(") return false;
  let at = letters.length - 1;
  for (let j = i - 2; j >= Math.max(0, i - 12) && at >= 0; j--) {
    const word = words[j]!;
    if (word.token.kind === "mark") continue;
    if (word.token.text.charAt(0).toUpperCase() === letters[at]) at--;
    else if (word.capital) return false;
  }
  return at < 0;
}

function documentKey(line: TextLine, word: LineWord, { words }: DocumentTraits): number {
  const traits = words.get(word.id);
  if (!traits) return 0;
  const seenRanked = traits.firstBehindRank < 0 ? 0 : traits.firstBehindRank < line.index ? 1 : 2;
  const isFirst = traits.firstLine === line.index ? 1 : 0;
  const cased = traits.lower === 0 ? 0 : traits.lower >= traits.capitalised ? 1 : 2;
  return (
    (((seenRanked * 2 + isFirst) * 3 + cased) * 2 + (traits.behindHonorific ? 1 : 0)) * 4 +
    Math.min(3, traits.capitalised)
  );
}

/** The features of every word of a line, as 32-bit hashes. */
export function featuresOfLine(line: TextLine, traits: DocumentTraits): Int32Array[] {
  const { words } = line;
  const at = (i: number) => words[i] ?? EDGE;
  const nearest = nearestOf(words);
  const inside = enclosed(words);
  const whole = traits.lines[line.index]!;
  const lineKey =
    ((Math.min(3, whole.ranks) * 3 + Math.min(2, whole.posts)) * 3 + Math.min(2, whole.units)) * 3 +
    Math.min(2, whole.moves);
  const listKey = mixed(few(whole.semicolons), few(whole.ranks));
  const placeKey = line.index === 0 ? 0 : line.index < 3 ? 1 : line.index < 8 ? 2 : 3;
  const spanKey = words.length < 6 ? 0 : words.length < 15 ? 1 : 2;
  const documentKind = mixed(Math.min(4, traits.rankedLines), Math.min(3, traits.lines.length >> 3));
  return words.map((word, i) => {
    const out: number[] = [T.bias];
    const add = (template: number, value: number) => out.push(mixed(template, value));
    for (let d = -REACH; d <= REACH; d++) {
      const other = at(i + d);
      add(T.word[d + REACH]!, other.id);
      if (d >= -2 && d <= 2) add(T.shape[d + REACH]!, other.shape);
      add(T.mask[d + REACH]!, other.classes);
      for (let mask = other.classes; mask !== 0; mask &= mask - 1) add(T.class[d + REACH]!, mask & -mask);
    }
    const { plain } = word;
    for (let n = 1; n <= 4 && n <= plain.length; n++) {
      add(T.prefix[n]!, hashOf(plain.slice(0, n)));
      add(T.suffix[n]!, hashOf(plain.slice(-n)));
    }
    add(T.suffixBefore, hashOf(at(i - 1).plain.slice(-3)));
    add(T.suffixAfter, hashOf(at(i + 1).plain.slice(-3)));
    const [w2, w1, n1, n2] = [at(i - 2), at(i - 1), at(i + 1), at(i + 2)];
    add(T.wordPair[0]!, mixed(w1.id, word.id));
    add(T.wordPair[1]!, mixed(word.id, n1.id));
    add(T.wordPair[2]!, mixed(w2.id, w1.id));
    add(T.wordPair[3]!, mixed(n1.id, n2.id));
    add(T.shapePair[0]!, mixed(w1.shape, word.shape));
    add(T.shapePair[1]!, mixed(word.shape, n1.shape));
    add(T.shapePair[2]!, mixed(mixed(w1.shape, word.shape), n1.shape));
    add(T.maskPair[0]!, mixed(w1.classes, word.classes));
    add(T.maskPair[1]!, mixed(word.classes, n1.classes));
    add(T.maskPair[2]!, mixed(mixed(w1.classes, word.classes), n1.classes));
    add(T.maskPair[3]!, mixed(mixed(w2.classes, w1.classes), word.classes));
    add(T.maskPair[4]!, mixed(mixed(word.classes, n1.classes), n2.classes));
    add(T.wordMask[0]!, mixed(word.id, w1.classes));
    add(T.wordMask[1]!, mixed(word.id, n1.classes));
    add(T.place, mixed(placeKey * 3 + spanKey, i === 0 ? 1 : at(i - 1).plain === "." ? 2 : 0));
    const known = documentKey(line, word, traits);
    add(T.document, known);
    add(T.documentMask, mixed(known, mixed(w1.classes, word.shape)));
    add(T.line, mixed(lineKey, placeKey));
    add(T.lineMask, mixed(mixed(lineKey, word.classes), word.shape));
    add(T.lineMask + 1, mixed(mixed(listKey, word.classes), word.shape));
    add(T.lineMask + 2, mixed(mixed(documentKind, word.classes), word.shape));
    for (const [n, table] of nearest.entries()) add(T.nearest[n]!, mixed(table[i]!, word.shape));
    if (inside[i] === 1) {
      add(T.bracket, word.shape);
      if (isInitials(words, i)) add(T.initials, w2.classes);
    }
    return Int32Array.from(out);
  });
}
