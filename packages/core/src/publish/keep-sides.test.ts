import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followUp } from "../follow-up.ts";
import type { KeptSides } from "../ledger/kept-sides.ts";
import type { Ledger, LedgerReader } from "../ledger/ledger.ts";
import { addDays } from "../vocabulary/day.ts";
import type { Draft } from "../vocabulary/entry.ts";
import { entityIdOf } from "../vocabulary/ids.ts";
import { Clock } from "../vocabulary/question.ts";
import type { AsKnown, Weighed } from "../vocabulary/standing.ts";
import { draftsOf, emptyLedger, shifted } from "./history-drafts.fixture.ts";
import { keepAllSides } from "./keep-sides.ts";
import { ledgerTold } from "./ledger-told.fixture.ts";
import { readHoldings } from "./neighbourhood.ts";
import { denseHistory, LAST_DAY, randomHistory } from "./random-histories.fixture.ts";
import { weighAround } from "./read-neighbourhood.ts";
import { weigh } from "./weigh.ts";

const SEED = 20_405;
const RUNS = 150;

type Pick = (most: number) => number;

const NAMES = ["Ministry", "Presidency", "Paval Drin", "Orm Monitor", "Lantern", "Gazette", "Sable Wire", "a diplomat"];

/** Whatever can change what was told before, but for a new report. */
const MEDDLING: readonly ((reader: LedgerReader, pick: Pick, day: string) => Promise<Draft[]>)[] = [
  async (reader, pick, day) => {
    const claims = await reader.claimIds();
    const claim = claims[pick(claims.length)] as never;
    return [{ kind: "ruling", body: { claim, holds: pick(2) === 0, reason: "seen by us", day } }];
  },
  async (_, pick) => {
    const [name = "", body = ""] = [NAMES[pick(NAMES.length)], NAMES[pick(NAMES.length)]];
    return [{ kind: "speaks_for", body: { name, body, reason: "told so" } }];
  },
  async (reader, pick) => {
    const reports = await reader.reportHeads();
    const report = reports[pick(reports.length)]?.id as never;
    const published = addDays(LAST_DAY, -pick(40));
    return [{ kind: "correction", body: { report, outlet: NAMES[pick(NAMES.length)] ?? null, published } }];
  },
  async (reader, pick) => {
    const reports = await reader.reportHeads();
    const report = reports[pick(reports.length)]?.id as never;
    const told = await reader.statements({ reports: [report] });
    const statements = told.map(({ statement }) => statement.id).filter(() => pick(2) === 0);
    return [{ kind: "extraction", body: { report, extractor: "again", version: "2", statements, issues: [] } }];
  },
  async (reader, pick) => {
    const told = await reader.statements();
    const statement = told[pick(told.length)]?.statement.id;
    const decision = (["accepted", "rejected", "undecided"] as const)[pick(3)] ?? "accepted";
    return statement ? [{ kind: "decision", body: { statement, decision, reason: null } }] : [];
  },
  async (reader, pick) => {
    const reports = await reader.reportHeads();
    const [report, of] = [reports[pick(reports.length)]?.id as never, reports[pick(reports.length)]?.id as never];
    return report === of ? [] : [{ kind: "copy", body: { report, of, rule: "near-text", likeness: 0.9, share: null } }];
  },
  async (reader, pick, day) => {
    const reports = await reader.reportHeads();
    const [from = "", to = ""] = [reports[pick(reports.length)]?.id, reports[pick(reports.length)]?.id];
    return from === to
      ? []
      : [{ kind: "judgement", body: { tie: "copy", from, to, holds: pick(2) === 0, reason: "compared", day } }];
  },
  async (reader, pick, day) => {
    const people = (await reader.identifiedAs(null).entities({ kind: "person" })).map(({ id }) => id).sort();
    const [one, other] = [people[pick(people.length)], people[pick(people.length)]].sort();
    if (!one || !other || one === other) return [];
    const verdict = pick(3) === 0 ? "different" : "same";
    const body = {
      pair: [one, other] as [typeof one, typeof other],
      verdict,
      reason: "one man",
      seen: null,
      day,
    } as const;
    return [{ kind: "identity", body: body as never }];
  },
];

async function meddle(ledger: Ledger, pick: Pick, day: string): Promise<void> {
  const one = pick(3) === 0 ? MEDDLING[pick(MEDDLING.length)] : undefined;
  if (one) await ledger.append((reader) => one(reader, pick, day));
}

/** Kept sides, whenever they were made: a version that came later and changed nothing of the claim left them as they were. */
function whenever({ made, own, ...kept }: KeptSides) {
  const { recorded, ...days } = own.days;
  return { ...kept, own: { ...own, days: { ...days, recorded: recorded?.first }, names: own.names.toSorted() } };
}
const lastOf = ({ own }: KeptSides) => own.days.recorded?.last ?? "";

/** What is seen of a weighed claim without the voices on it. */
const seen = ({ standing, label, denialLabel, conflicts, origins, sides: { claim } }: Weighed) => ({
  standing,
  label,
  denialLabel,
  conflicts: conflicts.map((one) => JSON.stringify(one)).sort(),
  origins,
  claim,
});

