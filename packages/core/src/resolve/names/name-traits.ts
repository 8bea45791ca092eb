import type { Alignment, Meeting } from "./align-names.ts";
import { lettersOf } from "./letters.ts";
import type { Name, NameWord } from "./read-name.ts";
import { spellingCost } from "./spelling-cost.ts";

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
  "distance as one word",
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

const beyond = (value: number, from: number) => Math.max(0, value - from);
const same = (a: readonly unknown[], b: readonly unknown[]) => a.join() === b.join();
const has = (condition: boolean | undefined) => (condition ? 1 : 0);

const isGeneric = (words: readonly NameWord[], at: readonly number[]) => at.every((i) => words[i]!.part === "generic");

/** Whether the words of the longer that meet are in another order than a turn of the name ("family, given") gives. */
function orderOf(met: readonly Meeting[]): boolean {
  const order = [...met].sort((x, y) => x.a[0]! - y.a[0]!).map((meeting) => meeting.b[0]!);
  return order.some((at, i) => i > 0 && at < order[i - 1]!);
}

export const swapsParent = (a: Name, b: Name, met: readonly Meeting[]) =>
  met.some((x) =>
    met.some(
      (y) =>
        x !== y &&
        a.words[x.a[0]!]!.child &&
        !b.words[x.b[0]!]!.child &&
        b.words[y.b[0]!]!.child &&
        !a.words[y.a[0]!]!.child,
    ),
  );

const isAllGeneric = (name: Name) => name.words.every((word) => word.part === "generic");

const skeleton = (word: string) => word.replace(/(?<=.)[aeiouyhw]/g, "").replace(/(.)\1+/g, "$1");

/** The share of the shorter word with which both begin. */
function sharedBeginning(x: string, y: string): number {
  const length = Math.min(x.length, y.length);
  let at = 0;
  while (at < length && x[at] === y[at]) at++;
  return length === 0 ? 0 : at / length;
}

function squashedDistance(a: Name, b: Name): number {
  if (a.squashed === b.squashed) return 0;
  const [x, y] = [a.squashed.slice(0, 40), b.squashed.slice(0, 40)];
  const length = Math.max(x.length, y.length, 1);
  return Math.min(1, spellingCost(lettersOf(x), lettersOf(y)) / 100 / length);
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
export const areInitialsAlone = ({ met }: Alignment): boolean =>
  met.length > 0 && met.every((meeting) => meeting.rule === "initial" || meeting.rule === "other");

/** What of `NAME_TRAITS` holds of two names, and how much. */
export function nameTraits(a: Name, b: Name, { met, leftA, leftB }: Alignment): Float64Array {
  const text = (name: Name, at: readonly number[]) => at.map((i) => name.words[i]!.spellings[0]!).join("");
  const specific = met.filter(
    (meeting) => !(isGeneric(a.words, meeting.a) && isGeneric(b.words, meeting.b)) && meeting.rule !== "initial",
  );
  const ordered = [...specific].sort((x, y) => y.distance - x.distance || y.edits - x.edits);
  const [worst, second] = ordered;
  const servants = met.some((meeting) => meeting.rule === "servant") && leftA.length + leftB.length > 0;
  const distance = servants ? 1 : (worst?.distance ?? 0);
  const [x, y] = worst ? [text(a, worst.a), text(b, worst.b)] : ["", ""];
  const changed = worst !== undefined && distance > 0;
  const isBody = a.isBody || b.isBody;
  const left = [...leftA.map((i) => a.words[i]!), ...leftB.map((j) => b.words[j]!)];
  const extra = left.filter((word) => word.part !== "generic" && word.part !== "initial").length;
  const shorter = Math.min(a.words.length, b.words.length);
  const endsLeft = has(leftA.includes(a.words.length - 1) || leftB.includes(b.words.length - 1));
  const isLast = worst?.a.includes(a.words.length - 1) && worst.b.includes(b.words.length - 1);
  const initialOther = met.filter(
    (m) => m.rule === "other" && (text(a, m.a).length === 1 || text(b, m.b).length === 1),
  ).length;
  const genericOther = met.filter(
    (m) => isGeneric(a.words, m.a) && isGeneric(b.words, m.b) && m.distance > 0.25,
  ).length;
  return Float64Array.of(
    1,
    distance,
    beyond(distance, 0.2),
    beyond(distance, 0.4),
    beyond(distance, 0.6),
    second?.distance ?? 0,
    Math.min(4, worst?.edits ?? 0),
    has(changed && Math.min(x.length, y.length) <= 4),
    has(changed && x[0] !== y[0]),
    has(changed && x.at(-1) !== y.at(-1)),
    extra,
    left.length - extra,
    has(shorter <= 1) * extra,
    endsLeft,
    endsLeft * has(isBody),
    met.filter((meeting) => meeting.rule === "initial").length,
    initialOther,
    genericOther,
    has(orderOf(met)),
    has(swapsParent(a, b, met)),
    has(a.numerals.length > 0 && b.numerals.length > 0 && !same(a.numerals, b.numerals)),
    has(a.numbers.length + a.numerals.length > 0 !== b.numbers.length + b.numerals.length > 0),
    has(a.forms.length > 0 && b.forms.length > 0 && !a.forms.some((form) => b.forms.includes(form))),
    has(a.forms.length > 0 !== b.forms.length > 0),
    squashedDistance(a, b),
    met.filter((meeting) => meeting.distance === 0).length,
    has(isBody),
    has(isBody) * distance,
    has(changed && isLast),
    Math.max(a.words.length, b.words.length),
    Math.min(
      6,
      met.reduce((sum, meeting) => sum + Math.min(2, meeting.edits), 0),
    ),
    has(!met.some((meeting) => meeting.rule !== "initial" && meeting.distance < 0.3)),
    has(extra > 0 && (isAllGeneric(a) || isAllGeneric(b))),
    has(changed && worst.a.includes(0) && worst.b.includes(0) && Math.max(a.words.length, b.words.length) > 1),
    changed ? sharedBeginning(x, y) : 0,
    has(changed && x.length > 1 && y.length > 1 && skeleton(x) === skeleton(y)),
    has(shorter <= 1 && !isBody) * extra,
    has(changed && isBody && Math.min(x.length, y.length) <= 3),
    has(a.squashed === b.squashed),
  );
}
