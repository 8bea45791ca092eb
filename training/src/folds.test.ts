import { describe, expect, it } from "vitest";
import { foldsOf } from "./folds.ts";

const document = (text: string) => ({ file: "", line: 1, text, mentions: [], relations: [] });

describe("folds", () => {
  it("keep articles together that share their text", () => {
    const shared =
      "the governor of the island told the council on Monday that the harbour would stay closed until the spring";
    const documents = Array.from({ length: 12 }, (_, i) =>
      document(Array.from({ length: 30 }, (_, n) => `word${i}x${n}`).join(" ")),
    );
    const folds = foldsOf([...documents, document(`${shared} and more`), document(`first ${shared}`)], 4);
    expect(folds.at(-1)).toBe(folds.at(-2));
    expect(new Set(folds).size).toBe(4);
  });
});
