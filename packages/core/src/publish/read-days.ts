import { countsFrom } from "../corroborate/counted-on.ts";
import type { LedgerReader } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Clock } from "../vocabulary/question.ts";
import { claimsTold } from "./answer-from.ts";
import { ALL_EVER, matterLedTo } from "./matters.ts";
import { weighAround } from "./read-neighbourhood.ts";

/** A day on which something was said, and by how many statements. */
export interface DaySpoken {
  readonly day: Day;
  readonly statements: number;
}

/** Reports whose days are the stops of a replay of the whole ledger: those entered last. */
const LATEST = 200;

const claimsOfReports = async (reader: LedgerReader, reports: readonly string[]): Promise<string[]> => [
  ...claimsTold(await reader.statements({ reports })),
];

/** The claims tied to one by conflicts, by all that was ever said, and it. */
async function claimsTiedTo(reader: LedgerReader, claim: string): Promise<string[]> {
  return [...(await weighAround(reader, [claim], ALL_EVER)).core];
}

/** The posts of an organisation; nobody else has any. */
async function postsOf(reader: LedgerReader, of: string): Promise<string[]> {
  const [entity] = await reader.entities({ ids: [of] });
  if (entity?.kind !== "organisation") return [];
  return (await reader.entities({ kind: "post" }))
    .filter(({ organisation }) => organisation === of)
    .map(({ id }) => id);
}

/** The claims that a report, person, organisation, post, matter or claim is about. */
async function claimsConcerning(reader: LedgerReader, of: string): Promise<string[]> {
  switch (of.slice(0, 2)) {
    case "r-":
      return claimsOfReports(reader, [of]);
    case "m-": {
      const matter = matterLedTo(of, await reader.matters(), await reader.redirects());
      return matter ? claimsTiedTo(reader, matter.claim) : [];
    }
    case "c-":
      return claimsTiedTo(reader, of);
    default: {
      const posts = [of, ...(await postsOf(reader, of))];
      const claims = [...(await reader.claims({ about: [of] })), ...(await reader.claims({ posts }))];
      return claims.map(({ id }): string => id);
    }
  }
}

/**
 * The days on which something was said by a clock, whether or not it was known yet: the stops of a replay.
 * @param of what was spoken of; null for whatever the reports entered last tell
 */
export async function readDays(reader: LedgerReader, of: string | null, clock: Clock): Promise<DaySpoken[]> {
  const latest = of === null ? await reader.latestReports(LATEST) : [];
  const own = new Set(latest.map(({ report }): string => report.id));
  const claims = of === null ? await claimsOfReports(reader, [...own]) : await claimsConcerning(reader, of);
  const told = (await reader.tellings([...new Set(claims)])).filter((one) => of !== null || own.has(one.report));
  const heads = await reader.reportHeads([...new Set(told.map((one) => one.report))]);
  const reports = new Map(heads.map((head) => [head.id, head]));
  const counts = new Map<Day, number>();
  for (const one of told) {
    const report = reports.get(one.report);
    if (!report) continue;
    const day = countsFrom(one, report, clock);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts]
    .map(([day, count]): DaySpoken => ({ day, statements: count }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
