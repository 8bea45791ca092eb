import type { Clause } from "../clauses.ts";
import { headWord, type Noun } from "../nouns.ts";
import { sourceOf } from "./sources.ts";
import type { SpeechAct, SpokenIn } from "./speech-acts.ts";

/** Verbs by which somebody brings out a recording or a picture. */
const RELEASING = new Set(
  "broadcast air release issue publish show post upload distribute share carry screen".split(" "),
);
const RECORDINGS = /^(?:recordings?|videos?|footage|films?|clips?|tapes?|photographs?|photos?|pictures?|images?)$/;

const isRecording = (noun: Noun): boolean => RECORDINGS.test(headWord(noun));

/** "the channel showed X chairing a meeting" */
function showsDeed({ parsed }: SpokenIn, clause: Clause): boolean {
  const [object] = clause.objects;
  return parsed.clauses.some((one) => one.parent === clause && one.verb.form === "gerund" && one.subject === object);
}

/** "Y aired film in which X walks", "was shown in a video released by Y": what a recording shows is Y's word. */
export function releaseOf(sentence: SpokenIn, clause: Clause): SpeechAct | null {
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
