import { bitsOfPlaces, type Meetings, MOST_WORDS } from "./meetings.ts";
import type { Name } from "./read-name.ts";

/** What speaks for and against two names being one, in the order of the learned weights. */
export const NAME_TRAITS = [
  "one",
  "worst distance",
  "worst distance beyond a fifth",
  "worst distance beyond two fifths",
  "worst distance beyond three fifths",
  "second worst distance",
  "edits of the worst",
  "short word changed",
  "changed word begins another way",
  "changed word ends another way",
  "words that meet no word",
  "generic words that meet no word",
  "words missing beside the shorter of one word",
  "words missing at the end",
  "words missing at the end of a body",
  "initial for a word",
  "initial for another word",
  "generic words that differ",
  "another order",
  "child and parent changed places",
  "roman numerals differ",
  "number on one side",
  "legal forms differ",
  "legal form on one side",
  "words that are one",
  "body",
  "worst distance of bodies",
  "changed word is the last",
  "words of the longer",
  "edits of all",
  "no whole word is one",
  "shorter has generic words alone",
  "changed word is the first",
  "worst shares its beginning",
  "changed word has the same consonants",
  "words missing beside one word of a person",
  "short word of a body changed",
  "one word but for spaces",
] as const;

/** Where each trait stands. */
const AT = Object.fromEntries(NAME_TRAITS.map((trait, at) => [trait, at])) as {
  readonly [trait in (typeof NAME_TRAITS)[number]]: number;
};

const beyond = (value: number, from: number) => Math.max(0, value - from);
const same = (a: readonly unknown[], b: readonly unknown[]) => a.join() === b.join();
const has = (condition: boolean) => (condition ? 1 : 0);

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const allWords = (name: Name) => (1 << name.words.length) - 1;
const wordsA = (met: Meetings, at: number) => bitsOfPlaces(met.a[at]!, met.aNext[at]!);
const wordsB = (met: Meetings, at: number) => bitsOfPlaces(met.b[at]!, met.bNext[at]!);

/** Whether all words of a meeting are generic. */
const areGeneric = (a: Name, b: Name, met: Meetings, at: number) =>
  (wordsA(met, at) & ~a.generic) === 0 && (wordsB(met, at) & ~b.generic) === 0;

const bOfA = new Int8Array(MOST_WORDS);

/** Whether the words that meet are in another order in one name than in the other. */
function isReordered(met: Meetings): boolean {
  bOfA.fill(-1);
  for (let at = 0; at < met.size; at++) bOfA[met.a[at]!] = met.b[at]!;
  let last = -1;
  for (const b of bOfA) {
    if (b < 0) continue;
    if (b < last) return true;
    last = b;
  }
  return false;
}

/** Whether a child of one name is the parent of the other, and the other way round. */
export function swapsParent(a: Name, b: Name, met: Meetings): boolean {
  if (a.children === 0 || b.children === 0) return false;
  let [childOfA, childOfB] = [false, false];
  for (let at = 0; at < met.size; at++) {
    const isA = (a.children & (1 << met.a[at]!)) !== 0;
    const isB = (b.children & (1 << met.b[at]!)) !== 0;
    childOfA ||= isA && !isB;
    childOfB ||= isB && !isA;
  }
  return childOfA && childOfB;
}

/** The share of the shorter word with which both begin. */
function sharedBeginning(x: string, y: string): number {
  const length = Math.min(x.length, y.length);
  let at = 0;
  while (at < length && x.charCodeAt(at) === y.charCodeAt(at)) at++;
  return length === 0 ? 0 : at / length;
}

/** Numbers that name different things: both have some, and they are not the same. */
export const numbersDiffer = (a: Name, b: Name): boolean =>
  a.numbers.length > 0 &&
  b.numbers.length > 0 &&
  !same(
    [...a.numbers].sort((x, y) => x - y),
    [...b.numbers].sort((x, y) => x - y),
  );

/** Initials name nobody by themselves. */
export function areInitialsAlone(met: Meetings): boolean {
  for (let at = 0; at < met.size; at++) if (met.rules[at] !== "initial" && met.rules[at] !== "other") return false;
  return met.size > 0;
}

