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

/** Words that are always English, whatever the page speaks. */
export function english(words: string, { say }: Site): Markup {
  return say.language === "en" ? html`${words}` : html`<bdi lang="en" dir="ltr">${words}</bdi>`;
}
