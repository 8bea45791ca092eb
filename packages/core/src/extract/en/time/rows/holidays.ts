import { date } from "../meaning.ts";
import { pickOf, type Row, yearRefOf } from "../row.ts";

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

/** Names have capitals. */
const isNamed: NonNullable<Row["when"]> = (tokens, from) =>
  tokens[from]?.capital === true || tokens[from + 1]?.capital === true;

/** Feasts by name, with the year where it is said. */
export const HOLIDAYS: readonly Row[] = [
  ...FEASTS.map(
    ([name, month, day]): Row => ({
      pattern: `[<pick>] ${name} [<yearref>]`,
      when: isNamed,
      read: (values) => date({ year: yearRefOf(values), month, day, pick: pickOf(values) }),
    }),
  ),
  ...MOVING_FEASTS.map(
    ([name, month, nth, weekday]): Row => ({
      pattern: `[<pick>] ${name} [<yearref>]`,
      when: isNamed,
      read: (values) => ({
        kind: "nth-weekday",
        nth,
        weekday,
        month: date({ year: yearRefOf(values), month, pick: pickOf(values) }),
      }),
    }),
  ),
];
