import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, openBrowser, whyNoBrowser } from "./chromium.fixture.ts";

const without = await whyNoBrowser();
const BIN = join(import.meta.dirname, "..", "..", "cli", "bin", "hearsay.mjs");
const KINDS = ["person", "post", "organisation", "claim", "matter"];
const PAGES = ["index.html", "sources.html", "changes.html", "gone.html"];

/** Runs the command line as a user does. */
async function hearsay(room: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, NO_COLOR: "1", HEARSAY_DATA: join(room, "data") };
  const { stdout } = await promisify(execFile)(process.execPath, [BIN, ...args], { cwd: room, env });
  return stdout;
}

/** The first page of each kind, and those that are one of a kind. */
async function pagesOf(folder: string): Promise<string[]> {
  const firsts = KINDS.map(async (kind) =>
    (await readdir(join(folder, kind))).slice(0, 1).map((file) => `${kind}/${file}`),
  );
  return [...PAGES, ...(await Promise.all(firsts)).flat()];
}

/** What axe finds: by every rule of it, or by some. */
async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (only) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ["violations"],
        ...(only ? { runOnly: { type: "rule", values: [...only] } } : {}),
      }),
    rules,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}

describe.skipIf(without !== null)(`the public site in a browser${without ? ` (${without})` : ""}`, () => {
  let room: string;
  let browser: Browser;
  let page: Page;
  /** Axe is script of ours and needs a browser that runs it; the pages have none. */
  let examined: Browser;

  beforeAll(async () => {
    room = await mkdtemp(join(tmpdir(), "hearsay-public-"));
    const { waiting } = JSON.parse(await hearsay(room, "inbox", "--sample", "--json"));
    const ids = waiting.map(({ statement }: { statement: string }) => statement);
    // The last one stays a draft.
    await hearsay(room, "accept", "--sample", ...ids.slice(0, -1));
    const admitted = [
      "judge",
      "admit",
      "Meadow Courier (sample)",
      "the public",
      "--sample",
      "--reason",
      "it names its sources",
    ];
    await hearsay(room, ...admitted);
    for (const lang of ["en", "ar"])
      await hearsay(room, "publish", "--sample", "--known", "2024-05-01", "--lang", lang, "--out", lang);
    browser = await openBrowser({ script: false });
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
    examined = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await examined?.close();
    if (room) await rm(room, { recursive: true, force: true });
  });

  const open = (lang: string, path: string) => page.goto(pathToFileURL(join(room, lang, path)).href);

  it.each(["en", "ar"])("opens from the disk without script and fits 390 and 1280 pixels: %s", async (lang) => {
    const problems: string[] = [];
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).protocol));
    for (const path of await pagesOf(join(room, lang))) {
      await open(lang, path);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) problems.push(`${path} needs ${needed} of ${width} pixels`);
      }
    }
    page.removeAllListeners("request");
    expect(problems).toEqual([]);
    expect([...asked]).toEqual(["file:"]);
    expect(await page.locator("html").getAttribute("dir")).toBe(lang === "ar" ? "rtl" : "ltr");
  });

  it.each(["en", "ar"])(
    "is found without fault by axe, in light and dark, wide and narrow: %s",
    async (lang) => {
      const seen = examined.context.pages()[0] ?? (await examined.context.newPage());
      const problems: string[] = [];
      for (const path of await pagesOf(join(room, lang))) {
        await seen.setViewportSize({ width: 1280, height: 900 });
        await seen.emulateMedia({ colorScheme: "light" });
        await seen.goto(pathToFileURL(join(room, lang, path)).href);
        const found = await violations(seen, null);
        await seen.emulateMedia({ colorScheme: "dark" });
        found.push(...(await violations(seen, ["color-contrast", "link-in-text-block"])));
        await seen.setViewportSize({ width: 390, height: 900 });
        found.push(...(await violations(seen, ["target-size"])));
        problems.push(...found.map((one) => `${path}: ${one}`));
      }
      expect(problems).toEqual([]);
    },
    120_000,
  );

  it("leads from the first page to a person, a claim, its proof and the bytes that prove it", async () => {
    await open("en", "index.html");
    await page.getByRole("link", { name: "Ali Mamlouk", exact: true }).first().click();
    await page
      .getByRole("link", { name: /appeared in public/ })
      .first()
      .click();
    expect(await page.locator("h1").textContent()).toContain("Ali Mamlouk appeared in public");
    expect(await page.locator("main").textContent()).toMatch(/SHA-256 [0-9a-f]{64}/);
    expect(await page.locator("footer").textContent()).toMatch(/entry \d+ of the ledger, head [0-9a-f]{64}/);
    // The style sheet beside the page is the one thing that its policy lets in.
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).maxInlineSize)).toBe("832px");
  });
});
