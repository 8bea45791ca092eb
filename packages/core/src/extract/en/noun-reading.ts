import { countryNamed, countryOfAdjective, countryOfPlace } from "../../vocabulary/countries.ts";
import type { Span } from "../../vocabulary/span.ts";
import { type BodySort, namedBodySort } from "./lexicon/bodies.ts";
import { ROLE_PAIRS } from "./lexicon/particles.ts";
import { LONG_OFFICES, SHORT_OFFICES, singular } from "./lexicon/roles.ts";
import {
  AUTHORITY,
  BACKED,
  BODY,
  ENDS_CROWD,
  HONORIFIC,
  has,
  NO_NAME,
  PARTICLE,
  PERSON,
  PLACE,
  RANK_PART,
  ROLE,
  TRADE,
  UNNAMED,
} from "./lexicon/word-traits.ts";
import type { NounPhrase } from "./phrases.ts";
import { bodySortIn, rankLengthAt, written } from "./word-groups.ts";
import type { Word } from "./words.ts";

/** What a noun phrase is by its own words, before anybody asks whom it means here. */
export type Reading =
  | { readonly sort: "person"; readonly name: string; readonly nameSpan: Span; readonly rank: string | null }
  | { readonly sort: "body"; readonly name: string | null; readonly head: string; readonly bodySort: BodySort }
  | { readonly sort: "role"; readonly head: string; readonly plural: boolean }
  | { readonly sort: "unnamed"; readonly head: string; readonly plural: boolean }
  | { readonly sort: "crowd" }
  | { readonly sort: "place"; readonly name: string }
  | { readonly sort: "pronoun"; readonly word: string }
  | { readonly sort: "thing"; readonly head: string };

/** How the report as a whole uses a name: found by `nameBookOf`. */
export type NameSort = "person" | "body" | "place" | "other";

const isCapital = (word: Word) => word.tag === "name";
const isNameWord = (word: Word) => !has(word, NO_NAME) && word.lower !== "commanding";
const isRole = (word: Word) => has(word, ROLE);

/** How many of the last words are a bare name: capitals and particles that are no rank, role or body noun. */
function nameTail(words: readonly Word[]): number {
  let length = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] as Word;
    const isParticle = has(word, PARTICLE) && length > 0 && i > 0 && isCapital(words[i - 1] as Word);
    if (!isParticle && !(isCapital(word) && isNameWord(word))) break;
    length++;
  }
  return length;
}

/** Where the descriptor ends and the name begins: "state broadcaster | CCTV", "Foreign Minister | Qin Gang". */
export function descriptorLength(words: readonly Word[]): number {
  const tail = nameTail(words);
  const staff = words.findIndex((word, i) => word.lower === "staff" && words[i - 1]?.lower === "general");
  // "the General Staff | NAME"
  if (staff > 0 && staff < words.length - 1 && staff >= words.length - tail) return staff + 1;
  const numbered = tail > 0 && words[words.length - tail - 1]?.tag === "number" ? tail + 1 : tail;
  const cut = words.length - numbered;
  if (tail === 0 || cut <= 0) return 0;
  const last = words[cut - 1] as Word;
  // "Justice Department", "Governor Office": a role that begins the name of a body.
  const isBodyName = tail === 1 && isCapital(last) && has(words.at(-1), AUTHORITY);
  if (isBodyName) return 0;
  const isTitle = isRole(last) || isRolePair(words[cut - 2], last);
  if (isTitle) return cut;
  if (cut === 1 && tail > 1 && has(last, TRADE)) return cut;
  const isCommon = !isCapital(last);
  return isCommon && has(last, BODY | UNNAMED | PERSON) ? cut : 0;
}

/** Two words that name one role. */
const isRolePair = (first: Word | undefined, second: Word | undefined): boolean =>
  first !== undefined && second !== undefined && ROLE_PAIRS.has(`${first.lower} ${second.lower}`);

