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

  it("know posts and players of others, each with its address", () => {
    const post = (shared: string) =>
      `<blockquote class="${shared}"><p>one</p><a href="https://x.com/olmen/status/17">3 March</a></blockquote>`;
    const document = new DOMParser().parseFromString(
      `<html><body>${post("twitter-tweet")}${post("pull-quote")}
      <iframe src="//player.vimeo.com/video/9" title="Video player"></iframe><iframe src="https://ads.example/embed/1"></iframe>
      <blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cx/"><p>A post shared by Oda Lervik (@lervik)</p></blockquote></body></html>`,
      "text/html",
    ) as unknown as Document;
    const found = blocksIn(document.body).map(({ kind, text, link, by }) => [
      kind,
      text,
      link?.href ?? null,
      by ?? null,
    ]);
    expect(found).toEqual([
      ["embed", "one3 March", "https://x.com/olmen/status/17", "@olmen"],
      ["quotation", "one", null, null],
      ["quotation", "3 March", "https://x.com/olmen/status/17", null],
      ["embed", "https://player.vimeo.com/video/9", "https://player.vimeo.com/video/9", null],
      ["embed", "A post shared by Oda Lervik (@lervik)", "https://www.instagram.com/p/Cx/", "Oda Lervik (@lervik)"],
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
