import { createBodies, namesAsJudged } from "../corroborate/bodies.ts";
import type { Weighed } from "../vocabulary/standing.ts";
import type { Holdings } from "./neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/**
 * How many stand behind a claim, counted three ways (`docs/standing.md`, section 2). Only origins enter the rules; an
 * outlet whose owner nobody named counts as its own.
 */
export interface Independence {
  readonly outlets: readonly string[];
  readonly origins: readonly string[];
  readonly owners: readonly string[];
}

/** The outlets, origins and owners behind those who say that a claim holds. */
export function independenceOf(weighed: Weighed, picture: Picture, holdings: Holdings): Independence {
  const { bodyOf } = createBodies(namesAsJudged(new Map(), "owner", picture.judgements));
  const reports = new Set((weighed.sides.support?.voices ?? []).map(({ voice }) => voice.statement.report));
  const outlets = new Set(
    [...reports].flatMap((id) => {
      const known = holdings.neighbourhood.reports.get(id);
      return known ? [known.outlet] : [];
    }),
  );
  const owners = [...new Map([...outlets].map(bodyOf).map(({ key, name }) => [key, name])).values()];
  return { outlets: [...outlets], origins: weighed.origins, owners };
}
