import { describe, expect, it } from "vitest";
import type { Voice, WeighedClaim, WeighedRuling } from "../vocabulary/voice.ts";
import { sidesOf } from "./sides.ts";
import { aClaim, aVoice, within } from "./voices.fixture.ts";

const death = aClaim({ id: "death", type: "died", time: within(null, "2040-02-01") });
const day = aClaim({ id: "day", type: "died", narrows: "death" });
const hour = aClaim({ id: "hour", type: "died", narrows: "day" });

function sides(claims: WeighedClaim[], voices: Voice[], rulings: WeighedRuling[] = []) {
  const all = sidesOf(claims, voices, rulings);
  return (id: string) => {
    const one = all.get(id);
    if (!one) throw new Error(`no sides of ${id}`);
    return one;
  };
}

describe("narrower and wider claims", () => {
  it("lets a statement on a narrower claim support all wider ones, and none the other way", () => {
    const of = sides([hour, day, death], [aVoice("A", "2040-01-02", { claim: "day" })]);
    expect(of("death").support).toMatchObject({ level: 2, origins: ["A"], voices: [{ reach: "narrower" }] });
    expect(of("hour").support).toBeNull();
  });

  it("lets a denial of the wider claim reach the narrower, and none the other way", () => {
    const of = sides([death, day], [aVoice("A", "2040-01-02", { claim: "death", stance: "denies" })]);
    expect(of("day").denial).toMatchObject({ level: 2, voices: [{ reach: "wider" }] });
    const narrow = sides([death, day], [aVoice("A", "2040-01-02", { claim: "day", stance: "denies" })]);
    expect(narrow("death").denial).toBeNull();
  });

  it("takes back the denial of a source that later asserts the wider claim, or one that tells more of it", () => {
    const denies = aVoice("A", "2040-01-02", { claim: "death", stance: "denies" });
    const asserts = aVoice("A", "2040-01-03", { claim: "day" });
    const of = sides([death, day], [denies, asserts]);
    expect(of("death").denial).toBeNull();
    expect(of("day").denial).toBeNull();
    expect(of("death").outdated).toEqual([denies]);
  });

  it("counts an official act on its circumstances as a named voice, and on the act itself in full", () => {
    const of = sides([death, day], [aVoice("A", "2040-01-02", { claim: "day", basis: "official_act" })]);
    expect(of("death").support?.level).toBe(4);
    expect(of("day").support?.level).toBe(2);
  });

  it("keeps the full strength of an act that denies the wider claim", () => {
    const act = aVoice("A", "2040-01-02", { claim: "death", stance: "denies", basis: "official_act" });
    expect(sides([death, day], [act])("day").denial?.level).toBe(4);
  });

  it("lets a retraction of the wider claim reach the narrower for good", () => {
    const told = aVoice("A", "2040-01-01", { claim: "day" });
    const back = aVoice("A", "2040-01-02", { claim: "death", stance: "retracts" });
    const again = aVoice("A", "2040-01-03", { claim: "death" });
    const of = sides([death, day], [told, back, again]);
    expect(of("day")).toMatchObject({ support: null, retracted: [{ voice: told, by: back.statement.id }] });
    expect(of("death").support?.level).toBe(2);
  });

  it("takes from the wider claim what was taken back or replaced on the narrower one", () => {
    const asserts = aVoice("A", "2040-01-01", { claim: "day" });
    const back = aVoice("A", "2040-01-02", { claim: "day", stance: "retracts" });
    expect(sides([death, day], [asserts, back])("death")).toMatchObject({
      support: null,
      retracted: [{ voice: asserts, by: back.statement.id }],
      mentioned: true,
    });
    const denies = aVoice("A", "2040-01-02", { claim: "day", stance: "denies" });
    expect(sides([death, day], [asserts, denies])("death").support).toBeNull();
  });

  it("survives claims that narrow each other", () => {
    const a = aClaim({ id: "a", type: "died", narrows: "b" });
    const b = aClaim({ id: "b", type: "died", narrows: "a" });
    expect(sides([a, b], [aVoice("A", "2040-01-01", { claim: "a" })])("a").support?.level).toBe(2);
  });
});

