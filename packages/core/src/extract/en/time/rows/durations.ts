import { date, type Meaning, UNIT_NAMES } from "../meaning.ts";
import { type Row, type Values, yearRefOf } from "../row.ts";
import { after, notAfter } from "../surroundings.ts";

const unitOf = ({ unit, units }: Values) => UNIT_NAMES[unit ?? units ?? -1];

const lasting =
  (toward: -1 | 0 | 1) =>
  (values: Values): Meaning | null => {
    const unit = unitOf(values);
    return unit === undefined ? null : { kind: "duration", unit, count: values.count ?? Number.NaN, toward, of: null };
  };

/** "The first nine months of 1989"; without a year the one that the report is of. */
const stretchOf =
  (end: "first" | "last") =>
  (values: Values): Meaning | null => {
    const unit = unitOf(values);
    if (unit === undefined) return null;
    const year = yearRefOf(values);
    const whole = values.month === undefined ? year && date({ year }) : date({ year, month: values.month });
    return { kind: "duration", unit, count: values.count ?? 1, toward: 0, of: { end, whole } };
  };

/** Compound durations keep their larger part: "three years and two months", but not "five years and a few days". */
const larger = (values: Values): Meaning | null => {
  const isSmaller = (values.smaller ?? 99) < (values.units ?? 0) && !Number.isNaN(values.rest);
  return isSmaller ? lasting(0)(values) : null;
};

const isDuring = after("over within during");
const notOne = notAfter("the that this every each next last past per");

/** Stretches of time. */
export const DURATIONS: readonly Row[] = [
  {
    pattern: "[another] QUANTITY:count [more/further/additional/straight/consecutive/full/whole/long] (UNIT|UNITS)",
    read: lasting(0),
  },
  { pattern: "another {count=1} UNIT", read: lasting(0) },
  { pattern: "QUANTITY:count - (UNIT|UNITS) [- long]", read: lasting(0) },
  { pattern: "QUANTITY:count - second {unit=0}", read: lasting(0) },
  { pattern: "a/an {count=1} [full/whole/entire] UNIT", read: lasting(0), when: notOne },
  { pattern: "[a] half [-] a/an UNIT", read: (values) => lasting(0)({ ...values, count: 0.5 }) },
  { pattern: "a half [-] UNIT", read: (values) => lasting(0)({ ...values, count: 0.5 }) },
  { pattern: "a/an/one UNIT and a half", read: (values) => lasting(0)({ ...values, count: 1.5 }) },
  { pattern: "QUANTITY:count UNITS and QUANTITY:rest UNITS:smaller", read: larger },
  { pattern: "QUANTITY:least to/or/- QUANTITY:count [-] (UNITS|UNIT)", read: lasting(0) },
  { pattern: "(the whole/entire|all|whole) UNIT {count=1}", read: lasting(0) },
  { pattern: "UNITS - long", read: lasting(0) },
  { pattern: "UNIT {count=1} - long", read: lasting(0) },
  { pattern: "UNITS [earlier|later]", when: (tokens, from) => tokens[from]?.lower !== "quarters", read: lasting(0) },
  { pattern: "[the/these/this] last/past/previous/preceding QUANTITY:count UNITS", read: lasting(-1) },
  { pattern: "[the] past UNIT {count=1}", read: lasting(-1) },
  { pattern: "[the/these] next/coming/following QUANTITY:count UNITS", read: lasting(1) },
  { pattern: "the last UNIT {count=1}", when: isDuring, read: lasting(-1) },
  { pattern: "the next/coming UNIT {count=1}", when: isDuring, read: lasting(1) },
  { pattern: "the first QUANTITY:count UNITS [[of] (MONTH [<yearref>]|<yearref>)]", read: stretchOf("first") },
  { pattern: "the last/final/closing QUANTITY:count UNITS of (MONTH [<yearref>]|<yearref>)", read: stretchOf("last") },
];
