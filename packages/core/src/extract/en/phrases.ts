import type { Span } from "../../vocabulary/span.ts";
import { QUANTIFIERS } from "./lexicon/closed-classes.ts";
import type { VerbForm } from "./lexicon/verbs.ts";
import { BEHIND_NOUN, has, JUDGED } from "./lexicon/word-traits.ts";
import type { Word } from "./words.ts";

/** A noun phrase before anything is attached to it: "the former head", "Iraq's Interior Ministry", "he". */
export interface NounPhrase extends Span {
  readonly kind: "noun";
  /** "the", "a", "his"; null where it has none. */
  readonly determiner: string | null;
  /** Whose it is: "Iraq" in "Iraq's Interior Ministry". */
  readonly possessor: NounPhrase | null;
  /** Its words without determiner and possessor. */
  readonly words: readonly Word[];
  /** An abbreviation given in brackets right after it. */
  readonly alias: Word | null;
}

/** Auxiliaries and main verb: "had been wounded", "does not rule", "to remove", "succeeding". */
export interface VerbGroup extends Span {
  readonly kind: "verb";
  readonly lemma: string;
  readonly words: readonly Word[];
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
  readonly voice: "active" | "passive";
  readonly tense: "past" | "present" | "future";
  readonly negated: boolean;
  readonly modal: string | null;
}

/** Everything between phrases: prepositions, conjunctions, commas, times. */
export interface Joint extends Span {
  readonly kind: "joint";
  readonly word: Word;
}

export type Phrase = NounPhrase | VerbGroup | Joint;

const PARTITIVES = new Set(
  "one two three four five six seven eight nine ten several some many few most both all".split(" "),
);

// Asked of every word, and sooner compared than looked up.
type Tag = Word["tag"] | undefined;
const isNominalTag = (tag: Tag) => tag === "word" || tag === "name" || tag === "number";
const isSpecifying = (tag: Tag) => tag === "determiner" || tag === "possessive";
const isAdverbial = (tag: Tag) => tag === "adverb" || tag === "negation";
const isHelping = (tag: Tag) => tag === "be" || tag === "have" || tag === "do" || tag === "modal";
const isVerbal = (tag: Tag) => tag === "verb" || tag === "to" || isHelping(tag);

const textOf = (word: Word | undefined) => word?.lower ?? "";
const isClitic = (word: Word | undefined) => word?.tag === "mark" && /^['’]s?$/.test(word.text);

/** Whether an -ed or -ing word between a determiner and a noun is an adjective: "the ousted minister". */
function isAdjectival(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.tag !== "verb") return false;
  const next = words[at + 1];
  const opens = ["determiner", "possessive", "adverb"].includes(words[at - 1]?.tag ?? "");
  const isParticiple = word.verb?.forms.has("part") || word.verb?.forms.has("ing");
  return opens && isParticiple === true && next !== undefined && ["word", "name"].includes(next.tag);
}

function isNominal(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (isPostposed(words, at, from)) return false;
  if (isNominalTag(word.tag)) return true;
  if (word.tag === "quote") return isScareQuote(words, at);
  if (word.tag === "determiner") return QUANTIFIERS.has(word.lower) && at === from && startsInside(words[from - 1]);
  if (word.tag === "adverb") {
    const opens = at === from && startsInside(words[from - 1]);
    return opens && ["word", "verb"].includes(words[at + 1]?.tag ?? "") && isNominal(words, at + 1, from);
  }
  return isAdjectival(words, at);
}

/** Adjectives that follow their noun: "a person close to", "people familiar with". */
function isPostposed(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at];
  if (at <= from || !has(word, JUDGED | BEHIND_NOUN)) return false;
  // "found X guilty", "declared X dead", "called the claim false": what the object is found or declared to be.
  if (has(word, JUDGED) && words[at - 1]?.tag !== "adverb") return words[at + 1]?.tag !== "word";
  return (
    has(word, BEHIND_NOUN) && words[at - 1]?.tag === "word" && ["preposition", "to"].includes(words[at + 1]?.tag ?? "")
  );
}

/** Whether a phrase has begun before: by a determiner, or by the possessor's clitic. */
function startsInside(before: Word | undefined): boolean {
  return before !== undefined && (isSpecifying(before.tag) || isClitic(before));
}

