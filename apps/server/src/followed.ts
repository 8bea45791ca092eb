import {
  type Counted,
  createNamedSearch,
  type Entity,
  type LedgerReader,
  type NamedSearch,
  type Standing,
  type StandingChange,
  type StandingList,
  type StoredEntry,
} from "@hearsay/core";
import type { Follower } from "./following.ts";

/** Entries after which names and claims may be one, or several again, or gone. */
const CHANGES_ALL: ReadonlySet<StoredEntry["kind"]> = new Set(["identity", "tombstone"]);

/** Everybody and everything that has a name. */
export const NAMES: Follower<{ readonly search: NamedSearch; readonly ids: Set<string> }> = {
  async make(reader) {
    const entities = await reader.entities();
    return { search: createNamedSearch(entities), ids: new Set(entities.map(({ id }): string => id)) };
  },
  take({ search, ids }, { kind, content }) {
    if (CHANGES_ALL.has(kind) || content === null) return false;
    if (kind !== "entity") return true;
    const entity = JSON.parse(content.body) as Entity;
    if (ids.has(entity.id)) return true;
    ids.add(entity.id);
    search.add(entity);
    return true;
  },
};

/** The standings in which the changes of a ledger left its claims. */
export interface LastStandings {
  /** The claims in the order of entry. */
  readonly claims: Set<string>;
  readonly standings: { readonly [counted in Counted]: Map<string, Standing> };
  readonly lists: { [counted in Counted]: StandingList | null };
  /** Whether some are one by what people judged: then a new claim may be one with another, too. */
  readonly isJudged: boolean;
}

async function lastStandings(reader: LedgerReader): Promise<LastStandings> {
  const standings = { all: new Map<string, Standing>(), accepted: new Map<string, Standing>() };
  for (const { claim, counted, standing } of await reader.lastStandings()) standings[counted].set(claim, standing);
  const claims = new Set(await reader.claimIds());
  const isJudged = (await reader.identities()).length > 0;
  return { claims, standings, lists: { all: null, accepted: null }, isJudged };
}

/** The standing of every claim as known today. */
export const STANDINGS: Follower<LastStandings> = {
  make: lastStandings,
  take({ claims, standings, lists, isJudged }, { kind, content }) {
    if (CHANGES_ALL.has(kind) || content === null || isJudged) return false;
    if (kind === "claim") claims.add((JSON.parse(content.body) as { id: string }).id);
    if (kind === "change")
      for (const { claim, counted, to } of (JSON.parse(content.body) as StandingChange).moves)
        standings[counted].set(claim, to);
    if (kind === "claim" || kind === "change") Object.assign(lists, { all: null, accepted: null });
    return true;
  },
};

/** The claims that somebody has spoken of, in the order of entry, with their standings. */
export function listOfStandings({ claims, standings, lists }: LastStandings, counted: Counted): StandingList {
  const kept = lists[counted];
  if (kept) return kept;
  const list: { claim: string; standing: Standing }[] = [];
  for (const claim of claims) {
    const standing = standings[counted].get(claim) ?? "unknown";
    if (standing !== "unknown") list.push({ claim, standing });
  }
  lists[counted] = list;
  return list;
}
