import { singular } from "../lexicon/roles.ts";
import { headWord, type Noun } from "../nouns.ts";
import { type Source, sourceOf } from "./sources.ts";
import type { SpokenIn } from "./speech-acts.ts";

/** How many sentences later "the officials" may still be those who spoke without a name. */
const REACH = 6;
/** How many sentences later "it" may still be the body that spoke. */
const NEAR = 2;

const ANAPHORIC = new Set(["the", "both", "these", "those", "that", "this"]);

/** "the officials", "the former minister", "the commander": again, not for the first time. */
function isAgain({ phrase, reading, attached }: Noun): boolean {
  const isSomebody = reading.sort === "unnamed" || reading.sort === "role" || reading.sort === "thing";
  return isSomebody && ANAPHORIC.has(phrase.determiner ?? "") && phrase.possessor === null && attached.length === 0;
}

/** The unnamed who spoke before and are meant again, behind whoever relayed them then. */
function spokenBefore(noun: Noun, { discourse }: SpokenIn): readonly Source[] | null {
  if (!isAgain(noun)) return null;
  const head = singular(headWord(noun));
  const isCalledSo = ({ link }: Source) =>
    link.kind === "anonymous" &&
    link.name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => singular(word) === head);
  return discourse.lastSpoken(noun.start, isCalledSo, REACH);
}

/** Whom a noun means as a source, nearest to the reader first: more than one where it was relayed before. */
export function sourcesOf(noun: Noun, sentence: SpokenIn): readonly Source[] {
  const before = spokenBefore(noun, sentence);
  if (before) return before;
  const own = sourceOf(noun, sentence.discourse, sentence.text);
  return own ? [own] : [];
}

/** Who speaks as the subject of a verb of saying; "it" is the body that spoke last. */
export function speakersOf(subject: Noun, sentence: SpokenIn): readonly Source[] {
  const { reading } = subject;
  const isIt = reading.sort === "pronoun" && reading.word === "it";
  const isBody = ({ link }: Source) => link.is === "organisation";
  const last = isIt ? sentence.discourse.lastSpoken(subject.start, isBody, NEAR)?.at(-1) : undefined;
  return last ? [last] : sourcesOf(subject, sentence);
}
