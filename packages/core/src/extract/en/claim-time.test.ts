import { describe, expect, it } from "vitest";
import type { DayRange } from "../../vocabulary/time.ts";
import { extractStatements } from "../extract-statements.ts";
import { reportOfParts } from "../reports.fixture.ts";

const TUESDAY = "2024-04-23";

const printed = (range: DayRange | null) => (range === null ? null : `${range.from ?? ""}..${range.to ?? ""}`);

/** The time of the one claim of a sentence published on Tuesday 2024-04-23. */
function timeOf(sentence: string) {
  const { statements } = extractStatements(reportOfParts([sentence], { published: TUESDAY, language: "en" }), TUESDAY);
  expect(statements, sentence).toHaveLength(1);
  const time = statements[0]?.claim.time;
  return { core: printed(time?.core ?? null), support: printed(time?.support ?? null) };
}

/** Sentences, what is certain of a state and what is possible. */
const CASES: Readonly<Record<string, readonly (readonly [sentence: string, core: string | null, support: string])[]>> =
  {
    "is certain only from the end of the month that a state began in": [
      [
        "General Ansel Rook has headed the Second Corps since March 2019.",
        "2019-03-31..2024-04-23",
        "2019-03-01..2024-04-23",
      ],
      [
        "General Ansel Rook has commanded the Second Corps since at least 2019.",
        "2019-12-31..2024-04-23",
        "2019-01-01..2024-04-23",
      ],
    ],
    "knows no beginning of what was so by a day": [
      ["By May 2020 General Ansel Rook commanded the Second Corps.", "2020-05-31..2020-05-31", "..2020-05-31"],
      ["Ansel Rook took over as head of the Second Corps no later than June 2020.", null, "..2020-06-30"],
    ],
    "knows no beginning of what ended recently": [
      ["General Ansel Rook headed the Second Corps until recently.", null, "..2024-04-23"],
      ["Ansel Rook was until recently head of the security council.", null, "..2024-04-23"],
    ],
    "lets what has lasted for some time end with the telling": [
      [
        "The former minister Ansel Rook has been in jail for three weeks.",
        "2024-04-02..2024-04-23",
        "2024-04-02..2024-04-23",
      ],
      [
        "The former minister Ansel Rook has been detained for more than three weeks.",
        "2024-04-02..2024-04-23",
        "..2024-04-23",
      ],
      ["The former minister Ansel Rook has been in prison for months.", "2024-04-23..2024-04-23", "..2024-04-23"],
    ],
    "does not take the length of a sentence for what has passed": [
      ["Ansel Rook was jailed for three years in March.", "2024-03-01..2024-03-31", "2024-03-01..2024-03-31"],
    ],
    "is certain between the ends of a range": [
      [
        "General Ansel Rook commanded the Second Corps from March 2008 until at least November 2010.",
        "2008-03-31..2010-11-01",
        "2008-03-01..2010-11-30",
      ],
      [
        "General Ansel Rook commanded the Second Corps from 2009 to 5 June 2013.",
        "2009-12-31..2013-06-05",
        "2009-01-01..2013-06-05",
      ],
      [
        "General Ansel Rook commanded the Second Corps from 2009 until now.",
        "2009-12-31..2024-04-23",
        "2009-01-01..2024-04-23",
      ],
      [
        "General Ansel Rook was arrested between the 3rd and the 5th of April.",
        "2024-04-03..2024-04-05",
        "2024-04-03..2024-04-05",
      ],
    ],
    "never reaches past the day of publication": [
      ["General Ansel Rook was arrested in April.", "2024-04-01..2024-04-23", "2024-04-01..2024-04-23"],
      ["As of Monday General Ansel Rook headed the Second Corps.", "2024-04-22..2024-04-22", "2024-04-22..2024-04-22"],
    ],
  };

describe("the time of a claim", () => {
  for (const [sentence, cases] of Object.entries(CASES)) {
    it(sentence, () => {
      for (const [text, core, support] of cases) expect(timeOf(text), text).toEqual({ core, support });
    });
  }
});
