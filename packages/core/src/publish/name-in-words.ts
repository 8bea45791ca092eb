import type { NameComparison } from "../names.ts";
import { ENGLISH } from "./prose/english.ts";
import type { Prose } from "./prose/prose.ts";

/** How two names were compared, in words: which word met which, and what stands against them. */
export function nameInWords({ steps, bar, flags }: NameComparison, { names, name }: Prose = ENGLISH): string {
  const told = steps.map(({ a, b, rule }) =>
    names.steps[rule].replace("{a}", () => name(a ?? b ?? "")).replace("{b}", () => name(b ?? a ?? "")),
  );
  const odd = [...new Set([...flags.a, ...flags.b])].flatMap((flag) => names.flags[flag] ?? []);
  return [...told, ...(bar ? [names.but(names.bars[bar])] : []), ...odd].join(names.between);
}