/** Quotation marks around one to four words are part of the phrase: the “crisis cell”. */
function isScareQuote(words: readonly Word[], at: number): boolean {
  const isQuote = (word: Word | undefined) => word?.tag === "quote";
  const near = (step: 1 | -1) => {
    for (let i = at + step, n = 0; n <= 4; i += step, n++) {
      if (isQuote(words[i])) return n > 0;
      if (!words[i] || !isNominalTag((words[i] as Word).tag)) return false;
    }
    return false;
  };
  return near(1) || near(-1);
}

function bracketedAlias(words: readonly Word[], at: number): { alias: Word; next: number } | null {
  const [open, inside, close] = [words[at], words[at + 1], words[at + 2]];
  const isAlias =
    textOf(open) === "(" &&
    textOf(close) === ")" &&
    inside !== undefined &&
    inside.tag !== "time" &&
    /^[\p{Lu}\d][\p{L}\d.-]{1,11}$/u.test(inside.text);
  return isAlias ? { alias: inside, next: at + 3 } : null;
}

interface Taken<P> {
  readonly phrase: P;
  readonly next: number;
}

/** "two of his aides", "one of the ministers" are some of them: where "his" or "the" ends; the start where there is none. */
function partitiveEnd(words: readonly Word[], at: number): number {
  const some = words[at];
  const isSome = some?.tag === "number" || PARTITIVES.has(textOf(some));
  const isOf = isSome && textOf(words[at + 1]) === "of" && isSpecifying(words[at + 2]?.tag);
  return isOf && isNominal(words, at + 3, at + 3) ? at + 3 : at;
}

function takeNoun(words: readonly Word[], at: number): Taken<NounPhrase> | null {
  const first = words[at] as Word;
  if (first.tag === "pronoun") return { phrase: nounPhrase([first], null, null, null), next: at + 1 };
  let i = partitiveEnd(words, at);
  let determiner: string | null = i > at ? first.lower : null;
  while (isSpecifying(words[i]?.tag) && (determiner === null || !isNominal(words, i, i))) {
    determiner ??= textOf(words[i]);
    i++;
  }
  let possessor: NounPhrase | null = null;
  let from = i;
  for (;;) {
    while (isNominal(words, i, from)) i++;
    if (i === from || !isClitic(words[i])) break;
    possessor = nounPhrase(words.slice(from, i), possessor ? null : determiner, possessor, null, words[at]?.start);
    determiner = null;
    from = ++i;
  }
  const all = words.slice(from, i);
  const own = all.some((word) => word.tag === "quote") ? all.filter((word) => word.tag !== "quote") : all;
  if (own.length === 0 && !possessor) {
    // "this", "those", "another" standing alone
    return determiner !== null && i > at
      ? { phrase: nounPhrase([words[i - 1] as Word], null, null, null), next: i }
      : null;
  }
  const bracket = bracketedAlias(words, i);
  const phrase = nounPhrase(
    own.length > 0 ? own : [words[i - 1] as Word],
    determiner,
    possessor,
    bracket?.alias ?? null,
    first.start,
  );
  const { end } = words[i - 1] as Word;
  return { phrase: end > phrase.end ? { ...phrase, end } : phrase, next: bracket?.next ?? i };
}

function nounPhrase(
  words: readonly Word[],
  determiner: string | null,
  possessor: NounPhrase | null,
  alias: Word | null,
  start: number = words[0]?.start ?? 0,
): NounPhrase {
  return { kind: "noun", words, determiner, possessor, alias, start, end: words.at(-1)?.end ?? start };
}

/** What stands before a main verb. */
interface Auxiliaries {
  /** The first and the last of them, but for adverbs and negations. */
  readonly first: Word | undefined;
  readonly last: Word | undefined;
  readonly modal: string | null;
  readonly isBare: boolean;
}

function auxiliariesOf(words: readonly Word[]): Auxiliaries {
  let first: Word | undefined;
  let last: Word | undefined;
  let modal: string | null = null;
  let isBare = true;
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i] as Word;
    if (!isAdverbial(word.tag)) {
      first ??= word;
      last = word;
    }
    if (word.tag === "modal") modal ??= word.lower;
    if (isHelping(word.tag)) isBare = false;
  }
  return { first, last, modal, isBare };
}

