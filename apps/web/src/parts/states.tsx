import { type UseQueryResult, useQueryClient } from "@tanstack/react-query";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { Refused, ServerGone } from "../api.ts";
import { Say, say } from "../languages/say.ts";
import { LedgerLink } from "./ledger-link.tsx";
import { Title } from "./title.tsx";

/** What stands on a page until its answer is there, and where the answer is that there is none. */
export function Waiting({ answer }: { readonly answer: UseQueryResult<unknown> }) {
  if (answer.error instanceof Refused) {
    const isMissing = answer.error.status === 404;
    return (
      <section className="state">
        <Title>{isMissing ? say("state.missing") : say("state.unanswered")}</Title>
        <h1>{isMissing ? say("state.notHere") : say("state.noAnswer")}</h1>
        <p role="alert">{answer.error.message}</p>
        <p>
          <LedgerLink>{say("state.back")}</LedgerLink>
        </p>
      </section>
    );
  }
  if (answer.error) throw answer.error;
  return (
    <p className="state waiting" role="status">
      {say("state.reading")}
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
          <Say it="state.gone" b={(words) => <strong>{words}</strong>} code={(words) => <code>{words}</code>} />{" "}
          <button type="button" onClick={() => void queries.refetchQueries({ type: "active" })}>
            {say("state.tryNow")}
          </button>
        </p>
      )}
    </div>
  );
}

export function NoSuchPage() {
  return (
    <section className="state">
      <Title>{say("state.noPage")}</Title>
      <h1>{say("state.noPageTitle")}</h1>
      <p>{say("state.cutOff")}</p>
      <p>
        <LedgerLink>{say("state.toDesk")}</LedgerLink>
      </p>
    </section>
  );
}

/** A fault of the app itself. */
export function Crashed({ error, reset }: ErrorComponentProps) {
  return (
    <section className="state">
      <h1>{say("state.broke")}</h1>
      <p role="alert">{say("state.fault", { fault: error instanceof Error ? error.message : String(error) })}</p>
      <button type="button" onClick={reset}>
        {say("state.again")}
      </button>
    </section>
  );
}
