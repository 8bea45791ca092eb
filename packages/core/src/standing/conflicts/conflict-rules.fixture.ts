import type { WeighedClaim } from "../../vocabulary/voice.ts";
import { anIndex, PLAIN } from "../sides.fixture.ts";
import type { ConflictRule } from "./conflict-rule.ts";

interface Circumstances {
  /** Ids of claims for which there is only rumour. */
  readonly rumoured?: readonly string[];
  readonly multiSeat?: readonly string[];
}

/** The pairs that a rule excludes among claims, as "a x b". */
export function excluded(rule: ConflictRule, claims: readonly WeighedClaim[], given: Circumstances = {}): string[] {
  const isReported = (claim: WeighedClaim) => !given.rumoured?.includes(claim.id);
  return [...rule.find(anIndex(claims, given.multiSeat), isReported)].map(({ a, b }) => `${a.id} x ${b.id}`);
}

/** The sentence of the first pair that the rule excludes. */
export function sentenceOf(rule: ConflictRule, claims: readonly WeighedClaim[]): string {
  for (const clash of rule.find(anIndex(claims), () => true)) return rule.sentences.en(clash, PLAIN);
  throw new Error(`${rule.name} excludes nothing here`);
}
