import type { ClaimType } from "../../vocabulary/claim-types.ts";
import { countryNamed, countryOfAdjective, countryOfPlace } from "../../vocabulary/countries.ts";
import { nameWords } from "../../vocabulary/names.ts";
import { partitionPoint } from "../../vocabulary/partition-point.ts";
import type { Span } from "../../vocabulary/span.ts";
import { type Quotation, quotationFrom } from "./attribution/quotations.ts";
import type { Source } from "./attribution/sources.ts";
import {
  ARMED_GROUP_NOUNS,
  type BodySort,
  bodySortOf,
  MEDIA_NOUNS,
  namedBodySort,
  stateOfSeat,
} from "./lexicon/bodies.ts";
import { functionNamed, PORTFOLIOS } from "./lexicon/body-functions.ts";
import { BACKED, BODY, has } from "./lexicon/word-traits.ts";
import type { NameBook } from "./name-book.ts";
import { headWord, type Noun } from "./nouns.ts";
import { type PostWords, postOf } from "./post-words.ts";
import { countryInWords } from "./word-groups.ts";

/** Somebody or something that a noun means in this report. */
export interface Named extends Span {
  /** The fullest name in the report. */
  readonly name: string;
  readonly written: string;
}

export interface Body extends Named {
  readonly sort: BodySort;
  /** The country that it is of, where the words say so. */
  readonly country: string | null;
}

/** What a noun is to its clause: the subject of the sentence, of another clause, the object of a verb, or neither. */
export type Rank = "speaker" | "main-subject" | "subject" | "object" | "other";

interface PersonMention {
  readonly name: string;
  /** Rank and descriptions by which the words call the person: "general", "bishop", "banker". */
  readonly called: ReadonlySet<string>;
  readonly at: number;
  readonly sentence: number;
  readonly rank: Rank;
}

interface BodyMention {
  readonly body: Body;
  readonly heads: ReadonlySet<string>;
  readonly at: number;
  readonly sentence: number;
  readonly rank: Rank;
}

interface OfficeMention {
  readonly office: PostWords;
  readonly at: number;
}

const LAWYER = /^(?:lawyer|attorney|counsel|solicitor|barrister|advocate)s?$/;
const PERSONAL = /^(?:he|him|his|himself|she|her|herself)$/;
const FIRST = /^(?:i|me|my|myself)$/;
const NEUTER = /^(?:it|its|itself)$/;

/** A city, or a body as "the United States Treasury", says less of where a report is at home than a country's name, which weighs 1. */
const PLACE_WEIGHT = 0.5;

/** "the German weekly" says nothing of whose minister is spoken of, "a Swiss court", one of many, less than "the Swiss court". */
function bodyWeight({ phrase: { words, determiner } }: Noun): number {
  if (MEDIA_NOUNS.has(words.at(-1)?.lower ?? "")) return 0;
  return words.some(isDemonym) && !/^an?$/.test(determiner ?? "") ? 1 : PLACE_WEIGHT;
}

/** Words that alone are no body until one was named whose name ends so. */
const UNITS = new Set(["unit", "wing", "service", "force", "board", "union"]);

/** "Georgian", not "Georgia". */
const isDemonym = ({ lower }: { readonly lower: string }): boolean => countryOfAdjective(lower) !== null;

/** The names that a report has used up to any place in it: whom "he", "the agency" and "the army chief" mean there. */
export class Discourse {
  private readonly people: PersonMention[] = [];
  private readonly bodies: BodyMention[] = [];
  private readonly offices: OfficeMention[] = [];
  /** Who is called by which office anywhere in the report. */
  private readonly holders: { readonly name: string; readonly office: PostWords }[] = [];
  private readonly posts: { readonly name: string; readonly office: PostWords }[] = [];
  private readonly countries = new Map<string, number>();
  private readonly book: NameBook;
  private readonly text: string;

  constructor(book: NameBook, text: string) {
    this.book = book;
    this.text = text;
  }

