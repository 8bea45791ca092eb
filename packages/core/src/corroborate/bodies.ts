/** Which names are one body, and which speak for another (`docs/standing.md`, section 2). */
export interface Bodies {
  /** The body that a name is or speaks for, followed to the end, in the first spelling met. */
  bodyOf(name: string): string;
  /** Whether the name speaks for a body other than itself. */
  speaksForAnother(name: string): boolean;
}

/** Names are compared without case, a leading article and surplus spaces. */
function keyOf(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^the\s+/i, "")
    .toLowerCase();
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
