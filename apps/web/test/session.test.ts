import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Inbox, SourceView, StatementHistory } from "@hearsay/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, whyNoBrowser } from "./chromium.fixture.ts";
import { startHearsay } from "./hearsay.fixture.ts";
import { askFrom, enterFrom, lastDecision, openSite, readFixture, type Site, untilSettled } from "./site.fixture.ts";

const without = await whyNoBrowser();

/** Two outlets that tell one thing, the second in the words of the first. */
const FIRST = `Title: Harbour master dies
Outlet: Quay Observer
Published: 2025-03-03

Harbour master Ivo Lestrade died on Sunday. Lestrade had led the harbour since 2019 and was often seen on the pier with his dog before the first boats came in.`;
const REPRINT = FIRST.replace("Quay Observer", "Dune Gazette").replace("2025-03-03", "2025-03-04");

describe.skipIf(without !== null)(`a day at the desk in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;

  const api = <T>(path: string, body?: unknown) => askFrom<T>(site, path, body);
  const enter = (text: string) => enterFrom(site, text);
  const settled = () => untilSettled(site.page);
  const lastOn = (statement: string | undefined) => lastDecision(site, statement);

  beforeAll(async () => {
    site = await openSite();
    await site.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await site.go("/");
  });
  afterAll(() => site?.close());

  it("leads through the sample in five steps, back and forth, from an empty desk to its end", async () => {
    const { page } = site;
    await page.getByRole("button", { name: "Take the tour: five steps" }).click();
    const tour = page.getByRole("complementary", { name: "Tour" });
    const stops = [
      ["Step 1 of 5.", "article.desk"],
      ["Step 2 of 5.", "article.report"],
      ["Step 3 of 5.", "article.person"],
      ["Step 4 of 5.", "article.matter"],
      ["Step 5 of 5.", "article.matter"],
    ] as const;
    for (const [i, [words, place]] of stops.entries()) {
      await tour.getByText(words).waitFor();
      await page.locator(`main ${place}`).waitFor();
      if (i === 3) expect(page.url()).toContain("known=2024-02-10");
      if (i < 4) await tour.getByRole("button", { name: "Next" }).click();
    }
    await page.waitForURL("**known=2024-05-01*");
    expect(await page.locator(".matter .standing.refuted").count()).toBeGreaterThan(0);
    await tour.getByRole("button", { name: "Back" }).click();
    await tour.getByText("Step 4 of 5.").waitFor();
    await tour.getByRole("button", { name: "End the tour" }).click();
    await tour.waitFor({ state: "detached" });
  });

  it("copies who says a claim with the hash of the bytes, the head of the ledger and the address", async () => {
    const { page } = site;
    await page.goto(`${site.address}/sample?on=2024-05-01&known=2024-05-01`);
    await page.locator(".standings a").first().click();
    await page.locator(".lines summary").first().click();
    await page.getByRole("link", { name: "Proof" }).first().click();
    await page.locator("article.claim").waitFor();
    await page.getByRole("button", { name: "Copy citation" }).first().click();
    await page.locator("output.copied", { hasText: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/: (established|reported|rumoured|refuted); reported by .+\./);
    const hashes = [...copied.matchAll(/SHA-256 ([0-9a-f]{64})/g)].map(([, hash]) => hash);
    expect(hashes.length).toBeGreaterThan(0);
    const id = /\/claim\/(c-[0-9a-f]+)/.exec(copied)?.[1];
    const { reports, head } = (await page.evaluate(
      async (claim) => (await fetch(`/api/sample/citations/${claim}?known=2024-05-01`)).json(),
      id,
    )) as { reports: { sha256: string }[]; head: { hash: string } };
    expect(hashes).toEqual(reports.map(({ sha256 }) => sha256));
    expect(copied).toContain(head.hash);
  });

  it("cuts a reprint from its first version with a reason, under the name of who judged, and joins them again", async () => {
    const { page } = site;
    await enter(FIRST);
    const reprint = await enter(REPRINT);
    const { items } = await api<Inbox>(`/inbox?report=${reprint}`);
    const { claim } = (await api<{ placement: { claim: string } }>(`/statements/${items[0]?.statement.id}`)).placement;
    await page.goto(`${site.address}/claim/${claim}/spread`);
    await page.locator(".telling").first().waitFor();
    await page.getByLabel("Your name in the record").fill("Ana Ruiz");
    const counts = page.locator("article.spread .page-head .meta").last();
    expect(await counts.textContent()).toContain("told by 2 outlets, 1 independent origin");
    await page.getByRole("button", { name: "Cut", exact: true }).first().click();
    await page.getByRole("button", { name: "Cut", exact: true }).first().click();
    await page.locator("[role=alert]", { hasText: "reason" }).waitFor();
    await page.getByLabel("Why", { exact: true }).fill("the Gazette had its own reporter there");
    await page.keyboard.press("Enter");
    await page.locator("#judged").waitFor();
    expect(await page.locator("article.spread").textContent()).toContain("Ana Ruiz");
    const { listed } = await api<{ listed: { actor: string; holds: boolean }[] }>("/judgements");
    expect(listed[0]).toMatchObject({ actor: "Ana Ruiz", holds: false });
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByLabel("Why", { exact: true }).fill("it had not");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Cut", exact: true }).first().waitFor();
    expect(await counts.textContent()).toContain("1 independent origin");
  });

  it("admits an outlet before the public on its page, and takes that back", async () => {
    const { page } = site;
    const { listed } = await api<{ listed: SourceView[] }>("/sources");
    const outlet = listed.find(({ name }) => name === "Quay Observer");
    await site.go(`/source/${encodeURIComponent(outlet?.key ?? "")}`);
    await page.getByRole("button", { name: "Admit this outlet" }).click();
    await page.getByLabel("Why", { exact: true }).fill("it corrects itself");
    await page.keyboard.press("Enter");
    await page.getByText("Admitted by Ana Ruiz").waitFor();
    await page.getByRole("button", { name: "Take the admission back" }).click();
    await page.getByLabel("Why", { exact: true }).fill("a test");
    await page.keyboard.press("Enter");
    await page.getByText("Not admitted").waitFor();
  });

  it("adds a statement by the keyboard alone", async () => {
    const { page } = site;
    const [item] = (await api<Inbox>("/inbox")).items;
    await site.go(`/report/${item?.statement.report}`);
    const notes = await page.locator(".decided").count();
    await page.locator(".new-statement button").focus();
    await page.keyboard.press("Enter");
    await page.locator(".quote-field textarea").waitFor();
    const reach = async (selector: string) => {
      for (let i = 0; i < 60; i++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`No key reaches ${selector}.`);
    };
    await reach(".quote-field textarea");
    await page.keyboard.type("was often seen on the pier");
    await reach(".seat input");
    await page.keyboard.type("Ivo Lestrade");
    await page.keyboard.press("Escape");
    await page.locator(".editor-acts .main-act:enabled").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.locator(".editor").waitFor({ state: "detached" });
    await settled();
    await page.locator(".decided[data-decision=accepted]").waitFor();
    expect(await page.locator(".decided").count()).toBe(notes + 1);
  });

  it("takes a decision back after the page was loaded again", async () => {
    const { page } = site;
    await site.go("/inbox");
    const before = (await api<Inbox>("/inbox")).items[0]?.statement.id;
    await page.locator(".card-claim").waitFor();
    await page.keyboard.press("a");
    await settled();
    expect(await lastOn(before)).toMatchObject({ decision: "accepted", actor: "Ana Ruiz" });
    await page.reload();
    await page.locator("main h1").waitFor();
    const history = await api<StatementHistory>(`/statements/${before}/history`);
    await site.go(`/report/${history.item.statement.report}`);
    const accepted = page.locator(".decided[data-decision=accepted]");
    const many = await accepted.count();
    await page.locator(`[id*="${before}"] .decided, .decided[data-decision=accepted]`).first().click();
    await page.locator(".history button", { hasText: "Take the decision back" }).click();
    await settled();
    await expect.poll(() => accepted.count()).toBe(many - 1);
  });

  it("tells on the desk how many statements wait, and leads to them", async () => {
    const { page } = site;
    await site.go("/");
    const { waiting } = await api<{ waiting: number }>("/inbox/count");
    await page.locator("#waiting a", { hasText: String(waiting) }).click();
    await page.locator("article.inbox").waitFor();
  });

  it("broke nothing on the way", () => {
    expect(site.complaints).toEqual([]);
  });
});

describe.skipIf(without !== null)(`a server that is started again${without ? ` (${without})` : ""}`, () => {
  it("finds the tab as it was left: no typed word lost, nothing entered twice", { timeout: 120_000 }, async () => {
    const data = await mkdtemp(join(tmpdir(), "hearsay-again-"));
    const first = await startHearsay(data);
    const browser = await openBrowser();
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    try {
      await page.goto(first.address);
      const text = page.getByLabel("Or paste the text of a report");
      await text.fill(await readFixture("appointment.txt"));
      await first.stop();
      await page.getByRole("button", { name: "Add the report" }).click();
      await page.locator(".error:not(:empty)").waitFor();
      expect(await text.inputValue()).toContain("Orla Venn");
      const again = await startHearsay(data, new URL(first.address).port);
      try {
        // The tab is the old one: it was never loaded again.
        await page.getByRole("button", { name: "Add the report" }).click();
        await page.getByText("Just added").waitFor();
        const { counts } = (await page.evaluate(async () => (await fetch("/api/own/overview")).json())) as {
          counts: { reports: number };
        };
        expect(counts.reports).toBe(1);
      } finally {
        await again.stop();
      }
    } finally {
      await browser.close();
      await rm(data, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});
