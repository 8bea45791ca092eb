import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { openSite, type Site } from "./site.fixture.ts";

const without = await whyNoBrowser();

/** Invented reports on invented people. */
const page = (i: number) => ({
  name: `report-${i}.txt`,
  mimeType: "text/plain",
  buffer: Buffer.from(
    `Outlet: Ostrel Gazette\nPublished: 2025-03-0${i}\n\nOrla Venn met President Odo Lerwick in Tarsk on ${i} March 2025, harbour number ${i} said.\n`,
  ),
});
const BROKEN = { name: "broken.html", mimeType: "text/html", buffer: Buffer.from([0, 1, 2, 3, 0, 7]) };

describe.skipIf(without !== null)(`jobs in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  const states = () => site.page.locator(".job-states button").allTextContents();

  it("says that nothing is to be done", async () => {
    await site.go("/jobs");
    await site.page.getByText("Nothing was given up.").waitFor();
    expect(await site.page.locator(".jobs [role=status]").textContent()).toBe("Nothing is waiting.");
  });

  it("takes many dropped files in while the reader goes elsewhere, and tells how far it is", async () => {
    await site.go("/");
    const { page: tab } = site;
    await tab.locator("input[type=file]").setInputFiles([page(1), page(2), BROKEN, page(3), page(4)]);
    await tab.getByText("4 of 5 taken in.").waitFor();
    const told = await tab.locator(".just-added").first().textContent();
    expect(told).toContain("1 could not be used.");
    await expect.poll(() => tab.locator(".reports > li").count()).toBe(4);
    // What one more file brings in leaves what was told of the others.
    await tab.locator(".add-fold summary").click();
    await tab.locator("input[type=file]").setInputFiles(page(8));
    await expect.poll(() => tab.locator(".reports > li").count()).toBe(5);
    expect(await tab.getByText("4 of 5 taken in.").count()).toBe(1);
    await tab.getByRole("link", { name: "Why, and what to do" }).click();
    await tab.locator(".job").first().waitFor();
    expect(await states()).toEqual(["Given up 1", "Waiting 0", "Being worked on 0", "Done 4", "Dropped 0"]);
    expect(await tab.locator(".job-why").textContent()).toContain("Save the article as text or HTML");
  });

  it("goes on with what was sent when the tab is closed", async () => {
    const other = await site.page.context().newPage();
    await other.goto(`${site.address}/`);
    await other.locator(".add-fold summary").click();
    await other.locator("input[type=file]").setInputFiles([page(5), page(6), page(7)]);
    await other.locator(".job-progress", { hasText: /3 of 3|It goes on/ }).waitFor();
    await other.close();
    await site.go("/jobs");
    await site.page.getByRole("button", { name: "Done 7" }).waitFor();
  });

  it("tries again what was given up, and drops it with a reason, which stays while the job goes on", async () => {
    const { page: tab } = site;
    await site.go("/jobs");
    await tab.getByRole("button", { name: "Drop: broken.html" }).click();
    const reason = tab.getByLabel("Why it is not wanted");
    await reason.fill("no page at all");
    const givenUp = () => tab.evaluate(() => fetch("/api/own/jobs?state=dead").then((answer) => answer.text()));
    const before = await givenUp();
    const other = await tab.context().newPage();
    await other.goto(`${site.address}/jobs`);
    await other.getByRole("button", { name: "Try again: broken.html" }).click();
    const isTriedAgain = async () => {
      const now = await givenUp();
      return now !== before && now.includes("broken.html");
    };
    await expect.poll(isTriedAgain, { timeout: 20_000 }).toBe(true);
    await other.close();
    expect(await reason.inputValue()).toBe("no page at all");
    await tab.getByRole("button", { name: "Drop it" }).click();
    await tab.getByText("Nothing was given up.").waitFor();
    await tab.getByRole("button", { name: "Dropped 1" }).click();
    await tab.locator(".job-why", { hasText: "no page at all" }).waitFor();
    await tab.getByRole("button", { name: "Done 7" }).click();
    await tab.locator(".job a").first().click();
    await tab.locator("article.report").waitFor();
  });

  it("violates no rule of axe, light and dark, wide and narrow, from left and from right", async () => {
    const { page: tab } = site;
    const more = [BROKEN, { ...BROKEN, name: "كسور.html", buffer: Buffer.from([0, 1, 2, 3, 0, 8]) }];
    await site.go("/");
    await tab.locator(".add-fold summary").click();
    await tab.locator("input[type=file]").setInputFiles(more);
    await tab.getByText("0 of 2 taken in.").waitFor();
    const problems: string[] = [];
    for (const [width, colorScheme, language] of [
      [1280, "light", "en"],
      [390, "dark", "ar"],
    ] as const) {
      await tab.setViewportSize({ width, height: 844 });
      await tab.emulateMedia({ colorScheme });
      await tab.evaluate(
        (spoken) => localStorage.setItem("hearsay.language", JSON.stringify({ language: spoken })),
        language,
      );
      await site.go("/jobs");
      await tab.locator(".job").nth(1).waitFor();
      expect(await tab.locator("html").getAttribute("lang")).toBe(language);
      await tab.locator(".job-acts button").nth(1).click();
      await tab.locator(".job-drop input").waitFor();
      await tab.evaluate(axe.source);
      const { violations } = await tab.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
      problems.push(...violations.map(({ id, nodes }) => `${width}: ${id} ${nodes[0]?.html.slice(0, 200)}`));
      const needed = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) problems.push(`/jobs needs ${needed} of ${width} pixels`);
    }
    expect(problems).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});
