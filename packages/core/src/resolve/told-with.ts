import { countryIn } from "../vocabulary/countries.ts";

/** What is told with an entity or a name: by this it is told from another of a name that is like its own. */
export interface ToldWith {
  /** Ids of posts and of organisations. */
  readonly postings: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** The first and last year of what is told; null where nothing is dated. */
  readonly years: readonly [number, number] | null;
}

/** Whoever is posted to a country is of another. */
const ABROAD = /\b(?:ambassador|envoy|consul|attach[eé]|representative|nuncio|high commissioner|peacekeep)/iu;

/** The countries that the names of posts and bodies are of. */
export function countriesIn(names: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const name of names) {
    const country = ABROAD.test(name) ? null : countryIn(name.split(/[\s’']+/u));
    if (country !== null) found.add(country);
  }
  return found;
}

/** Years between what is told of one and what is told of the other, beyond a working life. */
export const WORKING_LIFE = 50;

/** The years that lie between two stretches; 0 where they meet. */
export function yearsBetween(a: ToldWith["years"], b: ToldWith["years"]): number {
  return a && b ? Math.max(0, a[0] - b[1], b[0] - a[1]) : 0;
}

export const sharePosting = (a: ToldWith, b: ToldWith): boolean => !a.postings.isDisjointFrom(b.postings);

/**
 * Whether two of one name are told to be of other countries or other times, and share no posting: then the name alone does
 * not make them one.
 */
export function standApart(a: ToldWith, b: ToldWith): boolean {
  if (sharePosting(a, b)) return false;
  const areElsewhere = a.countries.size > 0 && b.countries.size > 0 && a.countries.isDisjointFrom(b.countries);
  return areElsewhere || yearsBetween(a.years, b.years) >= WORKING_LIFE;
}
