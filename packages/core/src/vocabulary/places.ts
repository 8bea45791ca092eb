import { countryNamed, countryOfPlace } from "./countries.ts";

const SMALL = new Set([
  "the",
  "a",
  "of",
  "in",
  "at",
  "near",
  "city",
  "town",
  "village",
  "province",
  "region",
  "north",
  "south",
  "east",
  "west",
  "northern",
  "southern",
  "eastern",
  "western",
  "al",
  "el",
]);

function wordsOf(place: string): Set<string> {
  const words = place
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return new Set((words ?? []).filter((word) => !SMALL.has(word)));
}

/** Whether two wordings can mean one place: they share a name, or one is the country of the other. */
export function samePlace(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (!x.isDisjointFrom(y) || x.size === 0 || y.size === 0) return true;
  const [inA, inB] = [countryOfPlace(a), countryOfPlace(b)];
  const [isA, isB] = [countryNamed(a), countryNamed(b)];
  if (isA && isB) return isA === isB;
  // A country, or a place that no list knows, can hold the other one.
  if (isA) return inB === null || inB === isA;
  if (isB) return inA === null || inA === isB;
  return false;
}

/** Whether nobody could be in both on one day without the reports saying so: they lie in different countries. */
export function farApart(a: string, b: string): boolean {
  const [x, y] = [countryOfPlace(a), countryOfPlace(b)];
  return x !== null && y !== null && x !== y && !samePlace(a, b);
}
