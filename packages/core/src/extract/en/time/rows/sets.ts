import { durationValue } from "../duration-value.ts";
import { PART_CODES, SEASON_CODES } from "../lexicon.ts";
import { type Meaning, UNIT_NAMES } from "../meaning.ts";
import type { Row, Values } from "../row.ts";
import { notAfter } from "../surroundings.ts";

const set = (value: string): Meaning => ({ kind: "set", value });
const two = (number: number) => String(number).padStart(2, "0");

const everyUnit = (values: Values): Meaning | null => {
  const unit = UNIT_NAMES[values.unit ?? values.units ?? -1];
  return unit === undefined ? null : set(durationValue(unit, values.count ?? 1));
};
const weekday = (values: Values) => set(`XXXX-WXX-${values.weekday ?? values.weekdays ?? 1}`);

const ADVERBS: readonly (readonly [words: string, value: string])[] = [
  ["hourly", "PT1H"],
  ["daily/nightly", "P1D"],
  ["weekly", "P1W"],
  ["fortnightly/biweekly", "P2W"],
  ["monthly", "P1M"],
  ["quarterly", "P3M"],
  ["annually/yearly/annual", "P1Y"],
];
const isLowercase: NonNullable<Row["when"]> = (tokens, from) => tokens[from]?.capital === false;

/** Times that come again. */
export const SETS: readonly Row[] = [
  { pattern: "every/each [single] UNIT", read: everyUnit },
  { pattern: "every/each QUANTITY:count (UNITS|UNIT)", read: everyUnit },
  { pattern: "every other/second UNIT {count=2}", read: everyUnit },
  { pattern: "(once|twice|thrice|QUANTITY:times times) (a/an/per|every|each) UNIT", read: everyUnit },
  { pattern: "(once|twice) every QUANTITY:count UNITS", read: everyUnit },
  { pattern: "every/each WEEKDAY [PART]", read: weekday },
  { pattern: "WEEKDAYS", read: weekday },
  { pattern: "every/each MONTH", read: ({ month = 1 }) => set(`XXXX-${two(month)}`) },
  { pattern: "every/each SEASON", read: ({ season = 0 }) => set(`XXXX-${SEASON_CODES[season]}`) },
  { pattern: "every/each PART", read: ({ part = 0 }) => set(`XXXX-XX-XXT${PART_CODES[part]}`) },
  { pattern: "every/each weekend", read: () => set("XXXX-WXX-WE") },
  ...ADVERBS.map(([words, value]): Row => ({ pattern: words, when: isLowercase, read: () => set(value) })),
  { pattern: "per (day {unit=3}|week {unit=5}|month {unit=7}|year {unit=9})", when: notAfter("cent"), read: everyUnit },
];
