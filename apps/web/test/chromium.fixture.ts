import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type BrowserContext, chromium as playwright } from "playwright-core";

/** Our own arguments: the package's own switch web security off. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** A real Chromium with a profile of its own, unpacked from its npm package. */
export async function openBrowser(
  options: { readonly width?: number; readonly height?: number } = {},
): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), "hearsay-chromium-"));
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: await chromium.executablePath(),
    headless: true,
    args: ARGUMENTS,
    ignoreDefaultArgs: ["--disable-extensions"],
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    env: { ...process.env, HOME: profile } as { [name: string]: string },
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
