import { basename, join } from "node:path";
import { rolldown } from "rolldown";

const folder = join(import.meta.dirname, "..");
const dist = join(folder, "dist");
const capture = join(folder, "..", "packages", "capture", "src");

interface Parts {
  /** What is loaded from its package. */
  readonly external: RegExp[];
  /** The files of `packages/capture` that it starts in threads of their own. */
  readonly threads: readonly string[];
}

async function build(input: string, external: RegExp[]): Promise<string> {
  const file = join(dist, `${basename(input, ".ts")}.mjs`);
  const bundle = await rolldown({ input, platform: "node", external, logLevel: "warn" });
  await bundle.write({ file, format: "esm", codeSplitting: false });
  await bundle.close();
  return file;
}

/** A probe as one file, as the commands are: loading hundreds of sources is no part of what it measures. */
export async function builtProbe(name: string, { external, threads }: Parts): Promise<string> {
  for (const thread of threads) await build(join(capture, `${thread}.ts`), external);
  return build(join(folder, "src", "probes", `${name}.ts`), external);
}
