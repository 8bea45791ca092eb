import { countryIn, countryNamed, countryOfPlace } from "../../../vocabulary/countries.ts";
import type { Link } from "../../../vocabulary/statement.ts";
import { countryOf, type Discourse } from "../discourse.ts";
import { AGAINST_STATE, bodySortOf, namedBodySort } from "../lexicon/bodies.ts";
import { BODILESS_ADJECTIVES, BODILESS_NOUNS, PLATFORMS, REPORTING_NOUNS } from "../lexicon/sources.ts";
import { DOCUMENT_NOUNS } from "../lexicon/speech.ts";
import { headWord, type Noun } from "../nouns.ts";
import { type PostWords, postOf } from "../post-words.ts";
import { bodySortIn, countryInWords } from "../word-groups.ts";
import type { SpokenIn } from "./speech-acts.ts";

/** A source with what the report tells of it. */
export interface Source {
  readonly link: Link;
  /** The body that it is or speaks for, as far as the report tells. */
  readonly body: string | null;
  /** Whether it exercises authority, so that it can announce acts of its own. */
  readonly isAuthority: boolean;
  readonly country: string | null;
  /** Part of a state, not of a party or a movement. */
  readonly isState: boolean;
  /** A state's own agency or broadcaster. */
  readonly isStateMedia: boolean;
}

/** The name under which reports without a teller are a source. */
const NEWS_REPORTS = "unnamed news reports";
const SOCIAL_MEDIA = "social media";

/** Offices whose holder speaks for the body: what he says, it says. */
const SPEAKING_OFFICES =
  /^(?:president|vice-president|minister|premier|chancellor|secretary|spokes\w+|commander|commandant|chief|head|leader|director|governor|ambassador|speaker|king|emir|prime|prosecutor|mayor|chairman|adviser|advisor|aide)$/;

interface Bearing {
  readonly isState?: boolean;
  readonly is?: "person" | "organisation";
  readonly body?: string | null;
  readonly isAuthority?: boolean;
  readonly country?: string | null;
  readonly isStateMedia?: boolean;
}

function source(
  noun: Noun,
  text: string,
  name: string,
  kind: Link["kind"],
  linkBody: string | null,
  bearing: Bearing = {},
): Source {
  const span = { start: noun.start, end: noun.end };
  return {
    link: {
      name: name.replace(/\s+/g, " ").trim(),
      written: text.slice(span.start, span.end),
      span,
      kind,
      is: kind === "named" ? (bearing.is ?? "organisation") : null,
      body: linkBody,
    },
    body: bearing.body ?? linkBody,
    isAuthority: bearing.isAuthority ?? false,
    country: bearing.country ?? null,
    isState: bearing.isState ?? false,
    isStateMedia: bearing.isStateMedia ?? false,
  };
}

/** The crowd on social media, as a noun tells of it. */
export const crowdSource = (noun: Noun, text: string): Source => source(noun, text, SOCIAL_MEDIA, "social_media", null);

/** Whether many of these are a crowd where they are on a platform. */
export const isOfCrowd = (noun: Noun): boolean => CROWDS.test(headWord(noun)) && noun.phrase.determiner === null;

export function governmentOf(country: string): string {
  return `government of ${country}`;
}

/** Whom an unnamed source belongs to by its words; diplomats, former officials and plain "sources" to nobody. */
function bodyOfUnnamed(noun: Noun, discourse: Discourse): string | null {
  const { words } = noun.phrase;
  const within = noun.attached.find(
    (one) => ["in", "at", "of", "from", "within"].includes(one.preposition) && one.noun.reading.sort === "body",
  );
  if (within) return discourse.bodyOf(within.noun)?.name ?? null;
  const owner = noun.possessor ? discourse.bodyOf(noun.possessor) : null;
  if (owner) return owner.name;
  const head = words.at(-1)?.lower ?? "";
  const modifiers = words.slice(0, -1);
  if (
    BODILESS_NOUNS.has(head) ||
    modifiers.some((word) => BODILESS_ADJECTIVES.has(word.lower) && word.lower !== "senior")
  )
    return null;
  const names = modifiers.filter((word) => word.capital);
  const country = countryInWords(names);
  if (country) return governmentOf(country);
  return names.length > 0 ? names.map((word) => word.text).join(" ") : null;
}

