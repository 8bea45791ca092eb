import type { Day } from "../vocabulary/day.ts";
import type { Question } from "../vocabulary/question.ts";
import type { DayRange } from "../vocabulary/time.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import type { AnswerFrom } from "./answer-from.ts";
import { type ClaimLine, claimLine, type Quoted } from "./claim-line.ts";
import type { Cell } from "./csv.ts";
import type { Holdings } from "./neighbourhood.ts";
import { SEALED_SOURCE, type Sealed } from "./sealed.ts";

/** What can be written out as a table. */
export const EXPORTED = ["statements", "claims", "standings"] as const;
export type Exported = (typeof EXPORTED)[number];

/** Claims that private persons take part in or are named in, and how many persons take part. */
export interface ExportLeftOut {
  readonly claims: number;
  readonly persons: number;
}

/** Who is not told of outside. */
export interface Secrets {
  /** Whether an entity is a private person. */
  isPrivate(id: string): boolean;
  /** Whether words name one. */
  isSecret(words: string): boolean;
  readonly sealed: Sealed;
}

/** Some rows of a table for other programs, each with the columns of the question that it answers. */
export interface TablePart {
  readonly rows: readonly (readonly Cell[])[];
  /** The claims that are left out. */
  readonly closed: readonly WeighedClaim[];
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

/** The claims among these that somebody has spoken of by the known day, in the order in which they are given. */
function toldClaims(claims: readonly string[], { picture, holdings }: AnswerFrom, asked: Question): Told[] {
  return claims.flatMap((id): Told[] => {
    const weighed = picture.weighed.get(id);
    if (!weighed || weighed.standing === "unknown") return [];
    const { claim } = weighed.sides;
    return [{ claim, line: claimLine(claim, picture, holdings), holdings, asked }];
  });
}

const rowsOf = <T extends Told>(columns: Columns<T>, told: readonly T[], { hide }: Sealed): Cell[][] =>
  told.map((row) => [
    ...Object.values(columns).map((column) => {
      const cell = column(row);
      return typeof cell === "string" ? hide(cell) : cell;
    }),
    ...Object.values(ASKED).map((cell) => cell(row.asked)),
  ]);

/** A statement of a sealed report: that somebody said so. Ids and places follow from its text, and would prove a guess. */
const sealedQuote = (quoted: Quoted) => ({
  ...quoted,
  ...{ statement: "", report: "", outlet: SEALED_SOURCE, path: SEALED_SOURCE, origin: SEALED_SOURCE, start: 0, end: 0 },
});

const COLUMNS = { statements: STATEMENT, claims: CLAIM, standings: STANDING };

/** The names of the columns of a table. */
export const exportColumns = (what: Exported): string[] => [...Object.keys(COLUMNS[what]), ...Object.keys(ASKED)];

/**
 * The part of a table that tells of some claims, fit to be given away: claims about private persons are left out, and so
 * is any quotation, path or reason that names one. A sealed report gives its say without its words, outlet and ids. With `counted: accepted`, nothing is there that nobody has reviewed.
 * @param claims in the order in which they are to stand
 * @param from in which these claims are weighed, with the voices on them
 */
export function tablePart(
  what: Exported,
  asked: Question,
  claims: readonly string[],
  from: AnswerFrom,
  { isPrivate, isSecret, sealed }: Secrets,
): TablePart {
  const told = toldClaims(claims, from, asked);
  const isOpen = ({ claim, line }: Told) =>
    !claim.about.some(isPrivate) && ![line.gloss, line.why, line.terms ?? ""].some(isSecret);
  const open = told.filter(isOpen);
  const isTold = new Set(open);
  const closed = told.filter((one) => !isTold.has(one)).map(({ claim }) => claim);
  if (what !== "statements") return { rows: rowsOf(COLUMNS[what], open, sealed), closed };
  const quoted = open.flatMap((one) =>
    one.line.quoted
      .filter(({ path, origin }) => !isSecret(path) && !isSecret(origin))
      .map((quote) =>
        sealed.has(quote.report)
          ? { ...one, quoted: sealedQuote(quote), quote: null }
          : { ...one, quoted: quote, quote: isSecret(quote.quote) ? null : quote.quote },
      ),
  );
  return { rows: rowsOf(STATEMENT, quoted, sealed), closed };
}
