import type { KnownChange } from "../ledger/ledger.ts";
import type { Matter } from "../vocabulary/entry.ts";
import type { Counted } from "../vocabulary/question.ts";
import type { Standing } from "../vocabulary/standing.ts";
import { timeInWords } from "./days-in-words.ts";
import { glossOf } from "./gloss.ts";
import { type Holdings, outletOf } from "./neighbourhood.ts";
import { sentenceCase } from "./reason.ts";
import type { Picture } from "./weigh.ts";

/** A standing that moved, as a reader sees it. */
export interface ChangeLine {
  /** The entry that says so. */
  readonly seq: number;
  /** ISO instant, UTC. */
  readonly recorded: string;
  readonly claim: string;
  readonly gloss: string;
  readonly when: string;
  readonly from: Standing;
  readonly to: Standing;
  readonly why: string;
  readonly counted: Counted;
  /** What moved it, in words: "Lantern, “The minister goes”". */
  readonly cause: string;
  /** The report that moved it, where one did. */
  readonly report: string | null;
  /** The contested question that the claim belongs to. */
  readonly matter: { readonly id: string; readonly title: string } | null;
}

function causeOf({ cause }: KnownChange, holdings: Holdings): { words: string; report: string | null } {
  const statement =
    cause.kind === "decision" ? holdings.statementById.get(cause.of.split(" ")[0] ?? "")?.statement : undefined;
  const id = cause.kind === "report" ? cause.of : (statement?.report ?? null);
  const report = id === null ? undefined : holdings.reports.get(id);
  const told = report ? `${outletOf(report)}, “${report.report.title}”` : "something that was taken down since";
  switch (cause.kind) {
    case "report":
      return { words: told, report: report ? id : null };
    case "decision":
      return { words: `a decision on what ${told} says`, report: report ? id : null };
    case "judgement":
      return {
        words: `a judgement of ${cause.of
          .split(" / ")
          .map((end) => nameOfEnd(end, holdings))
          .join(" and ")}`,
        report: null,
      };
    case "identity":
      return {
        words: `a judgement whether ${cause.of.split(" ").map(holdings.nameOf).join(" and ")} are one`,
        report: null,
      };
    default:
      return { words: "a ruling", report: null };
  }
}

function nameOfEnd(end: string, holdings: Holdings): string {
  const report = holdings.reports.get(end);
  return report ? outletOf(report) : end;
}

/** Standings that moved as a reader sees them, in the order given. */
export function changeLines(
  changes: readonly KnownChange[],
  picture: Picture,
  holdings: Holdings,
  matterOf: (claim: string) => Matter | null,
): ChangeLine[] {
  return changes.flatMap((change): ChangeLine[] => {
    const claim = picture.weighed.get(change.claim)?.sides.claim;
    if (!claim) return [];
    const { words, report } = causeOf(change, holdings);
    const matter = matterOf(claim.id);
    return [
      {
        seq: change.seq,
        recorded: change.recorded,
        claim: claim.id,
        gloss: sentenceCase(glossOf(claim, holdings.nameOf)),
        when: timeInWords(claim.time),
        from: change.from,
        to: change.to,
        why: change.why,
        counted: change.counted,
        cause: words,
        report,
        matter: matter && { id: matter.id, title: matter.title },
      },
    ];
  });
}

/** "Rumoured → refuted: Oda Lervik died, in March 2040" */
export function changeInWords({ from, to, gloss, when }: ChangeLine): string {
  return `${sentenceCase(from)} → ${to}: ${gloss}, ${when}`;
}
