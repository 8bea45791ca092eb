import type { JobState } from "@hearsay/core";
import { useState } from "react";
import { send, useParts } from "../api.ts";
import { useLedger } from "../asked.ts";
import { number, Say, say } from "../languages/say.ts";
import { JobRow } from "../parts/job-row.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import {
  type JobCounts,
  type JobLine,
  type JobsAnswer,
  leftOf,
  useJobsAgain,
  useJobsAsTheyGo,
} from "../parts/use-jobs.ts";
import "../styles/jobs.css";

const STATES: readonly JobState[] = ["dead", "waiting", "working", "done", "dropped"];

function Progress({ counts }: { readonly counts: JobCounts }) {
  const left = leftOf(counts);
  const all = left + counts.done + counts.dead;
  if (left === 0) return <p role="status">{say("jobs.idle")}</p>;
  const words = say("jobs.progress", { done: all - left, all });
  return (
    <div className="job-progress">
      <progress aria-label={words} max={all} value={all - left} />
      <p role="status">{words}</p>
    </div>
  );
}

/** What is to be done for the ledger, how far it is, and what was given up, with the reason. */
export function JobsPage() {
  const ledger = useLedger();
  const [state, setState] = useState<JobState>("dead");
  const show = (one: JobState) => {
    setState(one);
    setDropping(null);
  };
  const list = useParts<JobsAnswer>(`/jobs?state=${state}`);
  const again = useJobsAgain();
  useJobsAsTheyGo();
  const counts = list.parts[0]?.counts;
  const listed = list.parts.flatMap((part) => part.listed);
  // A job goes on while somebody writes why it is not wanted: its row stays, and what was typed.
  const [dropping, setDropping] = useState<JobLine | null>(null);
  const jobs = dropping && !listed.some(({ id }) => id === dropping.id) ? [dropping, ...listed] : listed;
  return (
    <article className="jobs">
      <Title>{say("jobs.title")}</Title>
      <header className="page-head">
        <h1>{say("jobs.title")}</h1>
        <p className="meta">{say("jobs.about")}</p>
        <p className="meta">
          <LedgerLink page="feeds">{say("feeds.title")}</LedgerLink>
        </p>
      </header>
      {counts === undefined ? (
        <Waiting answer={list.answer} />
      ) : (
        <>
          <Progress counts={counts} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
          <div className="job-states" role="group" aria-label={say("jobs.which")}>
            {STATES.map((one) => (
              <button key={one} type="button" aria-pressed={one === state} onClick={() => show(one)}>
                {say(`jobs.state.${one}`)} <span className="count">{number(counts[one])}</span>
              </button>
            ))}
          </div>
          {state === "dead" && jobs.length > 1 && (
            <p>
              <button type="button" onClick={() => void send(ledger, "/jobs/retry", {}).then(again)}>
                {say("jobs.retryAll")}
              </button>
            </p>
          )}
          {jobs.length === 0 ? (
            <p className="meta">
              {say(`jobs.none.${state}`)}{" "}
              {ledger === "own" && leftOf(counts) + counts.done + counts.dead === 0 && (
                <Say it="jobs.begin" desk={(words) => <LedgerLink>{words}</LedgerLink>} />
              )}
            </p>
          ) : (
            <ul className="plain job-list">
              {jobs.map((job) => (
                <li key={job.id}>
                  <JobRow
                    job={job}
                    isDropping={dropping?.id === job.id}
                    setDropping={(isDropping) => setDropping(isDropping ? job : null)}
                  />
                </li>
              ))}
            </ul>
          )}
          <ShowMore list={list} />
        </>
      )}
    </article>
  );
}
