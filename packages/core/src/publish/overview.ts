import type { Counts, KnownReport } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Matter } from "../vocabulary/entry.ts";
import type { Standing } from "../vocabulary/standing.ts";
import { countingsIn } from "./claim-line.ts";
import { type Holdings, outletOf } from "./neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/** A report in a list. */
export interface ListedReport {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: Day;
  readonly statements: number;
  /** How many of them only repeat what another origin had said before. */
  readonly echoes: number;
  readonly paraphrases: string | null;
  readonly copyOf: string | null;
}

/** A contested question in a list. */
export interface ListedMatter {
  readonly id: string;
  readonly title: string;
  readonly claims: number;
  readonly standings: readonly Standing[];
}

/** A part of a list, and the entry before which it goes on; null where it ends. */
export interface Listed<T> {
  readonly listed: readonly T[];
  readonly next: number | null;
}

/** What a ledger holds, at a glance: what came in last, and what is contested. */
export interface Overview {
  readonly counts: Counts;
  /** The matters that opened last; the list goes on before an entry. */
  readonly matters: Listed<ListedMatter>;
  /** The reports entered last; the list goes on before an entry. */
  readonly reports: Listed<ListedReport>;
  /** The people whom these reports speak of. */
  readonly people: readonly { readonly person: string; readonly name: string; readonly claims: number }[];
}

/** The people whom these claims are about as known, those of most claims first. */
export function peopleIn(claims: ReadonlySet<string>, picture: Picture, holdings: Holdings): Overview["people"] {
  const count = new Map<string, number>();
  for (const [id, { standing, sides }] of picture.weighed) {
    if (standing === "unknown" || !claims.has(id)) continue;
    for (const one of new Set(sides.claim.about)) {
      if (holdings.entities.get(one)?.kind === "person") count.set(one, (count.get(one) ?? 0) + 1);
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

/** Reports as a list shows them, the latest publication first. */
export function listedReports(reports: readonly KnownReport[], picture: Picture, holdings: Holdings): ListedReport[] {
  const statements = Map.groupBy(holdings.statements, ({ statement }) => statement.report as string);
  const echoes = echoesIn(picture, holdings);
  return reports
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
    .toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
}

/** Matters that somebody has spoken of as known, with the standings of their claims, the most contested first. */
export function listedMatters(
  matters: readonly Matter[],
  picture: Picture,
  claimsOf: (matter: Matter) => readonly string[],
  titleOf: (matter: Matter) => string = ({ title }) => title,
): ListedMatter[] {
  return matters
    .map((matter) => {
      const standings = claimsOf(matter)
        .map((claim) => picture.weighed.get(claim)?.standing ?? "unknown")
        .filter((standing) => standing !== "unknown");
      return { id: matter.id, title: titleOf(matter), claims: standings.length, standings };
    })
    .filter((matter) => matter.claims > 0)
    .toSorted((a, b) => b.claims - a.claims);
}
