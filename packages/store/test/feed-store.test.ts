import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Feed, FeedPage } from "@hearsay/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FEEDS_FILE, openFeedStore } from "../src/index.ts";

const FEED: Feed = {
  address: "https://harbour.example/feed",
  outlet: "Harbour Post",
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
};
const PAGE: FeedPage = {
  key: "https://harbour.example/a",
  feed: FEED.address,
  link: "https://harbour.example/a",
  title: "A",
  stamp: "1",
  outcome: "failing",
  report: null,
  why: "the host does not answer",
  tries: 1,
  at: "2024-04-10T08:00:00.000Z",
  published: { day: "2024-04-03", time: "10:00", zone: "+03:00", written: "Wed, 03 Apr 2024 10:00:00 +0300" },
};

describe("the feeds of a data folder", () => {
  let room: string;
  beforeEach(() => {
    room = mkdtempSync(join(tmpdir(), "hearsay-feeds-"));
  });
  afterEach(() => rmSync(room, { recursive: true, force: true }));

  it("keep what a person changed while a feed was asked, and are asked by one process at a time", async () => {
    const store = await openFeedStore(room);
    await store.putFeed(FEED);
    expect(await store.takeFeed(FEED, "2024-04-10T08:15:00.000Z")).toBe(true);
    expect(await store.takeFeed(FEED, "2024-04-10T08:16:00.000Z")).toBe(false);
    await store.putFeed({ ...FEED, outlet: "Lantern", paused: "2024-04-10T08:01:00.000Z" });
    await store.keepAsked({ ...FEED, title: "Harbour Post", next: "2024-04-10T09:00:00.000Z", health: "well" });
    const [feed] = await store.feeds();
    expect(feed).toMatchObject({ outlet: "Lantern", paused: "2024-04-10T08:01:00.000Z", title: "Harbour Post" });
    expect(await store.takeFeed(feed as Feed, "2024-04-10T10:00:00.000Z")).toBe(false);
    await store.removeFeed(FEED.address);
    await store.keepAsked(FEED);
    expect(await store.feeds()).toEqual([]);
    await store.noteAct({ feed: FEED.address, act: "added", by: "mira", at: "2024-04-10T08:00:00.000Z" });
    await store.noteAct({ feed: FEED.address, act: "removed", by: "noor", at: "2024-04-10T08:02:00.000Z" });
    expect(await store.acts(1)).toEqual([
      { feed: FEED.address, act: "removed", by: "noor", at: "2024-04-10T08:02:00.000Z" },
    ]);
    await store.close();
  });

  it("are there again when the folder is opened again, readable by its owner alone", async () => {
    const store = await openFeedStore(room);
    await store.putFeed(FEED);
    await store.putFeed({ ...FEED, health: "well", title: "Harbour Post" });
    await store.putPage(PAGE);
    await store.putPage({ ...PAGE, outcome: "entered", report: "r-000000000001", why: null, tries: 2 });
    await store.close();
    const again = await openFeedStore(room);
    expect(await again.feeds()).toEqual([{ ...FEED, health: "well", title: "Harbour Post" }]);
    expect(await again.pages([PAGE.key, "https://harbour.example/b"])).toMatchObject([
      { outcome: "entered", tries: 2 },
    ]);
    expect(await again.latestPages(FEED.address, 10)).toHaveLength(1);
    expect(await again.removeFeed(FEED.address)).toBe(true);
    expect(await again.removeFeed(FEED.address)).toBe(false);
    await again.close();
    expect(statSync(join(room, FEEDS_FILE)).mode & 0o777).toBe(0o600);
  });

  it("tell which pages are still to be had, with the day that the feed gave", async () => {
    const store = await openFeedStore(room);
    const [key, outcome] = ["https://harbour.example/b", "waiting"] as const;
    await store.putPage({ ...PAGE, tries: 4 });
    await store.putPage({ ...PAGE, key, outcome, tries: 0, published: null, at: "2024-04-10T09:00:00.000Z" });
    await store.putPage({ ...PAGE, key: "https://harbour.example/c", outcome: "entered" });
    expect(await store.openPages(FEED.address, 5)).toMatchObject([
      { key: PAGE.key, published: PAGE.published },
      { key, published: null },
    ]);
    expect(await store.openPages(FEED.address, 4)).toMatchObject([{ key }]);
    await store.close();
  });

  it("of an earlier version, which kept no day of a page, are read on", async () => {
    const path = join(room, FEEDS_FILE);
    const old = new DatabaseSync(path);
    old.exec(`create table page (key text primary key, feed text not null, link text not null, title text,
      stamp text not null, outcome text not null, report text, why text, tries integer not null, at text not null) strict`);
    old.prepare("insert into page values ('k', ?, 'k', null, '1', 'failing', null, 'no', 1, '2024')").run(FEED.address);
    old.close();
    for (let times = 0; times < 2; times++) {
      const store = await openFeedStore(room);
      expect(await store.pages(["k"])).toMatchObject([{ outcome: "failing", published: null }]);
      await store.close();
    }
  });

  it("say what to do where their file is none", async () => {
    writeFileSync(join(room, FEEDS_FILE), "no database, and longer than a header of one hundred bytes ".repeat(4));
    await expect(openFeedStore(room)).rejects.toMatchObject({ code: "ledger-damaged" });
  });
});
