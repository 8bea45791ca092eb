import { CLAIM_TYPES } from "../../vocabulary/claim-types.ts";
import type { Day } from "../../vocabulary/day.ts";
import type { WeighedClaim } from "../../vocabulary/voice.ts";
import { type ConflictRule, certainDays, inWords, isHolding, lastsBeyond } from "./conflict-rule.ts";

/** Whether the claim can have put the holder back after he left and not later than the last known day of the holding. */
function isReturn(claim: WeighedClaim, holding: WeighedClaim, left: Day): boolean {
  const { begins } = CLAIM_TYPES[claim.type];
  if (begins === undefined || claim.about[begins] !== holding.about[0]) return false;
  const { from, to } = claim.time.support;
  const lastDay =
    certainDays(holding)
      .map((days) => days.to)
      .sort()
      .at(-1) ?? holding.time.support.to;
  return (to === null || to >= left) && (from === null || lastDay === null || from <= lastDay);
}

/** Nobody holds a post on a day after the whole window of his removal from it, unless he was reinstated. */
export const goneFromPost: ConflictRule = {
  name: "gone-from-post",
  strikes: [
    {
      shares: "person",
      onOnePost: true,
      a: (traits) => traits.ends !== undefined,
      b: isHolding,
      days: "b-after-a",
      reconciledBy: (traits) => traits.begins !== undefined,
    },
  ],
  *find(told, isReported) {
    for (const post of told.posts) {
      const claims = told.onPost(post);
      const holdingsOf = Map.groupBy(
        claims.filter((claim) => claim.type === "holds_post"),
        (claim) => claim.about[0] ?? "",
      );
      for (const removal of claims) {
        const { ends } = CLAIM_TYPES[removal.type];
        const left = removal.time.support.to;
        if (ends === undefined || left === null) continue;
        for (const holding of holdingsOf.get(removal.about[ends] ?? "") ?? []) {
          if (!lastsBeyond(holding, left)) continue;
          const returned = claims.some((claim) => isReturn(claim, holding, left) && isReported(claim));
          if (!returned) yield { a: removal, b: holding };
        }
      }
    }
  },
  sentences: {
    en: ({ a, b }, wording) =>
      `${wording.claim(a)} (${wording.window(a)}), and yet is put in the post afterwards (${inWords(b, wording)}), with no return known.`,
    ar: ({ a, b }, wording) =>
      `${wording.claim(a)} (${wording.window(a)})، ومع ذلك يُذكر في المنصب بعدها (${inWords(b, wording)})، ولا تُعرف له عودة.`,
  },
};
