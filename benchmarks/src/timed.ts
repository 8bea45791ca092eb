/** Milliseconds of something that is done again and again, each time. */
export interface Timed {
  readonly wall: number[];
  readonly processor: number[];
}

/** Milliseconds of something, by the clock on the wall and by the processor. */
export async function timed(into: Timed, act: () => Promise<unknown>): Promise<void> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await act();
  into.wall.push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  into.processor.push((user + system) / 1000);
}

export const timings = (): Timed => ({ wall: [], processor: [] });

/** The slowest but for one in twenty. */
export const slowest = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

export const seconds = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / 1000;
