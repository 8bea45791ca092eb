import { type UseQueryResult, useQueryClient } from "@tanstack/react-query";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { Refused, ServerGone } from "../api.ts";
import { LedgerLink } from "./ledger-link.tsx";
import { Title } from "./title.tsx";

/** What stands on a page until its answer is there, and where the answer is that there is none. */
export function Waiting({ answer }: { readonly answer: UseQueryResult<unknown> }) {
  if (answer.error instanceof Refused) {
    const isMissing = answer.error.status === 404;
    return (
      <section className="state">
        <Title>{isMissing ? "Not found" : "Not answered"}</Title>
        <h1>{isMissing ? "Not in this ledger" : "The server did not answer this question"}</h1>
        <p role="alert">{answer.error.message}</p>
        <p>
          <LedgerLink>Back to the desk</LedgerLink>
        </p>
      </section>
    );
  }
  if (answer.error) throw answer.error;
  return (
    <p className="state waiting" role="status">
      Reading the ledger …
    </p>
  );
}

/** Tells that nobody answers, while what is on the screen and in the forms stays. */
export function GoneNotice() {
  const queries = useQueryClient();
  const isGone = useSyncExternalStore(
    (changed) => queries.getQueryCache().subscribe(changed),
    () =>
      queries
        .getQueryCache()
        .getAll()
        .some((query) => query.isActive() && query.state.fetchFailureReason instanceof ServerGone),
  );
  return (
    <div role="alert">
      {isGone && (
        <p className="notice gone">
          <strong>Hearsay's server does not answer.</strong> What is on the screen stays, and so does what you typed.
          Start it again with <code>npm start</code>; this page tries every two seconds.{" "}
          <button type="button" onClick={() => void queries.refetchQueries({ type: "active" })}>
            Try now
          </button>
        </p>
      )}
    </div>
  );
}

export function NoSuchPage() {
  return (
    <section className="state">
      <Title>No such page</Title>
      <h1>There is no such page</h1>
      <p>The address leads nowhere. It may have been cut off where it was copied.</p>
      <p>
        <LedgerLink>To the desk</LedgerLink>
      </p>
    </section>
  );
}

/** A fault of the app itself. */
export function Crashed({ error, reset }: ErrorComponentProps) {
  return (
    <section className="state">
      <h1>This page broke</h1>
      <p role="alert">
        A fault in Hearsay's app, not in your ledger: {error instanceof Error ? error.message : String(error)}
      </p>
      <button type="button" onClick={reset}>
        Show it again
      </button>
    </section>
  );
}
