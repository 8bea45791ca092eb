import { describe, expect, it } from "vitest";
import { Statement } from "../vocabulary/statement.ts";
import { extractStatements } from "./extract-statements.ts";
import { asExpected, type FixtureReport, fixtureReports, inLines, readmeOf, reportOfParts } from "./reports.fixture.ts";

function statementsOf(fixture: FixtureReport): readonly Statement[] {
  return extractStatements(reportOfParts(fixture.parts, fixture), fixture.published).statements;
}

const found = (fixture: FixtureReport): string => inLines(statementsOf(fixture).map(asExpected));

describe("the invented reports", () => {
  for (const fixture of fixtureReports()) {
    it(`${fixture.name}: ${fixture.shows}`, () => {
      expect(found(fixture)).toBe(inLines(fixture.expected));
    });
  }

  it("give statements that a ledger takes", () => {
    const all = [...fixtureReports(), ...fixtureReports("known-gaps/")];
    const broken = all.filter((one) => statementsOf(one).some((told) => !Statement.safeParse(told).success));
    expect(broken.map(({ name }) => name)).toEqual([]);
  });

  it("show every claim type", async () => {
    const { ClaimType } = await import("../vocabulary/claim-types.ts");
    const shown = new Set(fixtureReports().flatMap(({ expected }) => expected.map(({ claim }) => claim)));
    expect(ClaimType.options.filter((type) => !shown.has(type))).toEqual([]);
  });
});

describe("the known gaps", () => {
  const gaps = fixtureReports("known-gaps/");
  for (const fixture of gaps) {
    it(`${fixture.name} is still one (when this fails, move its file up): ${fixture.today}`, () => {
      expect(found(fixture)).not.toBe(inLines(fixture.expected));
    });
  }

  it("are listed in their README, each by name", () => {
    const readme = readmeOf("known-gaps/");
    expect([...readme.matchAll(/^- `([^`]+)`/gm)].map(([, name]) => name)).toEqual(gaps.map(({ name }) => name));
  });
});
