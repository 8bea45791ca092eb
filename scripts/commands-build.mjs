// Makes one file of the command line and one of the server, where their sources changed. Runs under Node 22.18 or later.
import { mkdirSync, utimesSync } from "node:fs";
import { dirname } from "node:path";
import { rolldown } from "rolldown";
import { COMMANDS, filesOf, isBuilt } from "./built-commands.mjs";

/** Loaded from the packages where somebody asks for it: few do, and everybody would wait for it. */
const ON_DEMAND = ["pkijs", "asn1js"];

for (const app of Object.keys(COMMANDS)) {
  if (isBuilt(app)) continue;
  const started = new Date();
  // Each file holds all that it needs; the main one comes last, since it is what `isBuilt` looks at.
  for (const [source, built] of filesOf(app)) {
    const bundle = await rolldown({ input: source, platform: "node", logLevel: "warn", external: ON_DEMAND });
    mkdirSync(dirname(built), { recursive: true });
    await bundle.write({ file: built, format: "esm", codeSplitting: false });
    await bundle.close();
    // A source that changed meanwhile is newer than what was read of it.
    utimesSync(built, started, started);
  }
}
