import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Feed, FeedAct, FeedPage, FeedStore } from "@hearsay/core";
import { asHearsayError } from "./faults.ts";

/** Beside the ledger: what is watched is no part of the record. */
export const FEEDS_FILE = "feeds.sqlite";

const PATIENCE = 5000;

const TABLES = `
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma trusted_schema = off;
  create table if not exists feed (
    address text primary key, outlet text, title text, etag text, lastModified text, added text not null, asked text,
    next text not null, health text not null, trouble text, failures integer not null,
    by text, paused text, allowedHosts text
  ) strict;
  create table if not exists page (
    key text primary key, feed text not null, link text not null, title text, stamp text not null, outcome text not null,
    report text, why text, tries integer not null, at text not null, published text
  ) strict;
  create index if not exists page_by_feed on page (feed, at);
  create table if not exists act (
    number integer primary key, feed text not null, act text not null, by text not null, at text not null
  ) strict;
`;

const FEED = [
  "address",
  "outlet",
  "title",
  "etag",
  "lastModified",
  "added",
  "asked",
  "next",
  "health",
  "trouble",
  "failures",
  "by",
  "paused",
  "allowedHosts",
];
/** What asking a feed changes of it. */
const ASKED = ["title", "etag", "lastModified", "asked", "next", "health", "trouble", "failures"] as const;
const PAGE = ["key", "feed", "link", "title", "stamp", "outcome", "report", "why", "tries", "at", "published"];

const putInto = (table: string, columns: readonly string[]) =>
  `insert or replace into ${table} (${columns.join(", ")}) values (${columns.map((column) => `:${column}`).join(", ")})`;

/** Columns that a file of an earlier version lacks: what feeds said of the day, who watches them and how. */
const LATER = { page: ["published"], feed: ["by", "paused", "allowedHosts"] };

function addLater(database: DatabaseSync): void {
  for (const [table, columns] of Object.entries(LATER)) {
    const there = new Set(
      database
        .prepare(`select name from pragma_table_info('${table}')`)
        .all()
        .map(({ name }) => name),
    );
    for (const column of columns)
      if (!there.has(column)) database.exec(`alter table ${table} add column ${column} text`);
  }
}

type FeedRow = Omit<Feed, "allowedHosts"> & { readonly allowedHosts: string | null };

const feedOf = ({ allowedHosts, ...row }: FeedRow): Feed => ({
  ...row,
  allowedHosts: allowedHosts === null ? [] : JSON.parse(allowedHosts),
});

type PageRow = Omit<FeedPage, "published"> & { readonly published: string | null };

const pageOf = ({ published, ...row }: PageRow): FeedPage => ({
  ...row,
  published: published === null ? null : JSON.parse(published),
});

/** Opens the feeds of a data folder, or creates their file, readable by its owner alone. @throws HearsayError as a ledger */
export async function openFeedStore(folder: string): Promise<FeedStore> {
  const path = join(folder, FEEDS_FILE);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
    const database = new DatabaseSync(path, { timeout: PATIENCE });
    database.exec(TABLES);
    addLater(database);
    return storeOver(database, path);
  } catch (error) {
    throw asHearsayError(error, path);
  }
}

function storeOver(database: DatabaseSync, path: string): FeedStore {
  const guarded = async <T>(task: () => T): Promise<T> => {
    try {
      return task();
    } catch (error) {
      throw asHearsayError(error, path);
    }
  };
  const rows = <T>(text: string, ...values: (string | number)[]) =>
    database
      .prepare(text)
      .all(...values)
      .map((row) => ({ ...row }) as T);
  return {
    feeds: () => guarded(() => rows<FeedRow>("select * from feed order by added, address").map(feedOf)),
    putFeed: ({ allowedHosts, ...feed }) =>
      guarded(() => {
        const row = { ...feed, allowedHosts: JSON.stringify(allowedHosts) };
        database.prepare(putInto("feed", FEED)).run(row);
      }),
    keepAsked: (feed) =>
      guarded(() => {
        const row = Object.fromEntries(["address" as const, ...ASKED].map((column) => [column, feed[column]]));
        const told = ASKED.map((column) => `${column} = :${column}`).join(", ");
        database.prepare(`update feed set ${told} where address = :address`).run(row);
      }),
    takeFeed: ({ address, next }, until) =>
      guarded(() => {
        const taken = database
          .prepare("update feed set next = ? where address = ? and next = ? and paused is null")
          .run(until, address, next);
        return Number(taken.changes) > 0;
      }),
    acts: (most) =>
      guarded(() => rows<FeedAct>("select feed, act, by, at from act order by number desc limit ?", most)),
    noteAct: ({ feed, act, by, at }) =>
      guarded(
        () => void database.prepare("insert into act (feed, act, by, at) values (?, ?, ?, ?)").run(feed, act, by, at),
      ),
    removeFeed: (address) =>
      guarded(() => Number(database.prepare("delete from feed where address = ?").run(address).changes) > 0),
    pages: (keys) =>
      guarded(() =>
        rows<PageRow>("select * from page where key in (select value from json_each(?))", JSON.stringify(keys)).map(
          pageOf,
        ),
      ),
    openPages: (feed, tries) =>
      guarded(() =>
        rows<PageRow>(
          "select * from page where feed = ? and (outcome = 'waiting' or (outcome = 'failing' and tries < ?)) order by at, key",
          feed,
          tries,
        ).map(pageOf),
      ),
    latestPages: (feed, most) =>
      guarded(() =>
        rows<PageRow>("select * from page where feed = ? order by at desc, key limit ?", feed, most).map(pageOf),
      ),
    putPage: ({ published, ...page }) =>
      guarded(() => {
        const row = { ...page, published: published && JSON.stringify(published) };
        database.prepare(putInto("page", PAGE)).run(row);
      }),
    close: () => guarded(() => database.close()),
  };
}
