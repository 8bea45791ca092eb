import { describe, expect, it } from "vitest";
import { shortFormsIn } from "./short-forms.ts";

const inWords = (text: string) => shortFormsIn(text).map(({ full, short }) => `${full} = ${short}`);

describe("short names in brackets", () => {
  it.each([
    ["The Defence Headquarters (DHQ) said so.", "Defence Headquarters = DHQ"],
    ["He joined the Rapid Support Forces (RSF).", "Rapid Support Forces = RSF"],
    [
      "the Office of the High Commissioner for Human Rights (OHCHR)",
      "Office of the High Commissioner for Human Rights = OHCHR",
    ],
    ["the Syrian Observatory for Human Rights (SOHR) said", "Syrian Observatory for Human Rights = SOHR"],
  ])("belong to the full name before them: %s", (text, wanted) => {
    expect(inWords(text)).toEqual([wanted]);
  });

  it.each([
    "General Anton Verl (Lasko) said so.",
    "He was named minister (PM).",
    "in the town (USA)",
    "Karim (K) was there",
    "Odo Lerwick (CEO) spoke",
  ])("are none where the letters are not those of a name: %s", (text) => {
    expect(inWords(text)).toEqual([]);
  });

  it("stand where they stand in the text", () => {
    const text = "A line.\nThe Defence Headquarters (DHQ) said so.";
    const [found] = shortFormsIn(text);
    expect(text.slice(found?.span.start, found?.span.end)).toBe("Defence Headquarters (DHQ)");
  });

  it("are looked for in time that grows with the text, whatever it holds", () => {
    const began = performance.now();
    shortFormsIn("A (AA".repeat(100_000));
    shortFormsIn("Aa Bb (AB) ".repeat(50_000));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
