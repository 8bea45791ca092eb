// `npm test`: installs what is missing and runs every test; the last line counts them.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { binOf, readyNode, root, run } from "./node-runtime.mjs";
import { buildWeb } from "./web-build.mjs";

const node = readyNode();
const built = await buildWeb(node);
if (built !== 0) process.exit(built);

const results = join(root, "coverage", "results.json");
mkdirSync(join(root, "coverage"), { recursive: true });
const code = await run(node, [
  binOf("vitest"),
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);
try {
  const told = JSON.parse(readFileSync(results, "utf8"));
  const skipped = told.numPendingTests + (told.numTodoTests ?? 0);
  console.log(`${told.numPassedTests} passed, ${told.numFailedTests} failed, ${skipped} skipped`);
} catch {
  console.log("0 passed, 1 failed, 0 skipped");
}
process.exit(code);
