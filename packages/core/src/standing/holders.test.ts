import { describe, expect, it } from "vitest";
import type { Standing, Weighed } from "../vocabulary/standing.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { holdersOf } from "./holders.ts";
import { aClaim, anIndex, aPairOfSides } from "./sides.fixture.ts";

const post = { post: "Mayor" };
type Told = [claim: WeighedClaim, standing: Standing];

function weighedOf(told: readonly Told[]): Map<string, Weighed> {
  return new Map(
    told.map(([claim, standing]) => [
      claim.id,
      {
        standing,
        sides: aPairOfSides(claim, { support: 2 }),
        label: "in",
        denialLabel: null,
        conflicts: [],
        origins: [],
      },
    ]),
  );
}

/** The holders, the status and the coverage on a day, as one line. */
function held(on: string, told: readonly Told[], multiSeat: string[] = []): string {
  const index = anIndex(
    told.map(([claim]) => claim),
    multiSeat,
  );
  const { holders, status, coverage } = holdersOf("Mayor", on, index, weighedOf(told));
  const names = holders.map((one) => one.person).sort();
  return `${names.join(" and ") || "nobody"}, ${status}, ${coverage}`;
}

const named = (who: string, window: string, standing: Standing = "established"): Told => [
  aClaim(`${who} named ${window}`, "appointed", who, window, post),
  standing,
];
const sworn = (who: string, window: string, standing: Standing = "established"): Told => [
  aClaim(`${who} sworn ${window}`, "assumed", who, window, post),
  standing,
];
const gone = (who: string, window: string, standing: Standing = "established"): Told => [
  aClaim(`${who} gone ${window}`, "removed", who, window, post),
  standing,
];
const died = (who: string, window: string, standing: Standing = "established"): Told => [
  aClaim(`${who} died ${window}`, "died", who, window),
  standing,
];
const holds = (who: string, window: string, standing: Standing = "established"): Told => [
  aClaim(`${who} holds ${window}`, "holds_post", who, window, post),
  standing,
];
const follows = (who: string, whom: string, window: string, standing: Standing = "established"): Told => [
  aClaim(`${who} follows ${whom}`, "succeeded", `${who}, ${whom}`, window, post),
  standing,
];

describe("who came and went", () => {
  it("is in post from the day of the change, once its window is over", () => {
    const told = [named("Orlik", "2040-01-01/2040-01-31")];
    expect(held("2040-01-30", told)).toBe("nobody, unknown, unknown");
    expect(held("2040-01-31", told)).toBe("Orlik, established, possible");
    expect(held("2044-01-01", told)).toBe("Orlik, established, possible");
  });

  it("is moved by what is reported, and by nothing less", () => {
    const first = named("Orlik", "2040-01-01");
    expect(held("2041-06-01", [first, named("Reyl", "2041-01-01", "reported")])).toBe("Reyl, reported, possible");
    for (const standing of ["rumoured", "contradicted", "refuted", "withdrawn", "unknown"] as const) {
      const told = [first, named("Reyl", "2041-01-01", standing), gone("Orlik", "2041-01-01", standing)];
      expect(held("2041-06-01", told)).toBe("Orlik, established, possible");
    }
  });

  it("leaves the seat vacant, in a post of several seats unknown", () => {
    const told = [named("Orlik", "2040-01-01"), gone("Orlik", "2041-01-01")];
    expect(held("2041-01-01", told)).toBe("nobody, vacant, attested");
    expect(held("2041-06-01", told, ["Mayor"])).toBe("nobody, unknown, unknown");
  });

  it("leaves the seat vacant until somebody is known in it, and not by what comes later", () => {
    const told = [gone("Orlik", "2041-01-01"), holds("Reyl", "2041-06-01")];
    expect(held("2041-03-01", told)).toBe("nobody, vacant, attested");
    expect(held("2041-09-01", told)).toBe("nobody, unknown, unknown");
  });

  it("tells all holders of a post with several seats, as sure as the least sure of them", () => {
    const told = [named("Orlik", "2040-01-01"), named("Reyl", "2040-02-01", "reported")];
    expect(held("2040-06-01", told, ["Mayor"])).toBe("Orlik and Reyl, reported, possible");
  });

  it("comes back after a return", () => {
    const told = [named("Orlik", "2040-01-01"), gone("Orlik", "2041-01-01"), named("Orlik", "2042-01-01", "reported")];
    expect(held("2041-06-01", told)).toBe("nobody, vacant, attested");
    expect(held("2042-06-01", told)).toBe("Orlik, reported, possible");
  });

  it("keeps the best standing of all that put him there", () => {
    const told = [named("Orlik", "2040-01-01"), named("Orlik", "2041-01-01", "reported")];
    expect(held("2041-06-01", told)).toBe("Orlik, established, possible");
  });

  it("ends with the death of one in post, even on the day of his start, and with no other death", () => {
    expect(held("2041-01-02", [named("Orlik", "2041-01-01"), died("Orlik", "2041-01-01")])).toBe(
      "nobody, vacant, attested",
    );
    const left = [named("Orlik", "2040-01-01"), gone("Orlik", "2041-01-01"), holds("Reyl", "2042-01-01")];
    expect(held("2044-01-01", [...left, died("Orlik", "2043-01-01")])).toBe("nobody, unknown, unknown");
  });

  it("takes an end inside the window of the start for the end of that term", () => {
    const told = [named("Orlik", "2042-01-01/2042-12-31"), gone("Orlik", "2042-03-05")];
    expect(held("2043-01-15", told)).toBe("nobody, vacant, attested");
  });
});

