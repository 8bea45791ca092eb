import type { Lane, MatterView } from "@hearsay/core";
import { html, type Markup, name, pathOf, told } from "../html.ts";
import { rootOf, type Sheet } from "../layout.ts";
import { claimItem, section, standingMark } from "../parts.ts";
import type { Site } from "../site.ts";

function laneOf({ line, steps }: Lane, root: string, site: Site): Markup {
  const { say } = site;
  return html`<ul class="plain">${claimItem(line, root, site)}</ul>
<p>${told(line.why, site)}</p>
<h3>${say("matter.history")}</h3>
<ul>${steps.filter((one, i) => one.standing !== steps[i - 1]?.standing).map(({ from, standing }) => html`<li>${say.day(from)}: ${standingMark(standing, site)}</li>`)}</ul>`;
}

/** A contested question: its claims, and how each stood as knowledge grew. */
export function matterSheet(view: MatterView, site: Site): Sheet {
  const path = pathOf("matter", view.id);
  const root = rootOf(path);
  return {
    path,
    title: view.title,
    kicker: site.say("matter.kicker"),
    body: html`<p>${view.people.map(({ name: own }, i) => html`${i > 0 ? site.say("mark.comma") : ""}${name(own)}`)}</p>
${view.lanes.map((lane) => section(lane.line.gloss, laneOf(lane, root, site)))}`,
  };
}
