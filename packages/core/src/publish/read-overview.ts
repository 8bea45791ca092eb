import type { KnownReport, LedgerReader } from "../ledger/ledger.ts";
import type { Matter } from "../vocabulary/entry.ts";
import type { Language } from "../vocabulary/language.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import { claimsTold } from "./answer-from.ts";
import { ALL_EVER, contestedGroups, titleTold } from "./matters.ts";
import { holdingsOf } from "./neighbourhood.ts";
import {
  type Listed,
  type ListedMatter,
  type ListedReport,
  listedMatters,
  listedReports,
  type Overview,
  peopleIn,
} from "./overview.ts";
import { proseIn } from "./prose/prose-in.ts";
import { weighAround } from "./read-neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/** Reports and matters that are listed at a time. */
const AT_A_TIME = 20;
/** Reports read at first when those known by a day are looked for, and at most at a time. */
const READ_AT_FIRST = AT_A_TIME + 1;
const MOST_AT_ONCE = 200;

/** The reports entered last before an entry that were published by a day, and from where to go on. */
async function latestReports(reader: LedgerReader, known: string, before: number) {
  const reports: KnownReport[] = [];
  for (let [next, most] = [before, READ_AT_FIRST]; ; most = Math.min(2 * most, MOST_AT_ONCE)) {
    const read = await reader.latestReports(most, next);
    const fitting = read.filter((one) => one.published <= known);
    reports.push(...fitting.slice(0, AT_A_TIME - reports.length));
    const isLast = read.length < most;
    if (reports.length === AT_A_TIME) {
      const last = reports.at(-1)?.seq ?? 0;
      return { reports, next: isLast && fitting.at(-1)?.seq === last ? null : last };
    }
    if (isLast) return { reports, next: null };
    next = read.at(-1)?.seq ?? 0;
  }
}

/** What a list of reports is made from: their statements, and the standings and voices of the claims told in them. */
async function aroundReports(ledger: LedgerReader, reports: readonly KnownReport[], as: AsKnown) {
  const reader = ledger.identifiedAs(as.known);
  const ids = reports.map(({ report }): string => report.id);
  const statements = await reader.statements({ reports: ids });
  const told = claimsTold(statements);
  const options = { onlyThese: true, reports: ids, voicesOf: (claim: string) => told.has(claim) };
  const { picture, neighbourhood } = await weighAround(reader, [...told], as, options);
  const people = neighbourhood.claims.flatMap(({ id, about }) => (told.has(id) ? about : []));
  const entities = await reader.entities({ ids: [...new Set(people)] });
  return { picture, told, holdings: holdingsOf(neighbourhood, reports, statements, entities) };
}

/**
 * Matters of a list, those that opened last first, with their claims as known.
 * @param before the sequence number of the entry before which they opened; without it, the latest
 */
export async function readMatters(reader: LedgerReader, as: AsKnown, before?: number): Promise<Listed<ListedMatter>> {
  const found = await reader.latestMatters(AT_A_TIME + 1, before);
  const matters = found.slice(0, AT_A_TIME);
  const first = matters.map(({ claim }): string => claim);
  const ever = await weighAround(reader, first, ALL_EVER, { identified: as.known, voicesOf: () => false });
  const groups = contestedGroups(ever.picture).map((claims) => claims.map(({ id }) => id));
  const groupOf = new Map(groups.flatMap((group) => group.map((claim) => [claim, group])));
  const claims = [...new Set(first.flatMap((claim) => groupOf.get(claim) ?? [claim]))];
  const { picture } = await weighAround(reader, claims, as, { onlyThese: true, voicesOf: () => false });
  const claimsOf = (matter: Matter) => groupOf.get(matter.claim) ?? [matter.claim];
  return {
    listed: listedMatters(
      matters,
      picture,
      claimsOf,
      await titlesIn(as.lang, ever.picture, reader.identifiedAs(as.known)),
    ),
    next: found.length > matters.length ? (matters.at(-1)?.seq ?? null) : null,
  };
}

/** What matters are called in a language; an English title is the one that was entered. */
async function titlesIn(language: Language | undefined, { index: { claims } }: Picture, reader: LedgerReader) {
  const prose = proseIn(language);
  const ids = prose.tongue === "en" ? [] : claims.flatMap(({ about, post }) => [...about, ...(post ? [post] : [])]);
  const names = new Map(
    (await reader.entities({ ids: [...new Set(ids)] })).map(({ id, name }) => [id as string, name]),
  );
  return (matter: Matter) => titleTold(matter, claims, { prose, nameOf: (id) => names.get(id) ?? id });
}

/** What a ledger holds as known: the latest matters and reports, and the people whom these reports speak of. */
export async function readOverview(reader: LedgerReader, as: AsKnown): Promise<Overview> {
  const { reports, next } = await latestReports(reader, as.known, Number.MAX_SAFE_INTEGER);
  const { picture, holdings, told } = await aroundReports(reader, reports, as);
  return {
    counts: await reader.counts(),
    matters: await readMatters(reader, as),
    reports: { listed: listedReports(reports, picture, holdings), next },
    people: peopleIn(told, picture, holdings),
  };
}

/**
 * The reports that a source published, those entered last first.
 * @param published all of them, in the order of entry
 * @param before the sequence number of the entry before which the list goes on
 */
export async function readReportsOf(
  reader: LedgerReader,
  as: AsKnown,
  published: readonly { readonly report: string; readonly seq: number }[],
  before = Number.MAX_SAFE_INTEGER,
): Promise<Listed<ListedReport>> {
  const earlier = published.filter(({ seq }) => seq < before);
  const part = earlier.slice(-AT_A_TIME);
  const reports = await reader.reports({ ids: part.map(({ report }) => report) });
  const { picture, holdings } = await aroundReports(reader, reports, as);
  const listed = listedReports(
    reports.toSorted((a, b) => b.seq - a.seq),
    picture,
    holdings,
  );
  return { listed, next: earlier.length > part.length ? (part[0]?.seq ?? null) : null };
}

/**
 * More reports of a list, those entered before an entry.
 * @param before the sequence number of that entry
 */
export async function readReports(reader: LedgerReader, as: AsKnown, before: number): Promise<Listed<ListedReport>> {
  const { reports, next } = await latestReports(reader, as.known, before);
  const { picture, holdings } = await aroundReports(reader, reports, as);
  return { listed: listedReports(reports, picture, holdings), next };
}
