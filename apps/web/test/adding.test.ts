import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { openSite, readFixture, type Site } from "./site.fixture.ts";

const without = await whyNoBrowser();

describe.skipIf(without !== null)(`adding reports in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  const added = () => site.page.locator(".just-added li").first();
  const paste = async (name: string) => {
    await site.go("/");
    const fold = site.page.locator(".add-fold:not([open]) > summary");
    if (await fold.count()) await fold.click();
    const text = await readFixture(name);
    await site.page.getByLabel("Or paste the text of a report").fill(text);
    await site.page.getByRole("button", { name: "Add the report" }).click();
    await added().locator("a").first().waitFor();
  };
  const whatRan = () => site.page.evaluate(() => (window as { ran?: unknown }).ran);

  it("shows on an empty ledger how to begin", async () => {
    await site.go("/");
    const { page } = site;
    expect(await page.locator("main h1").textContent()).toBe("Give the ledger its first report");
    expect(await page.locator(".or-sample a").getAttribute("href")).toBe("/sample");
    await page.getByRole("button", { name: "Add the report" }).click();
    expect(await page.locator(".error").textContent()).toContain("nothing to add yet");
  });

  it("adds a pasted report and shows what was found in it", async () => {
    await paste("appointment.txt");
    const words = await added().textContent();
    expect(words).toContain("Added: Port Ostrel names new harbour commissioner");
    expect(words).toContain("Ostrel Gazette, 4 March 2025");
    expect(words).toMatch(/[1-9]\d* statements/);
    expect(words).toMatch(/Review [1-9]\d* drafts of this report/);
    expect(words, "options are of the command line").not.toContain("--");
    expect(await site.page.locator(".people").textContent()).toContain("Orla Venn");
    await added().locator("a.headline").click();
    await site.page.locator("mark .words").first().waitFor();
  });

  it("says that a report is already there when it is added again", async () => {
    await paste("appointment.txt");
    expect(await added().textContent()).toContain("Already in the ledger; nothing changed");
    expect(await site.page.locator(".reports > li").count()).toBe(1);
  });

  it("marks on the page of a person who has no public post, and nobody else", async () => {
    await paste("private-person.txt");
    const pageOf = async (name: string) => {
      await site.go("/");
      await site.page.locator(".people a", { hasText: name }).first().click();
      await site.page.locator("article.person h1", { hasText: name }).waitFor();
      return (await site.page.locator("article.person .page-head").textContent()) ?? "";
    };
    expect(await pageOf("Lora Penn")).toMatch(/^Private person.*public exports leave this person out/s);
    const marek = await pageOf("Ivo Marek");
    expect(marek).toMatch(/^Person/);
    expect(marek).not.toContain("public exports leave");
  });

  it("keeps what is typed over a reload", async () => {
    await site.go("/");
    await site.page.locator(".add-fold > summary").click();
    await site.page.getByLabel("Or write the address of a report").fill("ftp://ostrel.example/report");
    await site.page.reload();
    expect(await site.page.getByLabel("Or write the address of a report").inputValue()).toBe(
      "ftp://ostrel.example/report",
    );
    await site.page.getByRole("button", { name: "Add the report" }).click();
    await site.page.locator(".add-report .error:not(:empty)").waitFor();
    expect(await site.page.getByLabel("Or write the address of a report").inputValue()).toBe(
      "ftp://ostrel.example/report",
    );
    await site.page.getByLabel("Or write the address of a report").fill("");
  });

  it("shows markup in the text of a report as text, and runs none of it", async () => {
    await paste("script-in-text.txt");
    await added().locator("a.headline").click();
    await site.page.locator("article.report").waitFor();
    expect(await site.page.locator(".body").textContent()).toContain('<script>window.ran = "text"</script>');
    expect(await whatRan()).toBeUndefined();
  });

  it("runs nothing of a saved page, and leads nowhere from it", async () => {
    await site.go("/");
    await site.page.locator(".add-fold > summary").click();
    await site.page.locator("input[type=file]").setInputFiles({
      name: "minutes.html",
      mimeType: "text/html",
      buffer: Buffer.from(await readFixture("script-in-page.html")),
    });
    await added().locator("a.headline", { hasText: "Minutes of the harbour council" }).click();
    await site.page.locator("article.report").waitFor();
    await site.page.locator(".body p").first().click();
    expect(await whatRan()).toBeUndefined();
    expect(await site.page.locator("a[href^='javascript:' i]").count()).toBe(0);
    expect(await site.page.locator(".body img, .body svg[onload], .body script").count()).toBe(0);
  });

  it("shows an Arabic report from right to left", async () => {
    await paste("arabic.txt");
    await added().locator("a.headline").click();
    await site.page.locator("article.report").waitFor();
    const { page } = site;
    await page.locator(".body p").first().waitFor();
    const directions = await page
      .locator("main h1, .body .block > p")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
    expect(directions.length).toBeGreaterThanOrEqual(3);
    expect(new Set(directions)).toEqual(new Set(["rtl"]));
    expect(
      await page
        .locator(".kicker")
        .first()
        .evaluate((one) => getComputedStyle(one).direction),
    ).toBe("ltr");
  });

  it("draws Cyrillic, Han and Arabic in letters that came along, on a machine that has none", async () => {
    await paste("scripts.txt");
    await added().locator("a.headline").click();
    await site.page.locator("article.report").waitFor();
    const drawn = ".report h1, .report h1 *, .body p";
    await expect.poll(async () => (await site.facesOf(drawn)).filter((face) => !face.isCustomFont)).toEqual([]);
    const families = (await site.facesOf(drawn)).map((face) => face.familyName).join();
    for (const family of ["Source Serif", "Noto Sans SC", "Noto Naskh Arabic"]) expect(families).toContain(family);
  });

  it("asked nobody but its own server for anything, and broke nothing", () => {
    expect(site.requests.filter((url) => !url.startsWith(`${site.address}/`) && !url.startsWith("data:"))).toEqual([]);
    // The address with ftp: was refused on purpose.
    expect(site.complaints.filter((one) => !/status of 4\d\d/.test(one))).toEqual([]);
  });
});
