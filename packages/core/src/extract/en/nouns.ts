import type { Span } from "../../vocabulary/span.ts";
import { FORMERLY, PRESENTLY, ROLE_PREPOSITIONS } from "./lexicon/roles.ts";
import { PLATFORMS, REPORTING_NOUNS } from "./lexicon/sources.ts";
import { SPEECH_VERBS } from "./lexicon/speech.ts";
import { has, PARTICLE, PERSON, PLACE, ROLE } from "./lexicon/word-traits.ts";
import type { NameBook } from "./name-book.ts";
import { descriptorLength, type Reading, rankStart, readNoun } from "./noun-reading.ts";
import type { Joint, NounPhrase, Phrase, VerbGroup } from "./phrases.ts";
import { bodySortIn, legislatureLength, rankLengthAt } from "./word-groups.ts";
import type { Word } from "./words.ts";

/** A noun phrase with all that is attached to it. */
export interface Noun extends Span {
  readonly kind: "noun";
  readonly phrase: NounPhrase;
  readonly reading: Reading;
  readonly possessor: Noun | null;
  /** "head OF the office", "ambassador TO France". */
  attached: { readonly preposition: string; readonly noun: Noun }[];
  /** Descriptions in apposition: "Mazloum Abdi, COMMANDER OF THE FORCES". */
  descriptions: Noun[];
  /** Further members of a list: "Qin Gang AND LI SHANGFU". */
  others: Noun[];
  /** When an office is held, told behind it: "governor of X SINCE 2038". */
  dates: readonly Word[];
  end: number;
}

/** The last word of a noun's own phrase, in lower case: of "the former head of X" it is "head". */
export const headWord = (noun: Noun): string => noun.phrase.words.at(-1)?.lower ?? "";

export type Item = Noun | VerbGroup | Joint;

/** Whether an item is a word or mark that joins others, and that very one. */
export const isJoint = (item: Item | undefined, text: string): boolean =>
  item?.kind === "joint" && item.word.lower === text;
/** What may stand between "a report" and its "that": where and when. */
const isBetween = (item: Item | undefined): boolean =>
  item?.kind === "noun" || (item?.kind === "joint" && (item.word.tag === "preposition" || item.word.tag === "time"));

/** Where the "that" of a noun stands: "a report THAT", "a report on a channel last week THAT"; -1 where it has none. */
export function thatBehind(items: readonly Item[], at: number): number {
  let i = at + 1;
  while (i < at + 6 && !isJoint(items[i], "that") && isBetween(items[i])) i++;
  return isJoint(items[i], "that") ? i : -1;
}

const isNamed = (noun: Noun) =>
  noun.reading.sort === "person" ||
  (noun.reading.sort === "body" && noun.reading.name !== null) ||
  (noun.reading.sort === "place" && !isPlaceDescription(noun));

/** "the Russian capital", "the city": what a place is, not its name. */
const isPlaceDescription = (noun: Noun) =>
  noun.reading.sort === "place" && noun.phrase.determiner !== null && has(noun.phrase.words.at(-1), PLACE);
const isDescriptor = (noun: Noun) => {
  const { sort } = noun.reading;
  if (sort === "role" || sort === "unnamed" || isPlaceDescription(noun)) return true;
  if (sort === "thing" && has(noun.phrase.words.at(-1), PERSON)) return true;
  return (sort === "body" && noun.reading.name === null) || (sort === "thing" && noun.phrase.determiner !== null);
};

/** Possessors that are part of a body's name: "National People's Congress", "Kurdistan Workers' Party". */
const NAMING_POSSESSORS =
  /^(?:people|workers|women|children|farmers|lawyers|journalists|doctors|veterans|teachers|students|soldiers|mothers|men)$/;

