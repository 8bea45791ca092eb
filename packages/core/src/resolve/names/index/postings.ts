/** Words like one that is asked for, with what finding each is worth at the most. */
export interface AskedWords {
  /** Best first. */
  readonly words: Int32Array;
  /** By word: how like the one asked for it is, or seems to be. */
  readonly likeness: Float32Array;
  readonly weight: number;
}

export interface Weighed {
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
  /** The words of a name. */
  wordsOf(at: number): Int32Array;
  /** The names that hold the most of what is asked for, best first. */
  gather(asked: readonly AskedWords[], most: number): Weighed[];
}

/** Names added since the lists were put in order; more of them, and they are put in order again. */
const MOST_PENDING = 4096;
/** Names that are enough to choose from: of further words asked for, rarest first, so many names are looked for. */
const ENOUGH = 1000;
const BROAD = 4000;
/** What a word costs that was not asked for. */
export const BESIDE = 0.03;
/**
 * What a name holds is added up in one number: above, which of the words asked for were counted, a bit each, so that none
 * counts twice; below, the sum. All that is asked for makes so many steps.
 */
const SUM_BITS = 13;
const ONLY_SUM = (1 << SUM_BITS) - 1;
const MOST_TURNS = 32 - SUM_BITS;
const ALL = 4000;
/** Passing over the names of a word, one after another, is so much quicker than looking for it in a name. */
const QUICKER = 8;
/** More names than there can be. */
const PLACES = 2 ** 32;

/** A word that is asked for, while names are gathered. */
interface Turn {
  readonly words: Int32Array;
  /** Its own bit, see `SUM_BITS`. */
  readonly turn: number;
  /** What a name that holds this one of the words is worth. */
  readonly worthOf: (i: number) => number;
  /** Those of the words whose names are not looked for, by their places. */
  readonly common: number[];
}

const grown = <T extends Uint8Array | Int32Array>(array: T, size: number): T => {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (size: number) => T)(Math.max(size, Math.ceil(array.length * 1.4)));
  larger.set(array);
  return larger;
};