  /** Takes note of what a noun and its parts name. Nouns come in the order of the text. */
  note(noun: Noun, sentence: number, rank: Rank): void {
    for (const description of noun.descriptions) this.note(description, sentence, "other");
    if (noun.possessor) this.note(noun.possessor, sentence, "other");
    for (const { noun: part } of noun.attached) this.note(part, sentence, "other");
    this.noteClient(noun);
    const { reading } = noun;
    if (reading.sort === "person") this.notePerson(noun, reading.name, sentence, rank);
    else if (reading.sort === "body") this.noteBody(noun, sentence, rank);
    else if (reading.sort === "role") {
      // "A judge ordered": somebody who acts, no post that "the post" could mean.
      if (rank === "other" || rank === "object" || !/^an?$/.test(noun.phrase.determiner ?? "")) this.noteOffice(noun);
      this.noteAgain(noun, sentence, rank);
    } else if (reading.sort === "thing" && UNITS.has(reading.head)) this.noteBody(noun, sentence, rank);
    else if (reading.sort === "place") this.noteCountry(countryOfPlace(reading.name), PLACE_WEIGHT);
    const own = countryInWords(noun.phrase.words);
    if (reading.sort === "body") this.noteCountry(own, bodyWeight(noun));
    else if (reading.sort !== "place") this.noteCountry(own);
    for (const other of noun.others) this.note(other, sentence, rank);
  }

  private notePerson(noun: Noun, written: string, sentence: number, rank: Rank): void {
    const name = this.book.fullNameOf(written);
    this.people.push({ name, at: noun.start, sentence, rank, called: calledBy(noun) });
    for (const description of noun.descriptions) this.noteHolder(name, description);
  }

  /** Whose lawyers the report tells of: "her client". */
  private readonly clients: { readonly name: string; readonly at: number }[] = [];

  /** "X's lawyer", "a lawyer for X" */
  private noteClient(noun: Noun): void {
    if (!LAWYER.test(headWord(noun))) return;
    const whose = noun.possessor ?? noun.attached.find((one) => ["for", "of"].includes(one.preposition))?.noun;
    const person = whose ? this.personOf(whose) : this.possessorOf(noun);
    if (person) this.clients.push({ name: person.name, at: noun.start });
  }

  private readonly unnamedSubjects: { readonly noun: Noun; readonly sentence: number }[] = [];

  /** The subject of the sentence before a place, where it is somebody whom the report does not name: "the ministry's spokesman". */
  unnamedSubject(at: number): Noun | null {
    const here = this.sentenceAt(at);
    return this.unnamedSubjects.find((one) => one.sentence === here - 1)?.noun ?? null;
  }

  /** "the general", "the mayor": whoever is meant is spoken of again. */
  private noteAgain(noun: Noun, sentence: number, rank: Rank): void {
    const person = noun.phrase.determiner === "the" ? this.personOf(noun) : null;
    const isSubject = rank === "main-subject" || rank === "speaker";
    const { reading } = noun;
    if (isSubject && !person && reading.sort === "role" && !reading.plural)
      this.unnamedSubjects.push({ noun, sentence });
    if (person) this.people.push({ name: person.name, at: noun.start, sentence, rank, called: new Set() });
  }

  /** Remembers that somebody is called by an office: "X, who was named minister". */
  noteHolder(name: string, description: Noun): void {
    const office = postOf(description, this.text);
    if (!office) return;
    const isOwned = office.organisation === null && description.phrase.determiner === "its";
    const owner = isOwned ? this.bodyMeant(description.start) : null;
    this.holders.push({ name, office: owner ? { ...office, organisation: owner.name } : office });
  }

  private noteBody(noun: Noun, sentence: number, rank: Rank): void {
    const named = this.bodyNamed(noun);
    const body = named ?? this.bodyOf(noun);
    if (!body) return;
    const words = [...noun.phrase.words, ...noun.descriptions.flatMap((one) => one.phrase.words)].map(
      (word) => word.lower,
    );
    const known = this.bodies.findLast((mention) => mention.body.name === body.name);
    this.bodies.push({
      body: known?.body ?? body,
      heads: new Set([...words, ...(known?.heads ?? [])]),
      at: noun.start,
      sentence,
      rank,
    });
    if (countryInWords(noun.phrase.words) === null) this.noteCountry(body.country);
  }

  private noteOffice(noun: Noun): void {
    const office = postOf(noun, this.text);
    // "the minister" means a post that was named, and names none.
    const isAgain = noun.phrase.determiner === "the" && !office?.title.includes(" ") && this.offices.length > 0;
    if (office && !office.isFormer && !isAgain) this.offices.push({ office, at: noun.start });
  }

  private noteCountry(country: string | null, weight = 1): void {
    if (country) this.countries.set(country, (this.countries.get(country) ?? 0) + weight);
  }

