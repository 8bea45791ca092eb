import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { openSite, type Site } from "./site.fixture.ts";

const without = await whyNoBrowser();

/** The days after the last report of the sample: the pages stay the same from day to day. */
const LATER = "?on=2024-05-01&known=2024-05-01";

describe.skipIf(without !== null)(`reading the sample case in a browser${without ? ` (${without})` : ""}`, () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  const follow = async (selector: string, to: "report" | "person" | "post" | "matter") => {
    await site.page.locator(selector).first().click();
    await site.page.locator(`article.${to}`).waitFor();
  };
  const openMatter = async (days: string) => {
    await site.go(`/sample${days}`);
    await follow(".matters a", "matter");
  };
  const standingOfDeath = () => site.page.locator(".lane", { hasText: "died" }).locator("header .standing-word");

  it("brings the app as it is built for use, also where tests begin the build", async () => {
    await site.go("/sample");
    const scripts = site.requests.filter((address) => address.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((address) => address.includes("dev-runtime"))).toEqual([]);
  });

  it("shows on the desk what the sample holds: a refuted death, an echo, and nothing of the user's own", async () => {
    await site.go(`/sample${LATER}`);
    const { page } = site;
    expect(await page.locator("main h1").textContent()).toBe("The sample case");
    expect(await page.locator(".reports > li").count()).toBe(6);
    expect(await page.locator(".matters li", { hasText: "Is Ali Mamlouk dead?" }).textContent()).toContain("refuted");
    const echo = page.locator(".reports li", { hasText: "Syrian adviser was in hospital" });
    expect(await echo.textContent()).toMatch(/only repeats others|echo/);
    await site.go("/");
    expect(await page.locator("main").textContent()).not.toContain("Mamlouk");
  });

  it("tells on the desk which standings moved, and leads to the proof and to the report that moved them", async () => {
    await site.go("/sample");
    const row = site.page.locator(".changed li", { hasText: "Ali Mamlouk died" }).first();
    expect(await row.locator(".moved").textContent()).toContain("refuted");
    expect(await row.locator("a[href*='/report/']").count()).toBe(1);
    await row.locator("a[href*='/claim/']").first().click();
    await site.page.locator(".proof").waitFor();
  });

  it("shows what proves a report, and the page itself where nothing of it runs", async () => {
    await site.go(`/sample${LATER}`);
    await follow(".reports a[href*='/report/']", "report");
    const { page } = site;
    expect(await page.locator("#alike").textContent()).toBe("Related reports");
    await page.getByRole("link", { name: "All captures, custody and versions" }).click();
    await page.locator("article.evidence .custody li").first().waitFor();
    expect(await page.locator("article.evidence header").textContent()).toContain("as they were captured");
    await page.locator("#versions ~ p", { hasText: "one version alone" }).waitFor();
    await page.getByRole("button", { name: "Show the page" }).click();
    const frame = page.frameLocator("iframe.captured");
    await frame.locator("body").getByText("Mamlouk").first().waitFor();
    await page.reload();
    await page.locator("article.evidence .custody li").nth(1).waitFor();
    expect(await page.locator(".custody").textContent()).toContain("looked at in the app");
  });

  it("shows the contradiction on the day it was only that", async () => {
    await site.go("/sample?on=2024-04-22&known=2024-04-22");
    const matter = site.page.locator(".matters li").first();
    expect(await matter.textContent()).toContain("contradicted");
    expect(await matter.textContent()).not.toContain("refuted");
  });

  it("finds a post and shows who succeeded whom", async () => {
    await site.go(`/sample${LATER}`);
    await site.page.getByLabel("Name of a person or a post").fill("head of the National Security Office");
    await site.page.keyboard.press("Enter");
    await follow("[role=status] a[href*='/post/']", "post");
    expect(await site.page.locator(".answer-words a").allTextContents()).toEqual(["Kifah Milhem"]);
    const rows = await site.page.locator(".rows .row-label strong").allTextContents();
    expect(rows.map((row) => row.trim())).toEqual(["Hisham Bakhtiar", "Ali Mamlouk", "Kifah Milhem"]);
    expect(await site.page.locator(".rows > li").nth(1).textContent()).toContain("before Kifah Milhem");
  });

  it("highlights the words of a report and leads from them to who says it through whom, and back", async () => {
    await site.go(`/sample${LATER}`);
    await follow(".reports a >> text=said to be in hospital", "report");
    const words = site.page.locator("mark .words").first();
    expect(await words.textContent()).toContain("Gazeta.ru");
    await words.click();
    const note = site.page.locator(".note[data-active=true]");
    expect(await note.textContent()).toContain("Gazeta.ru, quoting Novosti");
    expect(await note.textContent()).toContain("reported");
    await site.page.keyboard.press("Enter");
    expect(await words.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("says in the margin of a report which of its statements only repeat", async () => {
    await site.go(`/sample${LATER}`);
    await follow(".reports a >> text=Syrian adviser was in hospital", "report");
    expect(await site.page.locator(".note", { hasText: "ill or injured" }).textContent()).toContain("echo");
  });

  it("opens a statement from elsewhere at its words", async () => {
    await site.go(`/sample${LATER}`);
    await follow(".people a >> text=Ali Mamlouk", "person");
    await follow(".sentences.all a[href*='/report/']", "report");
    const statement = new URL(site.page.url()).hash.slice(1);
    const words = site.page.locator(`[data-statements~="${statement}"]`).first();
    // What the mouse happens to point at would be lit up instead.
    await site.page.mouse.move(0, 0);
    await expect.poll(() => words.getAttribute("data-active")).toBe("true");
  });

  it("shows of a person the fate in words and as a line, and the career as a band", async () => {
    await site.go(`/sample${LATER}`);
    await follow(".people a >> text=Ali Mamlouk", "person");
    const { page } = site;
    expect(await page.locator(".fate-words .lead").textContent()).toBe(
      "Last attested alive on 22 April 2024 in Moscow, by SANA and RT. Silence since: 9 days.",
    );
    expect(await page.locator(".fate .rows > li").count()).toBeGreaterThanOrEqual(3);
    const band = page.locator("#career + figure .band");
    expect(await band.locator(".stretch.presumed rect").count()).toBeGreaterThanOrEqual(1);
    // Every post has a figure on the axis, also one of which only is told by when it had begun.
    for (const row of await band.locator(".rows > li").all()) {
      expect(await row.locator(".stretch, .moment, .untold").count(), (await row.textContent()) ?? "").toBeGreaterThan(
        0,
      );
    }
    await band.locator("summary").first().click();
    expect(await band.locator(".row-body blockquote").first().textContent()).toContain("Mamlouk");
  });

  it("shows a matter as claims with standings, and the proof of the one that is chosen", async () => {
    await openMatter(LATER);
    const { page } = site;
    expect(await standingOfDeath().textContent()).toBe("refuted");
    await page.locator(".lane h3 button", { hasText: "met Ali Mamlouk" }).click();
    expect(await page.locator("#proof").textContent()).toContain("met Ali Mamlouk");
    expect(await page.locator(".verdict .standing-word").textContent()).toBe("established");
    expect(await page.locator(".proof .side blockquote").count()).toBeGreaterThanOrEqual(2);
  });

  it("replays how knowledge changed: a rumour in February, refuted in April", async () => {
    await openMatter("?on=2024-02-10&known=2024-02-10");
    const { page } = site;
    expect(await standingOfDeath().textContent()).toBe("rumoured");
    const next = page.getByRole("button", { name: "The next day with news" });
    await next.click();
    await page.waitForURL("**known=2024-04-22**");
    await expect.poll(() => standingOfDeath().textContent()).toBe("contradicted");
    await next.click();
    await page.waitForURL("**known=2024-04-23**");
    await expect.poll(() => standingOfDeath().textContent()).toBe("refuted");
    await page.locator("#replay").press("Home");
    await page.waitForURL("**known=2024-02-02**");
  });

  it("tells the standings apart by shape and word as well as colour", async () => {
    await openMatter("?on=2024-04-22&known=2024-04-22");
    const marks = site.page.locator(".lane header .standing-mark");
    const drawn = await marks.evaluateAll((all) =>
      all.map((one) => [one.textContent, one.querySelector("svg")?.innerHTML]),
    );
    const shapes = new Map(drawn as [string, string][]);
    expect(shapes.size).toBeGreaterThanOrEqual(2);
    expect(new Set(shapes.values()).size).toBe(shapes.size);
  });

  it("keeps the days of the question in every link and in the address", async () => {
    await site.go("/sample?on=2024-03-01&known=2024-02-10&clock=said");
    await follow(".people a >> text=Ali Mamlouk", "person");
    expect(new URL(site.page.url()).search).toBe("?on=2024-03-01&known=2024-02-10&clock=said");
    await site.page.getByLabel("As known on").fill("2024-04-23");
    await site.page.waitForURL("**known=2024-04-23**");
  });

  it("looks at the ledger as it was after an entry, says so on every page, and goes back to all of it", async () => {
    await site.go("/sample");
    const row = site.page.locator(".changed li", { hasText: "Ali Mamlouk died" }).first();
    await row.getByRole("link", { name: /^entry \d+$/ }).click();
    await site.page.locator(".proof").waitFor();
    const entry = Number(new URL(site.page.url()).searchParams.get("entry"));
    expect(entry).toBeGreaterThan(1);
    await site.go(`/sample?entry=${entry - 1}`);
    expect(await site.page.locator(".as-of-entry").textContent()).toContain(`after entry ${entry - 1}`);
    await site.page.locator(".changed li").first().waitFor();
    const itself = site.page.getByRole("link", { name: `entry ${entry}`, exact: true });
    expect(await itself.count()).toBe(0);
    await site.page.getByRole("button", { name: "Look at all of it" }).click();
    await itself.first().waitFor();
    expect(new URL(site.page.url()).searchParams.get("entry")).toBe(null);
  });

  it("says where an address leads nowhere, and which part of it it could not read", async () => {
    await site.go("/sample/report/r-none");
    expect(await site.page.locator("main").textContent()).toContain("Not in this ledger");
    await site.go("/sample?known=2024-02-31");
    expect(await site.page.locator(".notice").textContent()).toContain("known=2024-02-31");
  });

  it("asked nobody but its own server for anything", () => {
    expect(site.requests.length).toBeGreaterThan(50);
    expect(site.requests.filter((url) => !url.startsWith(`${site.address}/`) && !url.startsWith("data:"))).toEqual([]);
  });

  it("broke nothing and asked for nothing that its own policy refuses", () => {
    // The report that is not there was asked for on purpose.
    expect(site.complaints.filter((one) => !one.includes("404"))).toEqual([]);
  });
});
