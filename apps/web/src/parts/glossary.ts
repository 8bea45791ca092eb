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

let book: Promise<ReadonlyMap<string, string>> | null = null;

/** The glossary as it lies in the documents, brought when the first word is asked for. */
export function glossary(): Promise<ReadonlyMap<string, string>> {
  book ??= import("../../../../docs/glossary.md?raw").then(({ default: text }) => glossaryOf(text));
  return book;
}