const spellingOf = (name: Name, place: number, next: number): string => {
  const first = name.words[place]!.form.spellings[0]!;
  return next < 0 ? first : first + name.words[next]!.form.spellings[0]!;
};
const skeletonOf = (name: Name, place: number, next: number): string => {
  const first = name.words[place]!.form.skeleton;
  return next < 0 ? first : first + name.words[next]!.form.skeleton;
};
const hasOneLetter = (name: Name, place: number, next: number) => spellingOf(name, place, next).length === 1;

/** The traits of the two names that were looked at last. */
const traits = new Float64Array(NAME_TRAITS.length);

/** What the meetings have in sum. */
function sumMeetings(a: Name, b: Name, met: Meetings): void {
  let edits = 0;
  let initials = 0;
  let otherInitials = 0;
  let differing = 0;
  let equal = 0;
  let whole = 0;
  for (let at = 0; at < met.size; at++) {
    const rule = met.rules[at]!;
    const distance = met.distances[at]!;
    edits += Math.min(2, met.edits[at]!);
    if (distance === 0) equal++;
    if (distance > 0.25 && areGeneric(a, b, met, at)) differing++;
    if (rule === "initial") initials++;
    else if (distance < 0.3) whole++;
    if (rule === "other" && isInitialOther(a, b, met, at)) otherInitials++;
  }
  traits[AT["initial for a word"]] = initials;
  traits[AT["initial for another word"]] = otherInitials;
  traits[AT["generic words that differ"]] = differing;
  traits[AT["words that are one"]] = equal;
  traits[AT["edits of all"]] = Math.min(6, edits);
  traits[AT["no whole word is one"]] = has(whole === 0);
}

const isInitialOther = (a: Name, b: Name, met: Meetings, at: number) =>
  hasOneLetter(a, met.a[at]!, met.aNext[at]!) || hasOneLetter(b, met.b[at]!, met.bNext[at]!);

/** The meeting whose words are least alike, of those that are neither initials nor generic, or -1. */
function worstMeeting(a: Name, b: Name, met: Meetings): number {
  let worst = -1;
  let second = -1;
  let servants = false;
  for (let at = 0; at < met.size; at++) {
    servants ||= met.rules[at] === "servant";
    if (met.rules[at] === "initial" || areGeneric(a, b, met, at)) continue;
    if (worst < 0 || isWorse(met, at, worst)) {
      second = worst;
      worst = at;
    } else if (second < 0 || isWorse(met, at, second)) second = at;
  }
  const isAllMet = met.takenA === allWords(a) && met.takenB === allWords(b);
  traits[AT["worst distance"]] = servants && !isAllMet ? 1 : worst < 0 ? 0 : met.distances[worst]!;
  traits[AT["second worst distance"]] = second < 0 ? 0 : met.distances[second]!;
  traits[AT["edits of the worst"]] = worst < 0 ? 0 : Math.min(4, met.edits[worst]!);
  return worst;
}

const isWorse = (met: Meetings, at: number, than: number) =>
  met.distances[at]! > met.distances[than]! ||
  (met.distances[at] === met.distances[than] && met.edits[at]! > met.edits[than]!);

