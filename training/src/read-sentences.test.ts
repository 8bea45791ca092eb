import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../packages/core/src/extract/text/sentences.ts";
import { tokensOf } from "../../packages/core/src/extract/text/tokens.ts";
import { MENTION_TYPES, parseSentences, readSentences, type TrainingDocument } from "./read-sentences.ts";

const FOLDER = fileURLToPath(new URL("../sentences", import.meta.url));
const documents = await readSentences(FOLDER);

/** Documents, sentences, mentions by type and relations by type. */
function countOf(some: readonly TrainingDocument[]): Record<string, number> {
  const counts: Record<string, number> = { documents: some.length, sentences: 0 };
  for (const kind of [...MENTION_TYPES, "has_rank", "has_title", "has_role", "is_posted"]) counts[kind] = 0;
  for (const { text, mentions, relations } of some) {
    counts.sentences = (counts.sentences ?? 0) + sentencesOf(tokensOf(text), text).length;
    for (const { type } of [...mentions, ...relations]) counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

/** Comma-separated: a line of heads, a line for each country, a line for all. */
function countsTable(): string {
  const byFile = Object.entries(Object.groupBy(documents, (document) => document.file));
  const all = countOf(documents);
  const rows = [
    ["country", ...Object.keys(all)],
    ...byFile.map(([file, some = []]) => [file.replace(".txt", ""), ...Object.values(countOf(some))]),
    ["all", ...Object.values(all)],
  ];
  return rows.map((row) => `${row.join(",")}\n`).join("");
}

function placeOf(document: TrainingDocument): string {
  return `${document.file}, line ${document.line}`;
}

describe("the sentences", () => {
  it("are counted in counts.csv, by country and type", async () => {
    await expect(countsTable()).toMatchFileSnapshot("../counts.csv");
  });

  it("are many, and from many countries", () => {
    expect(countOf(documents).sentences).toBeGreaterThanOrEqual(2500);
    expect(new Set(documents.map((document) => document.file)).size).toBeGreaterThanOrEqual(70);
  });

  it("say in the first line of each file that it is invented, and its licence", async () => {
    for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith(".txt"))) {
      const [first] = (await readFile(`${FOLDER}/${name}`, "utf8")).split("\n");
      expect(first, name).toMatch(/^# [A-Z].*\binvented\b.*\bCC0 1\.0\.$/);
    }
  });

  it("mark spans that are trimmed and stand one after the other", () => {
    for (const document of documents) {
      let end = 0;
      for (const mention of document.mentions) {
        const span = document.text.slice(mention.start, mention.end);
        expect(mention.start, placeOf(document)).toBeGreaterThanOrEqual(end);
        expect(span, placeOf(document)).toMatch(/^[^\s,;:](?:[^\n]*[^\s,;:])?$/u);
        end = mention.end;
      }
    }
  });

  it("give every relation a person, and every person a relation", () => {
    for (const document of documents) {
      const { mentions, relations } = document;
      for (const { person } of relations) expect(mentions[person]?.type, placeOf(document)).toBe("Person");
      const related = new Set(relations.map((relation) => relation.person));
      const alone = mentions.filter((mention, i) => mention.type === "Person" && !related.has(i));
      expect(
        alone.map(({ start, end }) => document.text.slice(start, end)),
        placeOf(document),
      ).toEqual([]);
    }
  });

  it("leave no rank, title or role without the person who has it", () => {
    const owned = new Set(["Rank", "Title", "Role"]);
    const loose = documents.flatMap((document) =>
      document.mentions
        .filter(({ type, owners }) => owned.has(type) && owners.length === 0)
        .map(({ start, end }) => `${placeOf(document)}: ${document.text.slice(start, end)}`),
    );
    expect(loose).toEqual([]);
  });

  it("never write one document twice", () => {
    const texts = documents.map((document) => document.text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("reading sentences", () => {
  const read = (content: string) => parseSentences(content, "atlantis.txt");

  it("gives the text without markup, with offsets into it and relations by index", () => {
    const [document] = read(
      "# A comment\n\n[Rank:p1 Maj.] [Person:p1 Ada Vo], of [Organization:p1 4 Brigade]\nin [Place Tal]\n",
    );
    expect(document).toEqual({
      file: "atlantis.txt",
      line: 3,
      text: "Maj. Ada Vo, of 4 Brigade\nin Tal",
      mentions: [
        { type: "Rank", start: 0, end: 4, owners: [1] },
        { type: "Person", start: 5, end: 11, owners: [] },
        { type: "Organization", start: 16, end: 25, owners: [1] },
        { type: "Place", start: 29, end: 32, owners: [] },
      ],
      relations: [
        { type: "has_rank", person: 1, mention: 0 },
        { type: "is_posted", person: 1, mention: 2 },
      ],
    });
  });

  it("parts documents at blank lines and leaves comments out", () => {
    expect(read("# one\nOne.\n# two\nTwo.\n \n\nThree.").map(({ line, text }) => [line, text])).toEqual([
      [2, "One.\nTwo."],
      [7, "Three."],
    ]);
  });

  it("takes several owners of one mention", () => {
    const [document] = read("[Role:a,b spokesmen] [Person:a Io] and [Person:b Eo]");
    expect(document?.relations).toEqual([
      { type: "has_role", person: 1, mention: 0 },
      { type: "has_role", person: 2, mention: 0 },
    ]);
  });

  it("reads an escaped bracket as a bracket of the text", () => {
    expect(read('"\\[They\\] left \\\\ [Place Tal]"')[0]?.text).toBe('"[They] left \\ Tal"');
  });

  it.each([
    ["One.\n[Person:p1 Io", "atlantis.txt, line 2: a bracket is not closed"],
    ["a ] b", "atlantis.txt, line 1: a bracket closes that was not opened"],
    ["[Person:p1 Io [Place Tal]]", "atlantis.txt, line 1: a bracket opens inside a bracket"],
    ["[Human:p1 Io]", "atlantis.txt, line 1: Human is no type; the types are Person, Rank"],
    ["[they] left", "atlantis.txt, line 1: a bracket begins with its type"],
    ["[Place  Tal]", 'atlantis.txt, line 1: " Tal" begins or ends with a space'],
    ["[Place  ]", "atlantis.txt, line 1: a bracket holds no text"],
    ["[Rank:p2 Maj.] [Person:p1 Io]", "atlantis.txt, line 1: no person of this document has the id p2"],
    ["[Person:p1 Io]\n[Person:p1 Eo]", "atlantis.txt, line 2: the id p1 names two persons"],
    ["[Person:p1,p2 Io]", "atlantis.txt, line 1: a person has one id"],
    ["[Person:p1 Io] in [Place:p1 Tal]", "atlantis.txt, line 1: a Place has no owner"],
  ])("names file and line where the markup is wrong: %j", (content, message) => {
    expect(() => read(content)).toThrow(message);
  });
});
