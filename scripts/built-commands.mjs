// Where the command line and the server lie, each as one file: loading 800 modules takes longer than adding a report.
// The sources are used where that file is missing or older than any of them, so nobody has to think of building.
// Plain JavaScript that Node 20 can run.
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The sources that each built file is made of. */
export const COMMANDS = {
  cli: ["apps/cli/src", "packages/core/src", "packages/capture/src", "packages/store/src", "packages/site/src"],
  server: ["apps/server/src", "packages/core/src", "packages/capture/src", "packages/store/src"],
};

export const builtFile = (app) => join(root, "apps", app, "dist", "main.mjs");
export const sourceFile = (app) => join(root, "apps", app, "src", "main.ts");

/** Files that reading pages and documents starts in threads of their own. */
const READING = ["packages/capture/src/jobs/reading-worker", "packages/capture/src/documents/document-worker"];
/** Files that an app starts in threads of their own. */
const THREADS = { cli: READING, server: [...READING, "apps/server/src/workers/ledger-worker"] };

/** The source of each built file of an app and the file, the main one last. */
export const filesOf = (app) => [
  ...THREADS[app].map((thread) => [
    join(root, `${thread}.ts`),
    join(root, "apps", app, "dist", `${basename(thread)}.mjs`),
  ]),
  [sourceFile(app), builtFile(app)],
];

function changedAt(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** The moment of the last change below a folder; a file that went shows in its folder. */
function lastChange(folder) {
  let last = changedAt(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name !== "fixtures") last = Math.max(last, entry.isDirectory() ? lastChange(path) : changedAt(path));
  }
  return last;
}

/** Whether the built files are there and newer than everything that they were made of. */
export function isBuilt(app) {
  const built = Math.min(...filesOf(app).map(([, file]) => changedAt(file)));
  const sources = [
    ...COMMANDS[app].map((folder) => join(root, folder)),
    join(root, "node_modules", ".package-lock.json"),
  ];
  return (
    built > 0 && sources.every((source) => (source.endsWith(".json") ? changedAt(source) : lastChange(source)) < built)
  );
}

/** The file to run for an app. */
export function commandFile(app) {
  return isBuilt(app) ? builtFile(app) : sourceFile(app);
}
