import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "./chromium.fixture.ts";
import { startHearsay } from "./hearsay.fixture.ts";

/** Hearsay with a browser that looks at it. */
export interface Site {
  readonly address: string;
  readonly page: Page;
  /** Every address that a page asked for. */
  readonly requests: readonly string[];
  /** What a page complained about: faults of scripts, and what the policy refused. */
  readonly complaints: readonly string[];
  /** Opens a path and waits until it is read. */
  go(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const hearsay = await startHearsay();
  const browser = await openBrowser();
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  page.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  browser.context.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.text().includes("Content Security Policy")) {
      complaints.push(message.text());
    }
  });
  return {
    address: hearsay.address,
    page,
    requests,
    complaints,
    async go(path) {
      await page.goto(hearsay.address + path);
      await page.locator("main h1").waitFor();
    },
    async close() {
      await browser.close();
      await hearsay.stop();
    },
  };
}

/** A report that was written for these tests. */
export function readFixture(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, "fixtures", name), "utf8");
}
