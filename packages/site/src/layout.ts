import { RULES_VERSION } from "@hearsay/core";
import { raw } from "hono/html";
import { html, type Markup } from "./html.ts";
import type { Page, Site } from "./site.ts";
import type { Key } from "./words/en.ts";

/** What a page consists of. */
export interface Sheet {
  readonly path: string;
  readonly title: string;
  readonly kicker?: string;
  readonly body: Markup;
  /** Structured data, written as JSON-LD. */
  readonly data?: readonly object[];
}

/** No script, no style of its own, nothing from elsewhere. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const NAVIGATION: readonly (readonly [path: string, key: Key])[] = [
  ["index.html", "site.home"],
  ["sources.html", "sources.title"],
  ["changes.html", "changes.title"],
  ["gone.html", "gone.title"],
];

/** Text inside a script element ends where `<` stands, whatever follows: the sign is written as JSON writes any other. */
const jsonLd = (data: object) =>
  html`<script type="application/ld+json">${raw(JSON.stringify({ "@context": "https://schema.org", ...data }).replace(/</g, "\\u003c"))}</script>`;

/** The way back from a page to the folder of the site. */
export const rootOf = (path: string) => "../".repeat(path.split("/").length - 1);

function foot({ say, head, options }: Site): Markup {
  const { seq: entry, hash } = head;
  const clock = say(`clock.${options.clock}`);
  const made = say("foot.made", {
    entry: `${entry}`,
    head: hash,
    known: say.day(options.known),
    clock,
    rules: RULES_VERSION,
  });
  return html`<footer><p>${made}</p><p>${say("foot.admitted")}</p></footer>`;
}

/** A page as a file. */
export async function pageOf(sheet: Sheet, site: Site): Promise<Page> {
  const { say } = site;
  const root = rootOf(sheet.path);
  const links = NAVIGATION.map(([path, key]) =>
    path === sheet.path
      ? html`<a href="${root}${path}" aria-current="page">${say(key)}</a> `
      : html`<a href="${root}${path}">${say(key)}</a> `,
  );
  const text = await html`<!doctype html>
<html lang="${say.language}" dir="${say.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${sheet.title}</title>
<link rel="stylesheet" href="${root}style.css">
<link rel="alternate" type="application/atom+xml" href="${root}changes.atom" title="${say("changes.title")}">
${(sheet.data ?? []).map(jsonLd)}
</head>
<body>
<a class="skip" href="#content">${say("site.skip")}</a>
<nav aria-label="${say("site.home")}">${links}</nav>
<main id="content">
${sheet.kicker ? html`<p class="kicker">${sheet.kicker}</p>` : null}
<h1><bdi>${sheet.title}</bdi></h1>
${sheet.body}
</main>
${foot(site)}
</body>
</html>
`;
  return { path: sheet.path, text: String(text) };
}
