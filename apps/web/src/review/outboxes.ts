import type { Decided } from "@hearsay/core";
import { Refused, ServerGone, send } from "../api.ts";
import type { Ledger } from "../asked.ts";
import { storeDraft } from "./drafts.ts";
import { type Answer, createOutbox, type Outbox, type Posted, type requestOf, type Shelf } from "./outbox.ts";

/** What the storage of the browser answers; what is said otherwise where a browser keeps nothing. */
function inStorage<T>(ask: (storage: Storage) => T, otherwise: () => T): T {
  try {
    return ask(localStorage);
  } catch {
    return otherwise();
  }
}

/** The storage of the browser; a browser that keeps nothing keeps it as long as the page is open. */
function browserShelf(): Shelf {
  const held = new Map<string, string>();
  const keysIn = (storage: Storage) => Object.keys(storage);
  return {
    keys: () => [...new Set([...inStorage(keysIn, () => []), ...held.keys()])],
    get: (key) =>
      held.get(key) ??
      inStorage(
        (storage) => storage.getItem(key),
        () => null,
      ),
    set: (key, value) =>
      inStorage(
        (storage) => storage.setItem(key, value),
        () => void held.set(key, value),
      ),
    remove: (key) => {
      held.delete(key);
      inStorage(
        (storage) => storage.removeItem(key),
        () => {},
      );
    },
  };
}

const shelf = browserShelf();
const outboxes = new Map<Ledger, Outbox>();
const listeners = new Set<(posted: Posted, answer: Answer) => void>();

/** Hears what became of each act. @returns what ends that */
export function onAnswer(listener: (posted: Posted, answer: Answer) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Bad gateway, unavailable (another program is writing), timed out. */
const BUSY: ReadonlySet<number> = new Set([502, 503, 504]);

async function sendTo(ledger: Ledger, { path, body }: ReturnType<typeof requestOf>): Promise<Answer> {
  try {
    const told = await send<{ decided: readonly Decided[]; statements?: readonly string[] }>(ledger, path, body);
    return { kind: "entered", decided: told.decided, statements: told.statements ?? [] };
  } catch (error) {
    // A server that is busy is one to be asked again.
    if (error instanceof ServerGone || (error instanceof Refused && BUSY.has(error.status))) return { kind: "gone" };
    const message = error instanceof Error ? error.message : String(error);
    return { kind: error instanceof Refused && error.status === 409 ? "conflict" : "refused", message };
  }
}

/** One tab at a time sends: what two tabs wait to send goes out once. */
const alone = async (ledger: Ledger, task: () => Promise<void>): Promise<void> => {
  const { locks } = navigator;
  if (locks === undefined) return task();
  await locks.request(`hearsay.outbox.${ledger}`, task);
};

/** How long until a server that is gone is asked again, in milliseconds. */
const PAUSE = 2000;

/** The outbox of a ledger, which sends by itself from now on. */
export function outboxOf(ledger: Ledger): Outbox {
  const known = outboxes.get(ledger);
  if (known) return known;
  const outbox = createOutbox({
    ledger,
    shelf,
    send: (request) => sendTo(ledger, request),
    told: (posted, answer) => {
      const { act } = posted;
      if (answer.kind === "entered" && act.kind === "read") storeDraft(ledger, act.replaces[0] ?? act.report, null);
      for (const listener of listeners) listener(posted, answer);
    },
    now: () => Date.now(),
    alone: (task) => alone(ledger, task),
  });
  outboxes.set(ledger, outbox);
  const flush = () => void outbox.flush();
  setInterval(() => outbox.isGone() && flush(), PAUSE);
  for (const event of ["online", "focus"]) window.addEventListener(event, flush);
  window.addEventListener("storage", () => outbox.refresh());
  flush();
  return outbox;
}
