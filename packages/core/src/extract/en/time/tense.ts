import { wordAt } from "./surroundings.ts";
import {
  BARE_FORM_LEADS,
  CALLING,
  FUTURE_WORDS,
  NO_PARTICIPLES,
  PAST_NOUNS,
  PAST_WORDS,
  PLANNING,
  POSTPONING,
  PRESENT_WORDS,
  REPORTING,
  SCHEDULED_PLURAL,
  SCHEDULED_SINGULAR,
  SCHEDULED_VERBS,
  WEAK_FUTURE,
} from "./tense-cues.ts";
import type { TimeToken } from "./time-tokens.ts";

/** Where a clause looks; null where nothing in it tells. */
export type Direction = "past" | "present" | "future" | null;
type Tokens = readonly TimeToken[];

const LOOK_BACK = 28;
const LOOK_AHEAD = 22;
const CLAUSE_ENDS = new Set([";", ":", "—", "(", ")"]);
const RELATIVES = new Set(["who", "which", "whose", "after", "as", "because", "when", "where", "while"]);

/** Where a clause looks, told by the verb nearest before the expression, or else by the first one after it. */
export function directionAt(tokens: Tokens, from: number, to: number): Direction {
  const leading = leadingCue(tokens, from, to);
  if (leading !== null) return leading;
  const before = cueBefore(tokens, from);
  if (before.direction !== null && !before.reports) return before.direction;
  const following = cueAfter(tokens, from, to);
  if (following !== null && following !== "present") return following;
  return before.direction ?? (before.isWeakFuture ? "future" : following);
}

/** What stands right before the expression and settles it at once: "ahead of Friday's vote", "since May". */
function leadingCue(tokens: Tokens, from: number, to: number): Direction {
  const [before, second] = [wordAt(tokens, from - 1), wordAt(tokens, from - 2)];
  if (before === "of" && second === "ahead") return "future";
  if (before === "since") return "past";
  const isPlace = before === "in" || before === "on" || before === "at";
  if ((isPlace && (second === "is" || second === "are")) || before === "is") return "future";
  if ((before === "for" || before === "to" || before === "on") && PLANNING.has(second)) return "future";
  if (isPlace && PAST_NOUNS.has(second)) return "past";
  if (before !== "until" && before !== "till" && before !== "to") return null;
  const isDeadline = second === "has" || second === "have" || wordAt(tokens, to) === "to";
  return isDeadline || isPostponed(tokens, from) ? "future" : null;
}

function isPostponed(tokens: Tokens, from: number): boolean {
  for (let i = from - 2; i >= 0 && i >= from - 12 && tokens[i]?.sentence === tokens[from]?.sentence; i--) {
    if (POSTPONING.has(wordAt(tokens, i))) return true;
  }
  return false;
}

interface CueBefore {
  readonly direction: Direction;
  /** Found in a verb of saying, with a clause of its own in between. */
  readonly reports: boolean;
  readonly isWeakFuture: boolean;
}

function cueBefore(tokens: Tokens, from: number): CueBefore {
  const sentence = tokens[from]?.sentence;
  let [isApart, isWeakFuture] = [false, false];
  for (let i = from - 1; i >= 0 && i >= from - LOOK_BACK; i--) {
    const token = tokens[i] as TimeToken;
    if (token.sentence !== sentence || CLAUSE_ENDS.has(token.lower)) break;
    if (token.lower === "that" || token.lower === '"') isApart = true;
    if (isWeak(tokens, i, from)) isWeakFuture = true;
    const direction = cueOf(tokens, i);
    if (direction !== null) return { direction, reports: isApart && REPORTING.has(token.lower), isWeakFuture };
  }
  return { direction: null, reports: false, isWeakFuture };
}

/** A preposition right before the expression, or an infinitive: both give way to any verb that tells more. */
function isWeak(tokens: Tokens, i: number, from: number): boolean {
  const word = wordAt(tokens, i);
  return (i === from - 1 && WEAK_FUTURE.has(word)) || (word === "to" && isVerbAfter(tokens, i));
}

