import type { ClaimType } from "../../../vocabulary/claim-types.ts";
import type { Span } from "../../../vocabulary/span.ts";
import type { Clause } from "../clauses.ts";
import type { Noun } from "../nouns.ts";
import type { PostWords } from "../post-words.ts";
import type { Word } from "../words.ts";

/** Somebody in a claim. */
export interface Party extends Span {
  readonly is: "person" | "organisation";
  readonly name: string;
  readonly written: string;
}

/** A claim as a sentence words it, before anybody asks who says so. */
export interface Finding {
  readonly type: ClaimType;
  readonly about: readonly Party[];
  readonly post: PostWords | null;
  readonly organisation: Party | null;
  readonly place: Party | null;
  readonly times: readonly Word[];
  /** What was said or charged. */
  readonly terms: Span | null;
  /** Who does it, where somebody does. */
  readonly agent: Noun | null;
  readonly isNegated: boolean;
  readonly isHedged: boolean;
  /** It is told as going on, or as taking effect with the telling: "becomes chief". */
  readonly isPresent: boolean;
  /** "has not been seen since June": what is told is that he was seen then. */
  readonly isLastSeen: boolean;
  /** The words of the proposition. */
  readonly span: Span;
  /** The word that carries it, for looking up who says it. */
  readonly anchor: Span;
  readonly clause: Clause | null;
  readonly rule: string;
}
