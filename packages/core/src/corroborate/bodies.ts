import type { WeighedJudgement } from "../vocabulary/voice.ts";

/** Which names are one body, and which speak for another (`docs/standing.md`, section 2). */
export interface Bodies {
  /** The body that a name is or speaks for, followed to the end, in the first spelling met. */
  bodyOf(name: string): string;
  /** Whether the name speaks for a body other than itself. */
  speaksForAnother(name: string): boolean;
}

/** Names are compared without case, a leading article and surplus spaces. */
export function keyOf(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^the\s+/i, "")
    .toLowerCase();
}

/**
 * Which name belongs to which, by a tie of names, once a person has judged it: who speaks for whom, who owns what.
 * @param judgements those that count on the day, in their order: a later one on the same two names replaces an earlier
 */
export function namesAsJudged(
  read: ReadonlyMap<string, string>,
  tie: "speaks-for" | "owner",
  judgements: readonly WeighedJudgement[],
): ReadonlyMap<string, string> {
  const judged = judgements.filter((one) => one.tie === tie);
  if (judged.length === 0) return read;
  const bodies = new Map([...read].map(([name, body]) => [keyOf(name), { name, body }]));
  for (const { from, to, holds } of judged) {
    const key = keyOf(from);
    if (holds) bodies.set(key, { name: from, body: to });
    else if (keyOf(bodies.get(key)?.body ?? "") === keyOf(to)) bodies.delete(key);
  }
  return new Map([...bodies.values()].map(({ name, body }) => [name, body]));
}

/** Follows a spokesman to his ministry, the ministry to its government. Names that speak for each other are one body. */
export function createBodies(speaksFor: ReadonlyMap<string, string>): Bodies {
  const next = new Map<string, string>();
  const spelling = new Map<string, string>();
  const spell = (name: string) => {
    const key = keyOf(name);
    if (!spelling.has(key)) spelling.set(key, name.trim());
    return key;
  };
  for (const [name, body] of speaksFor) if (keyOf(name) !== keyOf(body)) next.set(spell(name), spell(body));

  const followed = (name: string): string => {
    const path = [spell(name)];
    for (;;) {
      const body = next.get(path.at(-1) ?? "");
      if (body === undefined) return path.at(-1) ?? "";
      const circle = path.indexOf(body);
      if (circle >= 0) return path.slice(circle).sort()[0] ?? "";
      path.push(body);
    }
  };
  const found = new Map<string, string>();
  return {
    bodyOf(name) {
      const known = found.get(name);
      if (known !== undefined) return known;
      const body = spelling.get(followed(name)) ?? name;
      found.set(name, body);
      return body;
    },
    speaksForAnother: (name) => next.has(keyOf(name)),
  };
}
