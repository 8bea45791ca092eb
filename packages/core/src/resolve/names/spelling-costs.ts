/** What changes between two spellings of one word cost, in hundredths of a letter. */
export const COSTS = {
  /** Letters that write the same sound in some romanisation. */
  sound: 28,
  /** One vowel for another. */
  vowel: 35,
  /** A vowel, or an h, that one spelling leaves out. */
  silent: 45,
  /** A letter written once or twice. */
  doubled: 15,
  /** Voiced for unvoiced: d and t, b and p, g and k. */
  near: 60,
  /** Neighbours that changed places. */
  swapped: 80,
  letter: 100,
  /** What a change at the first letter costs beside. */
  first: 20,
};
