import type { Day } from "../vocabulary/day.ts";
import type { Question } from "../vocabulary/question.ts";
import type { DayRange } from "../vocabulary/time.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { type ClaimLine, claimLine, type Quoted } from "./claim-line.ts";
import type { Cell } from "./csv.ts";
import type { Holdings } from "./neighbourhood.ts";
import { isNamedIn, privateNames } from "./private-names.ts";
import { publicPersons } from "./private-persons.ts";
import type { Picture } from "./weigh.ts";

/** What can be written out as a table. */
export const EXPORTED = ["statements", "claims", "standings"] as const;
export type Exported = (typeof EXPORTED)[number];

/** A table for other programs: each row has the columns of the question that it answers. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Claims that private persons take part in or are named in, and how many persons take part. */
  readonly leftOut: { readonly claims: number; readonly persons: number };
}

/** A claim that may be told outside, with what its columns need. */
interface Told {
  readonly claim: WeighedClaim;
  readonly line: ClaimLine;
  readonly holdings: Holdings;
  readonly asked: Question;
}

type Columns<T> = { readonly [column: string]: (row: T) => Cell };

const joined = (names: readonly string[]) => names.join("; ");

function holdsOn(range: DayRange | null, day: Day): boolean {
  return range !== null && (range.from ?? day) <= day && day <= (range.to ?? day);
}

/** Whether the claim covers the day `on`: each day of its core is attested, each of its support possible. */
function coverageOn({ line, asked }: Told): string {
  if (holdsOn(line.core, asked.on)) return "attested";
  return holdsOn(line.support, asked.on) ? "possible" : "unknown";
}

const CLAIM: Columns<Told> = {
  claim: ({ line }) => line.claim,
  type: ({ line }) => line.type,
  says: ({ line }) => line.gloss,
  about: ({ claim }) => joined(claim.about),
  about_names: ({ claim, holdings }) => joined(claim.about.map(holdings.nameOf)),
  post: ({ claim }) => claim.post,
  post_name: ({ claim, holdings }) => (claim.post === null ? null : holdings.nameOf(claim.post)),
  organisation: ({ claim }) => claim.organisation,
  organisation_name: ({ line }) => line.organisation,
  place: ({ line }) => line.place,
  core_from: ({ line }) => line.core?.from ?? null,
  core_to: ({ line }) => line.core?.to ?? null,
  support_from: ({ line }) => line.support.from,
  support_to: ({ line }) => line.support.to,
  terms: ({ line }) => line.terms,
};

const STANDING: Columns<Told> = {
  claim: ({ line }) => line.claim,
  says: ({ line }) => line.gloss,
  standing: ({ line }) => line.standing,
  coverage_on: coverageOn,
  outlets: ({ line }) => joined(line.independence.outlets),
  origins: ({ line }) => joined(line.independence.origins),
  owners: ({ line }) => joined(line.independence.owners),
  why: ({ line }) => line.why,
};

const STATEMENT: Columns<Told & { readonly quoted: Quoted; readonly quote: string | null }> = {
  statement: ({ quoted }) => quoted.statement,
  report: ({ quoted }) => quoted.report,
  outlet: ({ quoted }) => quoted.outlet,
  published: ({ quoted }) => quoted.published,
  quote: ({ quote }) => quote,
  start: ({ quoted }) => quoted.start,
  end: ({ quoted }) => quoted.end,
  path: ({ quoted }) => quoted.path,
  origin: ({ quoted }) => quoted.origin,
  stance: ({ quoted }) => quoted.stance,
  basis: ({ quoted }) => quoted.basis,
  said_from: ({ quoted }) => quoted.said?.from ?? null,
  said_to: ({ quoted }) => quoted.said?.to ?? null,
  part: ({ quoted }) => quoted.part,
  review: ({ quoted }) => quoted.decision ?? "draft",
  claim: ({ line }) => line.claim,
  says: ({ line }) => line.gloss,
  standing: ({ line }) => line.standing,
};

const ASKED: Columns<Question> = {
  on: ({ on }) => on,
  known: ({ known }) => known,
  clock: ({ clock }) => clock,
  counted: ({ counted }) => counted,
};

/**
 * The claims that somebody has spoken of by the known day. With `counted: accepted`, nothing is there that nobody has
 * reviewed.
 */
function toldClaims(picture: Picture, holdings: Holdings, asked: Question): Told[] {
  return [...picture.weighed.values()]
    .filter(({ standing }) => standing !== "unknown")
    .map(({ sides: { claim } }) => ({ claim, line: claimLine(claim, picture, holdings), holdings, asked }))
    .toSorted((a, b) => (a.line.claim < b.line.claim ? -1 : 1));
}

function tableOf<T extends Told>(columns: Columns<T>, rows: readonly T[]): Omit<ExportTable, "leftOut"> {
  return {
    columns: [...Object.keys(columns), ...Object.keys(ASKED)],
    rows: rows.map((row) => [
      ...Object.values(columns).map((cell) => cell(row)),
      ...Object.values(ASKED).map((cell) => cell(row.asked)),
    ]),
  };
}

/**
 * A table of what the ledger answers to a question, fit to be given away: claims about private persons are left out and
 * counted, and so is any quotation, path or reason that names one.
 */
export function exportTable(what: Exported, asked: Question, picture: Picture, holdings: Holdings): ExportTable {
  const known = publicPersons(holdings);
  const isPrivate = (id: string) => holdings.entities.get(id)?.kind === "person" && !known.has(id);
  const secret = privateNames(holdings, isPrivate);
  const isSecret = (words: string) => secret.some((name) => isNamedIn(words, name));
  const [open, closed] = parted(
    toldClaims(picture, holdings, asked),
    ({ claim, line }) => !claim.about.some(isPrivate) && ![line.gloss, line.why, line.terms ?? ""].some(isSecret),
  );
  const persons = new Set(closed.flatMap(({ claim }) => claim.about.filter(isPrivate)));
  const leftOut = { claims: closed.length, persons: persons.size };
  if (what === "claims") return { ...tableOf(CLAIM, open), leftOut };
  if (what === "standings") return { ...tableOf(STANDING, open), leftOut };
  const rows = open.flatMap((one) =>
    one.line.quoted
      .filter((quoted) => !isSecret(quoted.path) && !isSecret(quoted.origin))
      .map((quoted) => ({ ...one, quoted, quote: isSecret(quoted.quote) ? null : quoted.quote })),
  );
  return { ...tableOf(STATEMENT, rows), leftOut };
}

function parted<T>(all: readonly T[], fits: (one: T) => boolean): [T[], T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}
