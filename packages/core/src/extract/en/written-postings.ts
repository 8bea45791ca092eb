import type { Report } from "../../vocabulary/report.ts";
import type { Span } from "../../vocabulary/span.ts";
import type { Statement } from "../../vocabulary/statement.ts";
import { extractEnglish } from "./extract-english.ts";
import type { Noun } from "./nouns.ts";
import { postOf } from "./post-words.ts";
import { readSentences } from "./read-sentences.ts";

/** A role as printed, and the body that the words tie it to. */
export interface WrittenRole {
  readonly role: Span;
  readonly organisation: Span | null;
}

/** A person as printed in one place, with the rank and the roles that the words beside the name give. */
export interface WrittenPosting {
  readonly person: Span;
  readonly rank: Span | null;
  readonly roles: readonly WrittenRole[];
}

function* nounsIn(noun: Noun): Iterable<Noun> {
  yield noun;
  const inner = [...noun.attached.map((one) => one.noun), ...noun.descriptions, ...noun.others];
  if (noun.possessor) inner.push(noun.possessor);
  for (const one of inner) yield* nounsIn(one);
}

function bodyOf(noun: Noun): Span | null {
  const body = noun.attached.find(({ noun: one }) => one.reading.sort === "body" && one.reading.name !== null)?.noun;
  const owner = noun.possessor?.reading.sort === "body" ? noun.possessor : null;
  const found = body ?? owner;
  if (!found) return null;
  const [start, end] = [found.phrase.words[0]?.start ?? found.start, found.phrase.words.at(-1)?.end ?? found.end];
  return { start, end };
}

function roleOf(noun: Noun, text: string): WrittenRole | null {
  const post = postOf(noun, text);
  if (!post) return null;
  const organisation = bodyOf(noun);
  // "head of military intelligence" is one role; "head | of the Office" is a role at a body.
  const end = organisation && organisation.start > post.start ? (noun.phrase.words.at(-1)?.end ?? post.end) : post.end;
  return { role: { start: post.start, end }, organisation };
}

function rankSpan(noun: Noun, text: string): Span | null {
  const { reading } = noun;
  if (reading.sort !== "person" || reading.rank === null) return null;
  const start = text.lastIndexOf(reading.rank, reading.nameSpan.start);
  return start < noun.start ? null : { start, end: start + reading.rank.length };
}

function postingOf(noun: Noun, text: string): WrittenPosting | null {
  if (noun.reading.sort !== "person") return null;
  const roles = noun.descriptions.flatMap((description) => roleOf(description, text) ?? []);
  return { person: noun.reading.nameSpan, rank: rankSpan(noun, text), roles };
}

/** What a statement on a post ties together in its own words: "X was appointed head of Y". */
function postingIn({ claim }: Statement): WrittenPosting | null {
  const person = claim.about[0]?.span;
  if (!person || !claim.post?.span || claim.about[0]?.is !== "person") return null;
  return { person, rank: null, roles: [{ role: claim.post.span, organisation: claim.organisation?.span ?? null }] };
}

/** People with their ranks, roles and bodies, each on the words that say so, in the order of the text. */
export function writtenPostings(report: Report): WrittenPosting[] {
  const published = report.published?.day ?? null;
  const { sentences } = readSentences(report, published);
  const nouns = sentences.flatMap(({ parsed }) =>
    parsed.items.flatMap((item) => (item.kind === "noun" ? [...nounsIn(item)] : [])),
  );
  const beside = nouns.flatMap((noun) => postingOf(noun, report.text) ?? []);
  const told = extractEnglish(report, published).statements.flatMap((statement) => postingIn(statement) ?? []);
  return [...beside, ...told].sort((a, b) => a.person.start - b.person.start);
}
