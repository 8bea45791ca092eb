import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { StatementHistory } from "@hearsay/core";
import type { Page } from "playwright-core";
import { openBrowser } from "./chromium.fixture.ts";
import { startHearsay } from "./hearsay.fixture.ts";

interface Face {
  readonly familyName: string;
  readonly isCustomFont: boolean;
}

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
  /** The faces in which the words of an element are really drawn, and whether they came from the server. */
  facesOf(selector: string): Promise<readonly Face[]>;
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
    async facesOf(selector) {
      await page.evaluate(() => document.fonts.ready);
      const tools = await browser.context.newCDPSession(page);
      await tools.send("DOM.enable");
      await tools.send("CSS.enable");
      const { root } = await tools.send("DOM.getDocument");
      const { nodeIds } = await tools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
      const faces: Face[] = [];
      for (const nodeId of nodeIds) faces.push(...(await tools.send("CSS.getPlatformFontsForNode", { nodeId })).fonts);
      await tools.detach();
      return faces.map(({ familyName, isCustomFont }) => ({ familyName, isCustomFont }));
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

/** Asks the server about the user's own ledger from the page: as the page may. */
export function askFrom<T>({ page }: Site, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([address, sent]) => {
      const told = await fetch(`/api/own${address}`, {
        ...(sent !== null && { method: "POST", headers: { "content-type": "application/json" }, body: sent }),
      });
      return told.json();
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  ) as Promise<T>;
}

/** Enters a pasted report from the page, and gives its id. */
export async function enterFrom(site: Site, text: string): Promise<string> {
  return (await askFrom<{ report: string }>(site, "/reports", { name: "a test", text })).report;
}

/** What was decided last on a statement. */
export async function lastDecision(site: Site, statement: string | undefined) {
  return (await askFrom<StatementHistory>(site, `/statements/${statement}/history`)).decisions?.at(-1);
}

/** Waits until the server has taken everything that was decided on a page. */
export async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("hearsay.outbox.")));
}
