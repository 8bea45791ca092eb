// Builds the web app when its sources changed since the last build.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { binOf, root, run } from "./node-runtime.mjs";

const web = join(root, "apps", "web");
const stamp = join(web, "dist", ".built-from");

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function fingerprint() {
  const sources = [
    ...filesBelow(join(web, "src")),
    join(web, "index.html"),
    join(web, "vite.config.ts"),
    join(root, "package-lock.json"),
    fileURLToPath(import.meta.url),
  ];
  const hash = createHash("sha256");
  for (const file of sources.sort())
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Builds apps/web/dist where it is missing or stale; gives the exit code of the build. */
export async function buildWeb(node) {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return 0;
  console.error("Hearsay: building the web app ...");
  // Whatever the shell says: else a build that tests begin would be the one for developing, twice as large and slower.
  const env = { ...process.env, NODE_ENV: "production" };
  const code = await run(node, [binOf("vite"), "build", "--logLevel", "warn"], { cwd: web, env });
  if (code === 0) writeFileSync(stamp, now);
  return code;
}
