import { nameWords } from "../vocabulary/names.ts";

/** What it costs to read one letter for another: vowels are what transliterations differ in. */
const VOWEL_COST = 0.35;
const LETTER_COST = 1;
/** Letters that spellings of one sound exchange. */
const SOUNDS: readonly string[] = ["ckq", "sz", "iy", "ou", "vw", "jg", "dt", "bp", "fv"];
const SOUND_COST = 0.5;

/** From this on two words may be one word spelt twice; below, they are two words. */
const SAME_WORD = 0.62;
/** What a word that the other name lacks takes off. */
const MISSING_WORD = 0.1;

const isVowel = (letter: string) => "aeiouyw'".includes(letter);
const letterCost = (letter: string, before: string) =>
  letter === before ? VOWEL_COST / 2 : isVowel(letter) ? VOWEL_COST : LETTER_COST;

function exchangeCost(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return VOWEL_COST;
  return SOUNDS.some((sound) => sound.includes(a) && sound.includes(b)) ? SOUND_COST : LETTER_COST;
}

/**
 * The least cost of turning one word into another letter by letter (Wagner and Fischer 1974), where neighbours that
 * changed places count as one change (Damerau 1964).
 */
function editCost(a: string, b: string): number {
  let before: number[] = [];
  let row = [0];
  for (let j = 1; j <= b.length; j++) row.push((row[j - 1] as number) + letterCost(b[j - 1] as string, b[j - 2] ?? ""));
  for (let i = 1; i <= a.length; i++) {
    const [x, lastX] = [a[i - 1] as string, a[i - 2] ?? ""];
    const next = [(row[0] as number) + letterCost(x, lastX)];
    for (let j = 1; j <= b.length; j++) {
      const [y, lastY] = [b[j - 1] as string, b[j - 2] ?? ""];
      const exchanged = (row[j - 1] as number) + exchangeCost(x, y);
      const left = (row[j] as number) + letterCost(x, lastX);
      const added = (next[j - 1] as number) + letterCost(y, lastY);
      const swapped = i > 1 && j > 1 && x === lastY && lastX === y ? (before[j - 2] as number) + LETTER_COST : Infinity;
      next.push(Math.min(exchanged, left, added, swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}

/** How alike two words of names are, from 0 to 1; an initial stands for any word that begins with it. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/.test(a) || /\d/.test(b)) return 0; // "7 Division" is not "8 Division"
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 0.85 : 0;
  return Math.max(0, 1 - (1.5 * editCost(a, b)) / Math.max(short.length, long.length));
}

/** Each word of the shorter name with the likeness of the word of the longer one that it meets, best pairs first. */
function met(short: readonly string[], long: readonly string[]): number[] {
  const pairs = short
    .flatMap((a, i) => long.map((b, j) => ({ i, j, likeness: wordLikeness(a, b) })))
    .sort((a, b) => b.likeness - a.likeness);
  const [from, to] = [new Set<number>(), new Set<number>()];
  const likeness = short.map(() => 0);
  for (const pair of pairs) {
    if (from.has(pair.i) || to.has(pair.j)) continue;
    from.add(pair.i);
    to.add(pair.j);
    likeness[pair.i] = pair.likeness;
  }
  return likeness;
}

/** A likeness where a half is the border between two words and one. */
const aroundHalf = (likeness: number) =>
  likeness >= SAME_WORD ? 0.5 + (0.5 * (likeness - SAME_WORD)) / (1 - SAME_WORD) : (0.5 * likeness) / SAME_WORD;

/**
 * How alike two names are, from 0 to 1; from a half on they may be one name. Words may come in another order and be
 * missing, and the word that fits worst decides more than the mean. Symmetric.
 */
export function nameLikeness(a: string, b: string): number {
  const [x, y] = [nameWords(a), nameWords(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 0) return 0;
  if (short.join("") === long.join("")) return 1;
  const likeness = met(short, long);
  const mean = likeness.reduce((sum, one) => sum + one, 0) / likeness.length;
  const missing = long.length - short.length;
  // One bare word says little about a name of several.
  const bare = short.length === 1 && missing > 0 ? 0.15 : 0;
  return Math.max(0, aroundHalf(0.7 * Math.min(...likeness) + 0.3 * mean) - MISSING_WORD * missing - bare);
}
