import type { Distance } from "./distance.ts";
import type { Meaning, UnitName } from "./meaning.ts";

/**
 * A time that names no interval. `from` and `to` bound what a claim told with it may be dated to; null leaves the end
 * open, which is all that honest reading allows for "years ago".
 */
export interface VagueTime {
  readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF";
  readonly from: Distance | null;
  readonly to: Distance | null;
}

const back = (by: number, unit: Distance["unit"]): Distance => ({ by: -by, unit });
const TODAY: Distance = { by: 0, unit: "day" };
const past = (from: Distance | null, to: Distance | null = TODAY): VagueTime => ({ value: "PAST_REF", from, to });
const present = (from: Distance | null): VagueTime => ({ value: "PRESENT_REF", from, to: TODAY });
const FUTURE: VagueTime = { value: "FUTURE_REF", from: TODAY, to: null };

/** What each vague word lets a claim be dated to. "Recent" reaches back about ten of its unit; a plural "ago" is two or more. */
export const VAGUE_TIMES: readonly (readonly [words: string, time: VagueTime])[] = [
  ["recently/lately", past(back(1, "year"))],
  ["[the] [most] recent days", past(back(10, "day"))],
  ["[the] [most] recent weeks", past(back(10, "week"))],
  ["[the] [most] recent months", past(back(10, "month"))],
  ["[the] [most] recent years", past(back(10, "year"))],
  ["[the] [most] recent decades", past(back(10, "decade"))],
  ["the [very] recent past", past(back(1, "year"))],
  ["the [distant] past", past(null)],
  ["previously", past(null)],
  ["[not] long ago", past(null)],
  ["a long time ago", past(null, back(1, "year"))],
  ["some time ago", past(null)],
  ["a while ago", past(null)],
  ["now/currently/presently", present(TODAY)],
  ["these days", present(back(10, "week"))],
  ["the present [day]", present(TODAY)],
  ["the [near/immediate/foreseeable/distant] future", FUTURE],
  ["[the] coming/upcoming days/weeks/months/years/decades", FUTURE],
];

const AGO_UNITS: Readonly<Record<UnitName, Distance>> = {
  second: TODAY,
  minute: TODAY,
  hour: TODAY,
  day: back(2, "day"),
  weekend: back(2, "week"),
  week: back(2, "week"),
  fortnight: back(4, "week"),
  month: back(2, "month"),
  quarter: back(6, "month"),
  year: back(2, "year"),
  decade: back(2, "decade"),
  century: back(2, "century"),
  millennium: back(2, "century"),
};

/** "Months ago", "a few years ago": at the latest two units back, and nobody says since when. */
export function vagueAgo(unit: UnitName): Meaning {
  return { kind: "vague", time: past(null, AGO_UNITS[unit]) };
}
