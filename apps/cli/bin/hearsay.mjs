#!/usr/bin/env node
// Answers --version by itself, which has to be quick; everything else goes on under a Node.js that can run it.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import * as module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { commandFile } from "../../../scripts/built-commands.mjs";

const cli = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));
const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  console.log(JSON.parse(readFileSync(join(cli, "package.json"), "utf8")).version);
} else {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const main = commandFile("cli");
  const cache = join(cli, "..", "..", "node_modules", ".cache", "hearsay");
  if (major > 22 || (major === 22 && minor >= 18)) {
    module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE ?? cache);
    await import(pathToFileURL(main).href);
  } else {
    const name = process.platform === "win32" ? "node.exe" : "node";
    const newer = join(cli, "..", "..", "node_modules", "node", "bin", name);
    if (!existsSync(newer)) {
      console.error(
        `Hearsay needs Node.js 22.18 or later and found ${process.versions.node}. Run "npm ci" in its folder, which brings one.`,
      );
      process.exit(1);
    }
    const env = { NODE_COMPILE_CACHE: cache, ...process.env };
    const child = spawn(newer, [main, ...args], { stdio: "inherit", env });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.on("exit", (code, signal) => {
      process.exitCode = signal === "SIGINT" ? 130 : (code ?? 1);
    });
  }
}
