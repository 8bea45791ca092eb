import { html } from "hono/html";
import type { Site } from "./site.ts";

/** Markup that was escaped where it was made. */
export type Markup = ReturnType<typeof html> | readonly Markup[] | null;

export { html };

/** The stable address of a thing, from the folder of the site. */
export function pathOf(kind: "person" | "post" | "organisation" | "claim" | "matter", id: string): string {
  return `${kind}/${id}.html`;
}

/** A name or words of a report: their direction is their own. */
export const name = (words: string): Markup => html`<bdi>${words}</bdi>`;

/** Names and words of reports inside a sentence from right to left, as core sets them apart. */
const APART = /\u2068[^\u2068\u2069]*\u2069/g;

/** What Hearsay itself tells: in the language of the page. What an entry keeps is English, stays so and is marked. */
export function told(words: string, { say }: Site): Markup {
  const isHere = say.language === "en" || !/\p{Script=Latin}/u.test(words.replace(APART, ""));
  return isHere ? html`${words}` : html`<bdi lang="en" dir="ltr">${words}</bdi>`;
}