  /** The place of a dateline says most about where the report is at home. */
  noteDateline(place: string): void {
    this.noteCountry(countryOfPlace(place), 3);
  }

  /** The country that the report names most, or null; one place that somebody was seen in does not tell whose minister he is. */
  get country(): string | null {
    let [most, weight]: [string | null, number] = [null, 0];
    for (const [name, own] of this.countries) if (own >= 1 && own > weight) [most, weight] = [name, own];
    return most;
  }

  /** The post named last before a place in the text: what "the post" means there, or "the ministry" of a minister. */
  lastPost(before: number, head?: string): PostWords | null {
    return (
      this.offices.findLast(({ at, office }) => at < before && (head === undefined || office.head === head))?.office ??
      null
    );
  }

  /** Remembers the post that a claim puts somebody in, for "X replaces Y" later on. */
  learnPost(name: string, office: PostWords): void {
    this.posts.push({ name, office });
  }

  private readonly successions: { readonly next: string; readonly last: string }[] = [];

  /** Remembers who followed whom, for "the outgoing commander". */
  noteSuccession(next: string, last: string): void {
    this.successions.push({ next, last });
  }

  /** "the outgoing commander", "the new chief": whoever left or came in the change that was told last. */
  private holderChanged(noun: Noun): string | null {
    const { words, determiner } = noun.phrase;
    const [first] = words;
    if (determiner !== "the" || !first || words.length > 2 || noun.attached.length > 0) return null;
    const change = this.successions.at(-1);
    if (/^(?:outgoing|departing)$/.test(first.lower)) return change?.last ?? null;
    return first.lower === "incoming" ? (change?.next ?? null) : null;
  }

  private readonly told = new Map<ClaimType, string>();

  /** Remembers of whom something was told, for "the warrant" in those that follow. */
  noteTold(type: ClaimType, name: string): void {
    this.told.set(type, name);
  }

  /** Of whom a claim of a type was told last. */
  lastTold(type: ClaimType): string | null {
    return this.told.get(type) ?? null;
  }

  /** Of whom the report is a profile, where it says so by a field or its title. */
  profiled: string | null = null;

  /** Who was last said to come into a post: "she" in "she replaces Y". */
  appointee: Named | null = null;

  /** The post that the report last put somebody in, up to here. */
  postOfPerson(name: string): PostWords | null {
    return this.posts.findLast((one) => one.name === name)?.office ?? null;
  }

  /** The words by which the report has described a body so far: "official", "state". */
  wordsFor(name: string): ReadonlySet<string> {
    return this.bodies.findLast((mention) => mention.body.name === name)?.heads ?? new Set();
  }

  /** Whom the report calls by an office. */
  calledBy(office: PostWords): string[] {
    return this.holders.filter((one) => one.office.title === office.title).map((one) => one.name);
  }

  /** The offices by which the report calls somebody. */
  officesOf(name: string): PostWords[] {
    return this.holders.filter((one) => one.name === name).map((one) => one.office);
  }

  /** The body named anywhere in the report whose words hold all these: "Army" is the Nigerian Army. */
  bodyLike(words: string): Body | null {
    const wanted = nameWords(words);
    const fits = ({ body }: BodyMention) => {
      const own = nameWords(body.name);
      return wanted.every((word) => own.includes(word));
    };
    return this.bodies.find(fits)?.body ?? null;
  }

  /** The post named last before a place whose title has a word: "the office" after "head of the Security Office". */
  lastPostWith(before: number, word: string): PostWords | null {
    return (
      this.offices.findLast(({ at, office }) => at < before && nameWords(office.title).includes(word))?.office ?? null
    );
  }

  /** The person that a noun names, or means as "he" or by an office; null where the report does not tell. */
  personOf(noun: Noun, asSpeaker = false): Named | null {
    const { reading } = noun;
    if (reading.sort === "person") {
      return { name: this.book.fullNameOf(reading.name), written: reading.name, ...reading.nameSpan };
    }
    const span = { start: noun.phrase.start, end: noun.phrase.end };
    const name =
      reading.sort === "pronoun"
        ? this.personMeant(reading.word, span.start, asSpeaker)
        : reading.sort === "role" && !reading.plural && noun.phrase.determiner !== "a"
          ? isChanging(noun)
            ? this.holderChanged(noun)
            : (this.holderMeant(noun) ?? this.calledPerson(noun))
          : this.calledPerson(noun);
    return name ? { name, written: this.text.slice(span.start, span.end), ...span } : null;
  }

