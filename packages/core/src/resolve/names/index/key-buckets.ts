/** Words under the hashes of their keys; a bucket is a hash without its key, since what is found is looked at anyway. */
export interface KeyBuckets {
  /** Whether there are too many keys for the buckets: then they are to be widened. */
  readonly isFull: boolean;
  /** Whether so many keys wait that putting them in order is due. */
  readonly isUnordered: boolean;
  /** Makes more buckets, all empty: every word is to be added again. */
  widen(): void;
  /** @param print what is kept beside the word, for a first look at it */
  add(word: number, print: number, keys: Iterable<number>): void;
  /** Puts what was added in order, so that it is found faster. */
  order(): void;
  /**
   * Gives each word under one of the keys, some more than once, to `look`: the smallest buckets first, until `most` are seen.
   */
  under(keys: Iterable<number>, most: number, look: (word: number, print: number) => void): void;
}

/** While names are only added, so many keys are waited for: putting them in order passes over all. */
const MOST_UNORDERED = 1 << 20;
/** Keys that are looked for one after another, before they are put in order. */
const MOST_PENDING = 1 << 16;

const FIRST_BUCKETS = 1 << 12;
const MOST_BUCKETS = 1 << 21;
/** Keys a bucket, at which there are made more of them, and how many times more. */
const FULL = 3;
const WIDER = 8;
/** A word with its print. */
const PAIR = 2;
/** What came since: word, print, and the one before in the same bucket. */
const LINK = 3;
const FIRST_LINKS = LINK << 10;

export function createKeyBuckets(): KeyBuckets {
  let buckets = FIRST_BUCKETS;
  /** The words of each bucket side by side with their prints; those that came since as chains. */
  let starts = new Int32Array(buckets + 1);
  let pairs = new Int32Array(0);
  let heads = new Int32Array(buckets);
  let links = new Int32Array(FIRST_LINKS);
  let pending = 0;

  const order = () => {
    if (pending === 0) return;
    const nextStarts = new Int32Array(buckets + 1);
    const next = new Int32Array(pairs.length + PAIR * pending);
    let used = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      nextStarts[bucket] = used;
      for (let i = starts[bucket]!; i < starts[bucket + 1]!; i++) next[used++] = pairs[i]!;
      for (let link = heads[bucket]!; link !== 0; link = links[link * LINK + 2]!) {
        next[used++] = links[link * LINK]!;
        next[used++] = links[link * LINK + 1]!;
      }
    }
    nextStarts[buckets] = used;
    starts = nextStarts;
    pairs = next;
    heads.fill(0);
    pending = 0;
    links = new Int32Array(FIRST_LINKS);
  };

  return {
    order,
    get isFull() {
      return pending + pairs.length / PAIR > FULL * buckets && buckets < MOST_BUCKETS;
    },
    get isUnordered() {
      return pending > MOST_UNORDERED;
    },
    widen() {
      buckets = Math.min(MOST_BUCKETS, buckets * WIDER);
      starts = new Int32Array(buckets + 1);
      pairs = new Int32Array(0);
      heads = new Int32Array(buckets);
      pending = 0;
    },
    add(word, print, keys) {
      for (const key of keys) {
        const bucket = key & (buckets - 1);
        const link = ++pending;
        if ((link + 1) * LINK > links.length) {
          const more = new Int32Array(links.length * 2);
          more.set(links);
          links = more;
        }
        links[link * LINK] = word;
        links[link * LINK + 1] = print;
        links[link * LINK + 2] = heads[bucket]!;
        heads[bucket] = link;
      }
    },
    under(keys, most, look) {
      if (pending > MOST_PENDING) order();
      const sizeOf = (bucket: number) => (starts[bucket + 1]! - starts[bucket]!) / PAIR;
      const asked = Array.from(keys, (key) => key & (buckets - 1)).sort((x, y) => sizeOf(x) - sizeOf(y) || x - y);
      let seen = 0;
      for (const bucket of asked) {
        if (seen > 0 && seen + sizeOf(bucket) > most) break;
        seen += sizeOf(bucket);
        for (let i = starts[bucket]!; i < starts[bucket + 1]!; i += PAIR) look(pairs[i]!, pairs[i + 1]!);
        for (let link = heads[bucket]!; link !== 0; link = links[link * LINK + 2]!)
          look(links[link * LINK]!, links[link * LINK + 1]!);
      }
    },
  };
}
