import type { WeighedStatement } from "../vocabulary/voice.ts";
import { ENGLISH } from "./prose/english.ts";
import type { Prose } from "./prose/prose.ts";

const VERBS = {
  asserts: "says",
  hedges: "does not rule out",
  denies: "denies",
  doubts: "doubts",
  retracts: "takes back",
} as const;

/** Through whom a statement reached the reader: "Gazeta.ru, quoting Novosti"; the outlet itself where nobody is named. */
export function pathInWords(chain: WeighedStatement["chain"], outlet: string, { claims }: Prose = ENGLISH): string {
  const [nearest, ...deeper] = chain.map((link) => link.name);
  return deeper.length === 0 ? (nearest ?? outlet) : claims.path([nearest ?? outlet, ...deeper]);
}

/** "SANA says", "Nigerian Army denies" */
export function stanceInWords(stance: WeighedStatement["stance"]): string {
  return VERBS[stance];
}
