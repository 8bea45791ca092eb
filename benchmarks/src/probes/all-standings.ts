// A process of its own that opens a ledger and weighs every claim of it from scratch, as whoever asks for a past day does.
import { ALL_EVER, allStandings } from "@hearsay/core";
import { localWriter, openSqliteLedger } from "@hearsay/store";
import { prepareHost } from "@hearsay/store/host";

export interface AllStandings {
  readonly claims: number;
  /** Seconds by the clock on the wall, and of the processor. */
  readonly wall: number;
  readonly processor: number;
  /** MB that the process had before, and at the highest. */
  readonly opened: number;
  readonly highest: number;
}

const highest = () => process.resourceUsage().maxRSS / 1024;

prepareHost();
const ledger = await openSqliteLedger(process.argv[2] ?? "", localWriter());
const opened = highest();
const [before, start] = [process.cpuUsage(), performance.now()];
let claims = 0;
await ledger.read(async (reader) => {
  for await (const _ of allStandings(reader, ALL_EVER)) claims++;
});
const wall = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
await ledger.close();
const told: AllStandings = { claims, wall, processor: (user + system) / 1e6, opened, highest: highest() };
console.log(JSON.stringify(told));
