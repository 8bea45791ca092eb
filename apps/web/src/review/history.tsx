import type { StatementHistory } from "@hearsay/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useAnswer } from "../api.ts";
import { momentInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { Name } from "../parts/as-written.tsx";
import { Sheet } from "./dialogs.tsx";
import { onAnswer } from "./outboxes.ts";
import { useOutbox } from "./use-review.ts";

type Told = StatementHistory["decisions"][number];
type Other = StatementHistory["replaced"][number];

function Readings({ title, readings }: { readonly title: string; readonly readings: readonly Other[] }) {
  if (readings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain">
        {readings.map((one) => (
          <li key={one.statement}>
            <Name>{one.gloss}</Name>{" "}
            <span className="meta">
              <Name>{one.path}</Name> · {say("review.rule")} <Name>{one.rule}</Name>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function DecisionLine({ told }: { readonly told: Told }) {
  return (
    <li>
      <strong>{say(`history.${told.decision}`)}</strong>{" "}
      <span className="meta">
        <Name>{told.actor}</Name> · {momentInWords(told.recorded)}
      </span>
      {told.reason && (
        <>
          <br />
          <Name>{told.reason}</Name>
        </>
      )}
    </li>
  );
}

/** What was decided on a statement by whom, and what undoes it: a decision of its own. */
export function HistoryOf({ statement }: { readonly statement: string }) {
  const { outbox } = useOutbox();
  const queries = useQueryClient();
  const answer = useAnswer<StatementHistory>(`/statements/${statement}/history`);
  useEffect(() => onAnswer(() => void queries.invalidateQueries()), [queries]);
  const told = answer.data;
  if (!told) return <p className="meta">{answer.error ? answer.error.message : say("state.reading")}</p>;
  const last = told.decisions.at(-1);
  const post = (decision: "accepted" | "rejected" | "undecided") =>
    outbox.post({ kind: "decide", statements: [statement], decision, reason: null }, told.item.gloss, {
      [statement]: last?.seq ?? 0,
    });
  const isDecided = last !== undefined && last.decision !== "undecided";
  return (
    <div className="history">
      <ol className="plain">
        <li>
          <strong>{say("history.entered")}</strong>{" "}
          <span className="meta">
            {say("review.rule")} <Name>{told.item.statement.rule}</Name> · {momentInWords(told.entered)}
          </span>
        </li>
        {told.decisions.map((one) => (
          <DecisionLine key={one.seq} told={one} />
        ))}
      </ol>
      <Readings title={say("history.before")} readings={told.replaced} />
      <Readings title={say("history.after")} readings={told.replacedBy} />
      <p className="note-acts">
        {isDecided ? (
          <button type="button" onClick={() => post("undecided")}>
            {say("history.takeBack")}
          </button>
        ) : (
          <>
            <button type="button" onClick={() => post("accepted")}>
              {say("review.key.accept")}
            </button>
            <button type="button" onClick={() => post("rejected")}>
              {say("review.key.reject")}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** The history of a statement in a sheet over the page. */
export function HistoryDialog({ statement, onClose }: { readonly statement: string; readonly onClose: () => void }) {
  return (
    <Sheet title={say("review.key.history")} onClose={onClose}>
      <HistoryOf statement={statement} />
    </Sheet>
  );
}
