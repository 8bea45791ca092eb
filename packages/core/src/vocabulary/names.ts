import { remembering } from "./remembering.ts";

/** Particles that come and go between spellings of one name. */
const ARTICLES = new Set(["al", "el", "ul", "the", "an", "a"]);

function wordsIn(text: string): readonly string[] {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’ʼ`](?=s\b)/g, " ")
    .replace(/['’ʼ`‘]/g, "")
    .match(/[\p{L}\p{N}]+/gu);
  const kept = (words ?? []).filter((word) => !ARTICLES.has(word));
  return kept.length > 0 ? kept : (words ?? []);
}

/** The words of a name without case, marks, punctuation and articles, for exact comparison. */
export const nameWords = remembering(wordsIn);

/** The longest word that a text is searched by; what is longer is no word. */
const LONGEST_WORD = 60;

/** The different words of a text by which it is searched: those of its names, and all others. */
export function textWords(text: string): string[] {
  return [...new Set(wordsIn(text))].filter((word) => word.length <= LONGEST_WORD);
}

/** The words by which a report is searched: those of its headline and of its text. */
export const reportWords = ({ title, text }: { readonly title: string; readonly text: string }): string[] =>
  textWords(`${title}\n${text}`);

/** Equal keys are equal names but for case, marks, punctuation and articles. */
export function nameKey(name: string): string {
  return nameWords(name).join(" ");
}

/** Names of bodies are compared without case, a leading article and surplus spaces. */
export function bodyKey(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^the\s+/i, "")
    .toLowerCase();
}
