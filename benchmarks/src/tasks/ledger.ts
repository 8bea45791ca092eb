import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  ALL_EVER,
  type Capture,
  type ClaimId,
  type Draft,
  ingestReport,
  keepAllSides,
  type Ledger,
  matterDrafts,
  weighAll,
} from "@hearsay/core";
import { localWriter, openSqliteLedger } from "@hearsay/store";
import { prepareHost } from "@hearsay/store/host";
import { figureOf, type Measured } from "../figure.ts";
import { type BareTables, bareTablesBeside } from "../ledgers/bare-tables.ts";
import { askDossiers } from "../ledgers/dossiers.ts";
import { type InventedReport, inventedLedger } from "../ledgers/invented-ledger.ts";
import type { AllStandings } from "../probes/all-standings.ts";
import { seconds, slowest, type Timed, timed, timings } from "../timed.ts";

/** Reports entered in one commit while the ledger is filled. */
const IN_COMMIT = 100;
/** Reports entered one by one, persons asked about. */
const SAMPLE = 300;
/** Reports appended one by one: so many that the log is folded into the file several times, of both databases. */
const APPENDED = 1500;
const SEED = 20_260;

function captureOf({ report }: InventedReport): Capture {
  const at = `${report.published?.day}T12:00:00Z`;
  const nothing = { finalUrl: null, status: null, headers: null, redirects: [] };
  return {
    sha256: report.capture,
    size: report.text.length,
    mediaType: "text/plain",
    obtained: { how: "url", from: report.url ?? "", at, ...nothing },
  };
}

/** What a report enters, as `ingestReport` would. */
function draftsOf(invented: InventedReport): Draft[] {
  const { report, told, entities, claims, copyOf } = invented;
  return [
    { kind: "capture", body: captureOf(invented) },
    { kind: "report", body: report },
    ...told.map(({ statement }): Draft => ({ kind: "statement", body: statement })),
    {
      kind: "extraction",
      body: {
        report: report.id,
        extractor: "invented",
        version: "1",
        statements: told.map(({ statement }) => statement.id),
        issues: [],
      },
    },
    ...entities.map((body): Draft => ({ kind: "entity", body })),
    ...claims.map((body): Draft => ({ kind: "claim", body })),
    ...told.map(({ statement, claim }): Draft => {
      const { about, post, organisation } = claim;
      const chain = statement.chain.map(() => null);
      return {
        kind: "placement",
        body: { statement: statement.id, claim: claim.id, about, post, organisation, chain },
      };
    }),
    ...(copyOf === null
      ? []
      : [
          {
            kind: "copy",
            body: { report: report.id, of: copyOf as never, rule: "near-text", likeness: 0.9, share: 0.95 },
          } as const,
        ]),
  ];
}

