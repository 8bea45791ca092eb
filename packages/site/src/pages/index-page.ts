import { heldOn, type Matter, titleTold } from "@hearsay/core";
import { html, type Markup, name, pathOf, told } from "../html.ts";
import type { Sheet } from "../layout.ts";
import { emptySeat, linkTo, section, statusMark } from "../parts.ts";
import type { Site } from "../site.ts";

const byName = (site: Site) => (a: string, b: string) => {
  const [x, y] = [site.holdings.nameOf(a), site.holdings.nameOf(b)];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : 1;
};

function postItem(post: string, site: Site): Markup {
  const { holdings, picture, options, say } = site;
  const { holders, status } = heldOn(post, options.known, picture, holdings);
  const organisation = holdings.entities.get(post)?.organisation ?? null;
  const who = holders.map(
    ({ person }, i) => html`${i > 0 ? say("mark.comma") : ""}${linkTo("person", person, "", site)}`,
  );
  return html`<li>${linkTo("post", post, "", site)}${organisation === null ? null : html` (${linkTo("organisation", organisation, "", site)})`}: ${holders.length > 0 ? who : emptySeat(status, site)} ${statusMark(status, site)}</li>`;
}

/** What the site holds. */
export function indexSheet(matters: readonly Matter[], site: Site): Sheet {
  const { say, shown, claims, persons, posts, holdings } = site;
  const counts = say("index.counts", {
    people: say("index.people", { count: persons.length }),
    claims: say("claims.count", { count: claims.size }),
    reports: say("index.reports", { count: holdings.reports.size }),
  });
  const left = shown.leftOut.claims;
  const parts: readonly (readonly [string, readonly Markup[]])[] = [
    [
      say("matters.title"),
      matters.map((matter) => {
        const title = titleTold(matter, site.picture.index.claims, holdings);
        return html`<li><a href="${pathOf("matter", matter.id)}">${told(title, site)}</a></li>`;
      }),
    ],
    [say("people.title"), persons.toSorted(byName(site)).map((id) => html`<li>${linkTo("person", id, "", site)}</li>`)],
    [say("posts.title"), posts.toSorted(byName(site)).map((id) => postItem(id, site))],
  ];
  return {
    path: "index.html",
    title: say("site.title"),
    body: html`<p>${say("site.about")}</p>
<p class="quiet">${name(counts)}</p>
${claims.size === 0 ? html`<p>${say("index.none")}</p>` : null}
${left > 0 ? html`<p class="quiet">${say("index.left", { count: left })}</p>` : null}
${parts.map(([title, items]) => (items.length === 0 ? null : section(title, html`<ul class="plain">${items}</ul>`)))}`,
  };
}
