import type { Span } from "../../vocabulary/span.ts";
import type { Stance } from "../../vocabulary/stance.ts";
import type { Clause, Parsed } from "./clauses.ts";
import { ANSWERING, CALLING_VERBS, UNTRUE, upToStop } from "./lexicon/speech.ts";
import { headWord, type Item, isJoint, type Noun } from "./nouns.ts";

/** Somebody's word on what the same sentence has just told: ", which the army denied", ", a claim rejected by his aides". */
export interface TrailingReaction {
  readonly clause: Clause;
  readonly subject: Noun;
  readonly stance: Stance;
  /** Where what it reacts to ends, and its own words begin. */
  readonly from: number;
}

const STANCES: ReadonlyMap<string, Stance> = new Map<string, Stance>([...ANSWERING, ["dispute", "denies"]]);

const TOLD =
  /^(?:reports?|rumou?rs?|claims?|accounts?|stor(?:y|ies)|allegations?|accusations?|assertions?|charges?|statements?|news)$/;

/** "a claim", "allegations": taken up in apposition to the whole of what was told. */
function isTakenUpAgain(item: Item | undefined): boolean {
  if (item?.kind !== "noun" || !TOLD.test(headWord(item))) return false;
  const { determiner, possessor } = item.phrase;
  return (determiner === null || /^an?$/.test(determiner)) && possessor === null && item.attached.length === 0;
}

/** Where the reaction opens, given the item that would be its own noun or "which": behind a comma, else null. */
const openingAt = (items: readonly Item[], at: number): number | null =>
  isJoint(items[at - 1], ",") && (isJoint(items[at], "which") || isTakenUpAgain(items[at]))
    ? (items[at - 1]?.start ?? null)
    : null;

/** Where ", which NAME denied" and ", a claim (that) NAME denied" open. */
function beforeSubject(clause: Clause, items: readonly Item[]): number | null {
  const at = clause.subject ? items.indexOf(clause.subject) : -1;
  if (at < 1 || hasBe(clause) || (clause.subject?.end ?? 0) > clause.verb.start) return null;
  const isThat = isJoint(items[at - 1], "that") || (isJoint(items[at - 1], "which") && isTakenUpAgain(items[at - 2]));
  return openingAt(items, isThat ? at - 2 : at - 1);
}

/** "which WAS denied" */
const hasBe = ({ verb }: Clause): boolean => verb.words.some(({ tag }) => tag === "be");

/** A clause can hold its verb in another voice than the item does. */
const indexOfVerb = ({ verb }: Clause, items: readonly Item[]): number =>
  items.findIndex((item) => item.kind === "verb" && item.start === verb.start);

function stanceOf(clause: Clause, text: string): Stance | undefined {
  const { lemma, end } = clause.verb;
  if (!CALLING_VERBS.has(lemma)) return STANCES.get(lemma);
  return UNTRUE.test(upToStop(text.slice(end, end + 60))) ? "denies" : undefined;
}

/** The reaction that a clause is to what stands before it in its sentence, or null. */
function trailingReaction(clause: Clause, { items, clauses }: Parsed, text: string): TrailingReaction | null {
  if (clauses[0] === clause || clause.verb.negated || clause.verb.modal !== null) return null;
  const stance = stanceOf(clause, text);
  if (!stance) return null;
  // ", a claim denied by NAME", ", which was denied by NAME"
  const agent = clause.adjuncts.find((one) => one.preposition === "by")?.noun ?? null;
  const subject = agent ?? clause.subject;
  const from = agent ? openingAt(items, indexOfVerb(clause, items) - 1) : beforeSubject(clause, items);
  return from !== null && subject ? { clause, subject, stance, from } : null;
}

/** The words that tell something, up to where somebody's word on it begins. */
export function beforeReaction(span: Span, anchor: Span, trailing: readonly TrailingReaction[]): Span {
  const from = trailing.find((one) => one.from >= anchor.end)?.from ?? span.end;
  return { start: span.start, end: Math.min(span.end, from) };
}

/**
 * Finds the trailing reactions of a sentence, in order, and takes their words from the clauses before them: "had resigned, a
 * claim THE ARMY denied" resigns nobody.
 */
export function partReactions(parsed: Parsed, text: string): void {
  parsed.trailing = parsed.clauses.flatMap((clause) => trailingReaction(clause, parsed, text) ?? []);
  for (const { clause, from } of parsed.trailing) {
    for (const one of parsed.clauses) {
      if (one === clause || one.verb.start > from) continue;
      const own = one.objects.filter(({ start }) => start < from);
      one.objects.splice(0, one.objects.length, ...own);
    }
  }
}
