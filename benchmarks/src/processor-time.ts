/**
 * Milliseconds of processor time that something takes, of all threads of this process: what the collector and the
 * compiler do beside counts, what the neighbours on the machine do does not.
 */
export function processorTimeOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds by the clock on the wall. */
export function wallTimeOf(act: () => void): number {
  const before = performance.now();
  act();
  return performance.now() - before;
}
