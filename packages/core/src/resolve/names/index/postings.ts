/** Words like one that is asked for, with what finding it is worth. */
interface AskedWords {
  /** Best first. */
  readonly words: readonly { readonly word: number; readonly likeness: number }[];
  readonly weight: number;
}

interface Weighed {
  readonly at: number;
  /** The share of what was asked for that the name holds, less what it holds beside. */
  readonly weight: number;
}

/** Which names hold a word. */
export interface Postings {
  /** Names that were added and not removed. */
  readonly names: number;
  /** The words of the next name. */
  add(words: readonly number[]): void;
  /** Finds a name no more; false where there is none at this place. */
  remove(at: number): boolean;
  /** Puts what was added in order, so that it is found faster; happens by itself from time to time. */
  order(): void;
  /** How many names hold a word. */
  count(word: number): number;
  /** The names that hold the most of what is asked for, best first. */
  gather(asked: readonly AskedWords[], most: number): Weighed[];
}

/** Names added since the lists were put in order; more of them, and they are put in order again. */
const MOST_PENDING = 4096;
/** Names that are enough to choose from, and names that hold a word so common that it tells none of them apart. */
const ENOUGH = 1000;
const BROAD = 20_000;
/** What a word costs that was not asked for. */
const BESIDE = 0.03;

const grown = (array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> => {
  if (size <= array.length) return array;
  const larger = new Int32Array(Math.max(size, Math.ceil(array.length * 1.4)));
  larger.set(array);
  return larger;
};

export function createPostings(): Postings {
  /** The words of all names one after another, and where each name begins. */
  let flat = new Int32Array(1 << 12);
  let starts = new Int32Array(1 << 10);
  let names = 0;
  let counts = new Int32Array(1 << 10);
  let words = 0;
  /** The names of all words one after another, and where each word begins: of the first `ordered` names. */
  let bearers = new Int32Array(0);
  let bearerStarts = new Int32Array(1);
  let ordered = 0;
  const removed = new Set<number>();
  let sums = new Float32Array(0);
  /** By word: what a name that holds it is worth to the question. */
  let worths = new Float32Array(0);
  let touched = new Int32Array(0);
  /** By name: the word asked for that was counted last, so that none counts twice. */
  let counted = new Uint8Array(0);

  const order = () => {
    bearerStarts = new Int32Array(words + 1);
    for (let word = 0; word < words; word++) bearerStarts[word + 1] = bearerStarts[word]! + counts[word]!;
    bearers = new Int32Array(starts[names]!);
    const next = bearerStarts.slice();
    for (let at = 0; at < names; at++)
      for (let i = starts[at]!; i < starts[at + 1]!; i++) bearers[next[flat[i]!]!++] = at;
    ordered = names;
    flat = flat.slice(0, starts[names]!);
    starts = starts.slice(0, names + 1);
    sums = new Float32Array(names + MOST_PENDING);
    counted = new Uint8Array(names + MOST_PENDING);
    touched = new Int32Array(names + MOST_PENDING);
  };

  const countOnce = (at: number, turn: number, worth: number, held: number): number => {
    if (counted[at] === turn) return held;
    let more = held;
    if (counted[at] === 0) touched[more++] = at;
    counted[at] = turn;
    sums[at]! += worth;
    return more;
  };

  /** The worth of the word of a name that is most like the one asked for. */
  const bestOf = (at: number): number => {
    let best = 0;
    for (let i = starts[at]!; i < starts[at + 1]!; i++) best = Math.max(best, worths[flat[i]!]!);
    return best;
  };

  /** Counts every name that holds a word like the one asked for; gives how many names are touched then. */
  const addBearers = ({ words: like }: AskedWords, turn: number, before: number): number => {
    let held = before;
    for (const { word } of like) {
      const worth = worths[word]!;
      if (word + 1 >= bearerStarts.length) continue;
      for (let i = bearerStarts[word]!; i < bearerStarts[word + 1]!; i++)
        held = countOnce(bearers[i]!, turn, worth, held);
    }
    for (let at = ordered; at < names; at++) {
      const best = bestOf(at);
      if (best > 0) held = countOnce(at, turn, best, held);
    }
    return held;
  };

  /**
   * Adds up for each name what it holds of what is asked for; gives how many hold any: `touched`. The rarest words come
   * first; names that hold a common word alone are left out where others are enough (max-score, Turtle and Flood 1995).
   */
  const addUp = (asked: readonly AskedWords[]): number => {
    if (worths.length < words) worths = new Float32Array(words * 2);
    const sized = asked.map((one) => ({ one, size: one.words.reduce((sum, { word }) => sum + counts[word]!, 0) }));
    let held = 0;
    for (const [t, { one, size }] of sized.sort((x, y) => x.size - y.size).entries()) {
      for (const { word, likeness } of one.words) worths[word] = likeness * likeness * one.weight;
      if (held >= ENOUGH && size > BROAD) for (let h = 0; h < held; h++) sums[touched[h]!]! += bestOf(touched[h]!);
      else held = addBearers(one, t + 1, held);
      for (const { word } of one.words) worths[word] = 0;
    }
    return held;
  };

  return {
    order,
    get names() {
      return names - removed.size;
    },
    add(ofName) {
      let used = starts[names]!;
      flat = grown(flat, used + ofName.length);
      starts = grown(starts, names + 2);
      for (const word of ofName) {
        counts = grown(counts, word + 1);
        counts[word]!++;
        flat[used++] = word;
        words = Math.max(words, word + 1);
      }
      starts[++names] = used;
    },
    remove(at) {
      if (!Number.isInteger(at) || at < 0 || at >= names || removed.has(at)) return false;
      removed.add(at);
      return true;
    },
    count: (word) => counts[word] ?? 0,
    gather(asked, most) {
      if (names - ordered >= MOST_PENDING || ordered === 0) order();
      const held = addUp(asked);
      const total = asked.reduce((sum, one) => sum + one.weight, 0);
      const best: Weighed[] = [];
      let least = -1;
      for (let h = 0; h < held; h++) {
        const at = touched[h]!;
        if (sums[at]! <= least * total || removed.has(at)) {
          sums[at] = 0;
          counted[at] = 0;
          continue;
        }
        const beside = Math.max(0, starts[at + 1]! - starts[at]! - asked.length);
        const weight = sums[at]! / total - BESIDE * beside;
        sums[at] = 0;
        counted[at] = 0;
        if (weight <= least) continue;
        best.push({ at, weight });
        if (best.length < 4 * most) continue;
        best.sort((a, b) => b.weight - a.weight || a.at - b.at);
        best.length = most;
        least = best[most - 1]!.weight;
      }
      return best.sort((a, b) => b.weight - a.weight || a.at - b.at).slice(0, most);
    },
  };
}
