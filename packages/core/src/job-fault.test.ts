import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HearsayError, jobFaultOf, MOST_TRIES, waitAfter } from "./index.ts";

const AT = new Date("2026-03-11T10:00:00.000Z");

describe("a job that failed", () => {
  it("is given up at once where no other try can help", () => {
    const error = new HearsayError("address-refused", "10.0.0.7 is no public host. Allow it by name.");
    expect(jobFaultOf(error, { tries: 0, now: AT, chance: 0.5 })).toEqual({
      code: "address-refused",
      why: "10.0.0.7 is no public host. Allow it by name.",
      due: null,
      tries: 1,
    });
  });

  it("waits for a disk or a ledger without counting, and for a host as long as it wants", () => {
    const full = new HearsayError("disk-full", "The disk is full.");
    expect(jobFaultOf(full, { tries: 5, now: AT, chance: 0.5 })).toMatchObject({ tries: 5, due: expect.any(String) });
    const busy = new HearsayError("fetch-failed", "The host answered 429.");
    const told = jobFaultOf(busy, { tries: 0, now: AT, chance: 0.5, isPassing: true, wanted: 60_000 });
    expect(told).toMatchObject({ tries: 1, due: "2026-03-11T10:01:00.000Z" });
  });

  it("that waits for its host was not tried", () => {
    const unsaid = new HearsayError("fetch-failed", "The host cannot say now whom it lets in.");
    const waiting = { tries: 5, now: AT, chance: 0.5, isPassing: true, isAround: true, wanted: 3_600_000 };
    expect(jobFaultOf(unsaid, waiting)).toMatchObject({ tries: 5, due: "2026-03-11T11:00:00.000Z" });
  });

  it("is tried again after twice the wait each time, and given up after six tries", () => {
    const error = new HearsayError("fetch-failed", "The host does not answer.");
    const dues = Array.from(
      { length: MOST_TRIES },
      (_, tries) => jobFaultOf(error, { tries, now: AT, chance: 0.5 }).due,
    );
    expect(dues.map((due) => due && (Date.parse(due) - AT.getTime()) / 1000)).toEqual([5, 10, 20, 40, 80, null]);
  });

  it("waits a quarter more or less by chance, and an hour and a quarter at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, chance) => {
        const middle = Math.min(3_600_000, 5000 * 2 ** Math.min(tries - 1, 30));
        const wait = waitAfter(tries, chance);
        expect(wait).toBeGreaterThanOrEqual(middle * 0.75);
        expect(wait).toBeLessThanOrEqual(middle * 1.25);
      }),
    );
    expect(waitAfter(60, 1)).toBe(4_500_000);
  });

  it("says that a fault of Hearsay's own is one", () => {
    const { code, why, due } = jobFaultOf(new RangeError("no such span"), { tries: 0, now: AT, chance: 0 });
    expect(code).toBe("fault");
    expect(why).toContain("no such span");
    expect(due).toBe("2026-03-11T10:00:03.750Z");
  });

  it("listens to whoever knows better whether it passes", () => {
    const error = new HearsayError("fetch-failed", "The host answered 404.");
    expect(jobFaultOf(error, { tries: 0, now: AT, chance: 0.5, isPassing: false }).due).toBeNull();
  });
});
