/**
 * Where a sorted list stops holding to something: the place of the first item that is not before, or the length.
 * @param isBefore true for a beginning of the list, false for the rest
 */
export function partitionPoint<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
