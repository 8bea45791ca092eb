import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { glossaryOf } from "./glossary.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..", "..");
const read = (file: string) => glossaryOf(readFileSync(join(ROOT, "docs", file), "utf8"));
const words = read("glossary.md");

describe("the glossary on the screens", () => {
  it("is read from the document: words with their meanings, no heads of tables", () => {
    expect(words.get("echo")).toContain("never lifts a claim");
    expect(words.has("word")).toBe(false);
    expect(words.size).toBeGreaterThan(60);
  });

  it("has every word that a screen explains", () => {
    const screens = globSync("apps/web/src/**/*.tsx", { cwd: ROOT }).map((file) =>
      readFileSync(join(ROOT, file), "utf8"),
    );
    const explained = screens.flatMap((text) =>
      [...text.matchAll(/<Term word="([^"]+)"/g)].map(([, word]) => word ?? ""),
    );
    expect(explained.length).toBeGreaterThan(8);
    expect(explained.filter((word) => !words.has(word))).toEqual([]);
    const arabic = read("glossary.ar.md");
    expect(explained.filter((word) => !/\p{Script=Arabic}/u.test(arabic.get(word) ?? ""))).toEqual([]);
    expect([...arabic.keys()].filter((word) => !words.has(word))).toEqual([]);
  });
});