/** What follows a time set apart by a comma inside a sentence governs it no more, nor does a clause of its own. */
function cueAfter(tokens: Tokens, from: number, to: number): Direction {
  const sentence = tokens[to - 1]?.sentence;
  if (wordAt(tokens, to) === "," && tokens[from - 2]?.sentence === sentence) return null;
  let present: Direction = null;
  for (let i = to; i < tokens.length && i < to + LOOK_AHEAD; i++) {
    const token = tokens[i] as TimeToken;
    if (token.sentence !== sentence || token.lower === ";") break;
    if (i > to + 1 && wordAt(tokens, i - 1) === "," && RELATIVES.has(token.lower)) break;
    const direction = cueOf(tokens, i);
    if (direction !== null) return direction;
    if (PRESENT_WORDS.has(token.lower)) present = "present";
  }
  return present;
}

/** What one word says of the direction, or null. */
function cueOf(tokens: Tokens, i: number): Direction {
  const token = tokens[i] as TimeToken;
  if (token.shape !== "word") return null;
  const word = token.lower;
  const special = SPECIAL.get(word);
  if (special !== undefined) return special(tokens, i);
  if (CALLING.has(word) && wordAt(tokens, i + 1) === "for") return "future";
  if (FUTURE_WORDS.has(word) || isScheduled(tokens, i)) return "future";
  if (BARE_FORM_LEADS.has(wordAt(tokens, i - 1)) || wordAt(tokens, i - 2) === "be") return null;
  if (PAST_WORDS.has(word)) return "past";
  const isParticiple = word.length > 4 && word.endsWith("ed") && !token.capital && !NO_PARTICIPLES.has(word);
  return isParticiple ? "past" : null;
}

/** Words whose direction hangs on what stands beside them. */
const SPECIAL: ReadonlyMap<string, (tokens: Tokens, i: number) => Direction> = new Map([
  ["may", (tokens, i) => (tokens[i]?.capital ? null : "future")],
  ["ahead", (tokens, i) => (wordAt(tokens, i + 1) === "of" ? "future" : null)],
  ["after", (tokens, i) => (/.ing$/.test(wordAt(tokens, i + 1)) ? "past" : null)],
  ["set", settingOf],
  ["to", infinitive],
]);

/** Whether a verb in the present tells what is fixed to happen. */
function isScheduled(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  if (SCHEDULED_VERBS.has(word)) return !BARE_FORM_LEADS.has(wordAt(tokens, i - 1));
  if (SCHEDULED_SINGULAR.has(word)) return isVerbBy(tokens, i, false);
  return SCHEDULED_PLURAL.has(word) && isVerbBy(tokens, i, true);
}

/** "Set for May", "set to vote" and "set Friday for the vote" look ahead; "a record set in May" does not. */
function settingOf(tokens: Tokens, i: number): Direction {
  const next = wordAt(tokens, i + 1);
  if (next === "for" || next === "to" || wordAt(tokens, i + 2) === "for") return "future";
  const isDated = next === "on" || next === "in" || next === "by" || next === "at" || tokens[i + 1]?.capital;
  return isDated ? "past" : "future";
}

/** "Plans to", "is to", "was expected to": the verb before it decides; "forced to" and the like stay past. */
function infinitive(tokens: Tokens, i: number): Direction {
  if (!isVerbAfter(tokens, i)) return null;
  const before = wordAt(tokens, i - 1);
  if (PLANNING.has(before) || /^(?:is|are|s|was|were)$/.test(before)) return "future";
  return wordAt(tokens, i + 1) === "be" ? "future" : null;
}

const NO_VERB = /^(?:the|a|an|his|her|its|their|this|that|these|those|other|all|each|my|our|your)$/;
const isVerbAfter = (tokens: Tokens, i: number) => {
  const next = tokens[i + 1];
  return next?.shape === "word" && !next.capital && !NO_VERB.test(next.lower);
};

const NO_SUBJECT =
  /^(?:the|a|an|his|her|its|their|this|these|those|of|to|and|in|for|no|any|some|many|all|s|more|new|\d+)$/;
const ADJECTIVE = /(?:al|ive|ous|ed|ing|ic|ful|less)$/;

/** Whether a form that may be a noun is a verb here: after a plural noun, or after a noun that is none. */
function isVerbBy(tokens: Tokens, i: number, afterPlural: boolean): boolean {
  const before = tokens[i - 1];
  if (before === undefined || before.sentence !== tokens[i]?.sentence) return false;
  if (before.shape !== "word") return before.lower === "," && !afterPlural;
  if (/^(?:who|which|they|we)$/.test(before.lower)) return true;
  if (NO_SUBJECT.test(before.lower) || (!before.capital && ADJECTIVE.test(before.lower))) return false;
  return /[^s]s$/.test(before.lower) === afterPlural;
}
