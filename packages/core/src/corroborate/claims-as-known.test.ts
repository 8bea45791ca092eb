import { describe, expect, it } from "vitest";
import type { Stance } from "../vocabulary/stance.ts";
import type { Time } from "../vocabulary/time.ts";
import type { WeighedClaim, WeighedStatement } from "../vocabulary/voice.ts";
import { claimsAsKnown } from "./claims-as-known.ts";
import { aClaim, aStatement } from "./voices.fixture.ts";

/** "2040-01-01/2040-01-31" with ".." for an open end; `[` and `]` mark true edges, `!` a state that is certain on all of it. */
function time(words: string): Time {
  const [from = "", to = from] = words.replace(/[[\]!]/g, "").split("/");
  const support = { from: from === ".." ? null : from, to: to === ".." ? null : to };
  const core = words.includes("!") ? { from, to } : null;
  return { core, support, starts: words.includes("["), ends: words.includes("]") };
}

const told = (claim: string, words: string, stance: Stance = "asserts"): WeighedStatement =>
  aStatement({ claim, stance, time: time(words) });
const rangeOf = ({ time: { support } }: WeighedClaim) => `${support.from ?? ".."}/${support.to ?? ".."}`;

/** One claim as its statements tell it. */
function one(type: WeighedClaim["type"], ...statements: WeighedStatement[]): WeighedClaim {
  return claimsAsKnown([aClaim({ id: "c", type, time: time("2039-01-01/2039-12-31") })], statements)[0] as WeighedClaim;
}

describe("the time of an event", () => {
  it("lies inside every telling of it, and is certain once that is one day", () => {
    const both = one("died", told("c", "2040-01-01/2040-01-31"), told("c", "2040-01-20/2040-02-20"));
    expect([rangeOf(both), both.time.core]).toEqual(["2040-01-20/2040-01-31", null]);
    const day = one("died", told("c", "../2040-01-20"), told("c", "2040-01-20/.."));
    expect([rangeOf(day), day.time.core]).toEqual(["2040-01-20/2040-01-20", { from: "2040-01-20", to: "2040-01-20" }]);
  });

  it("is the whole stretch where tellings exclude each other", () => {
    expect(rangeOf(one("died", told("c", "2040-01-20"), told("c", "2040-01-01"), told("c", "2040-01-09")))).toBe(
      "2040-01-01/2040-01-20",
    );
  });

  it("is what those say who assert or hedge it, and of mere denials what they deny", () => {
    const stances = [told("c", "2040-01-01/2040-01-31"), told("c", "2040-01-05", "denies")];
    expect(rangeOf(one("died", ...stances))).toBe("2040-01-01/2040-01-31");
    expect(rangeOf(one("died", told("c", "2040-01-05", "doubts")))).toBe("2040-01-05/2040-01-05");
    expect(rangeOf(one("died", told("c", "2040-01-05", "hedges")))).toBe("2040-01-05/2040-01-05");
  });

  it("is the claim's own where no statement tells one", () => {
    expect(rangeOf(one("died", aStatement({ claim: "c" })))).toBe("2039-01-01/2039-12-31");
  });
});

describe("the time of a state", () => {
  it("reaches over all tellings, and is certain on the days of each", () => {
    const state = one("holds_post", told("c", "!2040-01-01"), told("c", "!2040-06-01/2040-06-30"));
    expect(rangeOf(state)).toBe("2040-01-01/2040-06-30");
    expect(state.attested).toEqual([
      { from: "2040-01-01", to: "2040-01-01" },
      { from: "2040-06-01", to: "2040-06-30" },
    ]);
    expect(state.time.core).toEqual({ from: "2040-06-01", to: "2040-06-30" });
  });

  it("stays open where one telling is", () => {
    expect(rangeOf(one("holds_post", told("c", "2040-01-01/.."), told("c", "../2040-06-30")))).toBe("../..");
  });

  it("reaches as far as the farthest that anybody vouches for", () => {
    expect(rangeOf(one("holds_post", told("c", "2040-01-01/2040-06-30"), told("c", "2040-03-01/2040-09-30")))).toBe(
      "2040-01-01/2040-09-30",
    );
  });

  it("begins and ends at a true edge that somebody tells, whatever others vouch for", () => {
    expect(rangeOf(one("holds_post", told("c", "[2040-03-01/2040-06-30"), told("c", "2040-01-01/2040-09-30]")))).toBe(
      "2040-03-01/2040-09-30",
    );
    expect(rangeOf(one("holds_post", told("c", "[2040-03-01/.."), told("c", "../2040-09-30]")))).toBe(
      "2040-03-01/2040-09-30",
    );
  });

  it("is the whole stretch where true edges cross", () => {
    expect(rangeOf(one("holds_post", told("c", "[2040-09-01/.."), told("c", "2040-01-01/2040-03-01]")))).toBe(
      "2040-01-01/..",
    );
  });
});

