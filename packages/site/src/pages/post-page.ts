import { heldOn, holdersLine } from "@hearsay/core";
import { html, name, pathOf } from "../html.ts";
import { rootOf, type Sheet } from "../layout.ts";
import { emptySeat, linkTo, section, statusMark } from "../parts.ts";
import type { Site } from "../site.ts";
import { spellItem } from "./person-page.ts";

/** A post: who holds it, and who held it before. */
export function postSheet(post: string, site: Site): Sheet {
  const { say, holdings, picture, options } = site;
  const path = pathOf("post", post);
  const root = rootOf(path);
  const held = heldOn(post, options.known, picture, holdings);
  const organisation = holdings.entities.get(post)?.organisation ?? null;
  const holders =
    held.holders.length > 0 ? say.list(held.holders.map((one) => one.name)) : emptySeat(held.status, site);
  return {
    path,
    title: holdings.nameOf(post),
    body: html`${organisation === null ? null : html`<p>${linkTo("organisation", organisation, root, site)}</p>`}
<p>${name(say("post.now", { day: say.day(options.known), holders }))} ${statusMark(held.status, site)}</p>
${section(
  say("post.line"),
  html`<ul class="plain">${holdersLine(post, picture, holdings).map((one) => spellItem(one, "person", root, site))}</ul>`,
)}`,
  };
}

/** A body with its posts and who holds them. */
export function bodySheet(body: string, site: Site): Sheet {
  const { say, holdings, picture, options } = site;
  const path = pathOf("organisation", body);
  const root = rootOf(path);
  const own = site.posts.filter((post) => holdings.entities.get(post)?.organisation === body);
  const items = own.map((post) => {
    const held = heldOn(post, options.known, picture, holdings);
    const holders = held.holders.map(
      ({ person }, i) => html`${i > 0 ? say("mark.comma") : ""}${linkTo("person", person, root, site)}`,
    );
    return html`<li>${linkTo("post", post, root, site)}: ${held.holders.length > 0 ? holders : emptySeat(held.status, site)} ${statusMark(held.status, site)}</li>`;
  });
  return {
    path,
    title: holdings.nameOf(body),
    body: section(say("body.posts"), html`<ul class="plain">${items}</ul>`),
  };
}
