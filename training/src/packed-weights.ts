import { type HashedWeights, hashedWeights } from "@hearsay/core/mentions";

/** Rows whose greatest weight is less than this many steps say nothing and are left out. */
const LEAST_STEPS = 2;

/** Packs weights into steps of a common size, one byte each, and leaves out the rows that say nothing. */
export function packedWeights(hashOfRow: Int32Array, weights: Float32Array, columns: number): HashedWeights {
  let greatest = 1e-9;
  for (const weight of weights) greatest = Math.max(greatest, Math.abs(weight));
  const step = Math.fround(greatest / 127);
  const hashes: number[] = [];
  const packed: number[] = [];
  const order = Int32Array.from(hashOfRow, (_, row) => row).sort((a, b) => hashOfRow[a]! - hashOfRow[b]!);
  for (const row of order) {
    const own = weights.subarray(row * columns, (row + 1) * columns);
    if (!own.some((weight) => Math.abs(weight) >= (LEAST_STEPS - 0.5) * step)) continue;
    const steps = Array.from(own, (weight) => Math.round(weight / step));
    hashes.push(hashOfRow[row]!);
    packed.push(...steps);
  }
  return hashedWeights(Int32Array.from(hashes), Int8Array.from(packed), step);
}
