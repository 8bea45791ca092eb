import { type Claim, kinOf } from "../vocabulary/claim.ts";
import { CLAIM_TYPES, type ClaimType } from "../vocabulary/claim-types.ts";
import type { ClaimId } from "../vocabulary/ids.ts";
import { isOneClaim } from "../vocabulary/one-claim.ts";
import { hull } from "../vocabulary/time.ts";
import type { ClaimsWhere, KnownClaim } from "./ledger.ts";
import type { SameEntities } from "./same-entities.ts";
import { createTurns } from "./turns.ts";

/** Spellings of one kin that are looked for, so that a claim about many who are one stays cheap. */
const MOST_KINS = 4096;

const ENDING = (Object.keys(CLAIM_TYPES) as ClaimType[]).filter((type) => CLAIM_TYPES[type].ends !== undefined);

/** All ways of choosing one of each list. */
function choices(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => all.flatMap((chosen) => list.map((one) => [...chosen, one])).slice(0, MOST_KINS),
    [[]],
  );
}

/** The kins under which claims were entered that are of one kin, once it is known which entities are one. */
export function kinsEntered(kin: string, same: Pick<SameEntities, "membersOf">): string[] {
  const [type = "", people = "", post = "", ...terms] = kin.split("|");
  const { symmetric } = CLAIM_TYPES[type as ClaimType];
  const abouts = choices(people.split(" ").map((id) => same.membersOf(id)));
  const posts = post === "" ? [""] : same.membersOf(post);
  const ordered = (about: string[]) => (symmetric ? about.toSorted() : about).join(" ");
  return [...new Set(abouts.flatMap((about) => posts.map((one) => [type, ordered(about), one, ...terms].join("|"))))];
}

/** Claims that became one with others because their entities are one, read as far as it is asked for. */
export interface MergedClaims {
  /** The claims as they are now, each once, in the order of entry. */
  present(entered: readonly KnownClaim[]): Promise<KnownClaim[]>;
  /** Reads what became of these claims; what follows is then known of them. */
  load(claims: readonly string[]): Promise<void>;
  /** The id that the id of a claim leads to. */
  rootOf<T extends string>(claim: T): T;
  /** The claims that are one with it, itself too. */
  membersOf(claim: string): readonly string[];
}

/** A claim that others are one with. */
interface Merged {
  readonly known: KnownClaim;
  readonly members: readonly string[];
}

export function createMergedClaims(
  ask: (where: ClaimsWhere) => Promise<KnownClaim[]>,
  same: SameEntities,
): MergedClaims {
  const loaded = new Set<string>();
  const mergedBy = new Map<string, Merged>();
  const rootOf = <T extends string>(claim: T): T => (mergedBy.get(claim)?.known.claim.id ?? claim) as string as T;

  const namedIn = ({ about, post, organisation }: Claim) => [...about, post, organisation];

  /** The claim with entities as they are now. */
  const renamed = (claim: Claim): Claim => ({
    ...claim,
    about: claim.about.map(same.rootOf),
    post: claim.post && same.rootOf(claim.post),
    organisation: claim.organisation && same.rootOf(claim.organisation),
  });

  /** The changes that may lie between two tellings of a holding. */
  const endingsFor = async (family: readonly Claim[]): Promise<Claim[]> => {
    const holders = family.filter(({ type }) => type === "holds_post").flatMap(({ about }) => about.slice(0, 1));
    if (holders.length === 0) return [];
    const about = [...new Set(holders.flatMap((one) => same.membersOf(one)))];
    return (await ask({ about, types: ENDING })).map(({ claim }) => renamed(claim));
  };

  /** Finds which claims of one kin are one: each with the oldest that it is one with. */
  const settleFamily = (family: readonly KnownClaim[], endings: readonly Claim[]) => {
    const roots: { known: KnownClaim; members: string[] }[] = [];
    for (const one of family) {
      const claim = renamed(one.claim);
      const root = roots.find(({ known }) => isOneClaim(known.claim, claim, endings));
      if (root) {
        root.members.push(claim.id);
        root.known = { ...root.known, window: hull(root.known.window, one.window) };
      } else roots.push({ known: { ...one, claim }, members: [claim.id] });
    }
    for (const root of roots) for (const id of root.members) mergedBy.set(id, root);
  };

  const settleNow = async (entered: readonly KnownClaim[]): Promise<void> => {
    const open = entered.filter(({ claim }) => !loaded.has(claim.id));
    for (const { claim } of open) loaded.add(claim.id);
    await same.load(open.flatMap(({ claim }) => namedIn(claim)));
    const touched = open.filter(({ claim }) => namedIn(claim).some(same.isMerged));
    if (touched.length === 0) return;
    const kins = touched.map(({ claim }) => kinOf(renamed(claim)));
    const found = await ask({ kins: [...new Set(kins)].flatMap((kin) => kinsEntered(kin, same)) });
    for (const { claim } of found) loaded.add(claim.id);
    await same.load(found.flatMap(({ claim }) => namedIn(claim)));
    const inOrder = found.toSorted((a, b) => a.seq - b.seq);
    const endings = await endingsFor(inOrder.map(({ claim }) => renamed(claim)));
    for (const family of Map.groupBy(inOrder, ({ claim }) => kinOf(renamed(claim))).values())
      settleFamily(family, endings);
  };

  const inTurn = createTurns();
  const settle = (entered: readonly KnownClaim[]) => inTurn(() => settleNow(entered));
  const load = (claims: readonly string[]) =>
    inTurn(async () => {
      const open = claims.filter((id) => !loaded.has(id));
      if (open.length > 0) await settleNow(await ask({ ids: open }));
    });

  return {
    load,
    rootOf,
    membersOf: (claim) => mergedBy.get(claim)?.members ?? [claim],
    async present(entered) {
      await settle(entered);
      await load(entered.flatMap(({ claim }) => claim.narrows ?? []));
      const now = entered.map((one): KnownClaim => mergedBy.get(one.claim.id)?.known ?? one);
      const unique = [...new Map(now.map((one) => [one.claim.id as string, one])).values()];
      return unique
        .map((one) => {
          const { narrows } = one.claim;
          if (narrows === null || rootOf(narrows) === narrows) return one;
          const wider = rootOf(narrows);
          return { ...one, claim: { ...one.claim, narrows: wider === one.claim.id ? null : (wider as ClaimId) } };
        })
        .sort((a, b) => a.seq - b.seq);
    },
  };
}