/** What each of the claims narrows: "day<month" for "day tells more of month". */
function narrowing(list: readonly (readonly [id: string, words: string, given?: Partial<WeighedClaim>])[]): string[] {
  const claims = list.map(([id, words, given]) => aClaim({ id, type: "died", time: time(words), ...given }));
  const statements = list.map(([id, words]) => told(id, words));
  return claimsAsKnown(claims, statements).flatMap(({ id, narrows }) => (narrows === null ? [] : [`${id}<${narrows}`]));
}

describe("a claim that tells more of the same event", () => {
  const month = ["month", "2040-01-01/2040-01-31"] as const;

  it("narrows the claim whose days hold its own, and the nearest of several", () => {
    const list = [["year", "2039-08-01/2040-01-31"], month, ["day", "2040-01-20"]] as const;
    expect(narrowing(list)).toEqual(["month<year", "day<month"]);
    expect(narrowing(list.toReversed())).toEqual(["day<month", "month<year"]);
  });

  it("does not narrow one whose days are the same, or reach beyond it", () => {
    expect(narrowing([month, ["same", "2040-01-01/2040-01-31"]])).toEqual([]);
    expect(narrowing([month, ["late", "2040-01-20/2040-02-02"]])).toEqual([]);
  });

  it("needs one type, one person, one post, and places that go together", () => {
    expect(narrowing([month, ["day", "2040-01-20", { type: "appeared" }]])).toEqual([]);
    expect(narrowing([month, ["day", "2040-01-20", { about: ["Sund"] }]])).toEqual([]);
    expect(narrowing([month, ["day", "2040-01-20", { post: "Mayor" }]])).toEqual([]);
    const inMinsk = [...month, { place: "Minsk" }] as const;
    expect(narrowing([inMinsk, ["day", "2040-01-20", { place: "Moscow" }]])).toEqual([]);
    expect(narrowing([inMinsk, ["day", "2040-01-20", { place: "Minsk" }]])).toEqual(["day<month"]);
    expect(narrowing([month, ["day", "2040-01-20", { place: "Minsk" }]])).toEqual(["day<month"]);
  });

  it("does not narrow one that tells a place which it leaves out", () => {
    expect(
      narrowing([
        [...month, { place: "Minsk" }],
        ["day", "2040-01-20"],
      ]),
    ).toEqual([]);
  });

  it("is another event where the wider one reaches back for ever and it was long before", () => {
    const by = ["by", "../2040-06-30"] as const;
    expect(narrowing([by, ["day", "2040-06-01"]])).toEqual(["day<by"]);
    expect(narrowing([by, ["day", "2039-06-01"]])).toEqual([]);
    expect(narrowing([by, ["earlier", "../2040-06-01"]])).toEqual(["earlier<by"]);
  });

  it("lies in a window however long, where both ends of it are told", () => {
    expect(
      narrowing([
        ["years", "2030-01-01/2040-06-30"],
        ["day", "2039-06-01"],
      ]),
    ).toEqual(["day<years"]);
    expect(
      narrowing([
        ["years", "2030-01-01/2040-06-30"],
        ["by", "../2039-06-01"],
      ]),
    ).toEqual([]);
  });

  it("keeps what it was entered with, and is joined to nothing without a time told of it", () => {
    expect(narrowing([month, ["other", "2040-01-10/2040-01-25"], ["day", "2040-01-20", { narrows: "month" }]])).toEqual(
      ["other<month", "day<month"],
    );
    const claims = [aClaim({ id: "wide", type: "died", time: time(month[1]) }), aClaim({ id: "day", type: "died" })];
    expect(claimsAsKnown(claims, [told("wide", month[1])]).every((claim) => claim.narrows === null)).toBe(true);
  });

  it("is never a state, nor something said", () => {
    for (const type of ["holds_post", "said"] as const) {
      expect(
        narrowing([
          [...month, { type }],
          ["day", "2040-01-20", { type }],
        ]),
      ).toEqual([]);
    }
  });

  it("finds the same among many tellings as among few", () => {
    const early = Array.from({ length: 40 }, (_, i) => {
      const day = new Date(Date.UTC(2030, 0, 1 + 20 * i)).toISOString().slice(0, 10);
      return [`early ${i}`, day] as const;
    });
    const near = [
      ["by", "../2040-06-30"],
      ["half", "2039-12-20/2040-06-30"],
      ["week", "2040-06-20/2040-06-27"],
      ["eve", "2040-06-20"],
    ] as const;
    const few = narrowing(near);
    expect(few).toEqual(["half<by", "week<half", "eve<week"]);
    expect(narrowing([...early, ...near])).toEqual(few);
    expect(narrowing([...near, ...early])).toEqual(few);
  });
});
