// `npm run format`: writes the formatting and the safe lint fixes.
import { binOf, readyNode, run } from "./node-runtime.mjs";

process.exit(await run(readyNode(), [binOf("@biomejs/biome", "biome"), "check", "--write", "."]));
