import type { Day } from "../../vocabulary/day.ts";
import type { Issue } from "../../vocabulary/issue.ts";
import { nameKey } from "../../vocabulary/names.ts";
import type { Report } from "../../vocabulary/report.ts";
import type { Statement } from "../../vocabulary/statement.ts";
import { anchoredStatements } from "./anchored-statements.ts";
import { parseAnswer, type ReaderAnswer } from "./reader-answer.ts";

/** The extractor's name and version in what the second reader adds. */
export const SECOND_READER = { name: "second-reader", version: "0.1.0" } as const;

/** Two readings of one telling: the same words in part, the same kind of claim, somebody in common. */
function isSameTelling(a: Statement, b: Statement): boolean {
  const isNear = a.span.start < b.span.end && b.span.start < a.span.end;
  const names = new Set(a.claim.about.map(({ name }) => nameKey(name)));
  return isNear && a.claim.type === b.claim.type && b.claim.about.some(({ name }) => names.has(nameKey(name)));
}

/** How the two readers compare, said on the words that it is about. */
function comparison(rules: readonly Statement[], second: readonly Statement[]): Issue[] {
  return rules.map(({ span, stance, claim, ...one }): Issue => {
    const others = second.filter((other) => isSameTelling({ span, stance, claim, ...one }, other));
    if (others.some((other) => other.stance === stance)) {
      return { code: "reader-agrees", message: `The second reader reads ${claim.type} here too.`, span };
    }
    const message = others[0]
      ? `The second reader reads ${claim.type} here, but that the source ${others[0].stance} it.`
      : `The second reader does not read ${claim.type} here.`;
    return { code: "reader-differs", message, span };
  });
}

/** What a second reader adds to the reading by rules: statements that the rules do not have, and issues. */
export function secondReading(
  answer: ReaderAnswer,
  rules: readonly Statement[],
  { report, published }: { readonly report: Report; readonly published: Day | null },
): { readonly statements: readonly Statement[]; readonly issues: readonly Issue[] } {
  const failed = (why: string) => ({
    statements: [],
    issues: [{ code: "reader-failed" as const, message: `${why} The rules alone have read the report.`, span: null }],
  });
  if ("failed" in answer) return failed(answer.failed);
  const read = parseAnswer(answer.content);
  if (!read) return failed("The second reader's answer is not in the shape that was asked for.");
  const reader = `${SECOND_READER.name} ${SECOND_READER.version} ${answer.model}`;
  const { statements, issues } = anchoredStatements(read.statements, { report, published, reader });
  const misshapen: Issue[] =
    read.misshapen > 0
      ? [
          {
            code: "reader-dropped",
            message: `${read.misshapen} statements of the second reader were dropped: they are not in the shape that was asked for.`,
            span: null,
          },
        ]
      : [];
  const added = statements.filter(
    (one) => !rules.some((other) => other.stance === one.stance && isSameTelling(other, one)),
  );
  return { statements: added, issues: [...misshapen, ...issues, ...comparison(rules, statements)] };
}
