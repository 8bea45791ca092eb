// `npm run soak [-- FIRST LAST]`: the long trial of killed writers; `npm run soak -- jobs [FIRST LAST]`: that of killed
// workers. Each prints its results as a table.
import { join } from "node:path";
import { readyNode, root, run } from "./node-runtime.mjs";

const [first, ...others] = process.argv.slice(2);
const isOfJobs = first === "jobs";
const script = isOfJobs ? ["apps", "cli", "test", "soak-jobs.ts"] : ["packages", "store", "test", "soak.ts"];
process.exit(await run(readyNode(), [join(root, ...script), ...(isOfJobs ? others : process.argv.slice(2))]));
