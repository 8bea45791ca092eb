import { html, pathOf, told } from "../html.ts";
import type { Sheet } from "../layout.ts";
import type { Move } from "../moves.ts";
import { section, standingMark } from "../parts.ts";
import type { Site } from "../site.ts";

/** The standings that moved, by the day of knowledge. */
export function changesSheet(moves: readonly Move[], site: Site): Sheet {
  const { say } = site;
  const byDay = [...Map.groupBy(moves, ({ day }) => day)];
  return {
    path: "changes.html",
    title: say("changes.title"),
    body: html`<p><a href="changes.atom">${say("changes.feed")}</a></p>
${moves.length === 0 ? html`<p>${say("changes.none")}</p>` : null}
${byDay.map(([day, own]) =>
  section(
    say.day(day),
    html`<ul class="plain">${own.map(
      ({ claim, gloss, from, to }) =>
        html`<li class="line">${standingMark(from, site)} <span aria-hidden="true">${say.dir === "rtl" ? "←" : "→"}</span> ${standingMark(to, site)} <a href="${pathOf("claim", claim)}">${told(gloss, site)}</a></li>`,
    )}</ul>`,
  ),
)}`,
  };
}
