import { listed, wordAt } from "./surroundings.ts";
import type { TimeToken } from "./time-tokens.ts";

/** What follows a weekday in the name of a newspaper or a show. */
const NEWSPAPERS = listed(
  "times telegraph mirror express mail herald people independent post tribune world sun star standard punch vanguard nation guardian " +
    "review magazine newspaper sport live business trust",
);
/** What goes before a weekday in the name of an event. */
const FEASTS = listed(
  "black bloody good palm ash holy maundy shrove super cyber ruby easter whit giving ordinary fat spy",
);
/** Before a weekday and a surname these make it a given name: Major General Sunday Idoko. */
const TITLES = listed(
  "general gen colonel col major maj brigadier brig captain capt lieutenant lt sergeant sgt corporal cpl private inspector commissioner " +
    "mr mrs ms dr prof professor chief alhaji minister governor senator pastor bishop reverend rev justice judge engineer engr barrister " +
    "comrade sir old year-old named called son brother",
);

/** Whether a weekday is a day, and no newspaper, feast or person. */
export function isWeekday(tokens: readonly TimeToken[], from: number, to: number): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (next?.capital && NEWSPAPERS.has(next.lower)) return false;
  if (next?.capital && TITLES.has(wordAt(tokens, from - 1))) return false;
  if (next?.capital && next.lower === "night" && wordAt(tokens, to + 1) === "live") return false;
  return !(before?.capital && FEASTS.has(before.lower));
}
