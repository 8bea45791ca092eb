import type { Day } from "../../../vocabulary/day.ts";
import { PART_CODES } from "./lexicon.ts";
import type { Meaning } from "./meaning.ts";
import { periodOf, rangeOf } from "./period.ts";
import type { Resolved, Resolver, Setting } from "./resolved.ts";

/** How many sentences after the day it belongs to a time of day may still stand. */
const REACH = 1;

interface DayOfHour {
  readonly day: Day | null;
  /** Named together with the hour, so that the hour tells of that day and no other. */
  readonly isOwn: boolean;
}

/** 6:09 pm, noon, 1400 GMT: on the day that they name or that the text is at. */
export function clockTime(
  { minutes, day }: Extract<Meaning, { kind: "clock" }>,
  setting: Setting,
  resolve: Resolver,
): Resolved {
  const pad = (number: number) => String(number).padStart(2, "0");
  return timeOf(`${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`, dayFor(day, setting, resolve));
}

/** Tuesday night, this morning, the evening of May 5. */
export function partOfDay(
  { part, day }: Extract<Meaning, { kind: "part-of-day" }>,
  setting: Setting,
  resolve: Resolver,
): Resolved {
  return timeOf(PART_CODES[part] ?? "MO", dayFor(day, setting, resolve));
}

function dayFor(day: Meaning | null, setting: Setting, resolve: Resolver): DayOfHour {
  const own = day === null ? null : resolve(day, setting);
  if (own !== null)
    return { day: own.range !== null && own.range.from === own.range.to ? own.range.from : null, isOwn: true };
  const { scene, sentence } = setting;
  const mention = scene.latestOf("day");
  const isNear = mention !== null && (scene.isNarrative || sentence - mention.sentence <= REACH);
  return { day: isNear ? (rangeOf(mention.period)?.from ?? null) : scene.publication, isOwn: false };
}

function timeOf(time: string, { day, isOwn }: DayOfHour): Resolved {
  const range = day !== null && isOwn ? { from: day, to: day } : null;
  const period = range === null ? null : periodOf("day", range.from);
  return { type: "TIME", value: `${day ?? "XXXX-XX-XX"}T${time}`, range, period, first: null };
}
