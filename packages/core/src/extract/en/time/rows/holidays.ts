import { date, type Meaning } from "../meaning.ts";
import { pickOf, type Row, type Values, yearRefOf } from "../row.ts";
import { listed, wordAt } from "../surroundings.ts";

/** Feasts on a day that never moves. */
const FEASTS: readonly (readonly [name: string, month: number, day: number])[] = [
  ["new year ' s day", 1, 1],
  ["new year ' s eve", 12, 31],
  ["christmas day", 12, 25],
  ["christmas eve", 12, 24],
  ["christmas", 12, 25],
  ["boxing day", 12, 26],
  ["valentine ' s day", 2, 14],
  ["international women ' s day", 3, 8],
  ["st patrick ' s day", 3, 17],
  ["april fools [' s] day", 4, 1],
  ["anzac day", 4, 25],
  ["may day", 5, 1],
  ["bastille day", 7, 14],
  ["halloween", 10, 31],
  ["all saints ' day", 11, 1],
  ["armistice day", 11, 11],
];

/** Feasts on the so-and-so-many-th weekday of a month (1 is Monday); -1 is the last. */
const MOVING_FEASTS: readonly (readonly [name: string, month: number, nth: number, weekday: number])[] = [
  ["martin luther king [jr] day", 1, 3, 1],
  ["presidents ['] day", 2, 3, 1],
  ["mother ' s day", 5, 2, 7],
  ["memorial day", 5, -1, 1],
  ["father ' s day", 6, 3, 7],
  ["labor day", 9, 1, 1],
  ["columbus day", 10, 2, 1],
  ["thanksgiving [day]", 11, 4, 4],
];

/** Feasts that move with Easter, by days from it. */
const EASTER_FEASTS: readonly (readonly [name: string, offset: number])[] = [
  ["ash wednesday", -46],
  ["palm sunday", -7],
  ["maundy thursday", -3],
  ["good friday", -2],
  ["holy saturday", -1],
  ["easter [sunday]", 0],
  ["easter monday", 1],
  ["ascension day", 39],
  ["pentecost", 49],
  ["whit monday", 50],
  ["corpus christi", 60],
];

const FEASTLY = listed(
  "season shopping holiday holidays vacation party parties tree trees gift gifts sales selling bonus bonuses card cards parade dinner lunch " +
    "weekend week break truce rush spirit present presents message speech address broadcast bombing attack attacks massacre uprising rising " +
    "rebellion offensive market markets carol carols concert island islands period recess egg eggs traffic travel",
);

/** Names have capitals; "the Christmas season" is no day. */
const isNamed: NonNullable<Row["when"]> = (tokens, from, to) =>
  tokens.slice(from, to).some(({ capital }) => capital) && !FEASTLY.has(wordAt(tokens, to));

type Feast = readonly [name: string, read: (values: Values) => Meaning];

const feasts: readonly Feast[] = [
  ...FEASTS.map(
    ([name, month, day]): Feast => [
      name,
      (values) => date({ year: yearRefOf(values), month, day, pick: pickOf(values) }),
    ],
  ),
  ...MOVING_FEASTS.map(
    ([name, month, nth, weekday]): Feast => [
      name,
      (values) => ({
        kind: "nth-weekday",
        nth,
        weekday,
        month: date({ year: yearRefOf(values), month, pick: pickOf(values) }),
      }),
    ],
  ),
  ...EASTER_FEASTS.map(
    ([name, offset]): Feast => [
      name,
      (values) => ({ kind: "easter", offset, year: yearRefOf(values), pick: pickOf(values) }),
    ],
  ),
];

/** Feasts by name, with the year where it is said, and the days and weeks next to them. */
export const HOLIDAYS: readonly Row[] = feasts.flatMap(([name, read]): Row[] => [
  { pattern: `[<pick>] ${name} [<yearref>]`, when: isNamed, read },
  {
    pattern: `[the] (day {grain=0}|week {grain=1}) (before {side=-1}|after {side=1}) ${name} [<yearref>]`,
    when: isNamed,
    read: (values) => ({
      kind: "beside",
      unit: values.grain === 1 ? "week" : "day",
      by: values.side === 1 ? 1 : -1,
      whole: read(values),
    }),
  },
]);
