import { isSeason } from "../is-month.ts";
import { isFirstYear, isYear } from "../is-year.ts";
import { date, type Meaning } from "../meaning.ts";
import { pickOf, type Row, type Values, yearRefOf } from "../row.ts";
import { after, all, notFollowedBy, wordAt } from "../surroundings.ts";

type PartOfYear = "quarter" | "half" | "season";

/** A part of the year by its number, or null where there is none such: the fifth quarter. */
const part =
  (unit: PartOfYear, name: string, count: number) =>
  (values: Values): Meaning | null => {
    const index = values[name];
    if (index !== undefined && (index < (unit === "season" ? 0 : 1) || index > count)) return null;
    return { kind: "part-of-year", unit, index: index ?? null, year: yearRefOf(values), pick: pickOf(values) };
  };
const quarter = part("quarter", "ordinal", 4);
const half = part("half", "ordinal", 2);
const season = part("season", "season", 3);

const year = (values: Values) => date({ year: yearRefOf(values) });

/** The years 2003-2006, 2013-22, 1999/2000; nothing where the second is not the later. */
function years({ year: first = 0, last, short }: Values): Meaning | null {
  const century = Math.floor(first / 100) * 100;
  const to = last ?? (short === undefined ? 0 : century + short);
  if (to <= first || to - first > 150) return null;
  const bound = (absolute: number) => ({ meaning: date({ year: { absolute } }), modifier: null });
  return { kind: "span", first: bound(first), last: bound(to) };
}

const decade = ({ decade: index = 0 }: Values): Meaning => ({ kind: "period", unit: "decade", index });
const century = ({ ordinal = 0 }: Values): Meaning | null =>
  ordinal > 9 && ordinal < 23 ? { kind: "period", unit: "century", index: ordinal - 1 } : null;

/** Her eighties are no decade, and a bare "80s" needs the article. */
const isDecade: NonNullable<Row["when"]> = (tokens, from, to) => {
  const token = tokens[to - 1];
  const isFull = token?.shape === "decade" && (token.numbers[0] ?? 0) > 999;
  const isShort = token?.shape === "short-decade";
  if (isFull || isShort) return true;
  const lead = from === to - 1 ? wordAt(tokens, from - 1) : "the";
  if (lead === "the") return true;
  if (lead !== "-" && !/^(?:early|late|mid)$/.test(lead)) return false;
  return /^(?:the|and|or)$/.test(wordAt(tokens, from - (lead === "-" ? 3 : 2)));
};

/** "The 1980's", as older newspapers write it, but "in 1980's campaign". */
const isOldDecade: NonNullable<Row["when"]> = (tokens, from, to) => {
  const lead = wordAt(tokens, from) === "the" ? "the" : wordAt(tokens, from - 1);
  return (tokens[to - 3]?.numbers[0] ?? 1) % 10 === 0 && /^(?:the|early|late|mid|-)$/.test(lead);
};

const isAfterPreposition = after("in during for by of since until through throughout this");

/** Years, decades, centuries, and the parts of years that business and the weather know. */
export const YEARS: readonly Row[] = [
  { pattern: "YEAR", when: isYear, read: year },
  { pattern: "[the] [calendar] year YEAR", read: year },
  { pattern: "[the] fiscal/financial [year] YEAR", read: year },
  { pattern: "the YEAR fiscal/financial year", read: year },
  { pattern: "fy [-] YEAR", read: year },
  { pattern: "FISCALYEAR:year", read: year },
  { pattern: "the school/academic year YEAR", read: year },
  { pattern: "YEAR - YEAR:last", read: years },
  { pattern: "YEAR SLASH YEAR:last", read: years },
  { pattern: "YEAR (-|SLASH) YEAR2:short", when: isFirstYear, read: years },
  { pattern: "YEAR SLASH YEAR2:short", read: years },
  { pattern: "[the] DECADE", when: isDecade, read: decade },
  { pattern: "[the] YEAR ' s", when: isOldDecade, read: ({ year: first = 0 }) => decade({ decade: first / 10 }) },
  {
    pattern: "NUMBER (bc|bce)",
    read: ({ number = 0 }) => ({ kind: "unknown", value: `BC${String(number).padStart(4, "0")}` }),
  },
  {
    pattern: "[DAY] MONTH NUMBER (bc|bce)",
    read: ({ number = 0 }) => ({ kind: "unknown", value: `BC${String(number).padStart(4, "0")}` }),
  },
  { pattern: "[the] nineteen [-] DECADE", read: decade },
  { pattern: "[the] ORDINAL [-] century", read: century },
  { pattern: "[the] [YEAR] ORDINAL [-] quarter [<yearref>]", read: quarter },
  { pattern: "[the] <wordyear> ' s ORDINAL [-] quarter", read: quarter },
  { pattern: "[the] YEAR ' s ORDINAL [-] quarter", read: quarter },
  { pattern: "QUARTERCODE:ordinal [of] [YEAR]", read: quarter },
  { pattern: "YEAR QUARTERCODE:ordinal", read: quarter },
  { pattern: "the YEAR quarter", read: quarter },
  { pattern: "the same quarter <yearref>", read: quarter },
  { pattern: "[the] ORDINAL [-] half <yearref>", read: half },
  { pattern: "[the] <wordyear> ' s ORDINAL [-] half", read: half },
  { pattern: "[the] ORDINAL - half", when: (tokens, _, to) => tokens[to]?.shape === "word", read: half },
  { pattern: "the ORDINAL half", when: all(isAfterPreposition, notFollowedBy("of")), read: half },
  { pattern: "HALFCODE:ordinal [of] [YEAR]", read: half },
  { pattern: "[the] SEASON <yearref>", read: season },
  { pattern: "[the] SEASON [of] YEAR (-|SLASH) (YEAR2|YEAR:other)", read: season },
  { pattern: "<pick> SEASON", read: season },
  {
    pattern: "that SEASON",
    read: ({ season: index = 0 }) => ({
      kind: "part-of-year",
      unit: "season",
      index,
      year: { by: 0, from: "mention" },
      pick: null,
    }),
  },
  {
    pattern: "the following/next SEASON {pick=1}",
    read: ({ season: index = 0 }) => ({
      kind: "part-of-year",
      unit: "season",
      index,
      year: { by: 1, from: "mention" },
      pick: 1,
    }),
  },
  { pattern: "[the] SEASON", when: isSeason, read: season },
];
