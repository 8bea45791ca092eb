import type { LedgerReader } from "../ledger/ledger.ts";
import type { Matter } from "../vocabulary/entry.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import type { Clash } from "./clashes.ts";
import { ALL_EVER } from "./matters.ts";
import { clashingWith, mattersNear } from "./matters-near.ts";
import type { Picture } from "./weigh.ts";

/** Claims grouped by the clashes between them: the smaller of two groups joins the larger. */
function groupsBy(clashes: Iterable<Clash>): Set<string>[] {
  const groupOf = new Map<string, Set<string>>();
  for (const { a, b } of clashes) {
    const [one, other] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    const [larger, smaller] = one.size >= other.size ? [one, other] : [other, one];
    groupOf.set(a, larger).set(b, larger);
    if (larger === smaller) continue;
    for (const claim of smaller) {
      larger.add(claim);
      groupOf.set(claim, larger);
    }
  }
  return [...new Set(groupOf.values())];
}

/** How a new report leaves the claims that it can have moved. */
interface Clashing {
  readonly picture: Picture;
  /** The claims all of whose clashes are in the picture. */
  readonly settled: ReadonlySet<string>;
  /** The clashes of the claims until now, none of which is gone. */
  readonly before: ReadonlyMap<string, Clash>;
  readonly after: ReadonlyMap<string, Clash>;
}

/** Claims that clash since now, the oldest first, with the matters that they belong to. */
interface NewlyTied {
  readonly claims: readonly WeighedClaim[];
  readonly matters: readonly Matter[];
}

/**
 * The claims that new clashes tie together: where one of them was contested before, its matter is looked for along the
 * clashes, however large the contested question has grown.
 */
export async function tiedByNewClashes(
  reader: LedgerReader,
  { picture, settled, before, after }: Clashing,
): Promise<NewlyTied[]> {
  const fresh = [...after].flatMap(([key, clash]) => (before.has(key) ? [] : [clash]));
  if (fresh.length === 0) return [];
  const contested = new Set([...before.values()].flatMap(({ a, b }) => [a, b]));
  const order = new Map(picture.index.claims.map((claim, i) => [claim.id, i]));
  const beside = clashingWith(settled, picture);
  const tied: NewlyTied[] = [];
  for (const group of groupsBy(fresh)) {
    // A claim that was contested once may begin a matter that nothing clashed in until now.
    const near = await reader.mattersBecome([...group]);
    const open = [...group].filter((claim) => contested.has(claim));
    near.push(...[...(await mattersNear(reader, open, ALL_EVER.known, beside)).values()].flat());
    const matters = await reader.mattersBecome([...new Set(near.map((one): string => one.claim))]);
    const claims = [...group]
      .flatMap((id): WeighedClaim | [] => picture.weighed.get(id)?.sides.claim ?? [])
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    tied.push({ claims, matters });
  }
  return tied;
}
