import { HearsayError } from "@hearsay/core";

/** The one thing whose id is, or begins with, what was typed. @throws HearsayError where none does, or several do */
export function oneById<T extends { readonly id: string }>(typed: string, what: string, all: readonly T[]): T {
  const wanted = typed.replace(/…$/, "");
  const same = all.find(({ id }) => id === wanted);
  if (same) return same;
  const [first, second] = all.filter(({ id }) => wanted.length >= 3 && id.startsWith(wanted));
  if (second) throw new HearsayError("usage", `Several ${what}s begin with "${typed}". Type more of the id.`);
  if (first) return first;
  throw new HearsayError(
    "not-found",
    `The ledger has no ${what} ${typed}. "show", "search" and "inbox" print the ids.`,
  );
}
