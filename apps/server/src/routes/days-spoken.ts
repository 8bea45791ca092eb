import { type Clock, claimsOfMatter, type Day } from "@hearsay/core";
import type { Snapshot } from "../desk.ts";

/** A day on which something was said, and by how many statements. */
export interface DaySpoken {
  readonly day: Day;
  readonly statements: number;
}

/** The claims that a report, person, organisation, post, matter or claim is about; null stands for all of them. */
function claimsConcerning(of: string, { holdings, matters }: Snapshot): Set<string> {
  const groupOf = (matter: Snapshot["matters"][number]) => claimsOfMatter(matter, holdings).map((claim) => claim.id);
  const { claims, statements } = holdings.neighbourhood;
  switch (of.slice(0, 2)) {
    case "r-":
      return new Set(statements.filter((one) => one.report === of).map((one) => one.claim));
    case "m-":
      return new Set(matters.filter((one) => one.id === of).flatMap(groupOf));
    case "c-":
      return new Set([of, ...(matters.map(groupOf).find((group) => group.includes(of)) ?? [])]);
    default:
      return new Set(claims.filter((one) => one.post === of || one.about.includes(of)).map((one) => one.id));
  }
}

/** The days on which something was said by a clock, whether or not it was known yet: the stops of a replay. */
export function daysSpoken(of: string | null, clock: Clock, snapshot: Snapshot): DaySpoken[] {
  const { reports, statements } = snapshot.holdings.neighbourhood;
  const concerned = of === null ? null : claimsConcerning(of, snapshot);
  const counts = new Map<Day, number>();
  for (const statement of statements) {
    const report = reports.get(statement.report);
    if (!report || (concerned && !concerned.has(statement.claim))) continue;
    // As core's `countsFrom`, which it keeps to itself.
    const saidOn = clock === "said" ? statement.said?.to : undefined;
    const day = clock === "recorded" ? report.recorded : (saidOn ?? report.published);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts]
    .map(([day, count]): DaySpoken => ({ day, statements: count }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
