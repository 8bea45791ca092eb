import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { openSite, type Site } from "./site.fixture.ts";

const without = await whyNoBrowser();

/** Invented reports that spell one invented man in two ways, and name another who is like him in name alone. */
const REPORTS = [
  "Outlet: Ostrel Gazette\nPublished: 2025-03-04\n\nKarim Mamdouh al-Tareki was dismissed as head of the Harbour Office on Monday, the Interior Ministry said. Karim Mamdouh al-Tareki met President Odo Lerwick in Tarsk on 24 February 2025.\n",
  "Outlet: Lantern\nPublished: 2025-03-20\n\nKarim Mamduh al-Tariki met President Odo Lerwick in Lasko on Sunday.\n",
  "Outlet: Tarsk Courier\nPublished: 2025-04-02\n\nSelim Oram was appointed mayor of Lasko on Monday. The Lasko council said Saleem Oram had met Selim Oram.\n",
];

describe.skipIf(without !== null)(`resolving in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
    for (const text of REPORTS) {
      const added = await fetch(`${site.address}/api/own/reports`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: "pasted", text }),
      });
      expect(added.status).toBe(200);
    }
  });
  afterAll(() => site?.close());

  const sides = () => site.page.locator(".candidate h2").allTextContents();
  const identities = async () => {
    const told = await fetch(`${site.address}/api/own/candidates`);
    return ((await told.json()) as { of: number }).of;
  };

  it("shows two side by side, with names as written and what speaks for and against", async () => {
    await site.go("/resolve");
    await site.page.locator(".candidate").nth(1).waitFor();
    expect(await sides()).toEqual(["Karim Mamdouh al-Tareki", "Karim Mamduh al-Tariki"]);
    expect(await site.page.locator(".grounds").first().textContent()).toContain("spellings of one word");
    expect(await site.page.locator(".grounds [data-rule='shared-company']").textContent()).toContain("Odo Lerwick");
    expect(await site.page.locator(".candidate q").first().textContent()).toBe("Karim Mamdouh al-Tareki");
  });

  it("judges by key, keeps a reason that was typed, and undoes", async () => {
    const { page } = site;
    await site.go("/resolve");
    await page.locator(".candidate").nth(1).waitFor();
    const before = await identities();
    const reason = page.locator(".resolve-reason input");
    await reason.fill("the same signature");
    await page.keyboard.press("s");
    expect(await reason.inputValue()).toBe("the same signatures");
    await reason.fill("the same signature");
    await reason.blur();
    await page.keyboard.press("s");
    await page.locator("[role=status]:has-text('Judged the same.')").waitFor();
    expect(await identities()).toBe(before - 1);
    // Both names may still be there for a moment, and a locator that waits takes one alone.
    await expect.poll(() => page.locator(".candidate h2:has-text('Karim')").count()).toBe(0);

    await page.keyboard.press("z");
    await page.locator("[role=status]:has-text('Taken back.')").waitFor();
    expect(await identities()).toBe(before);
    await page.locator(".candidate h2:has-text('Karim Mamdouh al-Tareki')").waitFor();

    await page.keyboard.press("n");
    await page.locator("[role=status]:has-text('Judged not the same.')").waitFor();
    await site.go("/resolve");
    await page.locator("main .candidate, main .state").first().waitFor();
    expect(await sides()).not.toContain("Karim Mamduh al-Tariki");
  });

  it("violates no rule of axe, light and dark, wide and narrow, and says so where nobody waits", async () => {
    const { page } = site;
    const problems: string[] = [];
    for (const path of ["/resolve", "/sample/resolve"])
      for (const [width, colorScheme] of [
        [1280, "light"],
        [390, "dark"],
      ] as const) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme });
        await site.go(path);
        await page.locator("main .candidate, main .state").first().waitFor();
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
        problems.push(...violations.map(({ id, nodes }) => `${path} ${width}: ${id} ${nodes[0]?.html.slice(0, 200)}`));
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) problems.push(`${path} needs ${needed} of ${width} pixels`);
      }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    expect(problems).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});
