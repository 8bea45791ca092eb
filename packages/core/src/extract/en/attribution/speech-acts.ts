import type { Span } from "../../../vocabulary/span.ts";
import type { Stance } from "../../../vocabulary/stance.ts";
import type { Clause, Parsed } from "../clauses.ts";
import type { Discourse } from "../discourse.ts";
import { REPORTING_NOUNS } from "../lexicon/sources.ts";
import { CITING_VERBS, DOCUMENT_NOUNS, EVIDENCE_NOUNS, HEARING_VERBS, SPEECH_VERBS } from "../lexicon/speech.ts";
import type { Noun } from "../nouns.ts";
import type { Word } from "../words.ts";
import { type Source, sourceOf } from "./sources.ts";

/** Somebody says something: who, through whom, how, and over which stretch of the sentence. */
export interface SpeechAct {
  readonly clause: Clause | null;
  /** From the one who speaks to the reader to the deepest that he names. */
  readonly sources: readonly Source[];
  readonly stance: Stance;
  /** What is said gives no statement: "could not confirm", "did not say whether". */
  readonly isVoid: boolean;
  /** When it was said. */
  readonly times: readonly Word[];
  readonly content: Span;
  /** Where the words of the attribution stand. */
  readonly span: Span;
}

interface Sentence {
  readonly parsed: Parsed;
  readonly discourse: Discourse;
  readonly text: string;
}

const children = (parsed: Parsed, clause: Clause) => parsed.clauses.filter((one) => one.parent === clause);

/** What is said lies after the verb, up to the next clause of the same level, or before the speaker. */
function contentOf({ parsed }: Sentence, clause: Clause): Span | null {
  const following = parsed.clauses.filter((one) => one.start > clause.verb.end);
  const complement = following.find(
    (one) =>
      one.parent === clause &&
      (one.relation === "complement" || one.relation === "infinitive" || isDeniedDeed(one, clause)),
  );
  // Whoever is told something is not what is told.
  const told = clause.verb.lemma === "tell" ? [] : clause.objects.filter((noun) => noun.reading.sort !== "pronoun");
  const quoteAfter = parsed.items.some(
    (item) =>
      item.kind === "joint" &&
      item.word.tag === "quote" &&
      item.start >= clause.verb.end &&
      item.start < clause.verb.end + 60,
  );
  const adjunct = clause.adjuncts.some((one) => ["about", "of"].includes(one.preposition));
  if (complement || told.length > 0 || adjunct || (quoteAfter && !isTrailing(parsed, clause))) {
    const next = following.find((one) => isOwnLevel(one, clause) || (complement && isFurtherSaying(one, clause)));
    return { start: clause.verb.end, end: next ? next.start : parsed.end };
  }
  const start = clause.subject ? Math.min(clause.subject.start, clause.start) : clause.start;
  return start > parsed.start + 1 ? { start: parsed.start, end: start } : null;
}

/** "denied being detained": the deed that the subject denies stands right behind the verb. */
function isDeniedDeed(one: Clause, speech: Clause): boolean {
  const denies = SPEECH_VERBS.get(speech.verb.lemma)?.stance === "denies";
  return denies && one.verb.form === "gerund" && one.verb.start - speech.verb.end <= 2;
}

/** "stated that ..., reaffirming ...": the same speaker says another thing. */
function isFurtherSaying(one: Clause, speech: Clause): boolean {
  const isSpeech = SPEECH_VERBS.has(one.verb.lemma) && !CITING_VERBS.has(one.verb.lemma);
  return one.verb.form === "gerund" && one.relation === "participle" && isSpeech && one.subject === speech.subject;
}

function isTrailing(parsed: Parsed, clause: Clause): boolean {
  return !parsed.clauses.some((one) => one.start > clause.end) && (clause.subject?.start ?? 0) > parsed.start + 10;
}

/** A later clause beside the speech, not inside it. */
function isOwnLevel(one: Clause, speech: Clause): boolean {
  if (one.relation === "main") return speech.relation === "main" || one.parent === null;
  return one.parent === speech.parent && one.relation === speech.relation && one.subject === speech.subject;
}

/** Verbs that say something "about" or "of" a thing. */
const TALKING = new Set(["speak", "talk", "write"]);

