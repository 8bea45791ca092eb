// Makes one file of the command line and one of the server, where their sources changed. Runs under Node 22.18 or later.
import { mkdirSync, utimesSync } from "node:fs";
import { dirname } from "node:path";
import { rolldown } from "rolldown";
import { builtFile, COMMANDS, isBuilt, sourceFile } from "./built-commands.mjs";

for (const app of Object.keys(COMMANDS)) {
  if (isBuilt(app)) continue;
  const started = new Date();
  const bundle = await rolldown({ input: sourceFile(app), platform: "node", logLevel: "warn" });
  mkdirSync(dirname(builtFile(app)), { recursive: true });
  await bundle.write({ file: builtFile(app), format: "esm" });
  await bundle.close();
  // A source that changed meanwhile is newer than what was read of it.
  utimesSync(builtFile(app), started, started);
}
