import { STEP_PLACES, stepPlace } from "@hearsay/core/names";
import type { LetterPair } from "./read-letters.ts";

const ROUNDS = 6;
/** What a step that nobody has seen counts as. */
const UNSEEN_COUNT = 1e-3;

/** Steps from a cell, as [Arabic letters, Latin letters], with how likely each is before anything is known. */
const STEPS = [
  [1, 0, 0.1],
  [1, 1, 1],
  [1, 2, 0.01],
  [1, 3, 0.001],
  [2, 1, 0.01],
  [0, 1, 0.01],
] as const;

type Chance = (place: number, atFirst: number) => number;

/** Adds to `counts` how often each step is expected in one pair (forward and backward). */
function expect({ arabic, latin }: LetterPair, chance: Chance, counts: Float64Array): void {
  const [m, n] = [arabic.length, latin.length];
  const width = n + 1;
  const forward = new Float64Array((m + 1) * width);
  const backward = new Float64Array((m + 1) * width);
  const [from, to, place, p]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let i = 0; i <= m; i++)
    for (let j = 0; j <= n; j++)
      for (const [a, l, atFirst] of STEPS) {
        if (i + a > m || j + l > n) continue;
        const at = stepPlace(arabic, latin, i, i + a, j, j + l);
        from.push(i * width + j);
        to.push((i + a) * width + j + l);
        place.push(at);
        p.push(chance(at, atFirst));
      }
  forward[0] = 1;
  for (let s = 0; s < p.length; s++) forward[to[s]!]! += forward[from[s]!]! * p[s]!;
  backward[(m + 1) * width - 1] = 1;
  for (let s = p.length - 1; s >= 0; s--) backward[from[s]!]! += backward[to[s]!]! * p[s]!;
  const total = backward[0]!;
  if (!(total > 0)) return;
  for (let s = 0; s < p.length; s++) counts[place[s]!]! += (forward[from[s]!]! * p[s]! * backward[to[s]!]!) / total;
}

/** How often each step is taken (expectation maximisation, Dempster et al. 1977), by `stepPlace`. */
export function countSteps(pairs: readonly LetterPair[]): Float64Array {
  let counts = new Float64Array(STEP_PLACES);
  for (let round = 0; round < ROUNDS; round++) {
    const known = counts;
    const total = known.reduce((sum, one) => sum + one, 0);
    counts = new Float64Array(STEP_PLACES);
    const chance: Chance =
      round === 0 ? (_, atFirst) => atFirst * 0.05 : (place) => (known[place]! + UNSEEN_COUNT) / total;
    for (const pair of pairs) expect(pair, chance, counts);
  }
  return counts;
}
