import type { Span } from "../../../vocabulary/span.ts";
import type { Clause } from "../clauses.ts";
import { SPEECH_VERBS } from "../lexicon/speech.ts";
import type { Noun } from "../nouns.ts";
import { sourcesOf, unnamedSources } from "./speakers.ts";
import type { SpeechAct, SpokenIn } from "./speech-acts.ts";

/** "His death was CONFIRMED by the minister" */
const CONFIRMED = new Set(["confirm", "announce", "report", "acknowledge", "admit", "disclose", "reveal"]);

const isTold = ({ reading }: Noun) => !["person", "role", "body", "pronoun"].includes(reading.sort);

/** What a passive report covers: "it was reported that ...", "..., it was reported by X", "X was said by Y to be". */
function contentOf({ parsed }: SpokenIn, clause: Clause): Span | null {
  const told = parsed.clauses.find(
    (one) => one.parent === clause && (one.relation === "complement" || one.relation === "infinitive"),
  );
  if (told) return { start: Math.min(told.start, told.verb.start), end: parsed.end };
  if (clause.subject && CONFIRMED.has(clause.verb.lemma) && isTold(clause.subject))
    return { start: clause.subject.start, end: clause.verb.start };
  const start = Math.min(clause.subject?.start ?? clause.start, clause.start);
  const isIt = clause.subject?.reading.sort === "pronoun" || clause.subject === null;
  return isIt && start > parsed.start + 1 ? { start: parsed.start, end: start } : null;
}

/** "it was reported by the agency", "was said by two officers to be": whoever stands behind "by" says so. */
export function reportedBy(sentence: SpokenIn, clause: Clause): SpeechAct | null {
  const { verb } = clause;
  const saying = SPEECH_VERBS.get(verb.lemma);
  if (!saying || verb.voice !== "passive" || verb.negated || verb.modal !== null) return null;
  const by = clause.adjuncts.find((one) => one.preposition === "by")?.noun;
  if (!by) return null;
  const known = sourcesOf(by, sentence);
  const sources = known.length > 0 ? known : unnamedSources(by, sentence);
  const content = contentOf(sentence, clause);
  if (sources.length === 0 || !content) return null;
  return {
    clause,
    sources,
    stance: saying.stance,
    isVoid: false,
    times: clause.times,
    content,
    span: { start: Math.min(clause.subject?.start ?? clause.start, clause.start), end: Math.max(clause.end, by.end) },
  };
}