  /** The person of a possessive: "his", "Kim's". */
  possessorOf(noun: Noun): Named | null {
    if (noun.possessor) return this.personOf(noun.possessor);
    const { determiner, start } = noun.phrase;
    const isWhose = determiner === "whose";
    if (determiner === null || !(isWhose || PERSONAL.test(determiner) || FIRST.test(determiner))) return null;
    const name = isWhose ? this.lastPerson(start) : this.personMeant(determiner, start);
    const end = start + determiner.length;
    return name ? { name, written: this.text.slice(start, end), start, end } : null;
  }

  /** "the general": the one person whom the report has called so, where there is just one. */
  private calledPerson(noun: Noun): string | null {
    if (/^(?:his|her|the|their|my)$/.test(noun.phrase.determiner ?? "") && headWord(noun) === "client")
      return this.clients.findLast((one) => one.at < noun.start)?.name ?? null;
    const called = this.peopleCalled(noun);
    return called.length === 1 ? (called[0] ?? null) : null;
  }

  /** The people whom the report has called by the last word of "the general" before, each once. */
  peopleCalled(noun: Noun): readonly string[] {
    const { phrase, reading } = noun;
    const isBare = phrase.words.length === 1 && phrase.possessor === null && noun.attached.length === 0;
    if (phrase.determiner !== "the" || !isBare || reading.sort === "person" || reading.sort === "body") return [];
    const head = phrase.words[0]?.lower ?? "";
    const named = this.people.filter((one) => one.at < noun.start && one.called.has(head));
    return [...new Set(named.map((one) => one.name))];
  }

  /** Whom the sentences before were about: the last subject of one, leaving out somebody. */
  lastSubject(at: number, except: string): string | null {
    const here = this.sentenceAt(at);
    const isMeant = (one: PersonMention) => one.sentence < here && isSubject(one) && one.name !== except;
    return this.people.findLast(isMeant)?.name ?? null;
  }

  /** Who was named last before a place, leaving out somebody. */
  lastPerson(at: number, except?: string): string | null {
    return this.people.findLast((one) => one.at < at && one.name !== except)?.name ?? null;
  }

  /** At the start of a sentence the subject of the one before; inside it the last subject, else whoever was named last. */
  private personMeant(pronoun: string, at: number, asSpeaker = false): string | null {
    if (FIRST.test(pronoun)) return this.firstPerson;
    if (!PERSONAL.test(pronoun)) return null;
    // Whoever speaks in quotation marks does not call himself "he".
    const isQuoted = this.firstPerson !== null && at < (quotationFrom(this.quotations, at)?.end ?? 0);
    const before = this.people.filter((mention) => mention.at < at && !(isQuoted && mention.name === this.firstPerson));
    const last = before.at(-1);
    if (!last) return null;
    const here = this.sentenceAt(at);
    const spoke = asSpeaker
      ? before.findLast((mention) => mention.rank === "speaker" && here - mention.sentence <= 2)
      : undefined;
    if (spoke) return spoke.name;
    const own = before.filter((mention) => mention.sentence === here);
    const subjects = before.filter(isSubject);
    if (own.length === 0) {
      const previous = subjects.filter((mention) => mention.sentence === subjects.at(-1)?.sentence);
      return (
        trailedSubject(previous) ??
        previous.find((mention) => mention.rank === "main-subject" || mention.rank === "speaker") ??
        previous.at(-1) ??
        last
      ).name;
    }
    // "a court convicted X and sentenced HIM": where nobody acts, whom it was done to.
    const isActed = pronoun === "him" || (/^s?he$/.test(pronoun) && !asSpeaker && !this.hasPronoun(here, at));
    const object =
      isActed && !own.some(isSubject)
        ? (own.findLast(({ rank }) => rank === "object") ?? this.onlyBeforeColon(own, at))
        : undefined;
    if (object) return object.name;
    const trailed = /^s?he$/.test(pronoun) ? undefined : trailedSubject(own.filter(isSubject));
    return (trailed ?? subjects.at(-1) ?? last).name;
  }

  /** "Reports of X's death were false: HE appeared on Tuesday": the one person named before the colon. */
  private onlyBeforeColon(own: readonly PersonMention[], at: number): PersonMention | undefined {
    const [first] = own;
    const isOne = first !== undefined && own.every(({ name }) => name === first.name);
    return isOne && this.text.slice(first.at, at).trimEnd().endsWith(":") ? first : undefined;
  }

