import { describe, expect, it } from "vitest";
import { remembering } from "./remembering.ts";

function counted() {
  const asked: string[] = [];
  const lengthOf = remembering((word) => {
    asked.push(word);
    return word.length;
  });
  return { asked, lengthOf };
}

describe("remembering", () => {
  it("keeps a word that comes again among names that do not", () => {
    const { asked, lengthOf } = counted();
    for (let i = 0; i < 50_000; i++) {
      lengthOf(`name ${i}`);
      expect(lengthOf("minister")).toBe(8);
    }
    expect(asked.filter((word) => word === "minister")).toHaveLength(1);
  });

  it("forgets names that do not come again", () => {
    const { asked, lengthOf } = counted();
    for (let i = 0; i < 50_000; i++) lengthOf(`name ${i}`);
    lengthOf("name 0");
    expect(asked.filter((word) => word === "name 0")).toHaveLength(2);
  });

  it("answers for words too long to be kept", () => {
    const { lengthOf } = counted();
    expect(lengthOf("a".repeat(1000))).toBe(1000);
  });
});
