import { type Capture, type CopyRule, verdictOf } from "../vocabulary/entry.ts";
import type { Issue } from "../vocabulary/issue.ts";
import type { Part, Report } from "../vocabulary/report.ts";
import type { Basis, Stance } from "../vocabulary/stance.ts";
import type { Standing } from "../vocabulary/standing.ts";
import { pathInWords } from "./attribution-line.ts";
import { type Counting, countingsIn } from "./claim-line.ts";
import { timeInWords } from "./days-in-words.ts";
import { glossOf } from "./gloss.ts";
import { type Holdings, outletOf } from "./neighbourhood.ts";
import { tieInWords } from "./tie-in-words.ts";
import type { Picture } from "./weigh.ts";

/** A statement as a margin note beside the words that carry it. */
export interface Note {
  readonly statement: string;
  readonly start: number;
  readonly end: number;
  readonly stance: Stance;
  readonly basis: Basis;
  readonly path: string;
  readonly restates: boolean;
  readonly decision: "accepted" | "rejected" | null;
  readonly rule: string;
  readonly claim: string | null;
  readonly gloss: string | null;
  readonly when: string | null;
  readonly standing: Standing;
  /** What became of it in the weighing of its claim; null where it is not weighed by that day. */
  readonly part: Counting | null;
  readonly people: readonly { readonly person: string; readonly name: string }[];
}

/** A report as a page of reading, with a note for each statement. */
export interface ReportView {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: Report["published"];
  readonly section: string | null;
  readonly url: string | null;
  readonly credit: string | null;
  readonly paraphrases: string | null;
  readonly language: string;
  readonly text: string;
  readonly parts: readonly Part[];
  readonly notes: readonly Note[];
  readonly related: readonly { readonly title: string; readonly link: string | null }[];
  /** Other reports that make claims of this one. */
  readonly alike: readonly {
    readonly report: string;
    readonly title: string;
    readonly outlet: string;
    readonly claims: number;
    readonly copyOf: boolean;
    /** The claims that both make, the first few. */
    readonly shared: readonly { readonly claim: string; readonly gloss: string }[];
  }[];
  readonly capture: Capture | null;
  readonly issues: readonly Issue[];
  readonly copyOf: CopyOf | null;
  /** Nothing that goes out leads to its source. */
  readonly isSealed: boolean;
}

/** The earlier version that a report reprints, and how that was seen. */
export interface CopyOf {
  readonly report: string;
  readonly outlet: string;
  /** The rule that found it, or the judgement of a person. */
  readonly rule: CopyRule | "judgement";
  readonly likeness: number | null;
  readonly reason: string;
}

function copyOf(id: string, picture: Picture, holdings: Holdings): CopyOf | null {
  const { copyOf: of, copyTie: tie } = picture.reports.get(id) ?? {};
  const earlier = of ? holdings.reports.get(of) : undefined;
  if (!of || !earlier || !tie) return null;
  return {
    report: of,
    outlet: outletOf(earlier),
    rule: tie.rule ?? "judgement",
    likeness: tie.judged ? null : tie.likeness,
    reason: tieInWords(tie, holdings.prose),
  };
}

function notesOf(id: string, picture: Picture, holdings: Holdings): Note[] {
  return (
    holdings.statements
      // What a person read otherwise is no longer on the page; the history of what stands there tells of it.
      .filter(({ statement, decision }) => statement.report === id && decision?.decision !== "replaced")
      .map(({ statement, placement, decision }): Note => {
        const weighed = placement ? picture.weighed.get(placement.claim) : undefined;
        const report = holdings.reports.get(id);
        const claim = weighed?.sides.claim;
        return {
          statement: statement.id,
          ...statement.span,
          stance: statement.stance,
          basis: statement.basis,
          path: pathInWords(statement.chain, report ? outletOf(report) : "", holdings.prose),
          restates: statement.restates,
          decision: verdictOf(decision?.decision),
          rule: statement.rule,
          claim: placement?.claim ?? null,
          gloss: claim ? glossOf(claim, holdings) : null,
          when: claim ? timeInWords(statement.claim.time, holdings.prose.days) : null,
          standing: weighed?.standing ?? "unknown",
          part: (weighed && countingsIn(weighed).get(statement.id)) ?? null,
          people: (placement?.about ?? [])
            .filter((one) => holdings.entities.get(one)?.kind === "person")
            .map((person) => ({ person, name: holdings.nameOf(person) })),
        };
      })
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
  );
}

/** Shared claims that are named. */
const MOST_SHARED = 3;

function alikeTo(id: string, notes: readonly Note[], picture: Picture, holdings: Holdings): ReportView["alike"] {
  const claims = new Set(notes.flatMap((note) => note.claim ?? []));
  const shared = new Map<string, Set<string>>();
  for (const { statement, placement } of holdings.statements) {
    if (!placement || statement.report === id || !claims.has(placement.claim)) continue;
    const own = shared.get(statement.report) ?? new Set<string>();
    shared.set(statement.report, own.add(placement.claim));
  }
  return [...shared]
    .toSorted(([, a], [, b]) => b.size - a.size)
    .flatMap(([other, own]) => {
      const known = holdings.reports.get(other);
      if (!known) return [];
      const copyOf = picture.reports.get(other)?.copyOf === id || picture.reports.get(id)?.copyOf === other;
      const shared = [...own].slice(0, MOST_SHARED).flatMap((claim) => {
        const weighed = picture.weighed.get(claim);
        return weighed ? [{ claim, gloss: glossOf(weighed.sides.claim, holdings) }] : [];
      });
      return [{ report: other, title: known.report.title, outlet: outletOf(known), claims: own.size, copyOf, shared }];
    });
}

/** A report with its notes, standings as known. Null where the ledger has no such report. */
export function reportView(id: string, picture: Picture, holdings: Holdings, isSealed = false): ReportView | null {
  const known = holdings.reports.get(id);
  if (!known) return null;
  const { report } = known;
  const notes = notesOf(id, picture, holdings);
  return {
    id,
    title: report.title,
    outlet: report.outlet?.name ?? null,
    author: report.author,
    published: report.published,
    section: report.section,
    url: report.url,
    credit: report.credit,
    paraphrases: report.paraphrases,
    language: report.language,
    text: report.text,
    parts: report.parts,
    notes,
    related: report.parts
      .filter((part) => part.kind === "related")
      .map((part) => ({ title: report.text.slice(part.start, part.end), link: part.link })),
    alike: alikeTo(id, notes, picture, holdings),
    capture: known.capture,
    issues: [...report.issues, ...(known.run?.issues ?? [])],
    copyOf: copyOf(id, picture, holdings),
    isSealed,
  };
}
