import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnnotationPage, Inbox, StatementHistory, Suggestion } from "@hearsay/core";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiHere } from "../api.ts";
import { createApp } from "../app.ts";
import { askOwn } from "../ask-own.fixture.ts";
import { type Desk, openOwn } from "../desk.ts";

const TEXT =
  "Title: Port Ostrel names new harbour commissioner\nOutlet: Ostrel Gazette\nPublished: 2025-03-04\n\nOrla Venn was appointed head of the Harbour Office on Monday. Her predecessor Ivo Marek resigned last week, the Harbour Office said.\n";

let room: string;
let desk: Desk;
let app: Hono;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "hearsay-review-"));
  desk = await openOwn(room, null);
  app = createApp(apiHere({ own: desk, sample: desk }), room);
  await ask("POST", "/reports", { name: "pasted", text: TEXT });
});
afterAll(async () => {
  await desk.folder.ledger.close();
  await rm(room, { recursive: true, force: true });
});

const ask = <T>(method: "GET" | "POST", path: string, body?: unknown) => askOwn<T>(app, method, path, body);

const inbox = async (where = "") => {
  const { told } = await ask<Inbox>("GET", `/inbox${where}`);
  const { waiting } = (await ask<{ waiting: number }>("GET", `/inbox/count${where}`)).told;
  return { ...told, waiting };
};
const decide = (statement: string | undefined, decision: string, seen: number | null, reason: string | null = null) =>
  ask<{ decided: { seq: number }[]; detail: string }>("POST", "/decisions", {
    decisions: [{ statement, decision, seen, reason }],
  });

describe("reviewing over the interface", () => {
  it("gives what waits, takes a decision once, and refuses one on what changed meanwhile", async () => {
    const { items, waiting } = await inbox();
    const id = items[0]?.statement.id;
    expect(items).toHaveLength(waiting);
    const first = await decide(id, "accepted", items[0]?.seen ?? 0);
    expect(await decide(id, "accepted", items[0]?.seen ?? 0)).toEqual(first);
    const refused = await decide(id, "rejected", 0, "misread");
    expect(refused.status).toBe(409);
    expect(refused.told.detail).toMatch(/accepted this statement on \d{4}-\d\d-\d\d at/);
    expect((await inbox()).waiting).toBe(waiting - 1);
    expect((await decide(id, "undecided", first.told.decided[0]?.seq ?? 0)).status).toBe(200);
    expect((await inbox()).items[0]?.statement.id).toBe(id);
  });

  it("takes a person's reading in place of the machine's, and tells the history of both", async () => {
    const [item] = (await inbox()).items;
    const read = item?.statement;
    const reading = { ...read, stance: "hedges", claim: { ...read?.claim, place: null, when: null, terms: null } };
    const sent = { replaces: [{ statement: read?.id, seen: null }], readings: [reading], reason: null };
    const { status, told } = await ask<{ statements: string[] }>("POST", `/reports/${read?.report}/readings`, sent);
    expect(status).toBe(200);
    const { told: own } = await ask<StatementHistory>("GET", `/statements/${told.statements[0]}/history`);
    expect(own.replaced.map((one) => one.statement)).toEqual([read?.id]);
    const { told: old } = await ask<StatementHistory>("GET", `/statements/${read?.id}/history`);
    expect(old.decisions.at(-1)).toMatchObject({ decision: "replaced", by: told.statements });
  });

  it("gives statements as annotations, and takes a reading of words that selectors name", async () => {
    const [item] = (await inbox()).items;
    const report = item?.statement.report;
    const { told: page } = await ask<AnnotationPage>("GET", `/reports/${report}/annotations`);
    const own = page.items.find(({ id }) => id.endsWith(item?.statement.id ?? "-"));
    const [position, quote] = own?.target.selector ?? [];
    expect(quote?.exact).toBe(item?.statement.quote);
    const reading = {
      ...item?.statement,
      span: { start: 0, end: 1 },
      claim: { ...item?.statement.claim, place: null, when: null, terms: null },
    };
    const sent = { replaces: [], readings: [reading], reason: null, selectors: [{ position, quote }] };
    const { told } = await ask<{ statements: string[] }>("POST", `/reports/${report}/readings`, sent);
    const { told: made } = await ask<StatementHistory>("GET", `/statements/${told.statements[0]}/history`);
    expect(made.item.statement.span).toEqual(item?.statement.span);
    const lost = { ...sent, selectors: [{ quote: { exact: "words that the report lacks" } }] };
    expect(await ask("POST", `/reports/${report}/readings`, lost)).toMatchObject({
      status: 400,
      told: { detail: expect.stringContaining("Select the words") },
    });
  });

  it("decides on all that a rule found only if it is as much as was confirmed", async () => {
    const [item] = (await inbox()).items;
    const where = { rule: item?.statement.rule };
    const address = `/inbox/count?${new URLSearchParams({ rule: where.rule ?? "" })}`;
    const { told: counted } = await ask<{ waiting: number; until: number }>("GET", address);
    const bulk = { where, until: counted.until, decision: "accepted", reason: null };
    const before = (await inbox()).waiting;
    expect((await ask("POST", "/inbox/decision", { ...bulk, expected: counted.waiting + 1 })).status).toBe(409);
    expect((await ask("POST", "/inbox/decision", { ...bulk, expected: counted.waiting })).status).toBe(200);
    expect((await inbox()).waiting).toBe(before - counted.waiting);
  });

  it("suggests names and reads times as they are typed", async () => {
    const names = async (q: string) => (await ask<{ names: Suggestion[] }>("GET", `/names?q=${q}&kind=person`)).told;
    expect((await names("ven")).names.map(({ name }) => name)).toEqual(["Orla Venn"]);
    const times = async (words: string) => (await ask("GET", `/times?type=detained&words=${words}`)).told;
    expect(await times("2024-02%2F2024-05")).toMatchObject({
      when: "between 1 February and 31 May 2024",
      certain: "between 29 February and 1 May 2024",
    });
    expect(await times("soonish")).toEqual({ time: null, when: null, edtf: null, certain: null });
  });

  it.each<[string, unknown]>([
    ["/decisions", { decisions: [] }],
    ["/decisions", { decisions: [{ statement: "s-1", decision: "accepted", reason: null, seen: 0 }] }],
    ["/reports/r-1/readings", { replaces: [], readings: [], reason: null }],
    ["/inbox/decision", { where: {}, until: 0, expected: 0, decision: "accepted", reason: null }],
  ])("says what is wrong with what it cannot use: %s", async (path, body) => {
    expect((await ask("POST", path, body)).status).toBe(400);
  });
});
