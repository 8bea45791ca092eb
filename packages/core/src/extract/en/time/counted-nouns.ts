import type { TimeToken } from "./time-tokens.ts";

/** What numbers count: before one of these a number is neither a year nor a day of the month. */
const COUNTED = new Set(
  (
    "people persons men women children boys girls soldiers troops fighters militants rebels insurgents gunmen civilians refugees migrants " +
    "prisoners inmates detainees captives hostages villagers residents families households homes houses shops villages towns schools " +
    "cases deaths casualties dead wounded injured votes ballots seats students pupils workers employees staff members police policemen " +
    "officers men personnel protesters demonstrators supporters delegates guests voters patients doctors nurses victims bodies " +
    "tonnes tons kilometres kilometers kilometre kilometer km kms miles mile metres meters metre meter feet foot ft kg hectares acres square " +
    "barrels dollars euros pounds naira rupees rubles roubles yen francs shillings percent per % ° times units copies pages points runs rounds " +
    "tanks aircraft planes helicopters vehicles cars trucks lorries guns rifles weapons rockets missiles shells bombs mines ships boats " +
    "million billion trillion thousand hundred dozen megawatts mw gw litres liters gallons degrees words horsepower hp cc mph kph volts " +
    "companies firms stores branches countries nations strong or more others"
  ).split(" "),
);
const MONEY = new Set(["$", "£", "€", "¥", "₦", "₹", "₽", "₺", "usd", "us$", "eur", "rs", "no", "number", "nos", "#"]);
const MONTHLIKE = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** Whether a number counts things: "1500 soldiers", "12 percent", "$2000", "2000-strong". */
export function countsThings(tokens: readonly TimeToken[], at: number): boolean {
  const [before, next, third] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (before !== undefined && MONEY.has(before.lower)) return true;
  if (next === undefined) return false;
  if (next.shape === "mark" && next.glued && next.lower === "-" && third?.glued && third.shape === "word") {
    return !MONTHLIKE.test(third.lower) && third.lower !== "present";
  }
  if (next.shape === "word" && next.glued) return true;
  if (next.capital && next.lower !== "percent") return false;
  if (next.lower === "or") return tokens[at + 2]?.lower === "more" || tokens[at + 2]?.lower === "so";
  if (next.lower === "more") return third?.lower !== "than";
  return COUNTED.has(next.lower);
}
