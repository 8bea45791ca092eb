import type { StatementHistory } from "@hearsay/core";
import { useAnswer } from "../api.ts";
import { momentInWords } from "../days.ts";
import { say } from "../languages/say.ts";
import { AsWritten, Name, Path, Told } from "../parts/as-written.tsx";
import { sentenceCase } from "../words.ts";
import { Sheet } from "./dialogs.tsx";
import { useOutbox } from "./use-review.ts";

type Decided = StatementHistory["decisions"][number];
type Other = StatementHistory["replaced"][number];

function Readings({ title, readings }: { readonly title: string; readonly readings: readonly Other[] }) {
  if (readings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain">
        {readings.map((one) => (
          <li key={one.statement}>
            <Told>{one.gloss}</Told>{" "}
            <span className="meta">
              <Path>{one.path}</Path> · {say("review.rule")} <Name>{one.rule}</Name>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function DecisionLine({ told }: { readonly told: Decided }) {
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

interface HistoryProps {
  readonly statement: string;
  readonly onClose: () => void;
  /** Whether it can be decided on here; in the inbox the keys do that. */
  readonly canDecide: boolean;
  /** Opens the form for another reading, where there is one. */
  readonly onEdit?: ((history: StatementHistory) => void) | undefined;
}

/** What was decided on a statement by whom, and what undoes it: a decision of its own. */
function HistoryOf({ statement, canDecide, onClose, onEdit }: HistoryProps) {
  const { outbox } = useOutbox();
  const answer = useAnswer<StatementHistory>(`/statements/${statement}/history`);
  const told = answer.data;
  if (!told) return <p className="meta">{answer.error ? answer.error.message : say("state.reading")}</p>;
  const last = told.decisions.at(-1);
  const post = (decision: "accepted" | "rejected" | "undecided") => {
    const seen = { [statement]: last?.seq ?? 0 };
    outbox.post({ kind: "decide", statements: [statement], decision, reason: null }, told.item.gloss, seen);
    // What was taken back may be no statement any more.
    onClose();
  };
  const isDecided = last !== undefined && last.decision !== "undecided";
  return (
    <div className="history">
      <p>
        <strong>
          <Told>{sentenceCase(told.item.gloss)}</Told>
        </strong>
      </p>
      <blockquote className="as-printed" dir="auto">
        <AsWritten>{told.item.statement.quote.slice(0, 600)}</AsWritten>
      </blockquote>
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
      {canDecide && (
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
          {onEdit && last?.decision !== "replaced" && (
            <button type="button" onClick={() => onEdit(told)}>
              {say("review.key.edit")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** The history of a statement in a sheet over the page. */
export function HistoryDialog(history: HistoryProps) {
  return (
    <Sheet title={say("review.key.history")} onClose={history.onClose}>
      <HistoryOf {...history} />
    </Sheet>
  );
}