  /** Whether a sentence speaks of "him" before a place in it. */
  private hasPronoun(sentence: number, at: number): boolean {
    return /\b(?:he|she)\b/i.test(this.text.slice(this.starts[sentence] ?? at, at));
  }

  /** The sentence that a place lies in: that of the next mention noted at or after it, else a new one. */
  private readonly starts: number[] = [];

  private readonly speakers: { readonly source: Source; readonly at: number }[] = [];

  /** Remembers who spoke in a sentence, for "the statement" in those that follow. */
  noteSpeaker(source: Source, at: number): void {
    this.speakers.push({ source, at });
  }

  /** Who spoke last before the sentence that a place lies in, and not long before. */
  lastSpeaker(at: number): Source | null {
    const here = this.sentenceAt(at);
    const last = this.speakers.findLast((one) => this.sentenceAt(one.at) < here);
    return last && here - this.sentenceAt(last.at) <= 2 ? last.source : null;
  }

  private readonly spoken: { readonly sources: readonly Source[]; readonly at: number }[] = [];

  /** Remembers through whom somebody spoke in a sentence, for "the officials", "it" and the words quoted next. */
  noteSpoken(sources: readonly Source[], at: number): void {
    if (sources.length > 0) this.spoken.push({ sources, at });
  }

  /** Through whom somebody last spoke that fits, before the sentence of a place and at most some sentences back. */
  lastSpoken(at: number, fits: (last: Source) => boolean, reach: number): readonly Source[] | null {
    const here = this.sentenceAt(at);
    let found: readonly Source[] | null = null;
    let sentence = -1;
    for (let i = this.spoken.length - 1; i >= 0; i--) {
      const { at: there, sources } = this.spoken[i] as { sources: readonly Source[]; at: number };
      const own = this.sentenceAt(there);
      if (here - own > reach || (found !== null && own !== sentence)) break;
      // Of one sentence whoever speaks first: the others speak in his words.
      if (here > own && fits(sources.at(-1) as Source)) [found, sentence] = [sources, own];
    }
    return found;
  }

  /** Whom "I" means in the sentence at hand. */
  private firstPerson: string | null = null;
  private quotations: readonly Quotation[] = [];

  /** Remembers who is quoted in a sentence: "I" and "my" are his there. */
  noteFirstPerson(acts: readonly { readonly sources: readonly Source[] }[], quotations: readonly Quotation[]): void {
    this.quotations = quotations;
    const people = acts.map(({ sources }) => sources.at(-1)?.link).filter((link) => link?.is === "person");
    this.firstPerson = people[0]?.name ?? null;
  }

  /** Tells where the next sentence begins; its number is how many came before it. */
  beginSentence(start: number): number {
    this.starts.push(start);
    return this.starts.length - 1;
  }

  private sentenceAt(at: number): number {
    return partitionPoint(this.starts, (start) => start <= at) - 1;
  }

  /** Who holds the office that a description names: "the army chief", "the Security Council Secretary". */
  private holderMeant(noun: Noun): string | null {
    const office = postOf(noun, this.text);
    if (!office) return null;
    const wanted = new Set(nameWords(office.title));
    const around = new Set([...wanted, ...nameWords(office.organisation ?? "")]);
    // "the ministry's spokesman" is not the police spokesman.
    const isOfAnother = ({ title, head }: PostWords) => {
      const own = nameWords(title).filter((word) => word !== head);
      return (
        office.organisation !== null && /^spokes/.test(head) && own.length > 0 && !own.some((word) => around.has(word))
      );
    };
    const ranked = this.holders
      .filter((one) => !isOfAnother(one.office))
      .map(({ name, office: own }) => ({ name, likeness: likeness(wanted, new Set(nameWords(own.title))) }))
      .filter((one) => one.likeness >= 0.5)
      .sort((a, b) => b.likeness - a.likeness);
    return ranked[0]?.name ?? null;
  }

