import { expect, it } from "vitest";
import { CONCERT, createLedger, enter, enterReprint, RUMOUR } from "../ingest.fixture.ts";
import { type Written, writtenOf } from "./entry-of.ts";
import { createMemoryTables } from "./memory-tables.ts";
import { rowsFrom } from "./tellings.ts";

it("gives the same rows however many entries are read together", async () => {
  const ledger = createLedger();
  await enterReprint(ledger);
  for (const page of [RUMOUR, CONCERT]) await enter(ledger, page);
  const entries: Written[] = [];
  for await (const entry of ledger.entries()) entries.push(writtenOf(entry));

  const rowsBy = async (many: number) => {
    const tables = createMemoryTables();
    for (let i = 0; i < entries.length; i += many) tables.put(await rowsFrom(entries.slice(i, i + many), tables));
    const { rows } = tables;
    return JSON.stringify(await Promise.all([rows("telling", {}), rows("claim", {}), rows("statement", {})]));
  };
  const together = await rowsBy(entries.length);
  expect(together.match(/starts/g)?.length).toBeGreaterThan(5);
  // A statement and its placement often come apart.
  for (const many of [1, 2, 3, 5]) expect((await rowsBy(many)) === together, `${many} at a time`).toBe(true);
});
