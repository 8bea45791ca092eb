import type { ClaimType } from "../../vocabulary/claim-types.ts";
import type { Stance } from "../../vocabulary/stance.ts";
import { isNobody } from "./attribution/nobody.ts";
import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft-statements.ts";
import { nounFrameOf } from "./frames/noun-frames.ts";
import { ANSWERING, CALLING_VERBS, SPEECH_VERBS, UNTRUE, upToStop } from "./lexicon/speech.ts";
import { headWord, type Noun } from "./nouns.ts";
import type { Sentence } from "./read-sentences.ts";
import type { TrailingReaction } from "./trailing-reactions.ts";

/** Nouns and pronouns by which a reaction means what was told before: "denied it", "rejected the report". */
const MEANT = new Set(
  "it this that them these those report reports claim claims account allegation allegations rumour rumours rumor rumors news statement story stories article articles post posts".split(
    " ",
  ),
);
const VERBS: ReadonlyMap<string, Stance> = new Map<string, Stance>([
  ...ANSWERING,
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
  /** What it must be that was told before: "confirmed THE DEATH". */
  readonly event?: ClaimType;
  /** Where what it reacts to ends, in the same sentence. */
  readonly from?: number;
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

/** "confirmed the death": the kind of event that the noun means, where only what was told before says whose. */
function confirmedEvent({ verb, objects: [object] }: Clause): ClaimType | undefined {
  if (verb.lemma !== "confirm" || verb.negated || verb.modal !== null || !object) return undefined;
  const { phrase, attached } = object;
  const isBare = phrase.determiner === "the" && phrase.words.length === 1 && attached.length === 0;
  return isBare && phrase.possessor === null ? nounFrameOf(headWord(object))?.type : undefined;
}

/** "announced that X was dead, BEFORE WITHDRAWING the report": whoever announced it takes it back. */
function withdrawnAgain(clause: Clause): Reaction | null {
  const [object] = clause.objects;
  const takesBack = VERBS.get(clause.verb.lemma) === "retracts" && !clause.verb.negated;
  if (!takesBack || !object || !means(object, clause.verb.lemma)) return null;
  let saying = clause.parent;
  while (saying && !SPEECH_VERBS.has(saying.verb.lemma)) saying = saying.parent;
  return saying?.subject ? { clause, subject: saying.subject, stance: "retracts", from: clause.verb.start } : null;
}

/** What the clause makes of something told before, where it does: "officials were also sceptical". */
function reactionIn(clause: Clause, clauses: readonly Clause[], text: string): Reaction | null {
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
  if (clause.relation === "gerund") return withdrawnAgain(clause);
  if (!subject || clause.relation !== "main" || isNobody(clause, text)) return null;
  const [object] = clause.objects;
  if (verb.lemma === "be") {
    const words = text
      .slice(verb.end, verb.end + 60)
      .trim()
      .toLowerCase();
    return DOUBTFUL.test(words) && !verb.negated ? { clause, subject, stance: "doubts" } : null;
  }
  const event = confirmedEvent(clause);
  if (event) return { clause, subject, stance: "asserts", event };
  const stance =
    VERBS.get(verb.lemma) ?? (CALLING_VERBS.has(verb.lemma) && isUntrue(clause, text) ? "denies" : undefined);
  // "denies reports circulating online that X had been held": what it denies stands behind.
  const saysWhat = clauses.some((one) => one.parent === clause && one.opening === "that" && one.verb.start > verb.end);
  const isMeant = object !== undefined && means(object, verb.lemma) && !saysWhat;
  return stance && isMeant && !verb.negated && verb.modal === null ? { clause, subject, stance } : null;
}

const TOLD = /^(?:reports?|rumou?rs?|claims?|accounts?|stor(?:y|ies)|articles?|allegations?)$/;
const ALLEGED = /^(?:allegations?|accusations?|charges?|findings?)$/;

/** "denied THE REPORT", not "denied it". */
const saysWhatIsMeant = ({ objects, verb }: Clause): boolean =>
  objects.some((noun) => TOLD.test(headOf(noun, verb.lemma)));

/** Acts of a court or a state: whoever "denies" them denies what he is accused of, not that they were done. */
const LEGAL: ReadonlySet<ClaimType> = new Set(["charged", "convicted", "warrant", "sanctioned"]);

/** What can be denied or confirmed: something that happened, no saying and no office that is only mentioned. */
const isEvent = ({ finding: { type } }: Draft): boolean => type !== "said" && type !== "holds_post";

/** What the sentence told last before a reaction that trails it. */
const trailedBy = ({ from, stance }: TrailingReaction, sentence: Sentence, before: readonly Draft[]) =>
  before.findLast(
    (draft) =>
      draft.sentence === sentence &&
      draft.finding.anchor.end <= from &&
      isEvent(draft) &&
      !(stance !== "asserts" && LEGAL.has(draft.finding.type)),
  );

/** All the events of the same report: whoever denies it denies each. */
function toldWith(last: Draft, before: readonly Draft[]): readonly Draft[] {
  const through = ({ sources }: Draft) => sources.map(({ link }) => link.name).join(" > ");
  return before.filter(
    (draft) =>
      draft === last ||
      (last.sources.length > 0 &&
        draft.sentence === last.sentence &&
        isEvent(draft) &&
        draft.stance === last.stance &&
        through(draft) === through(last)),
  );
}

/** The event that the sentences before tell, which a reaction speaks of. */
function meantBy({ clause, event, from }: Reaction, before: readonly Draft[], { parsed }: Sentence): Draft | undefined {
  if (event) return before.findLast(({ finding }) => finding.type === event);
  const last = before.findLast(({ finding }) => finding.type !== "holds_post");
  // What somebody was just quoted as saying is itself what "the allegation" means, not an older event.
  if (last?.finding.type === "said" && clause.objects.some((noun) => ALLEGED.test(headWord(noun)))) return undefined;
  // "wrote that X had fled, but later WITHDREW the report": one subject for both, before what is meant.
  const isShared = parsed.clauses.some((one) => one.subject === clause.subject && one.verb.start < clause.verb.start);
  const until = from ?? (isShared ? clause.verb.start : (clause.subject?.start ?? clause.start));
  const events = before.filter((draft) => isEvent(draft) && draft.finding.span.end <= until);
  // "the reports" are what others told, not what the outlet itself said in between.
  const told = saysWhatIsMeant(clause) ? events.findLast(({ sources }) => sources.length > 0) : undefined;
  return told ?? events.at(-1);
}

/** The reactions of a sentence, each with the draft that it speaks of. */
export function reactionsOf(
  sentence: Sentence,
  before: readonly Draft[],
  text: string,
): { reaction: Reaction; meant: Draft }[] {
  const { trailing } = sentence.parsed;
  const own = trailing.flatMap((reaction) => {
    const last = trailedBy(reaction, sentence, before);
    return last ? toldWith(last, before).map((meant) => ({ reaction, meant })) : [];
  });
  const others = sentence.parsed.clauses.filter((clause) => !trailing.some((one) => one.clause === clause));
  const answers = others.flatMap((clause) => {
    const reaction = reactionIn(clause, sentence.parsed.clauses, text);
    const last = reaction ? meantBy(reaction, before, sentence) : undefined;
    if (!reaction || !last) return [];
    const told = saysWhatIsMeant(clause) ? toldWith(last, before) : [last];
    return told.map((meant) => ({ reaction, meant }));
  });
  return [...own, ...answers];
}
