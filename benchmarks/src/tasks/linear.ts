import { HOSTILE_TEXTS } from "../../../packages/core/src/hostile-texts.fixture.ts";
import { engine } from "../engines/hearsay.ts";
import { type Figure, figureOf, type Measured } from "../figure.ts";
import { inventedPage } from "../invented-reports.ts";
import { processorTimeOf } from "../processor-time.ts";

const SHORTEST = 1 << 12;
const DOUBLINGS = 5;
const RUNS = 3;
/** What a doubling of the length may make of the time: 2 is linear, 4 is quadratic. */
const MOST = 3;
/** Milliseconds of a single reading after which nothing longer is tried. */
const ENOUGH = 3000;

/** Milliseconds of processor time at each length, the least of a few runs: what disturbs only adds. */
function timesOf(make: (length: number) => string): number[] {
  const times: number[] = [];
  for (let i = 0; i <= DOUBLINGS && (times.at(-1) ?? 0) < ENOUGH; i++) {
    const text = make(SHORTEST << i);
    const runs = (times.at(-1) ?? 0) > ENOUGH / 4 ? 1 : RUNS;
    times.push(Math.min(...Array.from({ length: runs }, () => processorTimeOf(() => engine.read(text)))));
  }
  return times;
}

/** What a doubling made of the time: the root of the growth over the last three of them. */
function growthOf(times: readonly number[]): number {
  const last = times.slice(-4);
  // Below two milliseconds the clock tells nothing.
  const [from = 1, to = 1] = [last[0], last.at(-1)].map((time) => Math.max(time ?? 0, 2));
  return last.length < 2 ? Number.NaN : (to / from) ** (1 / (last.length - 1));
}

/** Milliseconds for a million units of text, from the longest that was read. */
const perMillion = (times: readonly number[]) =>
  ((times.at(-1) ?? Number.NaN) * 1e6) / (SHORTEST << (times.length - 1));

const prose = (length: number) => {
  const page = inventedPage(7, Math.ceil(length / 5));
  return page.slice(0, length);
};

/** How the time of reading and extracting grows with the length of hostile texts, beside that of ordinary prose. */
export async function linear(): Promise<Measured> {
  const ordinary = timesOf(prose);
  const figures: Figure[] = Object.entries(HOSTILE_TEXTS).flatMap(([name, make]) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}\u001b[K\r`);
    const times = timesOf(make);
    return [
      figureOf(`${name}: what a doubling makes of the time`, "times", [growthOf(times)], {
        bar: { below: MOST },
        beside: { "ordinary prose": [growthOf(ordinary)] },
      }),
      figureOf(`${name}: a million units`, "ms", [perMillion(times)], {
        beside: { "ordinary prose": [perMillion(ordinary)] },
      }),
    ];
  });
  return { figures, over: { shortest: SHORTEST, longest: SHORTEST << DOUBLINGS, runs: RUNS } };
}
