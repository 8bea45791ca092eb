import type { Issue } from "../../vocabulary/issue.ts";
import type { Clause } from "./clauses.ts";
import type { Discourse } from "./discourse.ts";
import { isRealis } from "./frames/realis.ts";
import { framesOf } from "./frames/verb-frames.ts";
import type { Noun } from "./nouns.ts";
import type { ReadText } from "./read-sentences.ts";

const PERSONAL = /^(?:he|him|she|her)$/;

/** Why nobody can be named for a noun that somebody is meant by; null where somebody is, or nobody has to be. */
function unclear(noun: Noun, discourse: Discourse, text: string): Issue | null {
  const { reading } = noun;
  const span = { start: noun.phrase.start, end: noun.phrase.end };
  const words = text.slice(span.start, span.end);
  const called = discourse.peopleCalled(noun);
  if (called.length > 1 && discourse.personOf(noun) === null) {
    const message = `"${words}" can mean ${called.slice(0, 3).join(" or ")}; what is told of him here was left out. Enter it by hand if the report makes it clear.`;
    return { code: "participant-unknown", message, span };
  }
  if (reading.sort !== "pronoun" || !PERSONAL.test(reading.word) || discourse.personOf(noun) !== null) return null;
  const message = `"${words}" means nobody whom the report names before; what is told of that person here was left out.`;
  return { code: "participant-unknown", message, span };
}

const tellsClaim = (clause: Clause) => framesOf(clause.verb.lemma).length > 0 && isRealis(clause);

/** Where the words of a claim mean somebody whom the report does not let tell apart: "the general" after two generals. */
export function unclearMentions({ sentences, discourse }: ReadText, text: string): Issue[] {
  return sentences.flatMap(({ parsed }) =>
    parsed.clauses
      .filter(tellsClaim)
      .flatMap((clause) => [clause.subject, clause.objects[0] ?? null])
      .flatMap((noun) => (noun ? (unclear(noun, discourse, text) ?? []) : [])),
  );
}
