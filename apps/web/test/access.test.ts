import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { openSite, readFixture, type Site } from "./site.fixture.ts";

const without = await whyNoBrowser();

const LATER = "?on=2024-05-01&known=2024-05-01";
const EVERYTHING = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
} as const;
/** What another theme can break. */
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] } as const;
/** What a narrow screen can break. */
const TARGETS = { type: "rule", values: ["target-size"] } as const;

/** Every page of the sample, by the link on the desk that leads there; null for what has an address of its own. */
const LINKS: { readonly [page: string]: string | null } = {
  desk: null,
  "desk of today": null,
  "empty desk": null,
  claims: null,
  sources: null,
  source: null,
  search: null,
  inbox: null,
  "who is who": null,
  "no such report": null,
  report: ".reports a:has-text('Rumours about the fate')",
  person: ".people a:has-text('Ali Mamlouk')",
  matter: ".matters a",
};
const ADDRESSES: { readonly [page: string]: string } = {
  desk: `/sample${LATER}`,
  "desk of today": "/sample",
  "empty desk": "/",
  claims: `/sample/claims${LATER}`,
  sources: `/sample/sources${LATER}`,
  source: `/sample/source/meadow%20courier%20(sample)${LATER}`,
  search: `/sample/search/hospital${LATER}`,
  inbox: `/sample/inbox${LATER}`,
  "who is who": `/sample/resolve${LATER}`,
  "no such report": "/sample/report/r-none",
};

/** Everything a keyboard has to reach, as far as it is on the screen. */
const REACHABLE = "a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex='0']";

