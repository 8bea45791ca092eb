import type { Lane, Quoted } from "@hearsay/core";
import { shortDay, whenInWords } from "../days.ts";
import { list, number, say } from "../languages/say.ts";
import { Name, Told } from "../parts/as-written.tsx";
import { Few } from "../parts/few.tsx";
import { basisWord, counted, sentenceCase, stanceWord, standingWord } from "../words.ts";
import { StandingMark, StandingShape } from "./standing-mark.tsx";
import { StatementFigure } from "./statement-mark.tsx";
import { type Cursor, Placed, TimeAxis, TimeLines } from "./time-axis.tsx";
import { elasticScale, type TimeScale } from "./time-scale.ts";

/** Marks of one origin on one day stand side by side, this many pixels apart. */
const STEP = 17;

/** Room that the word of a standing needs, in per cent, on a wide and on a narrow screen. */
const WORD = 14;
const NARROW_WORD = 25;

interface Drawn {
  readonly scale: TimeScale;
  readonly cursor: Cursor;
}

/** The standing of a claim as knowledge grew: a stretch from each change to the next, as far as is known. */
function StandingStrip({ lane, scale, cursor }: { readonly lane: Lane } & Drawn) {
  const known = lane.steps.filter((step) => step.from <= cursor.day);
  const steps = known.filter((step, i) => step.standing !== known[i - 1]?.standing);
  return (
    <svg className="strip standing-strip" aria-hidden="true">
      <TimeLines scale={scale} cursor={cursor} />
      {steps.map((step, i) => {
        const next = steps[i + 1];
        const from = scale.at(step.from);
        const to = next ? scale.at(next.from) : scale.at(cursor.day);
        const width = to - from;
        return (
          <g key={step.from} className={`standing ${step.standing}`}>
            <rect x={`${from}%`} width={`${Math.max(0, width)}%`} y="5" height="18" className="stretch-ground" />
            <Placed at={from} y={6}>
              <rect x="-8" y="0" width="16" height="16" className="ground" />
              <g transform="translate(-8 0)">
                <StandingShape standing={step.standing} />
              </g>
              {width > WORD && (
                <text x="12" y="12.5" className={width > NARROW_WORD ? "" : "minor"}>
                  {standingWord(step.standing)}
                </text>
              )}
            </Placed>
          </g>
        );
      })}
    </svg>
  );
}

/** Marks beside each other on one place before they are drawn as one with their number. */
const MOST_BESIDE = 4;
/** Marks that the rows of all lanes show at first, about; and rows of a lane, at least and at most. */
const MOST_MARKS = 120;
const FEWEST_ROWS = 2;
const MOST_ROWS = 12;
/** Statements of a row from which on days that lie close share a place. */
const TOGETHER = 40;

/** The statements of a row by their places on the axis: one place a day, or one in a hundredth of the axis. */
function groupedByPlace(quoted: readonly Quoted[], scale: TimeScale): { at: number; ones: Quoted[] }[] {
  const isMany = quoted.length > TOGETHER;
  const groups = Map.groupBy(quoted, (one) => {
    const at = scale.at(one.published);
    return isMany ? Math.round(at / 2) * 2 : at;
  });
  return [...groups].map(([at, ones]) => ({ at, ones }));
}

/** "12 statements: 10 × says so, 2 × denies it" */
function togetherInWords(ones: readonly Quoted[]): string {
  const stances = [...Map.groupBy(ones, (one) => one.stance)].map(
    ([stance, own]) => `${number(own.length)} × ${stanceWord(stance)}`,
  );
  return say("picture.together", { count: ones.length, stances: list(stances) });
}

/** Many statements on one place: the figure of most of them, with their number. */
function Together({ ones }: { readonly ones: readonly Quoted[] }) {
  const [most] = [...Map.groupBy(ones, (one) => one.stance).values()].toSorted((a, b) => b.length - a.length);
  const [first] = most ?? [];
  if (!first) return null;
  return (
    <g className="together">
      <title>{togetherInWords(ones)}</title>
      <g transform="translate(-10 -10)">
        <StatementFigure stance={first.stance} basis="named" />
      </g>
      <text y="-8" textAnchor="middle">
        {number(ones.length)}
      </text>
    </g>
  );
}

