import type { Inbox, StatementHistory } from "@hearsay/core";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { askFrom, enterFrom, lastDecision, openSite, readFixture, type Site, untilSettled } from "./site.fixture.ts";

const without = await whyNoBrowser();

describe.skipIf(without !== null)(`reviewing in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;

  const api = <T>(path: string, body?: unknown) => askFrom<T>(site, path, body);
  const enter = (text: string) => enterFrom(site, text);
  const waiting = async () => (await api<Inbox>("/inbox")).items.map(({ statement }) => statement.id as string);
  const lastOn = (statement: string | undefined) => lastDecision(site, statement);

  const open = async (page: Page, path = "/inbox") => {
    await page.goto(site.address + path);
    await page.locator(".card-claim").waitFor();
  };
  const settled = (page = site.page) => untilSettled(page);
  /** Accepts what the form reads, once it is whole. */
  const enterReading = async () => {
    await site.page.locator(".editor-acts .main-act:enabled").waitFor();
    await site.page.keyboard.press("Control+Enter");
    await site.page.locator(".editor").waitFor({ state: "detached" });
  };
  const gloss = (page = site.page) => page.locator(".card-claim").textContent();

  beforeAll(async () => {
    site = await openSite();
    await site.go("/");
    await enter(await readFixture("review.txt"));
  });
  afterAll(() => site?.close());

  it("decides with one key each, puts the next one on the screen at once, and takes decisions back", async () => {
    const { page } = site;
    const before = await waiting();
    await open(page);
    await page.evaluate(() => {
      const shown = window as unknown as { shownAfter: number[] };
      shown.shownAfter = [];
      let pressed = 0;
      document.addEventListener(
        "keydown",
        () => {
          pressed = performance.now();
        },
        { capture: true },
      );
      new MutationObserver(() => {
        if (pressed === 0) return;
        const from = pressed;
        pressed = 0;
        requestAnimationFrame(() => shown.shownAfter.push(performance.now() - from));
      }).observe(document.querySelector(".card-claim") as Element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await page.keyboard.press("a");
    await page.keyboard.press("n");
    await page.keyboard.press("p");
    await page.keyboard.press("r");
    await page.keyboard.press("2");
    await settled();
    expect([await lastOn(before[0]), await lastOn(before[1])]).toMatchObject([
      { decision: "accepted", reason: null },
      { decision: "rejected", reason: "It is about somebody else" },
    ]);
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    await settled();
    expect(await waiting()).toEqual(before);
    expect(await page.locator(".inbox-head [data-left]").getAttribute("data-left")).toBe(String(before.length));
    const shownAfter = (await page.evaluate(() => (window as unknown as { shownAfter: number[] }).shownAfter)).toSorted(
      (a, b) => a - b,
    );
    expect(shownAfter.length).toBeGreaterThanOrEqual(4);
    expect(shownAfter[Math.floor(shownAfter.length / 2)]).toBeLessThan(100);
  });

  it.each([
    [1280, 900],
    [390, 844],
  ])("needs no more than one screen for a decision at %d by %d", async (width, height) => {
    const { page } = site;
    await page.setViewportSize({ width, height });
    await open(page);
    const boxes = await page
      .locator(".passage mark, .card-claim, .card-how, [data-act=accept], [data-act=reject], [data-act=help]")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes).toHaveLength(6);
    for (const box of boxes) {
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(height);
      expect(box.right).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("reads a statement otherwise, with names as they are known, and keeps what is typed over a reload", async () => {
    const { page } = site;
    await open(page);
    const [first] = (await api<Inbox>("/inbox")).items;
    const id = first?.statement.id as string;
    await page.keyboard.press("e");
    const holder = page.locator(".seat input").first();
    await holder.fill("mar");
    await page.locator(".names-item", { hasText: "Ivo Marek" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await holder.inputValue()).toBe("Ivo Marek");
    const when = page.locator(".time-field input");
    await when.fill("in the rain");
    await page.locator(".time-field .error", { hasText: "name no time" }).waitFor();
    await when.fill("2025-02/2025-03");
    await page.locator(".time-field .meta", { hasText: "between 1 February and 31 March 2025" }).waitFor();
    await page.reload();
    await page.locator(".card-claim").waitFor();
    await page.keyboard.press("e");
    expect(await page.locator(".editor .notice").textContent()).toContain("was kept");
    expect(await holder.inputValue()).toBe("Ivo Marek");
    await enterReading();
    await settled();
    const { by = [] } = (await lastOn(id)) ?? {};
    const own = await api<StatementHistory>(`/statements/${by[0]}/history`);
    expect(own.item.statement).toMatchObject({ rule: "person", quote: first?.statement.quote });
    expect(own.item.statement.claim.time.support).toEqual({ from: "2025-02-01", to: "2025-03-31" });
    expect(own.item.people.map(({ name }) => name)).toEqual(["Ivo Marek"]);
    await page.keyboard.press("u");
    await settled();
    expect(await waiting()).toContain(id);
  });

  it("splits a statement in two and merges two into one, by keys alone", async () => {
    const { page } = site;
    await open(page);
    const before = await waiting();
    await page.keyboard.press("s");
    await page.locator(".editor-tabs button[aria-pressed=true]").waitFor();
    await page.locator(".seat input").first().fill("Tilda Brask");
    await enterReading();
    await settled();
    expect(await lastOn(before[0])).toMatchObject({
      decision: "replaced",
      by: [expect.any(String), expect.any(String)],
    });
    await page.keyboard.press("m");
    expect(await page.locator(".replaced summary").textContent()).toContain("2 statements");
    await enterReading();
    await settled();
    const [one, other] = [await lastOn(before[1]), await lastOn(before[2])];
    expect([one?.decision, other?.decision]).toEqual(["replaced", "replaced"]);
    expect(one?.by).toEqual(other?.by);
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    await settled();
    expect(await waiting()).toEqual(before);
  });

  it("decides on many at once after their number was confirmed, and takes that back at once", async () => {
    const { page } = site;
    await open(page);
    const before = await waiting();
    await page.keyboard.press("b");
    const choice = page.locator(".choice", { hasText: "that waits of this outlet" });
    await choice.locator("strong", { hasText: String(before.length) }).waitFor();
    await choice.locator("input").check();
    await page.locator(".sheet button", { hasText: `Accept ${before.length} statements` }).click();
    await page.locator(".sheet").waitFor({ state: "detached" });
    expect(await waiting()).toEqual([]);
    await page.keyboard.press("u");
    await settled();
    expect(await waiting()).toEqual(before);
  });

  it("lets no reviewer overwrite another: whoever is late sees what was decided and chooses", async () => {
    const { page } = site;
    const late = await page.context().newPage();
    await open(page);
    await open(late);
    const [id] = await waiting();
    await page.keyboard.press("a");
    await settled();
    await late.keyboard.press("r");
    await late.keyboard.press("1");
    const note = late.locator(".outbox .refused li");
    await note.waitFor();
    expect(await note.textContent()).toMatch(/accepted this statement on .* What you decided was not entered/);
    expect(await lastOn(id)).toMatchObject({ decision: "accepted" });
    await note.locator("button", { hasText: "Enter mine" }).click();
    await settled(late);
    expect(await lastOn(id)).toMatchObject({ decision: "rejected" });
    await late.close();
    const { seq } = (await lastOn(id)) ?? {};
    await api("/decisions", { decisions: [{ statement: id, decision: "undecided", reason: null, seen: seq }] });
  });

  it("goes on while nobody answers, and sends what was decided once somebody does, even after a reload", async () => {
    const { page } = site;
    await open(page);
    const before = await waiting();
    const first = await gloss();
    await page.route("**/api/own/decisions", (route) => route.abort());
    await page.keyboard.press("a");
    await page.locator(".outbox .notice", { hasText: "1 decision is kept" }).waitFor();
    expect(await gloss()).not.toBe(first);
    await page.reload();
    await page.locator(".outbox .notice", { hasText: "1 decision is kept" }).waitFor();
    expect(await gloss()).not.toBe(first);
    await page.unroute("**/api/own/decisions");
    await settled();
    expect(await lastOn(before[0])).toMatchObject({ decision: "accepted" });
    const { seq } = (await lastOn(before[0])) ?? {};
    await api("/decisions", { decisions: [{ statement: before[0], decision: "undecided", reason: null, seen: seq }] });
  });

  it("makes a statement of words selected in the report, tells its history, and takes it back", async () => {
    const { page } = site;
    const [first] = (await api<Inbox>("/inbox")).items;
    await page.goto(`${site.address}/report/${first?.statement.report}`);
    await page.locator(".decided").first().waitFor();
    const notes = await page.locator(".decided").count();
    await page.locator(".new-statement").waitFor();
    await page.evaluate((wanted) => {
      const holder = [...document.querySelectorAll(".body [data-start]")].find((one) =>
        one.textContent?.includes(wanted),
      );
      const start = holder?.textContent?.indexOf(wanted) ?? 0;
      const range = document.createRange();
      const walker = document.createTreeWalker(holder as Element, NodeFilter.SHOW_TEXT);
      for (let at = 0; walker.nextNode(); at += walker.currentNode.textContent?.length ?? 0) {
        const node = walker.currentNode;
        const length = node.textContent?.length ?? 0;
        if (at <= start && start < at + length) range.setStart(node, start - at);
        const end = start + wanted.length;
        if (at < end && end <= at + length) range.setEnd(node, end - at);
      }
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
    }, "met Mayor Tilda Brask");
    await page.locator(".picked button").click();
    expect(await page.locator(".quote-field textarea").inputValue()).toBe("met Mayor Tilda Brask");
    await page.locator(".seat input").first().fill("Tilda Brask");
    await enterReading();
    await settled();
    const accepted = page.locator(".decided[data-decision=accepted]");
    await accepted.waitFor();
    expect(await page.locator(".decided").count()).toBe(notes + 1);
    await accepted.click();
    await page.locator(".history li", { hasText: "Accepted" }).waitFor();
    expect(await page.locator(".history blockquote").textContent()).toBe("met Mayor Tilda Brask");
    await page.locator(".history button", { hasText: "Take the decision back" }).click();
    await settled();
    await accepted.waitFor({ state: "detached" });
    expect(await page.locator(".decided").count()).toBe(notes);
  });

  it("stays quick on a paragraph of millions of letters, which it shows in parts", { timeout: 60_000 }, async () => {
    const { page } = site;
    const report = await enter(
      `Title: Η θάλασσα\nOutlet: Όστρελ\nPublished: 2025-03-10\n\n${"Η θάλασσα ήταν γκρίζα. ".repeat(220_000)}`,
    );
    await page.goto(`${site.address}/report/${report}`);
    await page.locator(".left-out").waitFor();
    const length = async () => (await page.locator(".body").textContent())?.length ?? 0;
    const before = await length();
    expect(before).toBeLessThan(100_000);
    await page.locator(".left-out").click();
    await expect.poll(length).toBeGreaterThan(before + 20_000);
  });

  it("shows markup and characters that turn the writing direction as what they are, and runs nothing", async () => {
    const { page } = site;
    const script = await enter(await readFixture("script-in-text.txt"));
    const turning = await enter(
      "Title: Names\nOutlet: Ostrel\u202e Gazette\nPublished: 2025-03-09\n\nOrla\u202e Venn\u200b Marek died on Monday, the Harbour Office said.",
    );
    for (const report of [script, turning]) {
      await open(page, `/inbox?report=${report}`);
      expect(await page.locator(".passage mark").count()).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
    expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined();
    await open(page, `/inbox?report=${turning}`);
    const shown = await page
      .locator(".inbox .turn")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-turn")));
    expect(shown).toEqual(expect.arrayContaining(["RLO", "ZWSP"]));
  });

  it("violates no rule of axe: the card, the reasons, the form and the sheets, light and dark, in both directions", async () => {
    const { page } = site;
    const problems: string[] = [];
    const look = async (what: string) => {
      await page.evaluate(axe.source);
      const found = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
          resultTypes: ["violations"],
        }),
      );
      problems.push(
        ...found.violations.flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map((node) => `${what}: ${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
        ),
      );
    };
    for (const [language, scheme] of [
      ["en", "light"],
      ["ar", "dark"],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(
        (chosen) => localStorage.setItem("hearsay.language", JSON.stringify({ language: chosen, digits: "latn" })),
        language,
      );
      await open(page);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === "ar" ? "rtl" : "ltr");
      await look(`${language} card`);
      await page.keyboard.press("r");
      await page.locator(".reasons").waitFor();
      if (language === "en") await look("reasons");
      await page.keyboard.press("Escape");
      await page.keyboard.press("e");
      await page.locator(".seat input").first().waitFor();
      await look(`${language} form`);
      await page.keyboard.press("Escape");
      for (const key of language === "en" ? ["?", "b", "h"] : ["b"]) {
        await page.keyboard.press(key);
        await page.locator(".sheet").waitFor();
        await look(`${language} sheet ${key}`);
        await page.keyboard.press("Escape");
        await page.locator(".sheet").waitFor({ state: "detached" });
      }
    }
    await page.evaluate(() => localStorage.removeItem("hearsay.language"));
    await page.emulateMedia({ colorScheme: "light" });
    expect(problems).toEqual([]);
  });

  it("broke nothing and asked nobody else", () => {
    expect(site.requests.filter((url) => !url.startsWith(`${site.address}/`) && !url.startsWith("data:"))).toEqual([]);
    // Refused on purpose: the late reviewer, and the lost connection.
    expect(site.complaints.filter((one) => !/status of 409|ERR_FAILED/.test(one))).toEqual([]);
  });
});
