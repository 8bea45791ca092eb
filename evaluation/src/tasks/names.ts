import { readFile, writeFile } from "node:fs/promises";
import { readName, scoreNames } from "@hearsay/core/names";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { checkIds } from "../json-lines.ts";

const Pair = z.object({ id: z.string().min(1), schema: z.string().optional(), name1: z.string(), name2: z.string() });

/** The task `names`: how alike the two names of each row are; decided at a half. */
export async function names(input: string, output: string): Promise<void> {
  const rows: unknown = parse(await readFile(input), { columns: true, bom: true, skip_empty_lines: true });
  const pairs = z.array(Pair).safeParse(rows);
  if (!pairs.success) throw new Error(`${input}: ${z.prettifyError(pairs.error)}`);
  checkIds(pairs.data);
  const answers = pairs.data.map(({ id, schema, name1, name2 }) => {
    const kind = schema === undefined || schema === "" ? undefined : schema === "Person" ? "person" : "body";
    return { id, score: scoreNames(readName(name1, kind), readName(name2, kind)) };
  });
  await writeFile(output, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
}
