import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import type { Surroundings } from "./session.ts";
import { addVerb } from "./verbs/add.ts";
import { backupVerb } from "./verbs/backup.ts";
import { changesVerb } from "./verbs/changes.ts";
import { checkpointVerb } from "./verbs/checkpoint.ts";
import { conflictsVerb } from "./verbs/conflicts.ts";
import { acceptVerb, rejectVerb } from "./verbs/decide.ts";
import { evidenceVerb } from "./verbs/evidence.ts";
import { exportVerb } from "./verbs/export.ts";
import { importVerb } from "./verbs/import.ts";
import { inboxVerb } from "./verbs/inbox.ts";
import { initVerb } from "./verbs/init.ts";
import { jobsVerb } from "./verbs/jobs.ts";
import { judgeVerb } from "./verbs/judge.ts";
import { publishVerb } from "./verbs/publish.ts";
import { relatedVerb } from "./verbs/related.ts";
import { resolveVerb } from "./verbs/resolve.ts";
import { sealVerb, unsealVerb } from "./verbs/seal.ts";
import { searchVerb } from "./verbs/search.ts";
import { serveVerb } from "./verbs/serve.ts";
import { showVerb } from "./verbs/show.ts";
import { verifyVerb } from "./verbs/verify.ts";
import { versionsVerb } from "./verbs/versions.ts";
import { watchVerb } from "./verbs/watch.ts";
import { whoVerb } from "./verbs/who.ts";
import { whyVerb } from "./verbs/why.ts";
import { workVerb } from "./verbs/work.ts";

/** Makes one verb of the command line. */
type Verb = (surroundings: Surroundings) => Command;

const VERBS: readonly Verb[] = [
  initVerb,
  addVerb,
  watchVerb,
  workVerb,
  jobsVerb,
  showVerb,
  whoVerb,
  whyVerb,
  conflictsVerb,
  changesVerb,
  searchVerb,
  inboxVerb,
  acceptVerb,
  rejectVerb,
  judgeVerb,
  evidenceVerb,
  sealVerb,
  unsealVerb,
  versionsVerb,
  relatedVerb,
  resolveVerb,
  verifyVerb,
  checkpointVerb,
  exportVerb,
  importVerb,
  publishVerb,
  backupVerb,
  serveVerb,
];

const EXAMPLES = `
Examples:
  hearsay add report.html ./reports https://example.org/story
  hearsay show "Ali Mamlouk" --known 2024-02-15 --clock said
  hearsay who "head of the National Security Office" --on 2013-01-01
  hearsay show "Ali Mamlouk" --sample

Exit codes: 0 done, 1 fault, 2 wrong usage, 3 nothing found.`;

function versionOf({ root }: Surroundings): string {
  const path = join(root, "apps", "cli", "package.json");
  return JSON.parse(readFileSync(path, "utf8")).version;
}

/** The command line: one command for each verb. Throws instead of ending the process. */
export function createProgram(surroundings: Surroundings): Command {
  const program = new Command("hearsay")
    .description("Who said what about people in power, citing whom, since when, and what stands on any given day.")
    .version(versionOf(surroundings), "-V, --version")
    .showSuggestionAfterError()
    .addHelpText("after", EXAMPLES);
  for (const verb of VERBS) program.addCommand(verb(surroundings));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: (words, write) => write(words.replace(/^error: /, "")) });
  }
  return program;
}
