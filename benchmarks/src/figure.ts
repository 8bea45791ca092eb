import { cpus } from "node:os";

/** What a figure has to be at least, or to stay below. */
export type Bar = { readonly atLeast: number } | { readonly below: number };

/** The same figure of something else, measured in the same run. */
interface Yardstick {
  readonly name: string;
  readonly value: number;
  /** The figure divided by this one. */
  readonly ratio: number;
}

export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly bar: Bar | null;
  readonly holds: boolean | null;
  readonly beside: readonly Yardstick[];
}

/** What a benchmark found, with what it was measured on. */
export interface Measured {
  readonly figures: readonly Figure[];
  /** How much was measured: reports, words, rounds. */
  readonly over: { readonly [what: string]: number | string };
}

const rounded = (value: number) => Number(value.toPrecision(3));

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** A figure beside its yardsticks: each is a list of values, of which the median counts. */
export function figureOf(
  name: string,
  unit: string,
  values: readonly number[],
  { bar = null, beside = {} }: { bar?: Bar | null; beside?: { readonly [name: string]: readonly number[] } } = {},
): Figure {
  const value = medianOf(values);
  return {
    name,
    unit,
    value: rounded(value),
    bar,
    holds: bar === null ? null : "atLeast" in bar ? value >= bar.atLeast : value < bar.below,
    beside: Object.entries(beside).map(([other, others]) => {
      const yard = medianOf(others);
      return { name: other, value: rounded(yard), ratio: rounded(value / yard) };
    }),
  };
}

export const machine = () => ({ node: process.versions.node, platform: process.platform, cores: cpus().length });
