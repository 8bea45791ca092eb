import { createNameIndex } from "../resolve/name-index.ts";
import type { EntityKind } from "../vocabulary/entity.ts";
import { nameWords } from "../vocabulary/names.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";
import type { Holdings } from "./neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/** What a ledger has on some words: who and what is called so, and the claims told in such words. */
export interface Found {
  readonly named: readonly { readonly id: string; readonly kind: EntityKind; readonly name: string }[];
  readonly lines: readonly ClaimLine[];
}

const MOST_NAMES = 20;
const MOST_LINES = 50;

function namedLike(words: string, holdings: Holdings): Found["named"] {
  const entities = [...holdings.entities.values()];
  const wanted = new Set(nameWords(words));
  const index = createNameIndex(entities.map((entity) => entity.name));
  return index
    .find(words, MOST_NAMES)
    .filter(({ at, likeness }) => likeness >= 0.5 || wanted.isSubsetOf(new Set(nameWords(entities[at]?.name ?? ""))))
    .flatMap(({ at }) => {
      const entity = entities[at];
      return entity ? [{ id: entity.id, kind: entity.kind, name: entity.name }] : [];
    });
}

/** Finds names that are like the words, and claims whose sentences hold all of them. */
export function foundFor(words: string, picture: Picture, holdings: Holdings): Found {
  const wanted = nameWords(words);
  const isTold = (quote: string) => {
    const told = new Set(nameWords(quote));
    return wanted.length > 0 && wanted.every((word) => told.has(word));
  };
  const claims = new Set(
    holdings.statements
      .filter(({ statement, placement }) => placement !== null && isTold(statement.quote))
      .map(({ placement }) => placement?.claim as string),
  );
  const lines = picture.index.claims
    .filter((claim) => claims.has(claim.id) && (picture.weighed.get(claim.id)?.standing ?? "unknown") !== "unknown")
    .slice(0, MOST_LINES)
    .map((claim) => claimLine(claim, picture, holdings));
  return { named: namedLike(words, holdings), lines };
}
