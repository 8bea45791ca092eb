import { describe, expect, it } from "vitest";
import { sourceLineOf } from "./source-line.ts";

describe("a line about the source", () => {
  it.each([
    ["Source: Harbour Post", "Harbour Post"],
    ["First published in the Civic Dispatch", "Civic Dispatch"],
    ["© 2024 Harbour Post. All rights reserved.", "Harbour Post"],
    ["Copyright © 2019-2024 Civic Dispatch", "Civic Dispatch"],
    ["Harbour Post © 2024", "Harbour Post"],
    ["Источник: Вестник Побережья", "Вестник Побережья"],
  ])("names the outlet: %s", (line, outlet) => {
    expect(sourceLineOf(line)?.outlet).toBe(outlet);
  });

  it("can name a wire agency or an address instead", () => {
    expect(sourceLineOf("Source: SANA")).toMatchObject({ outlet: null, agency: "SANA" });
    expect(sourceLineOf("© 2024 AFP")).toMatchObject({ outlet: null, agency: "AFP" });
    expect(sourceLineOf("Source: https://harbour.example/a")?.url).toBe("https://harbour.example/a");
  });

  it("is a notice of the page where it names nobody", () => {
    expect(sourceLineOf("© 2024 all of it belongs to those who made it")).toMatchObject({
      outlet: null,
      isNotice: true,
    });
  });

  it.each([
    "Published on 3 June 2022",
    "Sources say that he left",
    "He said: Harbour Post",
    "Source: two officials who left",
  ])("is none: %s", (line) => {
    expect(sourceLineOf(line)).toBeNull();
  });
});
