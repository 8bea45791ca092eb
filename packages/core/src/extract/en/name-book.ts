import { countryNamed, countryOfAdjective, countryOfPlace } from "../../vocabulary/countries.ts";
import { nameWords } from "../../vocabulary/names.ts";
import { remembering } from "../../vocabulary/remembering.ts";
import {
  AUTHORITY_NOUNS,
  bodySortOf,
  MEDIA_NOUNS,
  namedBodySort,
  OTHER_BODY_NOUNS,
  PLACE_NOUNS,
} from "./lexicon/bodies.ts";
import { PORTFOLIOS } from "./lexicon/body-functions.ts";
import { NAME_PARTICLES } from "./lexicon/particles.ts";
import { isHonorific, rankLength } from "./lexicon/ranks.ts";
import { isRoleNoun } from "./lexicon/roles.ts";
import { TRADES } from "./lexicon/sources.ts";
import { SPEECH_VERBS } from "./lexicon/speech.ts";
import { isBacked, type NameSort } from "./noun-reading.ts";
import type { Word } from "./words.ts";

/** The names of one report: what each stands for, and the fullest form of each person's name. */
export interface NameBook {
  sortOf(name: string): NameSort | null;
  /** The fullest form that the report gives a person's name; the name itself where it gives no fuller one. */
  fullNameOf(name: string): string;
  /** The people named, in the order of first mention. */
  readonly persons: readonly string[];
}

/** Capitalised phrases that end like this are events, laws and things. */
const NO_PERSON_ENDS = new Set(
  "conference summit forum games act law treaty accord agreement plan operation war revolution day rights affairs cup award prize protocol convention charter constitution resolution front hall staff forces square street road bridge airport university".split(
    " ",
  ),
);

/** "Operation NAME", "Camp NAME": what a soldier is posted to. */
const NO_PERSON_STARTS = new Set(
  "operation exercise sector camp fort headquarters battalion department project".split(" "),
);

interface Evidence {
  person: number;
  body: number;
  place: number;
  readonly order: number;
}

const isCapital = (word: Word | undefined): word is Word => word?.tag === "name";

const written = (words: readonly Word[]) =>
  words.map((word, i) => (i > 0 && word.start > (words[i - 1] as Word).end ? ` ${word.text}` : word.text)).join("");

interface Run {
  readonly words: readonly Word[];
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  /** What follows further on. */
  readonly ahead: readonly Word[];
}

/** Runs of capitalised words with what stands around them. */
function* runsOf(words: readonly Word[]): Iterable<Run> {
  for (let i = 0; i < words.length; i++) {
    if (!isCapital(words[i])) continue;
    let end = i + 1;
    while (isCapital(words[end]) || (NAME_PARTICLES.has(words[end]?.lower ?? "") && isCapital(words[end + 1]))) end++;
    yield {
      words: words.slice(i, end),
      before: words.slice(Math.max(0, i - 3), i),
      after: words.slice(end, end + 4),
      ahead: words.slice(end, end + 10),
    };
    i = end - 1;
  }
}

/** Drops ranks, honorifics and offices from the front of a run, saying whether there were any. */
function bareName(run: readonly Word[]): { name: readonly Word[]; titled: boolean } {
  const backed = run.findIndex((word) => !isBacked(word.lower));
  const first = Math.max(0, backed);
  let from = first;
  for (;;) {
    const word = run[from];
    if (!word) break;
    const rank = rankLength(run.slice(from).map((one) => one.lower));
    if (rank > 0) from += rank;
    else if (isHonorific(word.lower) || isRoleNoun(word.lower) || TRADES.has(word.lower)) from++;
    else if (!startsTitle(run.slice(from))) break;
    else from++;
  }
  return { name: run.slice(from), titled: from > first };
}

/** "Foreign Minister X", "Syrian President X": an adjective, then a role. */
function startsTitle(run: readonly Word[]): boolean {
  const role = run.slice(0, 4).findIndex((word) => isRoleNoun(word.lower) || rankLength([word.lower]) > 0);
  return role > 0 && role < run.length - 1;
}

