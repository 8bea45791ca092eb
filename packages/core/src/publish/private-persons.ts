import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import { isSupport } from "../vocabulary/stance.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import type { Holdings } from "./neighbourhood.ts";
import type { Neighbourhood } from "./weigh.ts";

/** Whether a claim gives its participants a post: they hold it, held it, or were put into or out of it. */
function isOfPost({ type, post }: WeighedClaim): boolean {
  return CLAIM_TYPES[type].post !== "none" && post !== null;
}

/** Claims with what was said of them. */
interface Told {
  readonly neighbourhood: Pick<Neighbourhood, "claims" | "statements">;
}

/**
 * The people who have or had a public post by the word of a statement that nobody has rejected. A post that is only
 * denied makes nobody public.
 */
export function publicPersons({ neighbourhood }: Told): ReadonlySet<string> {
  const told = new Set(
    neighbourhood.statements
      .filter((statement) => isSupport(statement.stance) && statement.decision !== "rejected")
      .map((statement) => statement.claim),
  );
  return new Set(
    neighbourhood.claims.filter((claim) => told.has(claim.id) && isOfPost(claim)).flatMap((claim) => claim.about),
  );
}

/**
 * Whether somebody is a private person: victims, relatives, witnesses, children, whoever is named without any public
 * post. Everybody is until a statement gives them one; that they were killed, charged or quoted gives them none.
 */
export function isPrivatePerson(id: string, holdings: Holdings): boolean {
  return holdings.entities.get(id)?.kind === "person" && !publicPersons(holdings).has(id);
}
