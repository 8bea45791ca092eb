import { z } from "zod";

/** How a source stands to what it tells: `doubts` is a hedged denial. */
export const Stance = z.enum(["asserts", "hedges", "denies", "doubts", "retracts"]);
export type Stance = z.infer<typeof Stance>;

/** What a statement rests on (`docs/standing.md`, section 1). */
export const Basis = z.enum(["official_act", "firsthand", "named", "anonymous", "social_media"]);
export type Basis = z.infer<typeof Basis>;

export function isSupport(stance: Stance): boolean {
  return stance === "asserts" || stance === "hedges";
}

export function isDenial(stance: Stance): boolean {
  return stance === "denies" || stance === "doubts";
}

/** Whether the source says it without a reservation. */
export function isOutright(stance: Stance): boolean {
  return stance === "asserts" || stance === "denies";
}
