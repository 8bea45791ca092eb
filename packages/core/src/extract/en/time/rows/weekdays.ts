import { isWeekday } from "../is-weekday.ts";
import type { Meaning, Origin } from "../meaning.ts";
import { pickOf, type Row, type Values } from "../row.ts";

function weekday(values: Values, from: Origin = "publication"): Meaning {
  return { kind: "weekday", weekday: values.weekday ?? 1, week: values.week ?? null, pick: pickOf(values), from };
}

/** Days of the week. */
export const WEEKDAYS: readonly Row[] = [
  { pattern: "WEEKDAY", when: isWeekday, read: (values) => weekday(values) },
  { pattern: "<pick> WEEKDAY", read: (values) => weekday(values) },
  { pattern: "WEEKDAY last {pick=-1}", read: (values) => weekday(values) },
  { pattern: "the following/next WEEKDAY {pick=1}", read: (values) => weekday(values, "mention") },
  { pattern: "the previous/preceding WEEKDAY {pick=-1}", read: (values) => weekday(values, "mention") },
  { pattern: "WEEKDAY [of] (last {week=-1}|this {week=0}|next {week=1}) week", read: (values) => weekday(values) },
  { pattern: "(last {week=-1}|this {week=0}|next {week=1}) week [,] [on] WEEKDAY", read: (values) => weekday(values) },
  { pattern: "(last {week=-1}|this {week=0}|next {week=1}) week ' s WEEKDAY", read: (values) => weekday(values) },
  {
    pattern: "WEEKDAY [of] (that {week=0}|the same {week=0}|the following {week=1}|the previous {week=-1}) week",
    read: (values) => weekday(values, "mention"),
  },
];
