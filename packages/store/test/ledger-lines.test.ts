import { createMemoryLedger, ledgerLines, parseLedger } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { isSigned } from "../src/index.ts";
import { draftsFor, exampleReport, exampleStatement, exampleWriter } from "./example-drafts.ts";

const report = exampleReport("Example Person is dead, two people said.");
const ledger = createMemoryLedger(exampleWriter());
await ledger.append(async () => draftsFor(report, [exampleStatement(report, "Example Person is dead")]));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const lines = await all(ledgerLines(ledger.entries()));

async function* each(all: readonly string[]) {
  yield* all;
}

const read = (given: readonly string[]) => all(parseLedger(each(given), { isSigned }));

describe("a ledger that was written out", () => {
  it("has a header, a line for each entry, and the head", async () => {
    expect(lines).toHaveLength(6);
    expect(await read(lines)).toEqual(await all(ledger.entries()));
  });

  it.for<[string, (all: string[]) => string[], string]>([
    ["is no ledger", () => ["name,day", "x,y"], "Line 1: it is no JSON"],
    ["is another file of JSON lines", (all) => all.slice(1), "Line 1: it does not begin a ledger"],
    ["lost its end", (all) => all.slice(0, -1), "Line 5: the file ends before its last line"],
    [
      "lost an entry at its end",
      (all) => all.toSpliced(4, 1),
      "Line 5: it names the head of entry 4, but the entries end with 3",
    ],
    ["lost an entry", (all) => all.toSpliced(2, 1), "Line 3, entry 3: it is missing: entry 3 follows entry 1"],
    ["was cut in a line", (all) => all.with(3, all[3]?.slice(0, 60) ?? ""), "Line 4: it is no JSON"],
    ["has an empty line", (all) => all.toSpliced(2, 0, ""), "Line 3: it is no JSON"],
    [
      "has another actor",
      (all) => all.with(2, all[2]?.replace("tester", "other") ?? ""),
      "Line 3, entry 2: its hash does not fit",
    ],
    [
      "lost a field",
      (all) => all.with(2, all[2]?.replace('"actor"', '"author"') ?? ""),
      "Line 3: it is no entry (actor)",
    ],
    [
      "lost a body",
      (all) => all.with(2, JSON.stringify({ ...JSON.parse(all[2] ?? ""), content: null })),
      "Line 3, entry 2: its body is missing",
    ],
    ["goes on after its end", (all) => [...all, all[1] ?? ""], "Line 7: it stands after the end"],
    ["is empty", () => [], "Line 0: the file ends"],
  ])("is refused, naming the line, when it %s", async ([, bend, message]) => {
    await expect(read(bend([...lines]))).rejects.toThrow(message);
  });
});
