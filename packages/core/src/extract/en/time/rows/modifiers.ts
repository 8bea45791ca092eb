import type { Modifier } from "../meaning.ts";

/** Words before a time that say which part of it is meant, or how exactly; what they may stand before. */
export interface ModifierRow {
  readonly pattern: string;
  readonly modifier: Modifier | null;
  readonly before: "calendar" | "lengths-and-hours";
}

export const MODIFIERS: readonly ModifierRow[] = [
  { pattern: "[the] [very] beginning/start/outset of", modifier: "start", before: "calendar" },
  { pattern: "[the] [very] middle of", modifier: "middle", before: "calendar" },
  { pattern: "[the] [very] end/close of", modifier: "end", before: "calendar" },
  { pattern: "[the] [very] early [on/in]", modifier: "early", before: "calendar" },
  { pattern: "[the] [very] late [on/in]", modifier: "late", before: "calendar" },
  { pattern: "the early part/days/weeks/months/hours/stages of", modifier: "early", before: "calendar" },
  { pattern: "the late/latter part/half of", modifier: "late", before: "calendar" },
  { pattern: "the first/second half of", modifier: null, before: "calendar" },
  { pattern: "the rest/remainder of", modifier: "late", before: "calendar" },
  { pattern: "[the] mid [-]", modifier: "middle", before: "calendar" },
  { pattern: "[the] middle - to - late", modifier: "late", before: "calendar" },
  { pattern: "earlier [in/on]", modifier: "before", before: "calendar" },
  { pattern: "later [in/on]", modifier: "after", before: "calendar" },
  { pattern: "around/about/circa/c/approximately/roughly", modifier: "approximate", before: "calendar" },
  { pattern: "about/around/approximately/roughly/some", modifier: "approximate", before: "lengths-and-hours" },
  { pattern: "nearly/almost/under", modifier: "less-than", before: "lengths-and-hours" },
  { pattern: "(less/fewer than|up to|no more than)", modifier: "less-than", before: "lengths-and-hours" },
  { pattern: "(more than|at least|no less than)", modifier: "more-than", before: "lengths-and-hours" },
];
