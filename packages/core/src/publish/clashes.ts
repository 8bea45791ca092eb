import type { Picture } from "./weigh.ts";

/** Two claims that clash; a claim that is denied clashes with itself. */
export interface Clash {
  readonly a: string;
  readonly b: string;
}

/** The clashes of some claims in a picture, by a key that two pictures share. */
export function clashesOf(claims: Iterable<string>, { weighed }: Picture): Map<string, Clash> {
  const clashes = new Map<string, Clash>();
  for (const claim of claims)
    for (const conflict of weighed.get(claim)?.conflicts ?? []) {
      const [a, b] = [conflict.a.slice(0, -1), conflict.b.slice(0, -1)].sort() as [string, string];
      clashes.set(`${a} ${b}`, { a, b });
    }
  return clashes;
}