/** Whether the verb needs a clause or a quotation before it counts as speech. */
function speaks(sentence: Sentence, clause: Clause): boolean {
  const verb = SPEECH_VERBS.get(clause.verb.lemma);
  if (!verb || clause.verb.voice === "passive" || clause.relation === "infinitive") return false;
  if (isDoneToSomebody(sentence, clause)) return false;
  if (clause.relation === "gerund" && !children(sentence.parsed, clause).length && clause.objects.length === 0)
    return false;
  if (!verb.weak) return true;
  const tellsOf =
    TALKING.has(clause.verb.lemma) &&
    clause.adjuncts.some((one) => one.preposition === "about" || one.preposition === "of");
  return (
    tellsOf ||
    children(sentence.parsed, clause).some((one) => one.relation === "complement") ||
    denialOfEvidence(clause)
  );
}

/** "dismissed General X", "added X to the list": deeds with verbs of saying. */
function isDoneToSomebody({ parsed }: Sentence, clause: Clause): boolean {
  const [object] = clause.objects;
  if (!object || children(parsed, clause).some((one) => one.relation === "complement")) return false;
  const isPerson = object.reading.sort === "person" || object.reading.sort === "role";
  const denies = SPEECH_VERBS.get(clause.verb.lemma)?.stance === "denies";
  const isAdding = clause.verb.lemma === "add" && clause.adjuncts.some((one) => one.preposition === "to");
  return isPerson && (denies || isAdding);
}

function denialOfEvidence(clause: Clause): boolean {
  return clause.objects.some(
    (noun) => noun.phrase.determiner === "no" && EVIDENCE_NOUNS.has(noun.phrase.words.at(-1)?.lower ?? ""),
  );
}

function stanceOf(clause: Clause): { stance: Stance; isVoid: boolean } {
  const { lemma, negated, modal } = clause.verb;
  if (lemma === "rule") return { stance: negated ? "hedges" : "denies", isVoid: false };
  const stance = SPEECH_VERBS.get(lemma)?.stance ?? "asserts";
  if (denialOfEvidence(clause)) {
    return {
      stance: clause.objects.some((noun) => noun.phrase.words.at(-1)?.lower === "reason") ? "asserts" : "doubts",
      isVoid: false,
    };
  }
  const isUnspoken = negated || modal === "could" || modal === "can";
  if (stance === "denies" && negated) return { stance: "asserts", isVoid: true };
  return { stance, isVoid: isUnspoken };
}

/** "told Reuters": a body of the press that is told something is nearer to the reader than the teller. */
function listenerOf(sentence: Sentence, clause: Clause): Source | null {
  if (!["tell", "inform"].includes(clause.verb.lemma)) return null;
  const listener = clause.objects[0] ?? clause.adjuncts.find((one) => one.preposition === "to")?.noun;
  if (listener?.reading.sort !== "body" || listener.reading.bodySort !== "media") return null;
  return sourceOf(listener, sentence.discourse, sentence.text);
}

/** The sources that "citing" and "quoting" name, and "learned from". */
function citedBy(sentence: Sentence, clause: Clause): { sources: Source[]; times: Word[] } {
  const sources: Source[] = [];
  const times: Word[] = [];
  const last = sentence.parsed.clauses.filter((one) => one.start > clause.start);
  for (const one of last) {
    const isCiting =
      CITING_VERBS.has(one.verb.lemma) && one.verb.form === "gerund" && nearestSpeech(sentence, one) === clause;
    const isHearing = HEARING_VERBS.has(one.verb.lemma) && one.parent === clause;
    const nouns = isCiting
      ? citedNouns(sentence, one)
      : isHearing
        ? one.adjuncts.filter((each) => each.preposition === "from").map((each) => each.noun)
        : [];
    for (const noun of nouns) {
      const own = sourceOf(noun, sentence.discourse, sentence.text);
      if (own) sources.push(own);
    }
    if (isCiting) times.push(...one.times);
  }
  return { sources, times };
}

/** What is cited; behind "what it called" the first noun that can speak. */
function citedNouns({ parsed }: Sentence, citing: Clause): Noun[] {
  const [object] = citing.objects;
  if (object && object.phrase.words[0]?.lower !== "what") return [object];
  const later = parsed.items.filter((item) => item.kind === "noun" && item.start > citing.end);
  return later.filter((item): item is Noun => item.kind === "noun" && item.reading.sort === "unnamed").slice(0, 1);
}

