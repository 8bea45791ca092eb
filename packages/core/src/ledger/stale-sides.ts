import type { Written } from "./entry-of.ts";
import type { RowSource } from "./row-reader.ts";
import type { Row } from "./tables.ts";

type Rows = Pick<RowSource, "rows">;

/** The claims that these statements are on. */
async function claimsOn(statements: readonly { readonly seq: number }[], source: Rows): Promise<string[]> {
  if (statements.length === 0) return [];
  const told = await source.rows("telling", { seq: statements.map(({ seq }) => seq) }, ["claim"]);
  return told.map(({ claim }) => claim);
}

/** The reports that are tied to these as copies, at any remove, before these entries and by them. */
async function tiedReports(reports: readonly string[], ties: readonly (readonly [string, string])[], source: Rows) {
  const found = new Set<string>();
  for (let fresh = [...new Set(reports)]; fresh.length > 0; ) {
    for (const one of fresh) found.add(one);
    const own = new Set(fresh);
    const held = [
      ...(await source.rows("copy", { report: fresh }, ["report", "of"])),
      ...(await source.rows("copy", { of: fresh }, ["report", "of"])),
    ].map(({ report, of }) => [report, of] as const);
    const tied = [...held, ...ties.filter(([a, b]) => own.has(a) || own.has(b))].flat();
    fresh = [...new Set(tied)].filter((one) => !found.has(one));
  }
  return [...found];
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
  source: Rows,
): Promise<readonly string[] | "all"> {
  const changed = new Set<string>();
  const decided: string[] = [];
  const reread: string[] = [];
  const reports: string[] = [];
  const ties: (readonly [string, string])[] = [];
  for (const entry of entries) {
    if (entry.kind === "judgement" || entry.kind === "identity") return "all";
    if (entry.kind === "ruling") changed.add(entry.body.claim);
    if (entry.kind === "claim") changed.add(entry.body.id);
    if (entry.kind === "decision") decided.push(entry.body.statement);
    if (entry.kind === "extraction") reread.push(entry.body.report);
    if (entry.kind === "correction") reports.push(entry.body.report);
    if (entry.kind === "copy") ties.push([entry.body.report, entry.body.of]);
  }
  for (const row of rows) if (row.table === "telling") changed.add(row.values.claim);
  const ofReports = [...reread, ...(await tiedReports([...reports, ...ties.flat()], ties, source))];
  const statements = [
    ...(decided.length > 0 ? await source.rows("statement", { id: decided }, ["seq"]) : []),
    ...(ofReports.length > 0 ? await source.rows("statement", { report: ofReports }, ["seq"]) : []),
  ];
  for (const claim of await claimsOn(statements, source)) changed.add(claim);
  return [...changed];
}
