import type { Modifier } from "./meaning.ts";
import type { Found } from "./recognise.ts";
import { endsPhrase, listed, wordAt } from "./surroundings.ts";
import { PAST_WORDS } from "./tense-cues.ts";
import type { TimeToken } from "./time-tokens.ts";

type Tokens = readonly TimeToken[];

/** Prepositions that say on which side of a time something lies. */
const LEADS: ReadonlyMap<string, Modifier> = new Map([
  ["since", "since"],
  ["until", "until"],
  ["till", "until"],
  ["before", "before"],
  ["after", "after"],
  ["by", "by"],
]);
/** Words that may stand between a preposition and its time: "since at least 2019", "by about May". */
const FILLERS = listed("about around roughly approximately circa just shortly perhaps possibly probably sometime");
const UNTIL = listed("until till to");
const TODAY = listed("now today date present");

/** What the words around a time say of the side on which something lies; null where they say nothing. */
export function leadOf({ from, to }: Found, tokens: Tokens): Modifier | null {
  const at = leadingWord(tokens, from);
  const lead = LEADS.get(wordAt(tokens, at)) ?? comparedLead(tokens, at) ?? openLead(tokens, at, to);
  if (lead === null || wordAt(tokens, to) === "'") return null;
  const isOfNoun = (lead === "before" || lead === "after") && !endsPhrase(tokens, from, to);
  return isOfNoun ? null : lead;
}

/** The first of the words before a time that only bound it. */
export function boundAt({ from }: Found, tokens: Tokens): number {
  const at = leadingWord(tokens, from);
  return comparedLead(tokens, at) === null ? at + 1 : at - 2;
}

/** The word that leads to a time, over what only says how exactly. */
function leadingWord(tokens: Tokens, from: number): number {
  let at = from - 1;
  while (FILLERS.has(wordAt(tokens, at))) at--;
  return wordAt(tokens, at) === "least" && wordAt(tokens, at - 1) === "at" ? at - 2 : at;
}

/** "No later than May", "no earlier than May", "as early as May". */
function comparedLead(tokens: Tokens, at: number): Modifier | null {
  const [word, degree, before] = [wordAt(tokens, at), wordAt(tokens, at - 1), wordAt(tokens, at - 2)];
  if (word === "than" && /^(?:no|not)$/.test(before)) {
    if (degree === "later") return "by";
    return degree === "earlier" || degree === "sooner" || degree === "before" ? "not-before" : null;
  }
  return word === "as" && /^(?:early|soon)$/.test(degree) && before === "as" ? "not-before" : null;
}

/** "From May on", "from 2009 until now". */
function openLead(tokens: Tokens, at: number, to: number): Modifier | null {
  if (wordAt(tokens, at) !== "from") return null;
  if (/^(?:on|onward|onwards|forward)$/.test(wordAt(tokens, to))) return "since";
  const next = wordAt(tokens, to + 1);
  return UNTIL.has(wordAt(tokens, to)) && TODAY.has(next === "the" ? wordAt(tokens, to + 2) : next) ? "since" : null;
}

/** After these a stretch of time is a sentence or a ban, not what has passed: "has been jailed for three years". */
const SENTENCED = listed(
  "jailed sentenced imprisoned suspended banned barred extended postponed delayed deferred prolonged renewed appointed elected condemned",
);
const PERFECT = listed("has have ve");
const LOOK_BACK = 16;
const NOT = listed("not never no nobody nothing none t");
/** Words that may stand between "has" and its participle. */
const ADVERBS = listed("not never now also already long since reportedly allegedly effectively been only");

/** "Has been in jail for three weeks", "has not been seen in three weeks": a stretch that ends with the telling. */
export function endsNow({ from }: Found, tokens: Tokens): boolean {
  const lead = wordAt(tokens, leadingWord(tokens, from));
  if (lead !== "for" && lead !== "in") return false;
  let isNegated = false;
  for (let i = from - 1; i >= 0 && i >= from - LOOK_BACK; i--) {
    const token = tokens[i];
    if (token === undefined || token.sentence !== tokens[from]?.sentence || /^[;:]$/.test(token.lower)) return false;
    if (SENTENCED.has(token.lower)) return false;
    if (NOT.has(token.lower)) isNegated = true;
    if (isPerfect(tokens, i)) return lead === "for" || isNegated;
  }
  return false;
}

function isPerfect(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  if (!PERFECT.has(word) && !(word === "s" && wordAt(tokens, i - 1) === "'")) return false;
  let at = i + 1;
  while (wordAt(tokens, at) === "'" || wordAt(tokens, at) === "t" || ADVERBS.has(wordAt(tokens, at))) {
    if (wordAt(tokens, at) === "been") return true;
    at++;
  }
  const participle = wordAt(tokens, at);
  return PAST_WORDS.has(participle) || /(?:ed|run|become)$/.test(participle);
}
