import { describe, expect, it } from "vitest";
import { echoesAmong } from "./echoes.ts";
import { aVoice } from "./voices.fixture.ts";

const own = (outlet: string, day: string, given = {}) => aVoice(outlet, day, { chain: [], ...given });

describe("echoes", () => {
  it("takes an own voice for an echo of what another origin had said before", () => {
    const first = aVoice("Ministry", "2040-01-01");
    const echo = own("Lantern", "2040-01-02");
    expect([...echoesAmong([echo, first])]).toEqual([[echo.statement.id, first.statement.id]]);
  });

  it("lets an own voice be that comes first, claims its own knowledge, or saw it itself", () => {
    const first = own("Lantern", "2040-01-01");
    const learned = own("Tarsk Courier", "2040-01-02", { ownKnowledge: true });
    const seen = own("Boreal Press", "2040-01-02", { basis: "firsthand" });
    expect(echoesAmong([first, learned, seen]).size).toBe(0);
  });

  it("never takes a sourced statement for an echo, unless it says that it merely agrees", () => {
    const first = own("Lantern", "2040-01-01");
    const agrees = aVoice("Deputy", "2040-01-02", { echo: true });
    expect([...echoesAmong([first, aVoice("Ministry", "2040-01-02"), agrees]).keys()]).toEqual([agrees.statement.id]);
  });

  it("puts sourced statements of a day before own voices, in whatever order they were entered", () => {
    const echo = own("Lantern", "2040-01-01", { order: 1 });
    const sourced = aVoice("Ministry", "2040-01-01", { order: 2 });
    expect([...echoesAmong([echo, sourced]).keys()]).toEqual([echo.statement.id]);
  });

  it("orders own voices of a day by the printed moment, those without one last, then by entry", () => {
    const late = own("Lantern", "2040-01-01", { instant: "2040-01-01T18:00", order: 1 });
    const early = own("Tarsk Courier", "2040-01-01", { instant: "2040-01-01T07:30", order: 2 });
    const undated = own("Boreal Press", "2040-01-01", { order: 0 });
    expect([...echoesAmong([late, early, undated]).keys()]).toEqual([late.statement.id, undated.statement.id]);
    const [one, two] = [own("Lantern", "2040-01-01", { order: 9 }), own("Gazette", "2040-01-01", { order: 10 })];
    expect([...echoesAmong([two, one]).keys()]).toEqual([two.statement.id]);
  });

  it("does not make an outlet the echo of itself", () => {
    expect(echoesAmong([own("Lantern", "2040-01-01"), own("Lantern", "2040-01-02")]).size).toBe(0);
  });

  it("does not make an outlet the echo of its own unnamed sources", () => {
    const doctors = aVoice("two doctors (through Lantern)", "2040-01-01", { origin: "Lantern" });
    expect(echoesAmong([doctors, own("Lantern", "2040-01-02")]).size).toBe(0);
  });

  it("makes an outlet that spoke first an echo once others have spoken in between", () => {
    const again = own("Lantern", "2040-01-03");
    const voices = [own("Lantern", "2040-01-01"), aVoice("Ministry", "2040-01-02"), again];
    expect([...echoesAmong(voices).keys()]).toEqual([again.statement.id]);
  });
});
