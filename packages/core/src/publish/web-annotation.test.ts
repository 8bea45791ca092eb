import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectorsOf, spanSelected } from "./web-annotation.ts";

describe("selectors of the Web Annotation model", () => {
  it("count places in code points, and name the words with what stands around them", () => {
    const text = "🙂 Orla Venn left. Orla Venn came back.";
    const start = text.lastIndexOf("Orla Venn");
    expect(selectorsOf({ start, end: start + 9 }, text)).toEqual({
      position: { type: "TextPositionSelector", start: start - 1, end: start + 8 },
      quote: { type: "TextQuoteSelector", exact: "Orla Venn", prefix: "🙂 Orla Venn left. ", suffix: " came back." },
    });
  });

  it("lead back to the span that they were made of, whatever the text", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "م", "🙂"), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (text, a, b) => {
        const points = [...text];
        const [from, to] = [Math.min(a, b) % points.length, (Math.max(a, b) % points.length) + 1];
        fc.pre(from < to);
        const start = points.slice(0, from).join("").length;
        const end = points.slice(0, to).join("").length;
        const { position, quote } = selectorsOf({ start, end }, text);
        expect(spanSelected({ position, quote }, text)).toEqual({ start, end });
        expect(spanSelected({ position }, text)).toEqual({ start, end });
      }),
      { seed: 20_402, numRuns: 400 },
    );
  });

  it("find the words by what stands around them where the text moved, and nothing where it lost them", () => {
    const before = "She said yes. Later she said yes again.";
    const { position, quote } = selectorsOf({ start: 24, end: 32 }, before);
    expect(quote.exact).toBe("said yes");
    const after = `Updated. ${before}`;
    expect(spanSelected({ position, quote }, after)).toEqual({ start: 33, end: 41 });
    expect(spanSelected({ position, quote }, "She said no.")).toBeNull();
    expect(spanSelected({ quote: { exact: "" } }, before)).toBeNull();
  });
});
