import type { Day } from "../vocabulary/day.ts";
import { bodyKey } from "../vocabulary/names.ts";
import type { Weighed } from "../vocabulary/standing.ts";
import type { Voice, WeighedJudgement } from "../vocabulary/voice.ts";
import { type Holdings, outletOf } from "./neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/** A judgement that bears on a claim, as a reader sees it. */
export interface JudgementLine {
  readonly sentence: string;
  readonly tie: WeighedJudgement["tie"];
  /** The id of a report, or a name. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly by: string;
  readonly day: Day;
  readonly holds: boolean;
}

function lineOf(judgement: WeighedJudgement, holdings: Holdings): JudgementLine {
  const { tie, from, to, holds, reason, by, day } = judgement;
  const { name, changes } = holdings.prose;
  const named = (end: string) => {
    const report = holdings.reports.get(end);
    return report ? changes.report(report.report.title, outletOf(report), report.published) : name(end);
  };
  const [yes, no] = changes.judged[tie];
  const sentence = (holds ? yes : no).replace("{from}", () => named(from)).replace("{to}", () => named(to));
  return { sentence, tie, from, to, reason, by, day, holds };
}

function voicesOf({ sides }: Weighed): Voice[] {
  const counted = [...(sides.support?.voices ?? []), ...(sides.denial?.voices ?? [])].map((one) => one.voice);
  return [...counted, ...sides.retracted.map((one) => one.voice), ...sides.outdated];
}

/** The last judgement on each pair that has to do with the reports and sources of a claim. */
export function judgementsOn(weighed: Weighed, picture: Picture, holdings: Holdings): JudgementLine[] {
  if (picture.judgements.length === 0) return [];
  const voices = voicesOf(weighed);
  const reports = voices.map((voice) => voice.statement.report);
  const chains = voices.flatMap((voice) => voice.statement.chain.map((link) => link.name));
  const outlets = reports.flatMap((id) => picture.reports.get(id)?.outlet ?? []);
  const names = [...voices.flatMap((voice) => [...voice.path, voice.origin]), ...chains, ...outlets].map(bodyKey);
  const here = new Set([...reports, ...names]);
  const isHere = (end: string) => here.has(end) || here.has(bodyKey(end));
  const last = new Map(
    picture.judgements.map((one) => {
      const pair = one.tie === "copy" ? [one.from, one.to].toSorted() : [bodyKey(one.from), bodyKey(one.to)];
      return [`${one.tie} ${pair.join(" / ")}`, one];
    }),
  );
  return [...last.values()].filter(({ from }) => isHere(from)).map((one) => lineOf(one, holdings));
}
