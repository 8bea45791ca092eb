import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { mentionsOf, modelToBytes } from "@hearsay/core/mentions";
import { describe, expect, it } from "vitest";
import { readSentences } from "./read-sentences.ts";
import { tagged } from "./tagged-lines.ts";
import { OPTIONS, trainMentions } from "./train-mentions.ts";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "sentences");

describe("training", () => {
  it("gives the same bytes for the same material, and a model that finds what it was shown", async () => {
    const documents = (await readSentences(folder)).slice(0, 60);
    const train = () => {
      const some = documents.map((document) => tagged(document, true));
      const corpora = { articles: some.slice(0, 20), sentences: some.slice(20) };
      const fold = corpora.articles.map((_, i) => i % 2);
      return trainMentions(corpora, fold, { ...OPTIONS, epochs: 2 }, () => {}).model;
    };
    const model = train();
    expect(Buffer.compare(modelToBytes(model), modelToBytes(train()))).toBe(0);
    const spans = documents.flatMap(({ text, mentions }) => {
      const found = new Set(mentionsOf(text, model).mentions.map(({ start, end }) => `${start} ${end}`));
      return mentions.map(({ start, end }) => found.has(`${start} ${end}`));
    });
    expect(spans.filter(Boolean).length / spans.length).toBeGreaterThan(0.4);
  }, 120_000);
});