describe("what a change presupposes", () => {
  const time = { core: null, support: { from: "2040-05-05", to: "2040-05-05" }, starts: false, ends: false };
  const removed = aClaim({ id: "removed", type: "removed", post: "Mayor", time });
  const wide = aClaim({ id: "wide", type: "holds_post", post: "Mayor", time: within("2039-01-01", "2040-05-05") });
  const detail = aClaim({ ...wide, id: "detail", time: within("2040-01-01", "2040-05-05"), narrows: "wide" });

  it("is supported by whoever supports the change, an official act counting as named", () => {
    const of = sides([detail, wide, removed], [aVoice("A", "2040-05-05", { claim: "removed", basis: "official_act" })]);
    expect(of("removed").support?.level).toBe(4);
    expect(of("wide").support).toMatchObject({ level: 2, levelShown: null, voices: [{ reach: "presupposed" }] });
    expect(of("detail").support).toBeNull();
  });

  it("keeps the stance, and needs a window that covers the eve, and the same post", () => {
    const hedged = aVoice("A", "2040-05-05", { claim: "removed", stance: "hedges" });
    expect(sides([wide, removed], [hedged])("wide").support?.level).toBe(1);
    const late = aClaim({ ...wide, id: "late", time: within("2040-05-05", null) });
    const other = aClaim({ ...wide, id: "other", post: "Governor" });
    const of = sides([late, other, removed], [aVoice("A", "2040-05-05", { claim: "removed" })]);
    expect([of("late").support, of("other").support]).toEqual([null, null]);
  });

  it("prefers the widest of several holdings that cover the eve", () => {
    const open = aClaim({ ...wide, id: "open", time: within(null, null) });
    const of = sides([wide, open, removed], [aVoice("A", "2040-05-05", { claim: "removed" })]);
    expect([of("open").support?.level, of("wide").support]).toEqual([2, null]);
  });

  it("is not denied by a denial of the change", () => {
    const of = sides([wide, removed], [aVoice("A", "2040-05-05", { claim: "removed", stance: "denies" })]);
    expect(of("wide")).toMatchObject({ support: null, denial: null, mentioned: false });
  });

  it("is the later word of a source that had denied it, and is replaced by its later denial", () => {
    const denies = (spoke: string) => aVoice("A", spoke, { claim: "wide", stance: "denies" });
    const change = aVoice("A", "2040-05-05", { claim: "removed" });
    expect(sides([wide, removed], [denies("2040-05-01"), change])("wide").denial).toBeNull();
    expect(sides([wide, removed], [denies("2040-05-09"), change])("wide").support).toBeNull();
  });

  it("goes when its source denies the wider telling of the change", () => {
    const onTheDay = aClaim({ ...removed, id: "on the day", narrows: "removed" });
    const told = aVoice("A", "2040-05-05", { claim: "on the day" });
    const denied = aVoice("A", "2040-05-08", { claim: "removed", stance: "denies" });
    expect(sides([wide, removed, onTheDay], [told])("wide").support?.level).toBe(2);
    expect(sides([wide, removed, onTheDay], [told, denied])("wide").support).toBeNull();
  });

  it("goes when the change is taken back", () => {
    const change = aVoice("A", "2040-05-05", { claim: "removed" });
    const back = aVoice("A", "2040-05-06", { claim: "removed", stance: "retracts" });
    const of = sides([wide, removed], [change, back]);
    expect(of("wide")).toMatchObject({ support: null, retracted: [{ voice: change }] });
  });

  it("is the last detention that began before a release, never its details", () => {
    const old = aClaim({ id: "old", type: "detained", time: within("2028-01-01", "2030-02-01") });
    const last = aClaim({ id: "last", type: "detained", time: within("2040-03-01", "2040-05-05") });
    const cell = aClaim({ id: "cell", type: "detained", time: within("2040-04-01", "2040-05-05"), narrows: "last" });
    const after = aClaim({ id: "after", type: "detained", time: within("2040-08-01", null) });
    const released = aClaim({ id: "released", type: "released", time });
    const of = sides([old, cell, after, last, released], [aVoice("A", "2040-05-06", { claim: "released" })]);
    const supported = ["old", "last", "cell", "after"].filter((id) => of(id).support !== null);
    expect(supported).toEqual(["last"]);
  });
});