describe("two changes of one day", () => {
  it("leave nobody where one person came and went, and two where both came", () => {
    expect(held("2041-01-01", [named("Orlik", "2041-01-01"), gone("Orlik", "2041-01-01")])).toBe(
      "nobody, vacant, attested",
    );
    expect(held("2041-02-01", [named("Orlik", "2041-01-01"), named("Reyl", "2041-01-01")])).toBe(
      "Orlik and Reyl, disputed, possible",
    );
  });
});

describe("appointment and assumption", () => {
  const told = [named("Halek", "2034-03-01"), named("Tassen", "2038-03-01"), sworn("Tassen", "2038-03-20", "reported")];

  it("start a term with the assumption once it is known", () => {
    expect(held("2038-03-10", told.slice(0, 2))).toBe("Tassen, established, possible");
    expect(held("2038-03-10", told)).toBe("Halek, established, possible");
    expect(held("2038-03-20", told)).toBe("Tassen, reported, attested");
  });

  it("do not wait for a rumoured assumption, nor for one years later", () => {
    const rumoured = [...told.slice(0, 2), sworn("Tassen", "2038-03-20", "rumoured")];
    expect(held("2038-03-10", rumoured)).toBe("Tassen, established, possible");
    const later = [...told.slice(0, 2), sworn("Tassen", "2043-03-20")];
    expect(held("2038-03-10", later)).toBe("Tassen, established, presumed");
  });
});

