import { describe, expect, it } from "vitest";
import { shapeFault } from "./markup-shape.ts";
import { tagsOf } from "./markup-tags.ts";
import { textOfMarkup } from "./markup-text.ts";

const names = (html: string) => [...tagsOf(html)].map((tag) => (tag.isEnd ? `/${tag.name}` : tag.name));

describe("the tags of markup", () => {
  it("are found past comments, scripts and quoted signs", () => {
    expect(names(`<!-- <i> --><A title="a > b" x=1><script>"<b>"</script></a ><br/>`)).toEqual([
      "a",
      "script",
      "/script",
      "/a",
      "br",
    ]);
  });

  it("are all found where broken markup could hide some", () => {
    expect(names("<!--><b>")).toEqual(["b"]);
    expect(names("<svg><style><b></style></svg>")).toEqual(["svg", "style", "b", "/style", "/svg"]);
    expect(names("a < b <c")).toEqual(["c"]);
  });
});

describe("the shape of a page", () => {
  it("is at fault where elements nest too deeply, however that is written", () => {
    for (const html of [
      "<div>".repeat(300),
      "<div></x>".repeat(300),
      "<li><td>".repeat(300),
      "<div></b></b>".repeat(300),
    ]) {
      expect(shapeFault(html)).toContain("nest more than 250 deep");
    }
  });

  it("is at fault where it has too many elements or references", () => {
    expect(shapeFault("<br>".repeat(20_001))).toContain("20000 elements");
    expect(shapeFault("&amp;".repeat(100_001))).toContain("100000 character references");
  });

  it("is sound where end tags are left out, as HTML allows", () => {
    expect(shapeFault(`<ul>${"<li>one".repeat(1000)}</ul>${"<p>two".repeat(1000)}`)).toBeNull();
    expect(shapeFault(`<table>${"<tr><td>one<td>two".repeat(1000)}</table>`)).toBeNull();
    expect(shapeFault("<div><span>unclosed</div>".repeat(1000))).toBeNull();
  });
});

describe("the text between tags", () => {
  it("has the title first, blocks apart, references read, and no script or style", () => {
    const html =
      "<title>One &amp; all</title><style>p{}</style><script>x</script><p>Two <b>three</b><br>four<div>five</div>";
    expect(textOfMarkup(html)).toBe("One & all\n\nTwo three\nfour\n\nfive");
  });
});
