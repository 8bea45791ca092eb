import { noteUnder } from "../vocabulary/note-under.ts";
import { ALWAYS, type DayRange } from "../vocabulary/time.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { familyKeys } from "./bearing.ts";

/** A claim of one key, by its place among all, with the days that hold everything told of its time. */
interface Member {
  readonly at: number;
  readonly window: DayRange;
}

const byStart = ({ window: { from: a } }: Member, { window: { from: b } }: Member) =>
  a === b ? 0 : a === null || (b !== null && a < b) ? -1 : 1;

/** Runs of members whose windows meet, one with the next or an earlier one. */
function* runsOf(members: readonly Member[]): Iterable<readonly Member[]> {
  let run: Member[] = [];
  let reach: string | null = "";
  for (const one of members.length > 1 ? members.toSorted(byStart) : members) {
    const meets = reach === null || one.window.from === null || one.window.from <= reach;
    if (!meets && run.length > 0) {
      yield run;
      run = [];
      reach = "";
    }
    run.push(one);
    reach = reach === null || one.window.to === null ? null : one.window.to > reach ? one.window.to : reach;
  }
  yield run;
}

/** Groups of things by their places, each led by its first; every thing begins as its own. */
function createGroups(leader: number[]) {
  const leaderOf = (at: number): number => {
    let top = at;
    for (let up = leader[top] ?? top; up !== top; up = leader[top] ?? top) top = up;
    for (let one = at; one !== top; ) {
      const up = leader[one] ?? top;
      leader[one] = top;
      one = up;
    }
    return top;
  };
  return {
    leaderOf,
    join(one: number, other: number): void {
      const [a, b] = [leaderOf(one), leaderOf(other)];
      if (a < b) leader[b] = a;
      else leader[a] = b;
    },
  };
}

/**
 * Claims in families, by the first of each, in the order given: whatever bears on the sides of a claim is in its family.
 * @param windowOf the days that hold everything told of a claim's time: tellings of one thing bear on each other only
 * where these meet. Without it, all tellings of a kind are of one family
 */
export function familiesOf<C extends WeighedClaim>(
  claims: readonly C[],
  windowOf: (claim: C) => DayRange = () => ALWAYS,
): C[][] {
  const { join, leaderOf } = createGroups(claims.map((_, at) => at));
  const kins = new Map<string, Member[]>();
  const first = new Map<string, number>();
  for (const [at, claim] of claims.entries()) {
    for (const { key, isKin } of familyKeys(claim)) {
      if (isKin) noteUnder(kins, key, { at, window: windowOf(claim) });
      else join(first.get(key) ?? at, at);
      if (!isKin && !first.has(key)) first.set(key, at);
    }
  }
  for (const members of kins.values())
    for (const run of runsOf(members)) for (const { at } of run) join(run[0]?.at ?? at, at);
  const families = new Map<number, C[]>();
  for (const [at, claim] of claims.entries()) noteUnder(families, leaderOf(at), claim);
  return [...families.values()];
}

/** The members of each group, by its first: each group is a list from there on, and none goes on to the place 0. */
function* familiesUnder(leader: readonly number[]): Iterable<number[]> {
  const [next, last] = [new Uint32Array(leader.length), new Uint32Array(leader.length)];
  for (const [at, first] of leader.entries()) {
    if (first !== at) next[last[first] ?? 0] = at;
    last[first] = at;
  }
  for (const [at, first] of leader.entries()) {
    if (first !== at) continue;
    const family = [at];
    for (let one = next[at]; one; one = next[one]) family.push(one);
    yield family;
  }
}

/** The families of claims that are shown one by one, whatever their days, without holding the claims. */
export interface GrowingFamilies {
  /** Takes the next claim. */
  add(claim: WeighedClaim): void;
  /** The places of the claims of each family, by the first of each; no claim can be added any more. */
  families(): Iterable<number[]>;
}

/** The same families as `familiesOf` without windows, for more claims than are to be in memory. */
export function createGrowingFamilies(): GrowingFamilies {
  const leader: number[] = [];
  const { join, leaderOf } = createGroups(leader);
  const first = new Map<string, number>();
  return {
    add(claim) {
      const at = leader.push(leader.length) - 1;
      for (const { key } of familyKeys(claim)) {
        const one = first.get(key);
        if (one === undefined) first.set(key, at);
        else join(one, at);
      }
    },
    families() {
      first.clear();
      return familiesUnder(leader.map((_, at) => leaderOf(at)));
    },
  };
}