/** The clause of speech that a citing clause goes with: the last one before it that is no citation itself. */
function nearestSpeech(sentence: Sentence, citing: Clause): Clause | undefined {
  return sentence.parsed.clauses.findLast(
    (one) =>
      one.start < citing.start &&
      one !== citing &&
      !CITING_VERBS.has(one.verb.lemma) &&
      speaks(sentence, one) &&
      one.relation !== "relative",
  );
}

/** "An earlier version of this article said": the outlet takes back what it said itself. */
const OWN_EARLIER_WORDS =
  /\b(?:earlier|previous|original|initial) version\b|\b(?:this|our) (?:article|report|story)\b/i;
const WRONGLY = new Set(["incorrectly", "wrongly", "mistakenly", "erroneously"]);

function isOwnCorrection({ text }: Sentence, { subject, verb }: Clause): boolean {
  if (!subject || (SPEECH_VERBS.get(verb.lemma)?.stance ?? "") !== "asserts") return false;
  const words = text.slice(subject.start, subject.end);
  return OWN_EARLIER_WORDS.test(words) && (/version/i.test(words) || verb.words.some((one) => WRONGLY.has(one.lower)));
}

/** Who says it: the subject; in "quoted X as saying" whoever quotes, then X. */
function speakersOf(sentence: Sentence, clause: Clause): Source[] {
  const { parent } = clause;
  const quoted = clause.relation === "gerund" && parent && CITING_VERBS.has(parent.verb.lemma) ? parent : null;
  const quoting = quoted && quoted.verb.form !== "gerund" ? quoted.subject : null;
  const nouns = quoted?.objects[0] ? [quoting, quoted.objects[0]] : [clause.subject];
  return nouns.flatMap((noun) => (noun ? (sourceOf(noun, sentence.discourse, sentence.text) ?? []) : []));
}

/** Where the words of the attribution begin; "quoted X as saying" begins with whoever quotes. */
function actStart(clause: Clause): number {
  const { parent, verb } = clause;
  const isQuoted = clause.relation === "gerund" && parent && CITING_VERBS.has(parent.verb.lemma);
  if (isQuoted) return Math.min(parent.start, parent.subject?.start ?? parent.start);
  return verb.form === "gerund" ? verb.start : Math.min(clause.subject?.start ?? clause.start, clause.start);
}

function actOf(sentence: Sentence, clause: Clause): SpeechAct | null {
  const isRuling = clause.verb.lemma === "rule" && clause.particle === "out";
  if (!isRuling && !speaks(sentence, clause)) return null;
  if (CITING_VERBS.has(clause.verb.lemma) && clause.verb.form === "gerund") return null;
  const content = contentOf(sentence, clause);
  const isCorrection = isOwnCorrection(sentence, clause);
  const speakers = isCorrection ? [] : speakersOf(sentence, clause);
  if (!content || (speakers.length === 0 && clause.relation === "main" && !isRuling && !isCorrection)) return null;
  const listener = listenerOf(sentence, clause);
  const cited = citedBy(sentence, clause);
  const sources = [listener, ...speakers, ...cited.sources].filter((one) => one !== null);
  return {
    clause,
    sources,
    ...(isCorrection ? { stance: "retracts" as const, isVoid: false } : stanceOf(clause)),
    times: cited.times.length > 0 ? cited.times : clause.times,
    content,
    span: {
      start: actStart(clause),
      end: clause.verb.end,
    },
  };
}

/** Verbs by which rumours get about. */
const SPREADING = new Set(["spread", "circulate", "emerge", "surface", "swirl", "appear", "go"]);

