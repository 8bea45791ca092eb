import { readFile } from "node:fs/promises";
import type { MatterView, Quoted, Spell, Spread } from "@hearsay/core";
import type { Locator, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonAnswer } from "../src/api.ts";
import { whyNoBrowser } from "./chromium.fixture.ts";
import { openSite, type Site } from "./site.fixture.ts";

const without = await whyNoBrowser();
const LATER = "?on=2024-05-01&known=2024-05-01&clock=published&counted=all";
const MANY = 3000;
/** What a page may hold of elements, however much it shows. */
const MOST_NODES = 2000;

const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) + day.slice(10);

/** As many as wanted, made of those that there are: each round some days earlier, of other outlets and origins. */
const repeated = <T>(list: readonly T[], many: number, made: (one: T, round: number) => T): T[] =>
  Array.from({ length: many }, (_, i) => {
    const round = Math.floor(i / list.length);
    const one = list[i % list.length] as T;
    return round === 0 ? one : made(one, round);
  });

const quotedAgain = (one: Quoted, round: number): Quoted => ({
  ...one,
  statement: `${one.statement}-${round}`,
  outlet: `${one.outlet} ${round % 90}`,
  origin: `${one.origin} ${round % 50}`,
  published: shifted(one.published, -(round % 1500)),
});
const spellAgain = (one: Spell, round: number): Spell => {
  const days = -round * 3;
  const moved = (day: string | null) => day && shifted(day, days);
  return {
    ...one,
    person: `${one.person}-${round}`,
    from: moved(one.from),
    to: moved(one.to),
    lastAttested: moved(one.lastAttested),
    segments: one.segments.map((segment) => ({ ...segment, from: moved(segment.from), to: moved(segment.to) })),
  } as Spell;
};

/** The server's own answer to a question, with as many marks as wanted. */
const widened = (many: number) => async (route: Route) => {
  const response = await route.fetch();
  const told: unknown = await response.json();
  const { pathname } = new URL(route.request().url());
  if (pathname.includes("/matters/")) {
    const view = told as MatterView;
    const lanes = view.lanes.map(({ line, ...lane }) => ({
      ...lane,
      line: { ...line, quoted: repeated(line.quoted, Math.ceil(many / view.lanes.length), quotedAgain) },
    }));
    const days = [...new Set(lanes.flatMap(({ line }) => line.quoted.map(({ published }) => published)))].sort();
    return route.fulfill({ response, json: { ...view, lanes, days } });
  }
  if (pathname.endsWith("/spread")) {
    const spread = told as Spread;
    const voices = repeated(spread.voices, many, (voice, round) => ({
      ...voice,
      quoted: quotedAgain(voice.quoted, round),
      instant: voice.instant && shifted(voice.instant, -(round % 1500)),
    }));
    return route.fulfill({ response, json: { ...spread, voices } });
  }
  const person = told as PersonAnswer;
  return route.fulfill({ response, json: { ...person, career: repeated(person.career, many, spellAgain) } });
};

/** What of a picture lies outside it. */
const outsideOf = (figure: Locator) =>
  figure.evaluate((frame) => {
    const found: string[] = [];
    const isApart = ({ left, right }: DOMRect, box: DOMRect) => left < box.left - 12 || right > box.right + 12;
    for (const svg of frame.querySelectorAll("svg:not(svg svg)")) {
      const box = svg.getBoundingClientRect();
      for (const one of svg.querySelectorAll("rect, circle, path, text, line")) {
        const own = one.getBoundingClientRect();
        if (own.width > 0 && isApart(own, box)) found.push(`out of the drawing: ${one.outerHTML.slice(0, 120)}`);
      }
    }
    return found.slice(0, 3);
  });

/** Which labels of one drawing lie on each other. */
const overlapsIn = (figure: Locator) =>
  figure.evaluate((frame) => {
    const found: string[] = [];
    for (const svg of frame.querySelectorAll("svg:not(svg svg)")) {
      const labels = [...svg.querySelectorAll("text")].filter(
        (one) => one.checkVisibility() && getComputedStyle(one).opacity !== "0" && one.textContent?.trim(),
      );
      const boxes = labels.map((one) => one.getBoundingClientRect());
      for (const [i, a] of boxes.entries()) {
        for (const [k, b] of boxes.slice(0, i).entries()) {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (across > 2 && down > 4) found.push(`“${labels[i]?.textContent}” lies on “${labels[k]?.textContent}”`);
        }
      }
    }
    return found.slice(0, 3);
  });

describe.skipIf(without !== null)(`pictures of few and of many marks${without ? ` (${without})` : ""}`, () => {
  let site: Site;
  const addresses = new Map<string, string>();

  beforeAll(async () => {
    site = await openSite();
    const { page } = site;
    await site.go(`/sample${LATER}`);
    addresses.set("matter", (await page.locator(".matters a").first().getAttribute("href")) ?? "");
    const person = (await page.locator(".people a:has-text('Ali Mamlouk')").getAttribute("href")) ?? "";
    addresses.set("person", person);
    await site.go(person);
    const claim = (await page.locator(".fate-words a[href*='/claim/']").first().getAttribute("href")) ?? "";
    addresses.set("spread", claim.replace("?", "/spread?"));
  });
  afterAll(() => site?.close());

  const PICTURES = [
    ["person", "#career + figure", "**/api/sample/people/*"],
    ["matter", "article.matter figure", "**/api/sample/matters/*"],
    ["spread", "article.spread figure", "**/api/sample/claims/*/spread?*"],
  ] as const;

  it.each(PICTURES.flatMap((one) => [[...one, 3] as const, [...one, MANY] as const]))(
    "keeps everything in its frame and the page small, and is saved whole: %s, %s, %s, %i marks",
    { timeout: 60_000 },
    async (name, selector, asked, many) => {
      const { page } = site;
      await page.route(asked, widened(many));
      const problems: string[] = [];
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await site.go(addresses.get(name) ?? "");
        const figure = page.locator(selector).first();
        await figure.locator("svg.axis, svg.spread-flow, .spread-flow svg").first().waitFor();
        problems.push(
          ...[...(await outsideOf(figure)), ...(await overlapsIn(figure))].map((one) => `${width}: ${one}`),
        );
        const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
        if (nodes > MOST_NODES) problems.push(`${width}: ${nodes} elements`);
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) problems.push(`needs ${needed} of ${width} pixels`);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      await site.go(addresses.get(name) ?? "");
      const figure = page.locator(selector).first();
      for (const kind of ["SVG", "PNG"] as const) {
        const waiting = page.waitForEvent("download");
        await figure.getByRole("button", { name: `Save as ${kind}` }).click();
        const bytes = await readFile(await (await waiting).path());
        const size = await page.evaluate(
          async ([type, base64]) => {
            const image = new Image();
            image.src = `data:${type};base64,${base64}`;
            await image.decode();
            return { width: image.naturalWidth, height: image.naturalHeight };
          },
          [kind === "SVG" ? "image/svg+xml" : "image/png", bytes.toString("base64")] as const,
        );
        expect(Math.min(size.width, size.height), `${kind} of ${name}`).toBeGreaterThan(100);
      }
      await page.unroute(asked);
      expect(problems).toEqual([]);
    },
  );

  it("broke nothing on the way", () => {
    expect(site.complaints).toEqual([]);
  });
});
