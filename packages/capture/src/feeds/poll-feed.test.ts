import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Feed, type FeedPage, type FeedStore, HearsayError } from "@hearsay/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FETCH_POLICY } from "../capture-url.ts";
import { readCaptured } from "../read-captured.ts";
import { createManners } from "./manners.ts";
import { pollFeed, type Watching } from "./poll-feed.ts";

const FIXTURES = new URL("../../fixtures/feeds/", import.meta.url);
const SENTENCE = "The minister left the capital on Monday, his office said, and nobody knows where he went.";
const page = (title: string, more = "") =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1>${more}<p>${SENTENCE}</p></body></html>`;

type Route = (response: ServerResponse, request: IncomingMessage) => void;

/** What is remembered, for as long as a test lasts: the real file is tried in the store's own tests. */
function createMemory(): FeedStore & { readonly entries: Map<string, FeedPage> } {
  const feeds = new Map<string, Feed>();
  const entries = new Map<string, FeedPage>();
  return {
    entries,
    feeds: async () => [...feeds.values()],
    putFeed: async (feed) => void feeds.set(feed.address, feed),
    keepAsked: async (feed) => void feeds.set(feed.address, feed),
    takeFeed: async () => true,
    acts: async () => [],
    noteAct: async () => {},
    removeFeed: async (address) => feeds.delete(address),
    pages: async (keys) => keys.flatMap((key) => entries.get(key) ?? []),
    openPages: async (_, tries) =>
      [...entries.values()].filter(
        (one) => one.outcome === "waiting" || (one.outcome === "failing" && one.tries < tries),
      ),
    latestPages: async () => [...entries.values()],
    putPage: async (one) => void entries.set(one.key, one),
    close: async () => {},
  };
}

describe("a watched feed", () => {
  let server: Server;
  let origin = "";
  let routes: { [path: string]: Route };
  let asked: { path: string; at: number; headers: IncomingMessage["headers"] }[];
  let clock: number;
  let store: ReturnType<typeof createMemory>;
  let entered: { url: string | null; published: string | null; foundIn: string | undefined }[];
  let watching: Watching;

  beforeEach(async () => {
    routes = {};
    asked = [];
    entered = [];
    clock = Date.parse("2024-04-10T08:00:00Z");
    server = createServer((request, response) => {
      const path = request.url ?? "";
      asked.push({ path, at: clock, headers: request.headers });
      const route = routes[path];
      if (route) route(response, request);
      else response.writeHead(404).end();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // The one host that this test may ask; nothing else allows it.
    const policy = { ...FETCH_POLICY, allowedHosts: ["127.0.0.1"], timeout: 5000 };
    const pacing = {
      now: () => new Date(clock),
      pause: async (milliseconds: number) => {
        clock += milliseconds;
      },
      random: () => 0.5,
    };
    store = createMemory();
    watching = {
      policy,
      pacing,
      store,
      manners: createManners(policy, pacing),
      enter: async (captured, told) => {
        const report = readCaptured(captured, { given: {}, today: "2024-04-10", told });
        const { url, published } = report;
        entered.push({ url, published: published?.day ?? null, foundIn: published?.foundIn });
        return report.id;
      },
    };
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const feedAt = (path: string): Feed => ({
    address: origin + path,
    outlet: null,
    title: null,
    etag: null,
    lastModified: null,
    added: "2024-04-10T08:00:00.000Z",
    asked: null,
    next: "2024-04-10T08:00:00.000Z",
    health: "new",
    trouble: null,
    failures: 0,
    by: "mira",
    paused: null,
    allowedHosts: [],
  });
  const serve = (path: string, content: string, headers: Record<string, string> = {}) => {
    routes[path] = (response) => response.writeHead(200, headers).end(content);
  };
  const rss = (...items: string[]) =>
    `<rss version="2.0"><channel><title>Harbour Post</title>${items.map((item) => `<item>${item}</item>`).join("")}</channel></rss>`;
  const item = (path: string, date = "Wed, 03 Apr 2024 10:00:00 +0300") =>
    `<title>Item ${path}</title><link>${origin}${path}</link><pubDate>${date}</pubDate>`;

  it.each([
    ["rss-2.xml", 10],
    ["rss-0.91-broken.xml", 2],
    ["rss-1.xml", 2],
    ["atom.xml", 3],
    ["feed.json", 3],
    ["news-sitemap.xml", 2],
  ])("takes each page in once, with the feed's date or none: %s", async (name, count) => {
    const here = readFileSync(new URL(name, FIXTURES), "utf8").replaceAll("https://harbour.example", origin);
    serve("/feed", here, { "content-type": name.endsWith("json") ? "application/feed+json" : "application/rss+xml" });
    server.prependListener("request", (request) => {
      const path = request.url ?? "";
      if (path !== "/feed" && path !== "/robots.txt")
        serve(path, page(`Page ${path}`), { "content-type": "text/html" });
    });
    const first = await pollFeed(feedAt("/feed"), watching);
    expect(first.pages.map(({ outcome, why }) => [outcome, why])).toEqual(Array(count).fill(["entered", null]));
    const dates = readFileSync(new URL(name.replace(/\.\w+$/, ".expected"), FIXTURES), "utf8")
      .split("\n")
      .flatMap((line) => /^\S+ \| (none|\S+)/.exec(line)?.[1] ?? []);
    // The last item of a feed is the oldest, and is taken in first.
    expect(entered.map(({ published }) => published ?? "none")).toEqual(
      dates.toReversed().map((day) => (day > "2024-04-10" && day !== "none" ? "none" : day)),
    );
    const again = await pollFeed(first.feed, watching);
    expect([again.pages, again.had, entered.length]).toEqual([[], count, count]);
  });

  it("asks whether anything changed, and is not read again where nothing did", async () => {
    serve("/a", page("A"), { "content-type": "text/html" });
    routes["/feed"] = (response, request) =>
      request.headers["if-none-match"] === '"one"' && request.headers["if-modified-since"]
        ? response.writeHead(304).end()
        : response
            .writeHead(200, { etag: '"one"', "last-modified": "Wed, 03 Apr 2024 10:00:00 GMT" })
            .end(rss(item("/a")));
    const first = await pollFeed(feedAt("/feed"), watching);
    const second = await pollFeed(first.feed, watching);
    const third = await pollFeed(second.feed, watching);
    expect([first.outcome, second.outcome, third.outcome]).toEqual(["read", "unchanged", "unchanged"]);
    expect(asked.filter(({ path }) => path === "/a")).toHaveLength(1);
  });

  it("leaves out what robots.txt closes, and says so", async () => {
    serve("/robots.txt", "User-agent: *\nDisallow: /closed\n\nUser-agent: hearsay\nDisallow: /shut\nCrawl-delay: 10");
    for (const path of ["/closed/a", "/shut/b", "/open"]) serve(path, page(path), { "content-type": "text/html" });
    serve("/feed", rss(item("/closed/a"), item("/shut/b"), item("/open")));
    const { pages } = await pollFeed(feedAt("/feed"), watching);
    expect(pages.map(({ link, outcome, why }) => [link.replace(origin, ""), outcome, why])).toEqual([
      ["/open", "entered", null],
      ["/shut/b", "skipped", expect.stringContaining("asks not to be read there (robots.txt)")],
      ["/closed/a", "entered", null],
    ]);
    expect(asked.filter(({ path }) => path.startsWith("/shut"))).toEqual([]);
    const times = asked.filter(({ path }) => path !== "/robots.txt").map(({ at }) => at);
    for (const [i, at] of times.entries()) if (i > 0) expect(at - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(9000);
  });

  const MINUTE = 60_000;
  const robotsAsked = () => asked.filter(({ path }) => path === "/robots.txt").length;

  it.each<[string, Route]>([
    ["answers 503", (response) => response.writeHead(503).end()],
    ["breaks off", (response) => response.destroy()],
    ["never answers", () => {}],
  ])("is not asked while its host cannot say whom it lets in (%s), and is when it can", async (_, trouble) => {
    const policy = { ...watching.policy, timeout: 200 };
    const hasty = { ...watching, policy, manners: createManners(policy, watching.pacing) };
    routes["/robots.txt"] = trouble;
    serve("/a", page("A"), { "content-type": "text/html" });
    serve("/feed", rss(item("/a")));
    const first = await pollFeed(feedAt("/feed"), hasty);
    expect([first.outcome, first.issues[0]]).toEqual([
      "failed",
      expect.stringContaining("cannot say now whom it lets"),
    ]);
    expect(first.issues[0]).toContain("It is asked again from 2024-04-10T08:0");
    expect(new Set(asked.map(({ path }) => path))).toEqual(new Set(["/robots.txt"]));
    routes["/robots.txt"] = (response) => response.writeHead(404).end();
    clock = Date.parse(first.feed.next);
    expect(await pollFeed(first.feed, hasty)).toMatchObject({ outcome: "read", pages: [{ outcome: "entered" }] });
  });

  it("asks a host in trouble for its rules after 1, 2, 4 minutes and so on to an hour, or when it wants", async () => {
    routes["/robots.txt"] = (response) => response.writeHead(503).end();
    const waits: number[] = [];
    for (let times = 1; times <= 8; times++) {
      const before = clock;
      while (robotsAsked() < times) {
        clock += MINUTE / 2;
        await expect(watching.manners.beforeAsking(`${origin}/a`)).rejects.toMatchObject({ code: "fetch-failed" });
      }
      waits.push(Math.round((clock - before) / MINUTE));
    }
    expect(waits.slice(1)).toEqual([1, 2, 4, 8, 16, 32, 60]);
    routes["/robots.txt"] = (response) => response.writeHead(429, { "retry-after": "7200" }).end();
    clock += 61 * MINUTE;
    await expect(watching.manners.beforeAsking(`${origin}/a`)).rejects.toThrow("it answered 429");
    clock += 119 * MINUTE;
    await expect(watching.manners.beforeAsking(`${origin}/a`)).rejects.toThrow();
    expect(robotsAsked()).toBe(9);
    serve("/robots.txt", "User-agent: *\nDisallow: /shut");
    clock += 2 * MINUTE;
    expect(await watching.manners.beforeAsking(`${origin}/a`)).toBeNull();
    expect(await watching.manners.beforeAsking(`${origin}/shut`)).toContain("asks not to be read there");
  });

  it("holds to what a host said last while it cannot say anything", async () => {
    serve("/robots.txt", "User-agent: *\nDisallow: /shut");
    expect(await watching.manners.beforeAsking(`${origin}/a`)).toBeNull();
    routes["/robots.txt"] = (response) => response.writeHead(500).end();
    clock += 25 * 60 * MINUTE;
    expect(await watching.manners.beforeAsking(`${origin}/a`)).toBeNull();
    expect(await watching.manners.beforeAsking(`${origin}/shut`)).toContain("asks not to be read there");
    expect(robotsAsked()).toBe(2);
  });

  it("is asked for its rules once by many pages at a time", async () => {
    await Promise.all(["/a", "/b", "/c"].map((path) => watching.manners.beforeAsking(origin + path)));
    expect(robotsAsked()).toBe(1);
  });

  it("loses no page that waits for its host, even where the feed tells it no longer", async () => {
    let isUp = false;
    const other = createServer((request, response) => {
      if (!isUp) response.writeHead(503).end();
      else if (request.url === "/robots.txt") response.writeHead(404).end();
      else response.writeHead(200, { "content-type": "text/html" }).end(page("Elsewhere").replace(/<h1>.*<\/h1>/, ""));
    });
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    const there = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    serve("/feed", rss(item("/elsewhere").replace(origin, there)), { etag: '"one"' });
    let polled = await pollFeed(feedAt("/feed"), watching);
    for (let round = 0; round < 8; round++) {
      expect(polled.pages).toMatchObject([
        { outcome: "waiting", tries: 0, why: expect.stringContaining("page waits") },
      ]);
      clock = Date.parse(polled.feed.next);
      serve("/feed", rss());
      polled = await pollFeed(polled.feed, watching);
    }
    expect([polled.outcome, polled.feed.health]).toEqual(["read", "well"]);
    isUp = true;
    clock += 61 * MINUTE;
    polled = await pollFeed(polled.feed, watching);
    expect(polled.pages).toMatchObject([{ outcome: "entered", link: `${there}/elsewhere`, tries: 1 }]);
    expect(entered).toMatchObject([{ published: "2024-04-03", foundIn: "feed" }]);
    expect((await pollFeed(polled.feed, watching)).pages).toEqual([]);
    other.closeAllConnections();
    other.close();
  });

  it("keeps a pace of two seconds a host", async () => {
    const paths = ["/1", "/2", "/3"];
    for (const path of paths) serve(path, page(path), { "content-type": "text/html" });
    serve("/feed", rss(...paths.map((path) => item(path))));
    await pollFeed(feedAt("/feed"), watching);
    const gaps = asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1800);
  });

  it("that fails is asked less and less often, and as late as its host wants", async () => {
    routes["/feed"] = (response) => response.writeHead(500).end();
    const minutes: number[] = [];
    let feed = feedAt("/feed");
    for (let i = 0; i < 9; i++) {
      ({ feed } = await pollFeed(feed, watching));
      minutes.push(Math.round((Date.parse(feed.next) - clock) / 60_000));
    }
    expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    expect(feed).toMatchObject({ health: "failing", failures: 9, trouble: expect.stringContaining("answered 500") });
    routes["/feed"] = (response) => response.writeHead(429, { "retry-after": "7200" }).end();
    const told = await pollFeed(feedAt("/feed"), watching);
    expect(Math.round((Date.parse(told.feed.next) - clock) / 60_000)).toBe(120);
    serve("/feed", rss(), { "cache-control": "public, max-age=3600" });
    const well = await pollFeed(feed, watching);
    expect(well.feed).toMatchObject({ health: "well", failures: 0, trouble: null });
    expect(Math.round((Date.parse(well.feed.next) - clock) / 60_000)).toBe(60);
  });

  it("tries a page again that could not be had, and not one that is none", async () => {
    let isUp = false;
    routes["/later"] = (response) =>
      isUp
        ? response.writeHead(200, { "content-type": "text/html" }).end(page("Later"))
        : response.writeHead(503).end();
    serve("/sound", "x", { "content-type": "audio/mpeg" });
    serve("/feed", rss(item("/later"), item("/sound"), item("/gone")), { etag: '"one"' });
    const first = await pollFeed(feedAt("/feed"), watching);
    expect(first.pages.map(({ link, outcome }) => [link.replace(origin, ""), outcome])).toEqual([
      ["/gone", "skipped"],
      ["/sound", "skipped"],
      ["/later", "failing"],
    ]);
    expect(first.feed.etag).toBeNull();
    isUp = true;
    const second = await pollFeed(first.feed, watching);
    expect(second.pages).toMatchObject([{ link: `${origin}/later`, outcome: "entered", tries: 2 }]);
    expect(second.feed.etag).toBe('"one"');
  });

  it("has a page captured again when the feed says that it changed", async () => {
    serve("/a", page("A"), { "content-type": "text/html" });
    serve("/feed", rss(item("/a")));
    const first = await pollFeed(feedAt("/feed"), watching);
    serve("/feed", rss(item("/a", "Thu, 04 Apr 2024 10:00:00 +0300")));
    expect((await pollFeed(first.feed, watching)).pages).toMatchObject([{ outcome: "entered" }]);
  });

  it("stops where the ledger itself cannot go on", async () => {
    serve("/a", page("A"), { "content-type": "text/html" });
    serve("/feed", rss(item("/a")));
    const full = async () => {
      throw new HearsayError("disk-full", "The disk is full.");
    };
    await expect(pollFeed(feedAt("/feed"), { ...watching, enter: full })).rejects.toMatchObject({ code: "disk-full" });
    expect(store.entries.size).toBe(0);
  });

  it("stops between two pages where it is wanted no longer, and has the rest another time", async () => {
    for (const path of ["/a", "/b"]) serve(path, page(path), { "content-type": "text/html" });
    serve("/feed", rss(item("/a"), item("/b")), { etag: '"one"' });
    let wanted = 1;
    const goesOn = async () => wanted-- > 0;
    const first = await pollFeed(feedAt("/feed"), { ...watching, goesOn });
    expect(first).toMatchObject({ pages: [{ link: `${origin}/b` }], feed: { etag: null } });
    expect((await pollFeed(first.feed, watching)).pages).toMatchObject([{ link: `${origin}/a`, outcome: "entered" }]);
  });

  it("leads to no inner address, whatever its items say", async () => {
    serve(
      "/feed",
      rss(item("/a").replace(origin, "http://169.254.169.254"), item("/b").replace("127.0.0.1", "localhost")),
    );
    const { pages } = await pollFeed(feedAt("/feed"), watching);
    expect(pages.map(({ outcome }) => outcome)).toEqual(["skipped", "skipped"]);
    expect(entered).toEqual([]);
  });
});
