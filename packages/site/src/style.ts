import { readFileSync } from "node:fs";

/** By the name of the package, since the command line is built into one file that lies elsewhere. */
const sheet = (name: string) => readFileSync(new URL(import.meta.resolve(`@hearsay/site/${name}.css`)), "utf8");

/** The one style sheet of the site, its colours first. */
export const STYLE: string = sheet("palette") + sheet("site");
