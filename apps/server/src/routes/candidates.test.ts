import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Candidate, Dossier, Entity } from "@hearsay/core";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiHere } from "../api.ts";
import { createApp } from "../app.ts";
import { askOwn } from "../ask-own.fixture.ts";
import { type Desk, openOwn } from "../desk.ts";

/** Invented reports that spell one invented man in two ways. */
const REPORTS = [
  "Outlet: Ostrel Gazette\nPublished: 2025-03-04\n\nKarim Mamdouh al-Tareki was dismissed as head of the Harbour Office on Monday, the Interior Ministry said. Karim Mamdouh al-Tareki met President Odo Lerwick in Tarsk on 24 February 2025.\n",
  "Outlet: Lantern\nPublished: 2025-03-20\n\nKarim Mamduh al-Tariki met President Odo Lerwick in Lasko on Sunday.\n",
];

let room: string;
let desk: Desk;
let app: Hono;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "hearsay-candidates-"));
  desk = await openOwn(room, null);
  app = createApp(apiHere({ own: desk, sample: desk }), room);
  for (const text of REPORTS) await ask("POST", "/reports", { name: "pasted", text });
});
afterAll(async () => {
  await desk.folder.ledger.close();
  await rm(room, { recursive: true, force: true });
});

const ask = <T>(method: "GET" | "POST", path: string, body?: unknown) => askOwn<T>(app, method, path, body);

const candidates = async (where = "") =>
  (await ask<{ candidates: Candidate[]; of: number }>("GET", `/candidates${where}`)).told.candidates;
const people = async (name: string) =>
  (await ask<{ people: Entity[] }>("GET", `/people?q=${encodeURIComponent(name)}`)).told.people;

describe("resolving over the interface", () => {
  it("gives who may be one, makes them one under the older id, and takes it back", async () => {
    const [candidate] = await candidates("?kind=person");
    const [older, younger] = candidate?.pair ?? [];
    expect(candidate?.for.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["name", "shared-company"]));
    const dossier = async (id = "") => (await ask<Dossier>("GET", `/people/${id}`)).told;
    const before = await dossier(older);

    const { told } = await ask<{ reason: string }>("POST", "/identities", { pair: [younger, older], verdict: "same" });
    expect(told.reason).toContain("Both are told together with Odo Lerwick.");
    expect(await candidates()).toEqual([]);
    expect(await dossier(younger)).toEqual(await dossier(older));
    expect((await dossier(younger)).person).toBe(older);
    expect(await people("Karim Mamduh al-Tariki")).toMatchObject([
      { id: older, alsoNamed: ["Karim Mamduh al-Tariki"] },
    ]);

    expect((await ask("POST", "/identities/undo", {})).status).toBe(200);
    expect(await dossier(older)).toEqual(before);
    expect((await candidates())[0]?.pair).toEqual(candidate?.pair);
  });

  it("does not propose again what is judged, and refuses what cannot be judged", async () => {
    const [{ pair }] = (await candidates()) as [Candidate];
    await ask("POST", "/identities", { pair, verdict: "unsure", reason: "two photographs that differ" });
    expect([await candidates(), await candidates("?unsure=true")]).toMatchObject([[], [{ pair, unsure: true }]]);
    await ask("POST", "/identities/undo", { pair });
    for (const [body, status] of [
      [{ pair: [pair[0], pair[0]], verdict: "same" }, 400],
      [{ pair: [pair[0], "e-000000000000"], verdict: "same" }, 404],
      [{ pair, verdict: "perhaps" }, 400],
    ] as const)
      expect((await ask("POST", "/identities", body)).status).toBe(status);
    expect((await ask("POST", "/identities/undo", { pair })).status).toBe(404);
  });
});
