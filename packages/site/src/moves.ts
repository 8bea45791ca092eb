import { countsFrom, type Day, glossOf, type Standing, sentenceCase, weigh } from "@hearsay/core";
import type { Site } from "./site.ts";

/** A standing that moved on a day of knowledge. */
export interface Move {
  readonly day: Day;
  readonly claim: string;
  readonly gloss: string;
  readonly from: Standing;
  readonly to: Standing;
}

/** So many of the last days on which something became known are told. */
const DAYS = 30;

/** The standings that moved on the last days on which anything became known, the last first; new claims are no moves. */
export function movesOf({ holdings, picture, options, claims }: Site): Move[] {
  const { statements, reports } = holdings.neighbourhood;
  const told = statements.flatMap((statement) => {
    const report = reports.get(statement.report);
    return report ? [countsFrom(statement, report, options.clock)] : [];
  });
  const days = [...new Set(told)]
    .filter((day) => day <= options.known)
    .sort()
    .slice(-DAYS - 1);
  const pictures = days.map((known) => weigh(holdings.neighbourhood, { ...picture.as, known }));
  const moves: Move[] = [];
  for (const [i, day] of days.entries()) {
    const [before, after] = [pictures[i - 1], pictures[i]];
    if (!before || !after) continue;
    for (const [id, { standing: to, sides }] of after.weighed) {
      const from = before.weighed.get(id)?.standing ?? "unknown";
      if (from === to || from === "unknown" || !claims.has(id)) continue;
      moves.push({ day, claim: id, gloss: sentenceCase(glossOf(sides.claim, holdings)), from, to });
    }
  }
  return moves.sort((a, b) => (a.day === b.day ? (a.claim < b.claim ? -1 : 1) : a.day < b.day ? 1 : -1));
}
