import { NOT_A_TIME } from "../meaning.ts";
import type { Row } from "../row.ts";

/** Words that look like a time and are none. A longer match wins, so they keep shorter ones away. */
const PATTERNS: readonly string[] = [
  // ages
  "QUANTITY - UNIT [-] old/olds",
  "QUANTITY UNITS old",
  "QUANTITY UNIT [-] old/olds",
  "QUANTITY UNITS of age",
  "aged [between] QUANTITY [and QUANTITY] [UNITS]",
  "age/ages [of] QUANTITY",
  "century - old",
  // things with a number for a name
  "flight/highway/route/resolution/article/boeing/airbus [no] [-] YEAR",
  // wars named for how long they took
  "QUANTITY [-] (UNIT|UNITS) ['] [s] war/wars/battles/battle",
  // turns of phrase
  "last/past/next QUANTITY WEEKDAYS",
  "the other day",
  "day [-] to [-] day",
  "day by day",
  "year after year",
];

/** "One day" that is not counted from anything. */
const isSomeday: NonNullable<Row["when"]> = (tokens, from, to) =>
  !/^(?:after|before|later|earlier|of|ahead|only|alone)$/.test(tokens[to]?.lower ?? "") &&
  !/^(?:in|for|within|just|only|than)$/.test(tokens[from - 1]?.lower ?? "");

/** What is to be passed over. */
export const NOT_TIMES: readonly Row[] = [
  ...PATTERNS.map((pattern): Row => ({ pattern, read: () => NOT_A_TIME })),
  { pattern: "one day", when: isSomeday, read: () => NOT_A_TIME },
];