/** "Rumours spread on social media about ...": the crowd, or whoever the words name. */
function spreadingOf(sentence: Sentence, clause: Clause): SpeechAct | null {
  const head = clause.subject?.phrase.words.at(-1)?.lower ?? "";
  if (!clause.subject || !SPREADING.has(clause.verb.lemma) || !REPORTING_NOUNS.has(head)) return null;
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
const isAnswer = ({ verb }: Clause) => ANSWERS.has(SPEECH_VERBS.get(verb.lemma)?.stance ?? "");

/** "rejected a claim that ...", "the claim that ... was rejected": the one who rejects it speaks, not the claim. */
function isDeniedObject(noun: Noun, parsed: Parsed): boolean {
  return parsed.clauses.some(
    (clause) => isAnswer(clause) && (clause.objects.includes(noun) || answered(clause) === noun),
  );
}

/** What a passive answer answers: "reports of his death were denied". */
function answered(clause: Clause): Noun | null {
  return clause.verb.voice === "passive" && isAnswer(clause) ? clause.subject : null;
}

/** "the announcement of his death BY THE AGENCY was retracted" */
function tellerBehind({ parsed }: Sentence, told: Noun, clause: Clause): Noun | null {
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
function passiveAnswer(sentence: Sentence, clause: Clause): SpeechAct | null {
  const told = answered(clause);
  if (!told || clause.verb.negated || clause.verb.modal !== null) return null;
  const stance = SPEECH_VERBS.get(clause.verb.lemma)?.stance ?? "denies";
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

/** "claims that X is dead": what the noun tells, up to the verb of the sentence. */
function toldByNouns(sentence: Sentence): SpeechAct[] {
  const { parsed, discourse, text } = sentence;
  return parsed.items.flatMap((item, i): SpeechAct[] => {
    const next = parsed.items[i + 1];
    const isTelling = item.kind === "noun" && REPORTING_NOUNS.has(item.phrase.words.at(-1)?.lower ?? "");
    if (!isTelling || next?.kind !== "joint" || next.word.lower !== "that" || isDeniedObject(item, parsed)) return [];
    const teller = sourceOf(item, discourse, text);
    const told = parsed.clauses.find((clause) => clause.start > next.start);
    const after = parsed.clauses.find(
      (clause) => told !== undefined && clause.start > told.start && clause.relation === "main",
    );
    if (!teller || !told) return [];
    const content = { start: next.end, end: after ? Math.min(after.verb.start, parsed.end) : parsed.end };
    return [
      {
        clause: null,
        sources: [teller],
        stance: "hedges",
        isVoid: false,
        times: [],
        content,
        span: { start: item.start, end: next.end },
      },
    ];
  });
}

/** "according to the communique": of the authority whose act it tells. */
function issuerOf(sentence: Sentence, noun: Noun): Source | null {
  if (!DOCUMENT_NOUNS.has(noun.phrase.words.at(-1)?.lower ?? "")) return null;
  const clause = sentence.parsed.clauses.find(
    (one) => one.relation === "main" && one.subject !== null && one.start < noun.start,
  );
  const issuer = clause?.subject ? sourceOf(clause.subject, sentence.discourse, sentence.text) : null;
  return issuer?.isAuthority ? issuer : null;
}

/** "according to X": over the clause that it stands in. */
function accordingTo(sentence: Sentence): SpeechAct[] {
  const { parsed } = sentence;
  const acts: SpeechAct[] = [];
  const adjuncts = [...parsed.opening.adjuncts, ...parsed.clauses.flatMap((clause) => clause.adjuncts)];
  for (const { preposition, noun } of adjuncts) {
    if (preposition !== "according to") continue;
    const source = sourceOf(noun, sentence.discourse, sentence.text) ?? issuerOf(sentence, noun);
    if (!source) continue;
    const after = parsed.clauses.some((clause) => clause.start > noun.end);
    const before = parsed.clauses.some(
      (clause) =>
        clause.start < noun.start && !clause.adjuncts.some((one) => one.noun === noun && clause.start > noun.start),
    );
    const content = before || !after ? { start: parsed.start, end: noun.start } : { start: noun.end, end: parsed.end };
    acts.push({
      clause: null,
      sources: [source],
      stance: "asserts",
      isVoid: false,
      times: [],
      content,
      span: { start: noun.start, end: noun.end },
    });
  }
  return acts;
}

/** Who says what in a sentence. */
export function speechActsOf(parsed: Parsed, discourse: Discourse, text: string): SpeechAct[] {
  const sentence = { parsed, discourse, text };
  const spoken = parsed.clauses.flatMap(
    (clause) => spreadingOf(sentence, clause) ?? passiveAnswer(sentence, clause) ?? actOf(sentence, clause) ?? [],
  );
  return [...spoken, ...toldByNouns(sentence), ...accordingTo(sentence)];
}

/** The acts over a place in the sentence, outermost first. */
export function actsOver(acts: readonly SpeechAct[], place: Span): SpeechAct[] {
  return acts
    .filter(
      (act) =>
        act.content.start <= place.start && place.end <= act.content.end && act.clause?.verb.start !== place.start,
    )
    .sort((a, b) => b.content.end - b.content.start - (a.content.end - a.content.start));
}
