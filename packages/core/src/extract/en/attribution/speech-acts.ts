import type { Span } from "../../../vocabulary/span.ts";
import type { Stance } from "../../../vocabulary/stance.ts";
import type { Clause, Parsed } from "../clauses.ts";
import type { Discourse } from "../discourse.ts";
import {
  CITING_VERBS,
  CREDITING_VERBS,
  DOCUMENT_NOUNS,
  EVIDENCE_NOUNS,
  HEARING_VERBS,
  OWNING_UP,
  RETRACTION,
  SPEECH_VERBS,
} from "../lexicon/speech.ts";
import { headWord, isJoint, type Noun } from "../nouns.ts";
import type { Word } from "../words.ts";
import { isNobody } from "./nobody.ts";
import { releaseOf } from "./recordings.ts";
import { reportedBy } from "./reported-by.ts";
import { type Source, sourceOf } from "./sources.ts";
import { sourcesOf, speakersOf, unnamedSources } from "./speakers.ts";
import { isSpokenPurpose } from "./spoken-purpose.ts";
import { canBeTakenBack } from "./telling-nouns.ts";
import { isAnswer, passiveAnswer, spreadingOf, toldByNouns, untrueCall, untrueSaid } from "./told-by-nouns.ts";
import { isOutlet, venueOf } from "./venues.ts";

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
  /** A recording tells it, which shows an earlier day in the present tense. */
  readonly isRecorded?: true;
}

/** A sentence with what the report has told so far. */
export interface SpokenIn {
  readonly parsed: Parsed;
  readonly discourse: Discourse;
  readonly text: string;
}

const children = (parsed: Parsed, clause: Clause) => parsed.clauses.filter((one) => one.parent === clause);

/** What is said lies after the verb, up to the next clause of the same level, or before the speaker. */
function contentOf({ parsed }: SpokenIn, clause: Clause): Span | null {
  const quoted = quotedAround(parsed, clause);
  if (quoted) return quoted;
  const following = parsed.clauses.filter(
    (one) => one.start > clause.verb.end || (one.verb.start > clause.verb.end && isSayingOn(one)),
  );
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
    // "denied the charges and SAID": a subject that both share stands before the first.
    const end = next && (next.start > clause.verb.end ? next.start : next.verb.start);
    return { start: clause.verb.end, end: end ?? parsed.end };
  }
  // "..., but the army denied it": a reaction to what another said, not what it says itself.
  if (clause.objects.some((noun) => noun.reading.sort === "pronoun") && isAnswer(clause)) return null;
  // "was replaced before the government announced IT": not what the government says.
  if (clause.relation === "adverbial" && told.length === 0 && clause.objects.length > 0) return null;
  const start = clause.subject ? Math.min(clause.subject.start, clause.start) : clause.start;
  return start > parsed.start + 1 ? { start: beginningOf(parsed, start), end: start } : null;
}

/** "The report was false: he is alive, his aide said": the aide says what stands behind the colon. */
function beginningOf({ start, items, clauses }: Parsed, end: number): number {
  const colon = items.findLast((item) => isJoint(item, ":") && item.end < end)?.end ?? start;
  const isApart =
    clauses.some((one) => one.verb.end < colon) && clauses.some((one) => one.verb.start > colon && one.verb.end < end);
  return isApart ? colon : start;
}

/** "denied the charges AND SAID that ..." */
const isSayingOn = ({ opening, verb }: Clause): boolean => opening === "and" && SPEECH_VERBS.has(verb.lemma);

/** "denied being detained": the deed that the subject denies stands right behind the verb. */
function isDeniedDeed(one: Clause, speech: Clause): boolean {
  const denies = SPEECH_VERBS.get(speech.verb.lemma)?.stance === "denies";
  return denies && one.verb.form === "gerund" && one.verb.start - speech.verb.end <= 2;
}

/** "“...,” said X": the words in quotation marks before the attribution, and those that go on behind it. */
function quotedAround(parsed: Parsed, clause: Clause): Span | null {
  const from = Math.min(clause.subject?.start ?? clause.start, clause.verb.start);
  const at = parsed.items.findIndex((item) => item.start >= from);
  const before = parsed.items[at - 1];
  const isQuote = before?.kind === "joint" && before.word.tag === "quote";
  if (!isQuote || from <= parsed.start + 1) return null;
  const goesOn = parsed.items.some(
    (item) => item.kind === "joint" && item.word.tag === "quote" && item.start > clause.verb.end,
  );
  return { start: parsed.start, end: goesOn ? parsed.end : from };
}

