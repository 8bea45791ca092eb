import { DOMParser } from "linkedom";
import { describe, expect, it } from "vitest";
import { blocksIn } from "./html-blocks.ts";

function blocks(html: string): string[] {
  const document = new DOMParser().parseFromString(
    `<html><body>${html}</body></html>`,
    "text/html",
  ) as unknown as Document;
  return blocksIn(document.body).map(({ kind, text }) => `${kind}: ${text}`);
}

describe("the blocks of markup", () => {
  it("keep text that stands between paragraphs, space collapsed", () => {
    expect(blocks("before<p>one\n  <b>two</b></p>after <i>all</i>")).toEqual([
      "paragraph: before",
      "paragraph: one two",
      "paragraph: after all",
    ]);
  });

  it("know lists in lists and quotations with paragraphs", () => {
    expect(blocks("<ul><li>one<ul><li>two</li></ul></li></ul><blockquote><p>three</p></blockquote>")).toEqual([
      "list-item: one",
      "list-item: two",
      "quotation: three",
    ]);
  });

  it("know captions by element and by class", () => {
    expect(blocks('<figure><img><figcaption>one</figcaption></figure><p class="wp-caption-text">two</p>')).toEqual([
      "caption: one",
      "caption: two",
    ]);
  });

  it("give tables by row, and pages set in tables by what is in their cells", () => {
    expect(blocks("<table><tr><th>Year<th>Post</tr><tr><td>2005<td>Head</tr></table>")).toEqual([
      "table: Year | Post",
      "table: 2005 | Head",
    ]);
    const page = `<table><tr><td><p>one</p><p>${"word ".repeat(100)}</p></td></tr></table>`;
    expect(blocks(page)[0]).toBe("paragraph: one");
  });

  it("leave out scripts, forms and pictures, soft hyphens and spaces of no width", () => {
    expect(
      blocks("<p>min&shy;is\u200Bter<script>x</script><svg><text>y</text></svg><button>Share</button></p>"),
    ).toEqual(["paragraph: minister"]);
  });
});
