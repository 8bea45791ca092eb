import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Feed, FeedPage, FeedStore } from "@hearsay/core";
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
    next text not null, health text not null, trouble text, failures integer not null
  ) strict;
  create table if not exists page (
    key text primary key, feed text not null, link text not null, title text, stamp text not null, outcome text not null,
    report text, why text, tries integer not null, at text not null
  ) strict;
  create index if not exists page_by_feed on page (feed, at);
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
];
const PAGE = ["key", "feed", "link", "title", "stamp", "outcome", "report", "why", "tries", "at"];

const putInto = (table: string, columns: readonly string[]) =>
  `insert or replace into ${table} (${columns.join(", ")}) values (${columns.map((column) => `:${column}`).join(", ")})`;

/** Opens the feeds of a data folder, or creates their file, readable by its owner alone. @throws HearsayError as a ledger */
export async function openFeedStore(folder: string): Promise<FeedStore> {
  const path = join(folder, FEEDS_FILE);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
    const database = new DatabaseSync(path, { timeout: PATIENCE });
    database.exec(TABLES);
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
    feeds: () => guarded(() => rows<Feed>("select * from feed order by added, address")),
    putFeed: (feed) => guarded(() => void database.prepare(putInto("feed", FEED)).run({ ...feed })),
    removeFeed: (address) =>
      guarded(() => Number(database.prepare("delete from feed where address = ?").run(address).changes) > 0),
    pages: (keys) =>
      guarded(() =>
        rows<FeedPage>("select * from page where key in (select value from json_each(?))", JSON.stringify(keys)),
      ),
    latestPages: (feed, most) =>
      guarded(() => rows<FeedPage>("select * from page where feed = ? order by at desc, key limit ?", feed, most)),
    putPage: (page) => guarded(() => void database.prepare(putInto("page", PAGE)).run({ ...page })),
    close: () => guarded(() => database.close()),
  };
}
