import { type HashedWeights, hashedWeights, POST, titleFeatures } from "@hearsay/core/mentions";
import { packedWeights } from "./packed-weights.ts";
import { goldLines } from "./relation-cases.ts";
import { seededOrder } from "./seeded-order.ts";
import type { TaggedDocument } from "./tagged-lines.ts";

const EPOCHS = 12;
const RATE = 0.3;
const SHRINK = 0.01;
const LEAST_DOCUMENTS = 3;

interface TitleCase {
  readonly features: readonly number[];
  readonly isTitle: boolean;
}

/** The posts of a document, each with whether it is annotated as a title. */
function casesOf(document: TaggedDocument): TitleCase[] {
  const titles = new Set(document.document.mentions.flatMap(({ type, start }) => (type === "Title" ? [start] : [])));
  return goldLines(document).flatMap((line) =>
    line.runs.flatMap(({ tag, from }, n) => {
      if (tag !== POST) return [];
      return [{ features: titleFeatures(line, n), isTitle: titles.has(line.words[from]!.token.start) }];
    }),
  );
}

/** Learns to tell titles from roles by logistic regression on hashed features that three documents hold. */
export function trainTitles(documents: readonly TaggedDocument[], seed: number): HashedWeights {
  const casesOfEach = documents.map(casesOf);
  const holders = new Map<number, number>();
  for (const some of casesOfEach) {
    for (const hash of new Set(some.flatMap(({ features }) => features)))
      holders.set(hash, (holders.get(hash) ?? 0) + 1);
  }
  const hashes = [...holders].flatMap(([hash, count]) => (count >= LEAST_DOCUMENTS ? [hash] : []));
  if (hashes.length === 0) return hashedWeights(new Int32Array(0), new Int8Array(0), 1);
  const rowOf = new Map(hashes.map((hash, row) => [hash, row]));
  const cases = casesOfEach.flat();
  const weights = new Float32Array(hashes.length);
  const squares = new Float32Array(hashes.length).fill(1e-6);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const c of seededOrder(cases.length, seed + epoch)) {
      const { features, isTitle } = cases[c]!;
      const rows = features.flatMap((hash) => rowOf.get(hash) ?? []);
      const odds = rows.reduce((sum, row) => sum + weights[row]!, 0);
      const slope = 1 / (1 + Math.exp(-odds)) - (isTitle ? 1 : 0);
      for (const row of rows) {
        const gradient = slope + SHRINK * weights[row]!;
        squares[row]! += gradient * gradient;
        weights[row]! -= (RATE * gradient) / Math.sqrt(squares[row]!);
      }
    }
  }
  return packedWeights(Int32Array.from(hashes), weights, 1);
}
