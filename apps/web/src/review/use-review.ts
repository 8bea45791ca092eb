import type { Decided, Inbox, InboxItem, InboxReport, Passage, Reading } from "@hearsay/core";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useAnswer } from "../api.ts";
import { useLedger } from "../asked.ts";
import type { Act, Answer, Posted, Verdict } from "./outbox.ts";
import { onAnswer, outboxOf } from "./outboxes.ts";

/** What became of a statement on this screen. `elsewhere`: somebody decided on it meanwhile. */
export type ReviewState = "open" | "accepted" | "rejected" | "replaced" | "elsewhere";

/** A statement under review, with the words around it. */
export interface Reviewed {
  readonly item: InboxItem;
  readonly passage: Passage;
  readonly report: InboxReport;
  readonly state: ReviewState;
}

/** Something that can be undone, the last first. */
interface Done {
  readonly statements: readonly string[];
  readonly posted: Posted | null;
}

/** Statements that have to be at hand ahead of the one on the screen. */
const AHEAD = 10;
/** Decisions that one request takes. */
const MOST_AT_ONCE = 200;

const seqOf = (one: Reviewed) => one.item.seq;
const idOf = (one: Reviewed) => one.item.statement.id as string;

/** The statements of an answer with what stands around them. */
function reviewedIn({ items, passages, reports }: Pick<Inbox, "items" | "passages" | "reports">): Reviewed[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return items.flatMap((item): Reviewed[] => {
    const passage = passages[item.passage];
    const report = byId.get(item.statement.report);
    return passage && report ? [{ item, passage, report, state: "open" }] : [];
  });
}

/** What the list is after an answer: new ones are added, and those it should have had are decided elsewhere. */
function withAnswer(before: readonly Reviewed[], answer: Inbox, from: number, isMine: (id: string) => boolean) {
  const fresh = reviewedIn(answer);
  const told = new Set(fresh.map(idOf));
  const last = answer.next ?? Number.MAX_SAFE_INTEGER;
  const known = new Set(before.map(idOf));
  const kept = before.map((one): Reviewed => {
    const isAsked = seqOf(one) > from && seqOf(one) <= last;
    if (!isAsked || isMine(idOf(one))) return one;
    if (one.state === "open" && !told.has(idOf(one))) return { ...one, state: "elsewhere" };
    return one.state === "elsewhere" && told.has(idOf(one)) ? { ...one, state: "open" } : one;
  });
  return [...kept, ...fresh.filter((one) => !known.has(idOf(one)))].toSorted((a, b) => seqOf(a) - seqOf(b));
}

/** The acts that wait or were refused, as they change. */
export function useOutbox() {
  const outbox = outboxOf(useLedger());
  const list = useSyncExternalStore(outbox.subscribe, outbox.list);
  const isGone = useSyncExternalStore(outbox.subscribe, outbox.isGone);
  return { outbox, list, isGone };
}

const statementsOf = (act: Act) => (act.kind === "decide" ? act.statements : act.replaces);

/**
 * The queue of review: the next statement is on the screen at once, while decisions go out behind it.
 * @param where which statements, as words of the address: `report=r-...`
 */
