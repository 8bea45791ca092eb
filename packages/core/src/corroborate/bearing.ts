import { kinOf } from "../vocabulary/claim.ts";
import { CLAIM_TYPES, type ClaimType } from "../vocabulary/claim-types.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";

/** Claims that bear on the sides of another: where to look for them, and of which types. */
export type Bearing =
  | { readonly by: "kin"; readonly key: string }
  | { readonly by: "narrows"; readonly key: string }
  | { readonly by: "narrowed"; readonly key: string }
  | {
      readonly by: "person";
      readonly key: string;
      readonly types: readonly ClaimType[];
      /** Only those on this post. */
      readonly post: string | null;
    };

const ALL = Object.entries(CLAIM_TYPES) as [ClaimType, (typeof CLAIM_TYPES)[ClaimType]][];

/** Types that presuppose a state of this type. */
const PRESUPPOSING = new Map(
  ALL.map(([type]) => [type, ALL.filter(([, traits]) => traits.presupposes?.type === type).map(([name]) => name)]),
);

/** The state that a change presupposes, and the changes that presuppose a state. */
function presupposed({ type, about, post }: WeighedClaim): Bearing[] {
  const { presupposes } = CLAIM_TYPES[type];
  const state: Bearing[] = presupposes
    ? [{ by: "person", key: about[presupposes.seat] ?? "", types: [presupposes.type], post }]
    : [];
  const changes = PRESUPPOSING.get(type) ?? [];
  return changes.length === 0 ? state : [...state, { by: "person", key: about[0] ?? "", types: changes, post }];
}

/**
 * Where the claims lie that bear on the sides of this one (`docs/standing.md`, section 3): those that tell more or less of
 * the same thing, the state that it presupposes, the changes that presuppose it.
 */
export function bearingsOf(claim: WeighedClaim): Bearing[] {
  const { kind } = CLAIM_TYPES[claim.type];
  return [
    ...(kind === "event" && claim.type !== "said" ? [{ by: "kin", key: kinOf(claim) } as const] : []),
    { by: "narrowed", key: claim.id },
    ...(claim.narrows === null ? [] : [{ by: "narrows", key: claim.narrows } as const]),
    ...presupposed(claim),
  ];
}

/** What claims share that bear on each other's sides, directly or through others: of kin, only those whose days meet. */
export interface FamilyKey {
  readonly key: string;
  readonly isKin: boolean;
}

/** Claims that share one of these are of one family. */
export function familyKeys(claim: WeighedClaim): FamilyKey[] {
  return bearingsOf(claim).map((bearing) => {
    if (bearing.by === "kin") return { key: bearing.key, isKin: true };
    if (bearing.by !== "person") return { key: `claim ${bearing.key}`, isKin: false };
    const state = CLAIM_TYPES[claim.type].kind === "state" ? claim.type : bearing.types.join();
    return { key: `${state} ${bearing.key} ${bearing.post}`, isKin: false };
  });
}
