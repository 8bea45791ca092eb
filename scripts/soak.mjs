// `npm run soak [-- FIRST LAST]`: the long trial of killed writers; prints its results as a table.
import { join } from "node:path";
import { readyNode, root, run } from "./node-runtime.mjs";

process.exit(await run(readyNode(), [join(root, "packages", "store", "test", "soak.ts"), ...process.argv.slice(2)]));
