import type { KnownReport, LedgerReader } from "../ledger/ledger.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import { aroundClaims, claimsTold } from "./answer-from.ts";
import {
  type Listed,
  type ListedMatter,
  type ListedReport,
  listedMatters,
  listedReports,
  type Overview,
  peopleIn,
} from "./overview.ts";

/** Reports and matters that are listed at a time. */
const AT_A_TIME = 20;
/** Reports read at a time when those known by a day are looked for. */
const READ_AT_A_TIME = 100;

/** The reports entered last before an entry that were published by a day, and from where to go on. */
async function latestReports(reader: LedgerReader, known: string, before: number) {
  const reports: KnownReport[] = [];
  for (let next = before; ; ) {
    const read = await reader.latestReports(READ_AT_A_TIME, next);
    const fitting = read.filter((one) => one.published <= known);
    reports.push(...fitting.slice(0, AT_A_TIME - reports.length));
    const isLast = read.length < READ_AT_A_TIME;
    if (reports.length === AT_A_TIME) {
      const last = reports.at(-1)?.seq ?? 0;
      return { reports, next: isLast && fitting.at(-1)?.seq === last ? null : last };
    }
    if (isLast) return { reports, next: null };
    next = read.at(-1)?.seq ?? 0;
  }
}

/** What was entered last: reports with how many of their statements only repeat others, and whom they speak of. */
async function aroundReports(
  reader: LedgerReader,
  reports: readonly KnownReport[],
  alsoClaims: readonly string[],
  as: AsKnown,
) {
  const ids = reports.map(({ report }): string => report.id);
  const statements = await reader.statements({ reports: ids });
  const told = claimsTold(statements);
  const around = await aroundClaims(reader, [...new Set([...told, ...alsoClaims])], as, { statements, reports: ids });
  return { ...around, told };
}

/** The matters that opened last before an entry, and from where to go on. */
async function latestMatters(reader: LedgerReader, before?: number) {
  const found = await reader.latestMatters(AT_A_TIME + 1, before);
  const matters = found.slice(0, AT_A_TIME);
  return { matters, next: found.length > AT_A_TIME ? (matters.at(-1)?.seq ?? null) : null };
}

/** What a ledger holds as known: the latest matters and reports, and the people whom these reports speak of. */
export async function readOverview(reader: LedgerReader, as: AsKnown): Promise<Overview> {
  const { matters, next: olderMatters } = await latestMatters(reader);
  const { reports, next } = await latestReports(reader, as.known, Number.MAX_SAFE_INTEGER);
  const first = matters.map(({ claim }): string => claim);
  const { picture, holdings, told } = await aroundReports(reader, reports, first, as);
  return {
    counts: await reader.counts(),
    matters: { listed: listedMatters(matters, picture, holdings), next: olderMatters },
    reports: { listed: listedReports(reports, picture, holdings), next },
    people: peopleIn(told, picture, holdings),
  };
}

/**
 * More reports of a list, those entered before an entry.
 * @param before the sequence number of that entry
 */
export async function readReports(reader: LedgerReader, as: AsKnown, before: number): Promise<Listed<ListedReport>> {
  const { reports, next } = await latestReports(reader, as.known, before);
  const { picture, holdings } = await aroundReports(reader, reports, [], as);
  return { listed: listedReports(reports, picture, holdings), next };
}

/**
 * Matters of a list, those that opened last first.
 * @param before the sequence number of the entry before which they opened; without it, the latest
 */
export async function readMatters(reader: LedgerReader, as: AsKnown, before?: number): Promise<Listed<ListedMatter>> {
  const { matters, next } = await latestMatters(reader, before);
  const first = matters.map(({ claim }): string => claim);
  const { picture, holdings } = await aroundClaims(reader, first, as);
  return { listed: listedMatters(matters, picture, holdings), next };
}
