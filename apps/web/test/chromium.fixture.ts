import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type BrowserContext, chromium as playwright } from "playwright-core";

/** Our own arguments: those of the package switch web security off and share one process. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

const PACKAGE = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));

/** The package unpacks into TMPDIR and takes what lies there for its own: each version gets a folder of its own. */
async function unpackedIn(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  return join(tmpdir(), `hearsay-chromium-${version}`);
}

/** Unpacks aside and moves the whole in place, so that nobody runs half a browser. */
async function unpack(folder: string): Promise<void> {
  const aside = await mkdtemp(`${folder}-`);
  const before = process.env.TMPDIR;
  try {
    process.env.TMPDIR = aside;
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await inflate(join(PACKAGE, "bin", "al2023.tar.br"));
    await rename(aside, folder).catch((error: NodeJS.ErrnoException) => {
      // Another test was quicker.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(aside, { recursive: true, force: true });
  }
}

interface Executable {
  readonly path: string;
  readonly env: { readonly [name: string]: string };
}

/** The browser with the environment in which it runs: the machine's own libraries, else those of the package. */
async function findExecutable(): Promise<Executable> {
  const folder = await unpackedIn();
  const path = join(folder, "chromium");
  if (!existsSync(path)) await unpack(folder);
  const libraries = join(folder, "al2023", "lib");
  const tries = [{}, { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH ?? ""].filter(Boolean).join(":") }];
  const faults: string[] = [];
  for (const env of tries) {
    const fault = await promisify(execFile)(path, ["--no-sandbox", "--version"], {
      env: { ...process.env, ...env },
    }).then(
      () => null,
      (error: { stderr?: string; message: string }) => (error.stderr || error.message).trim(),
    );
    if (fault === null) return { path, env };
    faults.push(fault);
  }
  throw new Error(faults.join("; "));
}

let found: Promise<Executable> | null = null;
const executable = () => {
  found ??= findExecutable();
  return found;
};

/** Why no browser runs on this machine; null where one does. */
export async function whyNoBrowser(): Promise<string | null> {
  return executable().then(
    () => null,
    (error: Error) => `no browser runs here: ${error.message.split("\n")[0]}`,
  );
}

export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export interface Wishes {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  /** Whether pages may run script. */
  readonly script?: boolean;
}

/** A real Chromium with a profile of its own, unpacked from its npm package. */
export async function openBrowser({
  width = 1280,
  height = 900,
  colorScheme = "light",
  script = true,
}: Wishes = {}): Promise<Browser> {
  const { path, env } = await executable();
  await mkdir(tmpdir(), { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), "hearsay-profile-"));
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: path,
    headless: true,
    args: ARGUMENTS,
    viewport: { width, height },
    colorScheme,
    javaScriptEnabled: script,
    env: { ...process.env, ...env, HOME: profile } as { [name: string]: string },
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