function withNamedPossessor(phrase: NounPhrase): NounPhrase {
  if (!phrase.possessor) return phrase;
  const owner = phrase.possessor.words;
  const isName = NAMING_POSSESSORS.test(owner.at(-1)?.lower ?? "") && owner.every((word) => word.tag === "name");
  if (!isName || !phrase.words.every((word) => word.tag === "name")) return phrase;
  const last = owner.at(-1) as Word;
  const whole = { ...last, text: `${last.text}'s`, lower: last.lower, end: last.end + 2 };
  const { determiner, possessor } = phrase.possessor;
  return { ...phrase, determiner, possessor, words: [...owner.slice(0, -1), whole, ...phrase.words] };
}

function nounOf(own: NounPhrase, book: NameBook): Noun {
  const phrase = withNamedPossessor(own);
  return {
    kind: "noun",
    phrase,
    reading: readNoun(phrase, book.sortOf),
    possessor: phrase.possessor ? nounOf(phrase.possessor, book) : null,
    attached: [],
    descriptions: [],
    others: [],
    dates: [],
    start: phrase.start,
    end: phrase.end,
  };
}

/** Where an office follows a ranked name: "Major General Christopher Musa | Chief (of Defence Staff)". */
function roleAfterName(words: readonly Word[]): number {
  const rank = rankLengthAt(words, 0);
  const role = words.findIndex((word, i) => i > rank && has(word, ROLE));
  return Math.max(0, role);
}

/** Verbs behind which a name and an office stand side by side: "named NAME minister". */
export const NAMING = new Set(
  "name appoint elect make designate choose install nominate proclaim declare crown pick select".split(" "),
);

/** "named Tran Thi Lan | acting secretary": the office behind the name of whoever is named to it. */
function splitNaming(phrase: NounPhrase, before: Phrase | undefined, book: NameBook): NounPhrase[] | null {
  if (before?.kind !== "verb" || !NAMING.has(before.lemma) || phrase.determiner !== null) return null;
  const { words } = phrase;
  const cut = words.findIndex((word) => word.tag !== "name" && !has(word, PARTICLE));
  if (cut < 1 || !has(words.at(-1), ROLE)) return null;
  const name = words.slice(0, cut);
  const bare = name.slice(rankLengthAt(name, 0));
  const isPerson = bare.length > 1 || book.sortOf(bare.map((word) => word.text).join(" ")) === "person";
  if (bare.length === 0 || !isPerson || bodySortIn(bare) !== null) return null;
  const part = (own: readonly Word[]): NounPhrase => ({
    ...phrase,
    words: own,
    start: own[0]?.start ?? phrase.start,
    end: own.at(-1)?.end ?? phrase.end,
    alias: null,
  });
  return [part(name), part(words.slice(cut))];
}

/** Adjectives right before a rank and a name. */
const PERSONAL_ADJECTIVES = new Set(
  "retired disgraced jailed exiled renegade fugitive dissident captured slain veteran powerful influential".split(" "),
);

/** Cuts a phrase into what describes and what it describes: "presidential spokesman | Bayo Onanuga". */
function splitPhrase(phrase: NounPhrase): NounPhrase[] {
  const { words } = phrase;
  if (words.length === 1) return [phrase];
  const ranked = rankStart(words);
  const cut =
    ranked > 0 ? ranked : ranked === 0 ? roleAfterName(words) : descriptorLength(words) || legislatureLength(words);
  if (cut <= 0 || cut >= words.length) return [phrase];
  const [first, second] = [words.slice(0, cut), words.slice(cut)];
  // "named retired Gen. NAME": what he is besides, no noun of its own.
  if (ranked === 1 && PERSONAL_ADJECTIVES.has(first[0]?.lower ?? "")) return [{ ...phrase, words: second }];
  const part = (own: readonly Word[], start: number): NounPhrase => ({
    ...phrase,
    words: own,
    start,
    end: own.at(-1)?.end ?? start,
    alias: null,
  });
  return [
    part(first, phrase.start),
    { ...part(second, second[0]?.start ?? phrase.start), determiner: null, possessor: null, alias: phrase.alias },
  ];
}

