import type { Day, DayRange } from "@hearsay/core";
import { IntlMessageFormat } from "intl-messageformat";
import { arabic } from "./ar.ts";
import { english, type Key, type Words } from "./en.ts";

/** The languages that the site can be written in. What reports say stays in their own. */
export const SITE_LANGUAGES = {
  en: { words: english, locale: "en-GB-u-ca-gregory-nu-latn", dir: "ltr" },
  ar: { words: arabic, locale: "ar-u-ca-gregory-nu-latn", dir: "rtl" },
} as const satisfies { readonly [language: string]: { words: Words; locale: string; dir: "ltr" | "rtl" } };

export type SiteLanguage = keyof typeof SITE_LANGUAGES;

/** Says things in one language. */
export interface Say {
  (key: Key, values?: { readonly [name: string]: string | number }): string;
  readonly language: SiteLanguage;
  readonly dir: "ltr" | "rtl";
  /** "22 April 2024" */
  day(day: Day): string;
  /** "22 April 2024 – 3 May 2024"; an open end is a dash. */
  range(range: DayRange): string;
  list(names: readonly string[]): string;
}

const ISOLATE = "\u2068";
const END_OF_ISOLATE = "\u2069";

export function sayIn(language: SiteLanguage): Say {
  const { words, locale, dir } = SITE_LANGUAGES[language];
  const messages = new Map<Key, IntlMessageFormat>();
  const days = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const messageOf = (key: Key) => {
    const message = messages.get(key) ?? new IntlMessageFormat(words[key], locale);
    messages.set(key, message);
    return message;
  };
  /** A text in a sentence that runs the other way turns nothing around it. */
  const apart = (value: string | number) =>
    typeof value === "string" && dir === "rtl" ? `${ISOLATE}${value}${END_OF_ISOLATE}` : value;
  const say = (key: Key, values: { readonly [name: string]: string | number } = {}) =>
    String(messageOf(key).format(Object.fromEntries(Object.entries(values).map(([name, one]) => [name, apart(one)]))));
  const day = (one: Day) => days.format(new Date(`${one}T00:00:00Z`));
  return Object.assign(say, {
    language,
    dir,
    day,
    range: ({ from, to }: DayRange) =>
      from !== null && from === to ? day(from) : `${from === null ? "…" : day(from)} – ${to === null ? "…" : day(to)}`,
    list: (names: readonly string[]) => lists.format(names),
  });
}
