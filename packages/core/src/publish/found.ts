import type { KnownStatement } from "../ledger/ledger.ts";
import { createNameIndex } from "../resolve/name-index.ts";
import { type EntityKind, type KnownEntity, namesOf } from "../vocabulary/entity.ts";
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

/** Who and what is called so, also misspelt or by another of its names, the likeliest first. */
export function namedLike(words: string, entities: readonly KnownEntity[]): Found["named"] {
  const wanted = new Set(nameWords(words));
  const named = entities.flatMap((entity) => namesOf(entity).map((name) => ({ entity, name })));
  const index = createNameIndex(named.map(({ name }) => name));
  const hits = index
    .find(words, MOST_NAMES)
    .filter(({ at, likeness }) => likeness >= 0.5 || wanted.isSubsetOf(new Set(nameWords(named[at]?.name ?? ""))));
  const found = new Set(hits.flatMap(({ at }) => named[at]?.entity ?? []));
  return [...found].map(({ id, kind, name }) => ({ id, kind, name }));
}

/** The passage of the report that a statement stands in: its paragraph, caption or heading. */
function passageOf({ statement }: KnownStatement, holdings: Holdings): string {
  const report = holdings.reports.get(statement.report)?.report;
  const part = report?.parts.find(({ start, end }) => start <= statement.span.start && statement.span.end <= end);
  return report && part ? report.text.slice(part.start, part.end) : statement.quote;
}

/** Finds names that are like the words, and claims told in passages that hold all of them. */
export function foundFor(words: string, picture: Picture, holdings: Holdings): Found {
  const wanted = nameWords(words);
  const isTold = (known: KnownStatement) => {
    const told = new Set(nameWords(passageOf(known, holdings)));
    return wanted.length > 0 && wanted.every((word) => told.has(word));
  };
  const claims = new Set(
    holdings.statements
      .filter((known) => known.placement !== null && isTold(known))
      .map(({ placement }) => placement?.claim as string),
  );
  const lines = picture.index.claims
    .filter((claim) => claims.has(claim.id) && (picture.weighed.get(claim.id)?.standing ?? "unknown") !== "unknown")
    .slice(0, MOST_LINES)
    .map((claim) => claimLine(claim, picture, holdings));
  return { named: namedLike(words, [...holdings.entities.values()]), lines };
}
