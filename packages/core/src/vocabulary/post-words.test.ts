import { describe, expect, it } from "vitest";
import { numbersIn, postWords, saysWhose } from "./post-words.ts";

describe("the words of a post", () => {
  it.each([
    ["head of the National Security Bureau", "National Security Bureau chief"],
    ["GOC 3 Division", "General Officer Commanding, 3rd Division"],
    ["commander of the Third Division", "commander of III Division"],
    ["minister of defense", "Minister of Defence"],
    ["COAS", "Chief of Army Staff"],
    ["C.D.S.", "chief of defence staff"],
  ])("are the same for one post: %s, %s", (a, b) => {
    expect(postWords(a)).toEqual(postWords(b));
  });

  it.each([
    ["GOC 7 Division", "GOC 8 Division"],
    ["first deputy prime minister", "second deputy prime minister"],
    ["commander of VII Corps", "commander of VIII Corps"],
  ])("tell by the number what is not one: %s, %s", (a, b) => {
    expect(numbersIn(postWords(a))).not.toBe(numbersIn(postWords(b)));
  });

  it("leave letters that are no numerals of a unit as they are", () => {
    expect(postWords("governor of X province")).toEqual(new Set(["governor", "x", "province"]));
  });

  it.each([
    ["president of Orlia", true],
    ["ambassador to the Holy See", true],
    ["Syrian interior minister", true],
    ["commander of 7 Division", true],
    ["Interior Minister", false],
    ["chief of staff", false],
    ["deputy head", false],
  ])("say by themselves whose office it is, or do not: %s", (title, expected) => {
    expect(saysWhose(title)).toBe(expected);
  });
});
