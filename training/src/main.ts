import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { modelToBytes } from "@hearsay/core/mentions";
import { scoreBlind } from "./blind-scores.ts";
import { folderHash, readMaterial } from "./corpora.ts";
import { modelCard } from "./model-card.ts";
import { trainNames } from "./names/train-names.ts";
import { sharedMaterial } from "./shared-material.ts";
import { OPTIONS, trainMentions } from "./train-mentions.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const shared = sharedMaterial(root);
const sentences = join(root, "training", "sentences");
const weights = join(root, "packages", "core", "src", "extract", "mentions", "model.js");
const card = join(root, "docs", "model-card.md");

/** The date in the card changes only with the weights, so that training again leaves no trace. */
async function dayOf(modelHash: string): Promise<string> {
  const before = await readFile(card, "utf8").catch(() => "");
  const day = /^\| trained \| (\S+)/m.exec(before)?.[1];
  return day !== undefined && before.includes(modelHash) ? day : new Date().toISOString().slice(0, 10);
}

if (!shared) {
  console.log(
    "train: skipped, ../shared/data (sfm-dev, names-dev) is not here; the weights in the repository stay as they are.",
  );
} else {
  await trainNames(root, shared.names, (line) => console.log(`train: ${line}`));
  const material = await readMaterial(shared.articles, sentences);
  const { model, blind } = trainMentions(material.corpora, material.fold, OPTIONS, (line) =>
    console.log(`train: ${line}`),
  );
  const bytes = modelToBytes(model);
  const modelHash = createHash("sha256").update(bytes).digest("hex");
  const scores = scoreBlind(material.articles, (i) => blind[material.fold[i]!]!, shared.articles, shared.bratScorer);
  await writeFile(
    weights,
    `/** Written by \`npm run train\`: see docs/model-card.md. */\nexport const MODEL =\n  "${Buffer.from(bytes).toString("base64")}";\n`,
  );
  const facts = {
    day: await dayOf(modelHash),
    bytes: bytes.length,
    features: model.words.hashes.length,
    modelHash,
    articles: material.articles.length,
    articlesHash: await folderHash(shared.articles, [".ann", ".txt"]),
    sentences: material.sentences.length,
    sentencesHash: await folderHash(sentences, [".txt"]),
    scores,
    options: OPTIONS,
  };
  const weaknesses = await readFile(join(root, "training", "weaknesses.md"), "utf8");
  await writeFile(card, modelCard(facts, { weaknesses }));
  console.log(`train: ${bytes.length} bytes, SHA-256 ${modelHash}`);
}
