// `node scripts/screenshots.mjs [FOLDER] [WIDTH ...]`: pictures of the sample case in a real browser, for the README and for the eye.
// Needs Node 22.18 or later (node_modules/node/bin/node): it shares the fixtures of the browser tests.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { openBrowser } from "../apps/web/test/chromium.fixture.ts";
import { startHearsay } from "../apps/web/test/hearsay.fixture.ts";
import { root } from "./node-runtime.mjs";

const [folder = join(root, "docs", "screenshots"), ...widths] = process.argv.slice(2);
mkdirSync(resolve(folder), { recursive: true });

/** The day of the question is written out, so that the pictures do not change from day to day. */
const DAYS = "?on=2024-05-01&known=2024-05-01";

/** The pages of the sample, found by what their links on the desk say. */
async function pagesOf(page, address) {
  await page.goto(`${address}/sample${DAYS}`);
  return {
    desk: `/sample${DAYS}`,
    report: await page.getByRole("link", { name: "Rumours about the fate of Ali Mamlouk" }).getAttribute("href"),
    person: await page.locator(".people a").filter({ hasText: "Ali Mamlouk" }).first().getAttribute("href"),
    matter: await page.locator(".matters a").first().getAttribute("href"),
  };
}

const hearsay = await startHearsay();
try {
  for (const width of widths.length > 0 ? widths.map(Number) : [1280, 390]) {
    const browser = await openBrowser({ width, height: width > 600 ? 900 : 844 });
    try {
      const page = await browser.context.newPage();
      for (const [name, path] of Object.entries(await pagesOf(page, hearsay.address))) {
        await page.goto(hearsay.address + path);
        await page.locator("main h1").waitFor();
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(200);
        await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
      }
    } finally {
      await browser.close();
    }
  }
} finally {
  await hearsay.stop();
}
