import { parseLetterCosts, readingCost } from "@hearsay/core/names";
import type { LetterPair } from "./read-letters.ts";

export interface WordRanks {
  readonly words: number;
  readonly candidates: number;
  /** Shares in percent: the right Latin form first, among the first five; first of the words of Arabic origin. */
  readonly first: number;
  readonly five: number;
  readonly arabicFirst: number;
}

const percent = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 10;

/** Ranks all Latin forms for each word of the development split; equal costs count half. */
export function rankWords(pairs: readonly LetterPair[], costs: string): WordRanks {
  const model = parseLetterCosts(costs);
  const candidates = [...new Map(pairs.map((pair) => [pair.word, pair])).values()];
  const asked = pairs.filter((pair) => pair.split === "dev");
  let [first, five, arabic, arabicFirst] = [0, 0, 0, 0];
  for (const { arabic: word, latin, word: right, origin } of asked) {
    const own = readingCost(model, word, latin);
    let better = 0;
    for (const other of candidates) {
      if (other.word === right) continue;
      const cost = readingCost(model, word, other.latin);
      if (cost <= own) better += cost < own ? 1 : 0.5;
    }
    if (better < 1) first++;
    if (better < 5) five++;
    if (origin !== "arabic") continue;
    arabic++;
    if (better < 1) arabicFirst++;
  }
  return {
    words: asked.length,
    candidates: candidates.length,
    first: percent(first, asked.length),
    five: percent(five, asked.length),
    arabicFirst: percent(arabicFirst, arabic),
  };
}