/** What one origin said on a claim, by days of publication: how often it was printed changes nothing of its being one. */
function OriginRow({ origin, quoted, scale, cursor }: { origin: string; quoted: readonly Quoted[] } & Drawn) {
  const days = groupedByPlace(quoted, scale);
  const first = days[0]?.at ?? 0;
  const last = days.at(-1)?.at ?? 0;
  return (
    <li className="row origin-row">
      <span className="row-label">
        <Name>{origin}</Name>
        {quoted.length > 1 && <small> {counted(quoted.length, "statement")}</small>}
      </span>
      <svg
        className="strip"
        role="img"
        aria-label={quoted.length > TOGETHER ? togetherInWords(quoted) : quoted.map(inWords).join("; ")}
      >
        <TimeLines scale={scale} cursor={cursor} />
        <line x1={`${first}%`} x2={`${last}%`} y1="14" y2="14" className="tie" />
        {days.map(({ at, ones }) => (
          <Placed key={at} at={at} y={14}>
            {ones.length > MOST_BESIDE ? (
              <Together ones={ones} />
            ) : (
              ones.map((one, i) => (
                <g key={one.statement} className={one.part} transform={`translate(${offset(i, ones.length, at)} -10)`}>
                  <title>{inWords(one)}</title>
                  <StatementFigure stance={one.stance} basis={one.basis} />
                </g>
              ))
            )}
          </Placed>
        ))}
      </svg>
    </li>
  );
}

/** Side by side around their day, but not over the edge of the picture. */
function offset(i: number, of: number, at: number): number {
  const start = at > 85 ? -STEP * (of - 1) : at < 15 ? 0 : (-STEP * (of - 1)) / 2;
  return start + i * STEP - 10;
}

function inWords(one: Quoted): string {
  const it = one.part === "echo" ? "picture.toldEcho" : one.part === "summary" ? "picture.toldSummary" : "picture.told";
  return say(it, {
    outlet: one.outlet,
    day: shortDay(one.published),
    path: one.path,
    stance: stanceWord(one.stance),
    basis: basisWord(one.basis),
  });
}

/** Support before denial, origins in the order in which they were first heard. */
function byOrigin(quoted: readonly Quoted[]): [string, Quoted[]][] {
  const ordered = quoted.toSorted((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  return [...Map.groupBy(ordered, (one) => one.origin)];
}

interface LaneProps extends Drawn {
  /** Rows shown before the button that shows more. */
  readonly rows: number;
  readonly lane: Lane;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function LaneRows({ lane, rows, scale, cursor, isChosen, onChoose }: LaneProps) {
  const { line } = lane;
  return (
    <section className="lane" data-chosen={isChosen} aria-label={sentenceCase(line.gloss)}>
      <header>
        <h3>
          <button type="button" aria-pressed={isChosen} onClick={onChoose} title={say("picture.choose")}>
            <Told>{sentenceCase(line.gloss)}</Told>
            <span className="when">{say("when.after", { when: whenInWords(line.support) })}</span>
          </button>
        </h3>
        <StandingMark standing={line.standing} />
      </header>
      <ul className="rows">
        <li className="row">
          <span className="row-label quiet">{say("picture.standing")}</span>
          <StandingStrip lane={lane} scale={scale} cursor={cursor} />
        </li>
        <Few
          items={byOrigin(line.quoted)}
          atOnce={rows}
          row={([origin, quoted]) => (
            <OriginRow key={origin} origin={origin} quoted={quoted} scale={scale} cursor={cursor} />
          )}
        />
      </ul>
      <ol className="steps" aria-label={say("picture.steps")}>
        {lane.steps
          .filter((step) => step.from <= cursor.day)
          .map((step) => (
            <li key={step.from}>
              {say("picture.step", {
                standing: standingWord(step.standing),
                day: shortDay(step.from),
                origins: counted(step.origins, "origin"),
              })}
            </li>
          ))}
      </ol>
    </section>
  );
}

interface Props {
  readonly lanes: readonly Lane[];
  /** All days on which something was said, also those after `known`: the axis stands still while it is replayed. */
  readonly days: readonly string[];
  readonly known: string;
  readonly chosen: string | null;
  readonly onChoose: (claim: string) => void;
}

/** How many rows each lane shows at first: all of them together hold a few hundred marks. */
function rowsAtFirst(lanes: readonly Lane[]): number {
  const rows = lanes.flatMap(({ line }) => byOrigin(line.quoted));
  const marks = rows.reduce((sum, [, quoted]) => sum + quoted.length, 0);
  const ofEach = Math.floor((MOST_MARKS * rows.length) / (Math.max(1, marks) * lanes.length));
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, ofEach));
}

/** The claims of a matter as lanes over the days of publication. */
export function MatterLanes({ lanes, days, known, chosen, onChoose }: Props) {
  const told = lanes.flatMap(({ line }) => line.quoted.map((one) => one.published));
  const scale = elasticScale([...days, ...told, known], { tail: 0.14 });
  const cursor = { day: known, label: say("picture.known") };
  const rows = rowsAtFirst(lanes);
  return (
    <div className="band lanes">
      <div className="band-head">
        <TimeAxis scale={scale} cursor={cursor} />
      </div>
      {lanes.map((lane) => (
        <LaneRows
          key={lane.line.claim}
          lane={lane}
          rows={rows}
          scale={scale}
          cursor={cursor}
          isChosen={lane.line.claim === chosen}
          onChoose={() => onChoose(lane.line.claim)}
        />
      ))}
    </div>
  );
}
