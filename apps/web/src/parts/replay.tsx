import { useEffect, useState } from "react";
import type { DaysAnswer } from "../api.ts";
import { shortDay } from "../days.ts";
import { say } from "../languages/say.ts";
import { counted } from "../words.ts";

type Stops = DaysAnswer["days"];

const PACE = 1100;

/** The stop at which a day lies: the last one that is not after it. */
function stopAt(stops: Stops, known: string): number {
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop.day <= known),
  );
}

/** The ticks of some stops as one path: however many days there are, they are two elements. */
function pathOf(stops: Stops, isIn: (place: number) => boolean): string {
  const most = Math.max(1, ...stops.map((stop) => stop.statements));
  return stops
    .map((stop, i) => {
      if (!isIn(i)) return "";
      const x = stops.length < 2 ? 50 : (i / (stops.length - 1)) * 100;
      return `M${x.toFixed(2)} 12V${(9 - 9 * Math.sqrt(stop.statements / most)).toFixed(2)}`;
    })
    .join("");
}

/** How much was said on each stop, as a row of ticks over the slider. */
function Ticks({ stops, at }: { readonly stops: Stops; readonly at: number }) {
  return (
    <svg className="replay-ticks" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <path d={pathOf(stops, (i) => i > at)} className="tick" />
      <path d={pathOf(stops, (i) => i <= at)} className="tick known" />
    </svg>
  );
}

interface Props {
  readonly stops: Stops;
  readonly known: string;
  readonly onDay: (day: string) => void;
}

/** Moves `known` over the days on which something was said, by hand or by itself: standings change as they did. */
export function Replay({ stops, known, onDay }: Props) {
  const [isPlaying, setPlaying] = useState(false);
  const at = stopAt(stops, known);
  const last = stops.length - 1;
  const go = (to: number) => {
    const stop = stops[Math.min(last, Math.max(0, to))];
    if (stop) onDay(stop.day);
  };
  useEffect(() => {
    if (!isPlaying) return;
    if (at >= last) return setPlaying(false);
    const timer = setTimeout(() => go(at + 1), PACE);
    return () => clearTimeout(timer);
  });
  if (stops.length < 2) return <p className="replay-none">{say("replay.none")}</p>;
  const stop = stops[at];
  const isBetween = stop !== undefined && stop.day !== known;
  const words = stop
    ? say("replay.stop", {
        day: shortDay(stop.day),
        statements: stop.statements > 0 ? counted(stop.statements, "statement") : say("replay.todayWord"),
      })
    : "";
  const play = () => {
    if (!isPlaying && at >= last) go(0);
    setPlaying(!isPlaying);
  };
  return (
    <div className="replay">
      <div className="replay-words">
        <label htmlFor="replay">{say("replay.name")}</label>
        <output htmlFor="replay">
          {stop && known < stop.day
            ? say("replay.before")
            : isBetween
              ? say("when.since", { day: shortDay(stop.day) })
              : words}
        </output>
      </div>
      <div className="replay-row">
        <button type="button" onClick={() => go(at - 1)} disabled={at === 0} aria-label={say("replay.previous")}>
          ‹
        </button>
        <div className="replay-track">
          <Ticks stops={stops} at={at} />
          <input
            id="replay"
            type="range"
            min={0}
            max={last}
            value={at}
            aria-valuetext={words}
            onChange={(event) => go(Number(event.target.value))}
          />
        </div>
        <button type="button" onClick={() => go(at + 1)} disabled={at >= last} aria-label={say("replay.next")}>
          ›
        </button>
        <button type="button" onClick={play} aria-pressed={isPlaying}>
          {isPlaying ? say("replay.halt") : say("replay.play")}
        </button>
      </div>
    </div>
  );
}