/** Joins "head | of | the office" into one noun, innermost first. */
function attachPrepositions(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  // From the right, so that "spokesman of the head of X" nests.
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i] as Item;
    const [joint, noun] = [joined.at(-1), joined.at(-2)];
    if (
      item.kind === "noun" &&
      joint?.kind === "joint" &&
      noun?.kind === "noun" &&
      attaches(item, joint.word.lower, noun)
    ) {
      joined.splice(-2, 2);
      item.attached = [{ preposition: joint.word.lower, noun }, ...item.attached];
      item.end = noun.end;
      // "adviser on security TO the president": a role takes one more.
      const [again, further] = [joined.at(-1), joined.at(-2)];
      if (
        item.reading.sort === "role" &&
        again?.kind === "joint" &&
        further?.kind === "noun" &&
        attaches(item, again.word.lower, further)
      ) {
        joined.splice(-2, 2);
        item.attached.push({ preposition: again.word.lower, noun: further });
        item.end = further.end;
      }
    }
    joined.push(item);
  }
  return joined.reverse();
}

/** "found X guilty OF Y": what follows is the charge. */
export const VERDICTS = new Set(["guilty", "innocent"]);

/** What a role is of. Places after "in" and "at" are where something happens, not what it heads. */
function attaches(noun: Noun, preposition: string, object: Noun): boolean {
  if (VERDICTS.has(noun.phrase.words.at(-1)?.lower ?? "")) return false;
  if (object.reading.sort === "pronoun" || noun.reading.sort === "pronoun")
    return preposition === "of" && noun.reading.sort !== "pronoun";
  if (preposition === "of") return takesOf(noun, object);
  if (preposition === "for" && /^spokes/.test(headWord(noun))) return object.reading.sort !== "person";
  if (preposition === "for" && isNamed(noun) && noun.reading.sort === "body")
    return isAllCapital(object) || isFullName(noun, object);
  if (preposition === "on" && isTold(noun)) return isMedium(object);
  if (noun.reading.sort !== "role" || !ROLE_PREPOSITIONS.has(preposition)) return false;
  if (preposition === "for" && /^(?:reasons?|purposes?|years?|months?|weeks?|days?)$/.test(headWord(object)))
    return false;
  if (preposition === "in" || preposition === "at") return object.reading.sort === "body";
  return object.reading.sort !== "unnamed";
}

const isTold = (noun: Noun) => REPORTING_NOUNS.has(noun.phrase.words.at(-1)?.lower ?? "");

/** "posts on social media", "a post on X" */
function isMedium(noun: Noun): boolean {
  return noun.reading.sort === "crowd" || noun.phrase.words.some((word) => word.capital && PLATFORMS.has(word.lower));
}

function takesOf(noun: Noun, object: Noun): boolean {
  const { sort } = noun.reading;
  if (sort === "person" || noun.phrase.alias) return false;
  // "the expulsion from the party of X": a body is not of a person.
  return (
    sort !== "body" ||
    (noun.reading.sort === "body" && OFFICES.test(noun.reading.head)) ||
    (object.reading.sort !== "person" && object.reading.sort !== "role")
  );
}

/** Bodies that belong to somebody in office: "the office of the Secretary". */
const OFFICES = /^(?:office|government|administration|cabinet|embassy|headquarters|department|ministry|secretariat)$/;

/** "Alliance for THE Defence of X" */
const isFullName = ({ reading, phrase }: Noun, object: Noun): boolean =>
  reading.sort === "body" &&
  /^(?:alliance|movement|front|committee|coalition|office|union|league|organi[sz]ation|commission)$/.test(
    reading.head,
  ) &&
  phrase.words.every((word) => word.tag === "name") &&
  object.phrase.determiner === "the" &&
  object.phrase.words.every((word) => word.tag === "name");

