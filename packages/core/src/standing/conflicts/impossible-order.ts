import { overlaps } from "../../vocabulary/time.ts";
import { type ConflictRule, isHandOver } from "./conflict-rule.ts";

/** A career does not run backwards: in one hand-over of a post nobody follows his own successor. */
export const impossibleOrder: ConflictRule = {
  name: "impossible-order",
  strikes: [{ shares: "person", onOnePost: true, a: isHandOver, b: isHandOver, days: "meet" }],
  *find(told) {
    for (const post of told.posts) {
      const handOvers = told.onPost(post).filter((claim) => claim.type === "succeeded");
      for (const [i, a] of handOvers.entries()) {
        for (const b of handOvers.slice(i + 1)) {
          const isReversed = a.about[0] === b.about[1] && a.about[1] === b.about[0];
          if (isReversed && overlaps(a.time.support, b.time.support)) yield { a, b };
        }
      }
    }
  },
  sentences: {
    en: ({ a, b }, wording) =>
      `Each is told as the other's successor in one hand-over: ${wording.claim(a)} (${wording.window(a)}), and ${wording.claim(b)} (${wording.window(b)}).`,
    ar: ({ a, b }, wording) =>
      `يُروى أن كلًّا منهما خلف الآخر في انتقال واحد للمنصب: ${wording.claim(a)} (${wording.window(a)})، و${wording.claim(b)} (${wording.window(b)}).`,
  },
};
