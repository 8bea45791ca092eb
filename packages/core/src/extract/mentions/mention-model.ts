import { LABELS, TAGS } from "./labels.ts";
import type { RelationModel } from "./relations.ts";
import type { Trees } from "./trees.ts";

/** Weights of hashed features, found by hash. */
export interface HashedWeights {
  readonly hashes: Int32Array;
  /** Index `row * columns + column`, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  /** The row of a hash, or -1 for a feature never learnt. */
  rowOf(hash: number): number;
}

/** All that was learnt about mentions. */
export interface MentionModel {
  readonly words: HashedWeights;
  /** Log weights of a label after another, in steps of the words' weights. */
  readonly transitions: Float64Array;
  readonly relations: RelationModel;
  /** By tag, Person to Organization: whether a mention is told as part of somebody's posting. */
  readonly keep: readonly Trees[];
  /** Whether a post is a title, one column. */
  readonly titles: HashedWeights;
}

/** Finds rows by hash: open addressing at half load, each slot a hash and, beside it, its row and one more. */
export function hashedWeights(hashes: Int32Array, weights: Int8Array, step: number): HashedWeights {
  let size = 16;
  while (size < 2 * hashes.length) size *= 2;
  const slots = new Int32Array(2 * size);
  const last = size - 1;
  for (let row = 0; row < hashes.length; row++) {
    let at = hashes[row]! & last;
    while (slots[2 * at + 1] !== 0) at = (at + 1) & last;
    slots[2 * at] = hashes[row]!;
    slots[2 * at + 1] = row + 1;
  }
  const rowOf = (hash: number) => {
    let at = hash & last;
    while (slots[2 * at + 1] !== 0) {
      if (slots[2 * at] === hash) return slots[2 * at + 1]! - 1;
      at = (at + 1) & last;
    }
    return -1;
  };
  return { hashes, weights, step, rowOf };
}

const VERSION = 1;
const KEPT = TAGS.indexOf("Organization") + 1;

/** Writes a model as bytes: numbers in little-endian order, each block of a length that is told first. */
export function modelToBytes(model: MentionModel): Uint8Array {
  const blocks: (Int32Array | Int8Array | Float32Array)[] = [
    Int32Array.of(VERSION, LABELS),
    ...[model.words, model.titles].flatMap(({ hashes, weights, step }) => [hashes, weights, Float32Array.of(step)]),
    Float32Array.from(model.transitions),
    model.relations.rank,
    model.relations.post,
    model.relations.organisation,
    ...model.keep,
  ];
  const size = blocks.reduce((sum, block) => sum + 4 + Math.ceil(block.byteLength / 4) * 4, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const block of blocks) {
    view.setUint32(at, block.byteLength, true);
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), at + 4);
    at += 4 + Math.ceil(block.byteLength / 4) * 4;
  }
  return bytes;
}

/** Reads a model. @throws RangeError when the bytes are of another version */
export function modelFromBytes(bytes: Uint8Array): MentionModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const block = () => {
    const length = view.getUint32(at, true);
    const part = bytes.slice(at + 4, at + 4 + length).buffer;
    at += 4 + Math.ceil(length / 4) * 4;
    return part;
  };
  const [version, labels] = new Int32Array(block());
  if (version !== VERSION || labels !== LABELS)
    throw new RangeError("The mention model is of another version: run `npm run train`.");
  const weights = () => hashedWeights(new Int32Array(block()), new Int8Array(block()), new Float32Array(block())[0]!);
  const [words, titles] = [weights(), weights()];
  const transitions = Float64Array.from(new Float32Array(block()));
  const trees = () => new Float32Array(block());
  const relations = { rank: trees(), post: trees(), organisation: trees() };
  return { words, titles, transitions, relations, keep: Array.from({ length: KEPT }, trees) };
}
