import {
  type AttributionWords,
  attributionOf,
  CLAIM_TYPES,
  type ClaimLine,
  type HolderStatus,
  type Standing,
  sentenceCase,
} from "@hearsay/core";
import { html, type Markup, name, pathOf, told } from "./html.ts";
import type { Site } from "./site.ts";
import type { Say } from "./words/say.ts";

/** Standings are told apart by shape and word, not by colour alone. */
const SHAPES: { readonly [standing in Standing | HolderStatus]: string } = {
  established: "●",
  reported: "○",
  rumoured: "◌",
  disputed: "◐",
  contradicted: "⊖",
  refuted: "⊗",
  withdrawn: "□",
  unknown: "–",
  vacant: "∅",
};

export function standingMark(standing: Standing, { say }: Site): Markup {
  return html`<span class="standing ${standing}"><span aria-hidden="true">${SHAPES[standing]}</span> ${say(`standing.${standing}`)}</span>`;
}

export function statusMark(status: HolderStatus, { say }: Site): Markup {
  return html`<span class="standing ${status}"><span aria-hidden="true">${SHAPES[status]}</span> ${say(`status.${status}`)}</span>`;
}

/** A seat is told to be empty only where that is known. */
export const emptySeat = (status: HolderStatus, { say }: Site) => (status === "vacant" ? say("post.nobody") : "");

/** The words of attribution lines in the language of the site. */
export function attributionWords(say: Say): AttributionWords {
  return {
    tellings: {
      asserts: say("telling.asserts"),
      hedges: say("telling.hedges"),
      denies: say("telling.denies"),
      doubts: say("telling.doubts"),
      retracts: say("telling.retracts"),
      repeats: say("telling.repeats"),
      takenBack: say("telling.takenBack"),
    },
    and: say("telling.and"),
    between: say("mark.semicolon"),
    outlet: (name) => name,
    citing: (outlet, path) => say("telling.citing", { outlet, path }),
    more: (count) => say("telling.more", { count }),
    nobody: say("telling.nobody"),
  };
}

/** Whose measure a legal claim is: it is never printed without. */
export function authorityLine({ type, organisation }: ClaimLine, { say }: Site): string | null {
  if (!CLAIM_TYPES[type].legal) return null;
  return say("claim.authority", { authority: organisation ?? say("claim.noAuthority") });
}

/** A claim in a list: its standing, its words, when, and who says so. */
export function claimItem(line: ClaimLine, root: string, site: Site): Markup {
  const { say } = site;
  const authority = authorityLine(line, site);
  return html`<li class="line">${standingMark(line.standing, site)} <a href="${root}${pathOf("claim", line.claim)}">${told(sentenceCase(line.gloss), site)}</a>${say("mark.comma")}${say.range(line.support)}. ${authority === null ? null : html`${authority}. `}<span class="quiet">${name(attributionOf(line.quoted, attributionWords(say)))}.</span></li>`;
}

export function claimList(lines: readonly ClaimLine[], root: string, site: Site): Markup {
  return html`<ul class="plain">${lines.map((line) => claimItem(line, root, site))}</ul>`;
}

export function section(title: string, body: Markup): Markup {
  return html`<section><h2>${title}</h2>${body}</section>`;
}

/** A link to a page of the site, where it has one. */
export function linkTo(kind: "person" | "post" | "organisation", id: string, root: string, site: Site): Markup {
  const pages = { person: site.persons, post: site.posts, organisation: site.bodies }[kind];
  const words = name(site.holdings.nameOf(id));
  return pages.includes(id) ? html`<a href="${root}${pathOf(kind, id)}">${words}</a>` : words;
}
