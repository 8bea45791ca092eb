/** What the digits of a token are, judged by how they are written and nothing else. */
export type NumberShape =
  | "instant"
  | "year-first"
  | "year-last"
  | "eight-digits"
  | "clock"
  | "decimal"
  | "decade"
  | "ordinal"
  | "plain"
  | "short-decade"
  | "short-year";

interface ShapeRow {
  readonly shape: NumberShape;
  /** Sticky; every part is bounded or a single run, so that reading is linear. */
  readonly form: RegExp;
}

/** Tried in order where a digit stands. Groups are the numbers that the token says, from left to right. */
export const DIGIT_SHAPES: readonly ShapeRow[] = [
  {
    shape: "instant",
    form: /(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:?\d{2})?(?![\p{L}\d])/uy,
  },
  { shape: "year-first", form: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/]|[-.]\d)/uy },
  { shape: "year-last", form: /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d/]|[-.:]\d)/uy },
  { shape: "year-last", form: /(\d{1,2})([-/])(\d{1,2})\2(\d{2})(?![\d/]|[-.:]\d)/uy },
  { shape: "eight-digits", form: /((?:19|20)\d{2})(\d{2})(\d{2})(?![\d/]|[-.,:]\d)/uy },
  { shape: "clock", form: /(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])/uy },
  { shape: "decimal", form: /\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?(?!\d)|\d{1,15}\.\d{1,9}(?!\d)/uy },
  { shape: "decade", form: /(\d{3}0|\d0)s(?![\p{L}\d])/uy },
  { shape: "ordinal", form: /(\d{1,4})(?:st|nd|rd|th)(?![\p{L}\d])/iuy },
  { shape: "plain", form: /(\d+)/uy },
];

/** Tried where an apostrophe opens a number: '98 and the '90s. */
export const APOSTROPHE_SHAPES: readonly ShapeRow[] = [
  { shape: "short-decade", form: /['’](\d)0s(?![\p{L}\d])/uy },
  { shape: "short-year", form: /['’](\d{2})(?![\p{L}\d'’])/uy },
];