/** "stated that ..., reaffirming ...": the same speaker says another thing. */
function isFurtherSaying(one: Clause, speech: Clause): boolean {
  const isSpeech = SPEECH_VERBS.has(one.verb.lemma) && !CITING_VERBS.has(one.verb.lemma);
  return one.verb.form === "gerund" && one.relation === "participle" && isSpeech && one.subject === speech.subject;
}

function isTrailing(parsed: Parsed, clause: Clause): boolean {
  return !parsed.clauses.some((one) => one.start > clause.end) && (clause.subject?.start ?? 0) > parsed.start + 10;
}

/** "with X saying P and Y INSISTING Q": another speaks. */
function isBesideAnother(one: Clause, speech: Clause): boolean {
  const areAsides = one.relation === "participle" && speech.relation === "participle";
  const isSpeech = one.verb.form === "gerund" && SPEECH_VERBS.has(one.verb.lemma);
  return areAsides && isSpeech && (one.subject?.start ?? 0) > speech.verb.end;
}

/** A later clause beside the speech, not inside it. */
function isOwnLevel(one: Clause, speech: Clause): boolean {
  if (one.relation === "main") return speech.relation === "main" || one.parent === null;
  if (isBesideAnother(one, speech)) return true;
  return one.parent === speech.parent && one.relation === speech.relation && one.subject === speech.subject;
}

/** What only people do: papers and pictures "report", "show" and "state" as well. */
const PERSONAL_SPEECH = new Set("say tell inform add claim insist allege recall confirm complain whisper".split(" "));

/** Verbs that say something "about" or "of" a thing. */
const TALKING = new Set(["speak", "talk", "write"]);

/** "The senate must confirm the appointments": nobody has said anything yet. */
const isStillToCome = ({ verb }: Clause): boolean => !verb.negated && /^(?:must|shall|should)$/.test(verb.modal ?? "");

/** Whether the verb needs a clause or a quotation before it counts as speech. */
function speaks(sentence: SpokenIn, clause: Clause): boolean {
  const verb = SPEECH_VERBS.get(clause.verb.lemma);
  if (!verb || clause.verb.voice === "passive" || isStillToCome(clause)) return false;
  if (clause.relation === "infinitive" && !isSpokenPurpose(clause)) return false;
  if (isDoneToSomebody(sentence, clause)) return false;
  if (clause.relation === "gerund" && !children(sentence.parsed, clause).length && clause.objects.length === 0)
    return false;
  if (verb.stance === "retracts" && !clause.objects.some(canBeTakenBack)) return false;
  if (!verb.weak) return true;
  const tellsOf =
    TALKING.has(clause.verb.lemma) &&
    clause.adjuncts.some((one) => one.preposition === "about" || one.preposition === "of");
  return (
    tellsOf ||
    hasLearned(sentence, clause) ||
    children(sentence.parsed, clause).some((one) => one.relation === "complement") ||
    denialOfEvidence(clause)
  );
}

/** "..., the paper has learned from officials", ", learned NAME": behind what it has learned. */
function hasLearned({ parsed }: SpokenIn, clause: Clause): boolean {
  const subject = clause.subject?.reading.sort;
  const knows = ["learn", "understand"].includes(clause.verb.lemma) && clause.objects.length === 0;
  return knows && (subject === "body" || subject === "thing") && isTrailing(parsed, clause);
}

/** "dismissed General X", "added X to the list": deeds with verbs of saying. */
function isDoneToSomebody({ parsed }: SpokenIn, clause: Clause): boolean {
  const [object] = clause.objects;
  if (!object || children(parsed, clause).some((one) => one.relation === "complement")) return false;
  const isPerson = ["person", "role", "unnamed"].includes(object.reading.sort);
  const stance = SPEECH_VERBS.get(clause.verb.lemma)?.stance;
  const denies = stance === "denies" || stance === "doubts";
  const isAdding = clause.verb.lemma === "add" && clause.adjuncts.some((one) => one.preposition === "to");
  return isPerson && (denies || isAdding);
}

