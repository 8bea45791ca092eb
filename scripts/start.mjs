// `npm start`: installs what is missing, builds the web app, serves the ledger in ./hearsay-data.
import { join } from "node:path";
import { commandFile, isBuilt } from "./built-commands.mjs";
import { readyNode, root, run } from "./node-runtime.mjs";
import { buildWeb } from "./web-build.mjs";

const node = readyNode();
const built = await buildWeb(node);
if (built !== 0) process.exit(built);
if (!isBuilt("server")) await run(node, [join(root, "scripts", "commands-build.mjs")]);
process.exit(await run(node, [commandFile("server"), ...process.argv.slice(2)]));
