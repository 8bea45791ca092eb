import { type FormEvent, useState } from "react";
import { send } from "../api.ts";
import { useLedger } from "../asked.ts";
import { momentInWords } from "../days.ts";
import { faultInWords } from "../faults.ts";
import { say } from "../languages/say.ts";
import { Name, Told } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";
import { type JobLine, useJobsAgain } from "./use-jobs.ts";

function Made({ made }: { readonly made: NonNullable<JobLine["made"]> }) {
  if (made.report === null) return <p className="meta">{say("jobs.made.found", { count: made.jobs })}</p>;
  return (
    <p className="meta">
      {say(`jobs.made.${made.outcome as "added"}`)} ·{" "}
      <LedgerLink page="report" id={made.report}>
        {say("jobs.toReport")}
      </LedgerLink>
    </p>
  );
}

/** Sends something of a job and asks again for the list; gives why that failed, and tells whoever sent it whether it did. */
function useActing(id: string) {
  const ledger = useLedger();
  const again = useJobsAgain();
  const [error, setError] = useState<string | null>(null);
  const act = async (what: "retry" | "drop", body: object): Promise<boolean> => {
    setError(null);
    const sent = await send(ledger, `/jobs/${id}/${what}`, body).then(
      () => true,
      (fault) => {
        setError(fault instanceof Error ? fault.message : String(fault));
        return false;
      },
    );
    again();
    return sent;
  };
  return { act, error };
}

function DropForm({
  onDrop,
  onKeep,
}: {
  readonly onDrop: (reason: string) => Promise<void>;
  readonly onKeep: () => void;
}) {
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onDrop(reason.trim());
  };
  return (
    <form className="job-drop" onSubmit={submit}>
      <label className="field">
        <span>{say("jobs.reason")}</span>
        {/* biome-ignore lint/a11y/noAutofocus: whoever presses the button before it goes on here */}
        <input autoFocus required maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <button type="submit">{say("jobs.dropAct")}</button>
      <button type="button" onClick={onKeep}>
        {say("jobs.keep")}
      </button>
    </form>
  );
}

interface JobRowProps {
  readonly job: JobLine;
  /** Whether somebody is writing why it is not wanted. */
  readonly isDropping: boolean;
  readonly setDropping: (isDropping: boolean) => void;
}

/** One job: where it comes from, how it is, why it was given up, and what can be done. */
export function JobRow({ job, isDropping, setDropping }: JobRowProps) {
  const { id, from, state, stage, tries, due, changed, by, why, code, made } = job;
  const { act, error } = useActing(id);
  const isWaiting = state === "waiting";
  return (
    <div className="job">
      <p className="job-from">
        <Name>{from}</Name>
      </p>
      {why && (
        <p className="job-why">
          <Told>{faultInWords(code, why)}</Told>
        </p>
      )}
      {made && <Made made={made} />}
      <p className="meta">
        {[
          ...(isWaiting || state === "working" ? [say(`jobs.stage.${stage}`)] : []),
          ...(tries > 0 ? [say("jobs.tries", { count: tries })] : []),
          ...(isWaiting && tries > 0 ? [say("jobs.due", { moment: momentInWords(due) })] : []),
          say("jobs.taken", { moment: momentInWords(changed), who: by }),
        ].join(" · ")}
      </p>
      {isDropping ? (
        <DropForm
          onDrop={async (reason) => {
            if (await act("drop", { reason })) setDropping(false);
          }}
          onKeep={() => setDropping(false)}
        />
      ) : (
        (state === "dead" || isWaiting) && (
          <p className="job-acts">
            {state === "dead" && (
              <button type="button" aria-label={say("jobs.retryThis", { from })} onClick={() => void act("retry", {})}>
                {say("jobs.retry")}
              </button>
            )}
            <button type="button" aria-label={say("jobs.dropThis", { from })} onClick={() => setDropping(true)}>
              {say("jobs.drop")}
            </button>
          </p>
        )
      )}
      {error && (
        <p role="alert" className="error">
          {error}
        </p>
      )}
    </div>
  );
}
