import { COST_STEPS, LETTERS, stepPlace, UNSEEN } from "@hearsay/core/names";
import { countSteps } from "./align-letters.ts";
import type { LetterPair } from "./read-letters.ts";

/** How much either direction says: the Latin spelling given the Arabic letters, and the Arabic letters given the Latin. */
export const DIRECTIONS = { latin: 0.6, arabic: 1 };
/** Steps that are expected less often are noise. */
const LEAST = 0.02;

interface Step {
  readonly arabic: readonly number[];
  readonly latin: readonly number[];
  readonly count: number;
}

const LATIN = Array.from({ length: 26 }, (_, i) => i + 1);

/** Every step that was taken, in the order of its letters. */
function stepsTaken(counts: Float64Array): Step[] {
  const codes = Array.from({ length: LETTERS.length }, (_, i) => i + 1);
  const chunks = [[], ...LATIN.map((a) => [a])];
  const long = LATIN.flatMap((a) => LATIN.flatMap((b) => [[a, b], ...LATIN.map((c) => [a, b, c])]));
  const arabic = [[], ...codes.map((a) => [a]), ...codes.flatMap((a) => codes.map((b) => [a, b]))];
  return arabic.flatMap((letters) =>
    (letters.length === 1 ? [...chunks, ...long] : chunks.slice(1)).flatMap((latin) => {
      const [a, l] = [Uint8Array.from(letters), Uint8Array.from(latin)];
      const count = counts[stepPlace(a, l, 0, a.length, 0, l.length)] ?? 0;
      return count >= LEAST ? [{ arabic: letters, latin, count }] : [];
    }),
  );
}

function sums(steps: readonly Step[], key: (step: Step) => string): Map<string, number> {
  const sum = new Map<string, number>();
  for (const step of steps) sum.set(key(step), (sum.get(key(step)) ?? 0) + step.count);
  return sum;
}

const latinOf = (codes: readonly number[]) => codes.map((code) => String.fromCharCode(96 + code)).join("");
const arabicOf = (codes: readonly number[]) => codes.map((code) => LETTERS[code - 1]?.[0] ?? "").join("") || "-";

/** The costs of reading Arabic letters, in the format that `parseLetterCosts` reads. */
export function learnLetterCosts(pairs: readonly LetterPair[]): string {
  const steps = stepsTaken(countSteps(pairs));
  const ofArabic = sums(steps, (step) => step.arabic.join());
  const ofLatin = sums(steps, (step) => step.latin.join());
  const total = steps.reduce((sum, step) => sum + step.count, 0);
  const lines = new Map<string, string[]>();
  for (const { arabic, latin, count } of steps) {
    const among = arabic.length === 0 ? total : (ofArabic.get(arabic.join()) ?? total);
    const cost =
      -DIRECTIONS.latin * Math.log(count / among) -
      DIRECTIONS.arabic * Math.log(count / (ofLatin.get(latin.join()) ?? total));
    const steps = Math.round(COST_STEPS * cost);
    if (steps >= UNSEEN) continue;
    const letters = arabicOf(arabic);
    lines.set(letters, [...(lines.get(letters) ?? []), `${latinOf(latin)}${steps}`]);
  }
  return [...lines].map(([letters, costs]) => `${letters} ${costs.join(" ")}`).join("\n");
}
