import type { ReportView } from "@hearsay/core";
import { useLocation, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useAnswer } from "../api.ts";
import { say } from "../languages/say.ts";
import { MarginNotes } from "../parts/margin-note.tsx";
import { groupsOf, type NoteGroup } from "../parts/note-groups.ts";
import { bodyOf, ReportBlocks } from "../parts/report-blocks.tsx";
import { ReportFoot } from "../parts/report-foot.tsx";
import { ReportHead } from "../parts/report-head.tsx";
import type { Reading } from "../parts/report-text.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { useMargin } from "../parts/use-margin.ts";
import { StatementLegend } from "../pictures/statement-mark.tsx";

const ReportReview = lazy(() => import("../review/report-review.tsx").then((one) => ({ default: one.ReportReview })));

const noteOf = (group: string) => document.getElementById(`note-${group}`);
const wordsOf = (group: string) => document.querySelector<HTMLElement>(`[data-groups~="${group}"]`);

/** The note that the address leads to: the one with the statement after its `#`. */
function useStatementInAddress(groups: readonly NoteGroup[], show: (group: string) => void): void {
  const { hash } = useLocation();
  const group = groups.find(({ notes }) => notes.some((note) => note.statement === hash))?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address, not for each picture of it
  useEffect(() => {
    if (group === undefined) return;
    show(group);
    wordsOf(group)?.scrollIntoView({ block: "center" });
  }, [group]);
}

/** Notes on words that no paragraph of the report holds. */
function Elsewhere({
  groups,
  reading,
  onBack,
}: {
  groups: readonly NoteGroup[];
  reading: Reading;
  onBack: (group: string) => void;
}) {
  if (groups.length === 0) return null;
  return (
    <div className="block">
      <p className="meta">{say("report.elsewhere", { count: groups.length })}</p>
      <MarginNotes groups={groups} reading={reading} onBack={onBack} />
    </div>
  );
}

function ReportPaper({ view }: { readonly view: ReportView }) {
  const page = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [followed, setFollowed] = useState<string | null>(null);
  const [reviewed, setReviewed] = useState<string | null>(null);
  const groups = groupsOf(view.notes);
  const reading: Reading = {
    text: view.text,
    groups,
    active: pointed ?? followed,
    onPoint: setPointed,
    onReview: setReviewed,
    onFollow: (group) => {
      setFollowed(group);
      requestAnimationFrame(() => noteOf(group)?.querySelector("button")?.focus());
    },
  };
  const back = (group: string) => wordsOf(group)?.focus();
  useMargin(page);
  useStatementInAddress(groups, setFollowed);
  const body = bodyOf(view.parts, view.text);
  const shown = [...body, ...view.parts.filter((part) => part.kind === "title")];
  const elsewhere = groups.filter(
    (group) => !shown.some((part) => group.start >= part.start && group.start < part.end),
  );
  return (
    <article className="report">
      <Title>{view.title}</Title>
      <div className="reading" ref={page}>
        <ReportHead view={view} reading={reading} onBack={back} />
        <div className="body as-printed">
          <ReportBlocks body={body} reading={reading} onBack={back} />
          <Elsewhere groups={elsewhere} reading={reading} onBack={back} />
        </div>
      </div>
      <Suspense fallback={<p className="new-statement" />}>
        <ReportReview view={view} statement={reviewed} onClose={() => setReviewed(null)} />
      </Suspense>
      {view.notes.length === 0 && <p className="state">{say("report.noStatements")}</p>}
      {view.notes.length > 0 && <StatementLegend />}
      <ReportFoot view={view} />
    </article>
  );
}

/** A report as a page of reading, its statements marked, with who says what in the margin. */
export function ReportPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<ReportView>(`/reports/${id}`);
  if (!answer.data) return <Waiting answer={answer} />;
  return <ReportPaper key={id} view={answer.data} />;
}
