import { CLAIM_TYPES } from "../../vocabulary/claim-types.ts";
import { isBefore } from "../../vocabulary/time.ts";
import type { WeighedClaim } from "../../vocabulary/voice.ts";
import { type ConflictRule, isDeath } from "./conflict-rule.ts";

/** Whether the claim shows this person alive at its time. */
function showsAlive(claim: WeighedClaim, person: string): boolean {
  const { needsAlive } = CLAIM_TYPES[claim.type];
  return needsAlive === "everyone" ? claim.about.includes(person) : needsAlive === "first" && claim.about[0] === person;
}

/**
 * Nobody appears or acts after his death. Only what starts after the whole window of the death counts against it; a
 * firsthand appearance defeats the death whatever its level.
 */
export const aliveAfterDeath: ConflictRule = {
  name: "alive-after-death",
  strikes: [{ shares: "person", a: isDeath, b: (traits) => traits.needsAlive !== undefined, days: "b-after-a" }],
  weighing: "firsthand-b-defeats-a",
  *find(told) {
    for (const person of told.persons) {
      const claims = told.about(person);
      for (const death of claims.filter((claim) => claim.type === "died" && claim.about[0] === person)) {
        for (const act of claims) {
          if (showsAlive(act, person) && isBefore(death.time.support, act.time.support)) yield { a: death, b: act };
        }
      }
    }
  },
  sentences: {
    en: ({ a, b }, wording) =>
      `${wording.claim(b)} (${wording.window(b)}) needs a living person, and the death is placed ${wording.window(a)}, before it.`,
    ar: ({ a, b }, wording) =>
      `${wording.claim(b)} (${wording.window(b)}) يقتضي أن يكون الشخص حيًّا، والوفاة تُحدَّد ${wording.window(a)}، أي قبل ذلك.`,
  },
};
