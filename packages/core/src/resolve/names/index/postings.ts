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
  readonly names: number;
  /** The words of the next name. */
  add(words: readonly number[]): void;
  /** Puts what was added in order, so that it is found faster; happens by itself from time to time. */
  order(): void;
  /** How many names hold a word. */
  count(word: number): number;
  /** The names that hold the most of what is asked for, best first. */
  gather(asked: readonly AskedWords[], most: number): Weighed[];
}

/** Names added since the lists were put in order; more of them, and they are put in order again. */
const MOST_PENDING = 4096;
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
  let sums = new Float32Array(0);
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

  /** Adds up for each name what it holds of what is asked for; gives how many hold any: `touched`. */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one walk over the lists, taken apart it is slower
  const addUp = (asked: readonly AskedWords[]): number => {
    let held = 0;
    const count = (at: number, turn: number, worth: number) => {
      if (counted[at] === turn) return;
      if (counted[at] === 0) touched[held++] = at;
      counted[at] = turn;
      sums[at]! += worth;
    };
    const likeness = new Map<number, number>();
    for (const [t, one] of asked.entries()) {
      for (const { word, likeness: like } of one.words) {
        const worth = like * like * one.weight;
        likeness.set(word * asked.length + t, worth);
        if (word + 1 >= bearerStarts.length) continue;
        for (let i = bearerStarts[word]!; i < bearerStarts[word + 1]!; i++) count(bearers[i]!, t + 1, worth);
      }
    }
    for (let at = ordered; at < names; at++)
      for (let t = 0; t < asked.length; t++) {
        let best = 0;
        for (let i = starts[at]!; i < starts[at + 1]!; i++)
          best = Math.max(best, likeness.get(flat[i]! * asked.length + t) ?? 0);
        if (best > 0) count(at, t + 1, best);
      }
    return held;
  };

  return {
    order,
    get names() {
      return names;
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
    count: (word) => counts[word] ?? 0,
    gather(asked, most) {
      if (names - ordered >= MOST_PENDING || ordered === 0) order();
      const held = addUp(asked);
      const total = asked.reduce((sum, one) => sum + one.weight, 0);
      const best: Weighed[] = [];
      let least = -1;
      for (let h = 0; h < held; h++) {
        const at = touched[h]!;
        if (sums[at]! <= least * total) {
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
