import { singular } from "../lexicon/roles.ts";
import { DOCUMENT_NOUNS } from "../lexicon/speech.ts";
import { headWord, type Noun } from "../nouns.ts";
import { describedSource } from "./described-sources.ts";
import { PAPERS, type Source, STUDIES, sourceOf, unnamedSource } from "./sources.ts";
import type { SpokenIn } from "./speech-acts.ts";

/** How many sentences later "the officials" may still be those who spoke without a name. */
const REACH = 6;
/** How many sentences later "it" may still be the body that spoke. */
const NEAR = 2;

const ANAPHORIC = new Set(["the", "both", "these", "those", "that", "this"]);

/** "the officials", "the former minister", "one of the officers": again, not for the first time. */
function isAgain({ phrase, reading, attached }: Noun, text: string): boolean {
  const isSomebody = reading.sort === "unnamed" || reading.sort === "role" || reading.sort === "thing";
  const isMeant = ANAPHORIC.has(phrase.determiner ?? "") || /^one of the\b/i.test(text.slice(phrase.start, phrase.end));
  return isSomebody && isMeant && phrase.possessor === null && attached.length === 0;
}

const isCalled = (name: string, head: string) =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => singular(word) === head);

/** Those who spoke before without a name, or as somebody's spokesman, and are meant again, behind whoever relayed them. */
function spokenBefore(noun: Noun, { discourse, text }: SpokenIn): readonly Source[] | null {
  if (!isAgain(noun, text)) return null;
  const head = singular(headWord(noun));
  const isMeant = ({ link }: Source) =>
    (link.kind === "anonymous" && isCalled(link.name, head)) || (/^spokes/.test(head) && isCalled(link.written, head));
  return discourse.lastSpoken(noun.start, isMeant, REACH);
}

/** "A report BY a panel of experts": whoever wrote it. */
function writtenBy(noun: Noun, { parsed, discourse, text }: SpokenIn): Source | null {
  const at = parsed.items.indexOf(noun);
  const [by, author] = [parsed.items[at + 1], parsed.items[at + 2]];
  const isBy = by?.kind === "joint" && ["by", "from"].includes(by.word.lower);
  const head = headWord(noun);
  const isPaper = STUDIES.test(head) || DOCUMENT_NOUNS.has(head) || PAPERS.test(head);
  // "a decision of the committee"
  const of = noun.attached.find((one) => one.preposition === "of")?.noun;
  const isHeard = /^(?:recording|tape|clip)s?$/.test(head);
  if (of && isPaper && (of.reading.sort === "body" || isHeard)) return sourceOf(of, discourse, text);
  return at >= 0 && isPaper && isBy && author?.kind === "noun"
    ? (sourceOf(author, discourse, text) ?? unnamedSource(author, { parsed, discourse, text })[0] ?? null)
    : null;
}

/** Whom a noun means as a source, nearest to the reader first: more than one where it was relayed before. */
export function sourcesOf(noun: Noun, sentence: SpokenIn): readonly Source[] {
  const before = spokenBefore(noun, sentence);
  if (before) return before;
  const author = writtenBy(noun, sentence);
  if (author) return [author];
  const own = sourceOf(noun, sentence.discourse, sentence.text);
  return own ? [describedSource(own, noun, sentence)] : [];
}

const isPerson = ({ link }: Source) => link.is === "person";
const isPersonal = ({ reading }: Noun) => reading.sort === "pronoun" && /^s?he$/.test(reading.word);

/** Somebody unnamed, who is one: "a doctor", "his lawyer". */
function isOnePerson({ link }: Source): boolean {
  const [first = "", ...others] = link.name.toLowerCase().split(/\s+/);
  return (
    link.kind === "anonymous" && /^(?:an?|one|another|the|his|her)$/.test(first) && !/[^s]s$/.test(others.at(-1) ?? "")
  );
}

/** "The report said", "the story added": of whoever reported before. */
const isSameReport = ({ phrase, attached }: Noun): boolean =>
  phrase.determiner === "the" &&
  attached.length === 0 &&
  phrase.words.length === 1 &&
  /^(?:report|story|article|account|programme|program|broadcast|dispatch|piece)$/.test(phrase.words[0]?.lower ?? "");

/** Somebody whom no word list knows, where the words can only mean a source, with what they tell of him. */
export function unnamedSources(noun: Noun, sentence: SpokenIn): readonly Source[] {
  return unnamedSource(noun, sentence).map((source) => describedSource(source, noun, sentence));
}

/** Who speaks as the subject of a verb of saying; "it" is the body that spoke last. */
export function speakersOf(subject: Noun, sentence: SpokenIn): readonly Source[] {
  const { reading } = subject;
  const isIt = reading.sort === "pronoun" && reading.word === "it";
  const isThey = reading.sort === "pronoun" && reading.word === "they";
  const isBody = ({ link }: Source) => (isThey ? link.is !== "person" : link.is === "organisation");
  const last = isIt || isThey ? sentence.discourse.lastSpoken(subject.start, isBody, NEAR)?.at(-1) : undefined;
  const reporter = isSameReport(subject) ? sentence.discourse.lastSpeaker(subject.start) : null;
  if (reporter) return [reporter];
  const unnamed = isPersonal(subject) ? sentence.discourse.lastSpoken(subject.start, () => true, NEAR) : null;
  // "he said" behind a doctor who gave no name is the doctor.
  if (unnamed && isOnePerson(unnamed.at(-1) as Source)) return unnamed;
  const person = isPersonal(subject) ? sentence.discourse.lastSpoken(subject.start, isPerson, 1)?.at(-1) : undefined;
  if (person) return [person];
  const role = isPersonal(subject) ? sentence.discourse.unnamedSubject(subject.start) : null;
  if (role) return sourcesOf(role, sentence);
  return last ? [last] : sourcesOf(subject, sentence);
}