describe("statements that name somebody in post", () => {
  it("cover the days of their window, and no others", () => {
    const told = [holds("Orlik", "2040-01-01/2040-01-31", "reported")];
    expect(held("2040-01-31", told)).toBe("Orlik, reported, attested");
    expect(held("2040-02-01", told)).toBe("nobody, unknown, unknown");
  });

  it("lift the status beside the start", () => {
    const told = [named("Orlik", "2040-01-01", "reported"), holds("Orlik", "2040-06-01/2040-06-30")];
    expect(held("2040-06-15", told)).toBe("Orlik, established, attested");
    expect(held("2040-07-15", told)).toBe("Orlik, reported, possible");
  });

  it("with no known beginning are possible before the first certain day, not presumed", () => {
    const told = [holds("Orlik", "../2040-12-31", "reported"), holds("Orlik", "2040-06-01", "reported")];
    expect(held("2040-03-01", told)).toBe("Orlik, reported, possible");
  });

  it("with an open window are cut short by an end or by a successor", () => {
    const open = holds("Orlik", "2040-01-01/..", "reported");
    expect(held("2044-01-01", [open])).toBe("Orlik, reported, possible");
    expect(held("2044-01-01", [open, gone("Orlik", "2041-01-01")])).toBe("nobody, vacant, attested");
    expect(held("2044-01-01", [open, named("Reyl", "2041-01-01")])).toBe("Reyl, established, possible");
  });

  it("end the presumed term of another in the only seat", () => {
    const told = [named("Orlik", "2040-01-01"), holds("Reyl", "2041-01-01", "reported")];
    expect(held("2040-06-01", told)).toBe("Orlik, established, possible");
    expect(held("2041-01-01", told)).toBe("Reyl, reported, attested");
    expect(held("2041-06-01", told)).toBe("nobody, unknown, unknown");
  });

  it("end nobody's term while they are themselves disputed", () => {
    const told = [named("Orlik", "2040-01-01"), holds("Reyl", "2041-01-01", "disputed")];
    expect(held("2041-06-01", told)).toBe("Orlik, established, possible");
  });

  it("are no more than possible where a window tells no certain day, and give way to who is there for sure", () => {
    const told = [named("Orlik", "2040-01-01"), holds("Reyl", "2040-03-01/..")];
    expect(held("2040-04-01", told)).toBe("Orlik, established, possible");
    expect(held("2040-04-01", told, ["Mayor"])).toBe("Orlik and Reyl, established, possible");
  });

  it("give way to nobody before their last day, nor to his own start, nor in several seats", () => {
    const orlik = holds("Orlik", "2040-01-01/2040-06-30");
    expect(held("2040-06-01", [orlik, sworn("Reyl", "2040-06-01")])).toBe("Orlik and Reyl, disputed, attested");
    expect(held("2040-06-30", [orlik, sworn("Orlik", "2040-06-30", "reported")])).toBe("Orlik, established, attested");
    expect(held("2040-06-30", [orlik, sworn("Reyl", "2040-06-30")], ["Mayor"])).toBe(
      "Orlik and Reyl, established, attested",
    );
  });

  it("give way on their last day to whoever starts, and to his own end", () => {
    const orlik = holds("Orlik", "2040-01-01/2040-06-30");
    expect(held("2040-06-30", [orlik, sworn("Reyl", "2040-06-30")])).toBe("Reyl, established, attested");
    expect(held("2040-06-30", [orlik, holds("Reyl", "2040-06-30/2040-12-31")])).toBe("Reyl, established, attested");
    expect(held("2040-06-30", [orlik, gone("Orlik", "2040-06-30")])).toBe("nobody, vacant, attested");
  });

  it("make the days between two of them presumed, with the better of the two", () => {
    const told = [holds("Orlik", "2040-01-01", "reported"), holds("Orlik", "2040-06-01")];
    expect(held("2040-03-01", told)).toBe("Orlik, established, presumed");
    const interruptions = [gone("Orlik", "2040-02-01"), named("Reyl", "2040-02-01"), holds("Reyl", "2040-04-01")];
    for (const one of interruptions) expect(held("2040-03-01", [...told, one])).not.toContain("presumed");
    const more = [gone("Reyl", "2040-04-02"), gone("Orlik", "2040-01-01")];
    for (const one of more) expect(held("2040-03-01", [...told, one])).not.toContain("Orlik, established, presumed");
  });

  it("reach across others in a post with several seats", () => {
    const told = [holds("Orlik", "2040-01-01"), holds("Reyl", "2040-02-01"), holds("Orlik", "2040-06-01")];
    expect(held("2040-03-01", told, ["Mayor"])).toBe("Orlik, established, presumed");
  });

  it("do not reach across his coming, even on the day on which he is seen again", () => {
    const told = [holds("Orlik", "2040-01-01"), holds("Orlik", "2040-06-01")];
    expect(held("2040-01-15", [...told, named("Orlik", "2040-02-01")])).toBe("nobody, unknown, unknown");
    expect(held("2040-03-01", [...told, named("Orlik", "2040-06-01")])).toBe("nobody, unknown, unknown");
    expect(held("2040-03-01", [...told, named("Orlik", "2040-01-01")])).toBe("Orlik, established, presumed");
  });

  it("make the days between two tellings of one holding presumed, and those after the last possible", () => {
    const attested = ["2040-01-01", "2040-06-01"].map((day) => ({ from: day, to: day }));
    const told: Told = [aClaim("told", "holds_post", "Orlik", "2040-01-01/..", { ...post, attested }), "reported"];
    expect(held("2040-01-01", [told])).toBe("Orlik, reported, attested");
    expect(held("2040-03-01", [told])).toBe("Orlik, reported, presumed");
    expect(held("2040-09-01", [told])).toBe("Orlik, reported, possible");
    expect(held("2040-09-01", [told, holds("Reyl", "2040-07-01")])).toBe("nobody, unknown, unknown");
    expect(held("2040-03-01", [told, holds("Reyl", "2040-03-01")])).toBe("Reyl, established, attested");
  });

  it("are presumed to reach the eve of a removal", () => {
    const told = [holds("Orlik", "2040-01-01"), gone("Orlik", "2040-06-01", "reported")];
    expect(held("2040-03-01", told)).toBe("Orlik, established, presumed");
  });
});

