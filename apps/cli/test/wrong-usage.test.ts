import { describe, expect, it } from "vitest";
import { createRoom, hearsay } from "./hearsay.fixture.ts";

describe("hearsay used wrongly", () => {
  const room = createRoom();

  it("prints its version alone", async () => {
    expect(await hearsay(room, ["--version"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it("explains itself and ends with 0 when asked for help", async () => {
    const help = await hearsay(room, ["--help"]);
    expect(help.code).toBe(0);
    expect(help.out).toContain("Exit codes: 0 done, 1 fault, 2 wrong usage, 3 nothing found.");
  });

  it("suggests the right command for a wrong one", async () => {
    const wrong = await hearsay(room, ["shwo", "somebody"]);
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toContain("Did you mean show?");
  });

  it.each([
    [["show"], "missing required argument"],
    [["show", "X", "--sample", "--on", "2024-02-30"], '"2024-02-30" is no day. Write it as YYYY-MM-DD.'],
    [["show", "X", "--sample", "--known", "spring"], '"spring" is no day. Write it as YYYY-MM-DD.'],
    [["show", "X", "--sample", "--clock", "sundial"], "It is said, published or recorded."],
    [["show", "X", "--sample", "--counted", "some"], "It is all or accepted."],
    [["who", "X", "--sampel"], "Did you mean --sample?"],
    [["export", "poetry", "--sample"], 'There is no format "poetry". It is ledger, csv, jsonl.'],
  ])("ends %j with 2 and says what to write", async (args, sentence) => {
    const wrong = await hearsay(room, args);
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toContain(sentence);
  });

  it.each([
    [["show", "Nobody Atall", "--sample"], "The ledger knows nobody called"],
    [["who", "keeper of the swans", "--sample"], "The ledger knows no post called"],
    [["who", "head of National Securty Ofice", "--sample"], "Did you mean"],
    [["why", "c-000000000000", "--sample"], "The ledger has no claim"],
    [["accept", "s-000000000000", "--sample"], "The ledger has no statement"],
  ])("ends %j with 3: nothing found", async (args, sentence) => {
    const nothing = await hearsay(room, args);
    expect(nothing).toMatchObject({ code: 3, out: "" });
    expect(nothing.err).toContain(sentence);
  });
});