describe.skipIf(without !== null)(`reaching everything in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;
  const addresses = new Map(Object.entries(ADDRESSES));

  beforeAll(async () => {
    site = await openSite();
    for (const [name, link] of Object.entries(LINKS)) {
      if (link === null) continue;
      await site.go(`/sample${LATER}`);
      addresses.set(name, (await site.page.locator(link).first().getAttribute("href")) ?? "");
    }
    await site.go(addresses.get("person") ?? "");
    for (const name of ["post", "claim"]) {
      const href = await site.page.locator(`a[href*='/${name}/']`).first().getAttribute("href");
      addresses.set(name, href ?? "");
    }
    addresses.set("evidence", (addresses.get("report") ?? "").replace("?", "/evidence?"));
    addresses.set("feeds", `/sample/feeds${LATER}`);
    addresses.set("add", "/add?address=https%3A%2F%2Fostrel.example%2Fnews");
    addresses.set("spread", (addresses.get("claim") ?? "").replace("?", "/spread?"));
    const { named } = (await site.page.evaluate(async () =>
      (await fetch("/api/sample/search?q=National Security Office")).json(),
    )) as { named: { id: string; kind: string }[] };
    addresses.set("organisation", `/sample/org/${named.find(({ kind }) => kind === "organisation")?.id}${LATER}`);
  });
  afterAll(() => site?.close());

  /** Opens a page with all that is folded on it. */
  const goUnfolded = async (path: string) => {
    await site.go(path);
    await site.page.locator("main article, main .state").first().waitFor();
    await site.page.evaluate(async () => {
      for (const one of document.querySelectorAll("details")) one.open = true;
      await document.fonts.ready;
    });
  };

  /** What a reader chose of the language, from the next page on. */
  const speak = (language: string, digits: string) =>
    site.page.evaluate(
      (chosen) => localStorage.setItem("hearsay.language", chosen),
      JSON.stringify({ language, digits }),
    );

  const violations = async (runOnly: typeof EVERYTHING | typeof COLOURS | typeof TARGETS) => {
    await site.page.evaluate(axe.source);
    const found = await site.page.evaluate(
      (only) =>
        (window as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: { type: only.type, values: [...only.values] },
          resultTypes: ["violations"],
        }),
      runOnly,
    );
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
    );
  };

  it.each(
    Object.keys({
      ...LINKS,
      post: null,
      claim: null,
      spread: null,
      organisation: null,
      evidence: null,
      feeds: null,
      add: null,
    }),
  )(
    "violates no rule of axe in both themes and both directions, fits a narrow screen and has targets to touch: %s",
    { timeout: 120_000 },
    async (name) => {
      const { page } = site;
      const problems: string[] = [];
      await goUnfolded(addresses.get(name) ?? "");
      problems.push(...(await violations(EVERYTHING)));
      await page.emulateMedia({ colorScheme: "dark" });
      problems.push(...(await violations(COLOURS)).map((one) => `dark: ${one}`));
      await page.emulateMedia({ colorScheme: "light" });
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        if (width === 390) await page.locator(".clocks-fold").click();
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) problems.push(`needs ${needed} of ${width} pixels`);
        if (width === 390) problems.push(...(await violations(TARGETS)).map((one) => `at 390: ${one}`));
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      await speak("ar", "arab");
      await page.emulateMedia({ colorScheme: "dark" });
      await goUnfolded(addresses.get(name) ?? "");
      expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
      problems.push(...(await violations(EVERYTHING)).map((one) => `right to left, dark: ${one}`));
      const english = await page.locator("main bdi[lang=en]").allTextContents();
      problems.push(...english.map((one) => `told in English: ${one}`));
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 390, height: 844 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > 390) problems.push(`right to left: needs ${needed} of 390 pixels`);
      await page.setViewportSize({ width: 1280, height: 900 });
      await speak("en", "latn");
      expect(problems).toEqual([]);
    },
  );

  it.each(["desk", "report", "person", "matter"])("lets a keyboard reach everything on the page: %s", async (name) => {
    await site.go(addresses.get(name) ?? "");
    const { page } = site;
    const wanted = await page.locator(REACHABLE).evaluateAll((all) => {
      const seen = all.filter((one) => one.checkVisibility());
      for (const one of seen) one.setAttribute("data-to-reach", "");
      return seen.length;
    });
    const ringless = new Set<string>();
    let first = "";
    const left = page.locator("[data-to-reach]");
    // A field of a day has three stops of its own, and what comes late has stops as well.
    for (let i = 0; i < 2 * wanted + 40 && (await left.count()) > 0; i++) {
      await page.keyboard.press("Tab");
      const { words, ring } = await page.evaluate(() => {
        const one = document.activeElement as HTMLElement;
        one.removeAttribute("data-to-reach");
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        const ring = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
        return { words: one.outerHTML.slice(0, 120), ring: ring || one === document.body };
      });
      if (i === 0) first = words;
      if (!ring) ringless.add(words);
    }
    expect(first).toContain("Skip to the page");
    expect(await left.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120)))).toEqual([]);
    expect([...ringless]).toEqual([]);
  });

  it("opens with the keyboard what is folded, and follows it to the words in the report", async () => {
    await site.go(addresses.get("person") ?? "");
    const { page } = site;
    const row = page.locator(".fate details.row").first();
    await row.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await row.getAttribute("open")).not.toBeNull();
    await row.locator("a[href*='/report/']").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("mark .words[data-active=true]").first().waitFor();
  });

  it("begins a new page at its beginning", async () => {
    await site.go(addresses.get("desk") ?? "");
    await site.page.locator(".matters a").first().focus();
    await site.page.keyboard.press("Enter");
    await site.page.locator("article.matter").waitFor();
    expect(await site.page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  it("shows on paper the sentences that are folded on the screen", async () => {
    await site.go(addresses.get("person") ?? "");
    const { page } = site;
    const sentence = page.locator(".fate .row-body blockquote").first();
    expect(await sentence.evaluate((one) => one.checkVisibility())).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await sentence.evaluate((one) => one.checkVisibility())).toBe(true);
    expect(await page.locator(".replay").evaluate((one) => one.checkVisibility())).toBe(false);
    await page.emulateMedia({ media: "screen" });
  });

  it("says in the language of the page why there is no answer, with the server's own sentence", async () => {
    await speak("ar", "arab");
    await site.go("/sample/report/r-none");
    const words = (await site.page.locator(".state [role=alert]").textContent()) ?? "";
    expect(words).toContain("ليس هذا في السجل.");
    expect(words).toContain("The ledger has no report r-none.");
    await speak("en", "latn");
  });

  it("says so when the server is gone, and keeps what was typed", async () => {
    const { page } = site;
    await site.go("/");
    await page.getByLabel("Or paste the text of a report").fill(await readFixture("appointment.txt"));
    await page.route("**/api/**", (route) => route.abort());
    await page.getByRole("button", { name: "Add the report" }).click();
    await page.locator(".error:not(:empty)").waitFor();
    expect(await page.locator("[role=alert]").allTextContents()).toContainEqual(
      expect.stringContaining("server does not answer"),
    );
    expect(await page.getByLabel("Or paste the text of a report").inputValue()).toContain("Orla Venn");
    await page.unroute("**/api/**");
  });
});
