import type { ReportView } from "@hearsay/core";
import { useAnswer } from "../api.ts";
import { momentPrinted } from "../days.ts";
import { say } from "../languages/say.ts";
import { counted } from "../words.ts";
import { Headline, Name } from "./as-written.tsx";
import { GivenForm } from "./given-form.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import { draftsIn, Issues, openIssues } from "./report-foot.tsx";
import { type Outcome, useOutcomes } from "./use-entering.ts";

function AddedReport({ entered }: { readonly entered: NonNullable<Outcome["entered"]> }) {
  const view = useAnswer<ReportView>(`/reports/${entered.report}`).data;
  if (!view) return <p role="status">{say("added.reading")}</p>;
  const people = [...new Map(view.notes.flatMap((note) => note.people).map((one) => [one.person, one.name]))];
  const drafts = draftsIn(view);
  return (
    <>
      <p>
        {say(`added.${entered.outcome}`)}:{" "}
        <LedgerLink page="report" id={view.id} className="as-printed headline">
          <Headline>{view.title}</Headline>
        </LedgerLink>
      </p>
      <p className="meta">
        <Name>{view.outlet ?? say("report.noOutlet")}</Name>
        {say("when.after", { when: view.published ? momentPrinted(view.published) : say("report.noDay") })} ·{" "}
        {counted(view.notes.length, "statement")}
        {people.length > 0 && " · "}
        {people.map(([person, name], i) => (
          <span key={person}>
            {i > 0 && " · "}
            <LedgerLink page="person" id={person}>
              <Name>{name}</Name>
            </LedgerLink>
          </span>
        ))}
      </p>
      {drafts > 0 && (
        <p>
          <LedgerLink page="inbox" where={{ report: view.id }}>
            {say("report.drafts", { count: drafts })}
          </LedgerLink>
        </p>
      )}
      {openIssues(view).length > 0 && <Issues issues={openIssues(view)} />}
      <GivenForm report={view.id} needsOutlet={view.outlet === null} needsDay={view.published === null} />
    </>
  );
}

/** What was given to the ledger just now: what was found in it, and what it does not say of itself. */
export function JustAdded() {
  const { outcomes, clear } = useOutcomes();
  if (outcomes.length === 0) return null;
  return (
    <section className="just-added" aria-labelledby="just-added">
      <h2 id="just-added">{say("added.title")}</h2>
      <ul className="plain">
        {outcomes.map((outcome) => (
          <li key={outcome.entered?.report ?? outcome.name}>
            {outcome.entered ? <AddedReport entered={outcome.entered} /> : outcome.error}
          </li>
        ))}
      </ul>
      <button type="button" onClick={clear}>
        {say("added.putAway")}
      </button>
    </section>
  );
}
