import { createNameSearch } from "../names.ts";
import { type EntityKind, type KnownEntity, namesOf } from "../vocabulary/entity.ts";
import { nameWords } from "../vocabulary/names.ts";
import type { ClaimLine } from "./claim-line.ts";

/** What a ledger has on some words: who and what is called so, and the claims told in such words. */
export interface Found {
  readonly named: readonly { readonly id: string; readonly kind: EntityKind; readonly name: string }[];
  readonly lines: readonly ClaimLine[];
}

const MOST_NAMES = 20;

/** Who and what is called so, also misspelt or by another of its names, the likeliest first. */
export function namedLike(words: string, entities: readonly KnownEntity[]): Found["named"] {
  const wanted = new Set(nameWords(words));
  const named = entities.flatMap((entity) => namesOf(entity).map((name) => ({ entity, name })));
  const index = createNameSearch(named.map(({ name }) => name));
  const hits = index
    .find(words, MOST_NAMES)
    .filter(({ at, likeness }) => likeness >= 0.5 || wanted.isSubsetOf(new Set(nameWords(named[at]?.name ?? ""))));
  const found = new Set(hits.flatMap(({ at }) => named[at]?.entity ?? []));
  return [...found].map(({ id, kind, name }) => ({ id, kind, name }));
}
