// `npm run train`: makes the weights of the tagger of mentions anew, where the annotated articles are at hand.
import { join } from "node:path";
import { readyNode, root, run } from "./node-runtime.mjs";

process.exit(await run(readyNode(), [join(root, "training", "src", "main.ts"), ...process.argv.slice(2)]));
