import type { Clause } from "../clauses.ts";
import { DOCUMENT_NOUNS, SPEECH_VERBS } from "../lexicon/speech.ts";
import { headWord, type Noun } from "../nouns.ts";
import { sourceOf } from "./sources.ts";
import { speakersOf } from "./speakers.ts";
import type { SpeechAct, SpokenIn } from "./speech-acts.ts";

/** Verbs by which somebody brings out a recording or a picture. */
const RELEASING = new Set(
  "broadcast air release issue publish show post upload distribute share carry screen".split(" "),
);
const RECORDINGS = /^(?:recordings?|videos?|footage|films?|clips?|tapes?|photographs?|photos?|pictures?|images?)$/;

/** "published a decree naming X": a paper that does something is the word of whoever brings it out. */
function decreeOf(sentence: SpokenIn, clause: Clause): SpeechAct | null {
  const { verb, subject, objects } = clause;
  const isIssued = RELEASING.has(verb.lemma) || verb.lemma === "sign";
  if (!subject || !isIssued || verb.voice === "passive" || verb.negated) return null;
  const paper = objects.find((one) => DOCUMENT_NOUNS.has(headWord(one)) || headWord(one) === "list");
  if (!paper) return null;
  const isIn = /^\s+(?:in|by|under) which\b/.test(sentence.text.slice(paper.end, paper.end + 12));
  const acting = isIn
    ? clause
    : sentence.parsed.clauses.find((one) => one.verb.form === "gerund" && one.subject === paper);
  if (!acting) return null;
  const sources = speakersOf(subject, sentence);
  if (sources.length === 0 || verb.modal !== null || (!isIn && SPEECH_VERBS.has(acting.verb.lemma))) return null;
  const content = { start: verb.end, end: sentence.parsed.end };
  const span = { start: Math.min(subject.start, clause.start), end: paper.end };
  return { clause, sources, stance: "asserts", isVoid: false, times: clause.times, content, span };
}

const isRecording = (noun: Noun): boolean => RECORDINGS.test(headWord(noun));

/** Verbs by which a recording tells. */
const SHOWING = new Set("show feature capture depict picture see".split(" "));

/** Who brought out a recording, as the words beside it tell: "a video released BY X", "footage FROM X", "X's film". */
function releaserOf({ parsed }: SpokenIn, recording: Noun): Noun | null {
  const released = parsed.clauses.find(
    (one) => one.subject === recording && RELEASING.has(one.verb.lemma) && one.verb.voice === "passive",
  );
  const by = released?.adjuncts.find((one) => one.preposition === "by" || one.preposition === "on")?.noun;
  return by ?? recording.attached.find((one) => ["by", "from"].includes(one.preposition))?.noun ?? recording.possessor;
}

/** "A video released by X shows Y addressing fighters": what it shows is the word of whoever brought it out. */
function recordingShows(sentence: SpokenIn, clause: Clause): SpeechAct | null {
  const { verb, subject } = clause;
  if (!subject || !SHOWING.has(verb.lemma) || verb.voice === "passive" || !isRecording(subject)) return null;
  const releaser = releaserOf(sentence, subject);
  const source = releaser ? sourceOf(releaser, sentence.discourse, sentence.text) : null;
  if (!source || verb.negated || verb.modal !== null) return null;
  return {
    clause,
    sources: [source],
    stance: "asserts",
    isVoid: false,
    isRecorded: true,
    times: [],
    content: { start: verb.end, end: sentence.parsed.end },
    span: { start: subject.start, end: verb.end },
  };
}

/** "the channel showed X chairing a meeting" */
function showsDeed({ parsed }: SpokenIn, clause: Clause): boolean {
  const [object] = clause.objects;
  return parsed.clauses.some((one) => one.parent === clause && one.verb.form === "gerund" && one.subject === object);
}

/** "Y aired film in which X walks", "was shown in a video released by Y": what a recording shows is Y's word. */
export function releaseOf(sentence: SpokenIn, clause: Clause): SpeechAct | null {
  const shows = recordingShows(sentence, clause) ?? decreeOf(sentence, clause);
  if (shows) return shows;
  const { verb, subject } = clause;
  if (!RELEASING.has(verb.lemma) || verb.negated || verb.modal !== null) return null;
  const isPassive = verb.voice === "passive";
  const shown = isPassive ? (subject ? [subject] : []) : clause.objects;
  const by = clause.adjuncts.find((one) => one.preposition === "by")?.noun ?? null;
  const releaser = isPassive ? by : subject;
  const isShown = shown.some(isRecording) || (verb.lemma === "show" && showsDeed(sentence, clause));
  if (!releaser || !isShown) return null;
  const source = sourceOf(releaser, sentence.discourse, sentence.text);
  if (!source) return null;
  const { parsed } = sentence;
  return {
    clause,
    sources: [source],
    stance: "asserts",
    isVoid: false,
    isRecorded: true,
    times: clause.times,
    content: isPassive ? { start: parsed.start, end: verb.start } : { start: verb.end, end: parsed.end },
    span: { start: Math.min(clause.start, releaser.start), end: Math.max(verb.end, releaser.end) },
  };
}
