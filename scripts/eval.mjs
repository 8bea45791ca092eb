// `npm run -s eval -- TASK IN OUT`: runs the real pipeline over evaluation material.
import { join } from "node:path";
import { readyNode, root, run } from "./node-runtime.mjs";

const main = join(root, "evaluation", "src", "main.ts");
process.exit(await run(readyNode(), [main, ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? root }));
