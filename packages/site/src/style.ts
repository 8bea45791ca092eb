import { readFileSync } from "node:fs";

const sheet = (name: string) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), "utf8");

/** The one style sheet of the site, its colours first. */
export const STYLE: string = sheet("palette") + sheet("site");
