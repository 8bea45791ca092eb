import type { LedgerReader } from "./ledger/ledger.ts";
import { wordsOf } from "./ledger/tables.ts";
import { type Located, locateStatements, postedNames, type Resolved, resolveReport } from "./resolve/resolve-report.ts";
import { createRoster, type Roster } from "./resolve/roster.ts";
import { type Claim, kinOf } from "./vocabulary/claim.ts";
import { CLAIM_TYPES, type ClaimType } from "./vocabulary/claim-types.ts";
import type { Entity, EntityKind } from "./vocabulary/entity.ts";
import type { Draft, SpeaksFor } from "./vocabulary/entry.ts";
import { bodyKey, nameKey } from "./vocabulary/names.ts";
import type { Statement } from "./vocabulary/statement.ts";

/** The names of a kind that statements speak of. */
function namesIn(statements: readonly Statement[]): ReadonlyMap<EntityKind, ReadonlySet<string>> {
  const names = new Map<EntityKind, Set<string>>([
    ["person", new Set()],
    ["organisation", new Set()],
    ["post", new Set()],
  ]);
  for (const { claim, chain } of statements) {
    for (const { name, is } of [...claim.about, ...chain]) if (is) names.get(is)?.add(name);
    if (claim.organisation) names.get("organisation")?.add(claim.organisation.name);
    if (claim.post) names.get("post")?.add(claim.post.name);
  }
  return names;
}

/** Everybody and everything that the names in statements can mean, oldest first. */
async function entitiesMeant(statements: readonly Statement[], reader: LedgerReader): Promise<Entity[]> {
  const names = namesIn(statements);
  const all = [...names.values()].flatMap((ofKind) => [...ofKind]);
  const found = await reader.entities({ keys: [...new Set(all.map(nameKey))] });
  const isKnown = new Set(found.map(({ kind, name }) => `${kind} ${nameKey(name)}`));
  const meant = new Map(found.map((entity) => [entity.id as string, entity]));
  for (const kind of ["person", "post"] as const) {
    for (const name of names.get(kind) ?? []) {
      // A post of the same title may belong to another body, so its like are looked at all the same.
      if (kind === "person" && isKnown.has(`person ${nameKey(name)}`)) continue;
      for (const entity of await reader.entitiesLike(kind, [...wordsOf(kind, name)], "all"))
        meant.set(entity.id, entity);
    }
  }
  // The oldest of equals is meant, so their order of entry counts.
  return reader.entities({ ids: [...meant.keys()] });
}

const ENDING = (Object.keys(CLAIM_TYPES) as ClaimType[]).filter((type) => CLAIM_TYPES[type].ends !== undefined);

/** The claims that statements may be on, and the changes that may lie between two tellings of a holding. */
async function claimsMeant(located: readonly Located[], reader: LedgerReader): Promise<Claim[]> {
  const kins = located.map(({ statement: { claim }, who }) =>
    kinOf({ type: claim.type, about: who.about, post: who.post, terms: claim.terms?.text ?? null }),
  );
  const holders = located.filter(({ who }) => who.post !== null).flatMap(({ who }) => who.about);
  const alike = await reader.claims({ kins: [...new Set(kins)] });
  const endings = await reader.claims({ about: [...new Set<string>(holders)], types: ENDING });
  const ids = new Set<string>(alike.map((claim) => claim.id));
  return [...alike, ...endings.filter((claim) => !ids.has(claim.id))];
}

/** Names of which a person said who or what is meant. */
export type Chosen = readonly { readonly name: string; readonly entity: Entity }[];

/** A roster in which the names that a person chose mean what that person chose. */
function withChosen(roster: Roster, chosen: Chosen): Roster {
  const meant = new Map(chosen.map(({ name, entity }) => [`${entity.kind} ${nameKey(name)}`, entity]));
  const of = (kind: EntityKind, name: string) => meant.get(`${kind} ${nameKey(name)}`);
  return {
    person: (name) => of("person", name) ?? roster.person(name),
    organisation: (name) => of("organisation", name) ?? roster.organisation(name),
    post: (name, organisation, isShared) => of("post", name) ?? roster.post(name, organisation, isShared),
    minted: roster.minted,
  };
}

/** Who is whom in fresh statements, which claims they are on, and which bodies speak through whom. */
export async function resolutionDrafts(
  fresh: readonly Statement[],
  spokenFor: readonly SpeaksFor[],
  ledger: LedgerReader,
  chosen: Chosen = [],
): Promise<Resolved> {
  // Everything is placed as if nothing were judged, so that a judgement can be taken back.
  const reader = ledger.identifiedAs(null);
  const roster = withChosen(createRoster(await entitiesMeant(fresh, reader), postedNames(fresh)), chosen);
  const located = locateStatements(fresh, roster);
  const { drafts, placements } = resolveReport(located, roster, await claimsMeant(located, reader));
  const known = new Set((await reader.speakingFor(spokenFor.map(({ name }) => bodyKey(name)))).map(({ name }) => name));
  const speaking = spokenFor.filter(({ name }) => !known.has(name));
  return { drafts: [...drafts, ...speaking.map((body): Draft => ({ kind: "speaks_for", body }))], placements };
}
