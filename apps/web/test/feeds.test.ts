import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { openSite, type Site } from "./site.fixture.ts";

const without = await whyNoBrowser();

/** A host that is nowhere: it is asked for, and does not answer. */
const ADDRESS = "https://harbour.invalid/feed";

describe.skipIf(without !== null)(`feeds in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  const watch = async (address: string, outlet = "") => {
    await site.page.getByLabel("Address of a feed").fill(address);
    await site.page.getByLabel("Outlet, where").fill(outlet);
    await site.page.getByRole("button", { name: "Watch it" }).click();
  };
  const press = (name: string) => site.page.getByRole("button", { name }).click();
  const faults = async () => {
    await site.page.evaluate(axe.source);
    return site.page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
      return violations.map(({ id }) => id);
    });
  };

  it("are added, paused, resumed and removed, and the page tells who did so", async () => {
    await site.go("/feeds");
    await site.page.getByText("No feed is watched.").waitFor();
    await watch(ADDRESS, "Harbour Post");
    await site.page.getByText("It is watched from now on").waitFor();
    const feed = site.page.locator("li.feed");
    await expect.poll(() => feed.textContent()).toContain(ADDRESS);
    expect(await feed.textContent()).toContain("Outlet: Harbour Post");
    await watch(ADDRESS);
    await site.page.getByText("It is watched already.").waitFor();
    await press(`Pause ${ADDRESS}`);
    await expect.poll(() => feed.textContent()).toContain("paused since");
    await press(`Resume ${ADDRESS}`);
    await expect.poll(() => feed.textContent()).not.toContain("paused since");
    await press(`Remove ${ADDRESS}`);
    await press("Watch it no longer");
    await site.page.getByText("No feed is watched.").waitFor();
    await site.page.getByText("Who added, paused and removed feeds").click();
    const acts = await site.page.locator("details ul li").allTextContents();
    expect(acts.map((words) => / · (added|paused|resumed|removed)/.exec(words)?.[1])).toEqual([
      "removed",
      "resumed",
      "paused",
      "added",
    ]);
  });

  it("are found from the sources and from where a report is added", async () => {
    for (const [from, name] of [
      ["/sources", "Feeds"],
      ["/add", "Or watch a feed: what it brings comes in by itself."],
    ] as const) {
      await site.go(from);
      await site.page.getByRole("link", { name }).click();
      await site.page.getByText("No feed is watched.").waitFor();
    }
  });

  it("are refused in words where nobody is asked, and what was typed stays", async () => {
    await site.go("/feeds");
    await watch("http://127.0.0.1:1/feed");
    await expect.poll(() => site.page.locator("form.watch [role=alert]").textContent()).toContain("this machine");
    expect(await site.page.getByLabel("Address of a feed").inputValue()).toBe("http://127.0.0.1:1/feed");
  });

  it("speak Arabic from right to left, and have no fault that a checker finds", async () => {
    await site.go("/feeds");
    await watch(ADDRESS);
    await site.page.locator("li.feed").waitFor();
    expect(await faults()).toEqual([]);
    await site.page.evaluate(() => localStorage.setItem("hearsay.language", JSON.stringify({ language: "ar" })));
    await site.go("/feeds");
    await site.page.getByRole("button", { name: "تابعها" }).waitFor();
    expect(await site.page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    expect(await faults()).toEqual([]);
  });

  it("broke nothing on the way", () => {
    // The browser itself tells of the answer that refuses.
    expect(site.complaints.filter((words) => !words.includes("Failed to load resource"))).toEqual([]);
  });
});
