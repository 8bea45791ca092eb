import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aClaim, anIndex, aPairOfSides, type SidesGiven } from "../standing/sides.fixture.ts";
import { weighSides } from "../standing/standing-of.ts";
import { addDays } from "../vocabulary/day.ts";
import type { Weighed } from "../vocabulary/standing.ts";
import type { Level, WeighedClaim } from "../vocabulary/voice.ts";
import { swayedBy } from "./swayed.ts";
import type { Picture } from "./weigh.ts";

const SEED = 20_777;
const POSTS = ["Mayor", "Governor"];
const PEOPLE = ["Vosk", "Sund"];
// None that reconciles two others: those bear on the sides of what they reconcile, and are asked about with it.
const TYPES = ["holds_post", "removed", "died", "appeared", "located", "detained", "ill"] as const;

const level = fc.constantFrom<Level | null>(0, 1, 1, 2, 2, 3, 4, null);
const told = fc.record({
  type: fc.constantFrom(...TYPES),
  who: fc.nat(1),
  post: fc.nat(1),
  from: fc.nat(12),
  length: fc.constantFrom(0, 0, 3, 6),
  support: level,
  firsthand: fc.boolean(),
  denial: fc.option(fc.constantFrom<Level>(1, 2, 3), { freq: 4 }),
});
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

function claimOf({ type, who, post, from, length }: Told, i: number): WeighedClaim {
  const window = `${addDays("2040-01-01", from)}/${addDays("2040-01-01", from + length)}`;
  const isOnPost = ["holds_post", "removed"].includes(type);
  return aClaim(`c${i}`, type, PEOPLE[who] ?? "", window, isOnPost ? { post: POSTS[post] ?? null } : {});
}

const sidesOf = ({ support, firsthand, denial }: Told): SidesGiven => ({
  support: { level: support, firsthand },
  ...(denial === null ? {} : { denial }),
});

/** How all that is told stands: what is left out has not been told. */
function pictureOf(all: readonly Told[], isTold: (i: number) => boolean): Picture {
  const sides = all.flatMap((one, i) => (isTold(i) ? [aPairOfSides(claimOf(one, i), sidesOf(one))] : []));
  const index = anIndex(sides.map(({ claim }) => claim));
  return { weighed: weighSides(index, new Map(sides.map((one) => [one.claim.id, one]))) } as unknown as Picture;
}

const labels = (one: Weighed | undefined) => [one?.standing, one?.label, one?.denialLabel];

describe("what moved", () => {
  it("leaves every claim as it stood that it is not said to sway", () => {
    let [left, swayed] = [0, 0];
    const history = fc.tuple(fc.array(told, { minLength: 2, maxLength: 14 }), told, fc.boolean());
    const property = fc.property(history, ([others, one, isNew]) => {
      const before = pictureOf([one, ...others], (i) => i > 0 || !isNew);
      const stronger: Told = { ...one, support: isNew ? one.support : 4, firsthand: true };
      const after = pictureOf([stronger, ...others], () => true);
      const leftIn = new Map([...before.weighed].map(([id, { standing }]) => [id, standing]));
      const asked = new Set(["c0"]);
      for (let more = ["c0"]; more.length > 0; ) {
        more = swayedBy(asked, [before, after], leftIn);
        for (const id of more) asked.add(id);
      }
      for (const id of after.weighed.keys()) {
        if (asked.has(id)) continue;
        expect([id, labels(after.weighed.get(id))]).toEqual([id, labels(before.weighed.get(id))]);
        if (after.weighed.get(id)?.conflicts.length) left++;
      }
      swayed += asked.size - 1;
    });
    fc.assert(property, { seed: SEED, numRuns: 2000 });
    expect(left).toBeGreaterThan(1000);
    expect(swayed).toBeGreaterThan(100);
  });

  it("sways nothing where it is defeated before and after", () => {
    const death = aClaim("death", "died", "Vosk", "2040-01-01");
    const seen = aClaim("seen", "appeared", "Vosk", "2040-02-01");
    const pictureWith = (support: Level) => {
      const sides = [aPairOfSides(death, { support }), aPairOfSides(seen, { support: { level: 3, firsthand: true } })];
      return { weighed: weighSides(anIndex([death, seen]), new Map(sides.map((one) => [one.claim.id, one]))) } as never;
    };
    expect(swayedBy(new Set(["death"]), [pictureWith(0), pictureWith(1)], new Map([["seen", "established"]]))).toEqual(
      [],
    );
  });

  it("is followed wherever it is not known how the ledger left a claim", () => {
    const [one, other] = ["Vosk", "Sund"].map((who) =>
      aClaim(who, "holds_post", who, "2040-01-01/2040-01-09", { post: "Mayor" }),
    ) as [WeighedClaim, WeighedClaim];
    const pictureWith = (support: Level) => {
      const sides = [aPairOfSides(one, { support }), aPairOfSides(other, { support: 2 })];
      return { weighed: weighSides(anIndex([one, other]), new Map(sides.map((own) => [own.claim.id, own]))) } as never;
    };
    const swayed = (leftIn: ConstructorParameters<typeof Map<string, "reported">>[0]) =>
      swayedBy(new Set(["Vosk"]), [pictureWith(1), pictureWith(2)], new Map(leftIn));
    expect(swayed([["Sund", "reported"]])).toEqual(["Sund"]);
    expect(swayed([])).toEqual(["Sund"]);
  });
});
