import type { WeighedClaim } from "../vocabulary/voice.ts";
import { familyKeys } from "./bearing.ts";

/** Claims in families, by the first of each, in the order given: whatever bears on the sides of a claim is in its family. */
export function familiesOf<C extends WeighedClaim>(claims: readonly C[]): C[][] {
  const leader = claims.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    for (let up = leader[top] ?? top; up !== top; up = leader[top] ?? top) top = up;
    for (let one = at; one !== top; ) {
      const up = leader[one] ?? top;
      leader[one] = top;
      one = up;
    }
    return top;
  };
  const byKey = new Map<string, number>();
  for (const [at, claim] of claims.entries()) {
    for (const key of familyKeys(claim)) {
      const [a, b] = [find(byKey.get(key) ?? at), find(at)];
      if (a < b) leader[b] = a;
      else leader[a] = b;
      byKey.set(key, Math.min(a, b));
    }
  }
  const families = new Map<number, C[]>();
  for (const [at, claim] of claims.entries()) {
    const top = find(at);
    const family = families.get(top);
    if (family) family.push(claim);
    else families.set(top, [claim]);
  }
  return [...families.values()];
}
