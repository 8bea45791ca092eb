import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ledger } from "../ledger/ledger.ts";
import { Clock, Counted, type Question } from "../vocabulary/question.ts";
import type { Cell } from "./csv.ts";
import { EXPORTED, type Exported, tablePart } from "./export-tables.ts";
import { ledgerTold } from "./ledger-told.fixture.ts";
import { readHoldings } from "./neighbourhood.ts";
import { isNamedIn, privateNames } from "./private-names.ts";
import { publicPersons } from "./private-persons.ts";
import { denseHistory, LAST_DAY, randomHistory } from "./random-histories.fixture.ts";
import { readExport } from "./read-export.ts";
import { NOTHING_SEALED } from "./sealed.ts";
import { weigh } from "./weigh.ts";

const SEED = 20_404;
const RUNS = 60;

interface Exporting {
  readonly rows: readonly (readonly Cell[])[];
  readonly leftOut: { readonly claims: number; readonly persons: number };
}

/** The table by the whole ledger in memory, weighed at once. */
async function atOnce(ledger: Ledger, what: Exported, asked: Question): Promise<Exporting> {
  const holdings = await ledger.read((reader) => readHoldings(reader.identifiedAs(asked.known)));
  const known = publicPersons(holdings);
  const isPrivate = (id: string) => holdings.entities.get(id)?.kind === "person" && !known.has(id);
  const names = privateNames(holdings, isPrivate);
  const isSecret = (words: string) => names.some((name) => isNamedIn(words, name));
  const claims = holdings.neighbourhood.claims.map(({ id }): string => id).toSorted();
  const { known: day, clock, counted } = asked;
  const from = { holdings, picture: weigh(holdings.neighbourhood, { known: day, clock, counted }) };
  const { rows, closed } = tablePart(what, asked, claims, from, { isPrivate, isSecret, sealed: NOTHING_SEALED });
  const persons = new Set(closed.flatMap(({ about }) => about.filter(isPrivate)));
  return { rows, leftOut: { claims: closed.length, persons: persons.size } };
}

/** The same, so many claims at a time. */
const inParts = (ledger: Ledger, what: Exported, asked: Question, size: number): Promise<Exporting> =>
  ledger.read(async (reader) => {
    const parts = readExport(reader, what, asked, NOTHING_SEALED, size);
    const rows: (readonly Cell[])[] = [];
    for (let part = await parts.next(); ; part = await parts.next()) {
      if (part.done) return { rows, leftOut: part.value };
      rows.push(...part.value);
    }
  });

describe("an export in parts", () => {
  it("has the rows of the whole ledger weighed at once, and leaves out the same", async () => {
    const seen = { rows: 0, leftOut: 0 };
    const property = fc.asyncProperty(
      fc.oneof(randomHistory, denseHistory),
      fc.constantFrom(...Clock.options),
      fc.constantFrom(...Counted.options),
      fc.integer({ min: 1, max: 4 }),
      async (history, clock, counted, size) => {
        const ledger = await ledgerTold(history);
        for (const known of [LAST_DAY, "2040-01-20"]) {
          for (const what of EXPORTED) {
            const asked: Question = { on: "2040-01-25", known, clock, counted };
            const whole = await atOnce(ledger, what, asked);
            expect(await inParts(ledger, what, asked, size)).toEqual(whole);
            seen.rows += whole.rows.length;
            seen.leftOut += whole.leftOut.claims;
          }
        }
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
    // What is compared is not nothing.
    expect(Math.min(seen.rows, seen.leftOut)).toBeGreaterThan(0);
  }, 120_000);
});
