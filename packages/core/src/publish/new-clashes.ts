import type { LedgerReader } from "../ledger/ledger.ts";
import type { Draft } from "../vocabulary/entry.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { matterDraftsFor } from "./matters.ts";
import { mattersNear } from "./matters-near.ts";
import type { Picture } from "./weigh.ts";

/** Two claims that clash; a claim that is denied clashes with itself. */
interface Clash {
  readonly a: string;
  readonly b: string;
}

/** The clashes of some claims in a picture, by a key that two pictures share. */
export function clashesOf(claims: Iterable<string>, { weighed }: Picture): Map<string, Clash> {
  const clashes = new Map<string, Clash>();
  for (const claim of claims)
    for (const conflict of weighed.get(claim)?.conflicts ?? []) {
      const [a, b] = [conflict.a.slice(0, -1), conflict.b.slice(0, -1)].sort() as [string, string];
      clashes.set(`${a} ${b}`, { a, b });
    }
  return clashes;
}

/** Claims grouped by the clashes between them. */
function groupsBy(clashes: Iterable<Clash>): Set<string>[] {
  const groupOf = new Map<string, Set<string>>();
  for (const { a, b } of clashes) {
    const [one, other] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    const group = one.union(other);
    for (const claim of group) groupOf.set(claim, group);
  }
  return [...new Set(groupOf.values())];
}

/**
 * The matters that new clashes open or tie together: where one of the claims was contested before, its matter is looked
 * for along the clashes, however large the contested question has grown.
 * @param before the clashes of these claims until now, none of which is gone
 */
export async function mattersFromClashes(
  reader: LedgerReader,
  picture: Picture,
  before: ReadonlyMap<string, Clash>,
  after: ReadonlyMap<string, Clash>,
  nameOf: (id: string) => string,
): Promise<Draft[]> {
  const fresh = [...after].flatMap(([key, clash]) => (before.has(key) ? [] : [clash]));
  const contested = new Set([...before.values()].flatMap(({ a, b }) => [a, b]));
  const order = new Map(picture.index.claims.map((claim, i) => [claim.id, i]));
  const drafts: Draft[] = [];
  for (const group of groupsBy(fresh)) {
    // A claim that was contested once may begin a matter that nothing clashed in until now.
    const near = await reader.mattersBecome([...group]);
    const led = await mattersNear(
      reader,
      [...group].filter((claim) => contested.has(claim)),
    );
    near.push(...[...led.values()].flat());
    const oldestFirst = await reader.mattersBecome([...new Set(near.map((one): string => one.claim))]);
    const claims = [...group]
      .flatMap((id): WeighedClaim | [] => picture.weighed.get(id)?.sides.claim ?? [])
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    drafts.push(...matterDraftsFor(claims, oldestFirst, nameOf));
  }
  return drafts;
}