describe("the eve of an end", () => {
  it("is a day in post, by the standing of the end", () => {
    const told = [named("Orlik", "2040-01-01", "reported"), gone("Orlik", "2041-01-01")];
    expect(held("2040-12-31", told)).toBe("Orlik, established, attested");
    expect(held("2040-06-01", told)).toBe("Orlik, reported, presumed");
  });

  it("says nothing for a death", () => {
    expect(held("2040-12-31", [died("Orlik", "2041-01-01")])).toBe("nobody, unknown, unknown");
  });

  it("reaches back as possible to the last other holder known", () => {
    const told = [gone("Reyl", "2030-06-01", "reported"), gone("Orlik", "2035-04-01/2035-04-30")];
    expect(held("2028-01-01", told)).toBe("Reyl, reported, possible");
    expect(held("2032-01-01", told)).toBe("Orlik, established, possible");
    expect(held("2035-04-15", told)).toBe("Orlik, established, possible");
    expect(held("2035-04-30", told)).toBe("nobody, vacant, attested");
  });

  it("does not reach back before his own start or another holder's day", () => {
    expect(held("2030-01-01", [named("Orlik", "2033-01-01"), gone("Orlik", "2035-01-01")])).toBe(
      "nobody, unknown, unknown",
    );
    expect(held("2030-01-01", [holds("Reyl", "2033-01-01"), gone("Orlik", "2035-01-01")])).toBe(
      "nobody, unknown, unknown",
    );
  });

  it("reaches back for each of several seats", () => {
    const told = [gone("Reyl", "2030-06-01"), gone("Orlik", "2030-06-01")];
    expect(held("2028-01-01", told, ["Mayor"])).toBe("Orlik and Reyl, established, possible");
    expect(held("2028-01-01", [...told, named("Sund", "2029-01-01")], ["Mayor"])).toBe(
      "Orlik and Reyl, established, possible",
    );
  });
});

describe("one who died before he was followed or dismissed", () => {
  const told = [died("Orlik", "2040-03-09", "reported"), follows("Reyl", "Orlik", "2040-03-15")];

  it("was in the post until he died, and no day longer", () => {
    expect(held("2040-03-08", told)).toBe("Orlik, established, possible");
    expect(held("2040-03-09", told)).toBe("nobody, vacant, attested");
    expect(held("2040-03-14", told)).toBe("nobody, vacant, attested");
    expect(held("2040-03-15", told)).toBe("Reyl, established, attested");
  });

  it("leaves the other seats as they are", () => {
    const other = [died("Orlik", "2040-03-09"), gone("Orlik", "2040-03-15"), gone("Sund", "2040-03-15")];
    expect(held("2040-03-14", other, ["Mayor"])).toBe("Sund, established, attested");
    expect(held("2040-03-10", other, ["Mayor"])).toBe("Sund, established, possible");
  });

  it("had not held it when somebody else came in between", () => {
    const between = [died("Orlik", "2040-03-09"), holds("Sund", "2040-03-12"), gone("Orlik", "2040-03-15")];
    expect(held("2040-03-10", between)).toBe("nobody, unknown, unknown");
  });

  it("is marked while his death is disputed", () => {
    const disputed = [died("Orlik", "2040-03-09", "disputed"), gone("Orlik", "2040-03-15")];
    expect(held("2040-03-08", disputed)).toBe("Orlik, established, possible");
    expect(held("2040-03-10", disputed)).toBe("Orlik, disputed, possible");
    expect(held("2040-03-14", disputed)).toBe("Orlik, disputed, attested");
  });
});

describe("what was told in another order", () => {
  const days = Array.from({ length: 20 }, (_, i) => `2040-01-${String(i + 1).padStart(2, "0")}`);

  it.each([
    ["ends of one day, one of them disputed", [gone("Orlik", "2040-01-13"), gone("Reyl", "2040-01-13", "disputed")]],
    ["two departures of one day", [gone("Orlik", "2040-01-13"), gone("Reyl", "2040-01-13", "reported")]],
    [
      "two holdings of one day, one of them better",
      [
        [aClaim("better", "holds_post", "Orlik", "2040-01-04", post), "established"],
        [aClaim("worse", "holds_post", "Orlik", "2040-01-04", post), "reported"],
        [aClaim("later", "holds_post", "Orlik", "2040-01-09", post), "reported"],
      ],
    ],
  ] satisfies [string, Told[]][])("gives the same holders: %s", (_what, told) => {
    for (const day of days) expect(held(day, told.toReversed())).toBe(held(day, told));
  });

  it("lets a certain end of a day stand before a disputed one", () => {
    expect(held("2040-01-14", [gone("Reyl", "2040-01-13", "disputed"), gone("Orlik", "2040-01-13")])).toBe(
      "nobody, vacant, attested",
    );
  });

  it("counts the best of what is told of the days on either side", () => {
    const worse: Told = [aClaim("worse", "holds_post", "Orlik", "2040-01-04", post), "reported"];
    const told = [worse, holds("Orlik", "2040-01-04"), holds("Orlik", "2040-01-09", "reported")];
    expect(held("2040-01-06", told)).toBe("Orlik, established, presumed");
  });

  it("names both who left an only seat on one day", () => {
    expect(held("2040-01-02", [gone("Orlik", "2040-01-13"), gone("Reyl", "2040-01-13")])).toBe(
      "Orlik and Reyl, disputed, possible",
    );
  });
});

