import type { StatementHistory } from "@hearsay/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OwnServer, startOwnServer } from "./own-server.fixture.ts";

const TEXT =
  "Title: Port Ostrel names new harbour commissioner\nOutlet: Ostrel Gazette\nPublished: 2025-03-04\n\nOrla Venn was appointed head of the Harbour Office on Monday. Her predecessor Ivo Marek resigned last week, the Harbour Office said.\n";

interface Waiting {
  readonly items: readonly { readonly statement: { readonly id: string } }[];
}
interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly meanwhile?: readonly {
    readonly actor: string;
    readonly seq: number;
    readonly what: string;
    readonly of: string[];
  }[];
}

let server: OwnServer;
let statements: readonly string[];

beforeAll(async () => {
  server = await startOwnServer();
  await server.ask("/reports", { body: { name: "pasted", text: TEXT } });
  statements = (await server.ask<Waiting>("/inbox")).told.items.map(({ statement }) => statement.id);
}, 60_000);
afterAll(() => server.close());

/** Writes under a name. */
const as = <T>(name: string, path: string, body: unknown) =>
  server.ask<T>(path, { body, headers: { "hearsay-reviewer": encodeURIComponent(name) } });

const deciding = (decision: string, of = statements) => ({
  decisions: of.map((statement) => ({ statement, decision, reason: null, seen: 0 })),
});

describe("reviewers who name themselves", () => {
  it("decide at the same time, and one is told who was before and what that was", async () => {
    const both = await Promise.all([
      as<Problem>("Ana Ruiz", "/decisions", deciding("accepted")),
      as<Problem>("سامي حداد", "/decisions", deciding("rejected")),
    ]);
    const won = both.findIndex(({ status }) => status === 200);
    const lost = both[1 - won];
    const [winner, word] = won === 0 ? ["Ana Ruiz", "accepted"] : ["سامي حداد", "rejected"];
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(lost?.told.title).toBe("decided-meanwhile");
    expect(lost?.told.detail).toContain(winner);
    expect(lost?.told.meanwhile?.map(({ actor, what, of }) => ({ actor, what, of }))).toEqual(
      statements.map((statement) => ({ actor: winner, what: word, of: [statement] })),
    );
    for (const statement of statements) {
      const { told } = await server.ask<StatementHistory>(`/statements/${statement}/history`);
      expect(told.decisions.map(({ actor, decision }) => [actor, decision])).toEqual([[winner, word]]);
    }
  });

  it("are kept with a judgement, with what tells of it, and in the chain", async () => {
    const owner = { verdict: "owner", from: "Lantern", to: "Lantern House", reason: "the imprint says so", seen: 0 };
    const { told } = await as<{ seq: number; actor: string }>("  Ana   Ruiz ", "/judgements", owner);
    expect(told.actor).toBe("Ana Ruiz");
    const late = await as<Problem>("Ben Okafor", "/judgements", { ...owner, verdict: "apart" });
    expect(late.status).toBe(409);
    expect(late.told.meanwhile).toMatchObject([{ seq: told.seq, actor: "Ana Ruiz", what: "owner" }]);
    const { listed } = (await server.ask<{ listed: { actor: string }[] }>("/judgements")).told;
    expect(listed[0]?.actor).toBe("Ana Ruiz");
    for await (const entry of server.desk.folder.ledger.entries(told.seq - 1)) {
      expect(entry.actor).toBe("Ana Ruiz");
      break;
    }
  });

  it("judge whether two are one, and are told who judged it meanwhile", async () => {
    const people = (await server.ask<{ names: { id: string }[] }>("/names?q=o&kind=person")).told.names;
    const others = (await server.ask<{ names: { id: string }[] }>("/names?q=i&kind=person")).told.names;
    const judging = { pair: [people[0]?.id, others[0]?.id], verdict: "different", reason: "born apart", seen: 0 };
    const [one, other] = await Promise.all([
      as<Problem>("Ana Ruiz", "/identities", judging),
      as<Problem>("Ben Okafor", "/identities", judging),
    ]);
    expect([one?.status, other?.status].toSorted()).toEqual([200, 409]);
    const lost = one?.status === 409 ? one : other;
    expect(lost?.told.meanwhile).toMatchObject([{ what: "different", of: judging.pair.toSorted() }]);
  });

  it("are the account that runs the server where they do not say", async () => {
    const owner = { verdict: "owner", from: "Sable Post", to: "Sable House", reason: "the imprint says so" };
    const { told } = await server.ask<{ actor: string }>("/judgements", { body: owner });
    for await (const first of server.desk.folder.ledger.entries()) {
      expect(told.actor).toBe(first.actor);
      break;
    }
  });

  it.each(["", "   ", "\u202eeman", "Ana\u0000", "Ana\nRuiz", "\u200d", "!!!", "x".repeat(81)])(
    "cannot be called %j",
    async (name) => {
      const owner = { verdict: "owner", from: "Mole Post", to: "Mole House", reason: "the imprint says so" };
      const { status, told } = await as<Problem>(name, "/judgements", owner);
      expect({ status, title: told.title }).toEqual({ status: 400, title: "usage" });
      expect(told.detail).toContain("Choose another name");
    },
  );

  it("write their name whole", async () => {
    const { status } = await server.ask("/judgements", { body: {}, headers: { "hearsay-reviewer": "%E0%A4%A" } });
    expect(status).toBe(400);
  });
});