/** "Observatory for Human Rights": the rest of a name. */
function isAllCapital(noun: Noun): boolean {
  return noun.phrase.determiner === null && noun.phrase.words.every((word) => word.tag === "name");
}

/** "Commander, 7th Infantry Brigade", "Permanent Secretary, Ministry of Mines": the body stands behind a comma. */
function attachBodies(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const [i, item] of items.entries()) {
    const role = joined.at(-2);
    const last = joined.at(-1);
    // "General Officer Commanding (GOC) 3 Division"
    if (item.kind === "noun" && last?.kind === "noun" && headWord(last) === "commanding" && isWhollyNamed(item)) {
      last.attached = [...last.attached, { preposition: "of", noun: item }];
      last.end = item.end;
      continue;
    }
    const isBehind = item.kind === "noun" && isJoint(last, ",") && role?.kind === "noun" && isBareTitle(role);
    if (!isBehind || !isWhollyNamed(item) || items[i + 1]?.kind === "verb" || isJoint(items[i + 1], "and")) {
      joined.push(item);
      continue;
    }
    joined.pop();
    role.attached = [...role.attached, { preposition: "of", noun: item }];
    role.end = item.end;
  }
  return joined;
}

/** An office with capitals and no article, as lists and notices write it. */
function isBareTitle({ reading, phrase, attached }: Noun): boolean {
  const isOne = reading.sort === "role" && !reading.plural && phrase.determiner === null;
  // "Chief of Staff, Coast Brigade"
  const isWhose = attached.some(({ noun }) => noun.reading.sort === "body" || noun.reading.sort === "place");
  return isOne && !isWhose && phrase.words.every((word) => word.capital);
}

/** A body by its name, without an article. */
const isWhollyNamed = ({ reading, phrase }: Noun): boolean =>
  reading.sort === "body" && reading.name !== null && phrase.determiner === null && phrase.possessor === null;

/** Adjacent nouns without a mark between are one: a description and its name. */
function joinAdjacent(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind === "noun" && last?.kind === "noun" && isNamed(item) && isDescriptor(last)) {
      joined[joined.length - 1] = described(item, last);
    } else if (
      item.kind === "noun" &&
      last?.kind === "noun" &&
      isNamed(item) &&
      deepest(last) !== last &&
      isDescriptor(deepestRole(last))
    ) {
      // "Chief of Army Staff | Lieutenant General X"
      joined[joined.length - 1] = described(item, last);
    } else joined.push(item);
  }
  return joined;
}

function deepest(noun: Noun): Noun {
  const last = noun.attached.at(-1);
  return last ? deepest(last.noun) : noun;
}

const deepestRole = (noun: Noun) => noun;

function described(named: Noun, description: Noun): Noun {
  named.descriptions = [description, ...named.descriptions];
  return Object.assign(named, {
    start: Math.min(named.start, description.start),
    end: Math.max(named.end, description.end),
  });
}

/** Whether an apposition can close here: before another comma or the end, never right before a verb. */
function closesAt(items: readonly Item[], at: number): boolean {
  const next = items[at];
  if (!next) return true;
  // "NAME, a lawmaker elected to parliament, said"
  const last = items[at - 1];
  const isIndefinite = last?.kind === "noun" && ["a", "an", "another"].includes(last.phrase.determiner ?? "");
  if (next.kind === "verb")
    return (
      isIndefinite &&
      // "seen by the Ledger, a court ordered NAME to pay": with an object it is a verb of its own.
      items[at + 1]?.kind !== "noun" &&
      next.words.at(-1)?.verb?.forms.has("part") === true &&
      !next.words.some((word) => word.tag === "be")
    );
  return (
    next.kind === "joint" &&
    (["mark", "wh", "time", "preposition", "quote", "subordinator"].includes(next.word.tag) || next.word.lower === "as")
  );
}

