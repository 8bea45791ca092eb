import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import {
  fingerprintOf,
  type Ledger,
  likenessOf,
  nearCopies,
  ownRunsOf,
  type Report,
  type Row,
  rowsOf,
} from "@hearsay/core";
import { columnsOf, heldValues, LEDGER_FILE, localWriter, openSqliteLedger } from "@hearsay/store";
import { dispatches } from "../dispatches.ts";
import { type Figure, figureOf, type Measured } from "../figure.ts";

const REPORTS = Number(process.env.HEARSAY_BENCH_REPORTS ?? 1_000_000);
/** Searches whose findings are compared with those of brute force. */
const SEARCHES = 2000;
const LIKE = 0.8;
/** Reports of the brute-force yardstick. */
const COMPARED = 1000;
const IN_ONE_STEP = 10_000;

const percentile = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

/** Every so many-th report is searched for. */
const isSearched = (at: number) => at % Math.max(1, Math.floor(REPORTS / SEARCHES)) === 0;

interface Sample {
  readonly report: Report;
  readonly runs: ReadonlySet<string>;
}

function sampleOf(): Map<string, Sample> {
  const sample = new Map<string, Sample>();
  let at = 0;
  for (const report of dispatches(REPORTS))
    if (isSearched(at++)) sample.set(report.id, { report, runs: ownRunsOf(report) });
  return sample;
}

/** Counts the word runs that a report has in common with each of the sample: the likeness to all of them, exactly. */
function createBruteForce(sample: ReadonlyMap<string, Sample>) {
  const holding = new Map<string, string[]>();
  for (const [id, { runs }] of sample) for (const run of runs) holding.set(run, [...(holding.get(run) ?? []), id]);
  const alike = new Map<string, Set<string>>([...sample.keys()].map((id) => [id, new Set()]));
  return {
    alike,
    compare(id: string, runs: ReadonlySet<string>) {
      const common = new Map<string, number>();
      for (const run of runs)
        for (const other of holding.get(run) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
      for (const [other, count] of common) {
        const size = sample.get(other)?.runs.size ?? 0;
        if (other !== id && count / (runs.size + size - count) >= LIKE) alike.get(other)?.add(id);
      }
    },
  };
}

/** What the rows of a report do not ask about. */
const ENVELOPE = { recorded: "2041-01-01T00:00:00.000Z", actor: "bench", digest: "", previous: "", hash: "" };

/** Puts the rows of reports into the tables of an open ledger: those that the search reads, as the ledger writes them. */
function fill(path: string, compare: (id: string, runs: ReadonlySet<string>) => void): number {
  const database = new DatabaseSync(path);
  database.exec("pragma synchronous = off; pragma cache_size = -1500000");
  const body = database.prepare("insert into entry_body (seq, salt, body) values (?, '', ?)");
  const prepared = new Map<string, StatementSync>();
  const put = (row: Row) => {
    const columns = columnsOf(row.table);
    const names = columns.map((column) => `"${column}"`).join(", ");
    const text = `insert into "${row.table}" (${names}) values (${columns.map(() => "?").join(", ")})`;
    const statement = prepared.get(row.table) ?? database.prepare(text);
    prepared.set(row.table, statement);
    statement.run(...(heldValues(row) as SQLInputValue[]));
  };
  const times: number[] = [];
  let at = 0;
  database.exec("begin");
  for (const one of dispatches(REPORTS)) {
    const runs = ownRunsOf(one);
    if (at % 100 === 0) {
      const before = performance.now();
      fingerprintOf(runs);
      times.push(performance.now() - before);
    }
    const json = JSON.stringify(one);
    body.run(++at, json);
    for (const row of rowsOf({ ...ENVELOPE, seq: at, kind: "report", body: one, json })) put(row);
    compare(one.id, runs);
    if (at % IN_ONE_STEP === 0) database.exec("commit; begin");
  }
  database.exec("commit");
  database.close();
  return percentile(times, 0.5);
}

interface Searched {
  readonly wall: number[];
  readonly processor: number[];
  readonly found: ReadonlyMap<string, ReadonlySet<string>>;
}

async function search(ledger: Ledger, sample: readonly Report[]): Promise<Searched> {
  const wall: number[] = [];
  const processor: number[] = [];
  const found = new Map<string, Set<string>>();
  for (const report of sample) {
    const [before, cpu] = [performance.now(), process.cpuUsage()];
    const near = await ledger.read((reader) => nearCopies(report, [], reader));
    const { user, system } = process.cpuUsage(cpu);
    wall.push(performance.now() - before);
    processor.push((user + system) / 1000);
    found.set(report.id, new Set(near.map((one) => one.of.report.id)));
  }
  return { wall, processor, found };
}

/** One report read by its key from the same file, bare. */
function bareReads(path: string, ids: readonly string[]): number[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const statement = database.prepare(
    "select body from report join entry_body on entry_body.seq = report.seq where id = ?",
  );
  const times = ids.map((id) => {
    const before = performance.now();
    JSON.parse(String(statement.get(Number.parseInt(id.slice(2), 16))?.body));
    return performance.now() - before;
  });
  database.close();
  return times;
}

/** A search that compares a report with each of a thousand in memory. */
function scans(sample: readonly Sample[]): number[] {
  const others = sample.slice(0, COMPARED);
  return sample.slice(0, 20).map(({ runs }) => {
    const before = performance.now();
    for (const other of others) likenessOf(runs, other.runs);
    return performance.now() - before;
  });
}

function recallOf(
  alike: ReadonlyMap<string, ReadonlySet<string>>,
  { found }: Searched,
): { recall: number; pairs: number } {
  let [pairs, hits] = [0, 0];
  for (const [id, others] of alike) {
    for (const other of others) {
      pairs++;
      if (found.get(id)?.has(other)) hits++;
    }
  }
  return { recall: hits / pairs, pairs };
}

/** Near-identical reports among a million on SQLite: how quickly and how completely they are found. */
export async function near(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const path = join(folder, LEDGER_FILE);
  const ledger = await openSqliteLedger(folder, localWriter());
  try {
    const sample = sampleOf();
    const force = createBruteForce(sample);
    const fingerprint = fill(path, force.compare);
    const reports = [...sample.values()].map((one) => one.report);
    await search(ledger, reports.slice(0, 200));
    const searched = await search(ledger, reports);
    const { recall, pairs } = recallOf(force.alike, searched);
    const bare = bareReads(
      path,
      reports.map((one) => one.id),
    );
    const scan = scans([...sample.values()]);
    const beside = { "one report by its key, bare": [percentile(bare, 0.95)], "comparing with 1,000 in memory": scan };
    const figures: Figure[] = [
      figureOf("search, 95th percentile, by the clock", "ms", [percentile(searched.wall, 0.95)], {
        bar: { below: 10 },
        beside,
      }),
      figureOf("search, 95th percentile, processor time", "ms", [percentile(searched.processor, 0.95)], {
        bar: { below: 10 },
      }),
      figureOf("search, median, by the clock", "ms", searched.wall, {
        beside: { "one report by its key, bare": bare },
      }),
      figureOf(`recall at likeness ${LIKE} or more, beside brute force`, "share", [recall], { bar: { atLeast: 0.98 } }),
      figureOf("fingerprint of a report, by the clock", "ms", [fingerprint]),
    ];
    return { figures, over: { reports: REPORTS, searches: reports.length, "pairs of that likeness": pairs } };
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true });
  }
}
