import type { Spread, SpreadVoice } from "@hearsay/core";

/** Tellings that are drawn as one line: one, or all of an origin, a side and a stretch of time. */
export interface FlowRow {
  readonly key: string;
  readonly origin: string;
  /** "2024-02-10T09", "2024-02-10", "2024-02" or "2024": the hour, day, month or year that the row stands for. */
  readonly time: string;
  readonly side: SpreadVoice["side"];
  /** It adds no origin. */
  readonly isPale: boolean;
  readonly relays: readonly string[];
  readonly voices: readonly SpreadVoice[];
  readonly y: number;
}

interface FlowOrigin {
  readonly name: string;
  /** How many origins stand behind it, where the smallest are drawn as one. */
  readonly of: number;
  readonly y: number;
}

export interface Flow {
  readonly rows: readonly FlowRow[];
  readonly origins: readonly FlowOrigin[];
  readonly height: number;
  readonly isBinned: boolean;
}

/** Rows that a picture shows before it draws tellings together. */
const MOST_ROWS = 60;
const MOST_ORIGINS = 30;
const ROW = 34;
const ORIGIN = 30;
const TOP = 46;
/** The key of the origins that are drawn as one. */
export const OTHERS = "\u0000others";

const momentOf = ({ instant, quoted }: SpreadVoice) => instant ?? quoted.published;

/** How finely rows can tell time, the finest first: by the characters of a moment that they share. */
const FINENESS = [13, 10, 7, 4];

function groupsOf(voices: readonly SpreadVoice[], originOf: (voice: SpreadVoice) => string, length: number) {
  return [
    ...Map.groupBy(voices, (voice) =>
      [momentOf(voice).slice(0, length), originOf(voice), voice.side, voice.quoted.part === "echo"].join("\u0000"),
    ).values(),
  ];
}

/** Tellings by time and origin, as finely as there is room for. */
function rowsOf(voices: readonly SpreadVoice[], originOf: (voice: SpreadVoice) => string) {
  if (voices.length <= MOST_ROWS) return { groups: voices.map((voice) => [voice]), length: 16 };
  const finest = FINENESS.find((length) => groupsOf(voices, originOf, length).length <= MOST_ROWS) ?? 4;
  return { groups: groupsOf(voices, originOf, finest), length: finest };
}

/** Places on a line, each as near to where it wants to be as the ones before it allow. */
function spaced(wanted: readonly number[], gap: number): number[] {
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  return places;
}

function originsOf(rows: readonly FlowRow[], spread: Spread, kept: ReadonlySet<string>): FlowOrigin[] {
  const middles = [...Map.groupBy(rows, (row) => row.origin)]
    .map(([name, own]) => ({ name, middle: own.reduce((sum, row) => sum + row.y, 0) / own.length }))
    .toSorted((a, b) => a.middle - b.middle);
  const places = spaced(
    middles.map(({ middle }) => middle),
    ORIGIN,
  );
  return middles.map(({ name }, i) => ({
    name,
    of: name === OTHERS ? spread.origins.length - kept.size : 1,
    y: places[i] ?? TOP,
  }));
}

/** Where origins, rows and the lines between them lie, whether there are three tellings or three thousand. */
export function flowOf(spread: Spread): Flow {
  const { voices, origins } = spread;
  const largest = origins.toSorted((a, b) => b.tellings - a.tellings);
  const isCut = origins.length > MOST_ORIGINS;
  const kept = new Set(largest.slice(0, isCut ? MOST_ORIGINS - 1 : MOST_ORIGINS).map(({ name }) => name));
  const originOf = ({ quoted }: SpreadVoice) => (kept.has(quoted.origin) ? quoted.origin : OTHERS);
  const { groups, length } = rowsOf(voices, originOf);
  const rows = groups.flatMap((own, i): FlowRow[] => {
    const [first] = own;
    if (!first) return [];
    const relays = own.length === 1 ? first.chain.filter((name) => name !== first.quoted.origin) : [];
    return [
      {
        key: first.quoted.statement,
        origin: originOf(first),
        time: momentOf(first).slice(0, length),
        side: first.side,
        isPale: first.quoted.part === "echo",
        relays,
        voices: own,
        y: TOP + i * ROW,
      },
    ];
  });
  const placed = originsOf(rows, spread, kept);
  const height = Math.max(TOP + rows.length * ROW, (placed.at(-1)?.y ?? TOP) + ORIGIN);
  return { rows, origins: placed, height, isBinned: voices.length > MOST_ROWS };
}
