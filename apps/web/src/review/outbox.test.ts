import { describe, expect, it } from "vitest";
import { type Act, type Answer, createOutbox, type Posted, type Shelf } from "./outbox.ts";

function createShelf(): Shelf {
  const held = new Map<string, string>();
  return {
    keys: () => [...held.keys()],
    get: (key) => held.get(key) ?? null,
    set: (key, value) => void held.set(key, value),
    remove: (key) => void held.delete(key),
  };
}

const accept = (statement: string): Act => ({
  kind: "decide",
  statements: [statement],
  decision: "accepted",
  reason: null,
});
const undo = (statement: string): Act => ({
  kind: "decide",
  statements: [statement],
  decision: "undecided",
  reason: null,
});

interface Sent {
  readonly path: string;
  readonly body: { readonly decisions: readonly { statement: string; decision: string; seen: number | null }[] };
}

/** An outbox with a server that a test plays. */
function createTrial(shelf = createShelf()) {
  const sent: Sent[] = [];
  const told: [Posted, Answer][] = [];
  let seq = 10;
  const entered = (request: Sent): Answer => ({
    kind: "entered",
    decided: request.body.decisions.map(
      (one) => ({ statement: one.statement, decision: one.decision, seq: ++seq }) as never,
    ),
    statements: [],
  });
  const play = { answer: async (request: Sent): Promise<Answer> => entered(request) };
  const outbox = createOutbox({
    ledger: "own",
    shelf,
    send: async (request) => {
      sent.push(request as Sent);
      return play.answer(request as Sent);
    },
    told: (posted, answer) => told.push([posted, answer]),
    now: () => 1000 + sent.length,
    alone: (task) => task(),
  });
  return { outbox, sent, told, play, entered, shelf };
}

const decisionsIn = (sent: readonly Sent[]) =>
  sent.map(({ body }) =>
    body.decisions.map(({ statement, decision, seen }) => `${statement} ${decision} ${seen}`).join(),
  );

describe("the outbox of decisions", () => {
  it("sends in the order of posting, each with what is known to be decided by then", async () => {
    const { outbox, sent } = createTrial();
    outbox.post(accept("s-1"), "", { "s-1": 0 });
    outbox.post(accept("s-2"), "", { "s-2": 4 });
    outbox.post(undo("s-1"), "", { "s-1": 0 });
    await outbox.flush();
    expect(decisionsIn(sent)).toEqual(["s-1 accepted 0", "s-2 accepted 4", "s-1 undecided 11"]);
    expect(outbox.list()).toEqual([]);
  });

  it("keeps what it could not send, also for the next one who opens it, and sends it once somebody answers", async () => {
    const first = createTrial();
    first.play.answer = async () => ({ kind: "gone" });
    first.outbox.post(accept("s-1"), "", { "s-1": 0 });
    first.outbox.post(accept("s-2"), "", { "s-2": 0 });
    await first.outbox.flush();
    expect(first.outbox.isGone()).toBe(true);
    const second = createTrial(first.shelf);
    expect(second.outbox.list()).toHaveLength(2);
    await second.outbox.flush();
    expect(decisionsIn(second.sent)).toEqual(["s-1 accepted 0", "s-2 accepted 0"]);
    expect(second.outbox.list()).toEqual([]);
  });

  it("holds a conflict until somebody keeps the other decision or insists", async () => {
    const { outbox, sent, play, entered, told } = createTrial();
    play.answer = async () => ({ kind: "conflict", message: "ida rejected this statement" });
    const posted = outbox.post(accept("s-1"), "a death", { "s-1": 0 });
    outbox.post(accept("s-2"), "", { "s-2": 0 });
    await outbox.flush();
    expect(outbox.list().map(({ state, message }) => [state, message])).toEqual([
      ["conflict", "ida rejected this statement"],
      ["conflict", "ida rejected this statement"],
    ]);
    expect(told).toHaveLength(2);
    play.answer = async (request) => entered(request);
    outbox.insist(posted.id);
    await outbox.flush();
    expect(decisionsIn(sent).at(-1)).toBe("s-1 accepted null");
    outbox.drop(outbox.list()[0]?.id ?? "");
    expect(outbox.list()).toEqual([]);
  });

  it("takes back what is not on its way yet, and nothing else", async () => {
    const { outbox, sent, play, entered } = createTrial();
    let answer = (_: Answer) => {};
    play.answer = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const first = outbox.post(accept("s-1"), "", { "s-1": 0 });
    const second = outbox.post(accept("s-2"), "", { "s-2": 0 });
    expect([outbox.withdraw(first.id), outbox.withdraw(second.id), outbox.withdraw(second.id)]).toEqual([
      false,
      true,
      false,
    ]);
    answer(entered(sent[0] as Sent));
    await outbox.flush();
    expect(decisionsIn(sent)).toEqual(["s-1 accepted 0"]);
  });

  it("passes over what a foreign hand wrote into the storage", async () => {
    const shelf = createShelf();
    shelf.set("hearsay.outbox.own.000000000000001.000001", "{broken");
    const { outbox } = createTrial(shelf);
    expect(outbox.list()).toEqual([]);
    outbox.post(accept("s-1"), "", { "s-1": 0 });
    await outbox.flush();
    expect(outbox.list()).toEqual([]);
  });
});
