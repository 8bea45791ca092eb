import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyChain } from "@hearsay/core";
import { isSigned, localWriter, openDataFolder } from "@hearsay/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findServer } from "../../../packages/store/test/postgres-server.fixture.ts";
import { askAt } from "./own-server.fixture.ts";

const found = await findServer();
const postgres = typeof found === "string" ? null : found;
afterAll(() => postgres?.close());

const MAIN = join(import.meta.dirname, "main.ts");

const pageOf = (name: string) => ({
  name,
  text: `Title: ${name} names new harbour commissioner\nOutlet: ${name} Gazette\nPublished: 2025-03-04\n\nOrla Venn was appointed head of the ${name} Harbour Office on Monday. Ivo Marek resigned last week, the ${name} Harbour Office said.\n`,
});

interface Process {
  readonly at: string;
  readonly child: ChildProcess;
}

/** Starts the server as a process of its own, with its threads, over a database. */
async function startProcess(data: string, database: string): Promise<Process> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, HEARSAY_DATA: data, HEARSAY_DATABASE: database, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const at = await new Promise<string>((resolve, reject) => {
    let out = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const address = /Hearsay is at (\S+?)\/?\s/.exec(out)?.[1];
      if (address && out.includes("Ctrl-C")) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return { at, child };
}

async function end({ child }: Process, signal: NodeJS.Signals = "SIGINT"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}

interface Waiting {
  readonly items: readonly { readonly seq: number; readonly statement: { readonly id: string } }[];
}
interface Problem {
  readonly title: string;
  readonly meanwhile?: readonly { readonly actor: string }[];
}
interface History {
  readonly decisions: readonly { readonly actor: string; readonly decision: string }[];
}

/** The kinds of entries that a stream of events tells, until one is told of what was asked for. */
async function eventsUntil(at: string, fits: (text: string) => boolean, begun: () => void): Promise<string> {
  const ended = new AbortController();
  const response = await fetch(`${at}/api/own/events`, {
    headers: { accept: "text/event-stream" },
    signal: ended.signal,
  });
  let text = "";
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    if (text === "") begun();
    text += piece;
    if (fits(text)) break;
  }
  ended.abort();
  return text;
}

if (postgres === null) {
  describe.skip(`two servers on one PostgreSQL ledger: ${found}`, () => {
    it("are one to whoever asks", () => {});
  });
} else {
  describe("two servers on one PostgreSQL ledger", () => {
    let room: string;
    let address: string;
    let servers: [Process, Process];
    beforeAll(async () => {
      room = await mkdtemp(join(tmpdir(), "hearsay-two-"));
      address = await postgres.freshSchema();
      // The first makes the tables while the second is started, as two machines of a desk would be.
      const [one, other] = await Promise.all([
        startProcess(join(room, "one"), address),
        startProcess(join(room, "other"), address),
      ]);
      servers = [one, other];
    }, 120_000);
    afterAll(async () => {
      await Promise.all((servers ?? []).map((server) => end(server)));
      await rm(room, { recursive: true, force: true });
    }, 60_000);

    it("show each what the other wrote: in answers, tags and events", async () => {
      const [one, other] = servers;
      const tagOf = async () => (await fetch(`${other.at}/api/own/reports`)).headers.get("etag");
      const before = await tagOf();
      let begin = () => {};
      const isOpen = new Promise<void>((open) => {
        begin = open;
      });
      const events = eventsUntil(other.at, (text) => text.includes('"kind":"report"'), begin);
      await isOpen;
      const { status, told } = await askAt<{ report: string }>(one.at, "/reports", { body: pageOf("Ostrel") });
      expect(status).toBe(200);
      expect(await events).toContain(told.report);
      expect(await tagOf()).not.toBe(before);
      const view = await askAt<{ title: string }>(other.at, `/reports/${told.report}`);
      expect(view.told.title).toBe("Ostrel names new harbour commissioner");
      const again = await askAt<{ outcome: string }>(other.at, "/reports", { body: pageOf("Ostrel") });
      expect(again.told.outcome).toBe("known");
    }, 60_000);

    it("enter once what is sent to both with one key, and after a restart", async () => {
      const owner = { verdict: "owner", from: "Lantern", to: "Lantern House", reason: "the imprint says so" };
      const send = ({ at }: Process) =>
        askAt<{ seq: number }>(at, "/judgements", { body: owner, headers: { "idempotency-key": "0b1c-lantern" } });
      const [first, second] = await Promise.all(servers.map(send));
      expect(first?.status).toBe(200);
      expect(second?.told).toEqual(first?.told);
      await end(servers[1]);
      servers = [servers[0], await startProcess(join(room, "other"), address)];
      expect((await send(servers[1])).told).toEqual(first?.told);
    }, 120_000);

    it("take what is written through both at once, and overwrite nobody's decision", async () => {
      const names = ["Lantern Bay", "Sable Point", "Norland", "Quay", "Merrow", "Tarn"];
      const entered = await Promise.all(
        names.map((name, i) =>
          askAt<{ outcome: string }>((servers[i % 2] as Process).at, "/reports", { body: pageOf(name) }),
        ),
      );
      expect(entered.map(({ told }) => told.outcome)).toEqual(names.map(() => "added"));

      const { items } = (await askAt<Waiting>(servers[0].at, "/inbox")).told;
      expect(items.length).toBeGreaterThan(6);
      const decide = (server: Process, actor: string, statement: string, decision: string) =>
        askAt<Problem>(server.at, "/decisions", {
          body: { decisions: [{ statement, decision, reason: null, seen: 0 }] },
          headers: { "hearsay-reviewer": actor },
        });
      const outcomes = await Promise.all(
        items.map(async ({ statement: { id } }) => {
          const both = await Promise.all([
            decide(servers[0], "Ana", id, "accepted"),
            decide(servers[1], "Ben", id, "rejected"),
          ]);
          return { id, both };
        }),
      );
      for (const { id, both } of outcomes) {
        expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
        const [winner, verdict] = both[0].status === 200 ? ["Ana", "accepted"] : ["Ben", "rejected"];
        const lost = both.find(({ status }) => status === 409);
        expect(lost?.told.meanwhile?.map(({ actor }) => actor)).toEqual([winner]);
        for (const { at } of servers) {
          const { told } = await askAt<History>(at, `/statements/${id}/history`);
          expect(told.decisions.map(({ actor, decision }) => [actor, decision])).toEqual([[winner, verdict]]);
        }
      }
    }, 120_000);

    it("go on alone when one is killed while it writes, and begin again with an unbroken chain", async () => {
      const [one, other] = servers;
      const writing = Array.from({ length: 8 }, (_, i) =>
        askAt(one.at, "/reports", { body: pageOf(`Cut ${"abcdefgh"[i]}`) }).catch(() => null),
      );
      await new Promise((later) => setTimeout(later, 150));
      await end(one, "SIGKILL");
      await Promise.all(writing);
      expect((await askAt(other.at, "/reports", { body: pageOf("After") })).status).toBe(200);
      servers = [await startProcess(join(room, "one"), address), other];
      const counts = await Promise.all(servers.map(({ at }) => askAt<{ counts: object }>(at, "/standings")));
      expect(counts[0]?.told.counts).toEqual(counts[1]?.told.counts);
      const folder = await openDataFolder(join(room, "third"), localWriter(), address);
      expect(await verifyChain(folder.ledger.entries(), { isSigned })).toMatchObject({ ok: true });
      await folder.ledger.close();
    }, 120_000);
  });
}
