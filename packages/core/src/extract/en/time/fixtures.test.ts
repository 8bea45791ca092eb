// biome-ignore lint/style/noRestrictedImports: a test reads its fixtures
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type TimeExpression, timeExpressions } from "./time-expressions.ts";

interface Annotated {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly { start: number; end: number; type: string; value: string; text: string }[];
}

function textsOf(name: string): Annotated[] {
  const lines = readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** Whether an expression over the annotated words has their value; one over a range has it at either end. */
function agrees(gold: Annotated["timex"][number], found: readonly TimeExpression[]): boolean {
  return found.some(
    ({ start, end, value }) =>
      start < gold.end && gold.start < end && [value, ...value.split("/")].includes(gold.value),
  );
}

/** The share of annotated dates that are found with their value. */
function agreement(texts: readonly Annotated[]): number {
  let [right, all] = [0, 0];
  for (const { text, dct, timex } of texts) {
    const found = timeExpressions(text, { day: dct });
    const dates = timex.filter(({ type }) => type === "DATE");
    all += dates.length;
    right += dates.filter((gold) => agrees(gold, found)).length;
  }
  return right / all;
}

describe("the annotated texts", () => {
  it("has annotations that stand where they say", () => {
    for (const { text, timex } of ["news-tuned.jsonl", "news-held.jsonl", "wire-held.jsonl"].flatMap(textsOf)) {
      for (const { start, end, text: words } of timex) expect(text.slice(start, end)).toBe(words);
    }
  });

  it("agrees on the dates of the half that the rules were worked on", () => {
    expect(agreement(textsOf("news-tuned.jsonl"))).toBeGreaterThan(0.98);
  });

  it("agrees on the dates of the half that was held out", () => {
    expect(agreement(textsOf("news-held.jsonl"))).toBeGreaterThan(0.93);
  });

  it("agrees on the dates of the wire texts that nobody looked into", () => {
    const unseen = textsOf("wire-held.jsonl").filter(({ id }) => Number(id.slice(1)) % 2 === 0);
    expect(agreement(unseen)).toBeGreaterThan(0.85);
  });
});
