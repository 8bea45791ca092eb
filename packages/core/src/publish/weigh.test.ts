import { describe, expect, it } from "vitest";
import { compareAnswers, neighbourhoodOf } from "./history.fixture.ts";
import { parseHistory } from "./history-lines.fixture.ts";
import { weigh } from "./weigh.ts";

/** Checks every answer that the lines ask for. */
function holds(lines: string): void {
  const { found, expected } = compareAnswers(parseHistory(lines));
  expect(expected).not.toEqual([]);
  expect(found).toEqual(expected);
}

describe("weighing a neighbourhood", () => {
  it("counts copies of one origin once, and copies of copies", () => {
    holds(`
      claim x | ill | Vosk | 2040-01-01
      2040-01-02 Lantern | asserts x | named
      2040-01-04 Gazette | asserts x | named | copy of 1
      2040-01-06 Observer | asserts x | named | copy of 2
      known 2040-01-06 | x is reported | 1
    `);
  });

  it("takes back a copy of a copy when an outlet in between takes it back, and not the first version", () => {
    holds(`
      claim x | ill | Vosk | 2040-01-01
      2040-01-02 Lantern | asserts x | anonymous | a nurse
      2040-01-04 Gazette | asserts x | anonymous | a nurse | copy of 1
      2040-01-06 Observer | asserts x | anonymous | a nurse | copy of 2
      2040-01-07 Gazette | retracts x | named
      known 2040-01-07 | x is rumoured | 1
    `);
    const history = parseHistory(`
      claim x | ill | Vosk | 2040-01-01
      2040-01-02 Lantern | asserts x | anonymous | a nurse
      2040-01-04 Gazette | asserts x | anonymous | a nurse | copy of 1
      2040-01-06 Observer | asserts x | anonymous | a nurse | copy of 2
      2040-01-07 Gazette | retracts x | named
    `);
    const as = { known: "2040-02-01", clock: "published", counted: "all" } as const;
    const sides = weigh(neighbourhoodOf(history), as).weighed.get("x")?.sides;
    expect(sides?.retracted.map(({ voice }) => voice.statement.report)).toEqual(["r2", "r3"]);
  });

  it("orders own voices of one day by the printed moment", () => {
    holds(`
      claim x | fled | Tassen | 2040-01-01
      2040-01-02T18:00 Lantern | asserts x | named
      2040-01-02T08:00 Gazette | asserts x | named
      2040-01-03 Gazette | denies x | named
      known 2040-01-02 | x is reported | 1
      known 2040-01-03 | x is contradicted | 0
    `);
  });

  it("knows nothing of what counts only later", () => {
    holds(`
      claim out | removed | Orlik | 2040-02-01 | post Mayor
      claim in | holds_post | Orlik | 2040-03-01 | post Mayor
      claim back | appointed | Orlik | 2040-02-20 | post Mayor
      2040-02-01 Lantern | asserts out | named | City council
      2040-03-01 Gazette | asserts in | named | Fair committee
      2040-04-01 Lantern | asserts back | named | City council
      known 2040-03-15 | in is disputed | 1
      known 2040-04-01 | in is reported | 1
    `);
  });

  it("lets no rumour of a return explain away a removal", () => {
    holds(`
      claim out | removed | Orlik | 2040-02-01 | post Mayor
      claim in | holds_post | Orlik | 2040-03-01 | post Mayor
      claim back | appointed | Orlik | 2040-02-20 | post Mayor
      2040-02-01 Lantern | asserts out | named | City council
      2040-03-01 Gazette | asserts in | named | Fair committee
      2040-04-01 Lantern | asserts back | anonymous | two aides
      2040-05-01 Gazette | asserts back | anonymous | a clerk
      known 2040-04-01 | in is disputed | 1
      known 2040-05-01 | in is reported | 1
    `);
  });

  it("weighs rulings by their day, the last one for good", () => {
    holds(`
      claim x | died | Lund | 2040-01-01
      claim y | appeared | Lund | 2040-02-01
      2040-01-02 Lantern | asserts x | named | Dawn Movement
      2040-02-02 Gazette | asserts y | firsthand | Photo Agency
      ruling x holds | 2040-03-01 | the man in the picture is his brother
      ruling x fails | 2040-04-01 | the brother has denied it
      known 2040-02-10 | x is refuted | 1
      known 2040-03-01 | x is established | 1
      known 2040-03-01 | y is refuted | 1
      known 2040-04-01 | x is refuted | 1
      known 2040-04-01 | y is established | 1
    `);
  });

  it("weighs a ruling on what nobody has told", () => {
    holds(`
      claim x | died | Lund | 2040-01-01
      ruling x holds | 2040-03-01 | seen by us
      known 2040-02-01 | x is unknown | 0
      known 2040-03-01 | x is established | 0
    `);
  });

  it("leaves out rejected statements, and with them what they would have made an echo", () => {
    holds(`
      claim x | fled | Tassen | 2040-01-01
      2040-01-02 Lantern | asserts x | named | Harbour police | rejected
      2040-01-03 Gazette | asserts x | named | accepted
      2040-01-04 Observer | asserts x | named | Coast guard
      known 2040-01-03 | x is reported | 1
      known 2040-01-04 | x is established | 2
      known 2040-01-04 accepted | x is reported | 1
    `);
  });

  it("lets only accepted statements move a holder where only they count", () => {
    holds(`
      claim a | appointed | Orlik | 2040-01-01 | post Mayor
      claim b | appointed | Reyl | 2041-01-01 | post Mayor
      2040-01-01 Lantern | asserts a | official_act | City council | accepted
      2041-01-01 Lantern | asserts b | official_act | City council
      holder 2041-06-01 as known 2041-06-01 | Mayor | Reyl | established
      holder 2041-06-01 as known 2041-06-01 accepted | Mayor | Orlik | established
    `);
  });

  it("answers with the words of the day on which the source spoke", () => {
    holds(`
      claim x | ill | Vosk | 2040-01-01/2040-01-31
      2040-03-01 Lantern | denies x | named | Palace | said 2040-02-01
      2040-03-02 Gazette | asserts x | named | Palace | said 2040-01-15
      known 2040-03-02 | x is contradicted | 0
      known 2040-01-20 said | x is reported | 1
    `);
  });

  it("says unknown of what only a mere echo could have reached", () => {
    holds(`
      claim death | died | Vosk | ../2040-02-01
      claim day | died | Vosk | 2040-01-20 | narrows death
      2040-01-21 Lantern | denies death | named | Palace
      2040-01-22 Gazette | asserts death | named | Palace
      2040-01-23 Observer | denies death | named
      known 2040-01-21 | day is contradicted | 0
      known 2040-01-23 | day is unknown | 0
      known 2040-01-23 | death is reported | 1
    `);
  });

  it("joins no claims that are given whole, without times of their own in the statements", () => {
    holds(`
      claim death | died | Vosk | ../2040-02-01
      claim day | died | Vosk | 2040-01-20
      2040-01-21 Lantern | asserts day | named | Orm Monitor
      2040-02-01 Gazette | asserts death | named | Palace
      known 2040-02-01 | death is reported | 1
    `);
  });

  it("survives reports, claims and bodies that name each other in circles", () => {
    holds(`
      body Council | Front
      body Front | Council
      claim a | died | Vosk | 2040-01-01 | narrows b
      claim b | died | Vosk | 2040-01-01 | narrows a
      2040-01-02 Lantern | asserts a | named | Council | copy of 2
      2040-01-02 Gazette | asserts a | named | Front | copy of 1
      known 2040-01-02 | a is reported | 1
    `);
  });
});
