import type { Segment, Spell } from "@hearsay/core";
import type { ReactNode } from "react";
import { addDays, firstOf, lastOf, rangeInWords, shortDay, stretchInWords, whenInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { Name } from "../parts/as-written.tsx";
import { ClaimLines } from "../parts/claim-line.tsx";
import { areMany, Folded } from "../parts/folded.tsx";
import { LongList } from "../parts/long-list.tsx";
import { coverageWord, sentenceCase } from "../words.ts";
import { StandingMark } from "./standing-mark.tsx";
import { type Cursor, Placed, TimeAxis, TimeLines } from "./time-axis.tsx";
import { evenScale, type TimeScale } from "./time-scale.ts";

/** Below this share of the axis a stretch is drawn as a moment: nobody can see a day among twelve years. */
const MOMENT = 0.8;

/** One axis for all spells, with the day that was asked for inside it. */
function scaleOfSpells(spells: readonly Spell[], on: string): TimeScale {
  const days = spells.flatMap((spell) => [
    ...spell.segments.flatMap(({ from, to }) => [from, to]),
    ...[spell.from, spell.to].filter((day) => day !== null),
    ...spell.lines.flatMap(({ support }) => daysOf([support], "to")),
  ]);
  return evenScale(firstOf([...days, on]) ?? on, lastOf([...days, on]) ?? on);
}

/** The last day on which the spell may have begun: its first sure day, or the eve of what follows its start. */
function lastStart(from: string, { segments }: Spell): string {
  const sure = segments.find((segment) => segment.coverage !== "possible");
  const next = segments[1];
  if (sure) return sure.from;
  return next && next.from > from ? addDays(next.from, -1) : from;
}

/** The first day on which the spell may have ended: the day after its last sure one. */
function firstEnd(to: string, { segments }: Spell): string {
  const sure = segments.findLast((segment) => segment.coverage !== "possible");
  return sure && sure.to < to ? addDays(sure.to, 1) : to;
}

/** "Jul–Dec 2012 to Jan 2024", "since 2005": the ends of a spell, each as imprecise as it was told. */
function spellInWords(spell: Spell): string {
  const { from, to, lines } = spell;
  if (from === null && to === null) return whenInWords(lines[0]?.support ?? { from: null, to: null });
  if (from !== null && from === to) return shortDay(from);
  const start = from === null ? null : rangeInWords(from, lastStart(from, spell));
  const end = to === null ? null : rangeInWords(firstEnd(to, spell), to);
  if (start === null) return say("when.until", { day: end ?? "" });
  return end === null ? say("when.since", { day: start }) : say("when.stretch", { from: start, to: end });
}

function Stretch({ segment, spell, scale }: { segment: Segment; spell: Spell; scale: TimeScale }) {
  const from = scale.at(segment.from);
  const width = scale.at(addDays(segment.to, 1)) - from;
  const words = `${stretchInWords(segment.from, segment.to)}, ${coverageWord(segment.coverage)}`;
  if (width < MOMENT && segment.coverage === "attested") {
    return (
      <Placed at={from + width / 2} y={6} className="moment">
        <title>{words}</title>
        <path d="M0 0 6 8 0 16 -6 8z" />
      </Placed>
    );
  }
  const isSplit = spell.standing === "disputed";
  return (
    <g className={`stretch ${segment.coverage}`}>
      <title>{words}</title>
      <rect x={`${from}%`} width={`${width}%`} y="6" height={isSplit ? 6 : 16} />
      {isSplit && <rect x={`${from}%`} width={`${width}%`} y="16" height="6" className="other-half" />}
    </g>
  );
}

/** "after Hisham Bakhtiar; before Kifah Milhem" */
function othersInWords({ predecessor, successor }: Spell): string {
  if (predecessor && successor) return say("picture.afterBefore", { after: predecessor, before: successor });
  if (predecessor) return say("picture.after", { name: predecessor });
  return successor ? say("picture.before", { name: successor }) : "";
}

/** The arrow of an end that nobody has told. */
function OpenEnd({ at, points }: { readonly at: number; readonly points: "back" | "on" }) {
  return (
    <Placed at={at} y={14} className="open-end">
      <path d={points === "on" ? "M-7 -4 -2 0 -7 4" : "M7 -4 2 0 7 4"} />
    </Placed>
  );
}

/** How long the stub of a spell is of which only "by that day" or "from that day on, perhaps" is told: it has no length. */
const STUB = 30;

/** A post of which only is told by when it had begun, or after when it had: a faded stub at that day. */
function Untold({ spell, scale }: { readonly spell: Spell; readonly scale: TimeScale }) {
  const supports = spell.lines.map((line) => line.support);
  const [by, since] = [lastOf(daysOf(supports, "to")), firstOf(daysOf(supports, "from"))];
  const day = by ?? since;
  if (day === null) return null;
  return (
    <Placed at={scale.at(day)} y={6} className="untold">
      <title>{say(by === null ? "picture.untoldFrom" : "picture.untoldBy", { day: shortDay(day) })}</title>
      <g className="stretch possible">
        <rect x={by === null ? 0 : -STUB} y="0" width={STUB} height="16" />
      </g>
      <g className="open-end">
        {by !== null && <path d="M-31 4 -36 8 -31 12" />}
        <path d={by === null ? "M31 4 36 8 31 12" : "M3 4 8 8 3 12"} />
      </g>
    </Placed>
  );
}

const daysOf = (supports: readonly { from: string | null; to: string | null }[], end: "from" | "to") =>
  supports.map((support) => support[end]).filter((day) => day !== null);

function SpellStrip({ spell, scale, cursor }: { spell: Spell; scale: TimeScale; cursor: Cursor }) {
  const first = spell.segments[0];
  const last = spell.segments.at(-1);
  return (
    <svg className="strip" aria-hidden="true">
      <TimeLines scale={scale} cursor={cursor} />
      {spell.segments.length > MANY ? (
        <ManyStretches spell={spell} scale={scale} />
      ) : (
        // Moments last: they lie on top of the stretches that they are the sure part of.
        spell.segments
          .toSorted((a, b) => (a.coverage === "attested" ? 1 : 0) - (b.coverage === "attested" ? 1 : 0))
          .map((segment) => <Stretch key={segment.from} segment={segment} spell={spell} scale={scale} />)
      )}
      {first === undefined && <Untold spell={spell} scale={scale} />}
      {first && spell.from === null && <OpenEnd at={scale.at(first.from)} points="back" />}
      {last && spell.to === null && <OpenEnd at={scale.at(addDays(last.to, 1))} points="on" />}
    </svg>
  );
}

/** Spells from which on a picture shows first all of them at once, a line of two pixels each. */
const MANY = 60;
const THIN = 2;

/** The stretches of a coverage as one path, a row for each spell, over an axis of a hundred. */
function pathOf(spells: readonly Spell[], coverage: Segment["coverage"], scale: TimeScale): string {
  return spells
    .flatMap(({ segments }, row) =>
      segments
        .filter((segment) => segment.coverage === coverage)
        .map(({ from, to }) => {
          const x = scale.at(from);
          const width = Math.max(0.15, scale.at(addDays(to, 1)) - x).toFixed(2);
          return `M${x.toFixed(2)} ${row * THIN}h${width}v${THIN - 0.4}h-${width}z`;
        }),
    )
    .join("");
}

/** A spell of more stretches than can be told apart: three paths instead of one element for each. */
function ManyStretches({ spell, scale }: { readonly spell: Spell; readonly scale: TimeScale }) {
  return (
    <svg className="band-overview" y="6" height="16" viewBox="0 0 100 1.6" preserveAspectRatio="none">
      <title>{say("picture.all", { count: spell.segments.length })}</title>
      {(["possible", "presumed", "attested"] as const).map((coverage) => (
        <path key={coverage} d={pathOf([spell], coverage, scale)} className={coverage} />
      ))}
    </svg>
  );
}

/** All spells of a long line of holders in one drawing: three paths, however many they are. */
function BandOverview({ spells, scale, cursor }: { spells: readonly Spell[]; scale: TimeScale; cursor: Cursor }) {
  const at = scale.at(cursor.day);
  return (
    <div className="band-head">
      <p className="row-label">{say("picture.all", { count: spells.length })}</p>
      <svg
        className="band-overview"
        viewBox={`0 0 100 ${spells.length * THIN}`}
        preserveAspectRatio="none"
        height={Math.min(360, spells.length * THIN)}
        aria-hidden="true"
      >
        {(["possible", "presumed", "attested"] as const).map((coverage) => (
          <path key={coverage} d={pathOf(spells, coverage, scale)} className={coverage} />
        ))}
        <line x1={at} x2={at} y1="0" y2={spells.length * THIN} className="cursor-line" />
      </svg>
    </div>
  );
}

/** The patterns of the coverages, once for every picture of the page. */
function BandPatterns() {
  return (
    <svg className="patterns" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="hatch-ground" />
          <rect width="2.2" height="6" className="hatch-line" />
        </pattern>
      </defs>
    </svg>
  );
}

function BandLegend() {
  return (
    <ul className="legend" aria-label={say("picture.bands")}>
      {(["attested", "presumed", "possible"] as const).map((coverage) => (
        <li key={coverage}>
          <svg className="swatch" aria-hidden="true">
            <g className={`stretch ${coverage}`}>
              <rect x="1" y="1" width="26" height="12" />
            </g>
          </svg>
          {coverageWord(coverage)}
        </li>
      ))}
      <li>
        <svg className="swatch" aria-hidden="true">
          <g className="stretch attested">
            <rect x="1" y="1" width="26" height="4" />
            <rect x="1" y="9" width="26" height="4" className="other-half" />
          </g>
        </svg>
        {say("picture.split")}
      </li>
      <li>
        <svg className="swatch" aria-hidden="true">
          <path className="moment" d="M14 0 19 7 14 14 9 7z" />
        </svg>
        {say("picture.moment")}
      </li>
    </ul>
  );
}

interface Props {
  readonly spells: readonly Spell[];
  readonly on: string;
  /** On a person's page a row is a post; on a post's page it is its holder; of an organisation it is both. */
  readonly rowsAre: "posts" | "holders" | "both";
  /** What a row offers besides its sentences. */
  readonly more: (spell: Spell) => ReactNode;
}

/** Posts or holders as spells on one time axis: solid where attested, hatched where presumed, faded where possible. */
export function CareerBand({ spells, on, rowsAre, more }: Props) {
  const scale = scaleOfSpells(spells, on);
  const isLazy = areMany(spells.flatMap(({ lines }) => lines));
  const cursor = { day: on, label: say("picture.on", { day: shortDay(on) }) };
  return (
    <div className="band">
      <BandPatterns />
      <div className="band-head">
        <TimeAxis scale={scale} cursor={cursor} />
      </div>
      {spells.length > MANY && <BandOverview spells={spells} scale={scale} cursor={cursor} />}
      <LongList
        items={spells}
        keyOf={(spell) => `${spell.post} ${spell.person} ${spell.from}`}
        about={64}
        className="rows"
        row={(spell) => (
          <Folded
            className="row"
            isLazy={isLazy}
            summary={
              <>
                <span className="row-label">
                  <strong>
                    <Name>{rowsAre === "posts" ? sentenceCase(spell.title) : spell.name}</Name>
                  </strong>
                  {rowsAre === "both" && (
                    <span className="row-others">
                      <Name>{sentenceCase(spell.title)}</Name>
                    </span>
                  )}
                  <span className="row-facts">
                    <StandingMark standing={spell.standing} />
                    <span>{spellInWords(spell)}</span>
                  </span>
                  {(spell.predecessor || spell.successor) && <span className="row-others">{othersInWords(spell)}</span>}
                </span>
                <SpellStrip spell={spell} scale={scale} cursor={cursor} />
              </>
            }
          >
            <div className="row-body">
              {more(spell)}
              <ClaimLines lines={spell.lines} isOpen />
            </div>
          </Folded>
        )}
      />
      <BandLegend />
    </div>
  );
}