  /** The body that a noun names, or means as "the agency", "it" or "its". */
  bodyOf(noun: Noun): Body | null {
    const named = this.bodyNamed(noun);
    if (named) return named;
    const { reading } = noun;
    const span = { start: noun.phrase.start, end: noun.phrase.end };
    if (reading.sort === "pronoun") return NEUTER.test(reading.word) ? this.bodyMeant(span.start, span) : null;
    const head = this.bodyHead(noun);
    if (head === null) return null;
    const described = this.bodyWithFunction(noun, span);
    if (described || noun.phrase.determiner !== "the") return described;
    const portfolios = noun.phrase.words.map((word) => word.lower).filter((word) => PORTFOLIOS.has(word));
    const telling = noun.phrase.words.filter((word) => word.capital || has(word, BACKED)).map((word) => word.lower);
    const isOfAnother = ({ heads }: BodyMention) =>
      telling.some((word) => !heads.has(word)) ||
      (portfolios.some((word) => !heads.has(word)) && [...heads].some((word) => PORTFOLIOS.has(word)));
    return (
      this.lastBody((mention) => mention.heads.has(head) && !isOfAnother(mention), span) ??
      (MEDIA_NOUNS.has(head)
        ? this.lastBody((mention) => mention.body.sort === "media" && !isOfAnother(mention), span)
        : null) ??
      (MEDIA_NOUNS.has(head) && telling.length === 0 ? this.credited(span) : null) ??
      (ARMED_GROUP_NOUNS.has(head) ? this.lastBody((mention) => mention.body.sort === "armed-group", span) : null) ??
      (ARMED_GROUP_NOUNS.has(head) ? this.groupLed(span) : null)
    );
  }

  /** The agency that the report is credited to: "the agency" where it names no other. */
  credit: string | null = null;

  private credited(span: Span): Body | null {
    const written = this.text.slice(span.start, span.end);
    return this.credit === null ? null : { name: this.credit, written, sort: "media", country: null, ...span };
  }

  /** "Northern Front commander X": the group that the report names only by an office in it. */
  private groupLed(span: Span): Body | null {
    const names = this.holders.map(({ office }) => office.organisation).filter((name) => name !== null);
    const group = names.findLast((name) => groupSort(name) === "armed-group");
    const written = this.text.slice(span.start, span.end);
    return group ? { name: group, written, sort: "armed-group", country: null, ...span } : null;
  }

  /** The word that tells what body a noun means: of "the station" too, which alone is no body until one was named. */
  private bodyHead({ reading, phrase }: Noun): string | null {
    if (reading.sort === "body") return reading.head;
    const isAlone = reading.sort === "thing" && phrase.determiner === "the" && phrase.words.length === 1;
    return isAlone && (MEDIA_NOUNS.has(reading.head) || UNITS.has(reading.head)) ? reading.head : null;
  }

  /** "China's top legislature", "the spy agency": the body that the report names, here or later, and that does this. */
  private bodyWithFunction(noun: Noun, span: Span): Body | null {
    const words = noun.phrase.words.map((word) => word.lower).join(" ");
    const named = functionNamed(words);
    if (!named) return null;
    const home = this.country;
    const country = countryOf(noun) ?? home;
    const fits = ({ body }: BodyMention) => named.test(body.name) && (body.country ?? home) === country;
    const mention = this.bodies.findLast((one) => one.at < span.start && fits(one)) ?? this.bodies.find(fits);
    return mention ? { ...mention.body, written: this.text.slice(span.start, span.end), ...span } : null;
  }

  /** The body that "it" and "its" mean at a place: the last one, where a sentence begins with it what the one before is about. */
  bodyMeant(at: number, span: Span = { start: at, end: at }): Body | null {
    const last = this.bodies.findLast((one) => one.at < at);
    const isBefore = last !== undefined && last.sentence < this.sentenceAt(at);
    const before = isBefore ? this.bodies.filter((one) => one.sentence === last.sentence) : [];
    const topic =
      before.findLast(({ rank }) => rank === "main-subject") ?? before.findLast(({ rank }) => rank !== "other");
    return this.lastBody((one) => topic === undefined || one === topic, span);
  }

  private lastBody(fits: (mention: BodyMention) => boolean, span: Span): Body | null {
    const mention = this.bodies.findLast((one) => one.at < span.start && fits(one));
    return mention ? { ...mention.body, written: this.text.slice(span.start, span.end), ...span } : null;
  }

  /** "the RSF" after "the Rapid Support Forces": the body whose initials they are. */
  private bodyOfInitials(letters: string, span: Span): Body | null {
    const spelt = (name: string) =>
      name
        .split(/[\s-]+/)
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join("");
    if (!/^\p{Lu}{3,6}$/u.test(letters)) return null;
    const known = this.bodies.find(({ body }) => spelt(body.name) === letters && body.name !== letters)?.body;
    return known ? { ...known, written: this.text.slice(span.start, span.end), ...span } : null;
  }

