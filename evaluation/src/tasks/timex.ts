import { writeFile } from "node:fs/promises";
import { Day, timeExpressions } from "@hearsay/core";
import { z } from "zod";
import { checkIds, jsonLines, QuestionId } from "../json-lines.ts";

/** A text with the day that it was published; an instant counts by its day, and a text without one has none. */
const Question = z.object({
  id: QuestionId,
  dct: z
    .string()
    .transform((printed) => printed.slice(0, 10))
    .pipe(Day)
    .nullish(),
  text: z.string(),
});
type Question = z.infer<typeof Question>;

/** `from` and `to` are all of the value's interval, without modifier and not ended by publication. */
function answerTo({ id, dct, text }: Question): string {
  const timex = timeExpressions(text, { day: dct ?? null }).map(({ start, end, type, value, range }) => ({
    start,
    end,
    type,
    value,
    from: range?.from ?? null,
    to: range?.to ?? null,
  }));
  return JSON.stringify({ id, timex });
}

/** The task `timex`: every time expression of each text of a JSONL file. */
export async function timex(input: string, output: string): Promise<void> {
  const questions = await jsonLines(input, Question);
  checkIds(questions);
  await writeFile(output, questions.map((question) => `${answerTo(question)}\n`).join(""));
}
