import { bodyKey } from "../vocabulary/names.ts";
import type { WeighedJudgement, WeighedReport } from "../vocabulary/voice.ts";

/** Before whom an outlet is admitted, as a judgement names it. */
export const THE_PUBLIC = "the public";

type Tied = Pick<WeighedJudgement, "tie" | "from" | "to" | "holds">;

const isBeforeThePublic = ({ tie, to }: Tied) => tie === "admit" && bodyKey(to) === bodyKey(THE_PUBLIC);

/**
 * What was last judged on an outlet before the public, under any way of writing its name; null where nobody judged.
 * @param judgements all of them, in the order of entry
 */
export function lastAdmission<Judged extends Tied>(judgements: readonly Judged[], outlet: string): Judged | null {
  const own = (one: Judged) => isBeforeThePublic(one) && bodyKey(one.from) === bodyKey(outlet);
  return judgements.findLast(own) ?? null;
}

/** The outlets that a person has admitted before the public, by key, until a later judgement takes that back. */
export function admittedOutlets(judgements: readonly WeighedJudgement[]): ReadonlySet<string> {
  const admitted = new Set<string>();
  for (const { from, holds } of judgements.filter(isBeforeThePublic)) {
    if (holds) admitted.add(bodyKey(from));
    else admitted.delete(bodyKey(from));
  }
  return admitted;
}

/**
 * The reports, those of outlets that are not admitted marked: what they carry lifts nothing above rumour. An admission is a
 * decision on what may be shown, so it counts for every day of knowledge.
 * @param judgements all of them, in the order of entry
 */
export function withBarredOutlets(
  reports: ReadonlyMap<string, WeighedReport>,
  judgements: readonly WeighedJudgement[],
): ReadonlyMap<string, WeighedReport> {
  const admitted = admittedOutlets(judgements);
  return new Map(
    [...reports].map(([id, report]) => [
      id,
      admitted.has(bodyKey(report.outlet)) ? report : { ...report, barred: true as const },
    ]),
  );
}