/** Where a rank or honorific begins inside the phrase, so that a person's name follows: "Army spokesman | Major General X". */
export function rankStart(words: readonly Word[]): number {
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i] as Word;
    if (!has(word, HONORIFIC | RANK_PART) || !(isCapital(word) || word.text.endsWith("."))) continue;
    if (isRolePair(words[i - 1], word) || isRolePair(word, words[i + 1])) continue;
    const length = has(words[i], HONORIFIC) ? 1 : rankLengthAt(words, i);
    const next = words[i + length];
    if (length > 0 && next !== undefined && isCapital(next) && isNameWord(next)) return i;
  }
  return -1;
}

function spanOf(words: readonly Word[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function personReading(words: readonly Word[]): Reading | null {
  const honorific = has(words[0], HONORIFIC) ? 1 : 0;
  const ranks = rankLengthAt(words, honorific);
  if (honorific + ranks === 0) return null;
  const name = words.slice(honorific + ranks);
  if (name.length === 0 || name.length > 6 || !name.every((word) => isCapital(word) || has(word, PARTICLE)))
    return null;
  // "General Officer Commanding" begins like a rank.
  if (bodySortIn(name) !== null || name.at(-1)?.lower === "commanding") return null;
  return {
    sort: "person",
    name: written(name),
    nameSpan: spanOf(name),
    rank: ranks > 0 ? written(words.slice(honorific, honorific + ranks)) : null,
  };
}

const CROWD =
  /^(?:.*\b)?(?:social (?:media|networks?|networking)(?: (?:platforms?|sites?|users|posts?|accounts?))?|netizens|internet users)$/;

function bodyReading(words: readonly Word[]): Reading | null {
  const text = written(words);
  const known = namedBodySort(text);
  // "at the time" is no magazine.
  if (known && words.some(isCapital))
    return { sort: "body", name: text, head: words.at(-1)?.lower ?? "", bodySort: known };
  const last = words.at(-1) as Word;
  const sort = bodySortIn(words);
  if (!sort) return null;
  const own = isCapital(last) ? withoutLeaning(words) : bareBody(words, sort);
  return { sort: "body", name: own.length > 0 ? written(own) : null, head: last.lower, bodySort: sort };
}

/** "the ruling Unity Party": what sort of party it is does not belong to its name. */
function withoutLeaning(words: readonly Word[]): readonly Word[] {
  const isLeaning = (word: Word) =>
    !isCapital(word) &&
    /^(?:ruling|governing|main|largest|banned|outlawed|rival|influential|powerful|opposition|former)$/.test(word.lower);
  const from = words.findIndex((word) => !isLeaning(word));
  return from > 0 ? words.slice(from) : words;
}

/** "the official Xinhua news agency" is Xinhua, "a French court" has no name: the name without what describes it. */
function bareBody(words: readonly Word[], sort: BodySort): readonly Word[] {
  const start = words.findIndex(
    (word) =>
      isCapital(word) &&
      !has(word, BACKED) &&
      countryOfAdjective(word.lower) === null &&
      countryNamed(word.lower) === null,
  );
  if (start < 0) return [];
  let end = words.length;
  const isGeneric = sort === "media" || sort === "armed-group";
  while (isGeneric && end > start && !isCapital(words[end - 1] as Word)) end--;
  return words.slice(start, end);
}

/** "the paper" is a body, "on paper" is none; a few stand without an article. */
function isParticularBody(phrase: NounPhrase, body: Reading): boolean {
  if (body.sort !== "body" || body.name !== null) return true;
  if (phrase.determiner !== null) return phrase.determiner !== "no";
  return (
    phrase.possessor !== null ||
    phrase.words.length > 1 ||
    /^(?:police|parliament|congress|government|authorities|prosecutors|judges)$/.test(body.head)
  );
}

/** "a Catholic news agency": one of a kind, which has no name here. */
function withoutChanceName({ determiner, words }: NounPhrase, body: Reading | null): Reading | null {
  const isOneOfMany = determiner === "a" || determiner === "an";
  const isCommon = !isCapital(words.at(-1) as Word);
  return body?.sort === "body" && isOneOfMany && isCommon ? { ...body, name: null } : body;
}

/** "GOC 3 Division", "General Officer Commanding 3 Division": how many words name the office before the body that it heads. */
export function officeBeforeBody(words: readonly Word[]): number {
  // Behind the office stands a body.
  if (words.length < 2) return 0;
  const first = words[0];
  const long =
    words.length > 3 ? LONG_OFFICES.find((office) => office.every((word, i) => words[i]?.lower === word)) : undefined;
  const length = long?.length ?? (first && SHORT_OFFICES.has(first.text) ? 1 : 0);
  return length > 0 && bodySortIn(words.slice(length)) !== null ? length : 0;
}

/** The office in the singular; "CDS" is one officer. */
const headOfRole = (word: Word): string =>
  isRole(word) && /^\p{Lu}{3,}$/u.test(word.text) ? word.lower : singular(word.lower);

/** Reads a phrase whose descriptor has been split off. */
export function readNoun(phrase: NounPhrase, sortOfName: (name: string) => NameSort | null): Reading {
  const { words } = phrase;
  const last = words.at(-1) as Word;
  if (last.tag === "pronoun" || last.tag === "determiner") return { sort: "pronoun", word: last.lower };
  if (has(last, ENDS_CROWD) && CROWD.test(written(words).toLowerCase())) return { sort: "crowd" };
  const person = personReading(words);
  if (person) return person;

  const office = officeBeforeBody(words);
  if (office > 0) return { sort: "role", head: words[office === 1 ? 0 : 1]?.lower ?? "", plural: false };
  const tail = nameTail(words);
  const isNumbered = tail === words.length - 1 && words[0]?.tag === "number" && tail > 0;
  if (isNumbered) return { sort: "body", name: written(words), head: last.lower, bodySort: "other" };
  if (tail === words.length) return readName(words, sortOfName);
  if (has(last, PLACE) && words.some(isCapital)) return { sort: "place", name: written(words) };
  const body = withoutChanceName(phrase, bodyReading(words));
  if (body && isParticularBody(phrase, body)) return body;
  const someone = someoneReading(words);
  if (someone) return someone;
  if (tail > 0) return readName(words.slice(-tail), sortOfName);
  return { sort: "thing", head: last.lower };
}

/** An office, or people without a name: "the auditor general", "two officials". */
function someoneReading(words: readonly Word[]): Reading | null {
  const last = words.at(-1) as Word;
  const before = words.at(-2);
  // "the General Officer Commanding"
  if (last.lower === "commanding" && before && isRole(before))
    return { sort: "role", head: before.lower, plural: false };
  // "auditor general": the second word alone would be a rank.
  if (before && isRolePair(before, last))
    return { sort: "role", head: isRole(before) ? before.lower : last.lower, plural: false };
  const head = headOfRole(last);
  const plural = head !== last.lower;
  const isUnnamed = has(last, UNNAMED);
  if (isRole(last) && !(plural && isUnnamed)) return { sort: "role", head, plural };
  if (isUnnamed)
    return {
      sort: "unnamed",
      head,
      plural: plural || ["people", "staff", "family", "men", "women"].includes(last.lower),
    };
  return null;
}

function readName(words: readonly Word[], sortOfName: (name: string) => NameSort | null): Reading {
  const name = written(words);
  const known = sortOfName(name);
  if (known === "person") return { sort: "person", name, nameSpan: spanOf(words), rank: null };
  const sort = namedBodySort(name) ?? bodySortIn(words);
  if (sort) return { sort: "body", name, head: words.at(-1)?.lower ?? "", bodySort: sort };
  if (countryNamed(name) || countryOfPlace(name) || known === "place") return { sort: "place", name };
  if (known === "body") return { sort: "body", name, head: words.at(-1)?.lower ?? "", bodySort: "other" };
  if (words.length > 1 && has(words.at(-1), PLACE)) return { sort: "place", name };
  return { sort: "thing", head: words.at(-1)?.lower ?? "" };
}
