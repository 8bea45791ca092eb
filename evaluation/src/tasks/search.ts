import { closeSync, openSync, readSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createNameSearch, createTextPool, type TextPool } from "@hearsay/core/names";
import { z } from "zod";
import { checkIds, jsonLines, QuestionId } from "../json-lines.ts";

const Question = z.object({ id: QuestionId, q: z.string() });

const MOST = 10;
const megabytes = (bytes: number) => Math.round(bytes / 10_000) / 100;

const [NEWLINE, RETURN] = [10, 13];
/** Bytes that are read at once. */
const PIECE = 1 << 20;

/** The lines of a file, read piece by piece: a million names are never all in memory as texts. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, "r");
  const piece = Buffer.alloc(PIECE);
  let rest = Buffer.alloc(0);
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
    const bytes = Buffer.concat([rest, piece.subarray(0, read)]);
    let from = 0;
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      yield bytes.toString("utf8", from, to > from && bytes[to - 1] === RETURN ? to - 1 : to);
      from = to + 1;
    }
    rest = bytes.subarray(from);
  }
  closeSync(file);
  if (rest.length > 0) yield rest.toString("utf8");
}

/** The names of `names.tsv`, their ids put into `ids`. */
function* namesOf(path: string, ids: TextPool): Generator<string> {
  let number = 0;
  for (const line of linesOf(path)) {
    number++;
    const tab = line.indexOf("\t");
    if (tab >= 0) {
      ids.add(line.slice(0, tab));
      yield line.slice(tab + 1);
    } else if (line.trim() !== "") throw new Error(`${path}, line ${number}: there is no tab between id and name`);
  }
}

/** The task `search`: indexes `names.tsv` and answers `queries.jsonl` of a folder, with time and memory beside. */
export async function search(input: string, output: string): Promise<void> {
  const path = join(input, "names.tsv");
  const ids = createTextPool();
  const questions = await jsonLines(join(input, "queries.jsonl"), Question);
  checkIds(questions);
  const before = process.memoryUsage();
  const start = performance.now();
  const index = createNameSearch(namesOf(path, ids));
  const buildMs = performance.now() - start;
  const after = process.memoryUsage();
  const answers = questions.map(({ id, q }) => {
    const asked = performance.now();
    const top = index.find(q, MOST).map(({ at }) => ids.at(at));
    return { id, top, ms: Math.round((performance.now() - asked) * 1000) / 1000 };
  });
  const stats = {
    buildMs: Math.round(buildMs),
    rssMb: megabytes(process.memoryUsage().rss),
    indexMb: megabytes(Math.max(0, after.heapUsed + after.external - before.heapUsed - before.external)),
  };
  await mkdir(output, { recursive: true });
  await writeFile(join(output, "results.jsonl"), answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
  await writeFile(join(output, "stats.json"), `${JSON.stringify(stats)}\n`);
}
