import { spawn } from "node:child_process";
import { join } from "node:path";
import { createCommand } from "../options.ts";
import { type CommonOptions, dataPath, type Surroundings } from "../session.ts";

interface ServeOptions extends CommonOptions {
  readonly port?: string;
}

export const serveVerb = (surroundings: Surroundings) =>
  createCommand("serve", "serve the web app on 127.0.0.1 (what npm start does)")
    .option("--port <number>", "the port (else PORT, else 4700)")
    .action(async (options: ServeOptions) => {
      const { data, sample, port } = options;
      const { env, root } = surroundings;
      const child = spawn(process.execPath, [join(root, "scripts", "start.mjs"), ...(sample ? ["--sample"] : [])], {
        stdio: "inherit",
        env: {
          ...env,
          HEARSAY_DATA: dataPath({ ...(data === undefined ? {} : { data }) }, surroundings),
          ...(data === undefined ? {} : { HEARSAY_DATABASE: "" }),
          ...(port ? { PORT: port } : {}),
        },
      });
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
      await new Promise<void>((done) => {
        child.on("exit", (code) => {
          process.exitCode = code ?? 1;
          done();
        });
      });
    });
