import { z } from "zod";
import type { Day } from "./day.ts";
import type { Language } from "./language.ts";
import type { Clock, Counted } from "./question.ts";
import type { Sides } from "./voice.ts";

/** What the reports, taken together, support (`docs/standing.md`, section 5). */
export const Standing = z.enum([
  "established",
  "reported",
  "rumoured",
  "disputed",
  "contradicted",
  "refuted",
  "withdrawn",
  "unknown",
]);
export type Standing = z.infer<typeof Standing>;

export const ConflictRuleName = z.enum([
  "denied",
  "alive-after-death",
  "one-holder",
  "gone-from-post",
  "dead-in-post",
  "single-outcome",
  "two-places",
  "free-while-detained",
  "impossible-order",
]);
export type ConflictRuleName = z.infer<typeof ConflictRuleName>;

/** One side of a claim: who says it (`+`) or who denies it (`-`). */
export type SideKey = `${string}${"+" | "-"}`;

export type Label = "in" | "out" | "undecided";

/** Two sides that cannot both hold, and which of them attacks the other. */
export interface Conflict {
  readonly rule: ConflictRuleName;
  readonly a: SideKey;
  readonly b: SideKey;
  /** The strengths that were compared; they differ from a side's level where the rule counts only part of it. */
  readonly strength: readonly [number, number];
  readonly attacks: "a-b" | "b-a" | "both";
}

/** The standing of a claim on a day, with everything that it was computed from. */
export interface Weighed {
  readonly standing: Standing;
  readonly sides: Sides;
  readonly label: Label | null;
  readonly denialLabel: Label | null;
  /** The conflicts of either side of this claim. */
  readonly conflicts: readonly Conflict[];
  /** Independent origins of its support. */
  readonly origins: readonly string[];
}

export interface AsKnown {
  readonly known: Day;
  readonly clock: Clock;
  readonly counted: Counted;
  /**
   * Before the public an outlet lifts nothing above rumoured until a person has admitted it; at the desk, where this is
   * left out, every outlet does.
   */
  readonly outlets?: "admitted";
  /** In which language the picture is told; English where it is left out. It moves no standing. */
  readonly lang?: Language | undefined;
}

/** How well the days of a post are covered (`docs/time.md`). */
export const Coverage = z.enum(["attested", "presumed", "possible", "unknown"]);
export type Coverage = z.infer<typeof Coverage>;

export const HolderStatus = z.enum(["established", "reported", "rumoured", "disputed", "vacant", "unknown"]);
export type HolderStatus = z.infer<typeof HolderStatus>;

/** Who held a post on a day. */
export interface Holders {
  readonly holders: readonly {
    readonly person: string;
    readonly coverage: Coverage;
    readonly claims: readonly string[];
  }[];
  readonly status: HolderStatus;
  readonly coverage: Coverage;
  /** The claims that the answer rests on, the deciding one first. */
  readonly claims: readonly string[];
}
