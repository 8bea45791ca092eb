import type { Day } from "../../vocabulary/day.ts";
import { partitionPoint } from "../../vocabulary/partition-point.ts";
import type { Part, PartKind, Report } from "../../vocabulary/report.ts";
import type { Span } from "../../vocabulary/span.ts";
import { sentencesOf } from "../text/sentences.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import { type Quotation, quotationsOf } from "./attribution/quotations.ts";
import { isSpokenPurpose } from "./attribution/spoken-purpose.ts";
import { type Clause, clausesOf, type Parsed } from "./clauses.ts";
import { Discourse, type Rank } from "./discourse.ts";
import { lexemeOf } from "./lexeme.ts";
import { SPEECH_VERBS } from "./lexicon/speech.ts";
import { HONORIFIC, has, RANK, ROLE } from "./lexicon/word-traits.ts";
import { type NameBook, nameBookOf } from "./name-book.ts";
import { itemsOf, type Noun } from "./nouns.ts";
import { phrasesOf } from "./phrases.ts";
import { type TimeExpression, timeExpressions } from "./time/time-expressions.ts";
import { partReactions } from "./trailing-reactions.ts";
import { type Word, wordsOf } from "./words.ts";

/** A sentence of the report, read. */
export interface Sentence extends Span {
  readonly part: Part;
  readonly parsed: Parsed;
  readonly words: readonly Word[];
  readonly isFirstOfReport: boolean;
  /** Its place among the sentences of the report. */
  readonly at: number;
}

export interface ReadText {
  readonly sentences: readonly Sentence[];
  readonly discourse: Discourse;
  readonly book: NameBook;
  readonly times: readonly TimeExpression[];
  readonly quotations: readonly Quotation[];
}

/** Parts that carry what the report says; the others are the page around it. */
const TOLD: ReadonlySet<PartKind> = new Set([
  "title",
  "caption",
  "heading",
  "paragraph",
  "list-item",
  "quotation",
  "table",
]);

/** Tokens among which the dash of a dateline stands. */
const MOST_IN_DATELINE = 14;

