import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, openBrowser, whyNoBrowser } from "./chromium.fixture.ts";
import { type Hearsay, startHearsay } from "./hearsay.fixture.ts";

let hearsay: Hearsay;
let browser: Browser;

const without = await whyNoBrowser();

beforeAll(async () => {
  if (without !== null) return;
  [hearsay, browser] = await Promise.all([startHearsay(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await Promise.all([browser?.close(), hearsay?.stop()]);
});

it.skipIf(without !== null)(
  `tries the interface on a page of the server, which asks nobody else${without ? ` (${without})` : ""}`,
  async () => {
    const page = await browser.context.newPage();
    const elsewhere: string[] = [];
    const refused: string[] = [];
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(hearsay.address) && !url.startsWith("data:")) elsewhere.push(url);
    });
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await page.goto(`${hearsay.address}/api/docs`);
    const route = page.locator(".opblock", { hasText: "/api/{ledger}/standings" }).first();
    await route.locator(".opblock-summary-control").click();
    await route.getByRole("button", { name: "Try it out" }).click();
    await route.locator('tr[data-param-name="ledger"] select').selectOption("sample");
    await route.getByRole("button", { name: "Execute" }).click();
    await route.locator(".live-responses-table").getByText('"established"', { exact: false }).first().waitFor();
    expect(elsewhere).toEqual([]);
    expect(refused).toEqual([]);
  },
  90_000,
);
