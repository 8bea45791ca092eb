import type { Copy } from "../vocabulary/entry.ts";
import type { Written } from "./entry-of.ts";
import { reversioned, tiedReports } from "./reversioned.ts";
import { createWrittenReader, type RowSource, weighedReport } from "./row-reader.ts";
import type { Row } from "./tables.ts";

/** The claims that these statements are on. */
async function claimsOn(statements: readonly { readonly seq: number }[], source: RowSource): Promise<string[]> {
  if (statements.length === 0) return [];
  const told = await source.rows("telling", { seq: statements.map(({ seq }) => seq) }, ["claim"]);
  return told.map(({ claim }) => claim);
}

/**
 * The claims whose sides entries may change by what they say directly, or all: the sides that are kept of these are no
 * longer to be used (`KeptSides`). Who begins to speak for another is seen on reading.
 * @param rows those that the entries make
 * @param source the rows as they are before
 */
export async function claimsChanged(
  entries: readonly Written[],
  rows: readonly Row[],
  source: RowSource,
): Promise<readonly string[] | "all"> {
  const changed = new Set<string>();
  const decided: string[] = [];
  const reread: string[] = [];
  const reports: string[] = [];
  const copies: Copy[] = [];
  for (const entry of entries) {
    if (entry.kind === "judgement" || entry.kind === "identity") return "all";
    if (entry.kind === "ruling") changed.add(entry.body.claim);
    if (entry.kind === "claim") changed.add(entry.body.id);
    if (entry.kind === "decision") decided.push(entry.body.statement);
    if (entry.kind === "extraction") reread.push(entry.body.report);
    if (entry.kind === "correction") reports.push(entry.body.report);
    if (entry.kind === "copy") copies.push(entry.body);
  }
  for (const row of rows) if (row.table === "telling") changed.add(row.values.claim);
  const reader = createWrittenReader(source);
  const fresh = rows.flatMap((row) => (row.table === "report" ? weighedReport(row.values) : []));
  const tied = copies.length === 0 ? [] : await reversioned(copies, fresh, reader);
  const ofReports = [...reread, ...(await tiedReports(reports, copies, reader)), ...tied];
  const statements = [
    ...(decided.length > 0 ? await source.rows("statement", { id: decided }, ["seq"]) : []),
    ...(ofReports.length > 0 ? await source.rows("statement", { report: ofReports }, ["seq"]) : []),
  ];
  for (const claim of await claimsOn(statements, source)) changed.add(claim);
  return [...changed];
}
