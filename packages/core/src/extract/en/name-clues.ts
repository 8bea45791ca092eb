import { countryNamed, countryOfPlace } from "../../vocabulary/countries.ts";
import { namedBodySort } from "./lexicon/bodies.ts";
import { PORTFOLIOS } from "./lexicon/body-functions.ts";
import { SPEECH_VERBS } from "./lexicon/speech.ts";
import { AUTHORITY, BODY, HONORIFIC, has, MEDIA, PARTICLE, PLACE, ROLE } from "./lexicon/word-traits.ts";
import { bodySortIn } from "./word-groups.ts";
import type { Word } from "./words.ts";

/** Capitalised phrases that end like this are events, laws and things. */
const NO_PERSON_ENDS = new Set(
  "conference summit forum games act law treaty accord agreement plan operation war revolution day rights affairs cup award prize protocol convention charter constitution resolution front hall staff forces square street road bridge airport university commanding".split(
    " ",
  ),
);

/** "Operation NAME", "Camp NAME": what a soldier is posted to. */
const NO_PERSON_STARTS = new Set(
  "operation exercise sector camp fort headquarters battalion department project".split(" "),
);

/** An office, an event, a thing, a place of service, or what ministries are over. */
function isNobody(name: readonly Word[]): boolean {
  const [first, last] = [name[0], name.at(-1)];
  const isFunction = name.length > 1 && name.every((word) => PORTFOLIOS.has(word.lower));
  return (
    has(last, ROLE) || NO_PERSON_ENDS.has(last?.lower ?? "") || NO_PERSON_STARTS.has(first?.lower ?? "") || isFunction
  );
}

/** How much speaks for each thing that a name can stand for. */
export interface Evidence {
  person: number;
  body: number;
  place: number;
}

/** A run of capitalised words: those of a sentence from one place up to, not including, another. */
export interface Run {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
}

/** A name with what it speaks for by itself, wherever it stands. */
export interface Own extends Evidence {
  readonly isPlace: boolean;
  readonly isNobody: boolean;
}

/** What stands in and around a name. */
interface Sight {
  readonly name: readonly Word[];
  readonly own: Own;
  readonly titled: boolean;
  readonly before: Word | undefined;
  /** The word before that. */
  readonly verb: Word | undefined;
  readonly next: Word | undefined;
  /** All words of the sentence, and the place of the first behind the name. */
  readonly words: readonly Word[];
  readonly end: number;
}

const isLower = (word: Word | undefined): word is Word => word !== undefined && !word.capital;
const isAge = (word: Word | undefined) => word?.tag === "number" && Number(word.text) > 15 && Number(word.text) < 110;
const LOCATING = new Set(["in", "near", "at", "from"]);
const WHITHER = new Set(["to", "into", "towards", "toward"]);
/** Offices over a place: "governor OF Tarsk". */
const GOVERNING = new Set(
  "governor mayor king queen emir sultan bishop archbishop patriarch metropolitan ruler".split(" "),
);
/** Offices over a place or a body: whatever they are of, "army chief OF Varia", is nobody. */
const PRESIDING = new Set(
  "president premier chancellor ambassador chief head leader director commander chairman chairwoman speaker secretary".split(
    " ",
  ),
);
/** Verbs behind which "to" leads to a place. */
const MOVING = new Set(
  "flee travel fly go return move escape drive sail head come extradite deport transfer take bring send evacuate relocate".split(
    " ",
  ),
);

/** What a name can stand for. */
export const SORTS = ["person", "body", "place"] as const;
type Sort = (typeof SORTS)[number];

/** A row as an object, which is sooner read than a list. */
function cluesIn<A extends unknown[]>(rows: readonly (readonly [Sort, number, (...at: A) => boolean])[]) {
  return rows.map(([sort, weight, holds]) => ({ sort, weight, holds }));
}

/** What a name speaks for by its own words, and how strongly. */
const OWN_CLUES = cluesIn<[name: readonly Word[], text: string]>([
  ["person", 1, (name) => /^(?:abu|umm|bin|ibn|abd|abdul|abdel)$/i.test(name[0]?.text ?? "") || name.some(isArabic)],
  ["person", 1, (name) => name.some((word, i) => i > 0 && has(word, PARTICLE))],
  ["person", 1, (name) => name.length > 1 && name.length <= 4],
  ["body", 6, (_, text) => namedBodySort(text) !== null],
  ["body", 4, (name) => bodySortIn(name) !== null],
  ["body", 3, (name, text) => name.length === 1 && /^[\p{Lu}\d.&-]{2,7}$/u.test(text)],
  ["body", 4, (_, text) => /\p{L}\.(?:com|org|net|info|news|[a-z]{2})$/u.test(text)],
  ["place", 6, (_, text) => countryNamed(text) !== null],
  ["place", 5, (_, text) => countryNamed(text) === null && countryOfPlace(text) !== null],
]);

