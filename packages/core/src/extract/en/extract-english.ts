import { CLAIM_TYPES } from "../../vocabulary/claim-types.ts";
import type { Day } from "../../vocabulary/day.ts";
import type { SpeaksFor } from "../../vocabulary/entry.ts";
import { statementIdOf } from "../../vocabulary/ids.ts";
import type { Issue } from "../../vocabulary/issue.ts";
import type { Report } from "../../vocabulary/report.ts";
import { isSupport } from "../../vocabulary/stance.ts";
import type { ClaimAsWritten, Mention, Statement } from "../../vocabulary/statement.ts";
import { withAnnouncements } from "./announcements.ts";
import { withAppearances } from "./appearances.ts";
import { governmentOf, type Source } from "./attribution/sources.ts";
import { type SpeechAct, speechActsOf } from "./attribution/speech-acts.ts";
import { type Dated, datedDrafts } from "./dated-drafts.ts";
import { draftStatements } from "./draft-statements.ts";
import type { Party } from "./frames/finding.ts";
import { type ReadText, readSentences, type Sentence } from "./read-sentences.ts";
import { summariesAmong, withoutRedundant } from "./redundant-drafts.ts";
import { unclearMentions } from "./unclear-mentions.ts";
import type { Word } from "./words.ts";

export interface Extracted {
  readonly statements: readonly Statement[];
  /** Which names the report shows to be, or to speak for, which body. */
  readonly speaksFor: readonly SpeaksFor[];
  /** Whom and what the words leave unclear. */
  readonly issues: readonly Issue[];
}

const mention = ({ name, written, start, end }: Party): Mention => ({ name, written, span: { start, end } });

function timeWritten(times: readonly Word[], text: string): Mention | null {
  const [first] = times;
  const last = times.at(-1);
  if (!first || !last) return null;
  const written = text.slice(first.start, last.end);
  return { name: written, written, span: { start: first.start, end: last.end } };
}

/** Offices that a state has one of: without another owner they are those of the country that the report is about. */
const STATE_OFFICES =
  /\b(?:president|vice president|prime minister|premier|chancellor|minister|state councill?or|chief of (?:army|defence|defense|naval|air|general) staff|army chief|attorney general|central bank governor|chief justice|speaker)\b/i;

function organisationOf({ finding }: Dated, country: string | null): Mention | null {
  if (finding.organisation) return mention(finding.organisation);
  const isOfState =
    finding.post !== null && finding.post.organisation === null && STATE_OFFICES.test(finding.post.title);
  return isOfState && country ? { name: country, written: country, span: null } : null;
}

/** Who is put in or out of a post anywhere in the report; whoever else is named is a private person. */
function postedIn(drafts: readonly Dated[]): ReadonlySet<string> {
  const posted = drafts.filter(({ finding, stance }) => finding.post !== null && isSupport(stance));
  return new Set(posted.flatMap(({ finding }) => finding.about.map((party) => party.name)));
}

function claimOf(draft: Dated, text: string, { country, posted }: Told): ClaimAsWritten {
  const { finding, time, times } = draft;
  const post = finding.post;
  return {
    type: finding.type,
    about: finding.about.map((party) => ({
      ...mention(party),
      is: party.is,
      private: party.is === "person" && !posted.has(party.name),
    })),
    post: post
      ? { name: post.title, written: text.slice(post.start, post.end), span: { start: post.start, end: post.end } }
      : null,
    postIsShared: post?.isPlural ?? false,
    organisation: organisationOf(draft, country),
    place: finding.place ? mention(finding.place) : null,
    time,
    timeWritten: timeWritten(times, text),
    terms: finding.terms ? { text: text.slice(finding.terms.start, finding.terms.end), span: finding.terms } : null,
  };
}

/** What the report as a whole tells of each claim in it. */
interface Told {
  readonly country: string | null;
  readonly posted: ReadonlySet<string>;
}

function statementOf(draft: Dated, report: Report, whole: Told, restates: boolean): Statement {
  const { span, stance, basis, said, ownKnowledge } = draft;
  const chain = draft.sources.map((source) => source.link);
  const claim = claimOf(draft, report.text, whole);
  const told = { report: report.id, span, stance, basis, chain, said, restates, echo: false, ownKnowledge, claim };
  return {
    // Of all that was read: the same reading is the same statement, and another reading of the same words another one.
    id: statementIdOf([told]),
    ...told,
    quote: report.text.slice(span.start, span.end),
    rule: draft.finding.rule,
  };
}

/** Which sources the report shows to be, or to speak for, a body. */
function bodiesIn(sources: readonly Source[]): SpeaksFor[] {
  const found = new Map<string, SpeaksFor>();
  for (const { link, body, isAuthority, isState, country } of sources) {
    if (link.kind !== "named" || !isAuthority) continue;
    const government = country ? governmentOf(country) : null;
    if (body && body !== link.name) found.set(link.name, { name: link.name, body, reason: `"${link.written}"` });
    const top = body ?? link.name;
    if (government && top !== government && isState && isOfState(top)) {
      found.set(top, { name: top, body: government, reason: `a state body of ${country}` });
    }
  }
  return [...found.values()];
}

/** Parties and movements are no part of a government. */
function isOfState(name: string): boolean {
  return !/\b(?:party|movement|group|militia|front|observatory|court|tribunal|democratic forces)\b/i.test(name);
}

/** Who speaks in a sentence, where it is an authority. */
function announcers(sentence: Sentence, read: ReadText, text: string): readonly Source[] | undefined {
  const acts = speechActsOf(sentence.parsed, read.discourse, text);
  const isOfAuthority = (one: SpeechAct) => one.sources.at(-1)?.isAuthority && !one.isVoid && one.stance === "asserts";
  return acts.find(isOfAuthority)?.sources;
}

/** Every statement that an English report makes, each on the words that carry it. */
export function extractEnglish(report: Report, published: Day | null): Extracted {
  const { text } = report;
  const read = readSentences(report, published);
  const dated = datedDrafts(withAppearances(draftStatements(read, text)), published);
  const drafts = withAnnouncements(dated, read.sentences, (sentence) => announcers(sentence, read, text), published);
  const kept = withoutRedundant(drafts).filter(isWhole);
  const statements = new Map<string, Statement>();
  const whole = { country: read.discourse.country, posted: postedIn(kept) };
  const isSummary = summariesAmong(kept);
  for (const draft of kept) {
    const statement = statementOf(draft, report, whole, isSummary(draft));
    if (!statements.has(statement.id)) statements.set(statement.id, statement);
  }
  return {
    statements: [...statements.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    speaksFor: bodiesIn(kept.flatMap((draft) => draft.sources)),
    issues: unclearMentions(read, text),
  };
}

/** A claim has all the participants that its type needs. */
function isWhole({ finding }: Dated): boolean {
  return finding.about.length >= CLAIM_TYPES[finding.type].fewest;
}
