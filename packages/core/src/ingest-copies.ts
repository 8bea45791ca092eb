import { copyRuleFor, type Likeness, likenessOf } from "./corroborate/near-copy.ts";
import type { KnownHead, KnownReport, LedgerReader } from "./ledger/ledger.ts";
import type { Copy, CopyRule, Draft, Placement } from "./vocabulary/entry.ts";
import {
  bucketsOf,
  type Fingerprint,
  guessedLikeness,
  ownRunsOf,
  reportFingerprint,
} from "./vocabulary/fingerprint.ts";
import type { Report } from "./vocabulary/report.ts";

/** Days between which reports are compared for copies: agency copy is reprinted at once. */
const COPY_WINDOW = 21 * 86_400_000;
/** Where the fingerprints promise less, a comparison finds no copy. */
const WORTH_COMPARING = 0.1;
/** Reports compared word for word with a new one, the likeliest first. */
const MOST_COMPARED = 32;
/** Ties entered for one report: more of them would say the same of one dispatch. */
const MOST_TIES = 8;

/** The reports on a claim of a new one that may be copies by their days: a claim is told for years. */
async function tellingThen(report: Report, placements: readonly Placement[], reader: LedgerReader): Promise<string[]> {
  const named = await reader.reportsTelling([...new Set(placements.map((one) => one.claim))]);
  return (await reader.reportHeads(named)).filter((one) => mayCopy(report, one)).map(({ id }) => id);
}

/** The reports that may be copies of a new one: those in a bucket of its text, and those on a claim of its own. */
async function candidates(own: Fingerprint, named: readonly string[], reader: LedgerReader): Promise<string[]> {
  const prints = await reader.fingerprints({ reports: named, buckets: bucketsOf(own) });
  return prints
    .map((print) => ({ report: print.report, guess: guessedLikeness(own, print) }))
    .filter(({ guess }) => guess >= WORTH_COMPARING)
    .sort((a, b) => b.guess - a.guess)
    .slice(0, MOST_COMPARED)
    .map(({ report }) => report);
}

function mayCopy(report: Report, known: KnownHead): boolean {
  if (known.id === report.id) return false;
  const [a, b] = [report.published?.day ?? null, known.published];
  return a === null || Math.abs(Date.parse(a) - Date.parse(b)) <= COPY_WINDOW;
}

interface Compared extends Likeness {
  readonly of: KnownReport;
  readonly rule: CopyRule;
}

/** The reports that are near-identical to a new one by an exact comparison, the likeliest first. */
export async function nearCopies(
  report: Report,
  placements: readonly Placement[],
  reader: LedgerReader,
): Promise<Compared[]> {
  const own = reportFingerprint(report);
  if (own.minima.length === 0) return [];
  const heads = await reader.reportHeads(await candidates(own, await tellingThen(report, placements, reader), reader));
  const near = heads.filter((one) => mayCopy(report, one));
  if (near.length === 0) return [];
  const runs = ownRunsOf(report);
  const known = await reader.reports({ ids: near.map(({ id }) => id) });
  return known
    .flatMap((of): Compared[] => {
      const measured = likenessOf(runs, ownRunsOf(of.report));
      const rule = copyRuleFor(measured, report.credit !== null && report.credit === of.report.credit);
      return rule ? [{ of, rule, ...measured }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** The ties of a new report to those that it reprints or that reprint it. */
export async function copyDrafts(
  report: Report,
  placements: readonly Placement[],
  reader: LedgerReader,
): Promise<Draft[]> {
  const copies = await nearCopies(report, placements, reader);
  return copies.slice(0, MOST_TIES).map(({ of, rule, likeness, share }): Draft => {
    const body: Copy = { report: report.id, of: of.report.id, rule, likeness, share };
    return { kind: "copy", body };
  });
}
