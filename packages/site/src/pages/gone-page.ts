import { type Redirect, type TakenDown, WITHHELD } from "@hearsay/core";
import { html, type Markup, name, pathOf } from "../html.ts";
import { rootOf, type Sheet } from "../layout.ts";
import { section } from "../parts.ts";
import type { Site } from "../site.ts";

function takenDownItem({ seq, recorded, entries, reason }: TakenDown, { say }: Site): Markup {
  const why = reason === WITHHELD ? say("claim.withheld") : reason;
  return html`<li>${name(say("gone.entries", { count: entries, day: say.day(recorded.slice(0, 10)), entry: `${seq}`, reason: why }))}</li>`;
}

/** What was taken out of the record, and which addresses show nothing any longer. */
export function goneSheet(site: Site): Sheet {
  const { say, shown } = site;
  const { gone, takenDown } = shown;
  const addresses = [
    ...gone.claims.map((id) => pathOf("claim", id)),
    ...gone.persons.map((id) => pathOf("person", id)),
  ];
  return {
    path: "gone.html",
    title: say("gone.title"),
    body: html`${section(
      say("gone.list"),
      takenDown.length === 0
        ? html`<p>${say("gone.none")}</p>`
        : html`<ul>${takenDown.map((one) => takenDownItem(one, site))}</ul>`,
    )}
${addresses.length === 0 ? null : section(say("claims.title"), html`<ul>${addresses.map((path) => html`<li><a href="${path}"><code>${path}</code></a></li>`)}</ul>`)}`,
  };
}

/** A page in the place of one that is shown no longer: it says so, and nothing of what stood there. */
export function tombstoneSheet(kind: "claim" | "person", id: string, site: Site): Sheet {
  const { say } = site;
  return { path: pathOf(kind, id), title: say("gone.title"), body: html`<p>${say(`gone.${kind}`)}</p>` };
}

/** The address of a question that became part of another one. */
export function redirectSheet({ from, to }: Pick<Redirect, "from" | "to">, title: string, { say }: Site): Sheet {
  const path = pathOf("matter", from);
  return {
    path,
    title,
    body: html`<p>${say("gone.redirect")} <a href="${rootOf(path)}${pathOf("matter", to)}">${name(title)}</a></p>`,
  };
}