export function useReview(where: string) {
  const { outbox, list: posted, isGone } = useOutbox();
  const [from, setFrom] = useState(0);
  const [list, setList] = useState<readonly Reviewed[]>([]);
  const [at, setAt] = useState<string | null>(null);
  const [done, setDone] = useState<readonly Done[]>([]);
  const [since, setSince] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const answer = useAnswer<Inbox>(`/inbox?${where}${where === "" ? "" : "&"}after=${from}`);
  const counted = useAnswer<{ readonly waiting: number }>(`/inbox/count?${where}`);
  const waiting = useRef(posted);
  waiting.current = posted;

  const { data, dataUpdatedAt } = answer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer that came
  useEffect(() => {
    if (!data) return;
    const mine = new Set(waiting.current.flatMap(({ act }) => statementsOf(act)));
    setList((before) => withAnswer(before, data, from, (id) => mine.has(id)));
    setAt((before) => before ?? data.items.find(({ statement }) => !mine.has(statement.id))?.statement.id ?? null);
  }, [data, dataUpdatedAt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each number that came
  useEffect(() => {
    const sent = waiting.current.filter(({ state }) => state === "waiting");
    setSince(sent.flatMap(({ act }) => statementsOf(act)).length);
  }, [counted.dataUpdatedAt]);

  const place = list.findIndex((one) => idOf(one) === at);
  const current = list[place] ?? null;
  const ahead = list.slice(place + 1).filter(({ state }) => state === "open").length;
  const next = data?.next ?? null;
  useEffect(() => {
    if (next !== null && ahead < AHEAD && !answer.isFetching) setFrom(next);
  }, [next, ahead, answer.isFetching]);

  const mark = useCallback((ids: readonly string[], state: ReviewState) => {
    const marked = new Set(ids);
    setList((before) => before.map((one) => (marked.has(idOf(one)) ? { ...one, state } : one)));
  }, []);

  useEffect(
    () =>
      onAnswer((one: Posted, { kind }: Answer) => {
        if (kind === "conflict") mark(statementsOf(one.act), "elsewhere");
        if (kind === "refused") mark(statementsOf(one.act), "open");
      }),
    [mark],
  );

  const step = (by: 1 | -1) => {
    const beside = by === 1 ? list.slice(place + 1) : list.slice(0, Math.max(0, place)).toReversed();
    const open = by === 1 ? beside.find(({ state }) => state === "open") : beside[0];
    const first = by === 1 ? (open ?? list.find((one) => one.state === "open" && idOf(one) !== at)) : open;
    if (first) setAt(idOf(first));
    return first ?? null;
  };

  /** Takes on what was decided, and goes on to the next. */
  const take = (act: Act, state: "accepted" | "rejected" | "replaced", about: string) => {
    const ids = statementsOf(act);
    const seen = Object.fromEntries(
      ids.map((id) => [id, outbox.lastOf(id) ?? list.find((one) => idOf(one) === id)?.item.seen ?? 0]),
    );
    const sent = outbox.post(act, about, seen);
    mark(ids, state);
    setDone((before) => [...before, { statements: ids, posted: sent }]);
    setSince((before) => before + ids.length);
    setSaid({ what: state, count: ids.length });
    const rest = list.filter((one) => one.state === "open" && !ids.includes(idOf(one)));
    setAt((rest.find((one) => seqOf(one) > (current?.item.seq ?? 0)) ?? rest[0] ?? current)?.item.statement.id ?? null);
  };

  const undo = () => {
    const last = done.at(-1);
    if (!last) return;
    setDone(done.slice(0, -1));
    const isBack = last.posted !== null && outbox.withdraw(last.posted.id);
    // What was replaced together comes back together: one of them is enough.
    const wanted = last.posted?.act.kind === "read" ? last.statements.slice(0, 1) : last.statements;
    for (let i = 0; !isBack && i < wanted.length; i += MOST_AT_ONCE) {
      const statements = wanted.slice(i, i + MOST_AT_ONCE);
      outbox.post({ kind: "decide", statements, decision: "undecided", reason: null }, last.posted?.about ?? "", {});
    }
    mark(last.statements, "open");
    setSince((before) => before - last.statements.length);
    setSaid({ what: "undone", count: last.statements.length });
    const first = last.statements.find((id) => list.some((one) => idOf(one) === id));
    if (first) setAt(first);
  };

  return {
    answer,
    list,
    current,
    isGone,
    /** Where the current one stands among those at hand, from 1. */
    place: place + 1,
    /** How many wait still. */
    left: Math.max(0, (counted.data?.waiting ?? list.length) - since),
    said,
    canUndo: done.length > 0,
    next: () => step(1),
    previous: () => step(-1),
    go: (id: string) => setAt(id),
    decide: (decision: Exclude<Verdict, "undecided">, reason: string | null) => {
      if (current?.state !== "open") return;
      const statements = [idOf(current)];
      take({ kind: "decide", statements, decision, reason }, decision, current.item.gloss);
    },
    read: (report: string, replaces: readonly string[], readings: readonly Reading[], reason: string | null) =>
      take({ kind: "read", report, replaces, readings, reason }, "replaced", current?.item.gloss ?? ""),
    /** Notes what was decided on many at once, so that it can be undone. */
    tookAll: (decided: readonly Decided[], state: "accepted" | "rejected") => {
      outbox.note(decided);
      const statements = decided.map(({ statement }): string => statement);
      mark(statements, state);
      setDone((before) => [...before, { statements, posted: null }]);
      setSaid({ what: state, count: statements.length });
      void answer.refetch();
      void counted.refetch();
      const taken = new Set(statements);
      const rest = list.find((one) => one.state === "open" && !taken.has(idOf(one)));
      if (rest) setAt(idOf(rest));
    },
    undo,
  };
}

/** What was done last, to be said aloud. */
export interface Said {
  readonly what: Exclude<ReviewState, "open" | "elsewhere"> | "undone";
  readonly count: number;
}

export type Review = ReturnType<typeof useReview>;
