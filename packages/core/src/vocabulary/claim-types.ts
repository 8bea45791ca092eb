import { z } from "zod";

/** What a claim may be about. A new type is a row of `CLAIM_TYPES`, a fixture and a line of the glossary. */
export const ClaimType = z.enum([
  "holds_post",
  "appointed",
  "assumed",
  "removed",
  "succeeded",
  "reinstated",
  "died",
  "appeared",
  "ill",
  "missing",
  "detained",
  "released",
  "fled",
  "met",
  "located",
  "sanctioned",
  "delisted",
  "charged",
  "warrant",
  "convicted",
  "acquitted",
  "member_of",
  "part_of",
  "said",
]);
export type ClaimType = z.infer<typeof ClaimType>;

/** The position of a participant in a claim's `about`. */
type Seat = 0 | 1;

/** What the rules need to know of a claim type: code asks a trait, never the name of the type. */
export interface ClaimTraits {
  /** An event happens on one day inside its support; a state holds on every day of its core. */
  readonly kind: "event" | "state";
  /** What each participant is, in the order of `about`. */
  readonly roles: readonly string[];
  /** How many participants it must have. */
  readonly fewest: number;
  readonly post: "required" | "optional" | "none";
  /** What the organisation is to the claim, where it has one. */
  readonly organisation?: "employer" | "authority" | "body";
  /** Whose term in the post it begins. */
  readonly begins?: Seat;
  /** Whose term in the post it ends. */
  readonly ends?: Seat;
  /** It shows its participants alive at its time: all of them, or the first alone. */
  readonly needsAlive?: "everyone" | "first";
  /** Its participants change places freely: "A met B" is "B met A". */
  readonly symmetric?: true;
  /** It puts its participants in a place. */
  readonly presence?: true;
  /** It shows the person at liberty. */
  readonly atLiberty?: true;
  /** It happens to a person only once. */
  readonly once?: true;
  /** A measure of an authority against a person: always printed with its authority. */
  readonly legal?: true;
  /** The earlier state that whoever tells it also supports, and whose. */
  readonly presupposes?: { readonly type: "holds_post" | "detained"; readonly seat: Seat };
}

export const CLAIM_TYPES: { readonly [type in ClaimType]: ClaimTraits } = {
  holds_post: { kind: "state", roles: ["holder"], fewest: 1, post: "required", organisation: "employer" },
  appointed: {
    kind: "event",
    roles: ["appointee"],
    fewest: 1,
    post: "required",
    organisation: "employer",
    begins: 0,
    needsAlive: "first",
  },
  assumed: {
    kind: "event",
    roles: ["holder"],
    fewest: 1,
    post: "required",
    organisation: "employer",
    begins: 0,
    needsAlive: "first",
  },
  removed: {
    kind: "event",
    roles: ["former holder"],
    fewest: 1,
    post: "optional",
    organisation: "employer",
    ends: 0,
    presupposes: { type: "holds_post", seat: 0 },
  },
  succeeded: {
    kind: "event",
    roles: ["successor", "predecessor"],
    fewest: 2,
    post: "required",
    organisation: "employer",
    begins: 0,
    ends: 1,
    needsAlive: "first",
    presupposes: { type: "holds_post", seat: 1 },
  },
  reinstated: {
    kind: "event",
    roles: ["holder"],
    fewest: 1,
    post: "required",
    organisation: "employer",
    begins: 0,
    needsAlive: "first",
  },
  died: { kind: "event", roles: ["deceased"], fewest: 1, post: "none", once: true },
  appeared: {
    kind: "event",
    roles: ["person"],
    fewest: 1,
    post: "none",
    needsAlive: "everyone",
    presence: true,
    atLiberty: true,
  },
  ill: { kind: "state", roles: ["patient"], fewest: 1, post: "none", needsAlive: "first" },
  missing: { kind: "state", roles: ["person"], fewest: 1, post: "none" },
  detained: {
    kind: "state",
    roles: ["detainee"],
    fewest: 1,
    post: "none",
    organisation: "authority",
    needsAlive: "first",
  },
  released: {
    kind: "event",
    roles: ["detainee"],
    fewest: 1,
    post: "none",
    organisation: "authority",
    needsAlive: "first",
    presupposes: { type: "detained", seat: 0 },
  },
  fled: { kind: "event", roles: ["person"], fewest: 1, post: "none", needsAlive: "first" },
  met: {
    kind: "event",
    roles: ["participant", "participant"],
    symmetric: true,
    fewest: 2,
    post: "none",
    needsAlive: "everyone",
    presence: true,
    atLiberty: true,
  },
  located: { kind: "state", roles: ["person"], fewest: 1, post: "none", needsAlive: "first", presence: true },
  sanctioned: {
    kind: "event",
    roles: ["target"],
    fewest: 1,
    post: "none",
    organisation: "authority",
    legal: true,
  },
  delisted: { kind: "event", roles: ["target"], fewest: 1, post: "none", organisation: "authority", legal: true },
  charged: { kind: "event", roles: ["accused"], fewest: 1, post: "none", organisation: "authority", legal: true },
  warrant: { kind: "event", roles: ["wanted"], fewest: 1, post: "none", organisation: "authority", legal: true },
  convicted: { kind: "event", roles: ["convict"], fewest: 1, post: "none", organisation: "authority", legal: true },
  acquitted: { kind: "event", roles: ["defendant"], fewest: 1, post: "none", organisation: "authority", legal: true },
  member_of: { kind: "state", roles: ["member"], fewest: 1, post: "none", organisation: "body" },
  part_of: { kind: "state", roles: ["unit"], fewest: 1, post: "none", organisation: "body" },
  said: { kind: "event", roles: ["speaker", "subject"], fewest: 1, post: "none", needsAlive: "first" },
};
