import {
  attributionOf,
  datedGloss,
  type JudgementLine,
  type LabelStep,
  type Proof,
  type ProofConflict,
  type ProofSide,
  type ProofVoice,
  type Quoted,
  sentenceCase,
  WITHHELD,
} from "@hearsay/core";
import { html, type Markup, name, pathOf, told } from "../html.ts";
import { rootOf, type Sheet } from "../layout.ts";
import { attributionWords, authorityLine, linkTo, section, standingMark } from "../parts.ts";
import type { Site } from "../site.ts";
import { claimReview, newsArticle } from "../structured-data.ts";

function quotation({ quote, report }: Quoted, { say, holdings }: Site): Markup {
  if (quote === WITHHELD) return html`<p class="withheld">${say("claim.withheld")}</p>`;
  const language = holdings.reports.get(report)?.report.language ?? "en";
  return html`<blockquote dir="auto" lang="${language}">${quote}</blockquote>`;
}

function voiceItem({ quoted, basis, echoOf, barred }: ProofVoice, site: Site): Markup {
  const { say } = site;
  const notes = [
    say(`stance.${quoted.stance}`),
    say(`basis.${basis}`),
    say("claim.origin", { origin: quoted.origin }),
    ...(echoOf === null ? [] : [say("claim.echo")]),
    ...(barred ? [say("claim.barred")] : []),
  ];
  return html`<li>${name(quoted.path)} (${name(quoted.outlet)}${say("mark.comma")}${say.day(quoted.published)}) <span class="quiet">${notes.map((one, i) => html`${i > 0 ? say("mark.semicolon") : ""}${one}`)}</span>${quotation(quoted, site)}</li>`;
}

function sideOf(title: string, side: ProofSide | null, site: Site): Markup {
  if (!side) return null;
  const { say } = site;
  const ruling = side.ruling && say("claim.ruled", { day: say.day(side.ruling.day), reason: side.ruling.reason });
  return html`<h3>${title}</h3>
<p>${side.ruling ? null : html`${told(sentenceCase(side.strength), site)} `}${side.level === null ? null : html`<span class="quiet">(${say("claim.strength", { level: side.level })})</span>`}</p>
${ruling ? html`<p>${ruling}</p>` : null}
<ul>${side.voices.map((voice) => voiceItem(voice, site))}</ul>`;
}

function conflictItem({ sentence, otherClaim, otherGloss, rule }: ProofConflict, root: string, site: Site): Markup {
  const other = site.claims.has(otherClaim) && rule !== "denied";
  return html`<li>${told(sentence, site)} ${other ? html`<a href="${root}${pathOf("claim", otherClaim)}">${site.say("claim.other")}</a>: ${told(otherGloss, site)}` : null}</li>`;
}

const LABELS = { in: "claim.labelIn", out: "claim.labelOut", undecided: "claim.labelUndecided" } as const;
const REASONS = { in: "claim.becauseIn", out: "claim.becauseOut", undecided: "claim.becauseUndecided" } as const;

function stepItem({ side, label, because }: LabelStep, site: Site): Markup {
  const { say } = site;
  const words = (key: string) => {
    const claim = site.picture.weighed.get(key.slice(0, -1))?.sides.claim;
    const gloss = claim ? datedGloss(claim, site.holdings) : key;
    return say(key.endsWith("+") ? "claim.sideFor" : "claim.sideAgainst", { claim: gloss });
  };
  const reason =
    because.length === 0 ? say("claim.unattacked") : say(REASONS[label], { sides: say.list(because.map(words)) });
  return html`<li>${name(words(side))}: ${say(LABELS[label])}; ${name(reason)}</li>`;
}

function judgementItem({ sentence, reason, day }: JudgementLine, site: Site): Markup {
  return html`<li>${told(sentence, site)}: ${name(reason)} (${site.say.day(day)})</li>`;
}

