import { type ConflictRule, inWords, isDeath, isHolding, lastsBeyond } from "./conflict-rule.ts";

/**
 * Nobody holds a post on a day after the whole window of his death. Only statements that show him in post count here:
 * a removal merely presupposes the holding.
 */
export const deadInPost: ConflictRule = {
  name: "dead-in-post",
  strikes: [{ shares: "person", a: isDeath, b: isHolding, days: "b-after-a" }],
  weighing: "shown-b-only",
  *find(told) {
    for (const person of told.persons) {
      const own = told.about(person).filter((claim) => claim.about[0] === person);
      const holdings = own.filter((claim) => claim.type === "holds_post");
      for (const death of own.filter((claim) => claim.type === "died")) {
        const died = death.time.support.to;
        if (died === null) continue;
        for (const holding of holdings) if (lastsBeyond(holding, died)) yield { a: death, b: holding };
      }
    }
  },
  sentences: {
    en: ({ a, b }, wording) =>
      `${wording.claim(b)} (${inWords(b, wording)}), after the whole time in which the death is placed (${wording.window(a)}).`,
    ar: ({ a, b }, wording) =>
      `${wording.claim(b)} (${inWords(b, wording)})، أي بعد كل الوقت الذي تُحدَّد فيه الوفاة (${wording.window(a)}).`,
  },
};
