import type { KnownStatement } from "../ledger/ledger.ts";
import { createNameIndex } from "../resolve/name-index.ts";
import type { Entity, EntityKind } from "../vocabulary/entity.ts";
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

/** Who and what is called so, also misspelt, the likeliest first. */
export function namedLike(words: string, entities: readonly Entity[]): Found["named"] {
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
