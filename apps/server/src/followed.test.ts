import { type LedgerReader, readStandings } from "@hearsay/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { today } from "./desk.ts";
import { type OwnServer, startOwnServer } from "./own-server.fixture.ts";
import { SOURCE_NAMES } from "./source-names.ts";

const WORDS = ["Ostrel", "Lantern", "Sable", "Norland", "Merrow", "Tarn", "Quay", "Velm"];
const pageOf = (i: number) => {
  const [a, b] = [WORDS[i % 8], WORDS[(i * 3 + 1) % 8]];
  return {
    name: `report ${i}`,
    text: `Title: News ${i}\nOutlet: ${b} Gazette\nPublished: 2025-03-0${(i % 8) + 1}\n\nOrla ${a} was killed on 1 March 2025, the ${b} Ministry said. Orla ${a} was appointed head of the ${b} Harbour Office on 2 March 2025.\n`,
  };
};

let server: OwnServer;
beforeAll(async () => {
  server = await startOwnServer();
}, 60_000);
afterAll(() => server.close());

const question = (counted: "all" | "accepted") =>
  ({ known: today(), on: today(), clock: "published", counted }) as const;

/** What the desk keeps is what is made of the whole ledger. */
async function expectAsMade() {
  const { ledger } = server.desk.folder;
  for (const counted of ["all", "accepted"] as const) {
    const asked = question(counted);
    const made = await ledger.read((reader: LedgerReader) => readStandings(reader, asked, today()));
    expect(await server.desk.standings(asked)).toEqual(made);
  }
  const names = await server.desk.named();
  expect(await server.desk.sourceNames()).toEqual(await ledger.read(SOURCE_NAMES.make));
  const entities = await ledger.read((reader) => reader.entities());
  for (const { id, name } of entities) expect(names.find(name, 200).map((one) => one.id)).toContain(id);
}

interface Waiting {
  readonly items: readonly { readonly statement: { readonly id: string } }[];
}

describe("what the desk keeps of a ledger", () => {
  it("is what is made of all of it, after every report, decision and judgement, also by somebody else", async () => {
    await expectAsMade();
    for (let i = 0; i < 8; i++) {
      await server.ask("/reports", { body: pageOf(i) });
      await expectAsMade();
    }
    const { ledger } = server.desk.folder;
    const [last] = await ledger.read((reader) => reader.latestReports(1));
    const corrected = { outlet: "Lantern Weekly", published: null };
    await ledger.append(async () =>
      last ? [{ kind: "correction", body: { report: last.report.id, ...corrected } }] : [],
    );
    await expectAsMade();
    const { items } = (await server.ask<Waiting>("/inbox")).told;
    const decisions = items.slice(0, 4).map(({ statement }, i) => ({
      statement: statement.id,
      decision: i % 2 === 0 ? "accepted" : "rejected",
      reason: null,
      seen: null,
    }));
    await server.ask("/decisions", { body: { decisions } });
    await expectAsMade();
    const [one, other] = await server.desk.folder.ledger.read((reader) => reader.entities({ kind: "person" }));
    const judged = { pair: [one?.id, other?.id], verdict: "same", reason: "one by the register" };
    expect((await server.ask("/identities", { body: judged })).status).toBe(200);
    await expectAsMade();
    await server.ask("/reports", { body: pageOf(9) });
    await expectAsMade();
    await server.ask("/identities/undo", { body: {} });
    await expectAsMade();
    const [report] = await server.desk.folder.ledger.read((reader) => reader.reports());
    await server.desk.folder.ledger.takeDown([report?.seq ?? 0], "asked for");
    await expectAsMade();
  }, 60_000);

  it("is not made from the beginning when a report comes in", async () => {
    const fresh = await startOwnServer();
    const ask = () =>
      Promise.all([
        fresh.ask("/standings"),
        fresh.ask("/search?q=Orla"),
        fresh.ask("/claims"),
        fresh.ask("/source-names?q=gaz"),
      ]);
    for (let i = 0; i < 3; i++) await fresh.ask("/reports", { body: pageOf(i) });
    await ask();
    expect((await fresh.ask<{ names: object[] }>("/source-names?q=gaz")).told.names.length).toBeGreaterThan(0);
    const read = vi.spyOn(fresh.desk.folder.ledger, "read");
    await ask();
    const before = read.mock.calls.length;
    await fresh.ask("/reports", { body: pageOf(5) });
    read.mockClear();
    await ask();
    expect(read.mock.calls.length, "as many questions as when nothing had come in").toBeLessThanOrEqual(before);
    await fresh.close();
  }, 60_000);
});
