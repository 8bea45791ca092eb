import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createNameSearch } from "@hearsay/core/names";
import { z } from "zod";
import { checkIds, jsonLines, QuestionId } from "../json-lines.ts";

const Question = z.object({ id: QuestionId, q: z.string() });

const MOST = 10;
const megabytes = (bytes: number) => Math.round(bytes / 10_000) / 100;

const [NEWLINE, RETURN, TAB] = [10, 13, 9];

/** Reads the names from the bytes: slices of one long text would keep all of it in memory, in two bytes a letter. */
async function readNames(path: string): Promise<{ ids: string[]; names: string[] }> {
  const bytes = await readFile(path);
  const [ids, names]: [string[], string[]] = [[], []];
  for (let from = 0, number = 1; from < bytes.length; number++) {
    const newline = bytes.indexOf(NEWLINE, from);
    const next = newline < 0 ? bytes.length : newline;
    const to = next > from && bytes[next - 1] === RETURN ? next - 1 : next;
    const tab = bytes.subarray(from, to).indexOf(TAB);
    if (tab >= 0) {
      ids.push(bytes.toString("utf8", from, from + tab));
      names.push(bytes.toString("utf8", from + tab + 1, to));
    } else if (bytes.toString("utf8", from, to).trim() !== "")
      throw new Error(`${path}, line ${number}: there is no tab between id and name`);
    from = next + 1;
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
  const index = createNameSearch(names);
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
