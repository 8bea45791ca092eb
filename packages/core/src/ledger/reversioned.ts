import type { Copy } from "../vocabulary/entry.ts";
import { otherVersions, withFirstVersions } from "../vocabulary/first-versions.ts";
import type { CopyTie, WeighedJudgement } from "../vocabulary/voice.ts";
import type { KnownHead, LedgerReader } from "./ledger.ts";

/** What is asked of a ledger to tell which report is a version of which. */
export type VersionsReader = Pick<LedgerReader, "copies" | "reportHeads" | "judgements">;

/** Reports that are tied as copies, with what ties them. */
interface Tied {
  readonly reports: ReadonlySet<string>;
  readonly ties: ReadonlyMap<string, CopyTie>;
}

const keyOf = ({ report, of }: CopyTie) => `${report} ${of}`;
const endsOf = ({ report, of }: CopyTie) => [report, of];

async function judgedCopies(reader: VersionsReader): Promise<WeighedJudgement[]> {
  const judgements = await reader.judgements();
  return judgements.flatMap(({ actor, ...one }) => (one.tie === "copy" ? [{ ...one, by: actor }] : []));
}

/**
 * These reports with those that are tied to them as copies.
 * @param steps at how many removes: any, where it is left out
 */
async function tied(
  reports: readonly string[],
  also: readonly (readonly string[])[],
  reader: VersionsReader,
  steps = Number.POSITIVE_INFINITY,
): Promise<Tied> {
  const found = new Set(reports);
  const ties = new Map<string, CopyTie>();
  let fresh = [...found];
  for (let step = 0; step < steps && fresh.length > 0; step++) {
    const own = new Set(fresh);
    const held = await reader.copies({ reports: fresh });
    for (const tie of held) ties.set(keyOf(tie), tie);
    const ends = [...held.map(endsOf), ...also.filter((two) => two.some((one) => own.has(one)))].flat();
    fresh = [...new Set(ends)].filter((one) => !found.has(one));
    for (const one of fresh) found.add(one);
  }
  return { reports: found, ties };
}

/**
 * The reports that are tied to these as copies, at any remove, and these: which is the first may hang on any of them.
 * @param made ties that the ledger does not have yet
 */
export async function tiedReports(
  reports: readonly string[],
  made: readonly Copy[],
  reader: VersionsReader,
): Promise<ReadonlySet<string>> {
  if (reports.length === 0) return new Set();
  const judged = await judgedCopies(reader);
  const also = [...made.map(endsOf), ...judged.map(({ from, to }) => [from, to])];
  return (await tied(reports, also, reader)).reports;
}

/** After every day: whatever was said, and is judged. */
const END = "9999-12-31";

/** The reports that are others with new reports and ties than without. */
async function othersAmong(
  { reports, ties }: Tied,
  made: readonly Copy[],
  fresh: readonly KnownHead[],
  judged: readonly WeighedJudgement[],
  reader: VersionsReader,
): Promise<Set<string>> {
  const isFresh = new Set(fresh.map(({ id }) => id));
  const held = (await reader.reportHeads([...reports])).filter(({ id }) => !isFresh.has(id));
  const before = [...ties.values()].filter((tie) => !endsOf(tie).some((one) => isFresh.has(one)));
  const after = new Map(before.map((tie) => [keyOf(tie), tie]));
  for (const tie of made) after.set(keyOf(tie), tie);
  const versions = (heads: readonly KnownHead[], of: readonly CopyTie[]) => {
    const inOrder = heads.toSorted((a, b) => a.seq - b.seq);
    return withFirstVersions(new Map(inOrder.map((head) => [head.id, head])), of, judged, END, "recorded");
  };
  return otherVersions(versions(held, before), versions([...held, ...fresh], [...after.values()]));
}

/**
 * The reports whose line of earlier versions is another by new reports and their ties: those reports, and earlier ones that
 * turn out to reprint them.
 * @param made the new ties, which the ledger may have already
 * @param fresh the new reports, which it may have too
 */
export async function reversioned(
  made: readonly Copy[],
  fresh: readonly KnownHead[],
  reader: VersionsReader,
): Promise<ReadonlySet<string>> {
  if (made.length === 0) return new Set(fresh.map(({ id }) => id));
  const judged = await judgedCopies(reader);
  const ends = [...new Set(made.flatMap(endsOf))];
  if (judged.length === 0) {
    // Where nobody judged, a report's earlier version hangs on its own ties alone: mostly the new reports are all that is new.
    const near = await othersAmong(await tied(ends, [], reader, 1), made, fresh, judged, reader);
    if (near.size === fresh.length) return near;
  }
  const also = [...made.map(endsOf), ...judged.map(({ from, to }) => [from, to])];
  return othersAmong(await tied(ends, also, reader), made, fresh, judged, reader);
}
