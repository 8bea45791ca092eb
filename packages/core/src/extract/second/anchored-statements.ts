import { CLAIM_TYPES } from "../../vocabulary/claim-types.ts";
import type { Day } from "../../vocabulary/day.ts";
import { statementIdOf } from "../../vocabulary/ids.ts";
import type { Issue } from "../../vocabulary/issue.ts";
import type { Report } from "../../vocabulary/report.ts";
import type { Span } from "../../vocabulary/span.ts";
import { type Mention, Statement } from "../../vocabulary/statement.ts";
import { eventTime, intersection, type Time } from "../../vocabulary/time.ts";
import { type TimeExpression, timeExpressions } from "../en/time/time-expressions.ts";
import type { ReaderStatement } from "./reader-answer.ts";

/** What is left of the second reader's statements once each has been looked for in the report. */
export interface Anchored {
  readonly statements: readonly Statement[];
  readonly issues: readonly Issue[];
}

/** Where words stand in a stretch of the text, letter by letter; null where they do not. */
function spanOf(words: string, text: string, within: Span): Span | null {
  const start = text.slice(within.start, within.end).indexOf(words);
  return start < 0 ? null : { start: within.start + start, end: within.start + start + words.length };
}

/** A name in the quote, else anywhere in the report; null where the report does not have it. */
function mentionOf(name: string, text: string, quote: Span): Mention | null {
  const span = spanOf(name, text, quote) ?? spanOf(name, text, { start: 0, end: text.length });
  return span ? { name, written: name, span } : null;
}

/** The days of the words for when, by the same reading as everywhere; without words, up to publication. */
function timeOf(when: Mention | null, times: readonly TimeExpression[], published: Day | null): Time {
  const upToPublication = { from: null, to: published };
  const at = when?.span;
  const named = at ? times.find((time) => time.start >= at.start && time.end <= at.end) : undefined;
  const support = named?.support ? (intersection(named.support, upToPublication) ?? named.support) : upToPublication;
  return eventTime(support);
}

interface Page {
  readonly report: Report;
  readonly published: Day | null;
  readonly times: readonly TimeExpression[];
  /** Name and version of the reader, as the drafts carry it. */
  readonly reader: string;
}

/** The statement on the words of the report, or what the report does not have of it. */
function anchored(told: ReaderStatement, { report, published, times, reader }: Page): Statement | string {
  const { text } = report;
  const { claim } = told;
  const span = spanOf(told.quote, text, { start: 0, end: text.length });
  if (!span) return told.quote;
  const find = (name: string | null) => (name === null ? null : mentionOf(name, text, span));
  const named = [...claim.about, ...told.chain].map((one) => one.name);
  const missing = [...named, claim.post, claim.organisation, claim.place, claim.when].find(
    (name) => name !== null && find(name) === null,
  );
  if (missing) return missing;
  const isUnposted = CLAIM_TYPES[claim.type].post === "required" && claim.post === null;
  if (isUnposted || claim.about.length < CLAIM_TYPES[claim.type].fewest) return `a whole claim of type ${claim.type}`;
  const mention = (name: string) => find(name) as Mention;
  const content = {
    report: report.id,
    span,
    stance: told.stance,
    basis: told.basis,
    chain: told.chain.map(({ name, kind, is }) => ({
      ...mention(name),
      kind,
      is: kind === "named" ? is : null,
      body: null,
    })),
    said: null,
    restates: false,
    echo: false,
    ownKnowledge: false,
    claim: {
      type: claim.type,
      about: claim.about.map(({ name, is }) => ({
        ...mention(name),
        is,
        private: is === "person" && claim.post === null,
      })),
      post: find(claim.post),
      postIsShared: false,
      organisation: find(claim.organisation),
      place: find(claim.place),
      time: timeOf(find(claim.when), times, published),
      timeWritten: find(claim.when),
      terms: null,
    },
  };
  const rule = `${reader}: ${claim.type}`;
  return Statement.parse({ id: statementIdOf([content, rule]), ...content, quote: told.quote, rule });
}

/**
 * Looks for every statement of the second reader in the report: no span, no statement. What is not there letter by
 * letter, quote or name, drops the statement with an issue.
 */
export function anchoredStatements(
  told: readonly ReaderStatement[],
  { report, published, reader }: Omit<Page, "times">,
): Anchored {
  const page: Page = { report, published, reader, times: timeExpressions(report.text, { day: published }) };
  const statements = new Map<string, Statement>();
  const issues: Issue[] = [];
  for (const one of told) {
    const found = anchored(one, page);
    if (typeof found === "string") {
      const message = `A statement of the second reader was dropped: the report does not have “${found.slice(0, 80)}”.`;
      issues.push({ code: "reader-dropped", message, span: null });
    } else statements.set(found.id, found);
  }
  return { statements: [...statements.values()], issues };
}
