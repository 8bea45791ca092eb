import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Score, scoreBlind } from "./blind-scores.ts";
import { readMaterial } from "./corpora.ts";
import { type SharedMaterial, sharedMaterial } from "./shared-material.ts";
import { OPTIONS, trainMentions } from "./train-mentions.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly how: string;
}

const f1 = ({ p, r, f1: f }: Score) =>
  `F1 ${(100 * f).toFixed(1)} (P ${(100 * p).toFixed(1)}, R ${(100 * r).toFixed(1)})`;

/** Mentions and relations, each article judged by a model that has not seen it. */
async function bratRows(shared: SharedMaterial): Promise<Row[]> {
  const { corpora, articles, fold } = await readMaterial(shared.articles, join(root, "training", "sentences"));
  const { blind } = trainMentions(corpora, fold, OPTIONS, (line) => console.error(`eval:dev: ${line}`));
  const scores = scoreBlind(articles, (i) => blind[fold[i]!]!, shared.articles, shared.bratScorer);
  const how = `${articles.length} articles, five-fold cross-validated, strict, trimmed`;
  const of = (what: string, score: Score | undefined) => (score ? [{ what, figure: f1(score), how }] : []);
  return [
    ...of("entities", scores.entity_strict.ALL),
    ...of("relations", scores.relation_strict.ALL),
    ...of("is_posted", scores.relation_strict.is_posted),
  ];
}

/** Runs a task of the evaluation and its scorer, and gives what the scorer says as JSON. */
function scored(task: string, input: string, scorer: string, flags: readonly string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-dev-"));
  try {
    const output = join(folder, "out");
    const main = join(root, "evaluation", "src", "main.ts");
    execFileSync(process.execPath, [main, task, input, output], { stdio: ["ignore", "ignore", "inherit"] });
    return JSON.parse(
      execFileSync(process.execPath, [scorer, input, output, "--json", ...flags], { encoding: "utf8" }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TIMES = join(root, "packages", "core", "src", "extract", "en", "time", "fixtures");

/** Ranges of times in the texts that the rules for times have not been fitted to. */
function timeRows({ timexScorer }: SharedMaterial): Row[] {
  const names = readdirSync(TIMES)
    .filter((name) => name.endsWith("-held.jsonl"))
    .sort();
  return names.map((name) => {
    const said = scored("timex", join(TIMES, name), timexScorer, []) as { range: Score };
    return { what: `time ranges, ${name}`, figure: f1(said.range), how: "own texts, held back from the rules" };
  });
}

/** Statements of the scenarios from text alone. */
function pipelineRows({ scenarios, scenarioScorer }: SharedMaterial): Row[] {
  const names = readdirSync(scenarios)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return names.map((name) => {
    const { statements, onMatched } = scored("pipeline", join(scenarios, name), scenarioScorer, ["--pipeline"]) as {
      statements: { precision: number; recall: number; f1: number };
      onMatched: { origin: number; stance: number; basis: number };
    };
    const found = f1({ p: statements.precision, r: statements.recall, f1: statements.f1 });
    const { origin, stance, basis } = onMatched;
    const right = [origin, stance, basis].map((share) => (100 * share).toFixed(0)).join(" / ");
    return {
      what: `statements, ${name}`,
      figure: found,
      how: `origin / stance / basis ${right}; the rules were written with it in view`,
    };
  });
}

function print(rows: readonly Row[]): void {
  for (const { what, figure, how } of rows) console.log(`${what.padEnd(28)} ${figure.padEnd(36)} ${how}`);
}

const shared = sharedMaterial(root);
if (!shared) {
  console.log("eval:dev: skipped, ../shared/data is not here; nothing was measured.");
} else {
  print(await bratRows(shared));
  print(timeRows(shared));
  print(pipelineRows(shared));
}
