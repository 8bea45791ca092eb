import { number } from "../languages/say.ts";
import { AsWritten } from "./as-written.tsx";
import type { NoteGroup } from "./note-groups.ts";
import { type Segment, segmentsOf } from "./segments.ts";

export interface Reading {
  readonly text: string;
  readonly groups: readonly NoteGroup[];
  /** The note that is pointed at, else the one last followed, and with it its words. */
  readonly active: string | null;
  readonly onPoint: (group: string | null) => void;
  /** Takes the reader from the words to their note. */
  readonly onFollow: (group: string) => void;
  /** Shows what was decided on a statement, and what can be. */
  readonly onReview: (statement: string) => void;
}

function MarkedWords({ segment, reading }: { readonly segment: Segment<NoteGroup>; readonly reading: Reading }) {
  const { text, active, onPoint, onFollow } = reading;
  const [inner] = segment.marks;
  const words = <AsWritten>{text.slice(segment.start, segment.end)}</AsWritten>;
  if (!inner) return words;
  const ends = segment.marks.filter((mark) => mark.end === segment.end).map((mark) => mark.number);
  return (
    <mark>
      <a
        href={`#note-${inner.id}`}
        className="words"
        data-stance={inner.notes[0]?.stance}
        data-depth={Math.min(3, segment.marks.length)}
        data-groups={segment.marks.map((mark) => mark.id).join(" ")}
        data-statements={segment.marks.flatMap((mark) => mark.notes.map((note) => note.statement)).join(" ")}
        data-active={segment.marks.some((mark) => mark.id === active)}
        {...(ends.length > 0 && {
          "data-ends": ends
            .toSorted((a, b) => a - b)
            .map(number)
            .join(","),
        })}
        onMouseEnter={() => onPoint(inner.id)}
        onMouseLeave={() => onPoint(null)}
        onFocus={() => onPoint(inner.id)}
        onClick={(event) => {
          event.preventDefault();
          onFollow(inner.id);
        }}
      >
        {words}
      </a>
    </mark>
  );
}

/** A stretch of the report with the words of its statements marked; it says where in the report it begins. */
export function ReportText({ start, end, reading }: { start: number; end: number; reading: Reading }) {
  return (
    <span data-start={start}>
      {segmentsOf(start, end, reading.groups).map((segment) => (
        <MarkedWords key={segment.start} segment={segment} reading={reading} />
      ))}
    </span>
  );
}
