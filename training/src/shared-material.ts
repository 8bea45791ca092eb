import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";

/** Material beside the project that never enters it. */
export interface SharedMaterial {
  readonly articles: string;
  readonly names: string;
  readonly bratScorer: string;
  readonly scenarios: string;
  readonly scenarioScorer: string;
  readonly timexScorer: string;
}

/** Where the annotated articles and the scorers lie, or null where they are not at hand. */
export function sharedMaterial(root: string): SharedMaterial | null {
  const beside = resolve(root, "..", "shared");
  if (!existsSync(join(beside, "data", "sfm-dev"))) return null;
  const shared = realpathSync(beside); // the scorers ask whether they are the script that was started
  const articles = join(shared, "data", "sfm-dev");
  return {
    articles,
    names: join(shared, "data", "names-dev"),
    bratScorer: join(shared, "eval", "score-brat.mjs"),
    scenarios: join(shared, "data", "scenarios"),
    scenarioScorer: join(shared, "eval", "score-scenarios.mjs"),
    timexScorer: join(shared, "eval", "score-timex.mjs"),
  };
}
