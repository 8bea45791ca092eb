// `npm run -s bench -- NAME`: prints the figures of a benchmark, each beside its yardstick, as one JSON object.
import { join } from "node:path";
import { readyNode, root, run } from "./node-runtime.mjs";

process.exit(await run(readyNode(), [join(root, "benchmarks", "src", "main.ts"), ...process.argv.slice(2)]));
