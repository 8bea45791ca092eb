import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

/** How often the loop is looked at, in milliseconds. */
const EVERY = 1;

// Loaded into a server before its own code (`node --import`): how long anything holds up its first thread. On SIGUSR2 it
// tells what it saw since the last time and begins anew.
if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: EVERY });
  delay.enable();
  let [last, mostWork] = [process.threadCpuUsage(), 0];
  setInterval(() => {
    const now = process.threadCpuUsage();
    mostWork = Math.max(mostWork, (now.user - last.user + now.system - last.system) / 1000);
    last = now;
  }, EVERY).unref();
  process.on("SIGUSR2", () => {
    const milliseconds = (value: number) => Math.max(0, value / 1e6 - EVERY);
    const seen = {
      looks: delay.count,
      median: milliseconds(delay.percentile(50)),
      p99: milliseconds(delay.percentile(99)),
      p999: milliseconds(delay.percentile(99.9)),
      longest: milliseconds(delay.max),
      /** Processor time of the thread between two looks: what of the delay is its own, not that of other processes. */
      mostWork,
    };
    delay.reset();
    mostWork = 0;
    console.log(`probe ${JSON.stringify(seen)}`);
  });
}
