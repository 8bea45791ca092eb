import { describe, expect, it } from "vitest";
import type { Stance } from "../vocabulary/stance.ts";
import type { Standing, Weighed } from "../vocabulary/standing.ts";
import { type CountedVoice, spokenIn, type WeighedClaim } from "../vocabulary/voice.ts";
import { anchorOf, daysInPost, isOver, moves, type PostFact, postFactsOf } from "./post-facts.ts";
import { aClaim, anIndex, aPairOfSides, aVoice } from "./sides.fixture.ts";

const post = { post: "Mayor" };

function weighed(claim: WeighedClaim, standing: Standing): [string, Weighed] {
  const sides = aPairOfSides(claim, { support: 2 });
  return [claim.id, { standing, sides, label: "in", denialLabel: null, conflicts: [], origins: [] }];
}

function facts(...claims: WeighedClaim[]) {
  return postFactsOf("Mayor", anIndex(claims), new Map(claims.map((claim) => weighed(claim, "reported"))));
}

const ids = (list: readonly PostFact[]) => list.map((one) => `${one.person} by ${one.claim.id}`);

describe("the facts of a post", () => {
  it("are starts, holdings, departures and the deaths of those who held it", () => {
    const told = facts(
      aClaim("named", "appointed", "Orlik", "2040-01-01", post),
      aClaim("follows", "succeeded", "Reyl, Orlik", "2041-01-01", post),
      aClaim("seen", "holds_post", "Sund", "2042-01-01", post),
      aClaim("dead", "died", "Sund", "2043-01-01"),
      aClaim("stranger", "died", "Vosk", "2043-01-01"),
      aClaim("elsewhere", "appointed", "Sund", "2040-01-01", { post: "Governor" }),
    );
    expect(ids(told.starts)).toEqual(["Orlik by named", "Reyl by follows"]);
    expect(ids(told.holdings)).toEqual(["Sund by seen"]);
    expect(ids(told.departures)).toEqual(["Orlik by follows"]);
    expect(ids(told.deaths)).toEqual(["Sund by dead"]);
    expect(told.oneSeat).toBe(true);
  });

  it("leave out an appointment whose assumption is known", () => {
    const named = aClaim("named", "appointed", "Orlik", "2040-01-01/2040-01-31", post);
    const sworn = aClaim("sworn", "assumed", "Orlik", "2040-01-15", post);
    expect(ids(facts(named, sworn).starts)).toEqual(["Orlik by sworn"]);
    const before = aClaim("before", "assumed", "Orlik", "2039-01-15", post);
    expect(ids(facts(named, before).starts)).toEqual(["Orlik by named", "Orlik by before"]);
    const slow = aClaim("slow", "assumed", "Orlik", "2040-11-15", post);
    expect(ids(facts(named, slow).starts)).toEqual(["Orlik by slow"]);
    const [day, sameDay] = (["appointed", "assumed"] as const).map((type) =>
      aClaim(type, type, "Orlik", "2040-01-15", post),
    ) as [WeighedClaim, WeighedClaim];
    expect(ids(facts(day, sameDay).starts)).toEqual(["Orlik by appointed", "Orlik by assumed"]);
  });

  it("move a holder when established or reported, once their window is over", () => {
    const [fact] = facts(aClaim("named", "appointed", "Orlik", "2040-01-01/2040-01-31", post)).starts as [PostFact];
    expect([moves(fact), moves({ ...fact, standing: "disputed" })]).toEqual([true, false]);
    expect([isOver(fact, "2040-01-30"), isOver(fact, "2040-01-31")]).toEqual([false, true]);
    expect(isOver({ ...fact, window: { from: "2040-01-01", to: null } }, "2099-01-01")).toBe(false);
  });
});

describe("the days that a fact is sure of", () => {
  it("are the core of a holding, the day of a start, and the eve of a departure", () => {
    const told = facts(
      aClaim("seen", "holds_post", "Sund", "2040-01-01/2040-01-05", post),
      aClaim("named", "appointed", "Orlik", "2040-02-01", post),
      aClaim("gone", "removed", "Orlik", "2040-03-01/2040-03-31", post),
    );
    expect(told.holdings.flatMap(daysInPost)).toEqual([{ from: "2040-01-01", to: "2040-01-05" }]);
    expect(told.starts.flatMap(daysInPost)).toEqual([{ from: "2040-02-01", to: "2040-02-01" }]);
    expect(told.departures.flatMap(daysInPost)).toEqual([{ from: "2040-02-29", to: "2040-02-29" }]);
  });

  /** A holding in a window, with what was said of it. */
  function told(window: string, ...said: Partial<CountedVoice & { on: string; stance: Stance }>[]): PostFact {
    const claim = aClaim("open", "holds_post", "Sund", window, post);
    const sides = aPairOfSides(claim, { support: 2 });
    const voices = said.map(
      ({ on = "2040-05-10", stance = "asserts", ...given }): CountedVoice => ({
        voice: aVoice(stance, on),
        reach: "direct",
        basis: "named",
        echoOf: null,
        ...given,
      }),
    );
    const support = sides.support && { ...sides.support, voices, spoken: spokenIn(voices) };
    const [, one] = weighed(claim, "reported");
    const known = new Map([["open", { ...one, sides: { ...sides, support } }]]);
    return postFactsOf("Mayor", anIndex([claim]), known).holdings[0] as PostFact;
  }

  it("tie an open holding to the last day on which somebody called him by the post", () => {
    const fact = told("../..", { on: "2040-01-10" }, { on: "2040-05-10", echoOf: "s" }, { on: "2041-01-10" });
    expect(anchorOf(fact, "2040-12-31")).toBe("2040-05-10");
    expect(anchorOf(fact, "2039-12-31")).toBeNull();
  });

  it("are tied by no reservation, by nothing that merely presupposes it, and by no day outside the window", () => {
    expect(anchorOf(told("../..", { stance: "hedges" }), "2040-12-31")).toBeNull();
    expect(anchorOf(told("../..", { reach: "presupposed" }), "2040-12-31")).toBeNull();
    expect(anchorOf(told("../2040-05-09", {}), "2040-12-31")).toBeNull();
  });

  it("reach up to the day that is asked about", () => {
    const fact = told("2040-01-01/2040-01-05");
    expect(["2040-01-03", "2040-01-09"].map((day) => anchorOf(fact, day))).toEqual(["2040-01-03", "2040-01-05"]);
  });

  it("begin with the window where it has a beginning", () => {
    expect(anchorOf(told("2040-02-01/..", {}), "2040-12-31")).toBe("2040-02-01");
  });
});
