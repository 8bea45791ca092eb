import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdersOf } from "../standing/holders.ts";
import { aClaim, anIndex, aPairOfSides } from "../standing/sides.fixture.ts";
import { addDays, type Day } from "../vocabulary/day.ts";
import type { Draft } from "../vocabulary/entry.ts";
import { claimIdOf, entityIdOf } from "../vocabulary/ids.ts";
import type { Standing, Weighed } from "../vocabulary/standing.ts";
import { hull } from "../vocabulary/time.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { claimsOnTerms } from "./claims-on-posts.ts";
import { emptyLedger } from "./history-drafts.fixture.ts";

const SEED = 20_422;
const POST = entityIdOf(["post", "Mayor"]);
const PEOPLE = ["Vosk", "Sund", "Reyl"].map((name) => entityIdOf(["person", name]));
const PERSON = PEOPLE[0] as string;
const LAST = 24;
const dayAt = (n: number): Day => addDays("2040-01-01", n);

const TYPES = [
  "holds_post",
  "holds_post",
  "appointed",
  "appointed",
  "assumed",
  "removed",
  "succeeded",
  "died",
] as const;
const STANDINGS: readonly Standing[] = ["established", "established", "reported", "disputed", "rumoured", "unknown"];

const draft = fc.record({
  type: fc.constantFrom(...TYPES),
  who: fc.nat(2),
  from: fc.nat(LAST),
  length: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(8)),
  open: fc.nat(9),
  isCertain: fc.boolean(),
  standing: fc.constantFrom(...STANDINGS),
});
type Drawn = typeof draft extends fc.Arbitrary<infer T> ? T : never;

function claimFrom({ type, who, from, length, open, isCertain }: Drawn, i: number): WeighedClaim {
  const edges = [open === 0 ? ".." : dayAt(from), open === 1 ? ".." : dayAt(from + length)];
  const about = type === "succeeded" ? [PEOPLE[who], PEOPLE[(who + 1) % 3]] : [PEOPLE[who]];
  const post = type === "died" ? null : POST;
  const claim = aClaim(claimIdOf(i), type, about.join(", "), edges.join("/"), { post });
  return isCertain ? claim : { ...claim, time: { ...claim.time, core: length === 0 ? claim.time.core : null } };
}

/** The ids of the claims that are read for the person's terms. */
async function read(claims: readonly WeighedClaim[], seats: "one" | "several", known: Day): Promise<Set<string>> {
  const { ledger } = emptyLedger();
  const post = { id: POST, kind: "post", name: "Mayor", organisation: null, seats, private: false } as const;
  const drafts = claims.map((claim) => ({ kind: "claim", body: { terms: null, ...claim } }) as unknown as Draft);
  await ledger.append(async () => [{ kind: "entity", body: post } as unknown as Draft, ...drafts]);
  return ledger.read(async (reader) => {
    const own = await reader.knownClaims({ about: [PERSON] });
    const found = await claimsOnTerms(reader, PERSON, own, known);
    return new Set([...own, ...found].map(({ claim }): string => claim.id));
  });
}

describe("the claims on the terms of a person", () => {
  it("tell how well each day of them is covered, as all claims on the post do", async () => {
    let left = 0;
    const property = fc.asyncProperty(
      fc.array(draft, { minLength: 3, maxLength: 9 }),
      fc.constantFrom("one", "one", "several"),
      fc.nat(LAST),
      async (drawn, seats, last) => {
        const claims = drawn.map(claimFrom);
        const known = dayAt(last);
        const ids = await read(claims, seats as "one" | "several", known);
        const weighed = new Map(
          claims.map((claim, i): [string, Weighed] => {
            const standing = drawn[i]?.standing ?? "unknown";
            const sides = aPairOfSides(claim, { support: 2 });
            return [claim.id, { standing, sides, label: "in", denialLabel: null, conflicts: [], origins: [] }];
          }),
        );
        const covers = (told: readonly WeighedClaim[], on: Day) => {
          const index = anIndex(told, seats === "several" ? [POST] : []);
          const own = holdersOf(POST, on, index, weighed).holders.find((one) => one.person === PERSON);
          return own && own.coverage !== "possible" ? own.coverage : "at most possible";
        };
        const own = claims.filter(({ about, post }) => post === POST && about.includes(PERSON));
        if (own.length === 0) return;
        const { from, to } = own.map(({ time }) => time.support).reduce(hull);
        const part = claims.filter(({ id }) => ids.has(id));
        left += claims.length - part.length;
        for (let n = -2; n <= LAST + 12; n++) {
          const on = dayAt(n);
          const isOfTerm = (from === null || addDays(from, -1) <= on) && (to === null || on <= to || on <= known);
          if (isOfTerm) expect([on, covers(part, on)]).toEqual([on, covers(claims, on)]);
        }
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: 400 });
    expect(left).toBeGreaterThan(100);
  });
});
