import { remembering } from "../../vocabulary/remembering.ts";
import type { Spelling } from "../text/tokens.ts";
import {
  ADVERBS,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DO,
  HAVE,
  LONG_NOUNS,
  LONG_PREPOSITIONS,
  MODALS,
  NEGATED,
  NEGATIONS,
  POSSESSIVE_PRONOUNS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from "./lexicon/closed-classes.ts";
import { type VerbForm, verbForm } from "./lexicon/verbs.ts";
import { traitsOf } from "./lexicon/word-traits.ts";

/** The class of a word. */
export type Tag =
  | "determiner"
  | "possessive"
  | "pronoun"
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "wh"
  | "be"
  | "have"
  | "do"
  | "modal"
  | "negation"
  | "to"
  | "adverb"
  | "verb"
  | "word"
  | "name"
  | "number"
  | "time"
  | "quote"
  | "mark";

/** What a word is by itself, wherever it stands. */
export interface Lexeme {
  /** Of `word-traits.ts`, together. */
  readonly traits: number;
  /** Its class, where no neighbour decides it. */
  readonly alone: Tag | null;
  /** The verb that it can be. */
  readonly verb: VerbForm | undefined;
  /** The words of several that it begins. */
  readonly longer: readonly LongWord[] | undefined;
  /** Whether the words beside it can give it another class than its own. */
  readonly leans: boolean;
  readonly isHyphened: boolean;
}

/** Several words that are read as one. */
interface LongWord {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly lower: string;
}

const LONG_WORDS = Map.groupBy(
  [...LONG_PREPOSITIONS, ...LONG_NOUNS].map(
    (phrase): LongWord => ({
      phrase,
      words: phrase.split(" "),
      lower: LONG_NOUNS.has(phrase) ? phrase.replaceAll(" ", "-") : phrase,
    }),
  ),
  ({ words }) => words[0] ?? "",
);

/** Words whose class their neighbours tell: `classAmong` in `words.ts` says how. */
const LEANING = new Set(["'s", "’s", "that", "to", "her", "then", "late", "last", "first"]);

const LONG_ADVERBS = new Set(["more than", "less than", "before that", "after that", "prior to that"]);
const WH = new Set(["who", "whom", "which", "whose"]);

const LY_NOUNS = new Set(
  "family italy ally rally tally supply assembly monopoly anomaly reply july daily weekly monthly early likely deadly only bully folly jelly belly".split(
    " ",
  ),
);

/** The classes that the word alone tells, the first that fits. */
const CLASSES: readonly (readonly [tag: Tag, holds: (lower: string) => boolean])[] = [
  ["negation", (lower) => lower === "no longer" || (NEGATIONS.has(lower) && lower !== "no")],
  ["adverb", (lower) => LONG_ADVERBS.has(lower)],
  ["preposition", (lower) => lower.includes(" ")],
  ["possessive", (lower) => lower === "whose" || POSSESSIVE_PRONOUNS.has(lower)],
  ["wh", (lower) => WH.has(lower)],
  ["be", (lower) => BE.has(lower)],
  ["have", (lower) => HAVE.has(lower)],
  ["do", (lower) => DO.has(lower)],
  ["modal", (lower) => MODALS.has(lower)],
  ["pronoun", (lower) => PRONOUNS.has(lower)],
  ["conjunction", (lower) => CONJUNCTIONS.has(lower)],
  ["determiner", (lower) => DETERMINERS.has(lower)],
  ["subordinator", (lower) => SUBORDINATORS.has(lower)],
  ["preposition", (lower) => PREPOSITIONS.has(lower)],
  ["adverb", (lower) => ADVERBS.has(lower) || (/^[a-z]{3,}ly$/.test(lower) && !LY_NOUNS.has(lower))],
];

/** The auxiliary that a contracted negation begins with ("hasn't"). */
function negatedAuxiliary(lower: string): Tag {
  if (/^(?:is|are|was|were)/.test(lower)) return "be";
  if (/^ha/.test(lower)) return "have";
  return /^d/.test(lower) ? "do" : "modal";
}

/** The class that a word has wherever it stands, or null. */
function classAlone(lower: string): Tag | null {
  if (NEGATED.test(lower)) return negatedAuxiliary(lower);
  for (const [tag, holds] of CLASSES) if (holds(lower)) return tag;
  return null;
}

/** Words that end like verbs and are none. */
const NOT_VERBS = new Set(
  "missing nothing something anything everything evening morning king ring spring string thing sibling ceiling hundred indeed need speed seed bed red kindred sacred naked wicked united armed unnamed unidentified advanced veiled hooded bearded so-called aged retired unharmed unhurt uninjured unscathed".split(
    " ",
  ),
);

/** The form of a verb that no list knows, by its ending. */
function guessedVerb(lower: string): VerbForm | undefined {
  if (NOT_VERBS.has(lower)) return undefined;
  if (/^[a-z]{3,}ed$/.test(lower)) return { lemma: lower.replace(/ed$/, ""), forms: new Set(["past", "part"]) };
  if (/^[a-z]{4,}ing$/.test(lower)) return { lemma: lower.replace(/ing$/, ""), forms: new Set(["ing"]) };
  return undefined;
}

/** Looked up once for all its occurrences: everything asks it. */
export const lexemeOf = remembering(
  (lower): Lexeme => ({
    traits: traitsOf(lower),
    alone: classAlone(lower),
    verb: verbForm(lower) ?? guessedVerb(lower),
    longer: LONG_WORDS.get(lower),
    leans: LEANING.has(lower),
    isHyphened: lower.includes("-"),
  }),
);

/** The same of a word as it is spelt. */
export function lexemeSpelt(spelling: Spelling): Lexeme {
  spelling.known ??= lexemeOf(spelling.lower);
  return spelling.known as Lexeme;
}
