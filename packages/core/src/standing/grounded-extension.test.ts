import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GroundedLabel, groundedExtension } from "./grounded-extension.ts";

type Attack = readonly [number, number];
type Labelling = readonly GroundedLabel[];

const attackersIn = (attacks: readonly Attack[], node: number) =>
  attacks.filter(([, attacked]) => attacked === node).map(([attacker]) => attacker);

/** In when all attackers are out, out when one is in, else undecided: the definition of a complete labelling. */
function isComplete(labels: Labelling, attacks: readonly Attack[]): boolean {
  return labels.every((label, node) => {
    const attackers = attackersIn(attacks, node).map((attacker) => labels[attacker]);
    if (attackers.every((one) => one === "out")) return label === "in";
    return attackers.includes("in") ? label === "out" : label === "undecided";
  });
}

const LABELS: readonly GroundedLabel[] = ["in", "out", "undecided"];

/** Of all complete labellings, found by trying all there are, the one with the fewest nodes in. */
function mostSceptical(nodes: number, attacks: readonly Attack[]): Labelling {
  const all = Array.from({ length: 3 ** nodes }, (_, code) =>
    Array.from({ length: nodes }, (_, i) => LABELS[Math.floor(code / 3 ** i) % 3] as GroundedLabel),
  ).filter((labels) => isComplete(labels, attacks));
  const inside = (labels: Labelling) => labels.filter((label) => label === "in").length;
  return all.reduce((best, one) => (inside(one) < inside(best) ? one : best));
}

/** The least fixpoint of "defends", computed the slow way. */
function leastFixpoint(nodes: number, attacks: readonly Attack[]): Labelling {
  let accepted = new Set<number>();
  for (;;) {
    const isOut = (node: number) => attackersIn(attacks, node).some((attacker) => accepted.has(attacker));
    const next = new Set([...Array(nodes).keys()].filter((node) => attackersIn(attacks, node).every(isOut)));
    if (next.size === accepted.size) {
      return [...Array(nodes).keys()].map((node) => (next.has(node) ? "in" : isOut(node) ? "out" : "undecided"));
    }
    accepted = next;
  }
}

function labelsOf(nodes: number, attacks: readonly Attack[]): Labelling {
  const labels = groundedExtension(Array(nodes).keys(), attacks);
  return [...Array(nodes).keys()].map((node) => labels.get(node) ?? "undecided");
}

const graphUpTo = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((nodes) => {
    const node = fc.integer({ min: 0, max: nodes - 1 });
    return fc.record({ nodes: fc.constant(nodes), attacks: fc.array(fc.tuple(node, node), { maxLength: 3 * nodes }) });
  });

/** Ten thousand in a soak. */
const RUNS = 2_000;
const SEED = 20_261_101;

describe("the grounded labelling", () => {
  it("accepts what nobody attacks, and what it defends", () => {
    expect(
      labelsOf(3, [
        [0, 1],
        [1, 2],
      ]),
    ).toEqual(["in", "out", "in"]);
  });

  it("leaves equals and odd circles undecided", () => {
    expect(
      labelsOf(2, [
        [0, 1],
        [1, 0],
      ]),
    ).toEqual(["undecided", "undecided"]);
    expect(
      labelsOf(3, [
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    ).toEqual(["undecided", "undecided", "undecided"]);
    expect(labelsOf(1, [[0, 0]])).toEqual(["undecided"]);
  });

  it("lets a side that is out attack no one", () => {
    expect(
      labelsOf(4, [
        [0, 1],
        [1, 2],
        [2, 1],
        [1, 3],
      ]),
    ).toEqual(["in", "out", "in", "in"]);
  });

  it("counts an attack told twice once, and nodes known from attacks alone", () => {
    expect([
      ...groundedExtension<string>(
        [],
        [
          ["a", "b"],
          ["a", "b"],
          ["b", "c"],
        ],
      ),
    ]).toEqual([
      ["a", "in"],
      ["b", "out"],
      ["c", "in"],
    ]);
  });

  it("equals the least fixpoint on random graphs of up to eight nodes", () => {
    const equal = fc.property(graphUpTo(8), ({ nodes, attacks }) => {
      expect(labelsOf(nodes, attacks)).toEqual(leastFixpoint(nodes, attacks));
    });
    fc.assert(equal, { seed: SEED, numRuns: RUNS });
  });

  it("is the most sceptical of all complete labellings, on random graphs of up to five nodes", () => {
    const equal = fc.property(graphUpTo(5), ({ nodes, attacks }) => {
      expect(labelsOf(nodes, attacks)).toEqual(mostSceptical(nodes, attacks));
    });
    fc.assert(equal, { seed: SEED, numRuns: RUNS / 4 });
  });

  it("takes no notice of the order of nodes and attacks", () => {
    const same = fc.property(graphUpTo(8), ({ nodes, attacks }) => {
      const backwards = groundedExtension([...Array(nodes).keys()].reverse(), attacks.toReversed());
      expect([...Array(nodes).keys()].map((node) => backwards.get(node))).toEqual(labelsOf(nodes, attacks));
    });
    fc.assert(same, { seed: SEED, numRuns: RUNS / 4 });
  });
});
