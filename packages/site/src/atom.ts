import { html, pathOf } from "./html.ts";
import type { Move } from "./moves.ts";
import type { Page, Site } from "./site.ts";

/** Before there is an address, ids are minted under a name that nobody can own (RFC 2606). */
const NOWHERE = "hearsay.invalid";

/** The standings that moved as an Atom feed (RFC 4287); its ids are tag URIs that never change. */
export async function atomOf(moves: readonly Move[], site: Site): Promise<Page> {
  const { say, options, head } = site;
  const base = options.base ?? "";
  const host = options.base === null ? NOWHERE : new URL(options.base).hostname;
  const at = (path: string) => (base === "" ? path : `${base}/${path}`);
  const tag = (day: string, what: string) => `tag:${host},${day.slice(0, 4)}:${what}`;
  const noon = (day: string) => `${day}T00:00:00Z`;
  const entries = moves.map(({ day, claim, gloss, from, to }) => {
    const title = say("changes.entry", { to: say(`standing.${to}`), claim: gloss, from: say(`standing.${from}`) });
    return html`<entry>
<id>${tag(day, `claim/${claim}/${day}`)}</id>
<title>${title}</title>
<published>${noon(day)}</published>
<updated>${noon(day)}</updated>
<link rel="alternate" type="text/html" href="${at(pathOf("claim", claim))}"/>
<category term="${to}" scheme="${tag("2026", "standing")}"/>
<content type="text">${title}</content>
</entry>
`;
  });
  const text = await html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${say.language}">
<id>${tag("2026", "changes")}</id>
<title>${say("changes.title")}</title>
<updated>${noon(moves[0]?.day ?? options.known)}</updated>
<author><name>Hearsay</name></author>
<generator>Hearsay, ledger head ${head.hash}</generator>
<link rel="self" type="application/atom+xml" href="${at("changes.atom")}"/>
<link rel="alternate" type="text/html" href="${at("changes.html")}"/>
${entries}</feed>
`;
  return { path: "changes.atom", text: String(text) };
}
