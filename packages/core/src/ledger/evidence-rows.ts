import type { Capture, Custody } from "../vocabulary/entry.ts";
import type { KnownCapture, KnownCustody } from "./ledger.ts";
import type { RowSource } from "./row-reader.ts";
import { pageOf } from "./tables.ts";

const bySeq = (a: { seq: number }, b: { seq: number }) => a.seq - b.seq;
const pagesOf = (sha256s: readonly string[] | undefined) => (sha256s ? { page: sha256s.map(pageOf) } : {});

interface CapturesWhere {
  readonly sha256s?: readonly string[];
  readonly shows?: string;
}

/** The captures of these bytes, those of other bytes that show this report, or all, in the order of entry. */
export async function capturesIn(source: RowSource, { sha256s, shows }: CapturesWhere): Promise<KnownCapture[]> {
  const rows = await source.rows("capture", { ...pagesOf(sha256s), ...(shows ? { shows: [shows] } : {}) });
  return rows
    .sort(bySeq)
    .map(({ seq, recorded, actor, body }) => ({ ...(JSON.parse(body) as Capture), seq, recorded, actor }))
    .filter(({ sha256 }) => sha256s === undefined || sha256s.includes(sha256));
}

/** What people did with these bytes, or with any, in the order of entry. */
export async function custodyIn(source: RowSource, sha256s?: readonly string[]): Promise<KnownCustody[]> {
  const rows = await source.rows("custody", pagesOf(sha256s));
  const each = new Map(rows.map((row) => [row.seq, row]));
  return [...each.values()]
    .sort(bySeq)
    .map(({ seq, recorded, actor, body }) => ({ ...(JSON.parse(body) as Custody), seq, recorded, actor }))
    .filter(({ captures }) => sha256s === undefined || captures.some((one) => sha256s.includes(one)));
}
