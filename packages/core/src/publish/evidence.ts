import type {
  KnownCapture,
  KnownCustody,
  KnownReport,
  KnownSeal,
  KnownStatement,
  LedgerReader,
} from "../ledger/ledger.ts";
import type { Obtained, Timestamp } from "../vocabulary/entry.ts";
import type { Sha256 } from "../vocabulary/sha256.ts";
import { isSealed } from "./sealed.ts";

/** What proves a report: the object that it was read from, every capture of it, and who had it in hand. */
export interface Evidence {
  readonly known: KnownReport;
  readonly sha256: Sha256;
  readonly captures: readonly KnownCapture[];
  readonly custody: readonly CustodyLine[];
  /** Whether nothing of it leaves the house. */
  readonly isSealed: boolean;
  readonly statements: readonly KnownStatement[];
}

/** One line of the log of custody. */
export interface CustodyLine {
  readonly seq: number;
  readonly recorded: string;
  readonly actor: string;
  readonly act: "captured" | KnownCustody["act"] | "sealed" | "unsealed";
  readonly what: string;
  readonly timestamp?: Timestamp;
}

/** What a timestamp says, in words. */
export const timestampInWords = ({ authority, address, at, serial }: Timestamp): string =>
  `${authority} (${address}) saw the hash at ${at}, serial ${serial}`;

const WAYS: { readonly [how in Obtained["how"]]: (from: string) => string } = {
  url: (from) => `fetched from ${from}`,
  file: (from) => `taken from the file ${from}`,
  stdin: () => "piped in",
  archive: (from) => `taken out of a web archive that has it from ${from}`,
  paste: (from) => `handed in as ${from}`,
};

/** How the bytes came, in words. */
export function obtainedInWords({ how, from, finalUrl, status, archive }: Obtained): string {
  const way = WAYS[how](from);
  const answered = finalUrl !== null && finalUrl !== from ? `, answered by ${finalUrl}` : "";
  const kept = archive ? `, in ${archive.name}` : "";
  return `${way}${answered}${kept}${status === null ? "" : ` (status ${status})`}`;
}

/** The log of custody of captures: obtained, looked at, taken out, stamped, sealed, in the order of entry. */
export function custodyLines(
  captures: readonly KnownCapture[],
  custody: readonly KnownCustody[],
  seals: readonly KnownSeal[],
): CustodyLine[] {
  const obtained = captures.map(({ seq, recorded, actor, obtained }): CustodyLine => {
    return { seq, recorded, actor, act: "captured", what: obtainedInWords(obtained) };
  });
  const had = custody.map(({ seq, recorded, actor, act, purpose, timestamp }): CustodyLine => {
    if (timestamp === undefined) return { seq, recorded, actor, act, what: purpose };
    return { seq, recorded, actor, act, what: timestampInWords(timestamp), timestamp };
  });
  const closed = seals.map(({ seq, recorded, actor, sealed, reason }): CustodyLine => {
    return { seq, recorded, actor, act: sealed ? "sealed" : "unsealed", what: reason };
  });
  return [...obtained, ...had, ...closed].sort((a, b) => a.seq - b.seq);
}

/** The evidence of a report, or null where the ledger has no such report. */
export async function readEvidence(id: string, reader: LedgerReader): Promise<Evidence | null> {
  const [known] = await reader.reports({ ids: [id] });
  if (!known) return null;
  const sha256 = known.report.capture;
  const same = await reader.captures({ sha256s: [sha256] });
  const captures = [...same, ...(await reader.captures({ shows: id }))].sort((a, b) => a.seq - b.seq);
  const sha256s = [...new Set(captures.map((capture) => capture.sha256))];
  const seals = (await reader.seals()).filter(({ report }) => report === id);
  const custody = custodyLines(captures, await reader.custody({ sha256s }), seals);
  return {
    known,
    sha256,
    captures,
    custody,
    isSealed: await isSealed(id, reader),
    statements: await reader.statements({ reports: [id] }),
  };
}

/** A capture with the reports that were read from its bytes, or whose text they show. */
export interface ProvingCapture {
  readonly capture: KnownCapture;
  readonly reports: readonly { readonly id: string; readonly title: string }[];
}

/** Every capture that proves one of these reports, once, in the order of entry. */
export async function readProvingCaptures(ids: readonly string[], reader: LedgerReader): Promise<ProvingCapture[]> {
  const found = new Map<number, { capture: KnownCapture; reports: { id: string; title: string }[] }>();
  for (const id of ids) {
    const [known] = await reader.reports({ ids: [id] });
    if (!known) continue;
    const { title, capture: sha256 } = known.report;
    const captures = [...(await reader.captures({ sha256s: [sha256] })), ...(await reader.captures({ shows: id }))];
    for (const capture of captures) {
      const one = found.get(capture.seq) ?? { capture, reports: [] };
      if (!one.reports.some((report) => report.id === id)) one.reports.push({ id, title });
      found.set(capture.seq, one);
    }
  }
  return [...found.values()].sort((a, b) => a.capture.seq - b.capture.seq);
}
