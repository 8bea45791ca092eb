import type { ReportView, StatementHistory } from "@hearsay/core";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, useEffect, useState } from "react";
import { useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";
import { AsWritten } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { draftsIn } from "../parts/report-foot.tsx";
import { useClaimTypes } from "./claim-types.ts";
import { type Draft, emptyReading, readingDraft, storedDraft } from "./drafts.ts";
import { HistoryDialog } from "./history.tsx";
import { Later } from "./not-loaded.tsx";
import type { Opening } from "./opening.ts";
import { OutboxNotes } from "./outbox-notes.tsx";
import { onAnswer } from "./outboxes.ts";
import { spanPicked, trimmed } from "./span-picked.ts";
import { useOutbox } from "./use-review.ts";
import "../styles/review.css";

const Editor = lazy(() => import("./editor.tsx").then(({ Editor }) => ({ default: Editor })));

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of the report that are selected on the page. */
function usePicked(text: string): Span | null {
  const [picked, setPicked] = useState<Span | null>(null);
  useEffect(() => {
    const look = () => {
      const root = document.querySelector(".reading");
      const span = root && spanPicked(root);
      setPicked(span && trimmed(span, ({ start, end }) => text.slice(start, end)));
    };
    look();
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text]);
  return picked;
}

interface Props {
  readonly view: ReportView;
  /** The statement whose history is asked for. */
  readonly statement: string | null;
  readonly onClose: () => void;
}

/** What a reviewer does on the page of a report: decide on what was read in it, and read what was not. */
export function ReportReview({ view, statement, onClose }: Props) {
  const ledger = useLedger();
  const { outbox } = useOutbox();
  const queries = useQueryClient();
  const picked = usePicked(view.text);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [seen, setSeen] = useState<{ readonly [statement: string]: number }>({});
  useClaimTypes();
  useEffect(() => onAnswer(() => void queries.invalidateQueries()), [queries]);
  const begin = (span: Span | null) => {
    const quote = span ? view.text.slice(span.start, span.end) : "";
    const kept = span ? null : storedDraft(ledger, view.id);
    const draft: Draft = kept ?? { report: view.id, replaces: [], readings: [emptyReading(quote, span)], reason: "" };
    setSeen({});
    setOpening({ of: view.id, draft, isKept: kept !== null });
    window.getSelection()?.removeAllRanges();
  };
  const edit = ({ item }: StatementHistory) => {
    const of: string = item.statement.id;
    const kept = storedDraft(ledger, of);
    const readings = [readingDraft(item.statement, item.edtf)];
    setSeen({ [of]: item.seen });
    setOpening({ of, draft: kept ?? { report: view.id, replaces: [of], readings, reason: "" }, isKept: kept !== null });
    onClose();
  };
  const { outlet, text, parts, id } = view;
  const drafts = draftsIn(view);
  return (
    <>
      <OutboxNotes onOpen={(draft) => setOpening({ of: draft.replaces[0] ?? id, draft, isKept: true })} />
      <p className="new-statement">
        <button type="button" onClick={() => begin(picked)}>
          {say("report.newStatement")}
        </button>{" "}
        <span className="meta">{say("report.newStatementMeans")}</span>
        {drafts > 0 && (
          <>
            {" "}
            <LedgerLink page="inbox" where={{ report: id }}>
              {say("report.drafts", { count: drafts })}
            </LedgerLink>
          </>
        )}
      </p>
      {picked && !opening && (
        <div className="picked">
          <q className="as-printed" dir="auto">
            <AsWritten>{text.slice(picked.start, Math.min(picked.end, picked.start + 120))}</AsWritten>
          </q>
          <button
            type="button"
            className="main-act"
            // The selection goes when a button takes the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => begin(picked)}
          >
            {say("report.fromPicked")}
          </button>
        </div>
      )}
      {opening && (
        <aside className="report-editor" aria-label={say("edit.title")}>
          <Later of={opening.of}>
            <Editor
              key={opening.of}
              opening={opening}
              passage={{ start: 0, end: text.length, text, parts }}
              outlet={outlet ?? ""}
              others={[]}
              onClose={() => setOpening(null)}
              onRead={(draft, readings) => {
                setOpening(null);
                const reason = draft.reason.trim() || null;
                const about = readings[0] ? text.slice(readings[0].span.start, readings[0].span.end).slice(0, 90) : "";
                outbox.post({ kind: "read", report: id, replaces: draft.replaces, readings, reason }, about, seen);
              }}
            />
          </Later>
        </aside>
      )}
      {statement !== null && <HistoryDialog statement={statement} canDecide onClose={onClose} onEdit={edit} />}
    </>
  );
}