/** Things and people of which many are a crowd where they are on a platform: "posts on NAME", "NAME users". */
const CROWDS =
  /^(?:posts|messages|tweets|accounts|users|videos|channels|groups|pages|rumou?rs|claims|reports|comments|speculation)$/;

function isCrowd(noun: Noun, text: string): boolean {
  const words = text.slice(noun.start, noun.end).toLowerCase();
  return (
    noun.reading.sort === "crowd" ||
    /\b(?:social (?:media|networks?|networking)|internet users|netizens)\b/.test(words) ||
    (CROWDS.test(headWord(noun)) && noun.phrase.determiner === null && noun.possessor === null && isOnPlatform(noun))
  );
}

function isOnPlatform(noun: Noun): boolean {
  const words = [noun, ...noun.attached.map((one) => one.noun)].flatMap((one) => one.phrase.words);
  return words.some((word) => word.capital && PLATFORMS.has(word.lower));
}

/** The source that a noun means, or null where it is none. */
export function sourceOf(noun: Noun, discourse: Discourse, text: string): Source | null {
  if (isCrowd(noun, text)) return source(noun, text, SOCIAL_MEDIA, "social_media", null);
  const { reading } = noun;
  switch (reading.sort) {
    case "person":
    case "pronoun":
      return personSource(noun, discourse, text) ?? bodySource(noun, discourse, text);
    case "body":
      return bodySource(noun, discourse, text);
    case "role":
      return roleSource(noun, discourse, text);
    case "unnamed":
      return source(noun, text, text.slice(noun.start, noun.end), "anonymous", bodyOfUnnamed(noun, discourse));
    case "place": {
      const country = countryNamed(reading.name) ?? countryOfPlace(reading.name);
      if (!country && SEATS.test(headWord(noun))) return seatSource(noun, text);
      return country
        ? source(noun, text, governmentOf(country), "named", null, {
            body: governmentOf(country),
            isAuthority: true,
            isState: true,

            country,
          })
        : null;
    }
    default:
      return (
        thingSource(noun, discourse, text) ??
        bodySource(noun, discourse, text) ??
        (SEATS.test(headWord(noun)) ? seatSource(noun, text) : properSource(noun, text))
      );
  }
}

/** Houses that speak for whoever sits in them. */
const SEATS = /^(?:palace|household|hall|see|castle|campaign|throne)$/;

function seatSource(noun: Noun, text: string): Source | null {
  if (noun.phrase.determiner !== "the" && noun.possessor === null) return null;
  const name = text.slice(noun.phrase.words[0]?.start ?? noun.start, noun.end);
  return source(noun, text, name, "named", null, { body: name, isAuthority: true });
}

/** A name that nothing tells the sort of: whoever speaks by it is a body, "Le Courrier du Sud", "the Inquirer of Luzon". */
function properSource(noun: Noun, text: string): Source | null {
  const { phrase, reading } = noun;
  const isNamed = reading.sort === "thing" && phrase.words.every((word) => word.tag === "name");
  if (!isNamed || ![null, "the"].includes(phrase.determiner)) return null;
  if (phrase.words.every((word) => PLATFORMS.has(word.lower))) return crowdSource(noun, text);
  const name = text.slice(phrase.words[0]?.start ?? phrase.start, noun.attached.at(-1)?.noun.end ?? phrase.end);
  return source(noun, text, name, "named", null, { body: name });
}

