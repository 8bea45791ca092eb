import { describe, expect, it } from "vitest";
import { tokensOf } from "./tokens.ts";

const textsOf = (text: string) => tokensOf(text).map((token) => token.text);

describe("the tokens of a text", () => {
  it.each([
    ["ranks with stops and hyphens", "Maj.-Gen. Isang", ["Maj.-Gen.", "Isang"]],
    ["ranks of two words", "Lt. Col. Renn", ["Lt.", "Col.", "Renn"]],
    ["initials", "P. J. Isang", ["P.", "J.", "Isang"]],
    ["articles in names", "Ahmed al-Rashid", ["Ahmed", "al-Rashid"]],
    ["a stop that ends the sentence", "He met Renn.", ["He", "met", "Renn", "."]],
    ["a possessive", "the ministry's and the ministries’", ["the", "ministry", "'s", "and", "the", "ministries", "’"]],
    ["an apostrophe inside a name", "O'Dell didn't", ["O'Dell", "didn't"]],
    ["quotation marks", "“We go,” he said", ["“", "We", "go", ",", "”", "he", "said"]],
    ["numbers with their separators", "1,200 at 14:30 on 03/04/2041", ["1,200", "at", "14:30", "on", "03/04/2041"]],
    ["ordinals and years", "the 4th Brigade (2019-2021)", ["the", "4th", "Brigade", "(", "2019-2021", ")"]],
    ["abbreviated states", "U.S.-led forces of the U.K.", ["U.S.-led", "forces", "of", "the", "U.K."]],
    ["addresses", "see www.example.org/a?b=c now", ["see", "www.example.org/a?b=c", "now"]],
    ["names in other scripts", "Али and علي", ["Али", "and", "علي"]],
  ])("keep %s", (_, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it("know their places in the whole text", () => {
    const text = "Tarsk.  Maj.-Gen. Renn’s men\nleft.";
    for (const { text: piece, start, end } of tokensOf(text)) expect(text.slice(start, end)).toBe(piece);
  });

  it("keep to the stretch that they are asked for", () => {
    const text = "Davo Renn left Tarsk";
    expect(tokensOf(text, 5, 14).map((token) => token.text)).toEqual(["Renn", "left"]);
  });

  it("cut a word that no language has", () => {
    expect(Math.max(...tokensOf("a".repeat(1000)).map(({ start, end }) => end - start))).toBe(200);
  });
});
