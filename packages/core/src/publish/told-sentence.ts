import type { KnownStatement } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Basis, Stance } from "../vocabulary/stance.ts";
import type { WeighedReport } from "../vocabulary/voice.ts";
import { pathInWords } from "./attribution-line.ts";
import type { Prose } from "./prose/prose.ts";

/** The sentence that carries a statement: its words, where they stand, and who says them. */
export interface ToldSentence {
  readonly statement: string;
  readonly report: string;
  readonly outlet: string;
  readonly published: Day;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly stance: Stance;
  readonly basis: Basis;
  /** "Gazeta.ru, quoting Novosti" */
  readonly path: string;
}

/** What a reader sees of the sentence of a statement in its report. */
export function toldSentence(
  { statement }: KnownStatement,
  { outlet, published }: Pick<WeighedReport, "outlet" | "published">,
  prose: Prose,
): ToldSentence {
  return {
    statement: statement.id,
    report: statement.report,
    outlet,
    published,
    quote: statement.quote,
    start: statement.span.start,
    end: statement.span.end,
    stance: statement.stance,
    basis: statement.basis,
    path: pathInWords(statement.chain, outlet, prose),
  };
}
