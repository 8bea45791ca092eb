import { gunzipSync } from "node:zlib";
import { HearsayError, keyOfAddress, type ToldMoment } from "@hearsay/core";
import { decodeHTML } from "entities";
import { LARGEST_PAGE } from "../captured-page.ts";
import { decodeText } from "../decode-text.ts";
import { lazily } from "../lazily.ts";
import { charsetOf } from "../media-type.ts";
import { feedMoment, instantOfMoment } from "./feed-date.ts";
import { type Parsed, type RawItem, rawFeed } from "./feed-dialects.ts";
import { itemsOfSitemap } from "./sitemap-items.ts";

/** One page that a feed leads to. */
export interface FeedItem {
  /** By which it is known again: its address without what only counts readers. */
  readonly key: string;
  readonly link: string;
  readonly title: string | null;
  /** When it was published, as the feed says; null where it says nothing that can be used. */
  readonly published: ToldMoment | null;
  /** Changes when the feed says that the item changed. */
  readonly stamp: string;
}

/** What a feed holds, and what of it could not be used. */
export interface FeedRead {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  /** Sitemaps that an index of sitemaps leads to. */
  readonly further: readonly string[];
  readonly issues: readonly string[];
  /** How many minutes the feed asks to be left alone. */
  readonly minutes: number | null;
}

const feedsmith = lazily<typeof import("feedsmith")>("feedsmith");

