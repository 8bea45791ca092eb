import type { NameComparison, NameStep } from "../names.ts";

const RULES: { readonly [rule in NameStep["rule"]]: string } = {
  same: "“{a}” stands in both",
  spelling: "“{a}” and “{b}” are spellings of one word",
  reading: "“{a}” reads “{b}”",
  initial: "“{a}” begins “{b}”",
  beginning: "“{a}” begins “{b}”",
  servant: "“{a}” and “{b}” are one name with and without “servant”",
  joined: "“{a}” and “{b}” are one, written together and apart",
  other: "“{a}” is another word than “{b}”",
  missing: "“{a}” stands in one alone",
};

const BARS: { readonly [bar in NonNullable<NameComparison["bar"]>]: string } = {
  "nothing-to-compare": "there is nothing in the names to compare",
  "numbers-differ": "their numbers differ",
  "parent-and-child-swapped": "the parent of one is the child in the other",
  "initials-alone": "they have initials alone in common",
};

const FLAGS: { readonly [flag: string]: string } = {
  "mixed-scripts": "a name mixes letters of several scripts that look alike",
  "direction-marks": "a name holds marks that turn the direction of writing",
  cut: "a name was too long to be read whole",
};

/** How two names were compared, in words: which word met which, and what stands against them. */
export function nameInWords({ steps, bar, flags }: NameComparison): string {
  const told = steps.map(({ a, b, rule }) =>
    RULES[rule].replace("{a}", () => a ?? b ?? "").replace("{b}", () => b ?? a ?? ""),
  );
  const odd = [...new Set([...flags.a, ...flags.b])].flatMap((flag) => FLAGS[flag] ?? []);
  return [...told, ...(bar ? [`but ${BARS[bar]}`] : []), ...odd].join("; ");
}
