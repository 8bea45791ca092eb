import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerReader } from "../ledger/ledger.ts";
import { addDays } from "../vocabulary/day.ts";
import type { Draft } from "../vocabulary/entry.ts";
import { Clock, Counted } from "../vocabulary/question.ts";
import type { AsKnown, Weighed } from "../vocabulary/standing.ts";
import { allStandings } from "./all-standings.ts";
import { aroundPerson } from "./answer-from.ts";
import { dossierOf } from "./dossier.ts";
import type { History } from "./history.fixture.ts";
import { draftsOf, emptyLedger, shifted } from "./history-drafts.fixture.ts";
import { parseHistory } from "./history-lines.fixture.ts";
import { keepAllSides } from "./keep-sides.ts";
import { ledgerTold } from "./ledger-told.fixture.ts";
import { ALL_EVER } from "./matters.ts";
import { readHoldings } from "./neighbourhood.ts";
import { denseHistory, LAST_DAY, randomHistory, termHistory } from "./random-histories.fixture.ts";
import { weighAround } from "./read-neighbourhood.ts";
import { weigh } from "./weigh.ts";

const SEED = 20_401;
const RUNS = 150;

const WAYS = Clock.options.flatMap((clock) => Counted.options.map((counted) => ({ clock, counted })));

/** Accepts some statements, rejects others. */
function decided(history: History, pick: (most: number) => number): History {
  const decisions = ["accepted", "accepted", "rejected", undefined] as const;
  return {
    ...history,
    statements: history.statements.map((one) => {
      const decision = decisions[pick(4)];
      return decision ? { ...one, decision } : one;
    }),
  };
}

/** Now and then somebody rules on a claim. */
async function ruling(reader: LedgerReader, pick: (most: number) => number, day: string): Promise<Draft[]> {
  const claims = await reader.claims();
  const claim = pick(5) === 0 ? claims[pick(claims.length)] : undefined;
  if (!claim) return [];
  return [{ kind: "ruling", body: { claim: claim.id, holds: pick(2) === 0, reason: "seen by us", day } }];
}

describe("all standings from scratch", () => {
  it("are those of the whole ledger weighed at once, in the order of entry", async () => {
    const property = fc.asyncProperty(
      fc.oneof(randomHistory, { arbitrary: denseHistory, weight: 3 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (random, numbers) => {
        const pick = (most: number) => (numbers.next().value ?? 0) % most;
        const { ledger, setDay } = emptyLedger();
        for (const { recorded, drafts } of draftsOf(decided(random, pick), shifted)) {
          setDay(recorded);
          await ledger.append(async () => drafts);
          await ledger.append((reader) => ruling(reader, pick, recorded));
        }
        await ledger.read(async (reader) => {
          const { neighbourhood } = await readHoldings(reader);
          for (const way of WAYS) {
            const as: AsKnown = { ...way, known: addDays(LAST_DAY, -pick(40)) };
            const { weighed } = weigh(neighbourhood, as);
            const whole = neighbourhood.claims.map(({ id }) => {
              const { standing, origins } = weighed.get(id) as Weighed;
              return { claim: id, standing, origins: origins.length };
            });
            const found: unknown[] = [];
            for await (const one of allStandings(reader, as)) found.push(one);
            expect(found).toEqual(whole);
          }
        });
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
  }, 120_000);
});

describe("the neighbourhood of a person", () => {
  it("gives the dossier that the whole ledger gives", async () => {
    const property = fc.asyncProperty(
      fc.oneof(randomHistory, denseHistory, { arbitrary: termHistory, weight: 2 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (random, numbers) => {
        const pick = (most: number) => (numbers.next().value ?? 0) % most;
        const { ledger, setDay } = emptyLedger();
        for (const { recorded, drafts } of draftsOf(pick(2) === 0 ? decided(random, pick) : random, shifted)) {
          setDay(recorded);
          await ledger.append(async () => drafts);
        }
        if (pick(3) > 0) {
          await ledger.append(async (reader, keep) => {
            await keepAllSides(reader, keep);
            return [];
          });
        }
        await ledger.read(async (reader) => {
          const holdings = await readHoldings(reader);
          const as: AsKnown = {
            ...(WAYS[pick(WAYS.length)] as (typeof WAYS)[number]),
            known: addDays(LAST_DAY, -pick(30)),
          };
          const picture = weigh(holdings.neighbourhood, as);
          for (const { id } of await reader.entities({ kind: "person" })) {
            const around = await aroundPerson(reader, id, as);
            expect(dossierOf(id, around.picture, around.holdings)).toEqual(dossierOf(id, picture, holdings));
          }
        });
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
  }, 120_000);
});

describe("the neighbourhood of a claim", () => {
  it("gives what the whole ledger gives, after every report, on every clock, whatever counts", async () => {
    const property = fc.asyncProperty(
      fc.oneof(randomHistory, { arbitrary: denseHistory, weight: 3 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (random, numbers) => {
        const pick = (most: number) => (numbers.next().value ?? 0) % most;
        const { ledger, setDay } = emptyLedger();
        for (const { recorded, drafts } of draftsOf(decided(random, pick), shifted)) {
          setDay(recorded);
          await ledger.append(async () => drafts);
          await ledger.append((reader) => ruling(reader, pick, recorded));
          const known = pick(3) === 0 ? addDays(LAST_DAY, -pick(40)) : addDays(LAST_DAY, 20);
          await ledger.read(async (reader) => {
            const { neighbourhood } = await readHoldings(reader);
            const ways = pick(4) === 0 ? WAYS : [WAYS[pick(WAYS.length)] as (typeof WAYS)[number]];
            for (const way of ways) {
              const as: AsKnown = { ...way, known };
              const whole = weigh(neighbourhood, as).weighed;
              for (const claim of neighbourhood.claims) {
                const { picture, core } = await weighAround(reader, [claim.id], as);
                for (const id of core) expect(picture.weighed.get(id)).toEqual(whole.get(id));
                const alone = await weighAround(reader, [claim.id], as, { onlyThese: true });
                expect(alone.picture.weighed.get(claim.id)).toEqual(whole.get(claim.id));
              }
            }
          });
        }
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
  }, 120_000);
});

describe("the neighbourhood of a term of office", () => {
  /** Three who held a post on the same days, and how many claims the standing of the first of them is weighed with. */
  const weighedWith = async (seats: string) => {
    const people = ["Vosk", "Sund", "Reyl"];
    const history = parseHistory(
      [
        seats,
        ...people.map((who) => `claim ${who} | holds_post | ${who} | 2040-01-01/2040-01-03 | post Mayor`),
        ...people.map((who) => `2040-01-04 Lantern | asserts ${who} | named`),
      ].join("\n"),
    );
    const ledger = await ledgerTold(history);
    return ledger.read(async (reader) => {
      const [first = ""] = await reader.claimIds();
      return (await weighAround(reader, [first], ALL_EVER)).neighbourhood.claims.length;
    });
  };

  it("has the other holders where the post has one seat, and none of them where it has several", async () => {
    expect(await weighedWith("")).toBe(3);
    expect(await weighedWith("seats Mayor")).toBe(1);
  });
});
