import type { ShortForm } from "./extract/short-forms.ts";
import { knownFor } from "./ingest-known.ts";
import type { LedgerReader } from "./ledger/ledger.ts";
import { type Located, locateStatements, type Resolved, resolveReport } from "./resolve/resolve-report.ts";
import { createRoster, type Roster } from "./resolve/roster.ts";
import { type Claim, kinOf } from "./vocabulary/claim.ts";
import { CLAIM_TYPES, type ClaimType } from "./vocabulary/claim-types.ts";
import type { Entity, EntityKind } from "./vocabulary/entity.ts";
import type { Alias, Draft, SpeaksFor } from "./vocabulary/entry.ts";
import type { ReportId } from "./vocabulary/ids.ts";
import { bodyKey, nameKey } from "./vocabulary/names.ts";
import type { Statement } from "./vocabulary/statement.ts";

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

/** What else is known where statements are resolved. */
export interface ResolutionOptions {
  readonly chosen?: Chosen;
  /** The short names that the report introduces. */
  readonly introduced?: { readonly report: ReportId; readonly shortForms: readonly ShortForm[] } | null;
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
    unnamed: (kind, name, words) => of(kind, name) ?? roster.unnamed(kind, name, words),
    bodyNamed: roster.bodyNamed,
    minted: roster.minted,
    shortened: roster.shortened,
  };
}

/** The short names that a report introduces for bodies that are known, where nobody knew them yet. */
async function aliasDrafts(
  report: ReportId,
  shortForms: readonly ShortForm[],
  roster: Roster,
  reader: LedgerReader,
): Promise<Draft[]> {
  const meant = shortForms.flatMap(({ full, short, span }): Alias[] => {
    const body = roster.bodyNamed(full);
    return body && nameKey(short) !== nameKey(body.name) ? [{ entity: body.id, name: short, report, span }] : [];
  });
  if (meant.length === 0) return [];
  const known = await reader.aliases({ keys: meant.map(({ name }) => nameKey(name)) });
  const isKnown = new Set(known.map(({ entity, name }) => `${entity} ${nameKey(name)}`));
  const fresh = meant.filter(({ entity, name }) => !isKnown.has(`${entity} ${nameKey(name)}`));
  const unique = new Map(fresh.map((one) => [`${one.entity} ${nameKey(one.name)}`, one]));
  return [...unique.values()].map((body): Draft => ({ kind: "alias", body }));
}

/** A body that is named by its short name alone is one source with it. */
const spokenShort = (roster: Roster): SpeaksFor[] =>
  [...roster.shortened].map(([name, body]) => ({
    name,
    body: body.name,
    reason: `${name} is short for ${body.name}, as a report introduced it`,
  }));

/** Who is whom in fresh statements, which claims they are on, and which bodies speak through whom. */
export async function resolutionDrafts(
  fresh: readonly Statement[],
  spokenFor: readonly SpeaksFor[],
  ledger: LedgerReader,
  { chosen = [], introduced = null }: ResolutionOptions = {},
): Promise<Resolved> {
  // Everything is placed as if nothing were judged, so that a judgement can be taken back.
  const reader = ledger.identifiedAs(null);
  const shortForms = introduced?.shortForms ?? [];
  const known = await knownFor(fresh, shortForms, ledger);
  const roster = withChosen(createRoster(known), chosen);
  const located = locateStatements(fresh, roster);
  const { drafts, placements } = resolveReport(located, roster, await claimsMeant(located, reader));
  // No name leads to a source without one: whether it was entered is known by its id alone.
  const unnamed = roster.minted.filter((one) => one.unnamed).map(({ id }) => id);
  const entered = new Set((await reader.entities({ ids: unnamed })).map(({ id }) => id));
  const isNew = (draft: Draft) => draft.kind !== "entity" || !entered.has(draft.body.id);
  const spoken = [...spokenFor, ...spokenShort(roster)];
  const isSpoken = new Set((await reader.speakingFor(spoken.map(({ name }) => bodyKey(name)))).map(({ name }) => name));
  const speaking = spoken.filter(({ name }) => !isSpoken.has(name));
  const aliases = introduced ? await aliasDrafts(introduced.report, shortForms, roster, reader) : [];
  return {
    drafts: [...drafts.filter(isNew), ...aliases, ...speaking.map((body): Draft => ({ kind: "speaks_for", body }))],
    placements,
  };
}
