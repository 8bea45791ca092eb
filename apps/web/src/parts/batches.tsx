import { useAnswer } from "../api.ts";
import { Say, say } from "../languages/say.ts";
import { LedgerLink } from "./ledger-link.tsx";
import { type Batch, useBatches } from "./use-batches.ts";
import { type JobsAnswer, leftOf, useJobsAsTheyGo } from "./use-jobs.ts";
import "../styles/jobs.css";

/** How far the files are that were dropped together. */
function BatchLine({ batch }: { readonly batch: Batch }) {
  const { id, of, pages, sent, unsent } = batch;
  const counts = useAnswer<JobsAnswer>(`/jobs?batch=${id}&state=dead`).data?.counts;
  const isSending = sent + unsent.length < of;
  const done = counts?.done ?? 0;
  const isGoing = counts === undefined || leftOf(counts) > 0;
  const words = isSending
    ? say("batch.sending", { sent: sent + unsent.length + 1, of })
    : say(isGoing ? "batch.going" : "batch.done", { done, of: pages });
  return (
    <li className="job-progress">
      <progress aria-label={words} max={pages} value={done + (counts?.dead ?? 0) + unsent.length} />
      <p role="status">{words}</p>
      {counts !== undefined && counts.dead > 0 && (
        <p>
          <Say it="batch.dead" count={counts.dead} jobs={(words) => <LedgerLink page="jobs">{words}</LedgerLink>} />
        </p>
      )}
      {unsent.map(({ file, why }) => (
        <p key={file} className="error">
          {say("batch.unsent", { file, why })}
        </p>
      ))}
    </li>
  );
}

function BatchList({ batches, onPutAway }: { readonly batches: readonly Batch[]; readonly onPutAway: () => void }) {
  useJobsAsTheyGo();
  return (
    <section className="just-added" aria-labelledby="batches">
      <h2 id="batches">{say("batch.title")}</h2>
      <ul className="plain">
        {batches.map((batch) => (
          <BatchLine key={batch.id} batch={batch} />
        ))}
      </ul>
      <button type="button" onClick={onPutAway}>
        {say("added.putAway")}
      </button>
    </section>
  );
}

/** Files that were dropped together, and how far they are. */
export function Batches() {
  const { batches, clear } = useBatches();
  return batches.length > 0 ? <BatchList batches={batches} onPutAway={clear} /> : null;
}
