import type { Meaning } from "../meaning.ts";
import type { Row, Values } from "../row.ts";
import { after, followedBy, notAfter } from "../surroundings.ts";

const clock = (minutes: number): Meaning => ({ kind: "clock", minutes, day: null });

/** The hour with its half of the day: 12 am is midnight. */
const hourOf = (hour: number, meridiem: number | undefined) =>
  meridiem === undefined ? hour : (hour % 12) + (hour > 12 ? hour - (hour % 12) : meridiem);

const atHour = ({ hour = 0, meridiem }: Values): Meaning | null =>
  meridiem !== undefined && hour > 12 ? null : clock(60 * hourOf(hour, meridiem));
const atMinute = (values: Values): Meaning => {
  const minutes = values.clock ?? values.dotted ?? 0;
  return clock(60 * hourOf(Math.floor(minutes / 60), values.meridiem) + (minutes % 60));
};

const onDay = (by: number, part: number): Meaning => ({
  kind: "part-of-day",
  part,
  day: { kind: "shift", unit: "day", by, from: "publication" },
});
const named = (values: Values) => onDay(values.by ?? 0, values.part ?? 0);
const fromMention = ({ part = 0, by = 0 }: Values): Meaning => ({
  kind: "part-of-day",
  part,
  day: { kind: "shift", unit: "day", by, from: "mention" },
});
const bare = ({ part = 0 }: Values): Meaning => ({ kind: "part-of-day", part, day: null });

const ZONED = "[ZONE|local time|( ZONE )]";
const isAfterPreposition = after("at around about by from until till before after since to between of and as");

/** Times of day. */
export const CLOCK_TIMES: readonly Row[] = [
  { pattern: `CLOCK [MERIDIEM] ${ZONED}`, read: atMinute },
  { pattern: `DOTTED MERIDIEM ${ZONED}`, read: atMinute },
  { pattern: "DOTTED (ZONE|local time)", read: atMinute },
  { pattern: "DOTTED (hours|hrs)", when: after("at about around by from until till to"), read: atMinute },
  { pattern: `HOUR MERIDIEM ${ZONED}`, read: atHour },
  {
    pattern: `HOUR o'clock [in the PART] ${ZONED}`,
    read: ({ hour = 0, part }) => clock(60 * hourOf(hour, part === undefined ? undefined : part < 2 ? 0 : 12)),
  },
  {
    pattern: "FOURDIGITS (ZONE|hours|hrs|local time)",
    when: isAfterPreposition,
    read: ({ fourdigits = 0 }) => clock(60 * Math.floor(fourdigits / 100) + (fourdigits % 100)),
  },
  {
    pattern: "FOURDIGITS ZONE",
    read: ({ fourdigits = 0 }) => clock(60 * Math.floor(fourdigits / 100) + (fourdigits % 100)),
  },
  { pattern: `NOON ${ZONED}`, read: ({ noon = 12 }) => clock(60 * noon) },
  { pattern: "half past HOUR", read: ({ hour = 0 }) => clock(60 * hour + 30) },
  { pattern: "[a] quarter (past {off=15}|to {off=-15}) HOUR", read: ({ hour = 0, off = 0 }) => clock(60 * hour + off) },
  { pattern: "tonight", read: () => onDay(0, 4) },
  {
    pattern: "overnight",
    when: notAfter("an the"),
    read: () => ({ kind: "part-of-day", part: 4, day: { kind: "shift", unit: "day", by: -1, from: "publication" } }),
  },
  { pattern: "(this {by=0}|yesterday {by=-1}|tomorrow {by=1}) PART", read: named },
  { pattern: "last {by=-1} PART", read: named },
  { pattern: "[the] (following/next {by=1}|same {by=0}|previous {by=-1}) PART", read: fromMention },
  { pattern: "(that {by=0}|the same {by=0}) PART", read: fromMention },
  { pattern: "the [early/late] PART", when: followedBy("of"), read: bare },
  { pattern: "the PART", when: after("in during"), read: bare },
  { pattern: "[the] early/late PART", when: after("in on the"), read: bare },
];
