import { describe, expect, it } from "vitest";
import { type TimeExpression, timeExpressions } from "./time-expressions.ts";

const TUESDAY = "2024-04-23";

/** The expressions of a text, each as `words = value`. */
const valuesIn = (text: string, day: string | null = TUESDAY) =>
  timeExpressions(text, { day }).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);

const printed = (range: { from: string | null; to: string | null } | null) =>
  range === null ? null : `${range.from ?? ""}..${range.to ?? ""}`;

const only = (text: string, day: string | null = TUESDAY): TimeExpression => {
  const found = timeExpressions(text, { day });
  expect(found, text).toHaveLength(1);
  return found[0] as TimeExpression;
};

/** Texts and the expressions in them, published on Tuesday 2024-04-23. */
const VALUES: Readonly<Record<string, readonly (readonly [text: string, ...expressions: string[]])[]>> = {
  "reads full dates in every form": [
    ["on 22 April 2024", "22 April 2024 = 2024-04-22"],
    ["on April 22, 2024, he", "April 22, 2024 = 2024-04-22"],
    ["the 22nd of April 2024", "the 22nd of April 2024 = 2024-04-22"],
    ["on Monday, April 22, with", "Monday, April 22 = 2024-04-22"],
    [
      "2024-04-22, 2024/04/23 and 22/04/2024",
      "2024-04-22 = 2024-04-22",
      "2024/04/23 = 2024-04-23",
      "22/04/2024 = 2024-04-22",
    ],
    ["04/22/2024", "04/22/2024 = 2024-04-22"],
    ["22.04.2024", "22.04.2024 = 2024-04-22"],
    ["served 22 Aug 13 - 01 Jan 14", "22 Aug 13 - 01 Jan 14 = 2013-08-22/2014-01-01"],
    ["since 9/11", "9/11 = 2001-09-11"],
  ],
  "reads numbers whose order is open as their text writes others": [
    ["from 24/12/1991 to 05/01/1993", "24/12/1991 to 05/01/1993 = 1991-12-24/1993-01-05"],
    ["on 12/24/1991 and 05/01/1993", "12/24/1991 = 1991-12-24", "05/01/1993 = 1993-05-01"],
    ["on 05/06/2012", "05/06/2012 = 2012-XX-XX"],
  ],
  "completes dates without a year": [
    ["He died on Apr. 20.", "Apr. 20 = 2024-04-20"],
    ["He died on Dec. 20.", "Dec. 20 = 2023-12-20"],
    ["The court will sit on May 3.", "May 3 = 2024-05-03"],
    ["He was sentenced in June.", "June = 2023-06"],
    ["They will vote in June.", "June = 2024-06"],
    ["ABUJA, April 23 (NewsWire)", "April 23 = 2024-04-23"],
    ["last July and next March", "last July = 2023-07", "next March = 2025-03"],
    ["in July last year", "July last year = 2023-07"],
  ],
  "reads ranges of days, months and years as one": [
    ["April 22-24", "April 22-24 = 2024-04-22/2024-04-24"],
    ["between the 23rd and 25th of April", "the 23rd and 25th of April = 2024-04-23/2024-04-25"],
    ["from May 3 to June 9, 2012", "May 3 to June 9, 2012 = 2012-05-03/2012-06-09"],
    ["from November to February 2013", "November to February 2013 = 2012-11/2013-02"],
    ["in 2003-2006 and 2013-22 and 1999/2000", "2003-2006 = 2003/2006", "2013-22 = 2013/2022", "1999/2000 = 1999/2000"],
    ["from 2013 to 2022", "2013 to 2022 = 2013/2022"],
    ["between Wednesday and Friday", "Wednesday and Friday = 2024-04-17/2024-04-19"],
  ],
  "reads days named in a row one by one": [
    ["on May 3 and 4, 2023", "May 3 = 2023-05-03", "4, 2023 = 2023-05-04"],
    ["on 2 and 3 March", "2 = 2024-03-02", "3 March = 2024-03-03"],
    ["on March 3, 4 and 5", "March 3 = 2024-03-03", "4 = 2024-03-04", "5 = 2024-03-05"],
  ],
  "compares what was reported with the same a year before": [
    ["Orders fell in March from a year earlier.", "March = 2024-03", "a year earlier = 2023-03"],
    [
      "Profit in the first half beat that of the same period last year.",
      "the first half = 2024-H1",
      "the same period last year = 2023-H1",
    ],
    ["It fell from $2 million in the year-ago quarter.", "the year-ago quarter = 2023-Q1"],
    ["He was here in March. Last year he was not.", "March = 2024-03", "Last year = 2023"],
  ],
  "takes the unit that ends on a day": [
    ["In the quarter ended March 31, it rose.", "the quarter = 2024-Q1", "March 31 = 2024-03-31"],
    ["Claims rose in the week ended April 13.", "the week = 2024-W15", "April 13 = 2024-04-13"],
    ["in the week beginning April 8", "the week beginning April 8 = 2024-W15"],
  ],
  "reads feasts and the days beside them": [
    ["He was arrested on Good Friday.", "Good Friday = 2024-03-29"],
    ["They will meet after Easter 2025", "Easter 2025 = 2025-04-20"],
    ["He fled the day after Thanksgiving.", "the day after Thanksgiving = 2023-11-24"],
    ["He fled the week before Christmas.", "the week before Christmas = 2023-W51"],
    ["a raid in the Christmas season"],
  ],
  "counts weeks back from the latest such weekday": [["He fled a week ago Friday.", "a week ago Friday = 2024-04-12"]],
  "tells a record set from a date that is set": [
    ["a record set Dec. 1", "Dec. 1 = 2023-12-01"],
    ["The trial is set for Dec. 1.", "Dec. 1 = 2024-12-01"],
    ["It will fall, days after losing the vote on Thursday.", "days = PXD", "Thursday = 2024-04-18"],
    ["Traders waited for Friday's report.", "Friday = 2024-04-26"],
  ],
  "takes no rank or place in a row for a day of the month": [["the second of five and the 12th of the season"]],
  "does not join the ends of what was moved": [
    ["moved the vote from Monday to Friday", "Monday = 2024-04-22", "Friday = 2024-04-26"],
  ],
  "takes weekdays from the day of publication": [
    ["He resigned on Monday.", "Monday = 2024-04-22"],
    ["He resigned on Tuesday.", "Tuesday = 2024-04-23"],
    ["He resigned on Wednesday.", "Wednesday = 2024-04-17"],
    ["They will meet on Friday.", "Friday = 2024-04-26"],
    ["They met on Friday.", "Friday = 2024-04-19"],
    ["last Tuesday", "last Tuesday = 2024-04-16"],
    ["next Friday", "next Friday = 2024-04-26"],
    ["on Thursday last week", "Thursday last week = 2024-04-18"],
    ["the first Thursday of May 2015", "the first Thursday of May 2015 = 2015-05-07"],
  ],
  "reads years, decades, centuries and parts of years": [
    ["in 1998 and the 1990s and the '90s", "1998 = 1998", "the 1990s = 199", "the '90s = 199"],
    ["the mid-1990s and the nineties", "the mid-1990s = 199", "the nineties = 199"],
    ["in the 19th century", "the 19th century = 18"],
    ["in the third quarter of 1989 and Q3 2011", "the third quarter of 1989 = 1989-Q3", "Q3 2011 = 2011-Q3"],
    ["first-quarter profit and the first half of 2025", "first-quarter = 2024-Q1", "the first half of 2025 = 2025-H1"],
    ["last summer", "last summer = 2023-SU"],
    ["fiscal 1990", "fiscal 1990 = 1990"],
    ["in nineteen-ninety-four", "nineteen-ninety-four = 1994"],
    ["in 216 BC", "216 BC = BC0216"],
  ],
  "reads words that count from the day of publication": [
    ["yesterday, today and tomorrow", "yesterday = 2024-04-22", "today = 2024-04-23", "tomorrow = 2024-04-24"],
    ["last week, this month and next year", "last week = 2024-W16", "this month = 2024-04", "next year = 2025"],
    ["over the weekend he said", "the weekend = 2024-W16-WE"],
    ["three days ago", "three days ago = 2024-04-20"],
    ["six months ago", "six months ago = 2023-10"],
    ["seven years ago this month", "seven years ago this month = 2017-04"],
    ["the week of May 5, 2014", "the week of May 5, 2014 = 2014-W19"],
    ["by year-end", "year-end = 2024"],
  ],
  "counts on from what was last mentioned": [
    ["It fell on 28 June 1914. Two days later he left.", "28 June 1914 = 1914-06-28", "Two days later = 1914-06-30"],
    ["He came in May 2012 and left the following year.", "May 2012 = 2012-05", "the following year = 2013"],
    ["He came in May 2012 and left the same month.", "May 2012 = 2012-05", "the same month = 2012-05"],
    [
      "The quarter of 1989: the third quarter of 1989 beat a year earlier.",
      "1989 = 1989",
      "the third quarter of 1989 = 1989-Q3",
      "a year earlier = 1988-Q3",
    ],
  ],
  "keeps to the year of a history": [
    [
      "On 1 September 1939 war came. In April 1940 Norway was attacked. On 10 May the west followed, and in June Paris fell.",
      "1 September 1939 = 1939-09-01",
      "April 1940 = 1940-04",
      "10 May = 1940-05-10",
      "June = 1940-06",
    ],
    [
      "The battle of November 1942 was won. It began on 23 October 1942. In February the last troops gave up.",
      "November 1942 = 1942-11",
      "23 October 1942 = 1942-10-23",
      "February = 1943-02",
    ],
  ],
  "reads durations": [
    ["for five years and a few days", "five years = P5Y", "a few days = PXD"],
    ["two and a half years", "two and a half years = P2.5Y"],
    ["in the past three years", "the past three years = P3Y"],
    ["a 72-hour truce", "72-hour = PT72H"],
    ["the last two decades", "the last two decades = P2DE"],
  ],
  "reads times of day with the day that they are of": [
    ["6:09 pm", "6:09 pm = 2024-04-23T18:09"],
    ["at 9.30am on Monday", "9.30am = 2024-04-22T09:30", "Monday = 2024-04-22"],
    ["at 9 a.m. Monday", "9 a.m. Monday = 2024-04-22T09:00"],
    ["at noon and midnight", "noon = 2024-04-23T12:00", "midnight = 2024-04-23T24:00"],
    ["at 1400 GMT", "1400 GMT = 2024-04-23T14:00"],
    ["early Saturday morning", "early Saturday morning = 2024-04-20TMO"],
    ["on Tuesday night", "Tuesday night = 2024-04-23TNI"],
    ["last night and tonight", "last night = 2024-04-22TNI", "tonight = 2024-04-23TNI"],
    ["on the evening of May 5, 2012", "the evening of May 5, 2012 = 2012-05-05TEV"],
  ],
  "reads times that come again": [
    ["every Monday", "every Monday = XXXX-WXX-1"],
    ["each year and annually", "each year = P1Y", "annually = P1Y"],
    ["every five years", "every five years = P5Y"],
    ["twice a month", "twice a month = P1M"],
  ],
  "marks what is vague as vague": [
    ["now and currently", "now = PRESENT_REF", "currently = PRESENT_REF"],
    ["recently and months ago", "recently = PAST_REF", "months ago = PAST_REF"],
    ["in the coming months", "the coming months = FUTURE_REF"],
  ],
  "knows named days": [
    ["He left on Christmas.", "Christmas = 2023-12-25"],
    ["New Year's Day 2019", "New Year's Day 2019 = 2019-01-01"],
    ["the Sept. 11 attacks", "Sept. 11 = 2001-09-11"],
    ["on Thanksgiving 2019", "Thanksgiving 2019 = 2019-11-28"],
  ],
  "leaves alone what is no time": [
    ["A 56-year-old, aged 41, 60 years old"],
    ["1,200 soldiers, 1500 troops, a 2000 km road, flight 1549, Highway 1990, Resolution 1973, $1999"],
    ["He may march on the capital, and she may not. May Trask and April Jones said so."],
    ["A second man read the Sun and the Sunday Times."],
    ["Major General Sunday Idowu of 7 Division"],
    ["October Square, the Seven Years' War, Black Friday"],
    ["She is in her 80s."],
  ],
};