/** The tense, voice and mood that auxiliaries give a main verb. */
function verbGroup(words: readonly Word[], main: Word, infinitive: boolean): VerbGroup {
  const form: VerbForm = main.verb ?? { lemma: main.tag, forms: new Set(["past"]) };
  const { first, last, modal, isBare } = auxiliariesOf(words);
  const isPassive = main.tag === "verb" && form.forms.has("part") && !form.forms.has("ing") && last?.tag === "be";
  const isGerund =
    opensAsParticiple(words) ||
    (isBare && form.forms.has("ing") && main.tag === "verb") ||
    (words.length === 1 && main.lower === "being");
  const isPresent =
    words.length > 1
      ? /^(?:is|are|am|has|have|do|does)/.test(first?.lower ?? "")
      : main.tag === "verb"
        ? form.forms.has("s") || (form.forms.has("base") && !form.forms.has("past"))
        : /^(?:is|are|am|has|have|do|does)/.test(main.lower);
  return {
    kind: "verb",
    lemma: main.tag === "verb" ? form.lemma : main.tag,
    words,
    form: infinitive ? "infinitive" : isGerund ? "gerund" : "finite",
    voice: isPassive ? "passive" : "active",
    tense: modal === "will" || modal === "shall" ? "future" : isPresent ? "present" : "past",
    negated: isNegatedIn(words),
    modal,
    start: words[0]?.start ?? 0,
    end: main.end,
  };
}

/** "being detained", "having resigned". */
function opensAsParticiple(words: readonly Word[]): boolean {
  const first = words.find((word) => word.tag !== "adverb" && word.tag !== "negation");
  return words.length > 1 && (first?.lower === "being" || first?.lower === "having");
}

function lastAuxiliary(auxiliaries: readonly Word[]): string | undefined {
  return auxiliaries.findLast(({ tag }) => !isAdverbial(tag))?.tag;
}

/** "not", "never", "didn't". */
function isNegatedIn(words: readonly Word[]): boolean {
  for (const { tag, lower } of words)
    if (tag === "negation" || (lower.charCodeAt(lower.length - 1) === LETTER_T && /n['’]t$/.test(lower))) return true;
  return false;
}

const LETTER_T = 0x74;

function takeVerb(words: readonly Word[], at: number): Taken<VerbGroup> | null {
  let i = at;
  const infinitive = words[i]?.tag === "to";
  if (infinitive) i++;
  while (isHelping(words[i]?.tag) || isAdverbial(words[i]?.tag)) i++;
  // "had been “eliminated”"
  const isQuoted =
    words[i]?.tag === "quote" && words[i + 2]?.tag === "quote" && lastAuxiliary(words.slice(at, i)) === "be";
  const from = isQuoted && words[i + 1]?.verb?.forms.has("part") ? i + 1 : i;
  const main = words[from];
  if (main?.tag === "verb")
    return { phrase: verbGroup([...words.slice(at, i), main], main, infinitive), next: from + 1 };
  // Auxiliaries alone are the verb: "he is dead", "had an office".
  let last = i - 1;
  while (last > at && ["adverb", "negation"].includes(words[last]?.tag ?? "")) last--;
  const alone = words[last];
  if (!alone || !["be", "have", "do", "modal"].includes(alone.tag)) return null;
  const taken = words.slice(at, i);
  return {
    phrase: {
      ...verbGroup([...words.slice(at, last), alone], alone, infinitive),
      negated: isNegatedIn(taken),
    },
    next: i,
  };
}

/** The phrases of a sentence, in order; every word is in one. */
export function phrasesOf(words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  let i = 0;
  while (i < words.length) {
    const word = words[i] as Word;
    const taken = startsVerb(words, i) ? takeVerb(words, i) : startsNoun(words, i) ? takeNoun(words, i) : null;
    if (taken) {
      phrases.push(taken.phrase);
      i = taken.next;
    } else {
      phrases.push({ kind: "joint", word, start: word.start, end: word.end });
      i++;
    }
  }
  return phrases;
}

function startsVerb(words: readonly Word[], at: number): boolean {
  const { tag } = words[at] as Word;
  if (tag === "adverb" || tag === "negation") {
    const next = words.slice(at, at + 4).find((word) => word.tag !== "adverb" && word.tag !== "negation");
    return next !== undefined && ["verb", "be", "have", "do", "modal", "to"].includes(next.tag) && next.tag !== "to";
  }
  return isVerbal(tag);
}

function startsNoun(words: readonly Word[], at: number): boolean {
  const { tag } = words[at] as Word;
  return tag === "pronoun" || isSpecifying(tag) || isNominal(words, at, at);
}
