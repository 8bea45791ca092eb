import type { ReactNode } from "react";
import { anchorAt, type TimeScale } from "./time-scale.ts";

/** A day that the reader asked for, as a line across every row of a picture. */
export interface Cursor {
  readonly day: string;
  readonly label: string;
}

/** A figure at a day: its place in per cent, its size in pixels. */
export function Placed(props: {
  readonly at: number;
  readonly y: number;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <svg x={`${props.at}%`} y={props.y} className={`placed ${props.className ?? ""}`} aria-hidden="true">
      {props.children}
    </svg>
  );
}

/** The lines that carry a day from the axis through the rows of a picture. */
export function TimeLines({ scale, cursor }: { readonly scale: TimeScale; readonly cursor?: Cursor | undefined }) {
  return (
    <g>
      {scale.ticks.map(({ day, at }) => (
        <line key={day} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" className="tick-line" />
      ))}
      {cursor && (
        <line
          x1={`${scale.at(cursor.day)}%`}
          x2={`${scale.at(cursor.day)}%`}
          y1="0"
          y2="100%"
          className="cursor-line"
        />
      )}
    </g>
  );
}

interface Props {
  readonly scale: TimeScale;
  readonly cursor?: Cursor | undefined;
}

/** The axis of a picture: days along the line of reading, with the day that was asked for. */
export function TimeAxis({ scale, cursor }: Props) {
  const at = cursor ? scale.at(cursor.day) : 0;
  return (
    <div className="axis-frame">
      <svg className="axis" aria-hidden="true">
        {scale.ticks.map((tick) => (
          <g key={tick.day} className={`tick from-${tick.from}`}>
            <line x1={`${tick.at}%`} x2={`${tick.at}%`} y1="30" y2="36" />
            {tick.label !== null && (
              <text x={`${tick.at}%`} y="26" dx={anchorAt(tick.at) === "end" ? -4 : 0} textAnchor={anchorAt(tick.at)}>
                {tick.label}
              </text>
            )}
          </g>
        ))}
        {scale.breakAt !== null && (
          <Placed at={scale.breakAt} y={32} className="break">
            <path d="M-4 4 -1 -3M1 4 4 -3" />
          </Placed>
        )}
        {cursor && (
          <g className="cursor">
            <line x1={`${at}%`} x2={`${at}%`} y1="12" y2="36" />
            <text x={`${at}%`} y="9" textAnchor={anchorAt(at)}>
              {cursor.label}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}
