// `npm start`: installs what is missing, builds the web app, serves the ledger in ./hearsay-data.
import { join } from "node:path";
import { readyNode, root, run } from "./node-runtime.mjs";
import { buildWeb } from "./web-build.mjs";

const node = readyNode();
const built = await buildWeb(node);
if (built !== 0) process.exit(built);
process.exit(await run(node, [join(root, "apps", "server", "src", "main.ts"), ...process.argv.slice(2)]));
