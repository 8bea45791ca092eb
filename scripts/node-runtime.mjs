// Finds a Node.js new enough for Hearsay, installing the project's packages first where they are missing.
// Plain JavaScript that Node 20 can run: everything else in the repository may assume Node 22.18 or later.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST = [22, 18];

function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/** True when every package of the lock file that this platform needs is installed in the locked version. */
function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const present = packagesOf("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([at, one]) => at === "" || one.optional || one.link || present[at]?.version === one.version,
  );
}

/** The Node.js that the npm package `node` brought, or null before the installation. */
function bundledNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const path = join(root, "node_modules", "node", "bin", name);
  return existsSync(path) ? path : null;
}

function npm(args) {
  // npm tells its scripts where it lives; outside npm it is looked up on the PATH.
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith(".js") ? [process.execPath, [own]] : ["npm", []];
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: command === "npm" && process.platform === "win32",
  }).status;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** A Node.js that can run the TypeScript sources, or null where none is installed. */
export function installedNode() {
  return isNewEnough(process.versions.node) ? process.execPath : bundledNode();
}

/** Installs what is missing and gives the path of a Node.js that can run the TypeScript sources. */
export function readyNode() {
  if (!isInstalled()) {
    console.error("Hearsay: installing its packages (once, about a minute) ...");
    if (npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]) !== 0) {
      fail(
        "Hearsay could not install its packages. Check the network and the npm registry, then run the command again.",
      );
    }
  }
  if (installedNode() === null) npm(["rebuild", "node"]);
  return (
    installedNode() ??
    fail(
      `Hearsay needs Node.js ${OLDEST.join(".")} or later and found ${process.versions.node}. ` +
        "The npm package `node` brings it when its install script may run: delete node_modules and run the command again without --ignore-scripts.",
    )
  );
}

/** Runs a command of the project under that Node.js and gives its exit code. Signals reach the child. */
export function run(node, args, options = {}) {
  return new Promise((resolve) => {
    // Compiled code is kept between runs; a tenth of a second for the server.
    const env = { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "hearsay"), ...process.env };
    const child = spawn(node, args, { cwd: root, stdio: "inherit", env, ...options });
    const forward = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, forward);
    child.on("error", (error) => {
      console.error(`Hearsay could not start ${args[0]}: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code, signal) => resolve(signal === "SIGINT" ? 130 : signal ? 1 : code));
  });
}

/** The executable of an installed package, to be run by Node.js itself. */
export function binOf(name, bin = name) {
  const folder = join(root, "node_modules", ...name.split("/"));
  const declared = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).bin;
  return join(folder, typeof declared === "string" ? declared : declared[bin]);
}
