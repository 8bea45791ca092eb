import { bareText } from "../lines/printed-name.ts";
import { wordCount } from "../lines/prose.ts";

/** Where the titles of a page stand. */
export interface TitlesFound {
  readonly jsonLd: string | null;
  readonly meta: string | null;
  /** The headlines printed on the page, in order. */
  readonly printed: readonly string[];
  /** The document's own title, with the name of the site as a rule. */
  readonly document: string | null;
  /** The outlet's names, which a title can carry before or behind it. */
  readonly site: readonly string[];
}

export interface PageTitle {
  readonly title: string | null;
  /** A title printed on the page that the page's own metadata contradicts. */
  readonly other: string | null;
}

const SEPARATOR = /\s+[|•·»«–—-]\s+|\s*\|\s*|\s::\s/u;

/** Whether two titles are one: the same words, or one cut short or lengthened by the site's name. */
function sameTitle(a: string, b: string): boolean {
  const [x, y] = [bareText(a), bareText(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short !== "" && long.includes(short) && (short.length >= long.length * 0.5 || wordCount(short) >= 4);
}

/** A title without the name of the site before or behind it. */
function withoutSite(title: string, site: readonly string[]): string {
  const pieces = title.split(SEPARATOR).map((piece) => piece.trim());
  if (pieces.length < 2) return title;
  const names = new Set(site.map(bareText));
  const own = pieces.filter((piece) => piece !== "" && !names.has(bareText(piece)));
  if (own.length < pieces.length && own.length > 0) return own.join(" - ");
  const [first = title] = pieces;
  return title.includes("|") && wordCount(first) >= 4 ? first : title;
}

/** The title of a page: what its metadata says, in the wording printed on the page where they are one. */
export function pageTitleOf({ jsonLd, meta, printed, document, site }: TitlesFound): PageTitle {
  const named = [jsonLd, meta, document].filter((title) => title !== null).map((title) => withoutSite(title, site));
  for (const title of named) {
    const asPrinted = printed.find((headline) => sameTitle(headline, title));
    if (asPrinted) return { title: asPrinted, other: null };
  }
  const only = printed.length === 1 ? (printed[0] ?? null) : null;
  const declared = jsonLd ?? meta;
  if (declared !== null) return { title: named[0] ?? null, other: only };
  return { title: only ?? named[0] ?? printed[0] ?? null, other: null };
}
