import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../vocabulary/day.ts";
import type { Judgement } from "../vocabulary/entry.ts";
import { Clock, Counted } from "../vocabulary/question.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import { aroundClaim } from "./answer-from.ts";
import { ledgerTold } from "./ledger-told.fixture.ts";
import { type Proof, proofOf } from "./proof.ts";
import { denseHistory, LAST_DAY, randomHistory } from "./random-histories.fixture.ts";
import { replayProof } from "./replay-proof.ts";

const SEED = 20_403;
const RUNS = 80;
const ADMITTED: Judgement = {
  tie: "admit",
  from: "Lantern",
  to: "the public",
  holds: true,
  reason: "it corrects itself",
  day: LAST_DAY,
};

/** The proofs of every claim of a random history, as known on some day, on some clock. */
async function forProofs(test: (proof: Proof) => void): Promise<void> {
  const asked = fc.record({
    clock: fc.constantFrom(...Clock.options),
    counted: fc.constantFrom(...Counted.options),
    known: fc.nat(60).map((days) => addDays(LAST_DAY, 20 - days)),
    outlets: fc.constantFrom("admitted" as const, undefined),
  });
  const property = fc.asyncProperty(
    fc.oneof(randomHistory, denseHistory),
    asked,
    async (history, { outlets, ...told }) => {
      const as: AsKnown = outlets ? { ...told, outlets } : told;
      const ledger = await ledgerTold(history);
      await ledger.append(async () => [{ kind: "judgement", body: ADMITTED }]);
      await ledger.read(async (reader) => {
        for (const { id } of await reader.claims()) {
          const { picture, holdings } = await aroundClaim(reader, id, as);
          const proof = proofOf(id, picture, holdings);
          if (proof) test(proof);
        }
      });
    },
  );
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
}

describe("a proof", () => {
  it("replays to its standing, from nothing but what is written in it", async () => {
    const replayed = new Map<string, number>();
    await forProofs((proof) => {
      const written: Proof = JSON.parse(JSON.stringify({ ...proof, line: { ...proof.line, standing: "unknown" } }));
      expect(replayProof(written)).toBe(proof.line.standing);
      replayed.set(proof.line.standing, (replayed.get(proof.line.standing) ?? 0) + 1);
    });
    // Every standing that there is has been replayed.
    expect([...replayed.keys()].sort()).toEqual([
      "contradicted",
      "disputed",
      "established",
      "refuted",
      "reported",
      "rumoured",
      "unknown",
      "withdrawn",
    ]);
  }, 120_000);

  it("labels its sides step by step, back to sides that nobody attacks or that leave each other open", async () => {
    await forProofs(({ labelling, support, denial, line }) => {
      const labels = new Map(labelling.map((step) => [step.side, step.label]));
      expect(labels.get(`${line.claim}+`) ?? null).toBe(support?.label ?? null);
      expect(labels.get(`${line.claim}-`) ?? null).toBe(denial?.label ?? null);
      const needed = { in: "out", out: "in", undecided: "undecided" };
      for (const { label, because } of labelling) {
        expect(because.every((attacker) => labels.get(attacker) === needed[label])).toBe(true);
        if (label !== "in") expect(because).not.toEqual([]);
      }
    });
  }, 120_000);
});
