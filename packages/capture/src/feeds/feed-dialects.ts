import type { parseFeed } from "feedsmith";

/** An item as any of the dialects gives it. */
export interface RawItem {
  readonly links: readonly (string | undefined)[];
  readonly title: string | undefined;
  /** Best first. */
  readonly published: readonly (string | undefined)[];
  readonly changed: string | undefined;
}

export interface RawFeed {
  readonly title: string | undefined;
  readonly base: string | undefined;
  readonly minutes: number | undefined;
  readonly items: readonly RawItem[];
}

export type Parsed = ReturnType<typeof parseFeed<string>>;

const MINUTES: { readonly [period: string]: number } = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

function minutesOf(sy: { updatePeriod?: string; updateFrequency?: number } | undefined): number | undefined {
  const period = MINUTES[sy?.updatePeriod ?? ""];
  return period === undefined ? undefined : Math.round(period / Math.max(1, sy?.updateFrequency ?? 1));
}

const textOf = (text: unknown) =>
  typeof text === "string" ? text : ((text as { value?: string } | undefined)?.value ?? undefined);

/** The dialects, each told as one. Atom's `related` and `self` lead elsewhere than to the item. */
export function rawFeed(parsed: Parsed): RawFeed {
  if (parsed.format === "json") {
    const { title, home_page_url: base, items = [] } = parsed.feed;
    return {
      title,
      base,
      minutes: undefined,
      items: items.map((item) => ({
        links: [item.url, item.external_url, item.id],
        title: item.title,
        published: [item.date_published],
        changed: item.date_modified,
      })),
    };
  }
  if (parsed.format === "atom") {
    const { title, links = [], entries = [], sy } = parsed.feed;
    const alternate = (all: typeof links) => all.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
    return {
      title: textOf(title),
      base: alternate(links),
      minutes: minutesOf(sy),
      items: entries.map((entry) => ({
        links: [alternate(entry.links ?? []), entry.id],
        title: textOf(entry.title),
        published: [entry.published, ...(entry.dc?.dates ?? []), entry.published ? undefined : entry.updated],
        changed: entry.updated,
      })),
    };
  }
  const { title, link, items = [], sy } = parsed.feed;
  return {
    title: textOf(title),
    base: link,
    minutes: (parsed.format === "rss" ? parsed.feed.ttl : undefined) ?? minutesOf(sy),
    items: items.map((item) => {
      const guid = "guid" in item ? item.guid : undefined;
      const about = "rdf" in item ? item.rdf?.about : undefined;
      return {
        links: [item.link, guid?.isPermaLink === false ? undefined : guid?.value, about],
        title: textOf(item.title),
        published: [
          "pubDate" in item ? item.pubDate : undefined,
          ...(item.dc?.dates ?? []),
          ...(item.dcterms?.issued ?? []),
        ],
        changed: item.atom?.updated ?? item.dcterms?.modified?.[0],
      };
    }),
  };
}
