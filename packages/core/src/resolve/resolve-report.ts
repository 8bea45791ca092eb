import type { Claim } from "../vocabulary/claim.ts";
import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import type { Draft, Placement } from "../vocabulary/entry.ts";
import type { EntityId } from "../vocabulary/ids.ts";
import type { ClaimAsWritten, Link, Statement } from "../vocabulary/statement.ts";
import { type Identified, placeStatement } from "./place-statement.ts";
import type { Roster } from "./roster.ts";

/** What resolving the statements of a report adds to the ledger, in order. */
export interface Resolved {
  readonly drafts: readonly Draft[];
  readonly placements: readonly Placement[];
}

/** Types whose participants are bodies as well as people: who speaks, what is part of what. */
const BODY_FIRST = new Set(["part_of"]);

function identify(claim: ClaimAsWritten, chain: readonly Link[], roster: Roster): Identified {
  const speaker = chain.at(-1);
  const isBody = (name: string) =>
    claim.type === "said" && speaker !== undefined && speaker.name === name && !looksPersonal(speaker);
  const about = claim.about.map(({ name }) =>
    BODY_FIRST.has(claim.type) || isBody(name) ? roster.organisation(name).id : roster.person(name).id,
  );
  const organisation = claim.organisation ? roster.organisation(claim.organisation.name) : null;
  const post = claim.post ? roster.post(claim.post.name, organisation, claim.postIsShared) : null;
  return { about, post: post?.id ?? null, organisation: organisation?.id ?? null };
}

/** A speaker who is no body: the extractor names people by two words or more, bodies by what they are. */
function looksPersonal({ kind, body, name }: Link): boolean {
  return (
    kind === "named" &&
    body === null &&
    /^\p{Lu}/u.test(name) &&
    name.split(/\s+/).length >= 2 &&
    !/\b(?:of|for|the)\b/.test(name)
  );
}

function chainEntities(chain: readonly Link[], roster: Roster): (EntityId | null)[] {
  return chain.map((link) => {
    if (link.kind !== "named") return null;
    return (looksPersonal(link) ? roster.person(link.name) : roster.organisation(link.name)).id;
  });
}

/**
 * Finds who is whom in the statements of one report and which claims they are on, minting what is new.
 * @param known the claims of the ledger that may share a participant
 */
export function resolveReport(statements: readonly Statement[], roster: Roster, known: readonly Claim[]): Resolved {
  const claims = [...known];
  const fresh: Claim[] = [];
  const placements: Placement[] = [];
  // A headline is the least exact telling: what the body of the report tells gives the claim its place and time.
  for (const statement of statements.toSorted((a, b) => Number(a.restates) - Number(b.restates))) {
    const who = identify(statement.claim, statement.chain, roster);
    if (who.about.length < CLAIM_TYPES[statement.claim.type].fewest) continue;
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