/** "a source AT THE PALACE said": how many items tell where whoever stands at a place belongs. */
function placingLength(items: readonly Item[], at: number): number {
  const [joint, noun] = [items[at + 1], items[at + 2]];
  const isPlacing = joint?.kind === "joint" && joint.word.tag === "preposition" && noun?.kind === "noun";
  return isPlacing && items[at]?.kind === "noun" && (items[at] as Noun).reading.sort === "unnamed" ? 2 : 0;
}

/** "..., the council SAID", "..., a source TOLD the Ledger": who speaks and a verb that close the sentence behind what was said. */
function isAttribution(items: readonly Item[], at: number): boolean {
  const placed = at + placingLength(items, at);
  const [noun, verb, behind] = [items[at], items[placed + 1], items[placed + 2]];
  const isSaying =
    verb?.kind === "verb" && verb.form === "finite" && (SPEECH_VERBS.get(verb.lemma)?.weak ?? false) === false;
  const isTold = isSaying && verb.lemma === "tell" && behind?.kind === "noun";
  const next = isTold ? items[placed + 3] : behind;
  const closes = !next || (next.kind === "joint" && ["mark", "preposition", "time", "adverb"].includes(next.word.tag));
  return noun?.kind === "noun" && isSaying && SPEECH_VERBS.has(verb.lemma) && closes;
}

/** "X, the speaker, NAME, said": the description belongs to the name behind it, who speaks. */
function opensAttribution(items: readonly Item[], at: number): boolean {
  const [item, name, verb] = [items[at], items[at + 2], items[at + 4]];
  if (item?.kind !== "noun" || name?.kind !== "noun" || !isNamed(name) || !isDescriptor(item)) return false;
  if (!isJoint(items[at + 1], ",") || !isJoint(items[at + 3], ",")) return false;
  return fits(name, item) && isAttribution([name, ...(verb ? [verb, ...items.slice(at + 5, at + 6)] : [])], 0);
}

/** "Vosk, the former director of X, Awa Sana, and two aides": behind a surname alone the description is of the full name after it. */
function leadsToNextOfList(items: readonly Item[], at: number, before: Noun): boolean {
  const [item, next] = [items[at], items[at + 2]];
  const isDescribing = item?.kind === "noun" && item.reading.sort === "role" && item.phrase.determiner === "the";
  if (!isDescribing || !isJoint(items[at + 1], ",") || next?.kind !== "noun") return false;
  const names = [before, next].map(({ reading }) => (reading.sort === "person" ? reading.name.split(" ").length : 0));
  const goesOn = isJoint(items[at + 3], "and") || (isJoint(items[at + 3], ",") && isJoint(items[at + 4], "and"));
  return names[0] === 1 && (names[1] ?? 0) > 1 && goesOn;
}

/** "NAME, description," and "description, NAME,". */
function attachAppositions(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const last = joined.at(-1);
    const before = joined.at(-2);
    const isPair =
      item.kind === "noun" &&
      isJoint(last, ",") &&
      before?.kind === "noun" &&
      closesAt(items, i + 1) &&
      !isAttribution(items, i) &&
      !opensAttribution(items, i) &&
      !leadsToNextOfList(items, i, before);
    if (isPair && item.kind === "noun" && before?.kind === "noun") {
      const joint = inApposition(before, item);
      if (joint && !isListMember(items, i)) {
        joined.splice(-2, 2, joint);
        const since = sinceWhen(items, i + 1);
        if (since && item.reading.sort === "role") {
          item.dates = [since];
          joint.end = Math.max(joint.end, since.end);
          i += 2;
        }
        if (isJoint(items[i + 1], ",") && !isAttribution(items, i + 2)) i++;
        continue;
      }
    }
    joined.push(item);
  }
  return joined;
}