describe("the times of a text", () => {
  for (const [sentence, cases] of Object.entries(VALUES)) {
    it(sentence, () => {
      for (const [text, ...expressions] of cases) expect(valuesIn(text), text).toEqual(expressions);
    });
  }

  it("resolves nothing without a day of publication, but what stands by itself", () => {
    expect(valuesIn("on Monday, last week, April 22 and 5 May 2012", null)).toEqual([
      "Monday = XXXX-WXX-1",
      "last week = XXXX-WXX",
      "April 22 = XXXX-04-22",
      "5 May 2012 = 2012-05-05",
    ]);
  });

  it("lends no old year to what news without its day of publication tells of last month", () => {
    expect(valuesIn("He joined in 1988. He was arrested last month, the army said on Aug 12.", null).at(-1)).toBe(
      "Aug 12 = XXXX-08-12",
    );
    expect(valuesIn("He joined in May 1988. On Aug 12 he left.", null).at(-1)).toBe("Aug 12 = 1988-08-12");
  });

  it("gives the whole interval as the range, whatever the modifier", () => {
    expect(only("at the beginning of this year").range).toEqual({ from: "2024-01-01", to: "2024-12-31" });
    expect(only("late July 2012").range).toEqual({ from: "2012-07-01", to: "2012-07-31" });
    expect(only("in recent weeks").range).toBeNull();
    expect(only("for five years").range).toBeNull();
  });
});

