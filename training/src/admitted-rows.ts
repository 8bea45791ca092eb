import type { TaggedDocument } from "./tagged-lines.ts";

/** A feature is learnt when at least this many documents hold it: no single article can be read off the weights. */
const LEAST_DOCUMENTS = 3;

/** The features of documents as rows of weights. */
export interface IndexedFeatures {
  /** The hash of the feature of each row. */
  readonly hashes: Int32Array;
  /** For each document and line and word, the rows of its features. */
  readonly rows: ReadonlyMap<TaggedDocument, readonly (readonly Int32Array[])[]>;
}

/** Gives a row to every feature that enough documents hold. */
export function indexedFeatures(documents: readonly TaggedDocument[]): IndexedFeatures {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const lastSeen: number[] = [];
  const numbered = documents.map(({ lines }, d) =>
    lines.map(({ features }) =>
      features.map((word) =>
        word.map((hash) => {
          let number = numbers.get(hash);
          if (number === undefined) {
            number = counts.length;
            numbers.set(hash, number);
            counts.push(0);
            lastSeen.push(-1);
          }
          if (lastSeen[number] !== d) counts[number]!++;
          lastSeen[number] = d;
          return number;
        }),
      ),
    ),
  );
  const rowOf = new Int32Array(counts.length).fill(-1);
  const hashes: number[] = [];
  for (const [hash, number] of numbers) {
    if (counts[number]! < LEAST_DOCUMENTS) continue;
    rowOf[number] = hashes.length;
    hashes.push(hash);
  }
  const rows = new Map(
    documents.map((document, d) => [
      document,
      numbered[d]!.map((line) => line.map((word) => word.map((number) => rowOf[number]!).filter((row) => row >= 0))),
    ]),
  );
  return { hashes: Int32Array.from(hashes), rows };
}

/** The rows, as flags, that enough of these documents hold. */
export function admittedRows(documents: readonly TaggedDocument[], { hashes, rows }: IndexedFeatures): Uint8Array {
  const counts = new Uint16Array(hashes.length);
  const lastSeen = new Int32Array(hashes.length).fill(-1);
  for (const [d, document] of documents.entries()) {
    for (const line of rows.get(document)!) {
      for (const word of line) {
        for (const row of word) {
          if (lastSeen[row] !== d) counts[row]!++;
          lastSeen[row] = d;
        }
      }
    }
  }
  return Uint8Array.from(counts, (count) => (count >= LEAST_DOCUMENTS ? 1 : 0));
}
