import { describe, expect, it } from "vitest";
import { farApart, samePlace } from "./places.ts";

describe("places", () => {
  it.each([
    ["Moscow", "the city of Moscow"],
    ["Barisha, Idlib", "Idlib province"],
    ["Tashkent", "Uzbekistan"],
    ["Tashkent", null],
    ["Kaduna", "near Kaduna"],
    ["Lake Orm", "Russia"],
  ])("%j and %j can be one place", (a, b) => {
    expect([samePlace(a, b), samePlace(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["Moscow", "Minsk"],
    ["Tashkent", "Russia"],
    ["Russia", "Belarus"],
    ["Lagos", "Abuja"],
  ])("%j and %j are two", (a, b) => {
    expect([samePlace(a, b), samePlace(b, a)]).toEqual([false, false]);
  });

  it.each([
    ["St. Petersburg", "Belarus"],
    ["Moscow region", "Beijing"],
    ["the United Arab Emirates", "Beirut"],
    ["Barisha, Idlib", "Baghdad"],
  ])("%j and %j are far apart", (a, b) => {
    expect([farApart(a, b), farApart(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["Moscow", "Grozny"],
    ["Moscow", "Lake Orm"],
    ["Moscow", "Russia"],
  ])("nobody can say that %j and %j are far apart", (a, b) => {
    expect([farApart(a, b), farApart(b, a)]).toEqual([false, false]);
  });
});
