import { readFile } from "node:fs/promises";
import { z } from "zod";

/** The lines of a JSONL file, each checked. @throws an error that names the first line that is not as expected */
export async function jsonLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.flatMap((line, i): T[] => {
    if (line.trim() === "") return [];
    const fault = (why: string, cause?: unknown) => new Error(`${path}, line ${i + 1}: ${why}`, { cause });
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw fault("this is no JSON", cause);
    }
    const result = schema.safeParse(value);
    if (!result.success) throw fault(z.prettifyError(result.error));
    return [result.data];
  });
}

export const QuestionId = z.union([z.string(), z.number()]);

/** @throws an error that names an id that stands on two lines: its answer would be one key twice */
export function checkIds(questions: readonly { readonly id: string | number }[]): void {
  const seen = new Set<string | number>();
  for (const { id } of questions) {
    if (seen.has(id)) throw new Error(`the id ${JSON.stringify(id)} stands on two lines`);
    seen.add(id);
  }
}
