import { type Proof, type Standing, sentenceCase, WITHHELD } from "@hearsay/core";
import { pathOf } from "./html.ts";
import type { Site } from "./site.ts";

/** A report as schema.org's NewsArticle; the headline only where it was reviewed. */
export function newsArticle(id: string, { holdings }: Site): object | null {
  const known = holdings.reports.get(id);
  if (!known) return null;
  const { report } = known;
  const url = report.url ?? known.capture?.obtained.finalUrl ?? null;
  return {
    "@type": "NewsArticle",
    identifier: `sha256:${report.capture}`,
    ...(report.title === WITHHELD ? {} : { headline: report.title }),
    ...(url !== null && /^https?:/.test(url) ? { url } : {}),
    datePublished: known.published,
    ...(report.outlet ? { publisher: { "@type": "Organization", name: report.outlet.name } } : {}),
    inLanguage: report.language,
  };
}

/** What sets names apart on a page is no part of what is told. */
const ISOLATES = /[\u2068\u2069]/g;

const RATINGS: { readonly [standing in Standing]?: number } = {
  established: 5,
  reported: 4,
  disputed: 3,
  rumoured: 2,
  contradicted: 1,
  refuted: 1,
};

/** A claim as schema.org's ClaimReview, where somebody answers for it by name. */
export function claimReview({ line }: Proof, site: Site): object | null {
  const { claimReviewBy, known, base } = site.options;
  if (claimReviewBy === null) return null;
  const value = RATINGS[line.standing];
  const articles = [...new Set(line.quoted.map(({ report }) => report))].flatMap((id) => newsArticle(id, site) ?? []);
  const first = line.quoted.map(({ published }) => published).sort()[0];
  return {
    "@type": "ClaimReview",
    claimReviewed: `${sentenceCase(line.gloss)}${site.say("mark.comma")}${line.when}`.replace(ISOLATES, ""),
    datePublished: known,
    author: { "@type": "Organization", name: claimReviewBy },
    ...(base === null ? {} : { url: `${base}/${pathOf("claim", line.claim)}` }),
    itemReviewed: {
      "@type": "Claim",
      author: line.origins.map((origin) => ({ "@type": "Organization", name: origin })),
      ...(first ? { datePublished: first } : {}),
      appearance: articles,
    },
    reviewRating: {
      "@type": "Rating",
      bestRating: 5,
      worstRating: 1,
      alternateName: line.standing,
      ...(value === undefined ? {} : { ratingValue: value }),
    },
  };
}
