import type { Stance } from "../../../vocabulary/stance.ts";
import type { Clause, Parsed } from "../clauses.ts";
import { CALLING_VERBS, EVIDENCE_NOUNS, NO_TRUTH, SPEECH_VERBS, UNTRUE, upToStop } from "../lexicon/speech.ts";
import { headWord, type Noun, thatBehind } from "../nouns.ts";
import type { Word } from "../words.ts";
import { type Source, sourceOf } from "./sources.ts";
import type { SpeechAct, SpokenIn } from "./speech-acts.ts";
import { canBeTakenBack, tells } from "./telling-nouns.ts";

/** Verbs by which rumours get about. */
const SPREADING = new Set(["spread", "circulate", "emerge", "surface", "swirl", "appear", "go"]);

/** "Rumours spread on social media about ...": the crowd, or whoever the words name. */
export function spreadingOf(sentence: SpokenIn, clause: Clause): SpeechAct | null {
  if (!clause.subject || !SPREADING.has(clause.verb.lemma) || !tells(clause.subject)) return null;
  const nouns = [...clause.adjuncts.filter((one) => one.preposition === "on").map((one) => one.noun), clause.subject];
  const sources = nouns.map((noun) => sourceOf(noun, sentence.discourse, sentence.text)).filter((one) => one !== null);
  const teller = sources.find((one) => one.link.kind === "social_media") ?? sources[0];
  const about = clause.adjuncts.find((one) => one.preposition === "about" || one.preposition === "of");
  if (!teller || !about) return null;
  const next = sentence.parsed.clauses.find((one) => one.start > about.noun.end && one.relation === "main");
  return {
    clause,
    sources: [teller],
    stance: "asserts",
    isVoid: clause.verb.negated,
    times: clause.times,
    content: { start: clause.verb.end, end: next?.start ?? sentence.parsed.end },
    span: { start: clause.start, end: clause.verb.end },
  };
}

/** Stances that somebody takes to what others said. */
const ANSWERS: ReadonlySet<string> = new Set(["denies", "doubts", "retracts"]);
/** Whether the verb takes a stance to what others said. */
export const isAnswer = ({ verb }: Clause) => ANSWERS.has(SPEECH_VERBS.get(verb.lemma)?.stance ?? "");

/** What a passive answer answers: "reports of his death were denied". */
function answered(clause: Clause): Noun | null {
  const { subject } = clause;
  const isSomebody = subject?.reading.sort === "person" || subject?.reading.sort === "role";
  return clause.verb.voice === "passive" && isAnswer(clause) && !isSomebody ? subject : null;
}

/** "the announcement of his death BY THE AGENCY was retracted" */
function tellerBehind({ parsed }: SpokenIn, told: Noun, clause: Clause): Noun | null {
  const { items } = parsed;
  const at = items.findIndex((item, i) => {
    const before = items[i - 1];
    const isInside = item.start >= told.end && item.end <= clause.verb.start;
    return isInside && item.kind === "noun" && before?.kind === "joint" && before.word.lower === "by";
  });
  const item = items[at];
  return item?.kind === "noun" ? item : null;
}

/** "The announcement of his death by the agency was retracted": by whoever the words name, else by the outlet itself. */
export function passiveAnswer(sentence: SpokenIn, clause: Clause): SpeechAct | null {
  const told = answered(clause);
  if (!told || clause.verb.negated || clause.verb.modal !== null) return null;
  const stance = SPEECH_VERBS.get(clause.verb.lemma)?.stance ?? "denies";
  // "The money was withdrawn": only words can be taken back.
  if (stance === "retracts" && !canBeTakenBack(told)) return null;
  const agents = clause.adjuncts.filter((one) => one.preposition === "by");
  const agent = agents[0]?.noun ?? (stance === "retracts" ? tellerBehind(sentence, told, clause) : null);
  const named = agent ? sourceOf(agent, sentence.discourse, sentence.text) : null;
  return {
    clause,
    sources: named ? [named] : [],
    stance,
    isVoid: false,
    times: clause.times,
    content: { start: told.start, end: clause.verb.start },
    span: { start: clause.verb.start, end: clause.end },
  };
}

