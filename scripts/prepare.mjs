// After an installation: builds the command line and the server. Without them the sources are run, only slower.
import { join } from "node:path";
import { installedNode, root, run } from "./node-runtime.mjs";

const node = installedNode();
const code = node === null ? 1 : await run(node, [join(root, "scripts", "commands-build.mjs")]);
if (code !== 0) console.error("Hearsay: the commands were not built; they run from their sources.");
