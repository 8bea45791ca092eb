import type { WeighedJudgement, WeighedReport } from "../vocabulary/voice.ts";

/**
 * The reports with their printed credits as a person left them: a credit that was read wrongly is no origin.
 * @param judgements those that count on the day, the latest last
 */
export function creditsAsJudged(
  reports: ReadonlyMap<string, WeighedReport>,
  judgements: readonly WeighedJudgement[],
): ReadonlyMap<string, WeighedReport> {
  const credits = judgements.filter((one) => one.tie === "credit");
  if (credits.length === 0) return reports;
  const judged = new Map(reports);
  for (const { from, to, holds } of credits) {
    const report = judged.get(from);
    if (!report) continue;
    if (holds) judged.set(from, { ...report, credit: to });
    else if (report.credit?.toLowerCase() === to.toLowerCase()) judged.set(from, { ...report, credit: null });
  }
  return judged;
}
