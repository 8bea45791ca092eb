// biome-ignore lint/style/noRestrictedImports: a test reads the documents that it checks
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareAnswers } from "./history.fixture.ts";
import { parseHistory } from "./history-lines.fixture.ts";

const DOCS = new URL("../../../../docs/", import.meta.url);

interface Example {
  readonly section: string;
  readonly text: string;
}

/** The fenced blocks of a document that are marked as histories, with the heading that each stands under. */
function examplesOf(name: string): Example[] {
  const examples: Example[] = [];
  let section = name;
  let block: string[] | null = null;
  for (const line of readFileSync(new URL(name, DOCS), "utf8").split("\n")) {
    if (block === null) {
      if (line.startsWith("#")) section = line.replace(/^#+\s*/, "");
      if (line === "```history") block = [];
    } else if (line === "```") {
      examples.push({ section, text: block.join("\n") });
      block = null;
    } else block.push(line);
  }
  return examples;
}

describe.each(["standing.md", "time.md"])("docs/%s", (name) => {
  const examples = examplesOf(name);

  it("has examples", () => {
    expect(examples).not.toEqual([]);
  });

  it.each(examples.map((example, i) => [i + 1, example.section, example.text] as const))(
    "says what the rules answer in example %i (%s)",
    (_number, _section, text) => {
      const { found, expected } = compareAnswers(parseHistory(text));
      expect(expected).not.toEqual([]);
      expect(found).toEqual(expected);
    },
  );
});
