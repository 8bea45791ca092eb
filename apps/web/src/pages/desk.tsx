import { type OverviewAnswer, useAnswer } from "../api.ts";
import { useLedger, useQuestion } from "../asked.ts";
import { dayInWords } from "../days.ts";
import { Say, say } from "../languages/say.ts";
import { AddReport, hasDraft } from "../parts/add-report.tsx";
import { Batches } from "../parts/batches.tsx";
import { Find } from "../parts/find.tsx";
import { JustAdded } from "../parts/just-added.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Matters, People, Refusals, Reports, Standings, WaitingForReview } from "../parts/overview.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { StartTour } from "../parts/tour.tsx";
import { WhatChanged } from "../parts/what-changed.tsx";

/** A ledger that holds nothing yet teaches the first step. */
function EmptyDesk({ overview }: { readonly overview: OverviewAnswer }) {
  return (
    <article className="empty-desk">
      <header className="page-head">
        <h1>{say("desk.first")}</h1>
        <p className="lead">{say("desk.firstLead")}</p>
      </header>
      <Batches />
      <JustAdded />
      <AddReport />
      <p>
        <LedgerLink page="add">{say("add.more")}</LedgerLink>
      </p>
      <p className="or-sample">
        <Say it="desk.orSample" open={(words) => <LedgerLink ledger="sample">{words}</LedgerLink>} /> <StartTour />
      </p>
      <Refusals refusals={overview.refusals} />
      <p className="meta">
        <Say it="desk.folder" code={(words) => <code>{words}</code>} folder={<bdi>{overview.folder}</bdi>} />
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
        <h1>{ledger === "sample" ? say("desk.sample") : say("desk.own")}</h1>
        <p className="meta">
          {say("desk.known", { day: dayInWords(known) })} {ledger === "sample" && <StartTour />}
        </p>
      </header>
      <Batches />
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
              <summary>{say("add.title")}</summary>
              <AddReport />
              <p>
                <LedgerLink page="add">{say("add.more")}</LedgerLink>
              </p>
            </details>
          )}
          <WaitingForReview />
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
      <Title>{isEmpty ? say("desk.begin") : say("desk.title")}</Title>
      {isEmpty ? <EmptyDesk overview={overview} /> : <FullDesk overview={overview} />}
    </>
  );
}