/** "described reports of his death as baseless": what is called untrue, and by whom. */
export function untrueCall(sentence: SpokenIn, clause: Clause): SpeechAct | null {
  const told = calledUntrue(clause, sentence.text);
  const caller = told && clause.subject ? sourceOf(clause.subject, sentence.discourse, sentence.text) : null;
  if (!told || !caller || clause.verb.negated || clause.verb.modal !== null) return null;
  return {
    clause,
    sources: [caller],
    stance: "denies",
    isVoid: false,
    times: clause.times,
    content: { start: told.start, end: told.end },
    span: { start: clause.subject?.start ?? clause.start, end: clause.end },
  };
}

const TRUE = /^(?:true|correct|accurate|founded)$/;

/** "WERE FALSE", "ARE NOT TRUE", "WERE FABRICATED" */
function saysUntrue({ verb, objects }: Clause): boolean {
  if (verb.modal !== null) return false;
  const isFabricated = verb.voice === "passive" && UNTRUE.test(verb.words.at(-1)?.lower ?? "");
  if (verb.lemma !== "be") return isFabricated && !verb.negated;
  if (verb.negated) return objects.some((noun) => TRUE.test(headWord(noun)));
  return objects.some(({ phrase }) => UNTRUE.test(phrase.words.map(({ lower }) => lower).join(" ")));
}

/** "reports of his death WERE FALSE": what a clause says of a telling noun. */
const isSaidUntrue = (clause: Clause): boolean =>
  clause.subject !== null && tells(clause.subject) && saysUntrue(clause);

/** "said reports of his death were false": a denial of whoever says so, else of the outlet. */
export function untrueSaid(clause: Clause): SpeechAct | null {
  const { subject } = clause;
  if (!subject || subject.attached.length === 0 || !isSaidUntrue(clause)) return null;
  return {
    clause,
    sources: [],
    stance: "denies",
    isVoid: false,
    times: [],
    content: { start: subject.start, end: subject.end },
    span: { start: subject.start, end: clause.end },
  };
}

function calledUntrue(clause: Clause, text: string): Noun | null {
  const [object] = clause.objects;
  if (!object || !CALLING_VERBS.has(clause.verb.lemma) || clause.verb.voice === "passive" || !tells(object))
    return null;
  return UNTRUE.test(upToStop(text.slice(object.end, object.end + 40))) ? object : null;
}

/** "rejected a claim that", "dismissed as baseless reports of": whoever denies or takes it back speaks, not the report. */
export function isTakenUp(noun: Noun, parsed: Parsed): boolean {
  const isNoun = (one: Noun) => one === noun || one.others.includes(noun);
  return parsed.clauses.some((clause) => {
    const nouns = [
      ...clause.objects,
      ...clause.adjuncts.filter((one) => one.preposition === "as").map((one) => one.noun),
    ];
    return (
      (isAnswer(clause) && nouns.some(isNoun)) ||
      answered(clause) === noun ||
      (clause.subject === noun && isSaidUntrue(clause) && thatBehind(parsed.items, parsed.items.indexOf(noun)) < 0) ||
      (CALLING_VERBS.has(clause.verb.lemma) && clause.objects.includes(noun)) ||
      nouns.some((one) => isAbsentTruth(one) && parsed.items.includes(one) && one.end < noun.start)
    );
  });
}

const isAbsentTruth = (noun: Noun) => noun.phrase.determiner === "no" && NO_TRUTH.has(headWord(noun));

/** The stance of "there is no truth to ...", "there was no sign that ...", or null. */
function absenceOf(noun: Noun, clauses: readonly Clause[]): Stance | null {
  if (noun.phrase.determiner !== "no") return null;
  if (NO_TRUTH.has(headWord(noun))) return "denies";
  const clause = clauses.find(({ objects }) => objects.includes(noun));
  const isOwn = clause !== undefined && SPEECH_VERBS.has(clause.verb.lemma);
  return EVIDENCE_NOUNS.has(headWord(noun)) && headWord(noun) !== "reason" && !isOwn ? "doubts" : null;
}

