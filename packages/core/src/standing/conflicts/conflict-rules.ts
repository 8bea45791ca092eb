import { aliveAfterDeath } from "./alive-after-death.ts";
import type { ConflictRule } from "./conflict-rule.ts";
import { deadInPost } from "./dead-in-post.ts";
import { freeWhileDetained } from "./free-while-detained.ts";
import { goneFromPost } from "./gone-from-post.ts";
import { impossibleOrder } from "./impossible-order.ts";
import { oneHolder } from "./one-holder.ts";
import { singleOutcome } from "./single-outcome.ts";
import { twoPlaces } from "./two-places.ts";

/** The rules between two claims, in the order of `docs/standing.md`, section 4. The first, `denied`, is inside a claim. */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  aliveAfterDeath,
  oneHolder,
  goneFromPost,
  deadInPost,
  singleOutcome,
  twoPlaces,
  freeWhileDetained,
  impossibleOrder,
];