/** What the words around a name speak for, and how strongly. */
const CLUES = cluesIn<[at: Sight]>([
  ["person", 3, ({ titled }) => titled],
  ["person", 3, ({ before }) => has(before, HONORIFIC | ROLE)],
  ["person", 3, ({ next, words, end }) => next?.text === "," && isAge(words[end + 1])],
  ["person", 1, ({ next }) => isSaying(next)],
  ["person", 2, ({ next }) => next?.tag === "wh" && next.lower === "who"],
  // "The Daily Lantern said": nobody has an article.
  [
    "body",
    3,
    ({ name, titled, before, next }) => !titled && name.length > 1 && before?.lower === "the" && isSaying(next),
  ],
  ["body", 2, ({ titled, next }) => !titled && isReporting(next)],
  ["person", -1, ({ name, before, verb }) => name.length === 1 && before?.lower === "of" && isPresiding(verb)],
  // "the Directorate of State Security": a body's name goes on.
  ["person", -1, ({ before, verb }) => before?.lower === "of" && verb?.tag === "name" && has(verb, BODY)],
  ["body", 3, ({ before }) => isLower(before) && has(before, BODY)],
  ["body", 2, ({ next }) => isLower(next) && next.tag === "word" && has(next, MEDIA | AUTHORITY)],
  ["body", 2, ({ next, words, end }) => next?.text === "," && isDescribedAsBody(words, end)],
  ["body", 3, ({ name, next, words, end }) => name.length === 1 && isSaying(next) && isNeuterAhead(words, end)],
  // Whoever is told something and is no person otherwise is a paper or a station.
  ["body", 2, ({ name, before, verb }) => name.length > 1 && isTelling(before, verb)],
  ["place", 1, ({ own, name, before }) => !own.isPlace && name.length === 1 && isLocating(before)],
  ["place", 2, ({ own, name, before, verb }) => !own.isPlace && name.length === 1 && isWhither(before, verb)],
  ["place", 2, ({ own, before, verb }) => !own.isPlace && before?.lower === "of" && isGoverned(verb)],
]);

/** Words behind a name among which a description of it, and a pronoun that means it, are looked for. */
const DESCRIBED = 4;
const AHEAD = 10;

/** The words of a description behind a comma, up to what can be no part of it. */
function described(after: readonly Word[]): readonly Word[] {
  const end = after.findIndex((one, i) => i > 0 && ["verb", "be", "have", "modal", "mark"].includes(one.tag));
  // "in NAME, the station said" and "arrested NAME, a prosecutor said" describe nothing; "NAME, a daily published there" does.
  const isOne = /^an?$/.test(after[1]?.lower ?? "");
  const isSubject = end > 0 && after[end]?.tag !== "mark" && (!isOne || isSaying(after[end]));
  return isSubject ? [] : after.slice(1, end < 0 ? after.length : end);
}

/** "a daily in Tarsk", not "an intelligence officer". */
function isDescribedAsBody(words: readonly Word[], end: number): boolean {
  const isHead = (one: Word, next: Word | undefined) => isLower(one) && has(one, BODY) && next?.tag !== "word";
  return described(words.slice(end, end + DESCRIBED)).some((one, i) => isHead(one, words[end + i + 2]));
}

function isNeuterAhead(words: readonly Word[], end: number): boolean {
  return words.slice(end, end + AHEAD).some(({ lower }) => lower === "its" || lower === "it");
}

const isTelling = (before: Word | undefined, verb: Word | undefined) =>
  (before?.lower === "the" ? verb : before)?.verb?.lemma === "tell";
const isSaying = (word: Word | undefined) => word?.tag === "verb" && SPEECH_VERBS.has(word.verb?.lemma ?? "");
/** What outlets do; whoever else reports has a title or a pronoun. */
const isReporting = (word: Word | undefined) =>
  word?.tag === "verb" && /^(?:report|publish|broadcast|air)$/.test(word.verb?.lemma ?? "");
const isArabic = (word: Word) => /^(?:al|el)-/i.test(word.text);
const isWhither = (word: Word | undefined, verb: Word | undefined) =>
  WHITHER.has(word?.lower ?? "") && MOVING.has(verb?.verb?.lemma ?? "");
const isGoverned = (word: Word | undefined) => has(word, PLACE) || GOVERNING.has(word?.lower ?? "");
const isPresiding = (word: Word | undefined) => PRESIDING.has(word?.lower ?? "") || isGoverned(word);
const isLocating = (word: Word | undefined) => word?.tag === "preposition" && LOCATING.has(word.lower);

/** What a name tells by itself. */
export function ownOf(name: readonly Word[], text: string): Own {
  const own = {
    person: 0,
    body: 0,
    place: 0,
    isPlace: (countryNamed(text) ?? countryOfPlace(text)) !== null,
    isNobody: isNobody(name),
  };
  for (const { sort, weight, holds } of OWN_CLUES) if (holds(name, text)) own[sort] += weight;
  return own;
}

/** Adds what one place in the text tells of a name to what is known of it. */
export function weigh(
  evidence: Evidence,
  own: Own,
  name: readonly Word[],
  titled: boolean,
  { words, from, to }: Run,
): void {
  if (own.isNobody) {
    evidence.person -= 5;
    return;
  }
  for (const sort of SORTS) evidence[sort] += own[sort];
  const [verb, before, next] = [words[from - 2], words[from - 1], words[to]];
  const sight = { name, own, titled, before, verb, next, words, end: to };
  for (const { sort, weight, holds } of CLUES) if (holds(sight)) evidence[sort] += weight;
}
