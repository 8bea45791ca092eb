import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, useEffect, useRef, useState } from "react";
import { readWhere, useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";
import { Headline } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { ReviewerName } from "../parts/reviewer-name.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { useClaimTypes } from "../review/claim-types.ts";
import { digitOf, type ReviewKey, reviewKeyOf } from "../review/keys.ts";
import { Later } from "../review/not-loaded.tsx";
import { draftsFor, type Opening } from "../review/opening.ts";
import { OutboxNotes } from "../review/outbox-notes.tsx";
import { PassageText } from "../review/passage-text.tsx";
import { REASONS, RejectChoice } from "../review/reject-choice.tsx";
import { ReviewActions } from "../review/review-actions.tsx";
import { StatementCard } from "../review/statement-card.tsx";
import { type Review, type Reviewed, useReview } from "../review/use-review.ts";
import { useRoom } from "../review/use-room.ts";
import "../styles/review.css";

/** What comes with the first key that needs it, and is fetched before while nothing else is to do. */
const PARTS = {
  editor: () => import("../review/editor.tsx"),
  dialogs: () => import("../review/dialogs.tsx"),
  all: () => import("../review/decide-on-all.tsx"),
  history: () => import("../review/history.tsx"),
};
const Editor = lazy(() => PARTS.editor().then(({ Editor }) => ({ default: Editor })));
const Help = lazy(() => PARTS.dialogs().then(({ Help }) => ({ default: Help })));
const DecideOnAll = lazy(() => PARTS.all().then(({ DecideOnAll }) => ({ default: DecideOnAll })));
const History = lazy(() => PARTS.history().then(({ HistoryDialog }) => ({ default: HistoryDialog })));

function usePartsAhead(): void {
  useEffect(() => {
    const fetchAll = () => void Promise.allSettled(Object.values(PARTS).map((part) => part()));
    const timer = setTimeout(fetchAll, 1000);
    return () => clearTimeout(timer);
  }, []);
}

/** What stands over the statement: nothing, a choice of reasons, a form, a dialog. */
type Over = "none" | "reject" | "help" | "all" | "history" | Opening;

function useKeys(act: (key: ReviewKey) => void, digit: (digit: number) => void, leave: () => void) {
  const latest = useRef({ act, digit, leave });
  latest.current = { act, digit, leave };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const [key, number] = [reviewKeyOf(event), digitOf(event)];
      if (key === null && number === null && event.key !== "Escape") return;
      if (key !== null) {
        event.preventDefault();
        latest.current.act(key);
      } else if (number !== null) latest.current.digit(number);
      else latest.current.leave();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

/** Says aloud what was done, and how much is left. */
function Announcer({ review }: { readonly review: Review }) {
  const { said, left, current } = review;
  return (
    <p className="unseen" role="status">
      {said && `${say(`review.said.${said.what}`, { count: said.count })} ${say("review.left", { count: left })} `}
      {current && current.state === "open" && current.item.gloss}
    </p>
  );
}

function StateNote({ one, onHistory }: { readonly one: Reviewed; readonly onHistory: () => void }) {
  if (one.state === "open") return null;
  return (
    <p className="notice card-state" data-state={one.state}>
      {say(`review.state.${one.state}`)}{" "}
      <button type="button" onClick={onHistory}>
        {say("review.key.history")}
      </button>
    </p>
  );
}

function Empty({ review, where }: { readonly review: Review; readonly where: string }) {
  return (
    <section className="state">
      <h1>{say("review.empty")}</h1>
      <p>{where === "" ? say("review.emptyMeans") : say("review.emptyHere")}</p>
      {where !== "" && (
        <p>
          <LedgerLink page="inbox">{say("review.everything")}</LedgerLink>
        </p>
      )}
      <p>
        <LedgerLink>{say("state.toDesk")}</LedgerLink>
      </p>
      {review.canUndo && (
        <button type="button" onClick={review.undo}>
          {say("review.key.undo")}
        </button>
      )}
      <OutboxNotes onOpen={null} />
    </section>
  );
}

function useWhere(): string {
  const { report, outlet, rule } = readWhere(useSearch({ strict: false }) as { [key: string]: unknown });
  const given = Object.entries({ report, outlet, rule }).filter((one): one is [string, string] => one[1] !== undefined);
  return new URLSearchParams(given).toString();
}

function Desk({ review, where }: { readonly review: Review; readonly where: string }) {
  const ledger = useLedger();
  const navigate = useNavigate();
  const [over, setOver] = useState<Over>("none");
  const box = useRef<HTMLElement>(null);
  useRoom(box);
  const { current, list } = review;
  const close = () => setOver("none");
  const edit = (how: "edit" | "split" | "merge") => {
    if (current && current.state === "open") setOver(draftsFor(ledger, how, current, list));
  };
  const acts: { readonly [key in ReviewKey]: () => void } = {
    accept: () => review.decide("accepted", null),
    edit: () => edit("edit"),
    reject: () => current?.state === "open" && setOver("reject"),
    split: () => edit("split"),
    merge: () => edit("merge"),
    next: review.next,
    previous: review.previous,
    undo: review.undo,
    all: () => setOver("all"),
    history: () => setOver("history"),
    report: () => {
      if (!current) return;
      const to = `${ledger === "sample" ? "/sample" : ""}/report/${current.report.id}`;
      void navigate({ to, hash: current.item.statement.id } as never);
    },
    help: () => setOver("help"),
  };
  const act = (key: ReviewKey) => {
    if (typeof over === "object") return;
    if (over !== "none" && over !== "reject") return;
    close();
    acts[key]();
  };
  const reject = (reason: string | null) => {
    close();
    review.decide("rejected", reason);
  };
  useKeys(
    act,
    (digit) => {
      const reason = REASONS[digit - 1];
      if (over === "reject" && reason) reject(say(`reject.${reason}`));
    },
    close,
  );
  if (!current) return <Empty review={review} where={where} />;
  const { item, passage, report } = current;
  const isWriting = typeof over === "object";
  return (
    <article className="inbox" ref={box} data-writing={isWriting}>
      <header className="inbox-head">
        <h1>{say("review.title")}</h1>
        <p className="meta" data-left={review.left}>
          {say("review.left", { count: review.left })}
        </p>
        {where !== "" && (
          <p className="meta">
            <LedgerLink page="inbox">{say("review.everything")}</LedgerLink>
          </p>
        )}
        <ReviewerName />
        <p className="meta inbox-report">
          <LedgerLink page="report" id={report.id} at={item.statement.id}>
            <Headline>{report.title}</Headline>
          </LedgerLink>
        </p>
      </header>
      <OutboxNotes onOpen={(draft) => setOver({ of: draft.replaces[0] ?? draft.report, draft, isKept: true })} />
      <PassageText
        passage={passage}
        span={item.statement.span}
        stance={item.statement.stance}
        label={say("review.words", { outlet: report.outlet })}
      />
      {isWriting ? (
        <Later of={over.of}>
          <Editor
            opening={over}
            passage={passage}
            outlet={report.outlet}
            others={list.filter((one) => one.report.id === report.id && one.state === "open")}
            onClose={close}
            onRead={(draft, readings) => {
              close();
              review.read(draft.report, draft.replaces, readings, draft.reason.trim() || null);
            }}
          />
        </Later>
      ) : (
        <section className="proposed" aria-label={say("review.proposed")}>
          <StateNote one={current} onHistory={() => setOver("history")} />
          <StatementCard item={item} report={report} />
          {over === "reject" && <RejectChoice onChoose={reject} onClose={close} />}
          <ReviewActions isOpen={current.state === "open"} canUndo={review.canUndo} onAct={(key) => act(key)} />
        </section>
      )}
      <Announcer review={review} />
      <Later of={isWriting ? "form" : over}>
        {over === "help" && <Help onClose={close} />}
        {over === "all" && <DecideOnAll current={current} onClose={close} onDone={review.tookAll} />}
        {over === "history" && <History statement={item.statement.id} canDecide={false} onClose={close} />}
      </Later>
    </article>
  );
}

/** The review queue: one statement at a time, beside the words that carry it. */
export function InboxPage() {
  const where = useWhere();
  return <InboxOf key={where} where={where} />;
}

function InboxOf({ where }: { readonly where: string }) {
  const review = useReview(where);
  usePartsAhead();
  useClaimTypes(); // The form opens with them at hand.
  if (!review.current && !review.answer.data) return <Waiting answer={review.answer} />;
  return (
    <>
      <Title>{say("review.title")}</Title>
      <Desk review={review} where={where} />
    </>
  );
}
