import { describe, expect, it } from "vitest";
import { frontMatterOf } from "./front-matter.ts";
import { blocksOf } from "./plain-blocks.ts";

const read = (text: string) => {
  const { fields, blocks } = frontMatterOf(blocksOf(text));
  return { fields: Object.fromEntries([...fields].map(([name, { value }]) => [name, value])), blocks };
};

describe("front matter", () => {
  it("sets fields by the names people use, up to the first empty line", () => {
    expect(read("Title: One\nPublication name: Harbour Post\n\nAuthor: a line of the text")).toEqual({
      fields: { title: "One", outlet: "Harbour Post" },
      blocks: 2,
    });
  });

  it("can stand between fences, with lines that mean nothing here", () => {
    expect(read('---\ntitle: "One: two"\nlayout: post\n\ndate: 2024-03-12\n---\nText.')).toEqual({
      fields: { title: "One: two", published: "2024-03-12" },
      blocks: 5,
    });
  });

  it("gives the span of each value", () => {
    const text = "Title: One\n\nText.";
    const title = frontMatterOf(blocksOf(text)).fields.get("title");
    expect(text.slice(title?.start, title?.end)).toBe("One");
  });

  it("is none where the first line is no field", () => {
    expect(read("Damascus: the army said.\nTitle: One").blocks).toBe(0);
  });
});
