import { join } from "node:path";
import { HearsayError } from "@hearsay/core";
import { prepareHost } from "@hearsay/store/host";
import { CommanderError } from "commander";
import { exitCodeOf } from "./exit-codes.ts";
import { createProgram } from "./program.ts";

// A reader that closes early ("| head") ends the command quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

// As deep in the folder of the app as the file that it is built into.
const root = join(import.meta.dirname, "..", "..", "..");

prepareHost();

try {
  await createProgram({ env: process.env, cwd: process.cwd(), root }).parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
  if (error instanceof HearsayError) console.error(error.message);
  else if (!(error instanceof CommanderError)) console.error(error);
}