/** Texts of one expression, with its modifier and support, published on Tuesday 2024-04-23. */
const SUPPORTS: readonly (readonly [text: string, modifier: string | null, support: string | null])[] = [
  ["at the beginning of this year", "start", "2024-01-01..2024-01-31"],
  ["in late July 2012", "late", "2012-07-20..2012-07-31"],
  ["in early March", "early", "2024-03-01..2024-03-10"],
  ["in mid-May 2012", "middle", "2012-05-10..2012-05-20"],
  ["at the end of last month", "end", "2024-03-21..2024-03-31"],
  ["in early 2012", "early", "2012-01-01..2012-04-30"],
  ["around 2005", "approximate", "2004-01-01..2006-12-31"],
  ["this month he fled", null, "2024-04-01..2024-04-23"],
  ["he will go this month", null, "2024-04-01..2024-04-30"],
  ["earlier this month", "before", "2024-04-01..2024-04-23"],
  ["it will come later this year", "after", "2024-04-23..2024-12-31"],
  ["since 2012", "since", "2012-01-01..2024-04-23"],
  ["since the beginning of the year", "since", "2024-01-01..2024-04-23"],
  ["until July 2012", "until", "..2012-07-31"],
  ["before 2005", "before", "..2004-12-31"],
  ["after Monday he", "after", "2024-04-23..2024-04-23"],
  ["after Monday's vote", null, "2024-04-22..2024-04-22"],
  ["in 2030", null, "2030-01-01..2030-12-31"],
  ["months ago", null, "..2024-02-23"],
  ["years ago", null, "..2022-04-23"],
  ["a few days ago", null, "..2024-04-21"],
  ["in recent weeks", null, "2024-02-13..2024-04-23"],
  ["recently", null, "2023-04-23..2024-04-23"],
  ["previously", null, "..2024-04-23"],
  ["now", null, "2024-04-23..2024-04-23"],
  ["in the coming weeks", null, "2024-04-23.."],
  ["in the past three years", null, "2021-04-23..2024-04-23"],
  ["over the next two months", null, "2024-04-23..2024-06-23"],
  ["the first nine months of 1989", null, "1989-01-01..1989-09-30"],
  ["from late 1990 to early 1992", null, "1990-09-01..1992-04-30"],
  ["more than two years ago", "more-than", "..2022-12-31"],
  ["for five years", null, null],
  ["since at least 2019", "since", "2019-01-01..2024-04-23"],
  ["He left by July 2012", "by", "..2012-07-31"],
  ["It will end by June", "by", "2024-04-23..2024-06-30"],
  ["no later than July 2012", "by", "..2012-07-31"],
  ["He could go as early as Friday", "not-before", "2024-04-26.."],
  ["until recently", "until", "..2024-04-23"],
  ["from May 2019 on", "since", "2019-05-01..2024-04-23"],
  ["He has been ill for three weeks", null, "2024-04-02..2024-04-23"],
  ["He had been ill for three weeks", null, null],
  ["He has been jailed for three years", null, null],
  ["He has not been seen in two weeks", null, "2024-04-09..2024-04-23"],
  ["He has done it in two weeks", null, null],
];

describe("the support of a time", () => {
  it.each(SUPPORTS)("%s: %s, %s", (text, modifier, support) => {
    const expression = only(text);
    expect(expression.modifier).toBe(modifier);
    expect(printed(expression.support)).toBe(support);
  });
});
