import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ANSWERS_FILE } from "../src/answer-store.ts";
import { openAnswerStore } from "../src/index.ts";
import { findServer } from "./postgres-server.fixture.ts";

const found = await findServer();
const postgres = typeof found === "string" ? null : found;
const rooms: string[] = [];
afterAll(async () => {
  for (const room of rooms) rmSync(room, { recursive: true, force: true });
  await postgres?.close();
});

const NOW = new Date("2040-03-20T12:00:00Z");
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const ANSWER = { status: 200, headers: [["content-type", "application/json"]], body: '{"seq":7}' } as const;

/** Two openings of one store, as two servers or one after a restart have it. */
async function opened(kind: "file" | "database") {
  const room = mkdtempSync(join(tmpdir(), "hearsay-answers-"));
  rooms.push(room);
  const address = kind === "database" ? await postgres?.freshSchema() : undefined;
  const both = await Promise.all([openAnswerStore(room, address), openAnswerStore(room, address)]);
  return { room, both, close: () => Promise.all(both.map((one) => one.close())) };
}

describe.each(["file", "database"] as const)("what was answered to writes, in a %s", (kind) => {
  const here = it.skipIf(kind === "database" && postgres === null);

  here("gives a key to one of all who ask at once, and its answer to the others", async () => {
    const { both, close } = await opened(kind);
    const begun = await Promise.all([...both, ...both].map((store) => store.begin("key-0001", "abc", NOW)));
    expect(begun.map(({ is }) => is).toSorted()).toEqual(["going-on", "going-on", "going-on", "new"]);
    await both[0].keep("key-0001", ANSWER);
    expect(await both[1].begin("key-0001", "other", after(1))).toEqual({ is: "answered", sent: "abc", answer: ANSWER });
    await close();
  });

  here("gives it again where nothing came of the write, or where whoever had it ended", async () => {
    const { both, close } = await opened(kind);
    await both[0].begin("key-0002", "abc", NOW);
    await both[0].drop("key-0002");
    expect(await both[1].begin("key-0002", "abc", NOW)).toEqual({ is: "new" });
    expect(await both[0].begin("key-0002", "abc", after(1))).toEqual({ is: "going-on", sent: "abc" });
    expect(await both[0].begin("key-0002", "abc", after(5))).toEqual({ is: "new" });
    await close();
  });

  here("forgets after a day", async () => {
    const { both, close } = await opened(kind);
    await both[0].begin("key-0003", "abc", NOW);
    await both[0].keep("key-0003", ANSWER);
    expect(await both[1].begin("key-0003", "abc", after(23 * 60))).toMatchObject({ is: "answered" });
    expect(await both[1].begin("key-0003", "abc", after(25 * 60))).toEqual({ is: "new" });
    await close();
  });
});

it("keeps a file that only its owner reads", async () => {
  const { room, close } = await opened("file");
  expect(statSync(join(room, ANSWERS_FILE)).mode & 0o777).toBe(0o600);
  await close();
});
