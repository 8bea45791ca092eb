import type { Day } from "./day.ts";
import { noteUnder } from "./note-under.ts";
import type { Clock } from "./question.ts";
import type { CopyTie, WeighedJudgement, WeighedReport } from "./voice.ts";

/** The pair of two reports, whichever is named first. */
const pairOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What the last judgement of each pair says: a copy, or apart. */
function judgedPairs(judgements: readonly WeighedJudgement[]): Map<string, WeighedJudgement> {
  const copies = judgements.filter((one) => one.tie === "copy");
  return new Map(copies.map((one) => [pairOf(one.from, one.to), one]));
}

/** Publication decides which of two versions is the first: by day, printed moment, and place in the order of entry. */
function inOrderOfPublication(reports: readonly WeighedReport[]): WeighedReport[] {
  const moment = (report: WeighedReport) => report.instant ?? `${report.published}T99`;
  const place = new Map(reports.map((report, i) => [report.id, i]));
  const order = (report: WeighedReport) => place.get(report.id) ?? 0;
  return reports.toSorted((a, b) => {
    if (a.published !== b.published) return a.published < b.published ? -1 : 1;
    if (moment(a) !== moment(b)) return moment(a) < moment(b) ? -1 : 1;
    return order(a) - order(b);
  });
}

/** Ties by report, those that a person judged first, then the likeliest. */
function tiesByReport(ties: readonly CopyTie[]): Map<string, CopyTie[]> {
  const byReport = new Map<string, CopyTie[]>();
  for (const tie of ties) {
    for (const end of [tie.report, tie.of]) noteUnder(byReport, end, tie);
  }
  const strength = (tie: CopyTie) => (tie.judged ? 2 : tie.likeness);
  const pair = (tie: CopyTie) => pairOf(tie.report, tie.of);
  for (const own of byReport.values()) own.sort((a, b) => strength(b) - strength(a) || (pair(a) < pair(b) ? -1 : 1));
  return byReport;
}

/** The ties as a person left them: some cut, some made. */
function tiesAsJudged(ties: readonly CopyTie[], judged: ReadonlyMap<string, WeighedJudgement>): CopyTie[] {
  const kept = ties.filter((tie) => judged.get(pairOf(tie.report, tie.of)) === undefined);
  const forced = [...judged.values()].filter((one) => one.holds);
  const made = forced.map(
    (one): CopyTie => ({ report: one.from, of: one.to, rule: null, likeness: 1, share: null, judged: one }),
  );
  return [...kept, ...made];
}

/**
 * The reports with the earlier version that each reprints: of its ties the one that a person made, else the likeliest,
 * to a report that was out before it. Two reports that somebody judged to stand apart never come to share a first
 * version through a third. The order in which the reports were entered does not matter, but for those of one moment.
 * @param judgements those that count on the day, the last one of a pair last
 */
export function withFirstVersions(
  reports: ReadonlyMap<string, WeighedReport>,
  ties: readonly CopyTie[],
  judgements: readonly WeighedJudgement[],
  known: Day,
  clock: Clock,
): ReadonlyMap<string, WeighedReport> {
  const judged = judgedPairs(judgements);
  if (ties.length === 0 && judged.size === 0) return reports;
  const byReport = tiesByReport(tiesAsJudged(ties, judged));
  const isHere = (report: WeighedReport) => clock !== "recorded" || report.recorded <= known;
  const concerned = [...reports.values()].filter((report) => byReport.has(report.id) && isHere(report));

  const settled = new Map<string, WeighedReport>();
  const chainOf = (id: string): string[] => {
    const chain: string[] = [];
    for (let at: string | null | undefined = id; at; at = settled.get(at)?.copyOf) chain.push(at);
    return chain;
  };
  const isApart = (report: string, other: string) => judged.get(pairOf(report, other))?.holds === false;
  for (const report of inOrderOfPublication(concerned)) {
    const tie = byReport.get(report.id)?.find(({ report: one, of }) => {
      const other = one === report.id ? of : one;
      if (!settled.has(other)) return false;
      return judged.size === 0 || !chainOf(other).some((earlier) => isApart(report.id, earlier));
    });
    const of = tie && (tie.report === report.id ? tie.of : tie.report);
    settled.set(report.id, of ? { ...report, copyOf: of, copyTie: tie } : { ...report, copyOf: null });
  }
  const versions = new Map(reports);
  for (const [id, report] of settled) versions.set(id, report);
  return versions;
}

/**
 * The reports that are new, or whose line of earlier versions is another than before.
 * @param before reports with their first versions, and so `after`
 */
export function otherVersions(
  before: ReadonlyMap<string, WeighedReport>,
  after: ReadonlyMap<string, WeighedReport>,
): Set<string> {
  const reprints = Map.groupBy(after.values(), ({ copyOf }) => copyOf);
  const isOther = ({ id, copyOf }: WeighedReport) => before.get(id)?.copyOf !== copyOf;
  const other = new Set([...after.values()].filter(isOther).map(({ id }) => id));
  // A set tells of what is added to it while it is gone through.
  for (const id of other) for (const reprint of reprints.get(id) ?? []) other.add(reprint.id);
  return other;
}
