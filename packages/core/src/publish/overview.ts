import type { Counts } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Matter } from "../vocabulary/entry.ts";
import { Standing } from "../vocabulary/standing.ts";
import { countingsIn } from "./claim-line.ts";
import { claimsOfMatter } from "./matters.ts";
import { type Holdings, outletOf } from "./neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/** What a ledger holds, at a glance. */
export interface Overview {
  readonly counts: Counts;
  readonly standings: { readonly [standing in Standing]: number };
  readonly matters: readonly {
    readonly id: string;
    readonly title: string;
    readonly claims: number;
    readonly standings: readonly Standing[];
  }[];
  readonly reports: readonly {
    readonly id: string;
    readonly title: string;
    readonly outlet: string;
    readonly published: Day;
    readonly statements: number;
    /** How many of them only repeat what another origin had said before. */
    readonly echoes: number;
    readonly paraphrases: string | null;
    readonly copyOf: string | null;
  }[];
  readonly people: readonly { readonly person: string; readonly name: string; readonly claims: number }[];
}

/** Claims by their standing as known. */
export function claimsByStanding(picture: Picture): Overview["standings"] {
  const counts = Object.fromEntries(Standing.options.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const { standing } of picture.weighed.values()) counts[standing]++;
  return counts;
}

function peopleIn(picture: Picture, holdings: Holdings): Overview["people"] {
  const count = new Map<string, number>();
  for (const { standing, sides } of picture.weighed.values()) {
    if (standing === "unknown") continue;
    for (const id of new Set(sides.claim.about)) {
      if (holdings.entities.get(id)?.kind === "person") count.set(id, (count.get(id) ?? 0) + 1);
    }
  }
  return [...count]
    .toSorted(([, a], [, b]) => b - a)
    .map(([person, claims]) => ({ person, name: holdings.nameOf(person), claims }));
}

/** Echoes by report, each on the claim that its own words make. */
function echoesIn(picture: Picture, holdings: Holdings): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const [claim, weighed] of picture.weighed) {
    for (const [id, part] of countingsIn(weighed)) {
      const known = holdings.statementById.get(id);
      if (part !== "echo" || known?.placement?.claim !== claim) continue;
      count.set(known.statement.report, (count.get(known.statement.report) ?? 0) + 1);
    }
  }
  return count;
}

/** What the ledger holds as known: contested matters first, then the latest reports and the people most spoken of. */
export function overviewOf(counts: Counts, matters: readonly Matter[], picture: Picture, holdings: Holdings): Overview {
  const statements = Map.groupBy(holdings.statements, ({ statement }) => statement.report as string);
  const echoes = echoesIn(picture, holdings);
  return {
    counts,
    standings: claimsByStanding(picture),
    matters: matters
      .map((matter) => {
        const standings = claimsOfMatter(matter, holdings)
          .map((claim) => picture.weighed.get(claim.id)?.standing ?? "unknown")
          .filter((standing) => standing !== "unknown");
        return { id: matter.id, title: matter.title, claims: standings.length, standings };
      })
      .filter((matter) => matter.claims > 0)
      .toSorted((a, b) => b.claims - a.claims),
    reports: [...holdings.reports.values()]
      .filter((known) => known.published <= picture.as.known)
      .map((known) => ({
        id: known.report.id,
        title: known.report.title,
        outlet: outletOf(known),
        published: known.published,
        statements: statements.get(known.report.id)?.length ?? 0,
        echoes: echoes.get(known.report.id) ?? 0,
        paraphrases: known.report.paraphrases,
        copyOf: picture.reports.get(known.report.id)?.copyOf ?? null,
      }))
      .toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0)),
    people: peopleIn(picture, holdings),
  };
}