/** "Reports that he was dead WERE FALSE": the clause behind what a noun tells is about the noun. */
function deniedReport(noun: Noun, told: Clause | undefined, { clauses }: Parsed): SpeechAct | null {
  const then = told && clauses[clauses.indexOf(told) + 1];
  if (!then || !saysUntrue(then)) return null;
  return {
    clause: null,
    sources: [],
    stance: "denies",
    isVoid: false,
    times: [],
    content: { start: noun.end, end: then.verb.start },
    span: { start: noun.start, end: then.end },
  };
}

/** When what a noun tells got about: "reports that ... circulated on Monday". */
function timesOf(noun: Noun, { parsed }: SpokenIn): readonly Word[] {
  return parsed.clauses.find((clause) => clause.subject === noun && SPREADING.has(clause.verb.lemma))?.times ?? [];
}

/** "Rumours that ... spread ON TELEGRAM": the crowd there. */
function platformOf(noun: Noun, { parsed, discourse, text }: SpokenIn): Source | null {
  const spreading = parsed.clauses.find((clause) => clause.subject === noun && SPREADING.has(clause.verb.lemma));
  const where = spreading?.adjuncts.filter((one) => one.preposition === "on").map((one) => one.noun) ?? [];
  const told = where.map((one) => sourceOf(one, discourse, text)).find((one) => one?.link.kind === "social_media");
  return told ?? null;
}

/** "claims that X is dead", "there is no sign that he is ill": what the noun tells, up to the verb of the sentence. */
export function toldByNouns(sentence: SpokenIn): SpeechAct[] {
  const { parsed } = sentence;
  return parsed.items.flatMap((item, i): SpeechAct[] => {
    if (item.kind !== "noun") return [];
    const absence = absenceOf(item, parsed.clauses);
    const that = tells(item) ? thatBehind(parsed.items, i) : -1;
    if (!absence && (that < 0 || isTakenUp(item, parsed))) return [];
    return toldBy(item, absence, parsed.items[that < 0 ? i + 1 : that]?.end ?? item.end, sentence);
  });
}

/** "stood by ITS report that": whoever the sentence is about told it. */
function ownerOf(item: Noun, { parsed, discourse, text }: SpokenIn): Source | null {
  if (!/^(?:its|their|his|her)$/.test(item.phrase.determiner ?? "")) return null;
  const around = parsed.clauses.findLast(({ verb, subject }) => subject !== null && verb.start < item.start);
  return around?.subject ? sourceOf(around.subject, discourse, text) : null;
}

/** What one noun tells, behind its "that". */
function toldBy(item: Noun, absence: Stance | null, behind: number, sentence: SpokenIn): SpeechAct[] {
  const { parsed, discourse, text } = sentence;
  const owner = absence ? null : ownerOf(item, sentence);
  const teller = absence ? null : (owner ?? platformOf(item, sentence) ?? sourceOf(item, discourse, text));
  const told = parsed.clauses.find((clause) => clause.start > item.end);
  if (!absence && (!teller || !told)) return [];
  const denied = absence ? null : deniedReport(item, told, parsed);
  if (denied) return [denied];
  return [
    {
      clause: null,
      sources: teller ? [teller] : [],
      // A crowd asserts; what others are said to claim is at second hand.
      stance: absence ?? (owner || teller?.link.kind === "social_media" ? "asserts" : "hedges"),
      isVoid: false,
      times: timesOf(item, sentence),
      content: { start: item.end, end: endOfTold(told, parsed) },
      span: { start: item.start, end: behind },
    },
  ];
}

/** Where the sentence goes on with its own verb behind what a noun tells. */
function endOfTold(told: Clause | undefined, { clauses, end }: Parsed): number {
  const after = told && clauses.find((clause) => clause.start > told.start && clause.relation === "main");
  return after ? Math.min(after.subject?.start ?? after.verb.start, after.verb.start) : end;
}
