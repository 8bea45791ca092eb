import { canNameCountry } from "../../../vocabulary/countries.ts";
import { AUTHORITY_NOUNS, canBeginBody, canEndBody, MEDIA_NOUNS, OTHER_BODY_NOUNS, PLACE_NOUNS } from "./bodies.ts";
import { NAME_PARTICLES } from "./particles.ts";
import { canBeginRank, isHonorific, isRank } from "./ranks.ts";
import { COMING, FORMER, isRoleNoun } from "./roles.ts";
import { TRADES, UNNAMED_NOUNS } from "./sources.ts";

/** What a word can be wherever it stands, one bit each: asked of every word many times, looked up once. */
export const ROLE = 1 << 0;
export const HONORIFIC = 1 << 1;
export const TRADE = 1 << 2;
/** A rank by itself. */
export const RANK = 1 << 3;
/** A rank, or the first word of one. */
export const RANK_PART = 1 << 4;
export const BACKED = 1 << 5;
/** A noun for a body, by what the body does. */
export const AUTHORITY = 1 << 6;
export const MEDIA = 1 << 7;
const OTHER_BODY = 1 << 8;
export const PLACE = 1 << 9;
/** Somebody who speaks without a name. */
export const UNNAMED = 1 << 10;
/** What a person is, other than by office. */
export const PERSON = 1 << 11;
export const PARTICLE = 1 << 12;
/** A country's, alone or with the word beside it. */
export const OF_COUNTRY = 1 << 13;
/** The last word, or the first, of words that can be a body. */
export const ENDS_BODY = 1 << 14;
export const BEGINS_BODY = 1 << 15;
/** The last of the words for a crowd: "social MEDIA". */
export const ENDS_CROWD = 1 << 16;
/** Before an office, what puts it in the past or has it just begun: "former", "incoming". */
export const DATES_OFFICE = 1 << 17;
/** What the object of a verb is found or declared to be: "found X GUILTY". */
export const JUDGED = 1 << 18;
/** An adjective that can follow its noun: "a person CLOSE to". */
export const BEHIND_NOUN = 1 << 19;

export const BODY = AUTHORITY | MEDIA | OTHER_BODY;
/** What is no part of a person's bare name. */
export const NO_NAME = BACKED | ROLE | TRADE | RANK | HONORIFIC;

/** "UN-backed", "rebel-run": what somebody's body is, not its name. */
const BACKING = /-(?:run|backed|based|led|linked|controlled|owned|aligned|funded|held|friendly)$/;

const PERSON_ENDS =
  /(?:ist|ian|tor|ter|ler|ner|ant|eer|man|woman|son|mate|chief|general|baron|lord|ally|rival|critic|widow|wife|husband|brother|sister|father|mother|uncle|cousin|nephew|comrade|tycoon|oligarch|cleric|scholar|defector|dissident|blogger|founder|predecessor|successor|replacement|fugitive|suspect|prisoner|detainee|loyalist|protege)$/;

const CROWD_ENDS = /(?:media|networks?|networking|platforms?|sites?|users|posts?|accounts?|netizens)$/;

const JUDGEMENTS = new Set(
  "guilty dead alive innocent unconscious false untrue baseless unfounded groundless fake".split(" "),
);
const BEHIND_NOUNS = new Set(
  "close familiar senior loyal able unable present absent available responsible unusual".split(" "),
);

const TRAITS: readonly (readonly [trait: number, holds: (lower: string) => boolean])[] = [
  [ROLE, isRoleNoun],
  [HONORIFIC, isHonorific],
  [TRADE, (lower) => TRADES.has(lower)],
  [RANK, isRank],
  [RANK_PART, canBeginRank],
  [BACKED, (lower) => BACKING.test(lower)],
  [AUTHORITY, (lower) => AUTHORITY_NOUNS.has(lower)],
  [MEDIA, (lower) => MEDIA_NOUNS.has(lower)],
  [OTHER_BODY, (lower) => OTHER_BODY_NOUNS.has(lower)],
  [PLACE, (lower) => PLACE_NOUNS.has(lower)],
  [UNNAMED, (lower) => UNNAMED_NOUNS.has(lower)],
  [PERSON, (lower) => TRADES.has(lower) || PERSON_ENDS.test(lower)],
  [PARTICLE, (lower) => NAME_PARTICLES.has(lower)],
  [OF_COUNTRY, canNameCountry],
  [ENDS_BODY, canEndBody],
  [BEGINS_BODY, canBeginBody],
  [ENDS_CROWD, (lower) => CROWD_ENDS.test(lower)],
  [JUDGED, (lower) => JUDGEMENTS.has(lower)],
  [BEHIND_NOUN, (lower) => BEHIND_NOUNS.has(lower)],
  [DATES_OFFICE, (lower) => FORMER.has(lower) || COMING.has(lower)],
];

/** All traits of a word in lower case, together. */
export function traitsOf(lower: string): number {
  let traits = 0;
  for (const [trait, holds] of TRAITS) if (holds(lower)) traits |= trait;
  return traits;
}

/** Whether a word, where there is one, has one of the traits. */
export const has = (word: { readonly traits: number } | undefined, traits: number): boolean =>
  word !== undefined && (word.traits & traits) !== 0;