export function createPostings(): Postings {
  /** The words of all names one after another, and where each name begins. */
  let flat = new Int32Array(1 << 12);
  let starts = new Int32Array(1 << 10);
  /** By name its words once more, in few bytes: what is asked of many names in no order. */
  let lengths = new Uint8Array(1 << 10);
  let names = 0;
  let counts = new Int32Array(1 << 10);
  let words = 0;
  /** The names of all words one after another, and where each word begins: of the first `ordered` names. */
  let bearers = new Int32Array(0);
  let bearerStarts = new Int32Array(1);
  let ordered = 0;
  const removed = new Set<number>();
  /** By name: what it holds of what is asked for, see `SUM_BITS`. */
  let sums = new Int32Array(0);
  /** By word: what a name that holds it is worth to the question. */
  let worths = new Uint16Array(0);
  let touched = new Int32Array(0);
  const bands = new Int32Array(ALL + 2);

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
    sums = new Int32Array(names + MOST_PENDING);
    touched = new Int32Array(names + MOST_PENDING);
  };

  /** The worth of the word of a name that is most like the one asked for. */
  const bestOf = (at: number): number => {
    let best = 0;
    for (let i = starts[at]!; i < starts[at + 1]!; i++) {
      const worth = worths[flat[i]!]!;
      if (worth > best) best = worth;
    }
    return best;
  };

  /** Counts a name that holds a word like the one asked for; gives how many names are held then. */
  const count = (at: number, turn: number, worth: number, held: number): number => {
    const sum = sums[at]!;
    if ((sum & turn) !== 0) return held;
    sums[at] = (sum + worth) | turn;
    if (sum !== 0) return held;
    touched[held] = at;
    return held + 1;
  };

  /** Counts the names that hold a word like the one asked for, but for the `common` ones; gives how many names are held then. */
  const addBearers = ({ words: like, turn, worthOf, common }: Turn, before: number): number => {
    const most = before >= ENOUGH ? BROAD : Number.POSITIVE_INFINITY;
    let held = before;
    let seen = 0;
    for (let i = 0; i < like.length; i++) {
      const word = like[i]!;
      if (word + 1 >= bearerStarts.length) continue;
      const [from, end] = [bearerStarts[word]!, bearerStarts[word + 1]!];
      if (seen + end - from > most) {
        common.push(i);
        continue;
      }
      seen += end - from;
      const worth = worthOf(i);
      for (let at = from; at < end; at++) held = count(bearers[at]!, turn, worth, held);
    }
    return held;
  };

  /** Counts names that are not in order yet, by their words. */
  const addPending = ({ words: like, turn, worthOf }: Turn, before: number): number => {
    if (ordered === names) return before;
    let held = before;
    for (let i = 0; i < like.length; i++) worths[like[i]!] = worthOf(i);
    for (let at = ordered; at < names; at++) {
      const best = bestOf(at);
      if (best > 0) held = count(at, turn, best, held);
    }
    for (const word of like) worths[word] = 0;
    return held;
  };

  /** Counts common words for the names that are held already, by their bearers or by their words, whichever are fewer. */
  const raiseHeld = (turn: Turn, held: number): void => {
    const size = turn.common.reduce((sum, i) => sum + counts[turn.words[i]!]!, 0);
    if (size <= QUICKER * held) raiseByBearers(turn, held);
    else raiseByWords(turn, held);
  };

  const raiseByBearers = ({ words: like, turn, worthOf, common }: Turn, held: number): void => {
    for (const i of common) {
      const worth = worthOf(i);
      const end = bearerStarts[like[i]! + 1]!;
      for (let at = bearerStarts[like[i]!]!; at < end; at++)
        if (sums[bearers[at]!] !== 0) count(bearers[at]!, turn, worth, held);
    }
  };

  const raiseByWords = ({ words: like, turn, worthOf, common }: Turn, held: number): void => {
    for (const i of common) worths[like[i]!] = worthOf(i);
    for (let h = 0; h < held; h++) {
      const best = bestOf(touched[h]!);
      if (best > 0) count(touched[h]!, turn, best, held);
    }
    for (const i of common) worths[like[i]!] = 0;
  };

  /**
   * Adds up for each name what it holds of what is asked for; gives how many hold any: `touched`. Names are looked for by the
   * words that few bear; the others add to what these brought (max-score, Turtle and Flood 1995).
   */
  const addUp = (asked: readonly AskedWords[], total: number): number => {
    if (worths.length < words) worths = new Uint16Array(words + MOST_PENDING);
    const sized = asked.map((one) => ({ one, size: one.words.reduce((sum, word) => sum + counts[word]!, 0) }));
    const rarest = sized.sort((x, y) => x.size - y.size).slice(0, MOST_TURNS);
    const turns = rarest.map(({ one: { words: like, likeness, weight } }, t): Turn => {
      const scale = (ALL * weight) / total;
      return {
        words: like,
        turn: 1 << (SUM_BITS + t),
        worthOf: (i) => Math.max(1, Math.floor(scale * likeness[i]! ** 2)),
        common: [],
      };
    });
    let held = 0;
    for (const turn of turns) held = addPending(turn, addBearers(turn, held));
    for (const turn of turns) raiseHeld(turn, held);
    return held;
  };

  /** The sum of the last of the best, and how many names that have it are among them. */
  const cutOf = (held: number, most: number) => {
    bands.fill(0);
    for (let h = 0; h < held; h++) bands[sums[touched[h]!]! & ONLY_SUM]!++;
    let above = 0;
    let band = bands.length - 1;
    for (; band > 0 && above + bands[band]! < most; band--) above += bands[band]!;
    return { band, room: most - above };
  };

  /** Of names that hold as much the shortest ones, then those that came first. */
  const shortest = (places: readonly number[], most: number): readonly number[] => {
    if (places.length <= most) return places;
    const keys = new Float64Array(places.length);
    for (let i = 0; i < keys.length; i++) keys[i] = lengths[places[i]!]! * PLACES + places[i]!;
    return Array.from(keys.sort().subarray(0, most), (key) => key % PLACES);
  };

  const weighedOf = (at: number, sum: number, asked: number): Weighed => ({
    at,
    weight: sum / ALL - BESIDE * Math.max(0, lengths[at]! - asked),
  });

  return {
    order,
    get names() {
      return names - removed.size;
    },
    add(ofName) {
      let used = starts[names]!;
      flat = grown(flat, used + ofName.length);
      starts = grown(starts, names + 2);
      lengths = grown(lengths, names + 1);
      lengths[names] = ofName.length;
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
    wordsOf: (at) => flat.subarray(starts[at]!, starts[at + 1]!),
    gather(asked, most) {
      if (names - ordered >= MOST_PENDING || ordered === 0) order();
      const total = asked.reduce((sum, one) => sum + one.weight, 0);
      const held = addUp(asked, total);
      const { band, room } = cutOf(held, most);
      const best: Weighed[] = [];
      const last: number[] = [];
      for (let h = 0; h < held; h++) {
        const at = touched[h]!;
        const sum = sums[at]! & ONLY_SUM;
        sums[at] = 0;
        if (sum < band || (removed.size > 0 && removed.has(at))) continue;
        if (sum === band) last.push(at);
        else best.push(weighedOf(at, sum, asked.length));
      }
      for (const at of shortest(last, room)) best.push(weighedOf(at, band, asked.length));
      return best.sort((a, b) => b.weight - a.weight || a.at - b.at);
    },
  };
}
