import type { WeighedStatement } from "../vocabulary/voice.ts";

const VERBS = {
  asserts: "says",
  hedges: "does not rule out",
  denies: "denies",
  doubts: "doubts",
  retracts: "takes back",
} as const;

/** Through whom a statement reached the reader: "Gazeta.ru, quoting Novosti"; the outlet itself where nobody is named. */
export function pathInWords(chain: WeighedStatement["chain"], outlet: string): string {
  const [nearest, ...deeper] = chain.map((link) => link.name);
  if (nearest === undefined) return outlet;
  return deeper.length === 0 ? nearest : `${nearest}, quoting ${deeper.join(", quoting ")}`;
}

/** "SANA says", "Nigerian Army denies" */
export function stanceInWords(stance: WeighedStatement["stance"]): string {
  return VERBS[stance];
}
