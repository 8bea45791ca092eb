import type { KnownReport } from "./ledger/ledger.ts";
import { CLAIM_TYPES } from "./vocabulary/claim-types.ts";
import { HearsayError } from "./vocabulary/error.ts";
import { statementIdOf } from "./vocabulary/ids.ts";
import type { Reading } from "./vocabulary/reading.ts";
import type { Span } from "./vocabulary/span.ts";
import { type Mention, Statement } from "./vocabulary/statement.ts";

/** The rule of extraction of what a person read. */
export const PERSON_RULE = "person";

const refused = (why: string) => new HearsayError("usage", why);

/** Where words stand in a text: inside the span if they do, else anywhere; null where they do not. */
function foundIn(text: string, words: string, span: Span): Span | null {
  const inside = text.slice(span.start, span.end).indexOf(words);
  const start = inside < 0 ? text.indexOf(words) : span.start + inside;
  return start < 0 ? null : { start, end: start + words.length };
}

function mentionOf(name: string, given: Span | null, text: string, span: Span): Mention {
  const at = given !== null && given.start < given.end && given.end <= text.length ? given : foundIn(text, name, span);
  return { name, written: at ? text.slice(at.start, at.end) : name, span: at };
}

/** @throws HearsayError `usage` where a claim of its type needs more than was read */
function insistWhole({ claim, chain }: Reading): void {
  const { roles, fewest, post } = CLAIM_TYPES[claim.type];
  if (claim.about.length < fewest) {
    throw refused(`A claim of this type is about ${roles.slice(0, fewest).join(" and ")}. Name each of them.`);
  }
  if (claim.about.length > roles.length) {
    throw refused(`A claim of this type is about one only: the ${roles[0]}. Take the other name out.`);
  }
  if (post === "required" && claim.post === null) throw refused("A claim of this type needs the post. Name it.");
  if (claim.type === "said" && claim.terms === null) {
    throw refused("What was said is missing. Give the words of the report for it.");
  }
  const unclear = chain.find((link) => (link.kind === "named") !== (link.is !== null));
  if (unclear) throw refused(`Say of "${unclear.name}" whether it is a person or a body, or that it is unnamed.`);
}

/**
 * The statement that a person's reading of a report makes. The same reading makes the same statement, whoever sends it
 * how often.
 * @throws HearsayError `usage` where its span or its words are not in the report, or the claim is not whole
 */
export function statementRead(reading: Reading, { report }: Pick<KnownReport, "report">): Statement {
  const { text } = report;
  const { span, claim, chain, stance, basis, said, restates, ownKnowledge } = reading;
  if (span.start >= span.end || span.end > text.length) {
    throw refused("The statement rests on no words of the report. Select the words that carry it.");
  }
  insistWhole(reading);
  const mention = (named: { readonly name: string; readonly span?: Span | null }) =>
    mentionOf(named.name, named.span ?? null, text, span);
  const termsAt = claim.terms === null ? null : foundIn(text, claim.terms, span);
  if (claim.terms !== null && termsAt === null) {
    throw refused(`The report does not have the words “${claim.terms.slice(0, 80)}”. Give them letter by letter.`);
  }
  const content = {
    report: report.id,
    span,
    stance,
    basis,
    chain: chain.map((link) => ({ ...mention(link), kind: link.kind, is: link.is, body: link.body })),
    said,
    restates,
    echo: false,
    ownKnowledge,
    claim: {
      type: claim.type,
      about: claim.about.map((one) => ({
        ...mention(one),
        is: one.is,
        private: one.is === "person" && claim.post === null,
      })),
      post: claim.post && mention(claim.post),
      postIsShared: claim.postIsShared,
      organisation: claim.organisation && mention(claim.organisation),
      place: claim.place === null ? null : mention({ name: claim.place }),
      time: claim.time,
      timeWritten: claim.when === null ? null : mention({ name: claim.when }),
      terms: claim.terms !== null && termsAt !== null ? { text: claim.terms, span: termsAt } : null,
    },
  };
  return Statement.parse({
    id: statementIdOf([content, PERSON_RULE]),
    ...content,
    quote: text.slice(span.start, span.end),
    rule: PERSON_RULE,
  });
}
