// biome-ignore lint/style/noRestrictedImports: a test reads its fixtures
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareAnswers, compareConflicts, type History } from "./history.fixture.ts";

const OWN = new URL("../../fixtures/histories/", import.meta.url);
const SHARED = new URL("../../../../../shared/data/scenarios/", import.meta.url);

function filesIn(folder: URL): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".json"));
}

function readHistory(folder: URL, name: string): History {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}

function answersEveryQuestionOf(folder: URL): void {
  for (const name of filesIn(folder)) {
    it(`answers every question of ${name}`, () => {
      const { found, expected } = compareAnswers(readHistory(folder, name));
      expect(found).toEqual(expected);
    });
    it(`finds the conflicts of ${name}, and no others`, () => {
      const { found, expected } = compareConflicts(readHistory(folder, name));
      expect(found).toEqual(expected);
    });
  }
}

describe("the histories of this package", () => {
  answersEveryQuestionOf(OWN);
});

describe("the shared scenarios", () => {
  if (filesIn(SHARED).length > 0) answersEveryQuestionOf(SHARED);
  else it.skip("answers them all (skipped: there is no folder shared/data/scenarios beside the project)", () => {});
});
