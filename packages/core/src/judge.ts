import { THE_PUBLIC } from "./corroborate/admissions.ts";
import { namesAsJudged } from "./corroborate/bodies.ts";
import type { LedgerReader } from "./ledger/ledger.ts";
import { judgedBy } from "./publish/weigh.ts";
import type { Day } from "./vocabulary/day.ts";
import type { Draft, Judgement, Tie } from "./vocabulary/entry.ts";
import { HearsayError } from "./vocabulary/error.ts";
import { bodyKey } from "./vocabulary/names.ts";

/** What a person can say of two reports, a report and an agency, or two names. */
export const VERDICTS = ["copy", "credit", "speaks-for", "owner", "admit", "apart"] as const;
export type JudgementVerdict = (typeof VERDICTS)[number];

/** What a person judges: a tie that holds, or that two stand apart. */
export interface Judging {
  readonly verdict: JudgementVerdict;
  /** The id of a report, or a name. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** From this day of knowledge on it counts. */
  readonly day: Day;
}

const isReport = (id: string) => /^r-[0-9a-f]{12}$/.test(id);

/** What kinds of things each tie is between: reports or names. */
const ENDS: { readonly [tie in Tie]: readonly [from: "report" | "name", to: "report" | "name"] } = {
  copy: ["report", "report"],
  credit: ["report", "name"],
  "speaks-for": ["name", "name"],
  owner: ["name", "name"],
  admit: ["name", "name"],
};

const kindOf = (end: string) => (isReport(end) ? "report" : "name");

/** The tie that two names have now: who speaks for whom first, then who owns what, then who is admitted. */
async function tieOfNames({ from, to, day }: Judging, reader: LedgerReader): Promise<Tie> {
  const judgements = (await reader.judgements()).map(({ actor, ...one }) => ({ ...one, by: actor }));
  const read = new Map((await reader.speaksFor()).map(({ name, body }) => [name, body]));
  const until = judgedBy(judgements, day);
  const none: ReadonlyMap<string, string> = new Map();
  for (const tie of ["speaks-for", "owner", "admit"] as const) {
    const names = namesAsJudged(tie === "speaks-for" ? read : none, tie, until);
    const isTied = [...names].some(([name, body]) => bodyKey(name) === bodyKey(from) && bodyKey(body) === bodyKey(to));
    if (isTied) return tie;
  }
  throw new HearsayError(
    "not-found",
    `Nothing ties "${from}" to "${to}" on ${day}. Name the two as the proof does, the one that speaks or is owned first.`,
  );
}

async function tieToCut(judging: Judging, reader: LedgerReader): Promise<Tie> {
  const [from, to] = [kindOf(judging.from), kindOf(judging.to)];
  if (from === "name" && to === "name") return tieOfNames(judging, reader);
  return to === "report" ? "copy" : "credit";
}

/**
 * The entry of a judgement. A later one on the same two replaces it, so each can be undone.
 * @throws HearsayError `usage` where a tie is not between such things, `not-found` where there is nothing to cut
 */
export async function judgementDrafts(judging: Judging, reader: LedgerReader): Promise<Draft[]> {
  const { verdict, from, to, reason, day } = judging;
  const holds = verdict !== "apart";
  const tie = holds ? verdict : await tieToCut(judging, reader);
  const [wantedFrom, wantedTo] = ENDS[tie];
  if (kindOf(from) !== wantedFrom || kindOf(to) !== wantedTo) {
    throw new HearsayError(
      "usage",
      `"${tie}" is judged between a ${wantedFrom} and a ${wantedTo}: give them in this order.`,
    );
  }
  if (tie === "admit" && bodyKey(to) !== bodyKey(THE_PUBLIC)) {
    throw new HearsayError("usage", `An outlet is admitted before "${THE_PUBLIC}". Name that second.`);
  }
  if (reason.trim() === "") throw new HearsayError("usage", "A judgement needs its reason. Give it with --reason.");
  if (bodyKey(from) === bodyKey(to)) throw new HearsayError("usage", `"${from}" and "${to}" are one. Name two.`);
  const reports = [from, to].filter(isReport);
  const known = await reader.reports({ ids: reports });
  const missing = reports.find((id) => !known.some(({ report }) => report.id === id));
  if (missing) throw new HearsayError("not-found", `The ledger has no report ${missing}.`);
  const body: Judgement = { tie, from, to, holds, reason, day };
  return [{ kind: "judgement", body }];
}
