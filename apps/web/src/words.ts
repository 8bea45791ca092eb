import type { Basis, ClaimLine, Clock, Counted, Counting, Coverage, Stance, Standing } from "@hearsay/core";
import { english, type Key } from "./languages/en/index.ts";
import { say } from "./languages/say.ts";

export const STANDING_ORDER: readonly Standing[] = [
  "disputed",
  "contradicted",
  "refuted",
  "rumoured",
  "reported",
  "established",
  "withdrawn",
];
export const STANCE_ORDER: readonly Stance[] = ["asserts", "hedges", "denies", "doubts", "retracts"];
export const CLOCKS: readonly Clock[] = ["published", "said", "recorded"];
export const COUNTED: readonly Counted[] = ["all", "accepted"];

/** "refuted", in the language of the page */
export const standingWord = (standing: Standing) => say(`standing.${standing}`);
/** What a standing says of a claim, for a reader who meets the word here first. */
export const standingMeans = (standing: Standing) => say(`standing.${standing}.means`);
/** "says so with a reservation" */
export const stanceWord = (stance: Stance) => say(`stance.${stance}`);
/** "unnamed source" */
export const basisWord = (basis: Basis) => say(`basis.${basis}`);
/** "echo: adds no origin"; null for what counts. */
export const countingWord = (part: Counting) => (part === "counts" ? null : say(`counting.${part}`));
/** "presumed: between two attested days" */
export const coverageWord = (coverage: Coverage) => say(`coverage.${coverage}`);
/** "day of publication" */
export const clockWord = (clock: Clock) => say(`clock.${clock}`);
/** "accepted statements only" */
export const countedWord = (what: Counted) => say(`counted.${what}`);

type NounOf<K extends Key> = K extends `count.${infer Noun}` ? Noun : never;
/** What can be counted in words: the keys of the catalogue below `count`. */
export type Noun = NounOf<Key>;

/** "1 statement", "4 statements", "2 echoes" */
export function counted(count: number, noun: Noun): string {
  return say(`count.${noun}`, { count });
}

export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "says so · firsthand": how somebody says it; who is called by the basis itself is not called twice. */
export function mannerOf(one: { readonly path: string; readonly stance: Stance; readonly basis: Basis }): string {
  const isCalledSo = one.path === english[`basis.${one.basis}`];
  return [stanceWord(one.stance), ...(isCalledSo ? [] : [basisWord(one.basis)])].join(" · ");
}

/** A gloss on the page of the person whom it is about: "appeared in public (Moscow)". */
export function briefly({ brief, gloss }: Pick<ClaimLine, "brief" | "gloss">, name: string): string {
  return sentenceCase(brief.subject === name ? brief.gloss : gloss);
}
