import type { KnownChange } from "../ledger/ledger.ts";
import type { Matter } from "../vocabulary/entry.ts";
import type { Counted } from "../vocabulary/question.ts";
import type { Standing, Weighed } from "../vocabulary/standing.ts";
import { timeInWords } from "./days-in-words.ts";
import { glossOf, inEnglish } from "./gloss.ts";
import { titleTold } from "./matters.ts";
import { type Holdings, outletOf } from "./neighbourhood.ts";

import { reasonOf, sentenceCase } from "./reason.ts";
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
  const { prose } = holdings;
  const words = prose.causes;
  const told = report ? words.told(outletOf(report), report.report.title) : words.takenDown;
  const named = (ends: readonly string[], nameOf: (end: string) => string) =>
    prose.list(ends.map((end) => prose.name(nameOf(end))));
  switch (cause.kind) {
    case "report":
      return { words: told, report: report ? id : null };
    case "decision":
      return { words: words.decision(told), report: report ? id : null };
    case "judgement": {
      const ends = named(cause.of.split(" / "), (end) => nameOfEnd(end, holdings));
      return { words: words.judgement(ends), report: null };
    }
    case "identity":
      return { words: words.identity(named(cause.of.split(" "), holdings.nameOf)), report: null };
    default:
      return { words: words.ruling, report: null };
  }
}

function nameOfEnd(end: string, holdings: Holdings): string {
  const report = holdings.reports.get(end);
  return report ? outletOf(report) : end;
}

/**
 * Why a standing moved. The entry says it in English; where it would be said today in the same words, it is said in the
 * language of the question.
 */
function whyOf({ why }: KnownChange, weighed: Weighed, picture: Picture, holdings: Holdings): string {
  if (holdings.prose.tongue === "en") return why;
  const isSoStill = reasonOf(weighed, picture, inEnglish(holdings.nameOf)) === why;
  return isSoStill ? reasonOf(weighed, picture, holdings) : why;
}

/** Standings that moved as a reader sees them, in the order given. */
export function changeLines(
  changes: readonly KnownChange[],
  picture: Picture,
  holdings: Holdings,
  matterOf: (claim: string) => Matter | null,
): ChangeLine[] {
  const { prose } = holdings;
  return changes.flatMap((change): ChangeLine[] => {
    const weighed = picture.weighed.get(change.claim);
    if (!weighed) return [];
    const { claim } = weighed.sides;
    const { words, report } = causeOf(change, holdings);
    const matter = matterOf(claim.id);
    return [
      {
        seq: change.seq,
        recorded: change.recorded,
        claim: claim.id,
        gloss: prose.sentence(glossOf(claim, holdings)),
        when: timeInWords(claim.time, prose.days),
        from: change.from,
        to: change.to,
        why: whyOf(change, weighed, picture, holdings),
        counted: change.counted,
        cause: words,
        report,
        matter: matter && { id: matter.id, title: titleTold(matter, holdings.neighbourhood.claims, holdings) },
      },
    ];
  });
}

/** "Rumoured → refuted: Oda Lervik died, in March 2040" */
export function changeInWords({ from, to, gloss, when }: ChangeLine): string {
  return `${sentenceCase(from)} → ${to}: ${gloss}, ${when}`;
}
