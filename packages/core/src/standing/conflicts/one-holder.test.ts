import { describe, expect, it } from "vitest";
import { aClaim } from "../sides.fixture.ts";
import { excluded, sentenceOf } from "./conflict-rules.fixture.ts";
import { oneHolder } from "./one-holder.ts";

const post = { post: "President" };
const vosk = aClaim("vosk", "holds_post", "Vosk", "2040-01-01/2040-03-31", post);

describe("one-holder", () => {
  it("holds for two people whose certain days in a post of one seat overlap", () => {
    const sund = aClaim("sund", "holds_post", "Sund", "2040-03-20/2040-05-01", post);
    expect(excluded(oneHolder, [sund, vosk])).toEqual(["vosk x sund"]);
    expect(sentenceOf(oneHolder, [sund, vosk])).toBe(
      "President has one seat, and both Vosk and Sund are put in it from 2040-03-20 to 2040-03-31.",
    );
  });

  it("does not hold for one person, for days apart, or where no day is certain", () => {
    const again = aClaim("again", "holds_post", "Vosk", "2040-02-01", post);
    const later = aClaim("later", "holds_post", "Sund", "2040-04-01", post);
    const open = aClaim("open", "holds_post", "Sund", "2040-02-01/..", post);
    expect(excluded(oneHolder, [vosk, again, later, open])).toEqual([]);
  });

  it("does not hold in a post with several seats, or between a post and its acting post", () => {
    const sund = aClaim("sund", "holds_post", "Sund", "2040-02-01", post);
    expect(excluded(oneHolder, [vosk, sund], { multiSeat: ["President"] })).toEqual([]);
    const acting = aClaim("acting", "holds_post", "Sund", "2040-02-01", { post: "Acting President" });
    expect(excluded(oneHolder, [vosk, acting])).toEqual([]);
  });

  it("allows both on the day of a hand-over", () => {
    const next = aClaim("next", "holds_post", "Sund", "2040-03-31/2040-06-01", post);
    const oath = aClaim("oath", "assumed", "Sund", "2040-03-31", post);
    const today = aClaim("today", "holds_post", "Vosk", "2040-03-31", post);
    expect(excluded(oneHolder, [vosk, next])).toEqual([]);
    expect(excluded(oneHolder, [vosk, oath])).toEqual([]);
    expect(excluded(oneHolder, [today, oath])).toEqual([]);
  });

  it("holds for two who are each in the post on a single day", () => {
    const one = aClaim("one", "holds_post", "Vosk", "2040-03-31", post);
    const two = aClaim("two", "holds_post", "Sund", "2040-03-31", post);
    expect(excluded(oneHolder, [one, two])).toEqual(["one x two"]);
  });

  it("counts an oath inside another's term, but no appointment, which may wait for it", () => {
    const oath = aClaim("oath", "assumed", "Sund", "2040-02-01", post);
    const named = aClaim("named", "appointed", "Sund", "2040-02-01", post);
    const first = aClaim("first", "assumed", "Sund", "2040-01-01", post);
    expect(excluded(oneHolder, [vosk, oath])).toEqual(["vosk x oath"]);
    expect(excluded(oneHolder, [vosk, named])).toEqual([]);
    expect(excluded(oneHolder, [vosk, first])).toEqual(["vosk x first"]);
  });

  it("counts two people appointed on one day", () => {
    const one = aClaim("one", "appointed", "Vosk", "2040-02-01", post);
    const two = aClaim("two", "appointed", "Sund", "2040-02-01", post);
    expect(excluded(oneHolder, [one, two])).toEqual(["one x two"]);
  });

  it("leaves what is told as one hand-over to the rules on hand-overs", () => {
    const follows = aClaim("follows", "succeeded", "Sund, Vosk", "2040-02-01", post);
    const rival = aClaim("rival", "succeeded", "Reyl, Vosk", "2040-02-01", post);
    expect(excluded(oneHolder, [vosk, follows, rival])).toEqual([]);
  });
});
