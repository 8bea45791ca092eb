import type { Day } from "../vocabulary/day.ts";
import type { Clock, Counted } from "../vocabulary/question.ts";
import type { WeighedReport, WeighedStatement } from "../vocabulary/voice.ts";

export interface Known {
  readonly known: Day;
  readonly clock: Clock;
  readonly counted: Counted;
}

/** The day from which a statement counts on a clock (`docs/standing.md`, section 1). */
export function countsFrom(statement: WeighedStatement, report: WeighedReport, clock: Clock): Day {
  if (clock === "recorded") return report.recorded;
  if (clock === "said" && statement.said) return statement.said.to;
  return report.published;
}

/** The statements that count on a day: heard by then, not rejected, and accepted where only those count. */
export function countedOn(
  statements: readonly WeighedStatement[],
  reports: ReadonlyMap<string, WeighedReport>,
  question: Known,
): WeighedStatement[] {
  return statements.filter((statement) => {
    const report = reports.get(statement.report);
    if (!report || statement.decision === "rejected") return false;
    if (question.counted === "accepted" && statement.decision !== "accepted") return false;
    return countsFrom(statement, report, question.clock) <= question.known;
  });
}