/** "NAME, governor of X since 2038,": the time of the office, not of what the sentence goes on to tell. */
function sinceWhen(items: readonly Item[], at: number): Word | null {
  const time = items[at + 1];
  const isSince = isJoint(items[at], "since") && time?.kind === "joint" && time.word.tag === "time";
  return isSince && isJoint(items[at + 2], ",") ? time.word : null;
}

/** The two as one noun, or null; a name can describe what "of" leads to: "the death of the spokesman, NAME". */
function inApposition(before: Noun, item: Noun): Noun | null {
  const named = namedAsBody(before, item);
  if (named) return described(named, item);
  if (isNamed(before) && isDescriptor(item)) return fits(before, item) ? described(before, item) : null;
  if (!isNamed(item)) return item.reading.sort === "role" ? describedWithin(before, item) : null;
  if (isDescriptor(before) && fits(item, before)) return described(item, before);
  const last = before.attached.at(-1);
  const inner = last ? inApposition(last.noun, item) : null;
  if (!last || !inner) return null;
  before.attached = [...before.attached.slice(0, -1), { ...last, noun: inner }];
  before.end = inner.end;
  return before;
}

/** "reports of the death of NAME, head of X,": the office is of whoever is named last. */
function describedWithin(noun: Noun, office: Noun): Noun | null {
  const last = noun.attached.at(-1);
  if (last?.preposition !== "of" || noun.reading.sort !== "thing") return null;
  const { sort } = last.noun.reading;
  const inner = sort === "person" && fits(last.noun, office) ? described(last.noun, office) : null;
  const own = inner ?? (sort === "thing" ? describedWithin(last.noun, office) : null);
  if (!own) return null;
  noun.attached = [...noun.attached.slice(0, -1), { ...last, noun: own }];
  noun.end = Math.max(noun.end, own.end);
  return noun;
}

/** "Chronicle of the South, a website": a name that nothing else explains is a body where the words call it one. */
function namedAsBody(before: Noun, { phrase, reading }: Noun): Noun | null {
  const { attached } = before;
  // "Chronicle of ..." at the start of a sentence begins with a capital in any case.
  const isCapital = before.phrase.words.every((word) => word.tag === "name" || (word.capital && attached.length > 0));
  const isName = before.reading.sort === "thing" && isCapital;
  const isBody =
    reading.sort === "body" && reading.name === null && ["a", "an", "the"].includes(phrase.determiner ?? "");
  if (!isName || !isBody || !isNamedWhole(before)) return null;
  const words = [before, ...attached.map((one) => one.noun)].flatMap((one) => one.phrase.words);
  const name = before.phrase.words.map((word) => word.text).join(" ");
  const head = words[0]?.lower ?? "";
  return Object.assign(before, { reading: { sort: "body", name, head, bodySort: reading.bodySort } });
}

const isNamedWhole = ({ attached }: Noun) =>
  attached.every(
    ({ preposition, noun }) => preposition === "of" && noun.phrase.words.every((word) => word.tag === "name"),
  );

/** A person is described by an office or as a man; a body as a body. */
function fits(named: Noun, description: Noun): boolean {
  const { sort } = description.reading;
  if (named.reading.sort === "person") {
    // "NAME, a shopkeeper,": whatever somebody is between commas
    const isOne = ["a", "an"].includes(description.phrase.determiner ?? "");
    const isPerson = sort === "thing" && (isOne || has(description.phrase.words.at(-1), PERSON));
    return sort === "role" || sort === "unnamed" || isPerson;
  }
  if (named.reading.sort === "place") return isPlaceDescription(description);
  return sort === "body" || sort === "thing";
}

/** "A, B and C": the last comma of a list opens no apposition. */
function isListMember(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next?.kind === "joint" && next.word.tag === "conjunction";
}

