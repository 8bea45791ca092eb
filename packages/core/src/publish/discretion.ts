import type { KnownStatement } from "../ledger/ledger.ts";
import { bodyKey } from "../vocabulary/names.ts";
import type { Link, Statement } from "../vocabulary/statement.ts";
import type { Holdings } from "./neighbourhood.ts";
import { isNamedIn, privateNames } from "./private-names.ts";
import { publicPersons } from "./private-persons.ts";
import { findWords } from "./unreviewed-words.ts";

/** What stands in the place of words that may not be shown: they hold what nobody has reviewed, or name a private person. */
export const WITHHELD = "[…]";

/** Holdings as if only accepted statements had ever been made. */
function acceptedOnly(holdings: Holdings): Holdings {
  const { neighbourhood } = holdings;
  const statements = neighbourhood.statements.filter((one) => one.decision === "accepted");
  return { ...holdings, neighbourhood: { ...neighbourhood, statements } };
}

/** What decides whether words may be shown. */
export interface Discretion {
  isPrivate(id: string): boolean;
  isSecret(words: string): boolean;
  /** Words as they may be shown. */
  shown(words: string): string;
  /** A source as it may be named. */
  link(link: Link, entity: string | null): Link;
  name(name: string): string;
}

/**
 * The words of drafts, but for those that a person accepted in the same words on the same claim.
 */
export function unreviewed(
  entered: { readonly statements: ReadonlyMap<string, Statement>; readonly claimOf: ReadonlyMap<string, string> },
  accepted: readonly KnownStatement[],
  decided: ReadonlySet<string>,
): string[] {
  const reviewed = new Set(accepted.map(({ statement, placement }) => `${placement?.claim} ${statement.quote}`));
  return [...entered.statements.values()]
    .filter(({ id, quote }) => !decided.has(id) && !reviewed.has(`${entered.claimOf.get(id)} ${quote}`))
    .map(({ quote }) => quote);
}

export function createDiscretion(holdings: Holdings, drafts: readonly string[]): Discretion {
  const known = publicPersons(acceptedOnly(holdings));
  const isPrivate = (id: string) => holdings.entities.get(id)?.kind === "person" && !known.has(id);
  const secret = privateNames(holdings, isPrivate);
  const secretWords = findWords(secret);
  const isSecret = (words: string) => secretWords.isIn(words) && secret.some((name) => isNamedIn(words, name));
  const draftWords = findWords(drafts);
  const aliases = new Map<string, string>();
  const alias = (name: string) => {
    const key = bodyKey(name);
    aliases.set(key, aliases.get(key) ?? `a private person (${aliases.size + 1})`);
    return aliases.get(key) as string;
  };
  return {
    isPrivate,
    isSecret,
    shown: (words) => (isSecret(words) || draftWords.isIn(words) ? WITHHELD : words),
    link(link, entity) {
      const isHidden = link.is === "person" && (entity === null || isPrivate(entity));
      if (!isHidden && !isSecret(link.name)) return link;
      const name = alias(link.name);
      return { ...link, name, written: name, span: null };
    },
    name: (name) => (isSecret(name) ? alias(name) : name),
  };
}
