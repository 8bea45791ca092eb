import { article } from "./tasks/article.ts";
import { brat } from "./tasks/brat.ts";
import { names } from "./tasks/names.ts";
import { pipeline } from "./tasks/pipeline.ts";
import { rank } from "./tasks/rank.ts";
import { rules } from "./tasks/rules.ts";
import { search } from "./tasks/search.ts";
import { timex } from "./tasks/timex.ts";

/** The tasks of `npm run -s eval -- TASK IN OUT`; each reads IN, runs the real pipeline and writes OUT. */
const TASKS: { readonly [task: string]: (input: string, output: string) => Promise<void> } = {
  article,
  brat,
  names,
  pipeline,
  rank,
  rules,
  search,
  timex,
};

const [task, input, output, ...rest] = process.argv.slice(2);
const run = task === undefined ? undefined : TASKS[task];
if (!run || input === undefined || output === undefined || rest.length > 0) {
  console.error(`usage: npm run -s eval -- TASK IN OUT, where TASK is one of ${Object.keys(TASKS).join(", ")}`);
  process.exitCode = 2;
} else {
  try {
    await run(input, output);
  } catch (error) {
    console.error(`eval ${task}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
