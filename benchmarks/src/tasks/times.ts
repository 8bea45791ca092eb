import { timeExpressions } from "@hearsay/core";
import { f1Of } from "@hearsay/evaluation/range-agreement";
import { timeFigures } from "@hearsay/evaluation/time-figures";
import nlp from "compromise";
import dates from "compromise-dates";
import { chronoTimes } from "../engines/chrono-times.ts";
import { type Figure, figureOf, type Measured } from "../figure.ts";
import { inventedPages, textOf } from "../invented-reports.ts";
import { processorTimeOf } from "../processor-time.ts";

nlp.plugin(dates);

const PUBLISHED = "2041-03-16";
const ROUNDS = 5;
const PER_ROUND = 100;
/** compromise takes longer. */
const SLOW_PER_ROUND = 5;
const WARM_UP = 200;
const WORDS = 600;

/** Readers of times alone, by how many texts each reads in a round; each gives how many times it found. */
const READERS: { readonly [name: string]: { readonly share: number; readonly read: (text: string) => number } } = {
  hearsay: { share: PER_ROUND, read: (text) => timeExpressions(text, { day: PUBLISHED }).length },
  "chrono-node": { share: PER_ROUND, read: (text) => chronoTimes(text, PUBLISHED).length },
  "compromise with its dates": {
    share: SLOW_PER_ROUND,
    // @ts-expect-error: the plugin adds dates() to the views when it is registered
    read: (text) => nlp(text).dates().get().length,
  },
};

/** Texts of just so many words, cut from invented reports set one after the other. */
function textsOf(count: number, from: number): string[] {
  const words = inventedPages(2 * count, from).flatMap((page) => textOf(page).split(/(?<=\s)(?=\S)/));
  return Array.from({ length: count }, (_, i) => words.slice(i * WORDS, (i + 1) * WORDS).join(""));
}

function speeds(): Map<string, number[]> {
  const rates = new Map(Object.keys(READERS).map((name) => [name, [] as number[]]));
  for (let round = -1; round < ROUNDS; round++) {
    const texts = textsOf(round < 0 ? WARM_UP : PER_ROUND, 20_000 + round * 1000);
    for (const [name, { share, read }] of Object.entries(READERS)) {
      const own = texts.slice(0, round < 0 ? 2 * share : share);
      const processor = processorTimeOf(() => own.forEach(read));
      if (round >= 0) rates.get(name)?.push((own.length * 1000) / processor);
    }
  }
  return rates;
}

/** Range F1 of ours and of chrono-node, in hundredths, on every set of annotated texts. */
async function agreements(): Promise<Figure[]> {
  const [ours, theirs] = [await timeFigures(), await timeFigures(chronoTimes)];
  return ours.map((figures, i) =>
    figureOf(`range F1, ${figures.set}`, "%", [100 * f1Of(figures)], {
      bar: { atLeast: 90 },
      beside: { "chrono-node": theirs.slice(i, i + 1).map((one) => 100 * f1Of(one)) },
    }),
  );
}

/** Reading times alone: how many reports in a second on one core, and how well on annotated texts. */
export async function times(): Promise<Measured> {
  const { hearsay = [], ...peers } = Object.fromEntries(speeds());
  return {
    figures: [
      figureOf("times alone, processor time", "reports/s", hearsay, { bar: { atLeast: 440 }, beside: peers }),
      ...(await agreements()),
    ],
    over: { rounds: ROUNDS, reportsInARound: PER_ROUND, wordsInAReport: WORDS },
  };
}
