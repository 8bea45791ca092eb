import type { Span } from "../../vocabulary/span.ts";
import { daysIn, type FoundDay, type PrintedDay } from "./printed-day.ts";
import { type PrintedTime, timesIn } from "./printed-time.ts";

/** A date, a time or both as a page prints them; offsets are into the line. */
export interface PrintedMoment extends Span {
  readonly written: string;
  readonly day: PrintedDay | null;
  /** `HH:MM`. */
  readonly time: string | null;
  readonly zone: string | null;
}

/** Arabic-Indic and Persian digits as European ones, unit for unit, so that offsets stay. */
function withPlainDigits(line: string): string {
  return line.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A line with some stretches blanked out, unit for unit. */
export function withoutSpans(line: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end), line);
}

function joined(printed: string, day: FoundDay | null, time: PrintedTime | null): PrintedMoment {
  const ends = [day, time].filter((one) => one !== null);
  const start = Math.min(...ends.map((one) => one.start));
  const end = Math.max(...ends.map((one) => one.end));
  const written = printed.slice(start, end);
  return { start, end, written, day: day?.day ?? null, time: time?.time ?? null, zone: time?.zone ?? null };
}

/** Every date and time printed in a line, in order; a time belongs to the date it stands beside. */
export function momentsIn(printed: string): PrintedMoment[] {
  const line = withPlainDigits(printed);
  const days = daysIn(line);
  const times = timesIn(withoutSpans(line, days));
  const timesLead = days[0] !== undefined && times[0] !== undefined && times[0].start < days[0].start;
  const taken = new Set<PrintedTime>();
  const dated = days.map((day, i) => {
    const from = timesLead ? (days[i - 1]?.end ?? 0) : day.end;
    const to = timesLead ? day.start : (days[i + 1]?.start ?? line.length);
    const time = times.find((candidate) => candidate.start >= from && candidate.end <= to) ?? null;
    if (time) taken.add(time);
    return joined(printed, day, time);
  });
  const alone = times.filter((time) => !taken.has(time)).map((time) => joined(printed, null, time));
  return [...dated, ...alone].sort((a, b) => a.start - b.start);
}