/** "Qin Gang and Li Shangfu", "European countries and the United States": one noun with its others. */
function joinLists(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const last = joined.at(-1);
    const before = joined.at(-2);
    const isAnd = last?.kind === "joint" && (last.word.lower === "and" || last.word.lower === "or");
    if (
      item.kind === "noun" &&
      isAnd &&
      before?.kind === "noun" &&
      (isAlike(before, item) || isSpokenList(items, i)) &&
      !startsClause(items, i) &&
      !isGapped(items, i)
    ) {
      before.others = [...before.others, item, ...item.others];
      before.end = item.end;
      joined.pop();
    } else joined.push(item);
  }
  return joined;
}

/** Where the examples of "five people, INCLUDING NAME" and "AMONG THEM NAME" begin behind a noun, or null. */
function examplesAt(items: readonly Item[], at: number): number | null {
  const open = isJoint(items[at + 1], ",") ? at + 2 : at + 1;
  if (isJoint(items[open], "including")) return open + 1;
  const them = items[open + 1];
  const isThem = them?.kind === "noun" && them.reading.sort === "pronoun" && them.reading.word === "them";
  return isJoint(items[open], "among") && isThem ? open + 2 : null;
}

const isSeveral = ({ reading, phrase }: Noun): boolean =>
  ((reading.sort === "unnamed" || reading.sort === "role") && reading.plural) || phrase.words[0]?.tag === "number";

/** "killed five people, including NAME": whoever is named is one of them. */
function joinExamples(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    joined.push(item);
    const at = item.kind === "noun" && isSeveral(item) ? examplesAt(items, i) : null;
    const named = at === null ? undefined : items[at];
    if (item.kind !== "noun" || at === null || named?.kind !== "noun" || named.reading.sort !== "person") continue;
    item.others = [...item.others, named, ...named.others];
    item.end = named.end;
    i = isJoint(items[at + 1], ",") && items[at + 2]?.kind === "verb" ? at + 1 : at;
  }
  return joined;
}

function isAlike(a: Noun, b: Noun): boolean {
  const group = (noun: Noun) =>
    noun.reading.sort === "place" || noun.reading.sort === "body" ? "body" : noun.reading.sort;
  const [x, y] = [group(a), group(b)];
  return (
    x === y ||
    (x === "thing" && y === "body") ||
    (x === "body" && y === "thing") ||
    (x === "person" && y === "role") ||
    (x === "role" && y === "person")
  );
}

/** "X was named chief and Y minister", "X as chief and Y as minister": a person with an office beside him is a clause without its verb. */
export function isGapped(items: readonly Item[], at: number): boolean {
  const person = items[at];
  const before = items[at - 2];
  const isBehindOffice = before?.kind === "noun" && before.reading.sort === "role";
  const office = isBehindOffice && isJoint(items[at + 1], "as") ? items[at + 2] : items[at + 1];
  return (
    person?.kind === "noun" &&
    person.reading.sort === "person" &&
    office?.kind === "noun" &&
    office.reading.sort === "role"
  );
}

/** "..., two officials and a lawmaker said": a list that speaks. */
function isSpokenList(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return isJoint(items[at - 3], ",") && next?.kind === "verb" && SPEECH_VERBS.has(next.lemma);
}

/** A noun right before a finite verb is that verb's subject, not the end of a list, where the list is an object. */
function startsClause(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (isSpokenList(items, at)) return false;
  const hasVerbBefore = items.slice(0, at).some((item) => item.kind === "verb");
  return hasVerbBefore && next?.kind === "verb" && next.form === "finite";
}

/** Leaves out the age after a name or an office: "Wang, 69, held", "the king, 71, had". */
function withoutAges(items: readonly Item[]): Item[] {
  const isAge = (item: Item | undefined) =>
    item?.kind === "noun" &&
    item.phrase.words.length === 1 &&
    item.phrase.words[0]?.tag === "number" &&
    /^\d{2}$/.test(item.phrase.words[0].text);
  const kept: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const last = kept.at(-1);
    const isPerson =
      last?.kind === "noun" &&
      (last.reading.sort === "person" || (last.reading.sort === "role" && last.phrase.determiner !== null));
    const after = items[i + 3];
    const isDescribed = after?.kind === "noun" && after.reading.sort === "role";
    if (isPerson && isJoint(items[i], ",") && isAge(items[i + 1]))
      i += isJoint(items[i + 2], ",") && !isDescribed ? 2 : 1;
    else kept.push(items[i] as Item);
  }
  return kept;
}

