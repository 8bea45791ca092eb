// `npm run soak [-- FIRST LAST]`: the long trial of killed writers; `npm run soak -- jobs [FIRST LAST]`: that of killed
// workers. Each prints its results as a table. `npm run soak -- malformed [EACH]`: malformed inputs of every kind, 1,000 of
// each unless told otherwise.
import { join } from "node:path";
import { readyNode, root, run } from "./node-runtime.mjs";

const [first, ...others] = process.argv.slice(2);
if (first === "malformed") {
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  process.env.HEARSAY_MALFORMED = others[0] ?? "1000";
  process.exit(await run(readyNode(), [vitest, "run", "packages/capture/src/malformed.test.ts"]));
}
const isOfJobs = first === "jobs";
const script = isOfJobs ? ["apps", "cli", "test", "soak-jobs.ts"] : ["packages", "store", "test", "soak.ts"];
process.exit(await run(readyNode(), [join(root, ...script), ...(isOfJobs ? others : process.argv.slice(2))]));
