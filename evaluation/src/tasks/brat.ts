import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadMentionModel, postingsOf, standoffOf } from "@hearsay/core/mentions";

/** The task `brat`: the postings that every `ID.txt` of a folder tells, as `ID.ann`. */
export async function brat(input: string, output: string): Promise<void> {
  const files = (await readdir(input)).filter((name) => name.endsWith(".txt") && !name.endsWith("_meta.txt")).sort();
  if (files.length === 0) throw new Error(`${input} holds no ID.txt`);
  await mkdir(output, { recursive: true });
  const model = await loadMentionModel();
  for (const file of files) {
    const text = await readFile(join(input, file), "utf8");
    const target = join(output, `${file.slice(0, -".txt".length)}.ann`);
    await writeFile(target, standoffOf(text, postingsOf(text, model)));
  }
}