function citationItem(report: string, quoted: readonly Quoted[], site: Site): Markup {
  const { say, holdings } = site;
  const known = holdings.reports.get(report);
  if (!known) return null;
  const title =
    known.report.title === WITHHELD
      ? say("claim.untitled", { day: say.day(known.published) })
      : `“${known.report.title}”`;
  const outlet = known.report.outlet?.name ?? "";
  const url = known.report.url ?? known.capture?.obtained.finalUrl ?? null;
  const captured = known.capture
    ? say("claim.captured", { day: say.day(known.capture.obtained.at.slice(0, 10)) })
    : null;
  const spans = [...new Map(quoted.map((one) => [`${one.start}-${one.end}`, one])).values()];
  const hash = known.report.capture;
  const address =
    url !== null && /^https?:/.test(url)
      ? html`<a href="${url}" rel="nofollow noreferrer">${name(title)}</a>`
      : name(title);
  return html`<li>${address}${say("mark.comma")}${name(outlet)}${say("mark.comma")}${say.day(known.published)}${captured === null ? null : html`${say("mark.comma")}${captured}`}
${spans.map(({ start, end }) => html`<br><span class="quiet">${name(say("claim.proved", { start, end, hash }))}</span>`)}</li>`;
}

const list = (items: readonly Markup[]): Markup => html`<ul>${items}</ul>`;

/** A claim with the proof of its standing. */
export function claimSheet(proof: Proof, site: Site): Sheet {
  const { say } = site;
  const { line } = proof;
  const path = pathOf("claim", line.claim);
  const root = rootOf(path);
  const authority = authorityLine(line, site);
  const claim = site.picture.weighed.get(line.claim)?.sides.claim;
  const about = [
    ...(claim?.about ?? []).map((id) => linkTo("person", id, root, site)),
    ...(claim?.post ? [linkTo("post", claim.post, root, site)] : []),
  ];
  const reports = [...Map.groupBy(line.quoted, ({ report }) => report)];
  // The strength of the support is told beside its voices.
  const isOwnWords = line.why === `${sentenceCase(proof.support?.strength ?? "")}.`;
  const conflicts = proof.conflicts.filter((one) => one.rule !== "denied");
  const parts: readonly (readonly [string, Markup])[] = [
    [
      say("claim.why"),
      html`${isOwnWords ? null : html`<p>${told(line.why, site)}</p>`}${sideOf(say("claim.for"), proof.support, site)}${sideOf(say("claim.against"), proof.denial, site)}`,
    ],
    [say("claim.conflicts"), conflicts.length > 0 ? list(conflicts.map((one) => conflictItem(one, root, site))) : null],
    [
      say("claim.takenBack"),
      proof.retracted.length > 0
        ? list(proof.retracted.map((one) => html`<li>${name(one.path)}${quotation(one, site)}</li>`))
        : null,
    ],
    [
      say("claim.replaced"),
      proof.outdated.length > 0
        ? list(proof.outdated.map((one) => html`<li>${name(one.path)}${quotation(one, site)}</li>`))
        : null,
    ],
    [
      say("claim.judged"),
      proof.judgements.length > 0 ? list(proof.judgements.map((one) => judgementItem(one, site))) : null,
    ],
    [say("claim.steps"), proof.labelling.length > 1 ? list(proof.labelling.map((one) => stepItem(one, site))) : null],
    [
      say("claim.changes"),
      proof.changes.length > 0
        ? list(proof.changes.map((one) => html`<li>${told(one.if, site)}: ${standingMark(one.standing, site)}</li>`))
        : null,
    ],
    [say("claim.cited"), html`<ul>${reports.map(([report, quoted]) => citationItem(report, quoted, site))}</ul>`],
  ];
  const review = claimReview(proof, site);
  return {
    path,
    title: sentenceCase(line.gloss),
    kicker: say("claim.kicker"),
    body: html`<p>${standingMark(line.standing, site)}${say("mark.comma")}${say.range(line.support)}</p>
${authority === null ? null : html`<p>${authority}.</p>`}
<p>${name(attributionOf(line.quoted, attributionWords(say)))}.</p>
<p class="quiet">${about.map((one, i) => html`${i > 0 ? say("mark.comma") : ""}${one}`)}</p>
${parts.map(([title, body]) => (body === null ? null : section(title, body)))}`,
    data: [...reports.flatMap(([report]) => newsArticle(report, site) ?? []), ...(review ? [review] : [])],
  };
}
