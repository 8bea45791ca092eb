import { lazily } from "../lazily.ts";
import type { RawItem } from "./feed-dialects.ts";

/** A sitemap as a feed: of news, where it says more of each page, or an index of further sitemaps. */
export interface SitemapRead {
  readonly title: undefined;
  readonly base: undefined;
  readonly minutes: undefined;
  readonly items: readonly RawItem[];
  readonly further: readonly string[];
}

interface Url {
  readonly loc?: string;
  readonly lastmod?: string;
  readonly news?: { readonly title?: string; readonly publication_date?: string };
}

const xml = lazily<typeof import("fast-xml-parser")>("fast-xml-parser");

/** Of an index the newest sitemaps are read; an archive of twenty years is not what somebody watches. */
const MOST_FURTHER = 3;

const PARSER = { removeNSPrefix: true, parseTagValue: false, ignoreAttributes: true, processEntities: true } as const;

const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : ([value].flat() as T[]);

/** The pages of a sitemap, or null where a text is none. */
export function itemsOfSitemap(text: string): SitemapRead | null {
  if (!/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 4000))) return null;
  const parsed = new (xml().XMLParser)(PARSER).parse(text) as {
    urlset?: { url?: Url | readonly Url[] };
    sitemapindex?: { sitemap?: Url | readonly Url[] };
  };
  const further = [...listed(parsed.sitemapindex?.sitemap)]
    .sort((a, b) => ((a.lastmod ?? "") < (b.lastmod ?? "") ? 1 : -1))
    .flatMap(({ loc }) => loc ?? [])
    .slice(0, MOST_FURTHER);
  const items = listed(parsed.urlset?.url).map(
    ({ loc, lastmod, news }): RawItem => ({
      links: [loc],
      title: news?.title,
      // A page's last change says nothing of when it was published.
      published: [news?.publication_date],
      changed: lastmod,
    }),
  );
  return { title: undefined, base: undefined, minutes: undefined, items, further };
}
