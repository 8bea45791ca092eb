import type { Copy } from "../vocabulary/entry.ts";
import { otherVersions, withFirstVersions } from "../vocabulary/first-versions.ts";
import type { CopyTie, WeighedJudgement, WeighedReport } from "../vocabulary/voice.ts";
import type { Written } from "./entry-of.ts";
import { type RowSource, weighedReport, weighedReports } from "./row-reader.ts";
import type { Row, Tables } from "./tables.ts";

type Rows = Pick<RowSource, "rows">;

/** After every day: sides are kept as of all that was ever said. */
const END = "9999-12-31";

/** The claims that these statements are on. */
async function claimsOn(statements: readonly { readonly seq: number }[], source: Rows): Promise<string[]> {
  if (statements.length === 0) return [];
  const told = await source.rows("telling", { seq: statements.map(({ seq }) => seq) }, ["claim"]);
  return told.map(({ claim }) => claim);
}

type Pair = readonly [string, string];

const copiesWith = async (reports: readonly string[], source: Rows): Promise<Tables["copy"][]> => [
  ...(await source.rows("copy", { report: reports })),
  ...(await source.rows("copy", { of: reports })),
];

async function judgedCopies(source: Rows): Promise<WeighedJudgement[]> {
  const rows = await source.rows("judgement", { tie: ["copy"] });
  return rows
    .sort((a, b) => a.seq - b.seq)
    .map(({ from, to, holds, reason, actor, day }) => ({
      tie: "copy",
      from,
      to,
      holds: holds === 1,
      reason,
      by: actor,
      day,
    }));
}

/** Reports that are tied as copies, at any remove. */
interface Tied {
  readonly reports: ReadonlySet<string>;
  readonly ties: ReadonlyMap<string, CopyTie>;
  readonly judged: readonly WeighedJudgement[];
}

/** These reports and those that are tied to them as copies, before some entries and by the ties that those make. */
async function tiedTo(reports: readonly string[], made: readonly Copy[], source: Rows): Promise<Tied> {
  const judged = reports.length === 0 ? [] : await judgedCopies(source);
  const others = [
    ...made.map(({ report, of }): Pair => [report, of]),
    ...judged.map(({ from, to }): Pair => [from, to]),
  ];
  const found = new Set<string>();
  const ties = new Map<string, CopyTie>();
  for (let fresh = [...new Set(reports)]; fresh.length > 0; ) {
    for (const one of fresh) found.add(one);
    const own = new Set(fresh);
    const held = await copiesWith(fresh, source);
    for (const { report, of, rule, likeness, share } of held)
      ties.set(`${report} ${of}`, { report, of, rule: rule as CopyTie["rule"], likeness, share });
    const tied = [
      ...held.map(({ report, of }): Pair => [report, of]),
      ...others.filter((ends) => ends.some((one) => own.has(one))),
    ];
    fresh = [...new Set(tied.flat())].filter((one) => !found.has(one));
  }
  return { reports: found, ties, judged };
}

/** The reports that become other versions by new ties: reports entered with them, and what follows from those. */
async function reversioned(made: readonly Copy[], rows: readonly Row[], source: Rows): Promise<string[]> {
  const { reports, ties, judged } = await tiedTo(
    made.flatMap(({ report, of }) => [report, of]),
    made,
    source,
  );
  const known = await weighedReports(source, [...reports]);
  const fresh = rows.flatMap((row) =>
    row.table === "report" && reports.has(row.values.id) ? weighedReport(row.values) : [],
  );
  const versions = (heads: readonly WeighedReport[], of: ReadonlyMap<string, CopyTie>) =>
    withFirstVersions(new Map(heads.map((head) => [head.id, head])), [...of.values()], judged, END, "recorded");
  const after = new Map<string, CopyTie>(ties);
  for (const tie of made) after.set(`${tie.report} ${tie.of}`, tie);
  return [...otherVersions(versions(known, ties), versions([...known, ...fresh], after))];
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
  const corrected = await tiedTo(reports, copies, source);
  const ofReports = [...reread, ...corrected.reports, ...(await reversioned(copies, rows, source))];
  const statements = [
    ...(decided.length > 0 ? await source.rows("statement", { id: decided }, ["seq"]) : []),
    ...(ofReports.length > 0 ? await source.rows("statement", { report: ofReports }, ["seq"]) : []),
  ];
  for (const claim of await claimsOn(statements, source)) changed.add(claim);
  return [...changed];
}
