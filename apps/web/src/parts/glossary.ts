import type { Language } from "../languages/language.ts";

/** The words of `docs/glossary.md` with their meanings: what a row says first is a word, what it says next its meaning. */
export function glossaryOf(text: string): ReadonlyMap<string, string> {
  const rows = text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  return new Map(
    rows.flatMap(([, word = "", meaning = ""]): [string, string][] =>
      word === "" || word === "word" || /^-+$/.test(word) || meaning === ""
        ? []
        : [[word, meaning.replaceAll("`", "")]],
    ),
  );
}

const DOCUMENTS: { readonly [language in Language]: () => Promise<{ readonly default: string }> } = {
  en: () => import("../../../../docs/glossary.md?raw"),
  ar: () => import("../../../../docs/glossary.ar.md?raw"),
};
const books = new Map<Language, Promise<ReadonlyMap<string, string>>>();

/** The glossary as it lies in the documents, in a language, brought when the first word is asked for. */
export function glossary(language: Language): Promise<ReadonlyMap<string, string>> {
  const book = books.get(language) ?? DOCUMENTS[language]().then(({ default: text }) => glossaryOf(text));
  books.set(language, book);
  return book;
}