describe("the sides that are kept", () => {
  it("are the same whether they follow from reports one by one or are made of all at once", async () => {
    const property = fc.asyncProperty(fc.oneof(randomHistory, denseHistory), async (history) => {
      const ledger = await ledgerTold(history);
      await ledger.append(async (reader, keep) => {
        const before = await reader.keptSides(await reader.claimIds());
        expect(before.length).toBeGreaterThan(0);
        const after: KeptSides[] = [];
        await keepAllSides(reader, async (sides) => {
          after.push(...sides);
        });
        const byClaim = new Map(after.map((one) => [one.claim, one]));
        for (const one of before) {
          const anew = byClaim.get(one.claim) as KeptSides;
          expect(whenever(one)).toEqual(whenever(anew));
          expect(lastOf(one) <= lastOf(anew)).toBe(true);
        }
        await keep(after);
        return [];
      });
    });
    await fc.assert(property, { seed: SEED, numRuns: 60 });
  });

  it("give what weighing gives, on any day and clock, whatever was entered since", async () => {
    let used = 0;
    const property = fc.asyncProperty(
      fc.oneof(randomHistory, { arbitrary: denseHistory, weight: 3 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (random, numbers) => {
        const pick: Pick = (most) => (numbers.next().value ?? 0) % Math.max(1, most);
        const { ledger, setDay } = emptyLedger();
        for (const { recorded, drafts } of draftsOf(random, shifted)) {
          setDay(recorded);
          const entries = await ledger.append(async () => drafts);
          const report = entries.find((entry) => entry.kind === "report");
          if (report?.kind === "report" && pick(4) > 0)
            await followUp(ledger, { kind: "report", of: report.body.id }, true);
          await meddle(ledger, pick, recorded);
          await ledger.read(async (reader) => {
            const clock = Clock.options[pick(3)] ?? "published";
            const as: AsKnown = {
              known: pick(2) === 0 ? "9999-12-31" : addDays(LAST_DAY, -pick(40)),
              clock,
              counted: "all",
            };
            const { neighbourhood } = await readHoldings(reader.identifiedAs(as.known));
            const whole = weigh(neighbourhood, as).weighed;
            for (const { id } of neighbourhood.claims) {
              const around = await weighAround(reader, [id], as, { onlyThese: true, voicesOf: () => false });
              used += around.withoutVoices.size;
              const [own, expected] = [around.picture.weighed.get(id), whole.get(id)] as [Weighed, Weighed];
              expect(seen(own)).toEqual(seen(expected));
            }
          });
        }
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
    expect(used).toBeGreaterThan(RUNS * 5);
  }, 120_000);

  it("of one claim are not taken for those of what became one with others, which hear of more", async () => {
    const history = {
      id: "merged",
      reports: ["r0", "r1", "r2"].map((id, i) => ({
        id,
        outlet: ["Lantern", "Gazette", "Orm Monitor"][i] as string,
        published: LAST_DAY,
        instant: null,
        credit: null,
      })),
      claims: ["Vosk", "Wosk"].map((name) => ({
        id: name,
        type: "fled" as const,
        about: [name],
        post: null,
        org: null,
        place: null,
        time: { from: null, to: LAST_DAY },
      })),
      statements: [
        { report: "r0", claim: "Vosk", stance: "asserts", basis: "anonymous", chain: ["a diplomat"] },
        { report: "r1", claim: "Wosk", stance: "asserts", basis: "anonymous", chain: ["a diplomat"] },
        { report: "r2", claim: "Wosk", stance: "denies", basis: "named", chain: ["Ministry"] },
      ],
      speaksFor: {},
      multiSeat: [],
      expect: {},
    } as unknown as Parameters<typeof draftsOf>[0];
    const { ledger, setDay } = emptyLedger();
    const [first, second, third] = draftsOf(history);
    setDay(LAST_DAY);
    for (const told of [first, second]) await ledger.append(async () => told?.drafts ?? []);
    const pair = ["Vosk", "Wosk"].map((name) => entityIdOf(["person", name])).sort() as never;
    const identity = { pair, verdict: "same", reason: "one man", seen: null, day: LAST_DAY } as const;
    await ledger.append(async () => [{ kind: "identity", body: identity }]);
    await followUp(ledger, { kind: "identity", of: (pair as string[]).join(" ") });
    // A report that is no copy, and tells of the other one alone.
    await ledger.append(async () => (third?.drafts ?? []).filter(({ kind }) => kind !== "copy"));
    await ledger.read(async (reader) => {
      const as: AsKnown = { known: "9999-12-31", clock: "published", counted: "all" };
      const [claim] = await reader.claimIds();
      const options = { onlyThese: true, voicesOf: () => false };
      const { picture } = await weighAround(reader, [claim ?? ""], as, options);
      expect(picture.weighed.get(claim ?? "")?.sides.denial?.level).toBe(2);
      const { neighbourhood } = await readHoldings(reader);
      const whole = weigh(neighbourhood, as).weighed.get(claim ?? "") as Weighed;
      expect(seen(picture.weighed.get(claim ?? "") as Weighed)).toEqual(seen(whole));
    });
  });
});
