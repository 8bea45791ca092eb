import type { LedgerReader } from "../ledger/ledger.ts";
import { createNameSearch } from "../resolve/names/index/name-search.ts";
import type { Entity, EntityKind } from "../vocabulary/entity.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import type { ClaimLine } from "./claim-line.ts";
import { placeAfter, readClaimLines, type StandingList } from "./read-standings.ts";
import type { SearchQuestion } from "./search-question.ts";

/** Entities that are found by a name in whatever script or spelling. */
export interface NamedSearch {
  /** @param most how many to give at the most, the likeliest first */
  find(words: string, most: number): { id: string; kind: EntityKind; name: string }[];
  /** Finds one more from now on. */
  add(entity: Entity): void;
}

/** From this likeness on a name is shown as one that may be meant. */
const LIKE = 0.5;

export function createNamedSearch(known: readonly Entity[]): NamedSearch {
  const entities = [...known];
  const names = createNameSearch(entities.map(({ name }) => name));
  return {
    find: (words, most) =>
      names
        .find(words, most)
        .filter(({ likeness }) => likeness >= LIKE)
        .flatMap(({ at }) => {
          const entity = entities[at];
          return entity ? [{ id: entity.id, kind: entity.kind, name: entity.name }] : [];
        }),
    add(entity) {
      names.add(entity.name);
      entities.push(entity);
    },
  };
}

/** A part of what was found, and the claim after which the looking goes on; null where all was looked through. */
export interface FoundPart<T> {
  readonly found: readonly T[];
  readonly next: string | null;
}

const MOST_FOUND = 20;
const CLAIMS_AT_ONCE = 50;
/** Claims that are weighed for one answer. */
const MOST_WEIGHED = 500;

/**
 * The claims of these types and standings, as known.
 * @param standings the standings of all claims, where they are at hand; else those of the types are weighed in portions
 * @param after the claim that was looked at last, also where it is not among them any more
 */
export async function readClaimsFound(
  reader: LedgerReader,
  question: Pick<SearchQuestion, "types" | "standings">,
  as: AsKnown,
  standings: StandingList | null,
  after?: string,
): Promise<FoundPart<ClaimLine>> {
  const { types } = question;
  const fits = (standing: string) =>
    question.standings.length === 0 || question.standings.some((one) => one === standing);
  const ofTypes = types.length === 0 ? null : new Set((await reader.claims({ types })).map(({ id }): string => id));
  const ids = standings
    ? standings.filter((one) => fits(one.standing) && (ofTypes?.has(one.claim) ?? true)).map(({ claim }) => claim)
    : [...(ofTypes ?? [])];
  const found: ClaimLine[] = [];
  const from = after === undefined ? 0 : await placeAfter(reader, ids, after);
  let at = from;
  while (at < ids.length && at - from < MOST_WEIGHED && found.length < MOST_FOUND) {
    const lines = await readClaimLines(reader, ids.slice(at, at + CLAIMS_AT_ONCE), as);
    found.push(...lines.filter(({ standing }) => standing !== "unknown" && fits(standing)));
    at += CLAIMS_AT_ONCE;
  }
  return { found, next: (at < ids.length && ids[at - 1]) || null };
}