describe("disputes", () => {
  it("keep and mark a holder whose end is disputed", () => {
    const told = [named("Orlik", "2040-01-01"), gone("Orlik", "2041-01-01", "disputed")];
    expect(held("2040-06-01", told)).toBe("Orlik, established, possible");
    expect(held("2041-06-01", told)).toBe("Orlik, disputed, possible");
    expect(held("2041-06-01", [told[0] as Told, died("Orlik", "2041-01-01", "disputed")])).toBe(
      "Orlik, disputed, possible",
    );
  });

  it("forget an old dispute after a return", () => {
    const told = [
      named("Orlik", "2040-01-01"),
      gone("Orlik", "2041-01-01", "disputed"),
      gone("Orlik", "2042-01-01"),
      named("Orlik", "2043-01-01"),
    ];
    expect(held("2044-01-01", told)).toBe("Orlik, established, possible");
  });

  it("are settled by whatever shows him in the post afterwards", () => {
    const out = gone("Orlik", "2041-01-01", "disputed");
    const seen = holds("Orlik", "2041-06-01");
    expect(held("2041-06-01", [out, seen])).toBe("Orlik, established, attested");
    const told = [named("Orlik", "2040-01-01"), out, seen];
    expect(held("2041-05-31", told)).toBe("Orlik, disputed, presumed");
    expect(held("2041-06-01", told)).toBe("Orlik, established, attested");
    expect(held("2041-06-02", told)).toBe("Orlik, established, possible");
    expect(held("2041-06-02", [out, gone("Orlik", "2041-09-01")])).toBe("Orlik, established, possible");
  });

  it("name rival holders, also beside one who came in undisputed before", () => {
    const rivals = [holds("Orlik", "2041-01-01/2041-02-01", "disputed"), holds("Reyl", "2041-01-15", "disputed")];
    expect(held("2041-01-15", rivals)).toBe("Orlik and Reyl, disputed, possible");
    expect(held("2041-01-15", [named("Orlik", "2040-01-01"), ...rivals])).toBe("Orlik and Reyl, disputed, possible");
    expect(held("2041-01-15", [named("Orlik", "2040-01-01"), sworn("Reyl", "2041-01-01", "disputed")])).toBe(
      "Orlik and Reyl, disputed, possible",
    );
  });

  it("are over for a rival once another is in the seat for sure", () => {
    const told = [sworn("Reyl", "2041-01-01", "disputed"), named("Orlik", "2042-01-01"), gone("Orlik", "2043-01-01")];
    expect(held("2042-06-01", told)).toBe("Orlik, established, presumed");
    expect(held("2043-06-01", told)).toBe("nobody, vacant, attested");
  });

  it("do not touch the others in a post with several seats", () => {
    const told = [named("Orlik", "2040-01-01"), named("Reyl", "2040-01-01", "disputed")];
    expect(held("2041-01-01", told, ["Mayor"])).toBe("Orlik, established, possible");
  });

  it("mark one who is known by his disputed end alone", () => {
    expect(held("2041-06-01", [gone("Orlik", "2041-01-01", "disputed")])).toBe("Orlik, disputed, possible");
  });

  it("arise where one seat has two people who both came in for sure", () => {
    const told = [holds("Orlik", "2040-01-01/2040-12-31"), named("Reyl", "2040-06-01")];
    expect(held("2040-07-01", told)).toBe("Orlik and Reyl, disputed, attested");
  });
});

describe("rumour", () => {
  it("names a holder where nothing else is known, and fills no vacancy", () => {
    const rumour = named("Reyl", "2041-02-01", "rumoured");
    expect(held("2041-06-01", [rumour])).toBe("Reyl, rumoured, possible");
    expect(held("2041-06-01", [gone("Orlik", "2041-01-01"), rumour])).toBe("nobody, vacant, attested");
  });

  it("of nobody leaves the day unknown", () => {
    expect(held("2041-06-01", [])).toBe("nobody, unknown, unknown");
  });
});

it("counts the successor of a hand-over in and the predecessor out", () => {
  const told = [named("Orlik", "2040-01-01"), follows("Reyl", "Orlik", "2041-01-01", "reported")];
  expect(held("2040-12-31", told)).toBe("Orlik, established, attested");
  expect(held("2041-01-01", told)).toBe("Reyl, reported, attested");
});