function says(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** Fills the ledger up to a number of statements, many reports in a commit; gives statements per second of both clocks. */
export async function fill(ledger: Ledger, reports: Generator<InventedReport>, statements: number) {
  const time = timings();
  let [entered, atOnce] = [0, [] as Draft[]];
  const commit = () => timed(time, () => ledger.append(async () => atOnce.splice(0)));
  for (let count = 1; entered < statements; count++) {
    const { value } = reports.next();
    if (!value) break;
    entered += value.told.length;
    atOnce.push(...draftsOf(value));
    if (count % IN_COMMIT === 0) await commit();
    if (count % 5000 === 0) says(`${entered} statements`);
  }
  await commit();
  return { entered, wall: entered / seconds(time.wall), processor: entered / seconds(time.processor) };
}

/** Moves of standings that are entered at a time. */
const MOVES_AT_ONCE = 1000;

/**
 * Enters the matters and standings that would have followed report by report, and keeps the sides of all claims: `fill`
 * weighs nothing, and a ledger whose users added its reports has them.
 */
export async function settle(ledger: Ledger): Promise<void> {
  await ledger.append(async (reader, keep) => {
    await keepAllSides(reader, keep);
    const picture = await weighAll(reader, ALL_EVER);
    const entities = [...(await reader.entities({ kind: "person" })), ...(await reader.entities({ kind: "post" }))];
    const names = new Map(entities.map(({ id, name }) => [id as string, name]));
    const nameOf = (id: string) => names.get(id) ?? id;
    const [last] = await reader.latestReports(1);
    const cause = { kind: "report", of: last?.report.id ?? "" } as const;
    const moves = [...picture.weighed].flatMap(([claim, { standing }]) =>
      standing === "unknown"
        ? []
        : [{ claim: claim as ClaimId, counted: "all", from: "unknown", to: standing, why: "filled" } as const],
    );
    const changes: Draft[] = [];
    for (let i = 0; i < moves.length; i += MOVES_AT_ONCE)
      changes.push({ kind: "change", body: { cause, moves: moves.slice(i, i + MOVES_AT_ONCE) } });
    return [...matterDrafts(picture, new Set(picture.weighed.keys()), nameOf, []), ...changes];
  });
}

/** Enters reports one commit each, in turn with bare inserts of the same rows into a copy of the database. */
async function appendBeside(ledger: Ledger, bare: BareTables, reports: Generator<InventedReport>) {
  const [own, beside, weights] = [timings(), timings(), [] as number[]];
  for (let i = 0; i < APPENDED; i++) {
    const value = reports.next().value as InventedReport;
    const drafts = draftsOf(value);
    const rows = await bare.rowsFor(drafts);
    await timed(own, () => ledger.append(async () => drafts));
    await timed(beside, async () => bare.insert(rows));
    weights.push(value.told.length);
  }
  return { own, beside, statements: weights.reduce((all, one) => all + one, 0) };
}

/** Enters reports one commit each; gives statements per second of both clocks. */
async function appendAlone(ledger: Ledger, reports: Generator<InventedReport>) {
  const time = timings();
  let told = 0;
  for (let i = 0; i < APPENDED; i++) {
    const value = reports.next().value as InventedReport;
    const drafts = draftsOf(value);
    await timed(time, () => ledger.append(async () => drafts));
    told += value.told.length;
  }
  return { wall: told / seconds(time.wall), processor: told / seconds(time.processor) };
}

/** Adds reports as a user does, but for reading the text: resolved, compared, stored, weighed. */
async function addOneByOne(ledger: Ledger, reports: Generator<InventedReport>): Promise<Timed> {
  const time = timings();
  for (let i = 0; i < SAMPLE; i++) {
    const value = reports.next().value as InventedReport;
    const extracted = { statements: value.told.map(({ statement }) => statement), speaksFor: [], issues: [] };
    await timed(time, () => ingestReport(ledger, value.report, captureOf(value), () => extracted));
  }
  return time;
}

const probe = join(import.meta.dirname, "..", "probes", "all-standings.ts");

/** All standings of the ledger in a folder, in a process of its own: what filled the ledger is not in its memory. */
async function sweep(folder: string): Promise<AllStandings> {
  const { stdout } = await promisify(execFile)(process.execPath, [probe, folder]);
  return JSON.parse(stdout) as AllStandings;
}

/**
 * The ledger on SQLite: append, adding a report, dossiers on a past day, all standings from scratch.
 * @param statements how many the ledger holds before anything is measured
 */
export async function ledger(statements: number): Promise<Measured> {
  prepareHost();
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const persons = Math.max(50, Math.floor(statements / 10));
  try {
    const own = await openSqliteLedger(join(folder, "ledger"), localWriter());
    const reports = inventedLedger({ statements: statements * 1.1 + 5 * (3 * APPENDED + SAMPLE), persons, seed: SEED });
    const fifth = await fill(own, reports, statements / 5);
    const early = await appendAlone(own, reports);
    says("a fifth");
    const filled = await fill(own, reports, statements - fifth.entered);
    says("filled");
    const bare = bareTablesBeside(join(folder, "ledger"), join(folder, "bare"));
    const appended = await appendBeside(own, bare, reports);
    bare.close();
    says("appended");
    await settle(own);
    const added = await addOneByOne(own, reports);
    says("added");
    const asked = await askDossiers(own, SAMPLE, SEED + 1);
    says("asked");
    await own.close();
    const all = await sweep(join(folder, "ledger"));
    const rate = (time: Timed, by: keyof Timed) => appended.statements / seconds(time[by]);
    const both = (name: string, time: Timed, below: number) => [
      figureOf(`${name}, p95`, "ms", [slowest(time.wall)], {
        bar: { below },
        beside: { "bare insert, p95": [slowest(appended.beside.wall)] },
      }),
      figureOf(`${name}, p95 of processor time`, "ms", [slowest(time.processor)], {
        beside: { "bare insert, p95": [slowest(appended.beside.processor)] },
      }),
      figureOf(`${name}, median of processor time`, "ms", time.processor),
    ];
    return {
      figures: [
        figureOf("append, one commit a report", "statements/s", [rate(appended.own, "wall")], {
          bar: { atLeast: 8000 },
          beside: {
            "bare inserts of the same rows": [rate(appended.beside, "wall")],
            "with a fifth of the statements": [early.wall],
          },
        }),
        figureOf("append, per second of processor time", "statements/s", [rate(appended.own, "processor")], {
          beside: {
            "bare inserts of the same rows": [rate(appended.beside, "processor")],
            "with a fifth of the statements": [early.processor],
          },
        }),
        figureOf(`append, ${IN_COMMIT} reports a commit`, "statements/s", [filled.wall]),
        figureOf(`append, ${IN_COMMIT} reports a commit, per second of processor time`, "statements/s", [
          filled.processor,
        ]),
        ...both("one new report stored, collapsed and weighed", added, 15),
        ...both("dossier on a past day, people as often as they are in the news", asked.inNews.dossier, 15),
        ...both("dossier on a past day, anybody", asked.anybody.dossier, 15),
        figureOf("all standings from scratch", "s", [all.wall], { bar: { below: 60 } }),
        figureOf("all standings from scratch, processor time", "s", [all.processor]),
        figureOf("most memory of their process", "MB", [all.highest], {
          bar: { below: 1536 },
          beside: { "before they were asked for": [all.opened] },
        }),
        figureOf("most memory of the process that fills and asks", "MB", [process.resourceUsage().maxRSS / 1024]),
      ],
      over: {
        statements: fifth.entered + filled.entered,
        persons,
        claims: all.claims,
        sample: SAMPLE,
        statementsAppended: appended.statements,
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