/** A body by its name, or by its words where it has none: "state media". */
function bodySource(noun: Noun, discourse: Discourse, text: string): Source | null {
  const body = discourse.bodyOf(noun);
  if (!body && noun.reading.sort !== "body") return null;
  const written = text.slice(
    noun.possessor ? noun.phrase.start : (noun.phrase.words[0]?.start ?? noun.start),
    noun.attached.at(-1)?.noun.end ?? noun.phrase.end,
  );
  const owner = noun.possessor ? null : discourse.possessorOf(noun);
  const name = body?.name ?? (owner ? (bodyLed(owner.name, noun, discourse) ?? `${owner.name}'s ${written}`) : written);
  const words = [
    ...[noun, ...noun.descriptions].flatMap((one) => one.phrase.words).map((word) => word.lower),
    ...discourse.wordsFor(name),
  ];
  const sort = body?.sort ?? (noun.reading.sort === "body" ? noun.reading.bodySort : "other");
  return source(noun, text, name, "named", null, {
    body: name,
    isAuthority: sort === "authority" || sort === "armed-group",
    isState: sort === "authority",
    country: body?.country ?? countryOf(noun) ?? (!body && sort === "authority" ? discourse.country : null),
    isStateMedia:
      sort === "media" && words.some((word) => word === "state" || word === "official" || word === "state-run"),
  });
}

/** "his brigade": the one that he has an office in, by the report's own words. */
function bodyLed(name: string, noun: Noun, discourse: Discourse): string | null {
  const led = discourse.officesOf(name).map(({ organisation }) => organisation);
  return led.find((one) => one?.toLowerCase().endsWith(headWord(noun))) ?? null;
}

function personSource(noun: Noun, discourse: Discourse, text: string): Source | null {
  const person = discourse.personOf(noun, true);
  if (!person) return null;
  const bearing = discourse
    .officesOf(person.name)
    .map((office) => bearingOf(office, discourse))
    .find((one) => one !== null);
  return source(noun, text, person.name, "named", null, { ...bearing, is: "person" });
}

/** What it means for what somebody says that he holds an office. */
function bearingOf(office: PostWords, discourse: Discourse): Bearing | null {
  if (office.isFormer || !SPEAKING_OFFICES.test(office.head)) return null;
  const country = discourse.country;
  const organisation = office.organisation;
  const named = organisation && !countryNamed(organisation) ? discourse.bodyLike(organisation) : null;
  const state = organisation ? countryIn([organisation, ...organisation.split(" ")]) : null;
  if (named)
    return {
      body: named.name,
      isAuthority: named.sort !== "media",
      isState: named.sort === "authority",
      country: named.country,
    };
  if (state) return { body: governmentOf(state), isAuthority: true, isState: true, country: state };
  if (organisation) return { body: organisation, isAuthority: true, country: state };
  const isState =
    /president|minister|government|army|police|presidency|premier/i.test(office.title) ||
    /^(?:spokes|speaker|adviser|advisor|aide)/.test(office.head);
  if (!isState) return null;
  if (AGAINST_STATE.test(office.title)) return { isAuthority: true };
  return country
    ? { body: governmentOf(country), isAuthority: true, isState: true, country }
    : { isAuthority: true, isState: true };
}

/** A known holder speaks by his name; an unnamed spokesman speaks as his body. */
function roleSource(noun: Noun, discourse: Discourse, text: string): Source | null {
  const person = personSource(noun, discourse, text);
  if (person) return person;
  const office = postOf(noun, text);
  const isOneOfMany = noun.phrase.determiner === "a" || noun.phrase.determiner === "an";
  // "a lawmaker said", "her aide said": no office, but somebody.
  const isOwn = /^(?:his|her|their)$/.test(noun.phrase.determiner ?? "") || noun.possessor?.reading.sort === "person";
  if (!office)
    return isOneOfMany || isOwn
      ? source(noun, text, text.slice(noun.start, noun.end), "anonymous", bodyOfUnnamed(noun, discourse))
      : null;
  const isIndefinite = isOneOfMany || office.isPlural;
  const spokenFor = noun.attached.find((one) => one.noun.reading.sort === "body")?.noun;
  const meant = spokenFor ? discourse.bodyOf(spokenFor)?.name : undefined;
  const bearing = bearingOf(meant ? { ...office, organisation: meant } : office, discourse) ?? {};
  if (/^spokes/.test(office.head) && office.organisation)
    return source(noun, text, bearing.body ?? meant ?? office.organisation, "named", null, bearing);
  const speaksFor = /^spokes/.test(office.head) ? plainBody(noun) : null;
  if (speaksFor) return source(noun, text, speaksFor, "named", null, { ...bearing, body: bearing.body ?? speaksFor });
  if (isIndefinite)
    return source(noun, text, text.slice(noun.start, noun.end), "anonymous", bodyOfUnnamed(noun, discourse));
  return source(noun, text, text.slice(noun.phrase.start, noun.end), "named", null, bearing);
}

