import type { Stance } from "../../vocabulary/stance.ts";
import { isNobody } from "./attribution/nobody.ts";
import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft-statements.ts";
import { CALLING_VERBS, UNTRUE, upToStop } from "./lexicon/speech.ts";
import { headWord, type Noun } from "./nouns.ts";
import type { Sentence } from "./read-sentences.ts";

/** Nouns and pronouns by which a reaction means what was told before: "denied it", "rejected the report". */
const MEANT = new Set(
  "it this that them these those report reports claim claims account allegation allegations rumour rumours rumor rumors news statement story stories article articles post posts".split(
    " ",
  ),
);
const VERBS: ReadonlyMap<string, Stance> = new Map([
  ["deny", "denies"],
  ["reject", "denies"],
  ["dismiss", "denies"],
  ["refute", "denies"],
  ["doubt", "doubts"],
  ["question", "doubts"],
  ["confirm", "asserts"],
  ["delete", "retracts"],
  ["withdraw", "retracts"],
  ["retract", "retracts"],
  ["remove", "retracts"],
]);
const DOUBTFUL = /^(?:\S+ ){0,2}(?:sceptical|skeptical|doubtful|unconvinced)\b/;

export interface Reaction {
  readonly clause: Clause;
  readonly subject: Noun;
  readonly stance: Stance;
}

const SAYING = new Set(["say", "tell", "add", "state", "insist", "declare", "claim", "maintain"]);

/** What is reacted to; in "called the reports “pure fiction”" the words behind it belong to the judgement. */
function headOf({ phrase }: Noun, verb: string): string {
  return phrase.words.at(CALLING_VERBS.has(verb) ? 0 : -1)?.lower ?? "";
}

/** Whether a noun means what was told before: "the report", "it", not "a report on trade". */
function means(noun: Noun, verb: string): boolean {
  return noun.phrase.possessor === null && noun.attached.length === 0 && MEANT.has(headOf(noun, verb));
}

/** Whether the words behind the object call it untrue. */
function isUntrue({ objects, verb }: Clause, text: string): boolean {
  const from = objects[0]?.end ?? verb.end;
  return UNTRUE.test(upToStop(text.slice(objects[0]?.phrase.words.at(-1)?.start ?? from, from + 40)));
}

/** What the clause makes of something told before, where it does: "officials were also sceptical". */
function reactionIn(clause: Clause, text: string): Reaction | null {
  const { subject, verb, parent } = clause;
  // "X said the report was false"
  const isCalledUntrue = clause.relation === "complement" && verb.lemma === "be" && !verb.negated && subject !== null;
  if (
    isCalledUntrue &&
    parent?.subject &&
    SAYING.has(parent.verb.lemma) &&
    !parent.verb.negated &&
    means(subject, "be")
  ) {
    return UNTRUE.test(text.slice(verb.end, clause.end))
      ? { clause: parent, subject: parent.subject, stance: "denies" }
      : null;
  }
  if (!subject || clause.relation !== "main" || isNobody(clause, text)) return null;
  const [object] = clause.objects;
  if (verb.lemma === "be") {
    const words = text
      .slice(verb.end, verb.end + 60)
      .trim()
      .toLowerCase();
    return DOUBTFUL.test(words) && !verb.negated ? { clause, subject, stance: "doubts" } : null;
  }
  const stance =
    VERBS.get(verb.lemma) ?? (CALLING_VERBS.has(verb.lemma) && isUntrue(clause, text) ? "denies" : undefined);
  const isMeant = object !== undefined && means(object, verb.lemma);
  return stance && isMeant && !verb.negated && verb.modal === null ? { clause, subject, stance } : null;
}

const ALLEGED = /^(?:allegations?|accusations?|charges?|findings?)$/;

/** The event that the sentences before tell, which a reaction speaks of. */
function meantBy(clause: Clause, before: readonly Draft[]): Draft | undefined {
  const last = before.findLast(({ finding }) => finding.type !== "holds_post");
  // What somebody was just quoted as saying is itself what "the allegation" means, not an older event.
  if (last?.finding.type === "said" && clause.objects.some((noun) => ALLEGED.test(headWord(noun)))) return undefined;
  return before.findLast(
    (draft) =>
      draft.finding.type !== "said" &&
      draft.finding.type !== "holds_post" &&
      draft.finding.span.end <= (clause.subject?.start ?? clause.start),
  );
}

/** The reactions of a sentence, each with the draft that it speaks of. */
export function reactionsOf(
  sentence: Sentence,
  before: readonly Draft[],
  text: string,
): { reaction: Reaction; meant: Draft }[] {
  return sentence.parsed.clauses.flatMap((clause) => {
    const reaction = reactionIn(clause, text);
    const meant = reaction ? meantBy(reaction.clause, before) : undefined;
    return reaction && meant ? [{ reaction, meant }] : [];
  });
}
