import type { Claim } from "../vocabulary/claim.ts";
import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import type { Entity } from "../vocabulary/entity.ts";
import type { Draft, Placement } from "../vocabulary/entry.ts";
import type { EntityId } from "../vocabulary/ids.ts";
import { nameKey } from "../vocabulary/names.ts";
import { isSupport } from "../vocabulary/stance.ts";
import type { Link, Participant, Statement } from "../vocabulary/statement.ts";
import { type Identified, placeStatement } from "./place-statement.ts";
import type { Roster } from "./roster.ts";

/** What resolving the statements of a report adds to the ledger, in order. */
export interface Resolved {
  readonly drafts: readonly Draft[];
  readonly placements: readonly Placement[];
}

/** The extractor says of every name whether it is a person's or a body's. */
function entityFor({ name, is }: Pick<Participant | Link, "name" | "is">, roster: Roster): Entity {
  return is === "person" ? roster.person(name) : roster.organisation(name);
}

/** The names that the statements of a report put in, or out of, a post. */
export function postedNames(statements: readonly Statement[]): ReadonlySet<string> {
  const posted = statements.filter(({ claim, stance }) => claim.post !== null && isSupport(stance));
  return new Set(posted.flatMap(({ claim }) => claim.about.map(({ name }) => nameKey(name))));
}

/** Whether a participant is a source of the statement that is told without a name. */
function isUnnamed({ span }: Participant, chain: readonly Link[]): boolean {
  const isHere = (link: Link) => link.span?.start === span?.start && link.span?.end === span?.end;
  return span !== null && chain.some((link) => link.kind === "anonymous" && isHere(link));
}

function identify({ claim, chain, report }: Statement, roster: Roster): Identified {
  const about = claim.about.map((one) => {
    if (!isUnnamed(one, chain)) return entityFor(one, roster).id;
    return roster.unnamed(one.is, one.name, claim.terms?.text ?? report).id;
  });
  const organisation = claim.organisation ? roster.organisation(claim.organisation.name) : null;
  const post = claim.post ? roster.post(claim.post.name, organisation, claim.postIsShared) : null;
  return { about, post: post?.id ?? null, organisation: organisation?.id ?? null };
}

function chainEntities(chain: readonly Link[], roster: Roster): (EntityId | null)[] {
  return chain.map((link) => {
    if (link.kind !== "named") return null;
    return entityFor(link, roster).id;
  });
}

/** A statement with who and what its names mean. */
export interface Located {
  readonly statement: Statement;
  readonly who: Identified;
}

/** Finds who is whom in the statements of one report, minting who is new; what misses a participant is left out. */
export function locateStatements(statements: readonly Statement[], roster: Roster): Located[] {
  // A headline is the least exact telling: what the body of the report tells gives the claim its place and time.
  return statements
    .toSorted((a, b) => Number(a.restates) - Number(b.restates))
    .map((statement) => ({ statement, who: identify(statement, roster) }))
    .filter(({ statement, who }) => who.about.length >= CLAIM_TYPES[statement.claim.type].fewest);
}

/**
 * Finds which claims the statements of one report are on, minting what is new.
 * @param known the claims of the ledger that may be the same: of their kin, and changes that end the same holding
 */
export function resolveReport(located: readonly Located[], roster: Roster, known: readonly Claim[]): Resolved {
  const claims = [...known];
  const fresh: Claim[] = [];
  const placements: Placement[] = [];
  for (const { statement, who } of located) {
    const { claim, isNew } = placeStatement(statement, who, claims);
    if (isNew) {
      claims.push(claim);
      fresh.push(claim);
    }
    placements.push({
      statement: statement.id,
      claim: claim.id,
      about: [...who.about],
      post: who.post,
      organisation: who.organisation,
      chain: chainEntities(statement.chain, roster),
    });
  }
  return {
    drafts: [
      ...roster.minted.map((body): Draft => ({ kind: "entity", body })),
      ...fresh.map((body): Draft => ({ kind: "claim", body })),
      ...placements.map((body): Draft => ({ kind: "placement", body })),
    ],
    placements,
  };
}
