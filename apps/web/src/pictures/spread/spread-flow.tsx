import type { Spread } from "@hearsay/core";
import { curveBumpX, link } from "d3-shape";
import { hourInWords, monthInWords, shortDay, yearInWords } from "../../days.ts";
import { number, say } from "../../languages/say.ts";
import { counted } from "../../words.ts";
import { StatementFigure } from "../statement-mark.tsx";
import { type Flow, type FlowRow, flowOf, OTHERS } from "./spread-layout.ts";

const WIDTH = 1000;
const ORIGIN_AT = 260;
const RELAY_AT = 500;
const OUTLET_AT = 640;
/** Characters that have room in a column. */
const ROOM = { origin: 34, relay: 24, outlet: 26 };

const shortened = (name: string, room: number) => (name.length > room ? `${name.slice(0, room - 1)}…` : name);

/** "17 Jan 2024, 09:30" */
export function timeInWords(time: string): string {
  const day = time.slice(0, 10);
  if (time.length === 4) return yearInWords(`${time}-01-01`);
  if (time.length === 7) return monthInWords(`${time}-01`);
  if (time.length === 10) return shortDay(day);
  const hour = new Date(`${time.length === 13 ? `${time}:00` : time}Z`);
  return say("when.hour", { day: shortDay(day), time: hourInWords(hour) });
}

const curve = link<{ source: [number, number]; target: [number, number] }, [number, number]>(curveBumpX)
  .x(([x]) => x)
  .y(([, y]) => y);
const between = (source: [number, number], target: [number, number]) => curve({ source, target }) ?? "";

/** What a row says to whoever does not see it. */
function rowInWords(row: FlowRow): string {
  const [first] = row.voices;
  if (!first) return "";
  const values = { time: timeInWords(row.time), origin: originName(row.origin) };
  if (row.voices.length > 1) {
    return say("spread.rows", { ...values, tellings: counted(row.voices.length, "statement") });
  }
  const outlet = first.quoted.outlet;
  return say(row.isPale ? "spread.rowEcho" : "spread.row", { ...values, outlet, path: first.quoted.path });
}

const originName = (name: string) => (name === OTHERS ? say("spread.otherOrigins") : name);

function Row({ row, flow }: { readonly row: FlowRow; readonly flow: Flow }) {
  const [first] = row.voices;
  const from = flow.origins.find(({ name }) => name === row.origin)?.y ?? row.y;
  if (!first) return null;
  const outlets = new Set(row.voices.map(({ quoted }) => quoted.outlet)).size;
  const relay = row.relays.join(" → ");
  const width = Math.min(14, 1.4 + Math.sqrt(row.voices.length - 1));
  return (
    <a href={`#telling-${row.key}`} className={`flow ${row.side}`} data-pale={row.isPale}>
      <title>{rowInWords(row)}</title>
      <path d={between([ORIGIN_AT, from], [relay ? RELAY_AT - 90 : OUTLET_AT - 14, row.y])} strokeWidth={width} />
      {relay && <path d={between([RELAY_AT + 90, row.y], [OUTLET_AT - 14, row.y])} strokeWidth={width} />}
      {relay && (
        <text x={RELAY_AT} y={row.y + 4} textAnchor="middle" className="relay">
          {shortened(relay, ROOM.relay)}
        </text>
      )}
      <rect x={OUTLET_AT - 14} y={row.y - 15} width={WIDTH - OUTLET_AT + 14} height="30" className="hit" />
      <g transform={`translate(${OUTLET_AT - 10} ${row.y - 10})`}>
        <StatementFigure stance={first.quoted.stance} basis={first.quoted.basis} />
      </g>
      <text x={OUTLET_AT + 16} y={row.y + 4}>
        {row.voices.length === 1 ? shortened(first.quoted.outlet, ROOM.outlet) : counted(outlets, "outlet")}
      </text>
      <text x={WIDTH} y={row.y + 4} textAnchor="end" className="time">
        {row.voices.length > 1 && `${number(row.voices.length)} × `}
        {timeInWords(row.time)}
      </text>
    </a>
  );
}

/** Who repeated whom: origins to the left, outlets to the right, the earliest above; echoes are pale. */
export function SpreadFlow({ spread }: { readonly spread: Spread }) {
  const flow = flowOf(spread);
  return (
    <svg className="spread-flow" viewBox={`0 0 ${WIDTH} ${flow.height}`}>
      <title>{say("spread.picture")}</title>
      <g className="heads">
        <text x={ORIGIN_AT - 16} y="18" textAnchor="end">
          {say("spread.origins")}
        </text>
        <text x={RELAY_AT} y="18" textAnchor="middle">
          {say("spread.relays")}
        </text>
        <text x={OUTLET_AT + 16} y="18">
          {say("spread.outlets")}
        </text>
        <text x={WIDTH} y="18" textAnchor="end">
          {say("spread.when")}
        </text>
      </g>
      {flow.rows.map((row) => (
        <Row key={row.key} row={row} flow={flow} />
      ))}
      {flow.origins.map((origin) => (
        <g key={origin.name} className="origin-node">
          <rect x={ORIGIN_AT - 6} y={origin.y - 9} width="6" height="18" />
          <text x={ORIGIN_AT - 16} y={origin.y + 4} textAnchor="end">
            <title>{originName(origin.name)}</title>
            {origin.of > 1
              ? say("spread.others", { count: origin.of })
              : shortened(originName(origin.name), ROOM.origin)}
          </text>
        </g>
      ))}
    </svg>
  );
}
