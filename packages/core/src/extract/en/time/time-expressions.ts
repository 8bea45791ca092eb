import type { Day } from "../../../vocabulary/day.ts";
import type { ClosedRange, DayRange } from "../../../vocabulary/time.ts";
import { type Bounds, NO_BOUNDS } from "./bounds.ts";
import { calendarBounds } from "./calendar-bounds.ts";
import { durationBounds, vagueBounds } from "./distant-bounds.ts";
import { boundAt, endsNow, leadOf } from "./leads.ts";
import type { Meaning, Modifier } from "./meaning.ts";
import type { Period } from "./period.ts";
import { type Found, recognised } from "./recognise.ts";
import { resolve } from "./resolve.ts";
import type { Resolved, Setting } from "./resolved.ts";
import { placeOf, Scene } from "./scene.ts";
import { type Direction, directionAt } from "./tense.ts";
import { textTraits } from "./text-traits.ts";
import { type TimeToken, timeTokens } from "./time-tokens.ts";

/** A time that a text names, where it stands and what it means on the calendar. */
export interface TimeExpression {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Where the words begin that only bound it: "at least" of "since at least 2019", "no later than" before May. */
  readonly boundFrom: number;
  /** TIMEX3 types. */
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** As TIMEX3 writes it: 2024-04-22, 2012-07, 200, 2024-W17, 2024-Q1, P3D, PAST_REF, XXXX-WXX-1, 2024-04-23T18:09. */
  readonly value: string;
  /** All days of the value without its modifier; null where it is no calendar interval. */
  readonly range: ClosedRange | null;
  readonly modifier: Modifier | null;
  /** What a claim told with these words may be dated to: narrowed by the modifier, ended by publication. */
  readonly support: DayRange | null;
  /** The days on which a state told with these words holds for certain; inside the support. */
  readonly core: ClosedRange | null;
}

/** The times that a text names, in order and apart, each as precise as the text is. Linear in its length. */
export function timeExpressions(text: string, publication: { readonly day: Day | null }): TimeExpression[] {
  const tokens = timeTokens(text);
  const found = recognised(tokens);
  const scene = new Scene(publication.day, textTraits(found, publication.day));
  return found.flatMap((time) => expressionsOf(time, scene, tokens));
}

/** A time on the calendar; a range whose ends do not meet is told as its two ends. */
function expressionsOf(time: Found, scene: Scene, tokens: readonly TimeToken[]): TimeExpression[] {
  const place = placeOf(tokens, time);
  const direction = once(() => directionAt(tokens, time.from, time.to));
  const setting: Setting = { scene, ...place, direction };
  const resolved = resolve(time.meaning, setting);
  if (resolved === null) return endsOf(time).flatMap((end) => expressionsOf(end, scene, tokens));
  if (resolved.period !== null && !isComparison(time, resolved.period))
    scene.mention({ period: resolved.period, ...place, dated: isDated(time) });
  if (time.meaning.kind === "unknown") scene.forget();
  return [expressionOf(time, resolved, setting, tokens)];
}

const isQuarterBefore = (meaning: Meaning) =>
  meaning.kind === "shift" && meaning.unit === "quarter" && meaning.from === "mention";

/** "Fell 27% in May from a year earlier" goes on in May of this year. */
function isComparison({ meaning }: Found, { unit }: Period): boolean {
  return (meaning.kind === "year-before" && unit !== "year") || isQuarterBefore(meaning);
}

/** Asks when first asked, and remembers. */
function once(ask: () => Direction): () => Direction {
  let answer: { readonly direction: Direction } | null = null;
  return () => {
    answer ??= { direction: ask() };
    return answer.direction;
  };
}

function endsOf({ meaning }: Found): Found[] {
  return meaning.kind === "span" ? [meaning.first, meaning.last].filter(isFound) : [];
}

const isFound = (end: object): end is Found => "from" in end && "to" in end;

function isDated({ meaning }: Found): boolean {
  return meaning.kind === "date" && meaning.year !== null && "absolute" in meaning.year;
}

function expressionOf(time: Found, resolved: Resolved, setting: Setting, tokens: readonly TimeToken[]): TimeExpression {
  const lead = leadOf(time, tokens);
  return {
    start: tokens[time.from]?.start ?? 0,
    end: tokens[time.to - 1]?.end ?? 0,
    boundFrom: tokens[boundAt(time, tokens)]?.start ?? 0,
    type: resolved.type,
    value: resolved.value,
    range: resolved.range,
    modifier: lead ?? time.modifier,
    ...boundsIn(time, resolved, lead, setting, tokens),
  };
}

function boundsIn(
  time: Found,
  resolved: Resolved,
  lead: Modifier | null,
  setting: Setting,
  tokens: readonly TimeToken[],
): Bounds {
  const { meaning, modifier } = time;
  const { publication } = setting.scene;
  if (meaning.kind === "vague") return vagueBounds(meaning.time, lead, publication);
  if (meaning.kind === "duration") {
    const whole = meaning.of?.whole == null ? null : resolve(meaning.of.whole, setting);
    const isRunning = meaning.toward === 0 && endsNow(time, tokens);
    return durationBounds({ ...meaning, isRunning }, modifier, whole?.range ?? null, publication);
  }
  const { range, period, first } = resolved;
  if (range === null || period === null) return NO_BOUNDS;
  const isFuture = publication !== null && range.to > publication && setting.direction() === "future";
  const of = resolved.type === "TIME" ? null : meaning.kind === "span" ? meaning.last.modifier : modifier;
  const opening =
    first === null || meaning.kind !== "span" ? null : { period: first, modifier: meaning.first.modifier };
  return calendarBounds({ period, modifier: of, first: opening, lead, publication, isFuture });
}
