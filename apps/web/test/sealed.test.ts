import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { askFrom, enterFrom, openSite, type Site } from "./site.fixture.ts";

const without = await whyNoBrowser();

/** An invented report on invented people. */
const LETTER = `Outlet: Tern Gazette
Published: 2026-03-10

Envoy Tarik Olmen was appointed head of the Harbour Office in Ostrel on Monday, the harbour office said.
Envoy Tarik Olmen died in Ostrel on Tuesday, the harbour office said.
`;

describe.skipIf(without !== null)(`a sealed report in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;
  let report = "";
  let person = "";

  beforeAll(async () => {
    site = await openSite();
    await site.go("/");
    report = await enterFrom(site, LETTER);
    await site.go("/");
    person = (await site.page.locator("a:has-text('Tarik Olmen')").first().getAttribute("href")) ?? "";
  });
  afterAll(() => site?.close());

  const sealing = (sealed: boolean) =>
    askFrom(site, `/reports/${report}/seal`, { sealed, reason: "whoever gave it is in danger" });
  const saving = () => site.page.locator("figure.picture").first().getByRole("button", { name: "Save as SVG" }).click();

  it("leaves the app in no picture that names its source, and the page says what to do", async () => {
    await sealing(true);
    await site.go(person);
    const downloads: unknown[] = [];
    site.page.on("download", (download) => downloads.push(download));
    await saving();
    const said = site.page.locator(".picture-acts output").first();
    await expect.poll(() => said.textContent()).toContain("it shows a sealed source");
    expect(downloads).toEqual([]);
    await sealing(false);
    await site.go(person);
    const waiting = site.page.waitForEvent("download");
    await saving();
    expect(await readFile(await (await waiting).path(), "utf8")).toContain("Tern Gazette");
  });

  it("has its page opened for a purpose before its statements are found in it", async () => {
    await sealing(true);
    await site.go(`/report/${report}/evidence`);
    const places = site.page.locator("section[aria-labelledby=places]");
    expect(await places.textContent()).not.toMatch(/bytes \d/);
    await places.getByRole("button", { name: "Find them in the page" }).click();
    await places.getByRole("textbox").fill("to quote it in a letter");
    await places.getByRole("button", { name: "Find them in the page" }).click();
    await expect.poll(() => places.textContent()).toMatch(/bytes \d/);
    await expect.poll(() => site.page.locator(".custody li").last().textContent()).toContain("to quote it in a letter");
  });

  it("broke nothing on the way", () => {
    expect(site.complaints).toEqual([]);
  });
});
