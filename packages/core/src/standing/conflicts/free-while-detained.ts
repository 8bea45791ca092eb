import { CLAIM_TYPES } from "../../vocabulary/claim-types.ts";
import { contains, overlaps } from "../../vocabulary/time.ts";
import type { WeighedClaim } from "../../vocabulary/voice.ts";
import { type ConflictRule, certainDays } from "./conflict-rule.ts";

/** Inside certain days of the detention, but not on its first: until the arrest that day was a day at liberty. */
function isDuring(detention: WeighedClaim, seen: WeighedClaim): boolean {
  const { support } = seen.time;
  return support.from !== detention.time.support.from && certainDays(detention).some((held) => contains(held, support));
}

/** Nobody appears in public at liberty during his detention; the day of a release may be one of each. */
export const freeWhileDetained: ConflictRule = {
  name: "free-while-detained",
  strikes: [
    {
      shares: "person",
      a: (_, type) => type === "detained",
      b: (traits) => traits.atLiberty === true,
      days: "meet",
      reconciledBy: (_, type) => type === "released",
    },
  ],
  *find(told, isReported) {
    for (const person of told.persons) {
      const claims = told.about(person);
      const own = claims.filter((claim) => claim.about[0] === person);
      const releases = own.filter((claim) => claim.type === "released" && isReported(claim));
      for (const detention of own.filter((claim) => claim.type === "detained")) {
        for (const seen of claims) {
          if (!CLAIM_TYPES[seen.type].atLiberty || !isDuring(detention, seen)) continue;
          if (releases.some((release) => overlaps(release.time.support, seen.time.support))) continue;
          yield { a: detention, b: seen };
        }
      }
    }
  },
  sentences: {
    en: ({ a, b }, wording) =>
      `${wording.claim(b)} (${wording.window(b)}) was at liberty, during a detention that covers the day (${wording.window(a)}).`,
    ar: ({ a, b }, wording) =>
      `${wording.claim(b)} (${wording.window(b)}) كان في حال حرية، أثناء احتجاز يشمل ذلك اليوم (${wording.window(a)}).`,
  },
};
