import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { localWriter, openDataFolder } from "@hearsay/store";
import { prepareHost } from "@hearsay/store/host";
import type { Page } from "playwright-core";
import { openBrowser } from "../../../apps/web/test/chromium.fixture.ts";
import { startHearsay } from "../../../apps/web/test/hearsay.fixture.ts";
import { figureOf, type Measured } from "../figure.ts";
import { inventedLedger } from "../ledgers/invented-ledger.ts";
import { fill, settle } from "./ledger.ts";

const SEED = 20_260;
const ROUNDS = 5;
/** Statements of the second ledger, which is about two people: one has more than ten thousand of them. */
const HUB = 17_000;
const FRAMES = 240;
/** Pixels that the list is scrolled by in each frame: a turn of the wheel. */
const STEP = 120;

/** A data folder whose own ledger is invented. */
async function filled(folder: string, statements: number, persons: number): Promise<void> {
  const { ledger } = await openDataFolder(folder, localWriter());
  await fill(ledger, inventedLedger({ statements, persons, seed: SEED }), statements);
  await settle(ledger);
  await ledger.close();
}

/** Kilobytes of script that a page has asked for, packed as a server in front would send them. */
async function scriptOf(page: Page, address: string): Promise<number> {
  const scripts: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.body());
  });
  await page.goto(address);
  await page.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
  page.removeAllListeners("response");
  return (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
}

const firstPaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((entries) => {
          const paint = entries.getEntriesByName("first-contentful-paint")[0];
          if (paint) resolve(paint.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );

async function paintsOf(page: Page, address: string): Promise<number[]> {
  const paints: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await page.goto(address);
    paints.push(await firstPaint(page));
  }
  return paints;
}

/** From what a person does to the next frame that shows something of it. */
async function untilShown(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [];
    (window as unknown as { seen: number[] }).seen = seen;
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) seen.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await act();
  await page.waitForTimeout(400);
  return page.evaluate(() => Math.max(16, ...(window as unknown as { seen: number[] }).seen));
}

interface Scrolled {
  readonly frame: number;
  readonly task: number;
  readonly nodes: number;
}

/** Scrolls frame by frame; gives the frames' 95th percentile, the longest task and the most elements. */
const scrolled = (page: Page): Promise<Scrolled> =>
  page.evaluate(
    ({ frames, step }) =>
      new Promise<{ frame: number; task: number; nodes: number }>((resolve) => {
        const [times, tasks] = [[] as number[], [0]];
        let [nodes, last] = [0, 0];
        const observer = new PerformanceObserver((entries) => {
          for (const entry of entries.getEntries()) tasks.push(entry.duration);
        });
        observer.observe({ type: "longtask" });
        const frame = (now: number) => {
          if (last > 0) times.push(now - last);
          last = now;
          if (times.length % 10 === 0) nodes = Math.max(nodes, document.querySelectorAll("*").length);
          if (times.length < frames) {
            window.scrollBy(0, step);
            requestAnimationFrame(frame);
            return;
          }
          observer.disconnect();
          const slowest = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
          resolve({ frame: slowest, task: Math.max(...tasks), nodes });
        };
        requestAnimationFrame(frame);
      }),
    { frames: FRAMES, step: STEP },
  );

async function scrollings(page: Page, to: string): Promise<Scrolled[]> {
  const all: Scrolled[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await page.evaluate((selector) => {
      const top = document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
      window.scrollTo(0, top + window.scrollY);
    }, to);
    await page.waitForTimeout(300);
    all.push(await scrolled(page));
  }
  return all;
}

/** A page of as many plain lines, as a browser draws them by itself. */
const PLAIN = `data:text/html,<title>plain</title><script>for (let i = 0; i < 10000; i++) { const p = document.createElement("p"); p.textContent = "A plain line of text, number " + i; document.body.append(p); }</script>`;

async function desk(folder: string) {
  const hearsay = await startHearsay(folder);
  const browser = await openBrowser();
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    page.setDefaultTimeout(120_000);
    const script = await scriptOf(page, `${hearsay.address}/`);
    const paints = await paintsOf(page, `${hearsay.address}/`);
    await page.goto("data:text/html,<p>plain</p>");
    const bare = await paintsOf(page, "data:text/html,<p>plain</p>");
    await page.goto(`${hearsay.address}/`);
    await page.locator(".desk .people a").first().waitFor();
    const acts: number[] = [];
    for (let i = 0; i < ROUNDS; i++)
      acts.push(
        await untilShown(page, () =>
          page
            .locator(".desk .people a")
            .nth(i)
            .click()
            .then(() => page.goBack()),
        ),
      );
    return { script, paints, bare, acts };
  } finally {
    await browser.close();
    await hearsay.stop();
  }
}

async function longList(folder: string) {
  const { ledger } = await openDataFolder(folder, localWriter());
  const people = await ledger.read((reader) => reader.entities({ kind: "person" }));
  await ledger.close();
  const hearsay = await startHearsay(folder);
  const browser = await openBrowser();
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    page.setDefaultTimeout(300_000);
    await page.goto(PLAIN);
    const plain = await scrollings(page, "p");
    await page.goto(`${hearsay.address}/person/${people[0]?.id}`);
    await page.locator("#statements").waitFor();
    const words = (await page.locator(".filters [role=status]").textContent()) ?? "";
    const told = Number(words.split(" of ").at(-1)?.replace(/\D/g, ""));
    const scrolls = await scrollings(page, "#statements");
    const acts: number[] = [];
    for (let i = 0; i < ROUNDS; i++) acts.push(await untilShown(page, () => page.locator(".filters input").press("a")));
    return { plain, scrolls, acts, told };
  } finally {
    await browser.close();
    await hearsay.stop();
  }
}

/**
 * The web app in a real Chromium: the first screen over a ledger of so many statements, and the page of a person of whom
 * more than ten thousand tell.
 * @param statements of the ledger that the desk shows
 */
export async function web(statements: number): Promise<Measured> {
  prepareHost();
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-web-"));
  try {
    const [large, hub] = [join(folder, "large"), join(folder, "hub")];
    await filled(large, statements, Math.max(50, Math.floor(statements / 10)));
    await filled(hub, HUB, 2);
    const first = await desk(large);
    const long = await longList(hub);
    const of = (all: readonly Scrolled[], key: keyof Scrolled) => all.map((one) => one[key]);
    return {
      figures: [
        figureOf("script of the first screen, gzip", "kB", [first.script], { bar: { below: 180 } }),
        figureOf("first contentful paint of the desk", "ms", first.paints, {
          bar: { below: 1000 },
          beside: { "a page of one line": first.bare },
        }),
        figureOf("from a click to the next frame, desk", "ms", first.acts, { bar: { below: 100 } }),
        figureOf("frame while scrolling the long list, p95", "ms", of(long.scrolls, "frame"), {
          bar: { below: 20.1 },
          beside: { "ten thousand plain paragraphs": of(long.plain, "frame") },
        }),
        figureOf("longest task while scrolling", "ms", of(long.scrolls, "task"), {
          bar: { below: 50.1 },
          beside: { "ten thousand plain paragraphs": of(long.plain, "task") },
        }),
        figureOf("most elements while scrolling", "elements", of(long.scrolls, "nodes"), {
          bar: { below: 2001 },
          beside: { "ten thousand plain paragraphs": of(long.plain, "nodes") },
        }),
        figureOf("from a key to the next frame, filter of the long list", "ms", long.acts, { bar: { below: 100 } }),
      ],
      over: { statements, listed: long.told, rounds: ROUNDS, frames: FRAMES },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
