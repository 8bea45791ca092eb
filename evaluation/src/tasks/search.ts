import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createNameIndex } from "@hearsay/core";
import { z } from "zod";
import { checkIds, jsonLines, QuestionId } from "../json-lines.ts";

const Question = z.object({ id: QuestionId, q: z.string() });

const MOST = 10;
const megabytes = (bytes: number) => Math.round(bytes / 10_000) / 100;

async function readNames(path: string): Promise<{ ids: string[]; names: string[] }> {
  const [ids, names]: [string[], string[]] = [[], []];
  for (const [i, line] of (await readFile(path, "utf8")).split("\n").entries()) {
    if (line.trim() === "") continue;
    const tab = line.indexOf("\t");
    if (tab < 0) throw new Error(`${path}, line ${i + 1}: there is no tab between id and name`);
    ids.push(line.slice(0, tab));
    names.push(line.slice(tab + 1).replace(/\r$/, ""));
  }
  return { ids, names };
}

/** The task `search`: indexes `names.tsv` and answers `queries.jsonl` of a folder, with time and memory beside. */
export async function search(input: string, output: string): Promise<void> {
  const { ids, names } = await readNames(join(input, "names.tsv"));
  const questions = await jsonLines(join(input, "queries.jsonl"), Question);
  checkIds(questions);
  const before = process.memoryUsage();
  const start = performance.now();
  const index = createNameIndex(names);
  const buildMs = performance.now() - start;
  const after = process.memoryUsage();
  const answers = questions.map(({ id, q }) => {
    const asked = performance.now();
    const top = index.find(q, MOST).map(({ at }) => ids[at]);
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