/** What stands in and around a name. */
interface Sight {
  readonly text: string;
  readonly name: readonly Word[];
  readonly titled: boolean;
  readonly before: Word | undefined;
  /** The word before that. */
  readonly verb: Word | undefined;
  readonly next: Word | undefined;
  readonly after: readonly Word[];
  readonly ahead: readonly Word[];
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

/** What a sight speaks for, and how strongly. */
const CLUES: readonly (readonly [sort: "person" | "body" | "place", weight: number, holds: (at: Sight) => boolean])[] =
  [
    ["person", 3, ({ titled }) => titled],
    ["person", 3, ({ before }) => isHonorific(before?.lower ?? "") || isRoleNoun(before?.lower ?? "")],
    ["person", 3, ({ next, after }) => next?.text === "," && isAge(after[1])],
    ["person", 1, ({ next }) => next?.tag === "verb" && SPEECH_VERBS.has(next.verb?.lemma ?? "")],
    ["person", 2, ({ next }) => next?.tag === "wh" && next.lower === "who"],
    ["body", 2, ({ titled, next }) => !titled && isReporting(next)],
    [
      "person",
      1,
      ({ name }) => /^(?:abu|umm|bin|ibn|abd|abdul|abdel)$/i.test(name[0]?.text ?? "") || name.some(isArabic),
    ],
    ["person", 1, ({ name }) => name.some((word, i) => i > 0 && NAME_PARTICLES.has(word.lower))],
    ["person", 1, ({ name }) => name.length > 1 && name.length <= 4],
    ["person", -1, ({ name, before, verb }) => name.length === 1 && before?.lower === "of" && isPresiding(verb)],
    // "the Directorate of State Security": a body's name goes on.
    ["person", -1, ({ before, verb }) => before?.lower === "of" && verb?.tag === "name" && isBodyNoun(verb.lower)],
    ["body", 3, ({ before }) => isLower(before) && isBodyNoun(before.lower)],
    ["body", 2, ({ next }) => isLower(next) && next.tag === "word" && isInstitution(next.lower)],
    [
      "body",
      2,
      ({ next, after, ahead }) =>
        next?.text === "," && described(after).some((one, i) => isHeadOfBody(one, ahead[i + 2])),
    ],
    ["body", 3, ({ name, next, ahead }) => name.length === 1 && isSaying(next) && ahead.some(isNeuter)],
    // Whoever is told something and is no person otherwise is a paper or a station.
    ["body", 2, ({ name, before, verb }) => name.length > 1 && isTelling(before, verb)],
    ["body", 6, ({ text }) => namedBodySort(text) !== null],
    ["body", 4, ({ name }) => bodySortOf(name.map((word) => word.text)) !== null],
    ["body", 3, ({ name, text }) => name.length === 1 && /^[\p{Lu}\d.&-]{2,7}$/u.test(text)],
    ["body", 4, ({ text }) => /\p{L}\.(?:com|org|net|info|news|[a-z]{2})$/u.test(text)],
    ["place", 6, ({ text }) => countryNamed(text) !== null],
    ["place", 5, ({ text }) => countryNamed(text) === null && countryOfPlace(text) !== null],
    ["place", 1, ({ text, name, before }) => !isKnownPlace(text) && name.length === 1 && isLocating(before)],
    ["place", 2, ({ text, name, before, verb }) => !isKnownPlace(text) && name.length === 1 && isWhither(before, verb)],
    ["place", 2, ({ text, before, verb }) => !isKnownPlace(text) && before?.lower === "of" && isGoverned(verb)],
  ];

/** The words of a description behind a comma, up to what can be no part of it. */
function described(after: readonly Word[]): readonly Word[] {
  const end = after.findIndex((one, i) => i > 0 && ["verb", "be", "have", "modal", "mark"].includes(one.tag));
  // "in NAME, the station said" and "arrested NAME, a prosecutor said" describe nothing; "NAME, a daily published there" does.
  const isOne = /^an?$/.test(after[1]?.lower ?? "");
  const isSubject = end > 0 && after[end]?.tag !== "mark" && (!isOne || isSaying(after[end]));
  return isSubject ? [] : after.slice(1, end < 0 ? after.length : end);
}

/** "a daily in Tarsk", not "an intelligence officer". */
const isHeadOfBody = (one: Word, next: Word | undefined) =>
  isLower(one) && isBodyNoun(one.lower) && next?.tag !== "word";
const isTelling = (before: Word | undefined, verb: Word | undefined) =>
  (before?.lower === "the" ? verb : before)?.verb?.lemma === "tell";
const isSaying = (word: Word | undefined) => word?.tag === "verb" && SPEECH_VERBS.has(word.verb?.lemma ?? "");
/** What outlets do; whoever else reports has a title or a pronoun. */
const isReporting = (word: Word | undefined) =>
  word?.tag === "verb" && /^(?:report|publish|broadcast|air)$/.test(word.verb?.lemma ?? "");
const isNeuter = (word: Word) => word.lower === "its" || word.lower === "it";
const isArabic = (word: Word) => /^(?:al|el)-/i.test(word.text);
const isKnownPlace = (text: string) => (countryNamed(text) ?? countryOfPlace(text)) !== null;
const isWhither = (word: Word | undefined, verb: Word | undefined) =>
  WHITHER.has(word?.lower ?? "") && MOVING.has(verb?.verb?.lemma ?? "");
const isGoverned = (word: Word | undefined) => PLACE_NOUNS.has(word?.lower ?? "") || GOVERNING.has(word?.lower ?? "");
const isPresiding = (word: Word | undefined) => PRESIDING.has(word?.lower ?? "") || isGoverned(word);
const isLocating = (word: Word | undefined) => word?.tag === "preposition" && LOCATING.has(word.lower);
const isInstitution = (word: string) => MEDIA_NOUNS.has(word) || AUTHORITY_NOUNS.has(word);

function weigh(evidence: Evidence, name: readonly Word[], run: Run, titled: boolean): void {
  const last = name.at(-1)?.lower ?? "";
  const isFunction = name.length > 1 && name.every((word) => PORTFOLIOS.has(word.lower));
  if (isRoleNoun(last) || NO_PERSON_ENDS.has(last) || NO_PERSON_STARTS.has(name[0]?.lower ?? "") || isFunction) {
    evidence.person -= 5;
    return;
  }
  const [verb, before] = [run.before.at(-2), run.before.at(-1)];
  const sight = {
    text: written(name),
    name,
    titled,
    before,
    verb,
    next: run.after[0],
    after: run.after,
    ahead: run.ahead,
  };
  for (const [sort, weight, holds] of CLUES) if (holds(sight)) evidence[sort] += weight;
}

function isBodyNoun(word: string): boolean {
  return MEDIA_NOUNS.has(word) || AUTHORITY_NOUNS.has(word) || OTHER_BODY_NOUNS.has(word);
}

function decide({ person, body, place }: Evidence): NameSort {
  if (body >= person && body >= place && body > 0) return "body";
  if (place >= person && place > 0) return "place";
  return person > 0 ? "person" : "other";
}

/** "Al-Furqan" at the start of a sentence is "al-Furqan". */
function shareEvidence(book: ReadonlyMap<string, Evidence>, name: string, evidence: Evidence): void {
  const inner = name.replace(/^(?:Al|El)-/, (article) => article.toLowerCase());
  const other = inner === name ? undefined : book.get(inner);
  if (!other) return;
  for (const kind of ["person", "body", "place"] as const) evidence[kind] = other[kind] += evidence[kind];
}

/** Reads the names of a report from the words of all its sentences. */
export function nameBookOf(sentences: readonly (readonly Word[])[]): NameBook {
  const book = new Map<string, Evidence>();
  for (const words of sentences) {
    for (const run of runsOf(words)) {
      const { name, titled } = bareName(run.words);
      if (name.length === 0 || name.every((word) => countryOfAdjective(word.lower))) continue;
      const key = written(name);
      const evidence = book.get(key) ?? { person: 0, body: 0, place: 0, order: book.size };
      book.set(key, evidence);
      weigh(evidence, name, run, titled);
    }
  }

  for (const [name, evidence] of book) shareEvidence(book, name, evidence);
  const sorts = new Map([...book].map(([name, evidence]) => [name, decide(evidence)]));
  const fullestFor = fullestAmong(
    [...sorts].filter(([name, sort]) => sort === "person" && nameWords(name).length > 1).map(([name]) => name),
  );
  const fullNames = new Map<string, string>();
  for (const name of sorts.keys()) {
    const fuller = fullestFor(name);
    // A bare surname is the person of the full name, whatever else it might be by itself.
    if (fuller !== name && (sorts.get(name) !== "body" || isLikeAgency(name)) && !countryNamed(name)) {
      fullNames.set(name, fuller);
      sorts.set(name, "person");
    }
  }
  const persons = [...sorts].filter(([name, sort]) => sort === "person" && !fullNames.has(name)).map(([name]) => name);
  return {
    sortOf: (name) => sorts.get(name) ?? null,
    fullNameOf: (name) => fullNames.get(name) ?? fullestFor(name),
    persons,
  };
}

/** "Sana" beside "Awa Sana" is she, not the agency that is written in capitals. */
const isLikeAgency = (name: string) => namedBodySort(name) === "media" && /\p{Ll}/u.test(name);

/** Gives for a shorter name the first full name, of those in the report, that holds all its words. */
function fullestAmong(full: readonly string[]): (name: string) => string {
  const holding = new Map<string, { readonly name: string; readonly words: readonly string[] }[]>();
  for (const name of full) {
    const words = nameWords(name);
    for (const word of new Set(words)) {
      const known = holding.get(word);
      if (known) known.push({ name, words });
      else holding.set(word, [{ name, words }]);
    }
  }
  return remembering((name) => {
    const words = nameWords(name);
    const longer = holding.get(words[0] ?? "") ?? [];
    const isFuller = (own: readonly string[]) => own.length > words.length && words.every((word) => own.includes(word));
    return longer.find((one) => isFuller(one.words))?.name ?? name;
  });
}