/** The words before the dash of "BEIJING, Dec 30 - ..." are no part of the sentence. */
function datelineLength(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (!first || !/^\p{Lu}[\p{Lu}\p{M}'’.-]+$/u.test(first.text) || first.text.length < 3) return 0;
  const dash = tokens.slice(0, MOST_IN_DATELINE).findIndex((token) => /^(?:-|–|—|--)$/.test(token.text));
  return dash > 0 &&
    tokens
      .slice(1, dash)
      .every((token) => token.kind !== "word" || token.capital || /^(?:of|al|and)$/.test(token.lower))
    ? dash + 1
    : 0;
}

/** Headlines with capitals on most words tell nothing about names. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === "word" && token.text.length > 3);
  const isMostly = words.length > 3 && words.filter((token) => token.capital).length / words.length > 0.7;
  // "Finance Minister NAME resigns": in title case the verb would have a capital too.
  return isMostly && words.every((token) => token.capital || lexemeOf(token.lower).alone !== null);
}

/** Words that the report writes with a capital only. */
function onlyCapitals(sentences: readonly RawSentence[]): ReadonlySet<string> {
  const words = sentences.flatMap(({ tokens }) => tokens.filter((token) => token.kind === "word"));
  const small = new Set(words.filter((token) => !token.capital).map((token) => token.lower));
  return new Set(words.filter((token) => token.capital && !small.has(token.lower)).map((token) => token.lower));
}

/** Names in headlines with capitals on most words: behind a rank or an office, up to a word that is a name in the text. */
function headlineNames(titles: readonly RawSentence[], raw: readonly RawSentence[]): readonly Token[][] {
  const names = titles.length > 0 ? onlyCapitals(raw) : new Set();
  const isTitle = (token: Token | undefined) =>
    token !== undefined && has(lexemeOf(token.lower), ROLE | RANK | HONORIFIC);
  return titles.flatMap(({ tokens }) =>
    tokens.flatMap((token, i) => {
      if (!isTitle(token) || isTitle(tokens[i + 1])) return [];
      const end = tokens.findIndex((one, k) => k > i && !(one.capital && one.kind === "word" && isNamelike(one)));
      const run = tokens.slice(i + 1, end < 0 ? tokens.length : end);
      const last = run.findLastIndex((one, k) => k > 0 && k < 4 && names.has(one.lower));
      return last > 0 ? [tokens.slice(i, i + 2 + last)] : [];
    }),
  );
}

const isNamelike = ({ lower }: Token) => lexemeOf(lower).verb === undefined && lexemeOf(lower).alone === null;

const NAME_FIELD = /^(?:full )?name: *([^,:;.]{2,40})(?:, *([^,:;.]{2,40}))?\.?$/i;

/** Of whom a profile is: by its field "Name: Surname, Given", else whom its title names. */
function profiledIn({ parts, text }: Report, book: NameBook): string | null {
  for (const { start, end } of parts) {
    const [, first, second] = (end - start < 100 && NAME_FIELD.exec(text.slice(start, end))) || [];
    if (first) return book.fullNameOf(second ? `${second.trim()} ${first.trim()}` : first.trim());
  }
  const title = parts.find(({ kind }) => kind === "title");
  const words = title ? text.slice(title.start, title.end) : "";
  return book.persons.find((name) => words.includes(name)) ?? null;
}

/** A sentence, or a whole part, in tokens. */
interface RawSentence {
  readonly part: Part;
  readonly tokens: readonly Token[];
}

/** The parts that are told, in tokens. */
const tokenised = ({ text, parts }: Report): RawSentence[] =>
  parts.filter((part) => TOLD.has(part.kind)).map((part) => ({ part, tokens: tokensOf(text, part.start, part.end) }));

/** How far into a paragraph a dateline can reach, in UTF-16 units. */
const LONGEST_DATELINE = 200;

/** The place that a paragraph's dateline begins with, or null. */
function datelineOf({ part, tokens }: RawSentence): string | null {
  if (part.kind !== "paragraph") return null;
  const opening = tokens.slice(0, MOST_IN_DATELINE).filter(({ end }) => end <= part.start + LONGEST_DATELINE);
  return datelineLength(opening) > 0 ? (opening[0]?.text ?? null) : null;
}

/** All sentences that are told, and the headlines whose capitals tell nothing. */
function rawSentences(parts: readonly RawSentence[], text: string): { raw: RawSentence[]; titles: RawSentence[] } {
  const all = parts
    .flatMap(({ part, tokens }) => {
      const body = tokens.slice(part.kind === "paragraph" ? datelineLength(tokens) : 0);
      return sentencesOf(body, text, part.kind === "table" ? "lines" : "prose").map(({ from, to }) => ({
        part,
        tokens: body.slice(from, to),
      }));
    })
    .filter(({ tokens }) => tokens.length > 0);
  const isCapital = ({ part, tokens }: RawSentence) => part.kind === "title" && isTitleCase(tokens);
  return { raw: all.filter((one) => !isCapital(one)), titles: all.filter(isCapital) };
}

/** Words that the report writes with a capital where no sentence begins, and first words that a capital follows. */
function capitalised(sentences: readonly RawSentence[]): Set<string> {
  const names = new Set<string>();
  for (const { tokens } of sentences) {
    for (let i = 1; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (!token.capital || token.kind !== "word") continue;
      if (tokens[i - 1]?.kind !== "mark" || tokens[i + 1]?.capital) names.add(token.lower);
    }
  }
  return names;
}

/** The noun's standing in its clause, for telling later whom "he" means. */
function rankOf(noun: Noun, clauses: readonly Clause[]): Rank {
  const clause = clauses.find((one) => one.subject === noun);
  if (!clause) return clauses.some((one) => one.objects.includes(noun)) ? "object" : "other";
  const speaks = ({ verb }: Clause) => SPEECH_VERBS.has(verb.lemma) && verb.voice === "active";
  const purpose = clauses.find((one) => one.relation === "infinitive" && one.parent === clause && isSpokenPurpose(one));
  if (speaks(clause) || (purpose && speaks(purpose))) return "speaker";
  return clause.relation === "main" && clause.parent === null ? "main-subject" : "subject";
}

/** Gives what lies inside a stretch, without looking at all of it: a long report has many sentences and many times. */
function within<T extends { readonly start: number; readonly end: number }>(all: readonly T[]) {
  const inOrder = all.toSorted((a, b) => a.start - b.start);
  return (start: number, end: number): T[] => {
    const found: T[] = [];
    for (
      let i = partitionPoint(inOrder, (one) => one.start < start);
      i < inOrder.length && (inOrder[i] as T).start <= end;
      i++
    )
      if ((inOrder[i] as T).end <= end) found.push(inOrder[i] as T);
    return found;
  };
}

/** Reads the text of a report into sentences, clauses and names. */
export function readSentences(report: Report, published: Day | null): ReadText {
  const times = timeExpressions(report.text, { day: published });
  const timesIn = within(times);
  const parts = tokenised(report);
  const { raw, titles } = rawSentences(parts, report.text);
  const headlines = headlineNames(titles, raw);
  const names = capitalised(raw);
  for (const token of headlines.flatMap((tokens) => tokens.slice(1))) names.add(token.lower);
  const worded = raw.map(({ part, tokens }) => {
    const span = { start: tokens[0]?.start ?? part.start, end: tokens.at(-1)?.end ?? part.end };
    const own = timesIn(span.start, span.end);
    return { part, span, words: wordsOf(tokens, own, { names }) };
  });
  const inHeadlines = headlines.map((tokens) => wordsOf(tokens, [], { names }));
  const book = nameBookOf([...worded.map((one) => one.words), ...inHeadlines]);
  const discourse = new Discourse(book, report.text);
  discourse.profiled = profiledIn(report, book);
  for (const part of parts) {
    const place = datelineOf(part);
    if (place !== null) discourse.noteDateline(place);
  }
  discourse.credit = report.credit ?? report.parts.find((part) => part.credit)?.credit ?? null;
  const first = worded.findIndex((one) => one.part.kind === "paragraph");
  const sentences = worded.map(({ part, span, words }, i): Sentence => {
    const parsed = clausesOf(itemsOf(phrasesOf(words), book), part.kind === "title" || part.kind === "heading");
    partReactions(parsed, report.text);
    const number = discourse.beginSentence(span.start);
    for (const item of parsed.items)
      if (item.kind === "noun") discourse.note(item, number, rankOf(item, parsed.clauses));
    return { part, parsed, words, isFirstOfReport: i === first, at: i, ...span };
  });
  return { sentences, discourse, book, times, quotations: quotationsOf(report.text, report.parts) };
}