  /** "the Ministry" after "the Ministry of Defence": the last body whose name has the word. */
  private bodyCalledShort({ phrase, reading, possessor, attached }: Noun, own: string, span: Span): Body | null {
    const isShort = phrase.determiner === "the" && !own.includes(" ") && possessor === null && attached.length === 0;
    if (!isShort || reading.sort !== "body" || !has(phrase.words[0], BODY)) return null;
    const word = own.toLowerCase();
    const isWhole = (name: string) => name.endsWith(` ${word}`) || name.startsWith(`${word} of `);
    return this.lastBody(({ body: { name } }) => !/\d/.test(name) && isWhole(name.toLowerCase()), span);
  }

  private bodyNamed(noun: Noun): Body | null {
    const { reading, phrase } = noun;
    if (reading.sort !== "body") return null;
    const own = reading.name ?? phrase.alias?.text ?? null;
    if (own === null) return null;
    const span = { start: phrase.start, end: phrase.end };
    const spelt = this.bodyOfInitials(own, span) ?? this.bodyCalledShort(noun, own, span);
    if (spelt) return spelt;
    const owner = noun.possessor?.reading.sort === "place" ? noun.possessor.reading.name : null;
    // "the Prime Minister's Office": alone the word would be no name.
    const isOffice = phrase.words.length === 1 && noun.possessor?.reading.sort === "role";
    const of = noun.attached.find((one) => ["of", "for"].includes(one.preposition));
    const isWholeName = of !== undefined && reading.name !== null && (phrase.words.at(-1)?.capital ?? false);
    const end = isWholeName ? of.noun.end : phrase.end;
    const from = isOffice ? (noun.possessor?.phrase.words[0]?.start ?? phrase.start) : phrase.start;
    const full = isOffice
      ? this.text.slice(from, phrase.end)
      : isWholeName
        ? this.text.slice(phrase.words[0]?.start ?? phrase.start, end)
        : own;
    return {
      name: owner && reading.bodySort === "authority" ? `${owner}'s ${full}` : full,
      written: this.text.slice(phrase.start, end),
      sort: reading.bodySort,
      country: countryOf(noun) ?? stateOfSeat(own),
      start: phrase.start,
      end,
    };
  }
}

/** "the outgoing commander", "the incoming governor": nobody whom the report calls by the office alone. */
const isChanging = ({ phrase }: Noun): boolean =>
  /^(?:outgoing|departing|incoming)$/.test(phrase.words[0]?.lower ?? "");

const groupSort = (name: string): BodySort | null =>
  namedBodySort(name) ?? namedBodySort(name.split(" ").at(-1) ?? "") ?? bodySortOf(name.split(" "));

/** Offices that a body or a place has one of: "the chief" is nobody in particular. */
const calledBy = (noun: Noun): ReadonlySet<string> => {
  const { reading } = noun;
  const rank = reading.sort === "person" ? (reading.rank ?? "") : "";
  const own = noun.phrase.words[0]?.lower ?? "";
  const heads = noun.descriptions.map((one) => headWord(one));
  return new Set(
    [
      rank
        .toLowerCase()
        .split(/[\s-]+/)
        .at(-1) ?? "",
      own,
      ...heads,
    ].filter((word) => word !== ""),
  );
};

/** The country that a noun is of by its own words: "China's top legislature", "the South Korean government". */
export function countryOf(noun: Noun): string | null {
  const owner = noun.possessor;
  if (owner?.reading.sort === "place") return countryNamed(owner.reading.name) ?? countryOfPlace(owner.reading.name);
  return countryInWords(noun.phrase.words);
}

const isSubject = ({ rank }: PersonMention): boolean => rank !== "other" && rank !== "object";

/** "X was killed, Y said": what follows is about X, as in "X is alive, Y said, denying word of HIS death". */
function trailedSubject(previous: readonly PersonMention[]): PersonMention | undefined {
  const [first] = previous;
  return previous.at(-1)?.rank === "speaker" && first?.rank !== "speaker" ? first : undefined;
}

/** The share of the smaller set of words that the other one has too. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = a.intersection(b).size;
  return common === 0 ? 0 : common / Math.min(a.size, b.size);
}