/** How the two words that are least alike differ. */
function describeWorst(a: Name, b: Name, met: Meetings, worst: number, isBody: boolean): void {
  const distance = traits[AT["worst distance"]]!;
  const changed = worst >= 0 && distance > 0;
  const x = changed ? spellingOf(a, met.a[worst]!, met.aNext[worst]!) : "";
  const y = changed ? spellingOf(b, met.b[worst]!, met.bNext[worst]!) : "";
  const shorter = Math.min(x.length, y.length);
  const [lastA, lastB] = [a.words.length - 1, b.words.length - 1];
  traits[AT["worst distance beyond a fifth"]] = beyond(distance, 0.2);
  traits[AT["worst distance beyond two fifths"]] = beyond(distance, 0.4);
  traits[AT["worst distance beyond three fifths"]] = beyond(distance, 0.6);
  traits[AT["worst distance of bodies"]] = has(isBody) * distance;
  traits[AT["short word changed"]] = has(changed && shorter <= 4);
  traits[AT["short word of a body changed"]] = has(changed && isBody && shorter <= 3);
  traits[AT["changed word begins another way"]] = has(changed && x.charCodeAt(0) !== y.charCodeAt(0));
  traits[AT["changed word ends another way"]] = has(
    changed && x.charCodeAt(x.length - 1) !== y.charCodeAt(y.length - 1),
  );
  traits[AT["changed word is the last"]] = has(
    changed && (wordsA(met, worst) & (1 << lastA)) !== 0 && (wordsB(met, worst) & (1 << lastB)) !== 0,
  );
  traits[AT["changed word is the first"]] = has(
    changed && met.a[worst] === 0 && met.b[worst] === 0 && Math.max(lastA, lastB) > 0,
  );
  traits[AT["worst shares its beginning"]] = changed ? sharedBeginning(x, y) : 0;
  traits[AT["changed word has the same consonants"]] = has(
    changed &&
      shorter > 1 &&
      skeletonOf(a, met.a[worst]!, met.aNext[worst]!) === skeletonOf(b, met.b[worst]!, met.bNext[worst]!),
  );
}

/** What only one of the names has. */
function describeMissing(a: Name, b: Name, met: Meetings, isBody: boolean): void {
  const [leftA, leftB] = [allWords(a) & ~met.takenA, allWords(b) & ~met.takenB];
  const left = bitCount(leftA) + bitCount(leftB);
  const extra = left - bitCount(leftA & (a.generic | a.initials)) - bitCount(leftB & (b.generic | b.initials));
  const shorter = Math.min(a.words.length, b.words.length);
  const atEnd = has((leftA & (1 << (a.words.length - 1))) !== 0 || (leftB & (1 << (b.words.length - 1))) !== 0);
  traits[AT["words that meet no word"]] = extra;
  traits[AT["generic words that meet no word"]] = left - extra;
  traits[AT["words missing beside the shorter of one word"]] = has(shorter <= 1) * extra;
  traits[AT["words missing beside one word of a person"]] = has(shorter <= 1 && !isBody) * extra;
  traits[AT["words missing at the end"]] = atEnd;
  traits[AT["words missing at the end of a body"]] = atEnd * has(isBody);
  traits[AT["shorter has generic words alone"]] = has(
    extra > 0 && (a.generic === allWords(a) || b.generic === allWords(b)),
  );
}

/** Numerals, legal forms, and what they are. */
function describeWhole(a: Name, b: Name, met: Meetings, isBody: boolean): void {
  traits[AT["another order"]] = has(isReordered(met));
  traits[AT["child and parent changed places"]] = has(swapsParent(a, b, met));
  traits[AT["roman numerals differ"]] = has(
    a.numerals.length > 0 && b.numerals.length > 0 && !same(a.numerals, b.numerals),
  );
  traits[AT["number on one side"]] = has(
    a.numbers.length + a.numerals.length > 0 !== b.numbers.length + b.numerals.length > 0,
  );
  traits[AT["legal forms differ"]] = has(
    a.forms.length > 0 && b.forms.length > 0 && !a.forms.some((form) => b.forms.includes(form)),
  );
  traits[AT["legal form on one side"]] = has(a.forms.length > 0 !== b.forms.length > 0);
  traits[AT.body] = has(isBody);
  traits[AT["words of the longer"]] = Math.max(a.words.length, b.words.length);
  traits[AT["one word but for spaces"]] = has(a.squashed === b.squashed);
}

/** What of `NAME_TRAITS` holds of two names, and how much; the next call writes over it. */
export function nameTraits(a: Name, b: Name, met: Meetings): Float64Array {
  const isBody = a.isBody || b.isBody;
  traits[AT.one] = 1;
  sumMeetings(a, b, met);
  describeWorst(a, b, met, worstMeeting(a, b, met), isBody);
  describeMissing(a, b, met, isBody);
  describeWhole(a, b, met, isBody);
  return traits;
}
