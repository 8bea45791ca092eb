import { bodyKey } from "../vocabulary/names.ts";
import type { WeighedJudgement } from "../vocabulary/voice.ts";

/** Who a name is, or speaks for. */
export interface Body {
  /** Equal for one body, however its name is written. */
  readonly key: string;
  /** As it is written where it is met. */
  readonly name: string;
}

/** Which names are one body, and which speak for another (`docs/standing.md`, section 2). */
export interface Bodies {
  /** The body that a name is or speaks for, followed to the end. */
  bodyOf(name: string): Body;
  /** Whether the name speaks for a body other than itself. */
  speaksForAnother(name: string): boolean;
}

/**
 * Which name belongs to which, by a tie of names, once a person has judged it: who speaks for whom, who owns what.
 * @param judgements those that count on the day, in their order: a later one on the same two names replaces an earlier
 */
export function namesAsJudged(
  read: ReadonlyMap<string, string>,
  tie: "speaks-for" | "owner" | "admit",
  judgements: readonly WeighedJudgement[],
): ReadonlyMap<string, string> {
  const judged = judgements.filter((one) => one.tie === tie);
  if (judged.length === 0) return read;
  const bodies = new Map([...read].map(([name, body]) => [bodyKey(name), { name, body }]));
  for (const { from, to, holds } of judged) {
    const key = bodyKey(from);
    if (holds) bodies.set(key, { name: from, body: to });
    else if (bodyKey(bodies.get(key)?.body ?? "") === bodyKey(to)) bodies.delete(key);
  }
  return new Map([...bodies.values()].map(({ name, body }) => [name, body]));
}

/** Follows a spokesman to his ministry, the ministry to its government. Names that speak for each other are one body. */
export function createBodies(speaksFor: ReadonlyMap<string, string>): Bodies {
  const next = new Map<string, Body>();
  for (const [name, body] of speaksFor) {
    const [from, to] = [bodyKey(name), bodyKey(body)];
    if (from !== to) next.set(from, { key: to, name: body.trim() });
  }

  const followed = (name: string): Body => {
    const path: Body[] = [{ key: bodyKey(name), name: name.trim() }];
    for (;;) {
      const last = path.at(-1) as Body;
      const body = next.get(last.key);
      if (!body) return last;
      const circle = path.findIndex((one) => one.key === body.key);
      if (circle >= 0) return [...path.slice(circle + 1), body].sort((a, b) => (a.key < b.key ? -1 : 1))[0] as Body;
      path.push(body);
    }
  };
  const found = new Map<string, Body>();
  return {
    bodyOf(name) {
      const known = found.get(name);
      if (known) return known;
      const body = followed(name);
      found.set(name, body);
      return body;
    },
    speaksForAnother: (name) => next.has(bodyKey(name)),
  };
}
