import { classOf, LETTER, MARK } from "../vocabulary/characters.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { PROFILES } from "./language-profiles.ts";

/** Scripts that one language of the news writes alone, or nearly; the first that fills a text names it. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Thai}/gu, "th"],
];

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;
/** The least share of small words that a text of a known language has; below it the language stays undetermined. */
const LEAST_SHARE = 0.08;
const UNDETERMINED = "und";

/** The languages that have a small word, by their places in the list of profiles. */
const LANGUAGES = Object.keys(PROFILES);
const HAVING = Map.groupBy(
  Object.values(PROFILES).flatMap((words, at) => [...new Set(words.split(" "))].map((word) => ({ word, at }))),
  ({ word }) => word,
);

const LONGEST_SMALL = Math.max(...[...HAVING.keys()].map((word) => word.length));

/** Whether a text is Latin letters and the marks of any script: none of the list begins before U+0370. */
function isPlain(sample: string): boolean {
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code >= 0x370 && (code < 0x2000 || code > 0x206f)) return false;
  }
  return true;
}

function byScript(sample: string): string | null {
  if (isPlain(sample)) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  // Japanese writes a third of its text in kana, beside Han.
  const least = (language: string) => (language === "ja" ? 0.15 : 0.5);
  const found = SCRIPTS.find(([script, language]) => (sample.match(script)?.length ?? 0) > letters * least(language));
  return found?.[1] ?? null;
}

/** Takes every run of letters in turn that is no longer than a small word, and tells how many runs there are. */
function countWords(sample: string, take: (word: string) => void): number {
  if (/[\ud800-\udfff]/.test(sample)) {
    const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
    for (const word of words) take(word);
    return words.length;
  }
  let count = 0;
  let from = 0;
  for (let i = 0; i <= sample.length; i++) {
    if ((classOf(sample.charCodeAt(i)) & (LETTER | MARK)) !== 0) continue;
    if (i > from) {
      count++;
      if (i - from <= LONGEST_SMALL) take(sample.slice(from, i));
    }
    from = i + 1;
  }
  return count;
}

/** How many small words of each language a text has, and how many words. */
function smallWordsIn(sample: string) {
  const counts = LANGUAGES.map(() => 0);
  const words = countWords(sample.toLowerCase(), (word) => {
    const having = HAVING.get(word);
    if (having) for (const { at } of having) counts[at] = (counts[at] ?? 0) + 1;
  });
  let best = { language: UNDETERMINED, count: 0 };
  for (const [at, language] of LANGUAGES.entries()) {
    const count = counts[at] ?? 0;
    if (count > best.count) best = { language, count };
  }
  return { words, best, countOf: (language: string) => counts[LANGUAGES.indexOf(language)] };
}

function byWords(sample: string): string {
  const { words, best } = smallWordsIn(sample);
  return best.count >= 2 && best.count >= words * LEAST_SHARE ? best.language : UNDETERMINED;
}

/**
 * Letters and small words by which a text speaks against what its page declares, and how much of it is asked: a sentence or two
 * are no proof, and a page or two no better than half of one.
 */
const AGAINST = { letters: 200, words: 12, share: 2 * LEAST_SHARE, times: 3, units: 2000 };

/** Scripts of which a text has hardly any letter where it is in another language. */
const LETTERS_OF: { readonly [script: string]: RegExp } = {
  Latn: /\p{Script=Latin}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Grek: /\p{Script=Greek}/gu,
};

/** Whether a text is plainly in another script than a language is written in. */
function isInAnotherScript(sample: string, language: string): boolean {
  const script = new Intl.Locale(language).maximize().script ?? "";
  const own = LETTERS_OF[script];
  if (!own || (script === "Latn" && isPlain(sample))) return false;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters >= AGAINST.letters && (sample.match(own)?.length ?? 0) < letters / 5;
}

/** The language that a text is plainly in, where that is not the one that its page declares; null where nothing speaks against that. */
function spokenAgainst(sample: string, declared: string): string | null {
  if (isInAnotherScript(sample, declared)) {
    const found = byScript(sample) ?? byWords(sample);
    return found === UNDETERMINED ? null : found;
  }
  const { words, best, countOf } = smallWordsIn(sample);
  const own = countOf(declared);
  if (own === undefined || best.language === declared || best.count < AGAINST.words) return null;
  return best.count >= words * AGAINST.share && best.count > own * AGAINST.times ? best.language : null;
}

/** A language as a BCP 47 tag, and the one that the page declares where the text plainly is in another. */
export interface LanguageFound {
  readonly language: string;
  readonly declared: string | null;
}

/**
 * The language of a page: what it declares, unless its text is plainly in another script or language, as that of many a site
 * whose frame was set up for another edition; then by script and small words.
 */
export function languageFound(text: string, declared: string | null): LanguageFound {
  const tag = /^[a-z]{2,3}(?=$|[-_])/i.exec(declared?.trim() ?? "")?.[0]?.toLowerCase();
  if (!tag || tag === UNDETERMINED) return { language: languageOf(text), declared: null };
  const against = spokenAgainst(text.slice(0, AGAINST.units), tag);
  return against === null ? { language: tag, declared: null } : { language: against, declared: tag };
}

/** What is to be said where page and text do not agree. */
export function languageIssues({ language, declared }: LanguageFound): Issue[] {
  if (declared === null) return [];
  const message = `The page says that it is in “${declared}”; its text is in “${language}”, and was read so.`;
  return [{ code: "language-conflict", message, span: null }];
}

/** The language of a text as a BCP 47 tag: by script, then by small words; `und` if none tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  return byScript(sample) ?? byWords(sample);
}
