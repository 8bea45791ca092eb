import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Draft, extractStatements, HearsayError, type Ledger } from "@hearsay/core";
import { openPostgresLedger, openSqliteLedger } from "@hearsay/store";
import { figureOf, type Measured } from "../figure.ts";
import { inventedPage } from "../invented-reports.ts";
import { reportFrom } from "../report-from.ts";

const ROUNDS = 7;
const REPORTS_A_ROUND = 20;

/** What adding a report enters, before anybody is resolved. */
function draftsOf(seed: number): Draft[] {
  const report = reportFrom(inventedPage(seed));
  const { statements, issues } = extractStatements(report, report.published?.day ?? null);
  const ids = statements.map(({ id }) => id);
  return [
    { kind: "report", body: report },
    ...statements.map((body): Draft => ({ kind: "statement", body })),
    {
      kind: "extraction",
      body: { report: report.id, extractor: "benchmark", version: "1", statements: ids, issues: [...issues] },
    },
  ];
}

interface Spent {
  readonly wall: number[];
  readonly processor: number[];
}

/** Enters reports, one commit each, and notes milliseconds a report: on the wall, and of this process. */
async function enter(ledger: Ledger, reports: readonly Draft[][], spent: Spent): Promise<void> {
  const [before, used] = [performance.now(), process.cpuUsage()];
  for (const drafts of reports) await ledger.append(async () => drafts);
  const { user, system } = process.cpuUsage(used);
  spent.wall.push((performance.now() - before) / reports.length);
  spent.processor.push((user + system) / 1000 / reports.length);
}

/** One report a commit on PostgreSQL, durable, beside the same on SQLite in the same run. */
export async function postgres(): Promise<Measured> {
  const address = process.env.HEARSAY_TEST_POSTGRES;
  if (!address) throw new HearsayError("usage", "Set HEARSAY_TEST_POSTGRES to the address of an empty database.");
  const writer = { actor: "benchmark", now: () => new Date(), salt: () => randomBytes(16).toString("hex") };
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const [server, file] = [await openPostgresLedger(address, writer), await openSqliteLedger(folder, writer)];
  const onServer: Spent = { wall: [], processor: [] };
  const inFile: Spent = { wall: [], processor: [] };
  let entries = 0;
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const reports = Array.from({ length: REPORTS_A_ROUND }, (_, i) => draftsOf(1 + round * REPORTS_A_ROUND + i));
      // The first round warms both up and is not counted.
      const [a, b] =
        round === 0
          ? [
              { wall: [], processor: [] },
              { wall: [], processor: [] },
            ]
          : [onServer, inFile];
      await enter(server, reports, a);
      await enter(file, reports, b);
      if (round > 0) entries += reports.reduce((sum, drafts) => sum + drafts.length, 0);
    }
  } finally {
    await Promise.all([server.close(), file.close()]);
    rmSync(folder, { recursive: true });
  }
  const reports = ROUNDS * REPORTS_A_ROUND;
  return {
    figures: [
      figureOf("a report on PostgreSQL, one commit", "ms", onServer.wall, { beside: { SQLite: inFile.wall } }),
      figureOf("of it processor time of Hearsay", "ms", onServer.processor, { beside: { SQLite: inFile.processor } }),
    ],
    over: { reports, "entries a report": Number((entries / reports).toPrecision(3)) },
  };
}
