import { inventedWord } from "../invented-reports.ts";
import { pick, type Random, randomOf } from "../random.ts";
import { type ArticleBlock, type InventedArticle, inventedArticle } from "./invented-article.ts";
import { type InventedWebPage, webPageOf } from "./page-families.ts";

/** Shares of the blocks of a dispatch that a desk leaves out, and that it puts words of its own in the place of. */
const LEFT_OUT = 0.04;
const REWRITTEN = 0.06;
/** The share of numbers in the other blocks that it gives otherwise: tolls rise, days are corrected. */
const CORRECTED = 0.05;
/** Days over which a dispatch is reprinted. */
const DAYS = 5;

const corrected = (text: string, random: Random) =>
  text.replace(/\b[1-9]\b|\b[12]\d\b/g, (number) => (random() < CORRECTED ? String(Number(number) + 1) : number));

function edited(block: ArticleBlock, own: readonly ArticleBlock[], random: Random): ArticleBlock[] {
  const drawn = random();
  if (drawn < LEFT_OUT) return [];
  if (drawn < LEFT_OUT + REWRITTEN) return [pick(own, random)];
  return [{ ...block, text: corrected(block.text, random) }];
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The article of one desk of the many that reprint a dispatch: nearly its words, under another name, within days. */
function reprintOf(dispatch: InventedArticle, seed: number): InventedArticle {
  const random = randomOf(seed + 191);
  const own = inventedArticle(seed).blocks;
  const outlet = `${inventedWord("outlet", random)} ${seed}`;
  return {
    ...dispatch,
    outlet,
    day: dayAfter(dispatch.day, Math.floor(random() * DAYS)),
    url: `https://www.outlet-${seed}.example/${seed}/reprint`,
    blocks: dispatch.blocks.flatMap((block) => edited(block, own, random)),
  };
}

/**
 * Near-identical pages: reprints of one dispatch by as many desks, so that all name the same people. The same seed gives the
 * same pages.
 */
export function reprints(count: number, seed: number): InventedWebPage[] {
  const dispatch = inventedArticle(seed);
  return Array.from({ length: count }, (_, i) => webPageOf(reprintOf(dispatch, seed + 1 + i), seed + 1 + i));
}
