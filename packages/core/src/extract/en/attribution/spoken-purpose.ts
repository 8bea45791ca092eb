import type { Clause } from "../clauses.ts";
import { MEANS_OF_SPEAKING, SPEECH_VERBS } from "../lexicon/speech.ts";

/** "went on television TO SAY", "took to NAME to deny": what somebody did in order to say it, and so said. */
export function isSpokenPurpose({ parent, verb }: Clause): boolean {
  if (!parent || SPEECH_VERBS.get(verb.lemma)?.weak) return false;
  const { verb: means } = parent;
  return MEANS_OF_SPEAKING.has(means.lemma) && means.voice === "active" && !means.negated && means.modal === null;
}
