import { indexedFeatures } from "./admitted-rows.ts";
import { type Trained, trainAfter } from "./train-judges.ts";
import { type Corpora, type MentionOptions, trainTagger } from "./train-tagger.ts";

export const OPTIONS: MentionOptions = {
  epochs: 5,
  rate: 0.1,
  shrink: 0.002,
  seed: 1,
  unmarked: 0.3,
  sentence: 1,
  sentenceRelation: 0.5,
};

/**
 * Trains the whole. What is kept is learnt from what taggers find in articles that they were not trained on, so that there
 * is a tagger for each fold and one for all.
 * @param fold of each article; nearly identical ones share a fold
 */
export function trainMentions(
  corpora: Corpora,
  fold: readonly number[],
  options: MentionOptions,
  log: (line: string) => void,
): Trained {
  const count = Math.max(...fold) + 1;
  const index = indexedFeatures([...corpora.articles, ...corpora.sentences]);
  const chains = [...Array(count).keys()].map((f) => {
    const articles = corpora.articles.filter((_, i) => fold[i] !== f);
    const chain = trainTagger({ ...corpora, articles }, index, options);
    log(`fold ${f + 1} of ${count}: ${chain.words.hashes.length} features`);
    return chain;
  });
  const whole = trainTagger(corpora, index, options);
  log(`all: ${whole.words.hashes.length} features`);
  return trainAfter(corpora, fold, options, chains, whole);
}
