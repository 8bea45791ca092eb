import type { SpeechAct } from "../attribution/speech-acts.ts";
import type { Clause } from "../clauses.ts";
import { OWNING_UP, SILENCE, SPEECH_VERBS } from "../lexicon/speech.ts";
import type { Noun } from "../nouns.ts";
import { partiesOf, type Scene } from "./arguments.ts";
import type { Finding, Party } from "./finding.ts";
import { framesOf } from "./verb-frames.ts";

/** The people whom the words are about, other than the speaker. */
function subjectsIn(act: SpeechAct, speaker: string, scene: Scene): Party[] {
  const nouns = scene.parsed.items.filter(
    (item): item is Noun => item.kind === "noun" && item.start >= act.content.start && item.end <= act.content.end,
  );
  const subjects = nouns
    .filter((noun) => scene.parsed.clauses.some((clause) => clause.subject === noun))
    .flatMap((noun) => partiesOf(noun, scene));
  return subjects.filter((party) => party.name !== speaker).slice(0, 1);
}

/** How many characters may stand between a verb of saying and its day: " on ". */
const LEAD = 4;

/**
 * What somebody is quoted as saying, where the words make no other claim.
 * @param isTold whether another claim was found in a stretch of the sentence
 */
export function readSpeech(act: SpeechAct, scene: Scene, isTold: (act: SpeechAct) => boolean): Finding[] {
  const speaker = act.sources.at(-1);
  if (!speaker || act.isVoid || speaker.link.kind === "social_media" || !act.clause || isTold(act)) return [];
  if (act.stance !== "asserts" || speaker.isStateMedia) return [];
  const { link } = speaker;
  if (link.kind === "anonymous" && subjectsIn(act, link.name, scene).length === 0) return [];
  const party: Party = {
    is: link.is ?? "organisation",
    name: link.name,
    written: link.written,
    start: link.span?.start ?? act.span.start,
    end: link.span?.end ?? act.span.end,
  };
  if (OWNING_UP.test(scene.text.slice(act.clause.verb.start, act.content.end))) return [];
  if (isAside(act.clause) || tellsOfAbsence(act, scene)) return [];
  return contentsOf(act, scene).map(
    (content): Finding => ({
      type: "said",
      about: [party, ...subjectsIn(act, link.name, scene)],
      post: null,
      organisation: null,
      place: null,
      times: act.times,
      terms: content,
      agent: null,
      isNegated: false,
      isHedged: false,
      isPresent: false,
      isLastSeen: false,
      span: { start: Math.min(act.span.start, content.start), end: Math.max(act.span.end, content.end) },
      anchor: { start: content.start, end: content.start + 1 },
      clause: act.clause,
      rule: `said: ${act.clause?.verb.lemma}`,
    }),
  );
}

/** "has not been seen since, residents say": a silence, which is no word on anything. */
function tellsOfAbsence(act: SpeechAct, { parsed }: Scene): boolean {
  return parsed.clauses.some(
    ({ verb }) =>
      verb.negated &&
      verb.start >= act.content.start &&
      verb.end <= act.content.end &&
      framesOf(verb.lemma).some((frame) => frame.type === "appeared"),
  );
}

/** "spoke of X, emphasizing Y": the aside belongs to what was said. */
function isAside(clause: Clause): boolean {
  const { parent } = clause;
  const saysItself = parent !== null && SPEECH_VERBS.has(parent.verb.lemma);
  return clause.verb.form === "gerund" && clause.relation === "participle" && saysItself;
}

/** What was said, one stretch for each "that". */
function contentsOf(act: SpeechAct, scene: Scene): { start: number; end: number }[] {
  const told = scene.parsed.clauses.filter(
    (clause) =>
      clause.parent === act.clause &&
      clause.opening === "that" &&
      clause.start >= act.content.start &&
      clause.end <= act.content.end,
  );
  const starts = [afterTimes(act, act.content.start), ...told.slice(1).map((clause) => clause.start)];
  return starts
    .map((start, i) => trimmed({ start, end: starts[i + 1] ?? act.content.end }, scene))
    .filter(
      (content) => content.end - content.start >= 12 && !SILENCE.test(scene.text.slice(content.start, content.end)),
    );
}

/** Where the words said begin: behind "on Monday", which dates the saying. */
function afterTimes(act: SpeechAct, start: number): number {
  return act.times.reduce((from, time) => (time.start - from <= LEAD && time.end > from ? time.end : from), start);
}

/** The words said, without "that" and the sentence's stop. */
function trimmed({ start, end }: { start: number; end: number }, scene: Scene): { start: number; end: number } {
  const words = scene.text.slice(start, end);
  const lead = /^(?:\s|,|that\b|:)*/.exec(words)?.[0].length ?? 0;
  const tail = /(?:\s|[.,;]|\band(?: that)?)*$/.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}
