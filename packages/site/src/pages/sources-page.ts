import { admittedOutlets, bodyKey, UNNAMED_OUTLET } from "@hearsay/core";
import { html, type Markup, name } from "../html.ts";
import type { Sheet } from "../layout.ts";
import { section } from "../parts.ts";
import type { Site } from "../site.ts";

function counted(names: Iterable<string>): [string, number][] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const one of names) {
    const known = counts.get(bodyKey(one));
    if (known) known.count++;
    else counts.set(bodyKey(one), { name: one, count: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map((one): [string, number] => [one.name, one.count]);
}

const table = (heads: readonly string[], rows: readonly Markup[]): Markup =>
  html`<table><thead><tr>${heads.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;

/** Who carries the reports, and from whom what they say comes. */
export function sourcesSheet(site: Site): Sheet {
  const { say, holdings, picture } = site;
  const admitted = admittedOutlets(holdings.neighbourhood.judgements ?? []);
  const outlets = counted([...holdings.reports.values()].map(({ report }) => report.outlet?.name ?? UNNAMED_OUTLET));
  const origins = counted(
    [...picture.weighed.values()].filter(({ sides }) => site.claims.has(sides.claim.id)).flatMap((one) => one.origins),
  );
  const isAdmitted = (outlet: string) => say(admitted.has(bodyKey(outlet)) ? "sources.yes" : "sources.no");
  return {
    path: "sources.html",
    title: say("sources.title"),
    body: html`${section(
      say("sources.outlets"),
      table(
        [say("sources.outlet"), say("sources.reports"), say("sources.admitted")],
        outlets.map(
          ([one, count]) => html`<tr><td>${name(one)}</td><td>${`${count}`}</td><td>${isAdmitted(one)}</td></tr>`,
        ),
      ),
    )}
${section(
  say("sources.origins"),
  table(
    [say("sources.origin"), say("sources.claims")],
    origins.map(([one, count]) => html`<tr><td>${name(one)}</td><td>${`${count}`}</td></tr>`),
  ),
)}`,
  };
}
