// A process of its own that loads one engine, or none, reads reports, and prints what that took.
import { readFileSync } from "node:fs";
import { ENGINES, type EngineName } from "../engines/engine.ts";

export interface FirstReport {
  /** Milliseconds from the start of the process to the end of the first report. */
  readonly firstMs: number;
  /** Resident bytes after all reports, and at the highest. */
  readonly resident: number;
  readonly highest: number;
}

const [name, file = ""] = process.argv.slice(2);
let firstMs = performance.now();
if (name !== "none") {
  const pages: string[] = JSON.parse(readFileSync(file, "utf8"));
  const { engine } = await ENGINES[name as EngineName]();
  pages.forEach((page, i) => {
    engine.read(page);
    if (i === 0) firstMs = performance.now();
  });
}
const told: FirstReport = {
  firstMs,
  resident: process.memoryUsage.rss(),
  highest: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(told));
