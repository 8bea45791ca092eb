import { type Dossier, dossierOf, type LastSeen, type Spell } from "@hearsay/core";
import { html, type Markup, name, pathOf, told } from "../html.ts";
import { rootOf, type Sheet } from "../layout.ts";
import { claimList, linkTo, section, standingMark } from "../parts.ts";
import type { Site } from "../site.ts";

function seen(
  last: LastSeen | null,
  key: "person.lastSeen" | "person.lastWitnessed",
  root: string,
  site: Site,
): Markup {
  if (!last) return null;
  const { day, line } = last;
  return html`<li>${site.say(key, { day: site.say.day(day) })}: <a href="${root}${pathOf("claim", line.claim)}">${told(line.gloss, site)}</a></li>`;
}

/** Somebody's time in a post, in one line, from one side or the other. */
export function spellItem(spell: Spell, of: "post" | "person", root: string, site: Site): Markup {
  const who = of === "post" ? linkTo("post", spell.post, root, site) : linkTo("person", spell.person, root, site);
  const organisation = of === "post" && spell.organisation ? html` (${name(spell.organisation)})` : null;
  return html`<li>${standingMark(spell.standing, site)} ${who}${organisation}: ${site.say.range({ from: spell.from, to: spell.to })}
${claimList(spell.lines, root, site)}</li>`;
}

/** Everything that may be told of a person. */
export function personSheet(person: string, site: Site): Sheet {
  const { say } = site;
  const path = pathOf("person", person);
  const root = rootOf(path);
  const dossier: Dossier = dossierOf(person, site.picture, site.holdings);
  const { fate, career, legal, said, others, names } = dossier;
  const written = [...new Set(names.map((one) => one.name))];
  const signs = [
    seen(fate.lastSeen, "person.lastSeen", root, site),
    seen(fate.lastWitnessed, "person.lastWitnessed", root, site),
  ];
  const parts: readonly (readonly [string, Markup])[] = [
    [
      say("person.fate"),
      html`${fate.lastSeen ? html`<ul class="plain">${signs}</ul>` : html`<p>${say("person.noSign")}</p>`}${claimList(fate.lines, root, site)}`,
    ],
    [
      say("person.career"),
      career.length > 0
        ? html`<ul class="plain">${career.map((one) => spellItem(one, "post", root, site))}</ul>`
        : null,
    ],
    [say("person.legal"), legal.length > 0 ? claimList(legal, root, site) : null],
    [say("person.said"), said.length > 0 ? claimList(said, root, site) : null],
    [say("person.others"), others.length > 0 ? claimList(others, root, site) : null],
    [
      say("person.names"),
      written.length > 1 ? html`<p>${written.map((one, i) => html`${i > 0 ? " · " : ""}${name(one)}`)}</p>` : null,
    ],
  ];
  return {
    path,
    title: dossier.name,
    body: html`${parts.map(([title, body]) => (body === null ? null : section(title, body)))}`,
    data: [{ "@type": "Person", identifier: person, name: dossier.name }],
  };
}
