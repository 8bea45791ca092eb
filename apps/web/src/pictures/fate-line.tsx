import type { ClaimLine, Dossier } from "@hearsay/core";
import { daysBetween, shortDay, spanInWords, whenInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { Told } from "../parts/as-written.tsx";
import { ClaimBody } from "../parts/claim-line.tsx";
import { areMany, Folded } from "../parts/folded.tsx";
import { LongList } from "../parts/long-list.tsx";
import { briefly, counted } from "../words.ts";
import { StandingMark, StandingShape } from "./standing-mark.tsx";
import { type Cursor, Placed, TimeAxis, TimeLines } from "./time-axis.tsx";
import { elasticScale, type TimeScale } from "./time-scale.ts";

type Fate = Dossier["fate"];

/** A claim is drawn where it may have happened; a death further back than two years of the rest is drawn at its end. */
function daysOfLine({ support, core }: ClaimLine): string[] {
  return [support.from, support.to, core?.from ?? null, core?.to ?? null].filter((day) => day !== null);
}

function scaleOfFate(fate: Fate, known: string): TimeScale {
  const days = fate.lines.flatMap(daysOfLine);
  const seen = fate.lastSeen ? [fate.lastSeen.day] : [];
  return elasticScale([...days, ...seen, known], { prefer: seen });
}

/** The line of a life as far as it is attested, and the silence after it. */
function LifeStrip({ fate, scale, cursor }: { fate: Fate; scale: TimeScale; cursor: Cursor }) {
  const seen = fate.lastSeen;
  if (!seen) return null;
  const [at, end] = [scale.at(seen.day), scale.at(cursor.day)];
  const middle = (at + end) / 2;
  const isWide = end - at > 22;
  return (
    <svg className="strip life" aria-hidden="true">
      <TimeLines scale={scale} cursor={cursor} />
      <line x1="0%" x2={`${at}%`} y1="26" y2="26" className="alive" />
      {seen.silence > 0 && <line x1={`${at}%`} x2={`${end}%`} y1="26" y2="26" className="silence" />}
      {seen.silence > 0 && (
        <text x={isWide ? `${middle}%` : `${at - 2}%`} y="17" textAnchor={isWide ? "middle" : "end"}>
          {say("fate.silenceMark", { span: spanInWords(seen.silence) })}
        </text>
      )}
      <Placed at={at} y={26} className="seen">
        <circle r="5" />
      </Placed>
    </svg>
  );
}

/** Where a claim lies in time: its certain days full, the days in which it may have been as a frame. */
function FateStrip({ line, scale, cursor }: { line: ClaimLine; scale: TimeScale; cursor: Cursor }) {
  const { support, core, standing } = line;
  const from = support.from === null ? 0 : scale.at(support.from);
  const to = support.to === null ? 100 : scale.at(support.to);
  const isMoment = to - from < 1.2;
  const sure = core?.from && core.to ? { from: scale.at(core.from), to: scale.at(core.to) } : null;
  return (
    <svg className="strip" aria-hidden="true">
      <TimeLines scale={scale} cursor={cursor} />
      <g className={`window standing ${standing}`}>
        {!isMoment && <rect x={`${from}%`} width={`${to - from}%`} y="8" height="12" />}
        {sure && !isMoment && (
          <rect x={`${sure.from}%`} width={`${sure.to - sure.from}%`} y="8" height="12" className="core" />
        )}
        {(standing === "refuted" || standing === "contradicted") && !isMoment && (
          <line x1={`${from}%`} x2={`${to}%`} y1="14" y2="14" className="struck" />
        )}
      </g>
      <Placed at={isMoment ? (from + to) / 2 : to} y={14}>
        <circle r="9" className="ground" />
        <g transform="translate(-8 -8)">
          <StandingShape standing={standing} />
        </g>
      </Placed>
    </svg>
  );
}

interface Props {
  readonly fate: Fate;
  readonly name: string;
  readonly known: string;
}

/** What is told of somebody's life and whereabouts, on one axis from the first word of it to the day of the question. */
export function FateLine({ fate, name, known }: Props) {
  const scale = scaleOfFate(fate, known);
  const isLazy = areMany(fate.lines);
  const cursor = { day: known, label: say("picture.known") };
  return (
    <div className="band fate">
      <div className="band-head">
        {fate.lastSeen && (
          <p className="row-label">
            <strong>{say("fate.lastSeen")}</strong>
            <span className="row-others">
              {say("fate.daysBefore", {
                day: shortDay(fate.lastSeen.day),
                days: counted(daysBetween(fate.lastSeen.day, known), "day"),
                known: shortDay(known),
              })}
            </span>
          </p>
        )}
        <div>
          <TimeAxis scale={scale} cursor={cursor} />
          <LifeStrip fate={fate} scale={scale} cursor={cursor} />
        </div>
      </div>
      <LongList
        items={fate.lines}
        keyOf={(line) => line.claim}
        about={52}
        className="rows"
        row={(line) => (
          <Folded
            className="row"
            isLazy={isLazy}
            summary={
              <>
                <span className="row-label">
                  <strong className={line.standing === "refuted" ? "struck" : undefined}>
                    <Told>{briefly(line, name)}</Told>
                  </strong>
                  <span className="row-facts">
                    <StandingMark standing={line.standing} />
                    <span>{whenInWords(line.support)}</span>
                  </span>
                </span>
                <FateStrip line={line} scale={scale} cursor={cursor} />
              </>
            }
          >
            <div className="row-body">
              <ClaimBody line={line} />
            </div>
          </Folded>
        )}
      />
    </div>
  );
}
