import { describe, expect, it } from "vitest";
import { searchQuestionOf } from "./search-question.ts";

const asked = (words: string) => searchQuestionOf(words, "2040-06-20");

describe("a question in plain words", () => {
  it("is read as type, standing and day of knowledge", () => {
    expect(asked("deaths disputed on 12 March 2040")).toEqual({
      words: "",
      types: ["died"],
      standings: ["disputed"],
      known: "2040-03-12",
    });
    expect(asked("arrests or warrants refuted")).toMatchObject({
      types: ["detained", "warrant"],
      standings: ["refuted"],
      known: null,
    });
  });

  it("means the last such day where no year is named", () => {
    expect(asked("deaths disputed on 12 March").known).toBe("2040-03-12");
    expect(asked("deaths disputed on 12 December").known).toBe("2039-12-12");
  });

  it("leaves names and other words as they are written", () => {
    expect(asked("Oda Lervik")).toEqual({ words: "Oda Lervik", types: [], standings: [], known: null });
    expect(asked("deaths Oda Lervik").words).toBe("Oda Lervik");
    expect(asked("minister of the interior").words).toBe("minister of the interior");
  });
});
