import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { foldsOf } from "./folds.ts";
import { readBrat } from "./read-brat.ts";
import { readSentences, type TrainingDocument } from "./read-sentences.ts";
import { tagged } from "./tagged-lines.ts";
import type { Corpora } from "./train-tagger.ts";

const FOLDS = 5;

/** The corpora with what identifies them. */
export interface Material {
  readonly corpora: Corpora;
  readonly articles: readonly TrainingDocument[];
  readonly sentences: readonly TrainingDocument[];
  /** The fold of each article. */
  readonly fold: readonly number[];
}

export async function readMaterial(articleFolder: string, sentenceFolder: string): Promise<Material> {
  const articles = await readBrat(articleFolder);
  const sentences = await readSentences(sentenceFolder);
  const corpora = {
    articles: articles.map((document) => tagged(document, true)),
    sentences: sentences.map((document) => tagged(document, true)),
  };
  return { corpora, articles, sentences, fold: foldsOf(articles, FOLDS) };
}

/** The SHA-256 over the names and bytes of the files of a folder with these endings, in the order of their names. */
export async function folderHash(folder: string, endings: readonly string[]): Promise<string> {
  const names = (await readdir(folder)).filter((name) => endings.some((ending) => name.endsWith(ending))).sort();
  const hash = createHash("sha256");
  for (const name of names) hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  return hash.digest("hex");
}
