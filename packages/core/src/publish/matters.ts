import type { Draft, Matter } from "../vocabulary/entry.ts";
import { type ClaimId, matterIdOf } from "../vocabulary/ids.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import type { Holdings } from "./neighbourhood.ts";
import { type Picture, weigh } from "./weigh.ts";

/** After every day: matters rest on all that was ever said. */
const END_OF_TIME = "9999-12-31";

/** Groups of claims tied by conflicts, each with its oldest claim first; a claim that is denied is a group too. */
export function contestedGroups(picture: Picture): WeighedClaim[][] {
  const order = new Map(picture.index.claims.map((claim, i) => [claim.id, i]));
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    const up = leader.get(id) ?? id;
    return up === id ? id : find(up);
  };
  for (const { conflicts, sides } of picture.weighed.values()) {
    for (const conflict of conflicts) {
      const [a, b] = [find(conflict.a.slice(0, -1)), find(conflict.b.slice(0, -1))];
      leader.set(sides.claim.id, leader.get(sides.claim.id) ?? sides.claim.id);
      if (a !== b) leader.set(a, b);
    }
  }
  const contested = picture.index.claims.filter((claim) => (picture.weighed.get(claim.id)?.conflicts.length ?? 0) > 0);
  const groups = Map.groupBy(contested, (claim) => find(claim.id));
  return [...groups.values()].map((claims) =>
    claims.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
  );
}

/** What a matter is called, by the kind of its most telling claim. */
const TITLES: readonly (readonly [types: readonly string[], title: string])[] = [
  [["died"], "Is {person} dead?"],
  [["ill"], "Is {person} ill?"],
  [["holds_post", "appointed", "assumed", "succeeded", "removed", "reinstated"], "Who is {post}?"],
  [["detained", "released"], "Is {person} in detention?"],
  [["appeared", "met", "located"], "Where was {person}?"],
];

function titleOf(
  claims: readonly WeighedClaim[],
  nameOf: (id: string) => string,
): { title: string; anchor: WeighedClaim } {
  for (const [types, title] of TITLES) {
    const anchor = claims.find((claim) => types.includes(claim.type));
    if (!anchor) continue;
    const words = title
      .replace("{person}", nameOf(anchor.about[0] ?? ""))
      .replace("{post}", anchor.post ? nameOf(anchor.post) : "in office");
    return { title: words, anchor };
  }
  const anchor = claims[0] as WeighedClaim;
  return { title: `What happened with ${nameOf(anchor.about[0] ?? "")}?`, anchor };
}

/** Matters for the contested groups that no matter holds yet. */
export function newMatters(holdings: Holdings, known: readonly Matter[]): Draft[] {
  const picture = weigh(holdings.neighbourhood, { known: END_OF_TIME, clock: "recorded", counted: "all" });
  const held = new Set(known.map((matter) => matter.claim as string));
  return contestedGroups(picture)
    .filter((claims) => !claims.some((claim) => held.has(claim.id)))
    .map((claims): Draft => {
      const { title, anchor } = titleOf(claims, holdings.nameOf);
      return { kind: "matter", body: { id: matterIdOf([anchor.id]), claim: anchor.id as ClaimId, title } };
    });
}

/** The claims of a matter: the contested group that holds its first claim, or that claim alone. */
export function claimsOfMatter(matter: Matter, holdings: Holdings): WeighedClaim[] {
  const picture = weigh(holdings.neighbourhood, { known: END_OF_TIME, clock: "recorded", counted: "all" });
  const group = contestedGroups(picture).find((claims) => claims.some((claim) => claim.id === matter.claim));
  return group ?? picture.index.claims.filter((claim) => claim.id === matter.claim);
}
