import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { arabic } from "./ar/index.ts";
import { english, type Key, type Words } from "./en/index.ts";
import { LANGUAGES, type Language } from "./language.ts";
import { literalWordsIn } from "./literal-words.fixture.ts";

const SOURCES = join(import.meta.dirname, "..");
const CATALOGUES: { readonly [language in Language]: Words } = { en: english, ar: arabic };
const KEYS = Object.keys(english) as Key[];

type Node = ReturnType<IntlMessageFormat["getAst"]>[number];
type Options = { readonly [name: string]: { readonly value: Node[] } };

/** Every node of a message, also those inside tags and plural forms. */
function nodesOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    const inside = "children" in node ? node.children : [];
    const forms = "options" in node ? Object.values(node.options as Options).flatMap((form) => form.value) : [];
    return [node, ...nodesOf([...inside, ...forms])];
  });
}

const astOf = (words: string, language: Language) =>
  nodesOf(new IntlMessageFormat(words, LANGUAGES[language].locale).getAst());

/** What a message is filled with: names of placeholders and of tags. The words between them are of type 0, "#" is 7. */
const filledWith = (nodes: readonly Node[]) =>
  [...new Set(nodes.flatMap((node) => (node.type === 0 || node.type === 7 ? [] : [node.value])))].toSorted();

/** The plural forms that a message leaves out, of those that its language has. */
function formsMissing(nodes: readonly Node[], language: Language): string[] {
  const { pluralCategories } = new Intl.PluralRules(LANGUAGES[language].locale).resolvedOptions();
  return nodes.flatMap((node) =>
    "pluralType" in node ? pluralCategories.filter((category) => !(category in (node.options as Options))) : [],
  );
}

describe("the catalogues of the interface", () => {
  it.each(Object.keys(LANGUAGES) as Language[])("have every message, with all its values, in: %s", (language) => {
    const catalogue = CATALOGUES[language];
    expect(Object.keys(catalogue).toSorted()).toEqual(KEYS.toSorted());
    for (const key of KEYS) {
      expect(filledWith(astOf(catalogue[key], language)), `${language} ${key}`).toEqual(
        filledWith(astOf(english[key], "en")),
      );
    }
  });

  it.each(Object.keys(LANGUAGES) as Language[])("have every plural form that the language has: %s", (language) => {
    const missing = KEYS.flatMap((key) =>
      formsMissing(astOf(CATALOGUES[language][key], language), language).map((form) => `${key}: ${form}`),
    );
    expect(missing).toEqual([]);
  });

  it("have no message that was left in English", () => {
    const left = KEYS.filter(
      (key) => /\p{Script=Latin}/u.test(english[key]) && !/\p{Script=Arabic}/u.test(arabic[key]),
    );
    const isOnlyValues = (key: Key) =>
      astOf(english[key], "en").every((node) => node.type !== 0 || !/\p{L}/u.test(node.value));
    expect(left.filter((key) => !isOnlyValues(key))).toEqual([]);
  });

  it("have no message that no screen says", () => {
    const files = globSync("**/*.{ts,tsx}", { cwd: SOURCES }).filter((file) => !file.startsWith("languages/"));
    const written = files.map((file) => readFileSync(join(SOURCES, file), "utf8")).join("\n");
    // `say(`standing.${one}`)` says every message that begins so and ends as it does.
    const patterns = [...written.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^}]*\})*)`/g)].map(
      ([, template = ""]) => new RegExp(`^${template.replace(/\./g, "\\.").replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`),
    );
    const unsaid = KEYS.filter(
      (key) => !written.includes(`"${key}"`) && !key.startsWith("count.") && !patterns.some((one) => one.test(key)),
    );
    expect(unsaid).toEqual([]);
  });
});

describe("the screens", () => {
  const files = globSync("**/*.{ts,tsx}", { cwd: SOURCES }).filter(
    (file) => !file.startsWith("languages/") && !file.includes(".test.") && !file.includes(".fixture."),
  );

  it.each(files)("take all their words from the catalogues: %s", (file) => {
    expect(literalWordsIn(readFileSync(join(SOURCES, file), "utf8"))).toEqual([]);
  });

  it("are caught where they do not", () => {
    const screen = `const a = <p title="Show it">Some words {isOpen ? "open" : say("x")}</p>; setSaid("There is nothing here");`;
    expect(literalWordsIn(screen)).toEqual(["Show it", "Some words", "open", "There is nothing here"]);
  });
});
