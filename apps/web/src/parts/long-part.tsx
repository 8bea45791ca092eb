import { useState } from "react";
import { number, say } from "../languages/say.ts";
import type { NoteGroup } from "./note-groups.ts";
import { type Reading, ReportText } from "./report-text.tsx";

/** From here on a paragraph is not laid out whole: a browser would stand still over it. */
const LONG = 60_000;
/** Letters around the words of a statement, and letters that one step shows. */
const AROUND = 2000;
const STEP = 30_000;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of a long text that are shown: its beginning, and what stands around the words of statements. */
export function shownStretches(
  start: number,
  end: number,
  groups: readonly Pick<NoteGroup, "start" | "end">[],
): Stretch[] {
  const marked = groups.filter((group) => group.start < end && group.end > start);
  const wanted = [
    { start, end: start + STEP },
    ...marked.map((group) => ({ start: group.start - AROUND, end: Math.min(group.end, group.start + STEP) + AROUND })),
  ];
  const clipped = wanted.map((one) => ({ start: Math.max(start, one.start), end: Math.min(end, one.end) }));
  const merged: Stretch[] = [];
  for (const one of clipped.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (!last || one.start > last.end) merged.push(one);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
  }
  return merged;
}

interface Props {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
}

/** A paragraph of the report; of one that has no end, the beginning and what statements rest on, and more on demand. */
export function PartText({ start, end, reading }: Props) {
  const [more, setMore] = useState<readonly Stretch[]>([]);
  if (end - start <= LONG) return <ReportText start={start} end={end} reading={reading} />;
  const shown = shownStretches(start, end, [...reading.groups, ...more]);
  return shown.map((stretch, i) => {
    const next = shown[i + 1]?.start ?? end;
    return (
      <span key={stretch.start}>
        <ReportText start={stretch.start} end={stretch.end} reading={reading} />
        {next > stretch.end && (
          <button
            type="button"
            className="left-out"
            onClick={() => setMore([...more, { start: stretch.end, end: Math.min(next, stretch.end + STEP) }])}
          >
            {say("report.leftOut", { count: number(next - stretch.end) })}
          </button>
        )}
      </span>
    );
  });
}
