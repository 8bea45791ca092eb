import { type OverviewAnswer, useAnswer } from "../api.ts";
import { useLedger, useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { AddReport, hasDraft } from "../parts/add-report.tsx";
import { Find } from "../parts/find.tsx";
import { JustAdded } from "../parts/just-added.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Matters, People, Refusals, Reports, Standings } from "../parts/overview.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { WhatChanged } from "../parts/what-changed.tsx";

/** A ledger that holds nothing yet teaches the first step. */
function EmptyDesk({ overview }: { readonly overview: OverviewAnswer }) {
  return (
    <article className="empty-desk">
      <header className="page-head">
        <h1>Give the ledger its first report</h1>
        <p className="lead">
          Hearsay reads it and finds who says what, citing whom. From the second report on it shows who only repeats,
          what cannot both be true, and since when that was known.
        </p>
      </header>
      <JustAdded />
      <AddReport />
      <p className="or-sample">
        Nothing at hand? <LedgerLink ledger="sample">Open the sample case</LedgerLink>: six short reports on one
        disappearance, in a ledger of their own.
      </p>
      <Refusals refusals={overview.refusals} />
      <p className="meta">
        Your ledger lies in <code>{overview.folder}</code>. Nothing leaves this machine.
      </p>
    </article>
  );
}

function FullDesk({ overview }: { readonly overview: OverviewAnswer }) {
  const ledger = useLedger();
  const { known } = useQuestion();
  return (
    <article className="desk">
      <header className="page-head">
        <h1>{ledger === "sample" ? "The sample case" : "Your desk"}</h1>
        <p className="meta">As known on {dayInWords(known)}</p>
      </header>
      <JustAdded />
      <div className="desk-columns">
        <div>
          <WhatChanged changed={overview.changed} />
          <Matters matters={overview.matters} />
          <Reports reports={overview.reports} held={overview.counts.reports} />
        </div>
        <div>
          {ledger === "own" && (
            <details className="add-fold" open={hasDraft()}>
              <summary>Add a report</summary>
              <AddReport />
            </details>
          )}
          <Standings claims={overview.counts.claims} />
          <Find />
          <People people={overview.people} reports={overview.reports} />
          <Refusals refusals={overview.refusals} />
        </div>
      </div>
    </article>
  );
}

/** What a ledger holds: contested matters first, then reports, people and the standings of its claims. */
export function DeskPage() {
  const answer = useAnswer<OverviewAnswer>("/overview");
  const overview = answer.data;
  if (!overview) return <Waiting answer={answer} />;
  const isEmpty = overview.counts.reports === 0;
  return (
    <>
      <Title>{isEmpty ? "Begin" : "Desk"}</Title>
      {isEmpty ? <EmptyDesk overview={overview} /> : <FullDesk overview={overview} />}
    </>
  );
}
