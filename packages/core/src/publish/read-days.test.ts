import { expect, it } from "vitest";
import { createLedger, enter } from "../ingest.fixture.ts";
import { readDays } from "./read-days.ts";

it("stops at the days on which somebody was told to hold a post of an organisation", async () => {
  const ledger = createLedger();
  for (const [day, name] of [
    ["2040-03-06", "Oda Lervik"],
    ["2040-03-09", "Ilan Vosk"],
  ] as const) {
    const text = `${name} was appointed head of the Harbour Office on Monday.`;
    await enter(ledger, { outlet: "Lantern", published: day, text });
  }
  const [office] = await ledger.read((reader) => reader.entities({ kind: "organisation" }));
  const days = await ledger.read((reader) => readDays(reader, office?.id ?? "", "published"));
  expect(days.map(({ day }) => day)).toEqual(["2040-03-06", "2040-03-09"]);
});
