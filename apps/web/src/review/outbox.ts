import type { Decided, Reading } from "@hearsay/core";
import type { Ledger } from "../asked.ts";

/** What a person decided, as it waits to be sent: nothing of it is lost with the tab, the server or the connection. */
export type Act =
  | {
      readonly kind: "decide";
      readonly statements: readonly string[];
      readonly decision: Verdict;
      readonly reason: string | null;
    }
  | {
      readonly kind: "read";
      readonly report: string;
      readonly replaces: readonly string[];
      readonly readings: readonly Reading[];
      readonly reason: string | null;
    };
export type Verdict = "accepted" | "rejected" | "undecided";

/** An act on its way: it waits, or the server would not have it. */
export interface Posted {
  readonly id: string;
  readonly act: Act;
  /** What was decided on each statement when the person looked: the number of an entry, 0 for nothing. */
  readonly seen: { readonly [statement: string]: number };
  /** Words for what it is about, for a list. */
  readonly about: string;
  readonly state: "waiting" | "conflict" | "refused";
  /** The server's sentence where it would not have it. */
  readonly message: string | null;
}

/** What the server said to an act. */
export type Answer =
  | { readonly kind: "entered"; readonly decided: readonly Decided[]; readonly statements: readonly string[] }
  | { readonly kind: "gone" }
  | { readonly kind: "conflict" | "refused"; readonly message: string };

/** Where acts are kept: the storage of the browser, by keys. */
export interface Shelf {
  readonly keys: () => readonly string[];
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
}

export interface Outbox {
  /** Adds an act, which is kept before it is sent. */
  post(act: Act, about: string, seen: { readonly [statement: string]: number }): Posted;
  /** Takes an act back that is not on its way yet; false where it is too late for that. */
  withdraw(id: string): boolean;
  /** Sends a refused act again: over whatever was decided meanwhile, if it was in conflict. */
  insist(id: string): void;
  /** Forgets a refused act. */
  drop(id: string): void;
  /** What waits and what was refused, the first posted first. */
  readonly list: () => readonly Posted[];
  /** Whether the last attempt found nobody there. */
  readonly isGone: () => boolean;
  /** Learns of decisions that were sent on another way. */
  note(decided: readonly Decided[]): void;
  /** The last decision that is known of a statement. */
  readonly lastOf: (statement: string) => number | undefined;
  /** Reads the shelf anew: another tab may have written on it. */
  refresh(): void;
  /** Sends what waits, as far as the server takes it. */
  flush(): Promise<void>;
  subscribe(changed: () => void): () => void;
}

/** Overrules what was decided meanwhile, in the words of the server. */
const OVERRULE = null;

/** An act in the words of the server: where it goes, and what is sent. */
export function requestOf(
  act: Act,
  seenOf: (statement: string) => number | null,
): { readonly path: string; readonly body: unknown } {
  if (act.kind === "decide") {
    const { decision, reason } = act;
    const decisions = act.statements.map((statement) => ({ statement, decision, reason, seen: seenOf(statement) }));
    return { path: "/decisions", body: { decisions } };
  }
  const { report, readings, reason } = act;
  const replaces = act.replaces.map((statement) => ({ statement, seen: seenOf(statement) }));
  return { path: `/reports/${report}/readings`, body: { replaces, readings, reason } };
}

function storedIn(shelf: Shelf, prefix: string): Posted[] {
  return shelf
    .keys()
    .filter((key) => key.startsWith(prefix))
    .toSorted()
    .flatMap((key): Posted[] => {
      try {
        return [JSON.parse(shelf.get(key) ?? "null") as Posted].filter((one) => one !== null);
      } catch {
        return [];
      }
    });
}

/** What an outbox needs of the world. */
export interface OutboxParts {
  readonly ledger: Ledger;
  readonly shelf: Shelf;
  /** Asks the server; it never throws. */
  readonly send: (request: ReturnType<typeof requestOf>) => Promise<Answer>;
  /** Hears what became of each act. */
  readonly told: (posted: Posted, answer: Answer) => void;
  readonly now: () => number;
  /** Runs a task while no other tab runs one. */
  readonly alone: (task: () => Promise<void>) => Promise<void>;
}

/**
 * An outbox of one ledger. Acts go out one after another in the order in which they were posted, each with what was known
 * to be decided when it goes, so that undoing an act that is still on its way works too.
 */
export function createOutbox({ ledger, shelf, send, told, now, alone }: OutboxParts): Outbox {
  const prefix = `hearsay.outbox.${ledger}.`;
  const last = new Map<string, number>();
  const listeners = new Set<() => void>();
  let list = storedIn(shelf, prefix);
  let count = 0;
  let sending: Promise<void> | null = null;
  let underWay: string | null = null;
  let isGone = false;

  const changed = () => {
    list = storedIn(shelf, prefix);
    for (const listener of listeners) listener();
  };
  const keep = (posted: Posted) => {
    shelf.set(prefix + posted.id, JSON.stringify(posted));
    changed();
  };
  const forget = (id: string) => {
    shelf.remove(prefix + id);
    changed();
  };

  const seenBy = (posted: Posted) => (statement: string) => {
    if (posted.seen[statement] === -1) return OVERRULE;
    return last.get(statement) ?? posted.seen[statement] ?? 0;
  };

  const settle = (posted: Posted, answer: Answer) => {
    if (answer.kind === "gone") return;
    if (answer.kind === "entered") {
      outbox.note(answer.decided);
      forget(posted.id);
    } else keep({ ...posted, state: answer.kind, message: answer.message });
    told(posted, answer);
  };

  const sendAll = async () => {
    for (;;) {
      const next = list.find((one) => one.state === "waiting");
      if (!next) return;
      underWay = next.id;
      const answer = await send(requestOf(next.act, seenBy(next)));
      underWay = null;
      const wasGone = isGone;
      isGone = answer.kind === "gone";
      if (isGone !== wasGone) changed();
      if (isGone) return;
      settle(next, answer);
    }
  };

  const outbox: Outbox = {
    post(act, about, seen) {
      count += 1;
      const id = `${String(now()).padStart(15, "0")}.${String(count).padStart(6, "0")}`;
      const posted: Posted = { id, act, seen, about, state: "waiting", message: null };
      keep(posted);
      void outbox.flush();
      return posted;
    },
    withdraw(id) {
      if (underWay === id || !list.some((one) => one.id === id)) return false;
      forget(id);
      return true;
    },
    insist(id) {
      const posted = list.find((one) => one.id === id);
      if (!posted) return;
      const isConflict = posted.state === "conflict";
      const overruled = Object.fromEntries(Object.keys(posted.seen).map((statement) => [statement, -1]));
      keep({ ...posted, state: "waiting", message: null, seen: isConflict ? overruled : posted.seen });
      void outbox.flush();
    },
    drop: forget,
    list: () => list,
    isGone: () => isGone,
    note(decided) {
      for (const { statement, seq } of decided) last.set(statement, seq);
    },
    lastOf: (statement) => last.get(statement),
    refresh: changed,
    async flush() {
      sending ??= alone(async () => {
        list = storedIn(shelf, prefix);
        await sendAll();
      }).finally(() => {
        sending = null;
      });
      await sending;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return outbox;
}
