import { describe, expect, it } from "vitest";
import type { WeighedLink, WeighedStatement } from "../vocabulary/voice.ts";
import { createBodies } from "./bodies.ts";
import { CROWD, voiceOf } from "./voice-of.ts";
import { aReport, aStatement, link } from "./voices.fixture.ts";

const reports = new Map(
  [
    aReport({ id: "own" }),
    aReport({ id: "credited", credit: "Sable Wire" }),
    aReport({ id: "first", outlet: "Tarsk Courier", published: "2040-01-02", instant: "2040-01-02T09:00" }),
    aReport({ id: "copy", outlet: "Gazette", published: "2040-01-05", copyOf: "first" }),
    aReport({ id: "copy of copy", outlet: "Observer", published: "2040-01-07", copyOf: "copy" }),
    aReport({ id: "credited copy", outlet: "Gazette", copyOf: "credited" }),
    aReport({ id: "circle", copyOf: "circle" }),
  ].map((report) => [report.id, report]),
);
const bodies = createBodies(
  new Map([
    ["Paval Drin", "Ministry"],
    ["Ministry", "Velmark government"],
    ["a Velmark official", "Velmark government"],
  ]),
);

function voice(report: string, chain: (string | WeighedLink)[], given: Partial<WeighedStatement> = {}) {
  const links = chain.map((one) => (typeof one === "string" ? link(one) : one));
  return voiceOf(aStatement({ report, chain: links, ...given }), reports, bodies);
}

describe("the origin of a statement", () => {
  it("is the outlet that speaks in its own voice", () => {
    expect(voice("own", [])).toMatchObject({ spelling: "Lantern", source: "lantern", collapses: [] });
  });

  it("is the credited wire where the outlet names no source", () => {
    expect(voice("credited", [])).toMatchObject({
      spelling: "Sable Wire",
      collapses: [{ by: "credit", from: "Lantern" }],
    });
  });

  it("has the wire on its path also where a source is named, and in a reprint", () => {
    expect(voice("credited", ["Orm Monitor"]).path).toEqual(["lantern", "sable wire", "orm monitor"]);
    const told = voice("credited copy", []);
    expect(told.collapses).toEqual([{ by: "copy", from: "Gazette", to: "Sable Wire" }]);
    expect(told.path).toEqual(["gazette", "lantern", "sable wire"]);
  });

  it("is that of the first version, on its day, for a reprint of a reprint", () => {
    const told = voice("copy of copy", []);
    expect(told).toMatchObject({ spelling: "Tarsk Courier", spoke: "2040-01-02", instant: "2040-01-02T09:00" });
    expect(told.collapses).toEqual([{ by: "copy", from: "Observer", to: "Tarsk Courier" }]);
    expect(told.path).toEqual(["observer", "gazette", "tarsk courier"]);
  });

  it("is found even where reports name each other as copies", () => {
    expect(voice("circle", []).spelling).toBe("Lantern");
  });

  it("is the body for which the last named source speaks", () => {
    const told = voice("own", ["Sable Wire", "Paval Drin"]);
    expect(told).toMatchObject({ spelling: "Velmark government", source: "velmark government" });
    expect(told.collapses.map(({ by }) => by)).toEqual(["citation", "speaks-for"]);
    expect(told.path).toEqual(["lantern", "sable wire", "velmark government"]);
  });

  it("is the relaying outlet for an unnamed source of no named body", () => {
    const told = voice("own", ["Boreal Press", "two people familiar with the matter"], { basis: "anonymous" });
    expect(told).toMatchObject({ spelling: "Boreal Press", relayer: "boreal press" });
    expect(voice("credited", ["a diplomat"], { basis: "anonymous" })).toMatchObject({ spelling: "Sable Wire" });
    expect(voice("copy", ["a diplomat"], { basis: "anonymous" })).toMatchObject({ spelling: "Tarsk Courier" });
  });

  it("is the body that the text names for an unnamed source, relayed by another", () => {
    const told = voice("own", ["Boreal Press", "a Velmark official"], { basis: "anonymous" });
    expect(told).toMatchObject({ spelling: "Velmark government", relayer: "boreal press" });
    const described = { name: "an envoy", kind: "anonymous" as const, body: "Norland government" };
    expect(voice("own", [described], { basis: "anonymous" }).spelling).toBe("Norland government");
  });

  it("keeps an unnamed source apart from its body's own later word", () => {
    const official = voice("own", ["a Velmark official"], { basis: "anonymous" });
    const same = voice("own", ["A Velmark official"], { basis: "anonymous" });
    const elsewhere = voice("first", ["a Velmark official"], { basis: "anonymous" });
    expect(official.source).not.toBe(voice("own", ["Ministry"]).source);
    expect(official.source).toBe(same.source);
    expect(official.source).not.toBe(elsewhere.source);
  });

  it.each([
    "social media",
    "users",
    "rumours on social media",
    "users of Telegram",
    "Weibo posts",
    "online rumours",
    "Telegram channels",
    "posts on Chinese social media",
    "users in Iran",
  ])("is the one crowd for %j", (name) => {
    expect(voice("own", [name], { basis: "social_media" }).origin).toBe(CROWD);
  });

  it.each([
    "a post on X",
    "the Telegram channel Baza",
    "Baza Telegram channel",
    "posts by Ivan Drel",
    "General Observer",
    "a vice director of a broadcaster",
    "X user @orm",
  ])("is the account itself for %j", (name) => {
    expect(voice("own", [name], { basis: "social_media" }).spelling).toBe(name);
  });

  it("speaks on the day that the text dates, without the printed moment", () => {
    const said = { from: "2039-12-01", to: "2039-12-31" };
    expect(voice("first", ["Ministry"], { said })).toMatchObject({ spoke: "2039-12-31", instant: null });
  });
});
