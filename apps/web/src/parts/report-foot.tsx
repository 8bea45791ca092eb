import type { Issue, ReportView } from "@hearsay/core";
import { momentInWords } from "../days.ts";
import { counted } from "../words.ts";
import { AsWritten, Name } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";

const HOW = { file: "from a file", url: "from an address", stdin: "from standard input", paste: "as given in the app" };

function CaptureOf({ capture }: { readonly capture: NonNullable<ReportView["capture"]> }) {
  const { obtained } = capture;
  return (
    <dl className="facts">
      <dt>SHA-256</dt>
      <dd className="hash">{capture.sha256}</dd>
      <dt>Obtained</dt>
      <dd>
        {momentInWords(obtained.at)}, {HOW[obtained.how]}: <Name>{obtained.finalUrl ?? obtained.from}</Name>
      </dd>
      <dt>Kept</dt>
      <dd>
        {capture.size.toLocaleString("en-GB")} bytes, {capture.mediaType}, unchanged
      </dd>
    </dl>
  );
}

function Alike({ view }: { readonly view: ReportView }) {
  return (
    <ul className="plain">
      {view.alike.map((other) => (
        <li key={other.report}>
          <LedgerLink page="report" id={other.report} className="as-printed">
            <Name>{other.title}</Name>
          </LedgerLink>
          <br />
          <span className="meta">
            <Name>{other.outlet}</Name> · {counted(other.claims, "claim")} in common
            {other.copyOf && " · one reprints the other"}
            {view.copyOf?.report === other.report && `: ${view.copyOf.reason}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the page did not say and nobody has given since. */
export function openIssues(view: ReportView): readonly Issue[] {
  return view.issues.filter(
    ({ code }) =>
      !(code === "outlet-not-named" && view.outlet !== null) && !(code === "date-not-found" && view.published !== null),
  );
}

/** The sentences about the page that nobody has answered yet. */
export function Issues({ issues, text }: { readonly issues: readonly Issue[]; readonly text?: string }) {
  return (
    <ul className="plain issues">
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.span?.start} ${issue.message}`}>
          {issue.message.replace(/; give it with --\w+\.$/, ".")}
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
      {view.alike.length > 0 && (
        <section aria-labelledby="alike">
          <h2 id="alike">Reports with the same claims</h2>
          <Alike view={view} />
        </section>
      )}
      {view.related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">Related headlines, as printed</h2>
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
          <h2 id="issues">Issues</h2>
          <Issues issues={openIssues(view)} text={view.text} />
        </section>
      )}
      {view.capture && (
        <section aria-labelledby="capture">
          <h2 id="capture">The capture</h2>
          <CaptureOf capture={view.capture} />
          {view.url && <p className="meta hash">Address of the report: {view.url}</p>}
        </section>
      )}
      {furniture.length > 0 && (
        <section aria-labelledby="furniture">
          <h2 id="furniture">Not read as the report</h2>
          <details>
            <summary>{furniture.length === 1 ? "1 stretch" : `${furniture.length} stretches`} of the page</summary>
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
