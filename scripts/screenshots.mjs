// `node scripts/screenshots.mjs [FOLDER [SCHEME]]`: pictures of the sample case in a real browser, for the README and for the eye.
// Needs Node 22.18 or later (node_modules/node/bin/node has it): it shares the fixtures of the browser tests.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openBrowser } from "../apps/web/test/chromium.fixture.ts";
import { startHearsay } from "../apps/web/test/hearsay.fixture.ts";
import { root } from "./node-runtime.mjs";

const [folder = join(root, "docs", "screenshots"), colorScheme = "light"] = process.argv.slice(2);
mkdirSync(resolve(folder), { recursive: true });

/** The days are written out, so that the pictures stay the same from day to day. */
const DAYS = "?on=2024-05-01&known=2024-05-01";
const SIZES = [
  { width: 1280, height: 1180 },
  { width: 390, height: 844 },
];

/** The pages by the links that lead to them from the desk, each with the part of it that the picture ends after. */
const PAGES = {
  report: { link: ".reports a >> text=Rumours about the fate", until: ".report > .legend" },
  person: { link: ".people a >> text=Ali Mamlouk", until: ".columns" },
  matter: { link: ".matters a", until: ".lanes + .legend", beside: ".proof-pane" },
  inbox: { link: ".top a[href*='/inbox']", until: ".review-actions" },
};

const endOf = async (page, selector) => {
  const { y, height } = await page.locator(selector).first().boundingBox();
  return { y, end: y + height };
};

/** Ends after a part of the page, and after what stands beside it: a column is never cut. */
async function picture(page, { until, beside }) {
  await page.locator("main h1").waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  const { width, height } = page.viewportSize();
  // A column that scrolls on its own is as tall as the window at most.
  if (beside) await page.setViewportSize({ width, height: 2 * height });
  const last = await endOf(page, until);
  const other = beside ? await endOf(page, beside) : last;
  const end = other.y < last.end ? Math.max(last.end, other.end) : last.end;
  const taken = await page.screenshot({
    fullPage: true,
    animations: "disabled",
    clip: { x: 0, y: 0, width, height: Math.ceil(end + 24) },
  });
  await page.setViewportSize({ width, height });
  return taken;
}

const hearsay = await startHearsay();
try {
  for (const size of SIZES) {
    const browser = await openBrowser({ ...size, colorScheme });
    try {
      const page = await browser.context.newPage();
      for (const [name, wanted] of Object.entries(PAGES)) {
        await page.goto(`${hearsay.address}/sample${DAYS}`);
        await page.locator(wanted.link).first().click();
        await page.waitForURL(new RegExp(`/${name}[/?]`));
        writeFileSync(join(folder, `${name}-${size.width}.png`), await picture(page, wanted));
      }
    } finally {
      await browser.close();
    }
  }
} finally {
  await hearsay.stop();
}
