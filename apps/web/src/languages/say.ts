import { IntlMessageFormat } from "intl-messageformat";
import { createElement, Fragment, type ReactNode } from "react";
import { english, type Key, type Words } from "./en/index.ts";
import { LANGUAGES, type Language, localeOf, type Spoken } from "./language.ts";

/** Catalogues that come when they are asked for; English is there from the start. */
const CATALOGUES: { readonly [language in Language]: () => Promise<Words> } = {
  en: async () => english,
  ar: async () => (await import("./ar/index.ts")).arabic,
};

let spoken: Spoken = { language: "en", digits: "latn" };
let words: Words = english;
let locale = localeOf(spoken);
const messages = new Map<Key, IntlMessageFormat>();
const formats = new Map<string, Intl.DateTimeFormat>();
const listeners = new Set<() => void>();

/** The language that the page speaks now. */
export function spokenNow(): Spoken {
  return spoken;
}

/** Calls back whenever the language changes. @returns what ends that */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Speaks another language from now on, and says so to the document: its direction turns the whole page. */
export async function speak(next: Spoken): Promise<void> {
  words = await CATALOGUES[next.language]();
  spoken = next;
  locale = localeOf(next);
  messages.clear();
  formats.clear();
  document.documentElement.lang = next.language;
  document.documentElement.dir = LANGUAGES[next.language].dir;
  for (const listener of listeners) listener();
}

/** Whether the catalogue has a message: of words that come from elsewhere. */
export const isSaid = (key: string): key is Key => key in words;

export const isRightToLeft = () => LANGUAGES[spoken.language].dir === "rtl";

function messageOf(key: Key): IntlMessageFormat {
  const kept = messages.get(key);
  if (kept) return kept;
  const message = new IntlMessageFormat(words[key], locale);
  messages.set(key, message);
  return message;
}

/** A value inside a message: a number takes plural rules and digits, a text its own writing direction. */
export type Value = string | number;

const ISOLATE = "\u2068";
const END_OF_ISOLATE = "\u2069";

/** A text in a sentence that runs from right to left turns nothing around it. */
const apart = (value: Value) =>
  typeof value === "string" && isRightToLeft() ? `${ISOLATE}${value}${END_OF_ISOLATE}` : value;

/**
 * A message of the catalogue in the language of the page.
 * @param key its key, such as `desk.title`
 * @param values what its `{placeholders}` stand for
 */
export function say(key: Key, values: { readonly [name: string]: Value } = {}): string {
  const isolated = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(value)]));
  return String(messageOf(key).format(isolated));
}

type Part = ReactNode | ((words: ReactNode) => ReactNode);

const together = (parts: readonly ReactNode[]) => createElement(Fragment, null, ...parts);

/**
 * The same with elements inside: placeholders may stand for elements, and `<tags>` for what wraps their words.
 * `<Say it="desk.known" day={<strong>…</strong>} />`
 */
export function Say({ it, ...values }: { readonly it: Key; readonly [name: string]: Part }): ReactNode {
  const filled = Object.entries(values).map(([name, part]) => [
    name,
    typeof part === "function" ? (words: ReactNode[]) => part(together(words)) : part,
  ]);
  const said = messageOf(it).format<ReactNode>(Object.fromEntries(filled) as { [name: string]: ReactNode });
  return Array.isArray(said) ? together(said) : said;
}

/** A whole number in the digits of the page. */
export function number(value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** "SANA, RT and Novosti" */
export function list(names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** Days and moments in the words of the page, by UTC. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const kept = formats.get(key);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