function webAddress(link: string | undefined, base: string): string | null {
  const text = link?.trim() ?? "";
  if (text === "" || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  // A name such as `tag:example.org,2024:1` parses as an address and leads nowhere.
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

/** An identifier is an address only where it is written as one. */
const isLink = (text: string | undefined, i: number) =>
  text !== undefined && (i === 0 || /^https?:\/\//i.test(text.trim()));

function laterOf(a: FeedItem, b: FeedItem): FeedItem {
  const [x, y] = [a, b].map(({ published }) => (published ? instantOfMoment(published) : 0));
  return (y ?? 0) > (x ?? 0) ? { ...b, published: a.published ?? b.published } : a;
}

/** Tags that feeds leave in titles, and what stands for a sign in them; a title that speaks of "a < b" keeps it. */
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,300})?\/?>/gi;

/** A title as it is read: without markup, which some feeds pack once more than their dialect says. */
function plainTitle(title: string | undefined): string | null {
  const bare = title === undefined ? "" : decodeHTML(title.replace(TAG, "")).replace(TAG, "");
  return bare.replace(/\s+/g, " ").trim() || null;
}

/** Items once each, with their addresses whole; an issue for each that leads nowhere. */
export function usableItems(raw: readonly RawItem[], base: string): { items: FeedItem[]; issues: string[] } {
  const items = new Map<string, FeedItem>();
  const issues: string[] = [];
  for (const { links, title, published, changed } of raw) {
    const link = links
      .filter(isLink)
      .map((one) => webAddress(one, base))
      .find((one) => one !== null);
    const name = plainTitle(title);
    if (!link) {
      issues.push(`An item ${name ? `(“${name}”) ` : ""}has no address of a page, so it was left out.`);
      continue;
    }
    const moment = published.map(feedMoment).find((one) => one !== null) ?? null;
    const written = published.find((one) => one?.trim());
    if (moment === null && written !== undefined) {
      issues.push(`The date “${written.trim()}” of ${link} is none that can be told; the page's own counts.`);
    }
    const key = keyOfAddress(link);
    const item = {
      key,
      link,
      title: name,
      published: moment,
      stamp: `${changed ?? written ?? ""} ${name ?? ""}`.trim(),
    };
    const there = items.get(key);
    items.set(key, there ? laterOf(there, item) : item);
  }
  return { items: [...items.values()], issues };
}

/** Characters that XML forbids and feeds hold all the same; a document type can only do harm. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** RSS 1.0 lists its items once more beside them; where the list lags behind, what it lacks would be left out. */
const LISTED_AGAIN = /<items\b[^>]*>[\s\S]*?<\/items\s*>/i;
const DOCTYPE = /<!DOCTYPE(?:[^[>]|\[[\s\S]*?\]\s*)*>/i;
/** Ends of items, with what closes the feed after them. */
const CUT: readonly (readonly [RegExp, string])[] = [
  [/^[\s\S]*<\/item\s*>/i, "</channel></rss>"],
  [/^[\s\S]*<\/item\s*>/i, "</rdf:RDF>"],
  [/^[\s\S]*<\/entry\s*>/i, "</feed>"],
];

/** What addresses in a feed are relative to, where its first element says so (XML Base). */
const BASE = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)*<[\w:]+\s[^>]*?\bxml:base=["']([^"'<>]+)["']/;
/** Links of a page to its feeds. */
const LINKED =
  /<link\b(?=[^>]*\brel=["']?alternate)(?=[^>]*\btype=["']?application\/(?:rss|atom|feed)\+(?:xml|json))[^>]*\bhref=["']?([^"'\s>]+)/gi;
const MOST_LINKED = 3;

/** The feeds that a page names, since the address of a site is given more often than that of its feed. */
function feedsNamedIn(text: string, address: string): string[] {
  const found = [...text.slice(0, 200_000).matchAll(LINKED)].flatMap(
    ([, link]) => webAddress(link?.replaceAll("&amp;", "&"), address) ?? [],
  );
  return [...new Set(found)].slice(0, MOST_LINKED);
}

/** A feed that breaks off in the middle still has the items before. */
function parsedFeed(text: string, address: string, issues: string[]): Parsed {
  try {
    return feedsmith().parseFeed<string>(text);
  } catch (error) {
    for (const [whole, closing] of CUT) {
      const kept = whole.exec(text)?.[0];
      if (kept === undefined) continue;
      try {
        const parsed = feedsmith().parseFeed<string>(kept + closing);
        issues.push("The feed breaks off or is broken at its end; the whole items before that were read.");
        return parsed;
      } catch {
        // It breaks elsewhere, or is another dialect: the next one is tried, and at last the first error tells.
      }
    }
    const named = feedsNamedIn(text, address);
    const which = named.length > 0 ? `, such as ${named.join(" or ")}` : ", which its site links to";
    throw new HearsayError(
      "input-unreadable",
      `This is no feed that can be read (RSS, Atom, JSON Feed or a news sitemap). Give the feed's own address${which}.`,
      { cause: error },
    );
  }
}

/** A sitemap may lie on its host as a packed file, `news.xml.gz` (sitemaps.org). */
function unpacked(bytes: Uint8Array, address: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_PAGE });
  } catch (cause) {
    const why = `${address} cannot be unpacked: it is broken, or larger than ${LARGEST_PAGE / 1_000_000} MB`;
    throw new HearsayError("input-unreadable", `${why}. Give the address of a smaller sitemap or of a feed.`, {
      cause,
    });
  }
}

/**
 * The items of a feed of any dialect, or of a sitemap, each once.
 * @param address where the feed is from, which makes relative addresses whole
 * @throws HearsayError where it is none
 */
export function readFeed(sent: Uint8Array, { mediaType, address }: { mediaType: string; address: string }): FeedRead {
  const bytes = unpacked(sent, address);
  const { text } = decodeText(bytes, charsetOf(mediaType), address);
  const clean = text.replace(FORBIDDEN, "").replace(DOCTYPE, "").replace(LISTED_AGAIN, "").trim();
  const sitemap = itemsOfSitemap(clean);
  const issues: string[] = [];
  const raw = sitemap ?? { ...rawFeed(parsedFeed(clean, address, issues)), further: [] };
  const base = webAddress(BASE.exec(clean)?.[1] ?? raw.base, address) ?? address;
  const usable = usableItems(raw.items, base);
  return {
    title: plainTitle(raw.title),
    items: usable.items,
    further: raw.further.flatMap((one) => webAddress(one, address) ?? []),
    issues: [...issues, ...usable.issues],
    minutes: raw.minutes ?? null,
  };
}
