// `npm run -s eval -- TASK IN OUT`: runs the real pipeline over evaluation material.
import { join } from "node:path";
import { readyNode, root, run } from "./node-runtime.mjs";

/** What a task asks of Node.js: what is made while a million names are indexed dies at once, and needs little room (MB). */
const OPTIONS = { search: ["--max-semi-space-size=8"] };

const main = join(root, "evaluation", "src", "main.ts");
const args = process.argv.slice(2);
process.exit(
  await run(readyNode(), [...(OPTIONS[args[0]] ?? []), main, ...args], { cwd: process.env.INIT_CWD ?? root }),
);