describe("a side", () => {
  it("is firsthand where somebody who was there says so outright, and adds something", () => {
    const firsthand = (given: object) =>
      sides([death], [aVoice("A", "2040-01-01", { claim: "death", basis: "firsthand", ...given })])("death").support;
    expect(firsthand({})).toMatchObject({ firsthand: true, outright: true });
    expect(firsthand({ stance: "hedges" })).toMatchObject({ firsthand: false, outright: false });
    expect(firsthand({ echo: true })).toMatchObject({ firsthand: false, outright: false });
  });

  it("names an origin as its first statement writes it, whichever comes first here", () => {
    const told = [
      aVoice("the Palace", "2040-01-01", { claim: "death", origin: "palace" }),
      aVoice("The PALACE", "2040-01-02", { claim: "death", origin: "palace" }),
    ].map((voice) => ({ ...voice, spelling: voice.source }));
    expect(sides([death], told.toReversed())("death").support?.origins).toEqual(["the Palace"]);
  });
});

describe("echoes on a side", () => {
  it("listens to narrower claims, wider denials and changes for who spoke before", () => {
    const first = aVoice("A", "2040-01-01", { claim: "day" });
    const echo = aVoice("Lantern", "2040-01-02", { claim: "death", chain: [] });
    expect(sides([death, day], [first, echo])("death").support).toMatchObject({ level: 2, origins: ["A"] });

    const denial = aVoice("A", "2040-01-01", { claim: "death", stance: "denies" });
    const echoed = aVoice("Lantern", "2040-01-02", { claim: "day", stance: "denies", chain: [] });
    expect(sides([death, day], [denial, echoed])("day").denial?.origins).toEqual(["A"]);
  });

  it("counts a detail that an outlet is the first to tell, though the event was told before", () => {
    const first = aVoice("A", "2040-01-01", { claim: "death" });
    const detail = aVoice("Lantern", "2040-01-02", { claim: "day", chain: [] });
    const of = sides([death, day], [first, detail]);
    expect(of("day").support).toMatchObject({ level: 2, origins: ["Lantern"] });
    expect(of("death").support).toMatchObject({ level: 2, origins: ["A"] });
  });

  it("leaves out the outlet's summary of what its own report attributes", () => {
    const of = sides([death], [aVoice("Lantern", "2040-01-01", { claim: "death", chain: [], restates: true })]);
    expect(of("death")).toMatchObject({ support: null, mentioned: false });
    expect(of("death").summaries).toHaveLength(1);
  });
});

describe("rulings", () => {
  const ruling = (holds: boolean, on: string): WeighedRuling => ({
    claim: "death",
    holds,
    reason: "seen",
    by: "desk",
    day: on,
  });

  it("make a side of level 5, also where nobody has spoken", () => {
    expect(sides([death], [], [ruling(false, "2040-01-01")])("death").denial).toMatchObject({ level: 5, voices: [] });
  });

  it("give way to a later ruling, in whatever order they were entered", () => {
    const of = sides([death], [], [ruling(true, "2040-01-05"), ruling(false, "2040-01-01")]);
    expect([of("death").support?.level, of("death").denial]).toEqual([5, null]);
  });
});
