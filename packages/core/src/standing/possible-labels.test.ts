import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groundedExtension } from "./grounded-extension.ts";
import { possibleLabels } from "./possible-labels.ts";

type Attack = readonly [number, number];

/** A graph of which only a part is known: some attacks on nodes that are not settled are missing. */
const partlyKnown = fc.integer({ min: 1, max: 8 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 });
  return fc.record({
    nodes: fc.constant(nodes),
    attacks: fc.array(fc.record({ attack: fc.tuple(node, node), isKnown: fc.boolean() }), { maxLength: 3 * nodes }),
    settled: fc.uniqueArray(node).map((list): ReadonlySet<number> => new Set(list)),
  });
});

const SEED = 20_261_127;

describe("the labels that nodes can still get", () => {
  it("hold the label that each gets once everything is known", () => {
    fc.assert(
      fc.property(partlyKnown, ({ nodes, attacks, settled }) => {
        const all = [...Array(nodes).keys()];
        const labels = groundedExtension(
          all,
          attacks.map(({ attack }) => attack),
        );
        const known = attacks.filter(({ attack: [, attacked], isKnown }) => isKnown || settled.has(attacked));
        const { mayBeIn, mayBeOut } = possibleLabels(
          all,
          known.map(({ attack }) => attack),
          (node) => settled.has(node),
        );
        for (const [node, label] of labels) {
          if (label === "in") expect(mayBeIn.has(node)).toBe(true);
          if (label === "out") expect(mayBeOut.has(node)).toBe(true);
        }
      }),
      { numRuns: 5000, seed: SEED },
    );
  });

  it("are those of the grounded labelling where everything is known", () => {
    fc.assert(
      fc.property(partlyKnown, ({ nodes, attacks }) => {
        const all = [...Array(nodes).keys()];
        const every = attacks.map(({ attack }): Attack => attack);
        const labels = [...groundedExtension(all, every)];
        const { mayBeIn, mayBeOut } = possibleLabels(all, every, () => true);
        expect([...mayBeIn].sort()).toEqual(labels.flatMap(([node, label]) => (label === "in" ? [node] : [])).sort());
        expect([...mayBeOut].sort()).toEqual(labels.flatMap(([node, label]) => (label === "out" ? [node] : [])).sort());
      }),
      { numRuns: 2000, seed: SEED },
    );
  });

  it("leave open what attacks back and is attacked by nothing else, whoever else attacks the attackers of its opponent", () => {
    // 0 is told dead; 1 to 3 are seen alive, as strong as that. Of 2 and 3 nobody knows yet what else attacks them.
    const attacks = [1, 2, 3].flatMap((alive): Attack[] => [
      [0, alive],
      [alive, 0],
    ]);
    const { mayBeIn, mayBeOut } = possibleLabels([0, 1, 2, 3], attacks, (node) => node < 2);
    expect([mayBeIn.has(0), mayBeOut.has(0), mayBeIn.has(1), mayBeOut.has(1)]).toEqual([false, false, false, false]);
  });
});
