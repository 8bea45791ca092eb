import { codePointOffsets } from "../../vocabulary/span.ts";
import type { Mentions } from "./mention.ts";

/** The types that Security Force Monitor annotates. */
const BRAT_TYPES: ReadonlySet<string> = new Set(["Person", "Rank", "Title", "Role", "Organization"]);

/** Mentions and relations as BRAT standoff lines, offsets in code points. Places and sources are left out. */
export function standoffOf(text: string, { mentions, relations }: Mentions): string {
  const points = codePointOffsets(
    text,
    mentions.flatMap(({ start, end }) => [start, end]),
  );
  const entities = mentions.flatMap(({ type, start, end }, i) => {
    if (!BRAT_TYPES.has(type)) return [];
    const words = text.slice(start, end).replace(/\s+/g, " ");
    return `T${i + 1}\t${type} ${points[2 * i]} ${points[2 * i + 1]}\t${words}\n`;
  });
  const lines = relations.map(
    ({ type, person, mention }, i) => `R${i + 1}\t${type} Arg1:T${person + 1} Arg2:T${mention + 1}\n`,
  );
  return [...entities, ...lines].join("");
}
