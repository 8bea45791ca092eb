// `npm run eval:dev`: every figure on the development material, in one table.
import { join } from "node:path";
import { readyNode, root, run } from "./node-runtime.mjs";

process.exit(await run(readyNode(), [join(root, "training", "src", "dev.ts"), ...process.argv.slice(2)]));