function denialOfEvidence(clause: Clause): boolean {
  return clause.objects.some((noun) => noun.phrase.determiner === "no" && EVIDENCE_NOUNS.has(headWord(noun)));
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
function listenerOf(sentence: SpokenIn, clause: Clause): Source | null {
  const isTelling = ["tell", "inform"].includes(clause.verb.lemma);
  const to = clause.adjuncts.find((one) => one.preposition === "to")?.noun;
  const listener = isTelling ? (clause.objects[0] ?? to) : to;
  if (!listener || !isOutlet(listener)) return null;
  return sourceOf(listener, sentence.discourse, sentence.text);
}

/** The sources that "citing" and "quoting" name, and "learned from". */
function citedBy(sentence: SpokenIn, clause: Clause): { sources: Source[]; times: Word[] } {
  const sources: Source[] = [];
  const times: Word[] = [];
  for (const one of sentence.parsed.clauses) {
    // "citing a source, WHO QUOTED an officer"
    const isCiting =
      CITING_VERBS.has(one.verb.lemma) &&
      (one.verb.form === "gerund" || (one.relation === "relative" && one.verb.voice === "active")) &&
      !isWithout(sentence, one) &&
      nearestSpeech(sentence, one) === clause;
    const isHearing = HEARING_VERBS.has(one.verb.lemma) && (one.parent === clause || one === clause);
    const nouns = isCiting
      ? citedNouns(sentence, one)
      : one === clause && one.adjuncts.some(isReference)
        ? one.adjuncts.filter(isReference).map((each) => each.noun)
        : isHearing
          ? one.adjuncts.filter((each) => each.preposition === "from").map((each) => each.noun)
          : [];
    sources.push(...nouns.flatMap((noun) => citedSources(sentence, noun)));
    if (isCiting) times.push(...one.times);
  }
  return { sources, times };
}

/** "reported, WITH REFERENCE TO a source in the office" */
const isReference = ({ preposition }: { readonly preposition: string }) => preposition === "with reference to";

/** "without citing a source" */
function isWithout({ parsed }: SpokenIn, { verb }: Clause): boolean {
  const before = parsed.items[parsed.items.indexOf(verb) - 1];
  return verb.negated || (before?.kind === "joint" && before.word.lower === "without");
}

/** Whoever is cited; somebody cited without a name is an unnamed source, whatever he is: "quoting a nurse". */
function citedSources(sentence: SpokenIn, noun: Noun): readonly Source[] {
  const known = sourcesOf(noun, sentence);
  return known.length > 0 ? known : unnamedSources(noun, sentence);
}

/** What is cited; behind "what it called" the first noun that can speak. */
function citedNouns({ parsed }: SpokenIn, citing: Clause): Noun[] {
  if (CREDITING_VERBS.has(citing.verb.lemma))
    return citing.adjuncts.filter((one) => one.preposition === "to").map((one) => one.noun);
  const [object] = citing.objects;
  if (object && object.phrase.words[0]?.lower !== "what") return [object];
  const later = parsed.items.filter((item) => item.kind === "noun" && item.start > citing.end);
  return later.filter((item): item is Noun => item.kind === "noun" && item.reading.sort === "unnamed").slice(0, 1);
}

/** The clause of speech that a citing clause goes with: the last one before it that is no citation itself. */
function nearestSpeech(sentence: SpokenIn, citing: Clause): Clause | undefined {
  const isSpeech = (one: Clause) =>
    one !== citing &&
    !CITING_VERBS.has(one.verb.lemma) &&
    !isQuotedSaying(sentence, one) &&
    speaks(sentence, one) &&
    one.relation !== "relative";
  const { clauses } = sentence.parsed;
  const before = clauses.findLast((one) => one.start < citing.start && isSpeech(one));
  // "The site, citing X, said": the verb may also follow.
  return before ?? clauses.find((one) => one.start > citing.start && one.relation === "main" && isSpeech(one));
}

/** "quoted X AS SAYING": the words behind it are X's. */
function isQuotedSaying({ parsed }: SpokenIn, { verb, parent }: Clause): boolean {
  if (verb.form !== "gerund" || parent === null || !CITING_VERBS.has(parent.verb.lemma)) return false;
  return isJoint(parsed.items[parsed.items.indexOf(verb) - 1], "as");
}

/** Who quotes whom in "X quoted Y as saying", "Y was quoted by X as saying". */
function quotedSayingOf(sentence: SpokenIn, clause: Clause): SpeechAct | null {
  const quoting = clause.parent;
  // "citing X as saying" beside another verb of saying belongs to that one.
  if (!quoting || quoting.verb.form === "gerund") return null;
  const isPassive = quoting.verb.voice === "passive";
  const by = quoting.adjuncts.find((one) => one.preposition === "by")?.noun ?? null;
  const [outer, inner] = isPassive ? [by, quoting.subject] : [quoting.subject, quoting.objects[0] ?? null];
  const sources = [outer, inner].flatMap((noun) => (noun ? citedSources(sentence, noun) : []));
  if (sources.length === 0) return null;
  return {
    clause,
    sources,
    ...stanceOf(clause),
    times: quoting.times,
    content: { start: clause.verb.end, end: sentence.parsed.end },
    span: { start: Math.min(quoting.start, quoting.subject?.start ?? quoting.start), end: clause.verb.end },
  };
}

function actOf(sentence: SpokenIn, clause: Clause): SpeechAct | null {
  if (isQuotedSaying(sentence, clause)) return quotedSayingOf(sentence, clause);
  const isRuling = clause.verb.lemma === "rule" && clause.particle === "out";
  if (!isRuling && !speaks(sentence, clause)) return null;
  if (CITING_VERBS.has(clause.verb.lemma) && clause.verb.form === "gerund") return null;
  const content = contentOf(sentence, clause);
  const isTakenBack = takesBack(clause);
  const speakers = clause.subject && !isTakenBack ? speakersIn(sentence, clause, clause.subject) : [];
  if (!content || (speakers.length === 0 && clause.relation === "main" && !isRuling && !isTakenBack)) return null;
  const listener = listenerOf(sentence, clause) ?? venueOf(sentence, clause);
  const cited = citedBy(sentence, clause);
  const sources = [...(listener ? [listener] : []), ...speakers, ...cited.sources];
  return {
    clause,
    sources,
    ...stanceOf(clause),
    ...(isNobody(clause, sentence.text) ? { isVoid: true } : {}),
    ...(isTakenBack || isOwnedUp(sentence, clause) ? { stance: "retracts" as const } : {}),
    times: cited.times.length > 0 ? cited.times : timesOfSaying(clause),
    content,
    span: {
      start:
        clause.verb.form === "gerund"
          ? clause.verb.start
          : Math.min(clause.subject?.start ?? clause.start, clause.start),
      end: attributionEnd(clause, listener),
    },
  };
}

/** "took to the radio ON FRIDAY to say": the day is that of both. */
const timesOfSaying = ({ relation, parent, times }: Clause): readonly Word[] =>
  relation === "infinitive" && times.length === 0 ? (parent?.times ?? []) : times;

/** Who speaks; a paper that somebody brings out speaks for him: "the army issued a statement saying that". */
function speakersIn(sentence: SpokenIn, clause: Clause, subject: Noun): readonly Source[] {
  const outer = clause.parent;
  // "The agency said sources told it that THEY ...", "the ministry said that IT ...": whoever speaks around it.
  const isOwn = subject.reading.sort === "pronoun" && /^(?:it|they)$/.test(subject.reading.word);
  if (isOwn && clause.relation === "complement" && outer?.subject && SPEECH_VERBS.has(outer.verb.lemma))
    return speakersIn(sentence, outer, outer.subject);
  const known = speakersOf(subject, sentence);
  const isPersonal = known.length === 0 && PERSONAL_SPEECH.has(clause.verb.lemma);
  const own = isPersonal ? unnamedSources(subject, sentence) : known;
  if (own.length > 0 || !DOCUMENT_NOUNS.has(headWord(subject))) return own;
  const issuing = sentence.parsed.clauses.find((one) => one !== clause && one.objects.includes(subject));
  return issuing?.subject ? speakersOf(issuing.subject, sentence) : [];
}

/** "X, who had said that ..., admitted that he had been wrong": X takes back what the aside tells. */
function isOwnedUp({ parsed, text }: SpokenIn, clause: Clause): boolean {
  if (clause.relation !== "relative") return false;
  const main = parsed.clauses.find(
    (one) => one.relation === "main" && one.verb.start > clause.verb.start && one.subject === clause.subject,
  );
  return main !== undefined && OWNING_UP.test(text.slice(main.verb.start, parsed.end));
}

/** "said NAME", "told the Times": the attribution ends with whoever stands behind its verb. */
function attributionEnd({ verb, subject }: Clause, listener: Source | null): number {
  const inverted = subject && subject.start > verb.start ? subject.end : verb.end;
  return Math.max(verb.end, inverted, listener?.link.span?.end ?? 0);
}

/** "An earlier version of this article said", "wrongly reported": the outlet takes its own words back. */
function takesBack(clause: Clause): boolean {
  const words = [...(clause.subject?.phrase.words ?? []), ...clause.verb.words].map((word) => word.lower).join(" ");
  return RETRACTION.test(words);
}

/** "according to the communique": of the authority whose act it tells. */
function issuerOf(sentence: SpokenIn, noun: Noun): Source | null {
  const head = headWord(noun);
  if (!DOCUMENT_NOUNS.has(head)) return null;
  // "according to a document": anybody's.
  const isPaper = /^(?:document|letter|text|message|note)$/.test(head);
  if (isPaper && /^an?$/.test(noun.phrase.determiner ?? "")) return null;
  const clause = sentence.parsed.clauses.find(
    (one) => one.relation === "main" && one.subject !== null && one.start < noun.start,
  );
  const issuer = clause?.subject ? sourceOf(clause.subject, sentence.discourse, sentence.text) : null;
  return issuer?.isAuthority ? issuer : null;
}

/** "according to X": over the clause that it stands in. */
function accordingTo(sentence: SpokenIn): SpeechAct[] {
  const { parsed } = sentence;
  const acts: SpeechAct[] = [];
  const isSo = ({ preposition }: { readonly preposition: string }) => preposition === "according to";
  for (const { noun } of [parsed.opening, ...parsed.clauses].flatMap(({ adjuncts }) => adjuncts.filter(isSo))) {
    const known = citedSources(sentence, noun);
    const issuer = known.length === 0 ? issuerOf(sentence, noun) : null;
    const sources = issuer ? [issuer] : known;
    if (sources.length === 0) continue;
    const after = parsed.clauses.some((clause) => clause.start > noun.end);
    const before = parsed.clauses.some(
      (clause) =>
        clause.start < noun.start && !clause.adjuncts.some((one) => one.noun === noun && clause.start > noun.start),
    );
    const content = before || !after ? { start: parsed.start, end: noun.start } : { start: noun.end, end: parsed.end };
    acts.push({
      clause: null,
      sources,
      stance: "asserts",
      isVoid: false,
      times: [],
      content,
      span: { start: parsed.items[parsed.items.indexOf(noun) - 1]?.start ?? noun.start, end: noun.end },
    });
  }
  return acts;
}

/** Who says what in a sentence. */
export function speechActsOf(parsed: Parsed, discourse: Discourse, text: string): SpeechAct[] {
  const sentence = { parsed, discourse, text };
  const { trailing } = parsed;
  const spoken = parsed.clauses.flatMap((clause) => {
    if (trailing.some((one) => one.clause === clause)) return [];
    return (
      spreadingOf(sentence, clause) ??
      passiveAnswer(sentence, clause) ??
      untrueCall(sentence, clause) ??
      untrueSaid(clause) ??
      actOf(sentence, clause) ??
      releaseOf(sentence, clause) ??
      reportedBy(sentence, clause) ??
      []
    );
  });
  const from = trailing[0]?.from ?? parsed.end;
  return [...spoken, ...toldByNouns(sentence), ...accordingTo(sentence)].map((act) => endingBefore(act, from));
}

/** What is said ends where somebody else's word on it begins: ", which the army denied". */
const endingBefore = (act: SpeechAct, from: number): SpeechAct =>
  act.content.start < from && act.content.end > from
    ? { ...act, content: { start: act.content.start, end: from } }
    : act;

/** The acts over a place in the sentence, outermost first. */
export function actsOver(acts: readonly SpeechAct[], place: Span): SpeechAct[] {
  return acts
    .filter(
      (act) =>
        act.content.start <= place.start && place.end <= act.content.end && act.clause?.verb.start !== place.start,
    )
    .sort((a, b) => b.content.end - b.content.start - (a.content.end - a.content.start));
}
