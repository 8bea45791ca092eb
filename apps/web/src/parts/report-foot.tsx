import type { Issue, ReportView } from "@hearsay/core";
import { momentInWords } from "../days.ts";
import { Say, say, spokenNow } from "../languages/say.ts";
import { AsWritten, Name, Told } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import { RelatedReports } from "./related-reports.tsx";

function CaptureOf({ capture }: { readonly capture: NonNullable<ReportView["capture"]> }) {
  const { obtained } = capture;
  return (
    <dl className="facts">
      <dt>SHA-256</dt>
      <dd className="hash">{capture.sha256}</dd>
      <dt>{say("report.obtained")}</dt>
      <dd>
        {momentInWords(obtained.at)}, {say(`report.${obtained.how}`)}: <Name>{obtained.finalUrl ?? obtained.from}</Name>
      </dd>
      <dt>{say("report.kept")}</dt>
      <dd>{say("report.keptAs", { bytes: capture.size, type: capture.mediaType })}</dd>
    </dl>
  );
}

/** What to do about it there; here the form below takes it. */
const ON_THE_COMMAND_LINE = /(?:;|\.) give (?:it|the \w+) with --\w+\.$/i;

/** What the page did not say and nobody has given since. */
export function openIssues(view: ReportView): readonly Issue[] {
  return view.issues.filter(
    ({ code }) =>
      !(code === "outlet-not-named" && view.outlet !== null) && !(code === "date-not-found" && view.published !== null),
  );
}

/** How many statements of a report wait for a decision. */
export const draftsIn = ({ notes }: ReportView): number =>
  notes.filter(({ decision, claim }) => decision === null && claim !== null).length;

/** The sentences about the page that nobody has answered yet. */
export function Issues({ issues, text }: { readonly issues: readonly Issue[]; readonly text?: string }) {
  return (
    <ul className="plain issues">
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.span?.start} ${issue.message}`}>
          {spokenNow().language === "en" ? (
            <Told>{issue.message.replace(ON_THE_COMMAND_LINE, ".")}</Told>
          ) : (
            say(`issue.${issue.code}`)
          )}
          {issue.span && text && (
            <span className="meta">
              {" "}
              “<Name>{text.slice(issue.span.start, Math.min(issue.span.end, issue.span.start + 120))}</Name>”
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What stands around the text: who else reports it, what was printed beside it, where its bytes are. */
export function ReportFoot({ view }: { readonly view: ReportView }) {
  const furniture = view.parts.filter((part) => part.kind === "furniture");
  return (
    <div className="columns report-foot">
      <RelatedReports report={view.id} />
      {view.related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">{say("report.related")}</h2>
          <ul className="plain">
            {view.related.map(({ title, link }) => (
              <li key={title} className="as-printed" dir="auto">
                <AsWritten>{title}</AsWritten>
                {link && <span className="meta hash"> {link}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {openIssues(view).length > 0 && (
        <section aria-labelledby="issues">
          <h2 id="issues">{say("report.issues")}</h2>
          <Issues issues={openIssues(view)} text={view.text} />
        </section>
      )}
      {view.capture && (
        <section aria-labelledby="capture">
          <h2 id="capture">{say("report.capture")}</h2>
          <CaptureOf capture={view.capture} />
          <p>
            <LedgerLink page="report" id={view.id} part="evidence">
              {say("evidence.link")}
            </LedgerLink>
          </p>
          {view.url && (
            <p className="meta hash">
              <Say it="report.address" url={<bdi>{view.url}</bdi>} />
            </p>
          )}
        </section>
      )}
      {furniture.length > 0 && (
        <section aria-labelledby="furniture">
          <h2 id="furniture">{say("report.furniture")}</h2>
          <details>
            <summary>{say("report.stretches", { count: furniture.length })}</summary>
            <ul className="plain">
              {furniture.map((part) => (
                <li key={part.start} dir="auto">
                  <AsWritten>{view.text.slice(part.start, part.end)}</AsWritten>
                </li>
              ))}
            </ul>
          </details>
        </section>
      )}
    </div>
  );
}
