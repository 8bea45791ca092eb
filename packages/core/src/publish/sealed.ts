import type { KnownReport, KnownSeal, Ledger, LedgerReader } from "../ledger/ledger.ts";
import type { Capture } from "../vocabulary/entry.ts";
import { HearsayError } from "../vocabulary/error.ts";
import { pageAtAddress } from "../vocabulary/page-address.ts";

/** What stands in the place of a name that would lead to a sealed source. */
export const SEALED_SOURCE = "a sealed source";

/** What must not leave the house. */
export interface Sealed {
  /** How many reports are sealed, those among them that another's seal covers. */
  readonly count: number;
  has(report: string): boolean;
  /** The report whose seal covers this one: itself, or another version or reading of its page; null where it is open. */
  by(report: string): string | null;
  /** Whether a capture is of a sealed report, or from where one is from. */
  covers(capture: Capture): boolean;
  /** Words without the outlets, authors and addresses of sealed reports. */
  hide(words: string): string;
}

/** The last seal of each report that has one. */
export function lastSeals(seals: readonly KnownSeal[]): Map<string, KnownSeal> {
  return new Map(seals.map((seal) => [seal.report as string, seal]));
}

/** What was read in the same bytes as a report, and the other versions of its page. */
async function ofSamePage({ report }: KnownReport, reader: LedgerReader): Promise<KnownReport[]> {
  const address = pageAtAddress(report.url);
  const versions = address === null ? [] : await reader.reports({ address });
  return [...(await reader.reports({ capture: report.capture })), ...versions];
}

/**
 * The reports that a seal covers, each with the one that was sealed: a page that is obtained again with another text is a
 * report of its own, and leads to the same source.
 */
export async function coveredBySeals(
  reader: LedgerReader,
): Promise<Map<string, { readonly known: KnownReport; readonly by: string }>> {
  const last = [...lastSeals(await reader.seals()).values()].filter(({ sealed }) => sealed);
  const found = new Map<string, { known: KnownReport; by: string }>();
  if (last.length === 0) return found;
  const own = await reader.reports({ ids: last.map(({ report }) => report) });
  for (const known of own) found.set(known.report.id, { known, by: known.report.id });
  for (const sealed of own)
    for (const known of await ofSamePage(sealed, reader))
      if (!found.has(known.report.id)) found.set(known.report.id, { known, by: sealed.report.id });
  return found;
}

/** Whether a report is sealed now, by itself or as a version of a page that is. */
export async function isSealed(report: string, reader: LedgerReader): Promise<boolean> {
  return (await coveredBySeals(reader)).has(report);
}

const isAddress = (words: string) => /^[a-z][a-z\d+.-]*:\/\//i.test(words);

function addressesOf({ obtained }: Capture): string[] {
  const { from, finalUrl, redirects } = obtained;
  return [from, finalUrl ?? "", ...redirects].filter(isAddress);
}

/** A byline as it is printed, and each of the people in it. */
const authorsIn = (author: string) => [
  author,
  ...author.split(/\s*(?:,|;|\band\b|&)\s*/).filter((one) => /\s/.test(one)),
];

const namesOf = ({ report }: KnownReport) => [report.outlet?.name ?? "", ...authorsIn(report.author ?? "")];

/** The shortest name that is looked for: shorter ones stand in too many words. */
const SHORTEST = 3;

/** Of a ledger in which nothing is sealed. */
export const NOTHING_SEALED: Sealed = {
  count: 0,
  has: () => false,
  by: () => null,
  covers: () => false,
  hide: (words) => words,
};

function hiding(names: ReadonlySet<string>): Sealed["hide"] {
  const told = [...names].filter((name) => name.length >= SHORTEST).sort((a, b) => b.length - a.length);
  if (told.length === 0) return (words) => words;
  const pattern = told.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "gu");
  return (words) => words.replace(whole, SEALED_SOURCE);
}

/**
 * What is sealed now: a question about a past day or entry is no way around a seal. An outlet with a sealed report is named
 * nowhere in what goes out, also where others of its reports are open, since two exports side by side would tell.
 */
export async function readSealed(ledger: Ledger): Promise<Sealed> {
  return ledger.read(async (reader) => {
    const ids = await coveredBySeals(reader);
    if (ids.size === 0) return NOTHING_SEALED;
    const reports = [...ids.values()].map(({ known }) => known);
    const captures = await reader.captures({ sha256s: reports.map(({ report }) => report.capture) });
    for (const id of ids.keys()) captures.push(...(await reader.captures({ shows: id })));
    const sha256s = new Set(captures.map(({ sha256 }) => sha256));
    const addresses = new Set([...captures.flatMap(addressesOf), ...reports.flatMap(({ report }) => report.url ?? [])]);
    return {
      count: ids.size,
      has: (report) => ids.has(report),
      by: (report) => ids.get(report)?.by ?? null,
      covers: (capture) =>
        sha256s.has(capture.sha256) || addressesOf(capture).some((address) => addresses.has(address)),
      hide: hiding(new Set([...reports.flatMap(namesOf), ...addresses])),
    };
  });
}

/** @throws HearsayError `sealed` where a report is */
export function insistOpen(report: string, { by }: Sealed): void {
  const sealed = by(report);
  if (sealed === null) return;
  const why = sealed === report ? "is sealed" : `is of the page of ${sealed}, which is sealed`;
  throw new HearsayError(
    "sealed",
    `The report ${report} ${why}, so nothing of it leaves the house. Open it first, with a reason: hearsay unseal ${sealed} --reason WHY.`,
  );
}
