import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identify, takeBack } from "./decide.ts";
import { followUp } from "./follow-up.ts";
import type { Ledger, LedgerReader } from "./ledger/ledger.ts";
import { allStandings } from "./publish/all-standings.ts";
import { aroundClaims, aroundPerson, aroundPosts } from "./publish/answer-from.ts";
import { dossierOf } from "./publish/dossier.ts";
import { draftsOf, emptyLedger } from "./publish/history-drafts.fixture.ts";
import { readHoldings } from "./publish/neighbourhood.ts";
import { denseHistory, LAST_DAY, randomHistory } from "./publish/random-histories.fixture.ts";
import { weighAround } from "./publish/read-neighbourhood.ts";
import { readOverview } from "./publish/read-overview.ts";
import { readSearch } from "./publish/read-search.ts";
import { readStandings } from "./publish/read-standings.ts";
import { weigh } from "./publish/weigh.ts";
import { heldOn, readWhoHeld } from "./publish/who-held.ts";
import { addDays } from "./vocabulary/day.ts";
import type { Draft } from "./vocabulary/entry.ts";
import { entityIdOf } from "./vocabulary/ids.ts";
import type { AsKnown } from "./vocabulary/standing.ts";

const SEED = 20_402;
const RUNS = 60;
const AS: AsKnown = { known: addDays(LAST_DAY, 30), clock: "published", counted: "all" };
const ON = addDays(LAST_DAY, -10);

/** Outlets and wires as organisations that the ledger knows, so that sources can be judged to be one. */
const BODIES = ["Lantern", "Gazette", "Sable Wire", "Ministry"].map(
  (name): Draft => ({
    kind: "entity",
    body: {
      id: entityIdOf(["organisation", name]),
      kind: "organisation",
      name,
      organisation: null,
      seats: null,
      private: false,
    },
  }),
);

async function tell(ledger: Ledger, drafts: readonly Draft[]): Promise<void> {
  const report = (await ledger.append(async () => drafts)).find((entry) => entry.kind === "report");
  if (report?.kind === "report") await followUp(ledger, { kind: "report", of: report.body.id }, true);
}

/** Everything that a reader can be shown, as text. */
async function answers(ledger: Ledger): Promise<string> {
  return ledger.read(async (reader) => {
    const people = await reader.entities({ kind: "person" });
    const posts = await reader.entities({ kind: "post" });
    const dossiers: unknown[] = [];
    for (const { id } of people) {
      const around = await aroundPerson(reader, id, AS);
      dossiers.push(dossierOf(id, around.picture, around.holdings));
    }
    const standings: unknown[] = [];
    for await (const one of allStandings(reader, AS)) standings.push(one);
    const { counts, ...overview } = await readOverview(reader, AS);
    const { entries: __, ...counted } = counts;
    return JSON.stringify([
      people,
      dossiers,
      standings,
      await readStandings(reader, AS, AS.known),
      await Promise.all(posts.map(({ name }) => readWhoHeld(name, ON, AS, reader))),
      await readSearch(reader, "Vosk", AS),
      [overview, counted],
      await reader.matters(),
    ]);
  });
}

/** The parts of a ledger give the answers that all of it gives. */
async function expectPartsAsWhole(reader: LedgerReader): Promise<void> {
  const holdings = await readHoldings(reader);
  const { neighbourhood } = holdings;
  const picture = weigh(neighbourhood, AS);
  for (const { id } of neighbourhood.claims) {
    const alone = await weighAround(reader, [id], AS, { onlyThese: true });
    expect(alone.picture.weighed.get(id)).toEqual(picture.weighed.get(id));
  }
  for (const { id } of await reader.entities({ kind: "person" })) {
    const around = await aroundPerson(reader, id, AS);
    expect(dossierOf(id, around.picture, around.holdings)).toEqual(dossierOf(id, picture, holdings));
  }
  for (const { id } of await reader.entities({ kind: "post" })) {
    const around = await aroundPosts(reader, [id], AS);
    expect(heldOn(id, ON, around.picture, around.holdings)).toEqual(heldOn(id, ON, picture, holdings));
  }
  const whole = neighbourhood.claims.map(({ id }) => ({
    claim: id as string,
    standing: picture.weighed.get(id)?.standing,
    origins: picture.weighed.get(id)?.origins.length,
  }));
  const scratch: unknown[] = [];
  for await (const one of allStandings(reader, AS)) scratch.push(one);
  expect(scratch).toEqual(whole);
  const told = await readStandings(reader, AS, AS.known);
  expect(told).toEqual(
    whole.filter(({ standing }) => standing !== "unknown").map(({ claim, standing }) => ({ claim, standing })),
  );
  const ids = neighbourhood.claims.map(({ id }) => id);
  expect((await aroundClaims(reader, ids, AS)).picture.weighed.size).toBe(picture.weighed.size);
}

describe("entities that were judged to be one", () => {
  it("are one in every answer, and two again, byte for byte, once that is taken back", async () => {
    const property = fc.asyncProperty(
      fc.oneof({ arbitrary: randomHistory, weight: 2 }, denseHistory),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (history, numbers) => {
        const pick = (most: number) => (numbers.next().value ?? 0) % most;
        const { ledger, setDay } = emptyLedger();
        await ledger.append(async () => BODIES);
        for (const step of draftsOf(history)) {
          setDay(step.recorded);
          await tell(ledger, step.drafts);
        }
        const before = await answers(ledger);
        const kinds = (["person", "organisation", "post"] as const).toSorted(() => pick(3) - 1);
        const pairs: [string, string][] = [];
        for (const kind of kinds.slice(0, 1 + pick(3))) {
          const [a, b, c] = await ledger.read((reader) => reader.entities({ kind }));
          if (a && b) pairs.push([a.id, b.id]);
          if (b && c && pick(2) === 0) pairs.push([b.id, c.id]);
        }
        for (const pair of pairs) {
          await identify(ledger, async () => ({ pair, verdict: "same", reason: "one by the desk", day: LAST_DAY }));
          await ledger.read(expectPartsAsWhole);
        }
        await ledger.read(async (reader) => {
          for (const [a, b] of pairs) {
            const [one, ...others] = await reader.entities({ ids: [a, b] });
            expect([one?.id === undefined, others]).toEqual([false, []]);
            // As known the day before they are as many as they were.
            expect(await reader.identifiedAs(addDays(LAST_DAY, -1)).entities({ ids: [a, b] })).toHaveLength(2);
          }
        });
        for (const _ of pairs) await takeBack(ledger, null);
        expect(await answers(ledger)).toBe(before);
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
  }, 240_000);
});
