import type { Name, NameWord, WordPart } from "./read-name.ts";

const SIGNS: ReadonlySet<string> = new Set(["han", "hangul"]);
const ARTICLE = /(?:^|[\s,])(?:[ae]l|ul|a[dnrstz]|ash)[-\s]$/i;
const ARABIC_ARTICLE = /(?:ال|أل)$/u;
/** Endings of where somebody is from: al-Tikriti, التكريتي. */
const FROM_SOMEWHERE = /(?:i|y|ي|ی)$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;

/** What stands in a name before each of its words. */
function textsBefore({ text, words }: Name): string[] {
  let from = 0;
  return words.map((word) => {
    const at = text.indexOf(word.text, from);
    if (at < 0) return "";
    from = at + word.text.length;
    return text.slice(0, at);
  });
}

const isNisba = (word: NameWord, before: string) =>
  FROM_SOMEWHERE.test(word.text) && (ARTICLE.test(before) || ARABIC_ARTICLE.test(before));

/** Which words are the family name as it was set off: before a comma, or alone in capitals. */
function setOff({ text, words }: Name, before: readonly string[]): ReadonlySet<number> {
  const places = [...words.keys()];
  const comma = text.indexOf(",");
  const first = comma < 0 ? [] : places.filter((i) => before[i]!.length < comma);
  if (first.length > 0 && first.length < words.length) return new Set(first);
  const capital = places.filter((i) => CAPITALS.test(words[i]!.text));
  return new Set(capital.length < words.length ? capital : []);
}

/**
 * What each word of a person's name probably is: what can be seen (a patronymic, an initial), then how the name is set,
 * then where the word stands. A guess for whoever reads an explanation; the score rests on none of it.
 */
export function likelyParts(name: Name): readonly WordPart[] {
  const { words } = name;
  if (name.isBody || words.length < 2) return words.map(({ part }) => part);
  const before = textsBefore(name);
  const families = setOff(name, before);
  const last = words.length - 1;
  const hasNisba = words.some((word, i) => i > 0 && isNisba(word, before[i]!));
  return words.map((word, i): WordPart => {
    if (word.part !== "word") return word.part;
    if (isNisba(word, before[i]!) && (i > 0 || families.has(0))) return "nisba";
    if (families.size > 0) return families.has(i) ? "family" : "given";
    if (SIGNS.has(word.form.script)) return i === 0 ? "family" : "given";
    if (i === 0) return "given";
    return i === last ? "family" : hasNisba ? "patronymic" : "given";
  });
}
