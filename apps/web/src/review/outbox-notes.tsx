import { useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";
import { Name } from "../parts/as-written.tsx";
import { type Draft, storedDraft } from "./drafts.ts";
import type { Posted } from "./outbox.ts";
import { useOutbox } from "./use-review.ts";

interface RefusedProps {
  readonly posted: Posted;
  readonly onOpen: ((draft: Draft) => void) | null;
}

/** A decision that was not entered: what happened, and what can be done. */
function NotEntered({ posted, onOpen }: RefusedProps) {
  const ledger = useLedger();
  const { outbox } = useOutbox();
  const { act } = posted;
  const isConflict = posted.state === "conflict";
  const draft = act.kind === "read" ? storedDraft(ledger, act.replaces[0] ?? act.report) : null;
  const open = () => {
    if (draft) onOpen?.(draft);
    outbox.drop(posted.id);
  };
  return (
    <li>
      <p>
        <strong>
          <Name>{posted.about}</Name>
        </strong>
        : {posted.message}
      </p>
      <p className="note-acts">
        <button type="button" onClick={() => outbox.insist(posted.id)}>
          {isConflict ? say("outbox.mine") : say("outbox.again")}
        </button>
        {draft && onOpen && (
          <button type="button" onClick={open}>
            {say("outbox.open")}
          </button>
        )}
        <button type="button" onClick={() => outbox.drop(posted.id)}>
          {isConflict ? say("outbox.theirs") : say("outbox.drop")}
        </button>
      </p>
    </li>
  );
}

/** What waits to be sent while nobody answers, and what was not entered. */
export function OutboxNotes({ onOpen }: { readonly onOpen: ((draft: Draft) => void) | null }) {
  const { list, isGone } = useOutbox();
  const waiting = list.filter(({ state }) => state === "waiting").length;
  const refused = list.filter(({ state }) => state !== "waiting");
  return (
    <div className="outbox" role="status">
      {isGone && waiting > 0 && <p className="notice">{say("outbox.waiting", { count: waiting })}</p>}
      {refused.length > 0 && (
        <ul className="notice refused">
          {refused.slice(0, 2).map((posted) => (
            <NotEntered key={posted.id} posted={posted} onOpen={onOpen} />
          ))}
          {refused.length > 2 && <li className="meta">{say("outbox.more", { count: refused.length - 2 })}</li>}
        </ul>
      )}
    </div>
  );
}