/** Words between a comma and an office that put it in the past: "NAME, UNTIL RECENTLY head of X". */
const isFormerly = (item: Item | undefined) =>
  item?.kind === "joint" &&
  (FORMERLY.has(item.word.lower) || PRESENTLY.has(item.word.lower) || item.word.tag === "time");

/** "NAME, until recently head of X": what dates the office is taken into its phrase, as "former" would be. */
function withFormerly(items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const person = kept.at(-2);
    const opens = isJoint(kept.at(-1), ",") && person?.kind === "noun" && person.reading.sort === "person";
    if (!opens) {
      kept.push(item);
      continue;
    }
    let next = i;
    while (next < i + 2 && isFormerly(items[next])) next++;
    const dating = items.slice(i, next).flatMap((one) => (one.kind === "joint" ? [one.word] : []));
    const office = items[next];
    const isDated = dating.some(({ lower }) => FORMERLY.has(lower) || PRESENTLY.has(lower) || /^until\b/.test(lower));
    if (!isDated || office?.kind !== "noun" || office.reading.sort !== "role") {
      kept.push(item);
      continue;
    }
    const words = [...dating, ...office.phrase.words];
    const start = dating[0]?.start ?? office.start;
    kept.push({ ...office, phrase: { ...office.phrase, words, start }, start });
    i = next;
  }
  return kept;
}

/** "Sosa himself said", "X, herself a former officer,": an emphasis that means nobody else. */
function isEmphatic(phrases: readonly Phrase[], at: number): boolean {
  const phrase = phrases[at];
  if (phrase?.kind !== "noun" || phrase.words.length !== 1) return false;
  if (!/^(?:him|her|it|them)sel(?:f|ves)$/.test(phrase.words[0]?.lower ?? "")) return false;
  const [before, next] = [phrases[at - 1], phrases[at + 1]];
  const isAside = before?.kind === "joint" && before.word.text === "," && next?.kind === "noun";
  return before?.kind === "noun" || isAside;
}

/** "said the minister “HAS NEVER BEEN HELD”": the mark between a subject and its verb parts them no more. */
function withoutOpeningQuotes(items: readonly Item[]): readonly Item[] {
  return items.filter((item, i) => {
    const [saying, subject, verb] = [items[i - 2], items[i - 1], items[i + 1]];
    const isInside =
      item.kind === "joint" && item.word.tag === "quote" && verb?.kind === "verb" && verb.form === "finite";
    const isTold = saying?.kind === "verb" && SPEECH_VERBS.has(saying.lemma) && subject?.kind === "noun";
    return !(isInside && isTold && verb.words.length > 1);
  });
}

/** The phrases of a sentence as items: nouns with all that belongs to them, verbs, and what joins them. */
export function itemsOf(all: readonly Phrase[], book: NameBook): Item[] {
  const phrases = all.filter((_, at) => !isEmphatic(all, at));
  const items: Item[] = [];
  for (const [i, phrase] of phrases.entries()) {
    if (phrase.kind !== "noun") items.push(phrase);
    else
      for (const part of splitNaming(phrase, phrases[i - 1], book) ?? splitPhrase(phrase))
        items.push(nounOf(part, book));
  }
  return joinExamples(
    withoutOpeningQuotes(
      joinLists(
        attachAppositions(
          attachBodies(joinAdjacent(attachPrepositions(joinAdjacent(withFormerly(withoutAges(items)))))),
        ),
      ),
    ),
  );
}