const INDEFINITE = /^(?:an?|one|two|three|four|five|six|several|some|many|another|other)$/;

/** Somebody whom no word list knows, where the words can only mean a source: "quoting a nurse". */
export function unnamedSource(noun: Noun, { discourse, text }: SpokenIn): Source[] {
  const { phrase, reading } = noun;
  const head = headWord(noun);
  const isMany = phrase.determiner === null && phrase.possessor === null && /[^s]s$/.test(head);
  const isOne = isMany || INDEFINITE.test(phrase.determiner ?? phrase.words[0]?.lower ?? "");
  const isPaper = DOCUMENT_NOUNS.has(head) || REPORTING_NOUNS.has(head) || STUDIES.test(head) || PAPERS.test(head);
  if (reading.sort !== "thing" || !isOne || isPaper) return [];
  return [source(noun, text, text.slice(noun.start, noun.end), "anonymous", bodyOfUnnamed(noun, discourse))];
}

/** What is cited and is nobody. */
export const PAPERS =
  /^(?:tests?|results?|analys[ie]s|examinations?|searches|recordings?|tapes?|clips?|lists?|decisions?|orders?|decrees?|rulings?|verdicts?|judge?ments?|resolutions?|letters?|documents?|memos?|records?|files?|e?mails?|transcripts?|data|figures|images?|pictures?|photographs?|videos?|footage|filings?|indictment|law|article|accounts?|reasons?|concerns?|need|interests?|health|evidence|rules?|security)$/;

/** "a court spokesman": the body, as far as the words name one. */
function plainBody({ phrase }: Noun): string | null {
  const words = phrase.words.slice(0, -1).map((word) => word.text);
  return words.length > 0 && bodySortOf(words) !== null ? words.join(" ") : null;
}

/** Papers that somebody writes and signs: "a report by X". */
export const STUDIES = /^(?:reports?|study|studies|inquiry|investigation|dossier|survey)$/;

/** "a United Nations report", "X's report", "a report by X": whose it is. */
function authorOf(noun: Noun, discourse: Discourse, text: string): Source | null {
  const issuer = noun.attached.find((one) => ["from", "by"].includes(one.preposition))?.noun ?? noun.possessor;
  if (issuer) return sourceOf(issuer, discourse, text);
  const names = noun.phrase.words.slice(0, -1).filter((word) => word.tag === "name");
  const name = names.map((word) => word.text).join(" ");
  const sort = namedBodySort(name) ?? bodySortIn(names);
  if (!sort) return null;
  const isAuthority = sort === "authority";
  return source(noun, text, name, "named", null, { body: name, isAuthority });
}

/** Papers speak for whoever issued them; news and rumours have no teller. */
function thingSource(noun: Noun, discourse: Discourse, text: string): Source | null {
  if (noun.reading.sort !== "thing") return null;
  const { head } = noun.reading;
  if (DOCUMENT_NOUNS.has(head)) {
    if (isOnPlatform(noun)) return source(noun, text, text.slice(noun.start, noun.end), "social_media", null);
    const issuer = noun.attached.find((one) => ["of", "from", "by"].includes(one.preposition))?.noun ?? noun.possessor;
    if (issuer) return sourceOf(issuer, discourse, text);
    const author = noun.phrase.determiner === "the" ? null : authorOf(noun, discourse, text);
    if (author) return author;
    // "The message also said": of whoever spoke before.
    return noun.phrase.determiner === "the" ? discourse.lastSpeaker(noun.start) : null;
  }
  const author = STUDIES.test(head) ? authorOf(noun, discourse, text) : null;
  if (author) return author;
  return REPORTING_NOUNS.has(head) ? source(noun, text, NEWS_REPORTS, "anonymous", null) : null;
}
