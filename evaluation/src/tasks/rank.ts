import { writeFile } from "node:fs/promises";
import { createNameSearch, type NameSearch } from "@hearsay/core/names";
import { z } from "zod";
import { checkIds, jsonLines, QuestionId } from "../json-lines.ts";

const Question = z.object({ id: QuestionId, query: z.string(), candidates: z.array(z.string()).optional() });

const MOST = 10;

/** The task `rank`: for each name the candidates that are most like it, as places in the list. */
export async function rank(input: string, output: string): Promise<void> {
  const questions = await jsonLines(input, Question);
  checkIds(questions);
  let index: NameSearch | undefined;
  const answers = questions.map(({ id, query, candidates }) => {
    if (candidates) index = createNameSearch(candidates);
    if (!index) throw new Error(`the question ${id} has no candidates, and no line before it has any`);
    return { id, top: index.find(query, MOST).map(({ at }) => at) };
  });
  await writeFile(output, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
}
