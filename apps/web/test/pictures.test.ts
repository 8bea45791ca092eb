import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { openSite, type Site } from "./site.fixture.ts";

const without = await whyNoBrowser();

const LATER = "?on=2024-05-01&known=2024-05-01&clock=published&counted=all";

describe.skipIf(without !== null)(`taking pictures along in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;
  let person = "";
  let claim = "";

  beforeAll(async () => {
    site = await openSite();
    await site.go(`/sample${LATER}`);
    person = (await site.page.locator(".people a:has-text('Ali Mamlouk')").getAttribute("href")) ?? "";
    await site.go(person);
    claim = (await site.page.locator(".fate-words a[href*='/claim/']").first().getAttribute("href")) ?? "";
  });
  afterAll(() => site?.close());

  const saved = async (figure: string, kind: "SVG" | "PNG") => {
    const waiting = site.page.waitForEvent("download");
    await site.page
      .locator(figure)
      .getByRole("button", { name: `Save as ${kind}` })
      .click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(new RegExp(`Hearsay.*\\.${kind.toLowerCase()}$`));
    return readFile(await download.path());
  };

  it("saves the career as SVG that draws itself without the page, with who says it, the hashes and the address", async () => {
    await site.go(person);
    const svg = (await saved("#career + figure", "SVG")).toString("utf8");
    expect(svg).toContain("Head of the National Security Office");
    expect(svg).toContain("reported by Quayside News (sample)");
    expect(svg).toMatch(/SHA-256 [0-9a-f]{64}/);
    expect(svg).toContain("known=2024-05-01");
    const head = /Ledger: entry (\d+), hash ([0-9a-f]{64})/.exec(svg);
    expect(Number(head?.[1])).toBeGreaterThan(1);
    const inside = await site.page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text.replace(/<style>.*<\/style>/s, ""), "image/svg+xml");
      return root.querySelector("parsererror")?.textContent ?? root.querySelector("metadata")?.textContent;
    }, svg);
    const metadata = JSON.parse(inside ?? "") as { claims: unknown[]; reports: unknown[]; head: { hash: string } };
    expect(metadata.head.hash).toBe(head?.[2]);
    expect(metadata.claims.length).toBeGreaterThan(5);
    // Nothing in it points anywhere, and no class of ours is left to style it.
    expect(svg).not.toMatch(/class=|href="http|var\(--/);
    expect(svg).toContain("@font-face");
  });

  it("saves the same as PNG with ink on it", async () => {
    await site.go(person);
    const png = await saved("#career + figure", "PNG");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const shades = await site.page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawing = canvas.getContext("2d");
      drawing?.drawImage(image, 0, 0);
      const { data } = drawing?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() };
      const seen = new Set<number>();
      for (let i = 0; i < data.length; i += 4)
        seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
      return { shades: seen.size, width: image.width };
    }, png.toString("base64"));
    expect(shades.shades).toBeGreaterThan(50);
    expect(shades.width).toBeGreaterThan(1500);
  });

  it("shows who repeated whom, leads with the keyboard from the picture to the telling, and says why it counts so", async () => {
    const { page } = site;
    await site.go(claim);
    await page.getByRole("link", { name: "How it spread" }).first().click();
    await page.locator(".spread-flow").waitFor();
    const flows = page.locator(".spread-flow a.flow");
    expect(await flows.count()).toBeGreaterThanOrEqual(3);
    await flows.nth(1).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**#telling-*");
    expect(await page.locator(".telling").count()).toBe(await flows.count());
    expect(await page.locator(".collapses").allTextContents()).toContainEqual(
      expect.stringMatching(/only passes on|known only through/),
    );
  });

  it("broke nothing on the way", () => {
    expect(site.complaints).toEqual([]);
  });
});
