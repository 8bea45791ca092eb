/** Of a text's runs of four words: those found, those found that are none, those missed, as shares of all of them. */
export interface Agreement {
  readonly hits: number;
  readonly extra: number;
  readonly missed: number;
}

export interface Agreed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const RUN = 4;

/** The runs of so many words with how often each stands in the text; a text of fewer words is one run. */
function runsIn(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const runs =
    words.length < RUN
      ? words.length > 0
        ? [words]
        : []
      : words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN));
  for (const run of runs) {
    const key = run.join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** How far a text found is the text meant, by their runs of four words; every page counts the same, however long. */
export function shingleAgreement(meant: string, found: string): Agreement {
  const [wanted, given] = [runsIn(meant), runsIn(found)];
  let [hits, extra, missed] = [0, 0, 0];
  for (const [run, count] of wanted) {
    const there = given.get(run) ?? 0;
    hits += Math.min(count, there);
    missed += Math.max(0, count - there);
  }
  for (const [run, count] of given) extra += Math.max(0, count - (wanted.get(run) ?? 0));
  const all = hits + extra + missed;
  return all === 0 ? { hits: 0, extra: 0, missed: 0 } : { hits: hits / all, extra: extra / all, missed: missed / all };
}

/** Precision, recall and F1 over pages. */
export function agreedOver(pages: readonly Agreement[]): Agreed {
  const sum = (of: keyof Agreement) => pages.reduce((total, page) => total + page[of], 0);
  const [hits, extra, missed] = [sum("hits"), sum("extra"), sum("missed")];
  const precision = hits + extra === 0 ? 0 : hits / (hits + extra);
  const recall = hits + missed === 0 ? 0 : hits / (hits + missed);
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
