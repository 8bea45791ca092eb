import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Draft, extractStatements, HearsayError, type Ledger } from "@hearsay/core";
import { openPostgresLedger, openSqliteLedger } from "@hearsay/store";
import pg from "pg";
import { figureOf, type Measured } from "../figure.ts";
import { inventedPage } from "../invented-reports.ts";
import { askDossiers } from "../ledgers/dossiers.ts";
import { inventedLedger } from "../ledgers/invented-ledger.ts";
import { reportFrom } from "../report-from.ts";
import { slowest } from "../timed.ts";
import { fill, settle } from "./ledger.ts";

const ROUNDS = 7;
const REPORTS_A_ROUND = 20;
const SEED = 20_262;
/** Dossiers of each sort. */
const DOSSIERS = 200;

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

/** The bodies of all that was told of a person, as one bare select gives them. */
const BARE = `
  select t.kept, b.body from participant p
    join telling t on t.claim = p.claim join entry_body b on b.seq = t.seq
   where p.entity = $1`;

/** Dossiers on a past day out of a filled ledger, each beside a bare select of what was told of the person. */
async function dossiers(server: Ledger, address: string, statements: number) {
  const persons = Math.max(50, Math.floor(statements / 10));
  const { entered } = await fill(server, inventedLedger({ statements, persons, seed: SEED }), statements);
  await settle(server);
  const bare = new pg.Client(address);
  await bare.connect();
  try {
    const key = (person: string) => Number.parseInt(person.slice(2), 16);
    const asked = await askDossiers(server, DOSSIERS, SEED + 1, (person) => bare.query(BARE, [key(person)]));
    const figures = (name: string, { dossier, beside }: (typeof asked)["inNews"]) => [
      figureOf(`${name}, p95`, "ms", [slowest(dossier.wall)], {
        bar: { below: 40 },
        beside: { "bare select, p95": [slowest(beside.wall)] },
      }),
      figureOf(`${name}, median`, "ms", dossier.wall, { beside: { "bare select": beside.wall } }),
      figureOf(`${name}, p95 of processor time of Hearsay`, "ms", [slowest(dossier.processor)], {
        beside: { "bare select, p95": [slowest(beside.processor)] },
      }),
    ];
    return {
      figures: [
        ...figures("dossier on a past day, people as often as they are in the news", asked.inNews),
        ...figures("dossier on a past day, anybody", asked.anybody),
      ],
      over: { statements: entered, persons, dossiers: DOSSIERS },
    };
  } finally {
    await bare.end();
  }
}

/**
 * One report a commit on PostgreSQL, durable, beside the same on SQLite in the same run; and dossiers on a past day.
 * @param statements how many the ledger holds before dossiers are asked for
 */
export async function postgres(statements: number): Promise<Measured> {
  const address = process.env.HEARSAY_TEST_POSTGRES;
  if (!address) throw new HearsayError("usage", "Set HEARSAY_TEST_POSTGRES to the address of an empty database.");
  const writer = { actor: "benchmark", now: () => new Date(), salt: () => randomBytes(16).toString("hex") };
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const [server, file] = [await openPostgresLedger(address, writer), await openSqliteLedger(folder, writer)];
  const onServer: Spent = { wall: [], processor: [] };
  const inFile: Spent = { wall: [], processor: [] };
  let entries = 0;
  let asked: Awaited<ReturnType<typeof dossiers>> | null = null;
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
    asked = await dossiers(server, address, statements);
  } finally {
    await Promise.all([server.close(), file.close()]);
    rmSync(folder, { recursive: true });
  }
  const reports = ROUNDS * REPORTS_A_ROUND;
  return {
    figures: [
      figureOf("a report on PostgreSQL, one commit", "ms", onServer.wall, { beside: { SQLite: inFile.wall } }),
      figureOf("of it processor time of Hearsay", "ms", onServer.processor, { beside: { SQLite: inFile.processor } }),
      ...asked.figures,
    ],
    over: {
      ...asked.over,
      reports,
      "entries a report": Number((entries / reports).toPrecision(3)),
    },
  };
}
