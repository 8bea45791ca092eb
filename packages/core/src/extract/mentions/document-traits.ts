import { CLASS_BIT } from "./lexicon/word-classes.ts";
import type { LineWord, TextLine } from "./text-lines.ts";

/** What a document does elsewhere with a word. */
export interface WordTraits {
  capitalised: number;
  lower: number;
  /** The line of the first mention behind a rank, or -1. */
  firstBehindRank: number;
  /** The first line with the word. */
  firstLine: number;
  behindHonorific: boolean;
}

/** What holds of a line as a whole. */
export interface LineTraits {
  readonly ranks: number;
  readonly posts: number;
  readonly units: number;
  readonly moves: number;
  readonly semicolons: number;
}

export interface DocumentTraits {
  readonly words: ReadonlyMap<number, WordTraits>;
  readonly lines: readonly LineTraits[];
  /** Lines with a rank, in the whole document. */
  readonly rankedLines: number;
}

function lineTraits(words: readonly LineWord[]): LineTraits {
  let [ranks, posts, units, moves, semicolons] = [0, 0, 0, 0, 0];
  for (const word of words) {
    if (word.capital && word.classes & CLASS_BIT.rankHead) ranks++;
    if (word.classes & CLASS_BIT.roleHead) posts++;
    if (word.capital && word.classes & CLASS_BIT.unit) units++;
    if (word.classes & (CLASS_BIT.move | CLASS_BIT.past | CLASS_BIT.coming)) moves++;
    if (word.plain === ";") semicolons++;
  }
  return { ranks, posts, units, moves, semicolons };
}

/** Gathers what the features of a word ask of its whole document. */
export function documentTraits(lines: readonly TextLine[]): DocumentTraits {
  const words = new Map<number, WordTraits>();
  for (const line of lines) {
    for (const [i, word] of line.words.entries()) {
      if (word.token.kind === "mark") continue;
      let traits = words.get(word.id);
      if (!traits) {
        traits = { capitalised: 0, lower: 0, firstBehindRank: -1, firstLine: line.index, behindHonorific: false };
        words.set(word.id, traits);
      }
      if (word.capital) traits.capitalised++;
      else traits.lower++;
      const before = (line.words[i - 1]?.classes ?? 0) | (line.words[i - 2]?.classes ?? 0);
      if (before & CLASS_BIT.rankHead && traits.firstBehindRank < 0) traits.firstBehindRank = line.index;
      if ((line.words[i - 1]?.classes ?? 0) & CLASS_BIT.honorific) traits.behindHonorific = true;
    }
  }
  const perLine = lines.map((line) => lineTraits(line.words));
  return { words, lines: perLine, rankedLines: perLine.filter((line) => line.ranks > 0).length };
}
