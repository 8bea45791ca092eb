import type { Meaning, YearRef } from "./meaning.ts";
import type { TimeToken } from "./time-tokens.ts";

/** Numbers that a row noted, by name. */
export type Values = Readonly<Record<string, number | undefined>>;

/** A form of words and what it says. */
export interface Row {
  /** Written as `compilePattern` reads it, with the macros below. */
  readonly pattern: string;
  /** `places` has the tokens that the numbers stand at, and `begin` the first of all; `end` is the one after the last. */
  readonly read: (values: Values, places: Values, end: number) => Meaning | null;
  /** What must hold around the tokens `from` up to `to` for the words to mean a time at all. */
  readonly when?: (tokens: readonly TimeToken[], from: number, to: number) => boolean;
}

/** Pieces that many rows share. */
export const MACROS: Readonly<Record<string, string>> = {
  yearref:
    "([,] [of/in] YEAR|[,] [of] last/past {rel=-1} year|[,] [of] this {rel=0} year|[of] the current {rel=0} year|" +
    "[,] [of] next {rel=1} year|[,] [of] that {ana=0} year|[of] the same {ana=0} year|[of] the following/next {ana=1} year|" +
    "[of] the previous/preceding {ana=-1} year|the year before {ana=-1}|of the year {ana=0})",
  wordyear: "(last/past {rel=-1} year|this {rel=0} year|next {rel=1} year|that {ana=0} year)",
  pick: "(last/past {pick=-1}|[this] past {pick=-1}|the past {pick=-1}|this {pick=0}|next/coming {pick=1}|[this/the] coming {pick=1})",
  count: "(QUANTITY:count|a/an {count=1}|another {count=1})",
  to: "(to|-|until|till|through|thru)",
};

/** The year that a row noted: written, told from the day of publication, or from the last time mentioned. */
export function yearRefOf({ year, rel, ana }: Values): YearRef | null {
  if (year !== undefined) return { absolute: year };
  if (rel !== undefined) return { by: rel, from: "publication" };
  return ana === undefined ? null : { by: ana, from: "mention" };
}

/** "Last", "this" or "next", as a row noted it. */
export function pickOf({ pick }: Values): -1 | 0 | 1 | null {
  return pick === -1 || pick === 0 || pick === 1 ? pick : null;
}
