import type { Clause } from "../clauses.ts";
import { MEDIA_NOUNS, OTHER_BODY_NOUNS } from "../lexicon/bodies.ts";
import { headWord, type Noun } from "../nouns.ts";
import { type Source, sourceOf } from "./sources.ts";
import type { SpokenIn } from "./speech-acts.ts";

/** Talks in which somebody says something to a paper or a station. */
const TALKS =
  /^(?:interviews?|remarks|comments|statements?|call|conversation|message|email|e-mail|column|article|letter|essay)$/;
const TO = new Set(["with", "to", "on", "by", "for", "in"]);

/** Whether a noun is a paper or a station, or a body of which nothing else is known. */
export function isOutlet({ reading, phrase }: Noun): boolean {
  // "told this newspaper": the report's own outlet, which needs no naming.
  if (phrase.determiner === "this" || phrase.determiner === "our") return false;
  if (reading.sort === "thing") return phrase.determiner === "the" && MEDIA_NOUNS.has(reading.head);
  if (reading.sort !== "body") return false;
  const isUnknown = reading.bodySort === "other" && reading.name !== null && !OTHER_BODY_NOUNS.has(reading.head);
  return reading.bodySort === "media" || isUnknown;
}

/** "in an interview with the channel", "in remarks to NAME": the noun behind the talk. */
function talkedTo({ parsed }: SpokenIn): Noun | null {
  const { items } = parsed;
  for (const [i, item] of items.entries()) {
    const [before, to, outlet] = [items[i - 1], items[i + 1], items[i + 2]];
    const isTalk = item.kind === "noun" && TALKS.test(headWord(item));
    const isIn = before?.kind === "joint" && ["in", "during"].includes(before.word.lower);
    const isTo = to?.kind === "joint" && TO.has(to.word.lower);
    if (isTalk && isIn && isTo && outlet?.kind === "noun" && isOutlet(outlet)) return outlet;
  }
  return null;
}

/** "speaking to NAME", "speaking on state radio" */
function spokenTo({ parsed }: SpokenIn, clause: Clause): Noun | null {
  const speaking = parsed.clauses.find(
    (one) => one.verb.form === "gerund" && ["speak", "talk"].includes(one.verb.lemma) && one.subject === clause.subject,
  );
  return (
    speaking?.adjuncts.find((one) => ["to", "on", "with"].includes(one.preposition) && isOutlet(one.noun))?.noun ?? null
  );
}

/** Through which paper or station somebody speaks, where the words tell. */
export function venueOf(sentence: SpokenIn, clause: Clause): Source | null {
  if (clause.subject?.reading.sort === "body" || clause.relation === "complement") return null;
  const outlet = talkedTo(sentence) ?? spokenTo(sentence, clause);
  return outlet ? sourceOf(outlet, sentence.discourse, sentence.text) : null;
}
