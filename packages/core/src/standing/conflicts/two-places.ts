import { CLAIM_TYPES, type ClaimTraits } from "../../vocabulary/claim-types.ts";
import { farApart } from "../../vocabulary/places.ts";
import type { WeighedClaim } from "../../vocabulary/voice.ts";
import { type ConflictRule, certainDays } from "./conflict-rule.ts";

const isPresence = (traits: ClaimTraits) => traits.presence === true;

/** The stretches of days on which these claims put a person in a place for certain, the earliest first. */
function staysIn(claims: readonly WeighedClaim[]) {
  return claims
    .filter((claim) => isPresence(CLAIM_TYPES[claim.type]) && claim.place !== null)
    .flatMap((claim) => certainDays(claim).map((days) => ({ claim, days })))
    .sort((x, y) => (x.days.from < y.days.from ? -1 : x.days.from > y.days.from ? 1 : 0));
}

/** Nobody is certainly in two far places on one day. */
export const twoPlaces: ConflictRule = {
  name: "two-places",
  strikes: [{ shares: "person", a: isPresence, b: isPresence, days: "meet" }],
  *find(told) {
    for (const person of told.persons) {
      const stays = staysIn(told.about(person));
      for (const [i, { claim: a, days }] of stays.entries()) {
        for (const { claim: b, days: others } of stays.slice(i + 1)) {
          if (others.from > days.to) break;
          if (farApart(a.place ?? "", b.place ?? "")) yield { a, b };
        }
      }
    }
  },
  sentences: {
    en: ({ a, b }, wording) =>
      `The same day has the person in ${wording.place(a.place ?? "")} (${wording.claim(a)}) and in ${wording.place(b.place ?? "")} (${wording.claim(b)}), which lie in different countries.`,
    ar: ({ a, b }, wording) =>
      `اليوم نفسه يضع الشخص في ${wording.place(a.place ?? "")} (${wording.claim(a)}) وفي ${wording.place(b.place ?? "")} (${wording.claim(b)})، وهما في بلدين مختلفين.`,
  },
};
