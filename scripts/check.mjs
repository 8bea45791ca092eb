// `npm run check`: format, lint, types and unused code, in that order; the first failure ends it.
import { binOf, readyNode, run } from "./node-runtime.mjs";

const node = readyNode();
const steps = [
  ["format and lint", [binOf("@biomejs/biome", "biome"), "ci", "--error-on-warnings", "."]],
  ["types", [binOf("typescript", "tsc"), "--noEmit", "-p", "tsconfig.json"]],
  ["unused code", [binOf("knip"), "--no-progress"]],
];
for (const [name, args] of steps) {
  console.log(`check: ${name}`);
  const code = await run(node, args);
  if (code !== 0) {
    console.error(`check: ${name} failed`);
    process.exit(code);
  }
}
console.log("check: everything is in order");
