import type { Draft, Matter, Redirect } from "../vocabulary/entry.ts";
import { type ClaimId, matterIdOf } from "../vocabulary/ids.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { inEnglish } from "./gloss.ts";
import type { Holdings } from "./neighbourhood.ts";
import type { MatterWords, Speech } from "./prose/prose.ts";
import { type Picture, weigh } from "./weigh.ts";

/** After every day: matters rest on all that was ever said. */
const END_OF_TIME = "9999-12-31";

/** Groups of claims tied by conflicts, each with its oldest claim first; a claim that is denied is a group too. */
export function contestedGroups(picture: Pick<Picture, "index" | "weighed">): WeighedClaim[][] {
  const order = new Map(picture.index.claims.map((claim, i) => [claim.id, i]));
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let top = id;
    for (let up = leader.get(top) ?? top; up !== top; up = leader.get(top) ?? top) top = up;
    // A question of a hundred thousand claims is a long way, which is walked once.
    for (let one = id; one !== top; ) {
      const up = leader.get(one) ?? top;
      leader.set(one, top);
      one = up;
    }
    return top;
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
const TITLES: readonly (readonly [
  types: readonly string[],
  title: Exclude<keyof MatterWords, "other" | "inOffice">,
])[] = [
  [["died"], "dead"],
  [["ill"], "ill"],
  [["holds_post", "appointed", "assumed", "succeeded", "removed", "reinstated"], "holder"],
  [["detained", "released"], "detained"],
  [["appeared", "met", "located"], "where"],
];

function titleOf(claims: readonly WeighedClaim[], { nameOf, prose }: Speech): { title: string; anchor: WeighedClaim } {
  const words = prose.matters;
  for (const [types, title] of TITLES) {
    const anchor = claims.find((claim) => types.includes(claim.type));
    if (!anchor) continue;
    const post = anchor.post ? prose.name(nameOf(anchor.post)) : words.inOffice;
    const name = title === "holder" ? post : prose.name(nameOf(anchor.about[0] ?? ""));
    return { title: words[title].replace("{name}", () => name), anchor };
  }
  const anchor = claims[0] as WeighedClaim;
  return { title: words.other.replace("{name}", () => prose.name(nameOf(anchor.about[0] ?? ""))), anchor };
}

/**
 * What a matter is called in the language of the question. Its entry says it in English; where its claim gives the same
 * title still, it is told in that language, else as it was entered.
 */
export function titleTold(matter: Matter, claims: readonly WeighedClaim[], speech: Speech): string {
  if (speech.prose.tongue === "en") return matter.title;
  const anchor = claims.filter(({ id }) => id === matter.claim);
  if (anchor.length === 0 || titleOf(anchor, inEnglish(speech.nameOf)).title !== matter.title) return matter.title;
  return titleOf(anchor, speech).title;
}

/** Everything that was ever said, whenever it became known: what matters rest on. */
export const ALL_EVER: AsKnown = { known: END_OF_TIME, clock: "recorded", counted: "all" };

/**
 * The matter that a contested group opens where it belongs to none; where it belongs to several, they turned out to be one
 * question: the younger ones lead to the oldest.
 * @param claims the oldest first
 * @param known the matters of the group that are their own, oldest first
 */
export function matterDraftsFor(
  claims: readonly WeighedClaim[],
  known: readonly Matter[],
  nameOf: (id: string) => string,
): Draft[] {
  const [oldest, ...younger] = known;
  if (!oldest) {
    const { title, anchor } = titleOf(claims, inEnglish(nameOf));
    return [{ kind: "matter", body: { id: matterIdOf([anchor.id]), claim: anchor.id as ClaimId, title } }];
  }
  const reason = `What came in ties its claims to those of “${oldest.title}”.`;
  return younger.map(({ id }): Draft => ({ kind: "redirect", body: { from: id, to: oldest.id, reason } }));
}

/**
 * Matters for the contested groups that no matter holds yet, and redirects where one group holds several.
 * @param picture all that was ever said
 * @param core the claims whose conflicts are all in the picture
 * @param known the matters that begin with one of them and are their own, oldest first
 */
export function matterDrafts(
  picture: Pick<Picture, "index" | "weighed">,
  core: ReadonlySet<string>,
  nameOf: (id: string) => string,
  known: readonly Matter[],
): Draft[] {
  const groups = contestedGroups(picture).filter((claims) => claims.every((claim) => core.has(claim.id)));
  return groups.flatMap((claims) => {
    const ids = new Set(claims.map((claim) => claim.id));
    return matterDraftsFor(
      claims,
      known.filter((matter) => ids.has(matter.claim)),
      nameOf,
    );
  });
}

/** The matter that an id leads to, whatever it has merged into since. */
export function matterLedTo(id: string, matters: readonly Matter[], redirects: readonly Redirect[]): Matter | null {
  const next = new Map(redirects.map(({ from, to }) => [from as string, to as string]));
  const passed = new Set<string>();
  let at = id;
  while (next.has(at) && !passed.has(at)) {
    passed.add(at);
    at = next.get(at) ?? at;
  }
  return matters.find((matter) => matter.id === at) ?? null;
}

const everContested = new WeakMap<Holdings, WeighedClaim[][]>();

/** The contested groups of all that was ever said; weighed once for one state of a ledger. */
function groupsEver(holdings: Holdings): WeighedClaim[][] {
  const known = everContested.get(holdings);
  if (known) return known;
  const groups = contestedGroups(weigh(holdings.neighbourhood, ALL_EVER));
  everContested.set(holdings, groups);
  return groups;
}

/** The claims of a matter: the contested group that holds its first claim, or that claim alone. */
export function claimsOfMatter(matter: Matter, holdings: Holdings): WeighedClaim[] {
  const group = groupsEver(holdings).find((claims) => claims.some((claim) => claim.id === matter.claim));
  return group ?? holdings.neighbourhood.claims.filter((claim) => claim.id === matter.claim);
}
