import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { askFrom, openSite, type Site } from "./site.fixture.ts";

const without = await whyNoBrowser();
const DOCUMENTS = join(import.meta.dirname, "../../../packages/capture/fixtures/documents");
const HEADLINE = "Interior minister steps down";

interface Proof {
  readonly captures: readonly { readonly mediaType: string; readonly obtained: { how: string; from: string } }[];
}

describe.skipIf(without !== null)(`files and addresses in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;
  let elsewhere: Server;
  beforeAll(async () => {
    site = await openSite();
    elsewhere = createServer((_, response) => {
      // A page that allows itself no script at all, as the page of a bank does.
      response.setHeader("content-security-policy", "default-src 'none'");
      response.setHeader("content-type", "text/html").end("<title>A report</title><h1>A report & more</h1>");
    });
    await new Promise<void>((listening) => elsewhere.listen(0, "127.0.0.1", listening));
  });
  afterAll(async () => {
    elsewhere?.closeAllConnections();
    elsewhere?.close();
    await site?.close();
  });

  const drop = async (name: string) => {
    await site.go("/add");
    const bytes = [...(await readFile(join(DOCUMENTS, name)))];
    // As somebody drops it; of what kind it is says its name alone.
    const dropped = await site.page.evaluateHandle(
      ([called, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(content)], called));
        return transfer;
      },
      [name, bytes] as const,
    );
    await site.page.dispatchEvent(".drop", "drop", { dataTransfer: dropped });
  };
  const proofOf = (report: string) => askFrom<Proof>(site, `/reports/${report}/evidence`);

  it.each(["dispatch.mhtml", "dispatch.eml", "dispatch.docx", "dispatch.pdf"])(
    "takes %s as the report that it is",
    async (name) => {
      await drop(name);
      const added = site.page.locator(".just-added li a.headline", { hasText: HEADLINE }).first();
      await added.waitFor();
      const report = /report\/(r-[0-9a-f]+)/.exec((await added.getAttribute("href")) ?? "")?.[1] ?? "";
      const { captures } = await proofOf(report);
      expect(captures).toContainEqual(
        expect.objectContaining({ obtained: expect.objectContaining({ how: "paste", from: name }) }),
      );
      await added.click();
      await site.page.locator("mark .words", { hasText: "Oda Lervik" }).first().waitFor();
    },
  );

  it.each([
    ["crawl.warc.gz", 2],
    ["crawl.wacz", 2],
  ] as const)("takes each page of %s, as its archive has it", async (name, pages) => {
    await drop(name);
    await site.page.getByText(`${pages} of ${pages} taken in.`).first().waitFor();
    const { listed } = await askFrom<{ listed: { from: string; made: { report: string } | null }[] }>(
      site,
      "/jobs?state=done",
    );
    const froms = listed.slice(0, pages).map(({ from }) => from);
    expect(froms.toSorted()).toEqual(["https://ostrel.example/news/1", "https://ostrel.example/news/2"]);
    const { captures } = await proofOf(listed[0]?.made?.report ?? "");
    expect(captures[0]?.obtained.how).toBe("archive");
    await site.page.getByRole("button", { name: "Put away" }).first().click();
  });

  it("says of an archive that is none why it was not taken", async () => {
    await site.go("/add");
    const broken = { name: "broken.wacz", mimeType: "", buffer: Buffer.from("no archive") };
    await site.page.locator("input[type=file]").setInputFiles(broken);
    await site.page.locator(".just-added .error", { hasText: "broken.wacz" }).waitFor();
  });

  it("gives a bookmarklet that can be dragged away and does nothing here", async () => {
    await site.go("/add");
    const { page } = site;
    const link = page.getByRole("link", { name: "Add to Hearsay" });
    await page.evaluate(() =>
      document.addEventListener("dragstart", (event) => {
        (window as { dragged?: string }).dragged = event.dataTransfer?.getData("text/uri-list") ?? "";
      }),
    );
    await link.scrollIntoViewIfNeeded();
    const box = await link.boundingBox();
    if (!box) throw new Error("the link is not shown");
    await page.mouse.move(box.x + 10, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 80, { steps: 6 });
    const dragged = await page.evaluate(() => (window as { dragged?: string }).dragged);
    await page.mouse.up();
    expect(dragged).toMatch(/^javascript:void open\(/);
    await link.click();
    await page.getByText("here it does nothing").waitFor();
    expect(site.complaints.filter((one) => !/status of 4\d\d/.test(one))).toEqual([]);
  });

  it("opens the page for adding from any page, with its address, and asks for nothing until it is told", async () => {
    const { page } = site;
    await site.go("/add");
    const script = decodeURI(
      await page.getByRole("link", { name: "Add to Hearsay" }).evaluate((one) => (one as HTMLAnchorElement).href),
    );
    const there = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/a?x=1&y=“2”#part`;
    await page.goto(there);
    const opened = page.context().waitForEvent("page");
    // What the bar of bookmarks does: a policy of the page is not asked.
    const tools = await page.context().newCDPSession(page);
    await tools.send("Runtime.evaluate", { expression: script.replace(/^javascript:/, ""), userGesture: true });
    const adding = await opened;
    await adding.locator("main h1", { hasText: "Add a report" }).waitFor();
    expect(await adding.getByLabel("Or write the address of a report").inputValue()).toBe(new URL(there).href);
    expect(await adding.evaluate(() => window.opener)).toBeNull();
    await adding.getByText("Nothing is asked for until you add it.").waitFor();
    await adding.getByRole("button", { name: "Add the report" }).click();
    // This page is on the machine itself, which nobody allowed; the server says so, and asks for nothing.
    await adding.locator(".add-report .error", { hasText: "127.0.0.1" }).waitFor();
    await adding.goto(`${site.address}/add?address=${encodeURIComponent("javascript:alert(1)")}`);
    expect(await adding.getByLabel("Or write the address of a report").inputValue()).not.toContain("javascript");
    await adding.close();
  });
});
