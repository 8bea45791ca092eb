import { describe, expect, it } from "vitest";
import { createClaimIndex } from "../standing/conflicts/conflict-rule.ts";
import { aClaim, sidesMap } from "../standing/sides.fixture.ts";
import type { Conflict, Weighed } from "../vocabulary/standing.ts";
import type { Sides } from "../vocabulary/voice.ts";
import { contestedGroups } from "./matters.ts";

describe("a contested question", () => {
  it("may tie a hundred thousand claims, each to the next", () => {
    const claims = Array.from({ length: 100_000 }, (_, i) => aClaim(`c${i}`, "appeared", "Vosk", "2040-01-01"));
    const sides = sidesMap(claims.map((claim) => [claim, { support: 2 }]));
    const weighed = new Map(
      claims.map(({ id }, i): [string, Weighed] => {
        const next = `c${(i + 1) % claims.length}` as const;
        const clash: Conflict = { rule: "two-places", a: `${id}+`, b: `${next}+`, strength: [2, 2], attacks: "both" };
        const rest = { standing: "disputed", label: "undecided", denialLabel: null, origins: [] } as const;
        return [id, { ...rest, sides: sides.get(id) as Sides, conflicts: [clash] }];
      }),
    );
    const groups = contestedGroups({ index: createClaimIndex(claims, new Set()), weighed });
    expect(groups.map((group) => [group.length, group[0]?.id])).toEqual([[100_000, "c0"]]);
  });
});
