import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasOpenssl, startAuthority } from "../../../../packages/capture/src/timestamp-authority.fixture.ts";
import { apiHere } from "../api.ts";
import { createApp } from "../app.ts";
import { askOwn } from "../ask-own.fixture.ts";
import { type Desk, openOwn } from "../desk.ts";

const PAGE = `<html><head><meta charset="utf-8"><title>Interior minister steps down</title></head><body><h1>Interior minister steps down</h1>
<p>Interior Minister <b>Oda Lervik</b> resigned on Tuesday, the president&#39;s office said in a short statement.</p>
<script>document.title = "run"</script></body></html>`;
const HOST = "127.0.0.1:4700";

let room: string;
let desk: Desk;
let app: Hono;
let report: string;
let sha256: string;

interface Proof {
  readonly sha256: string;
  readonly kept: string;
  readonly placed: boolean;
  readonly captures: readonly { readonly actor: string; readonly seq: number }[];
  readonly custody: readonly { readonly act: string; readonly what: string; readonly timestamp?: { token: string } }[];
  readonly statements: readonly { readonly bytes: { readonly from: number; readonly to: number } | null }[];
}

const ask = async <T>(path: string) => (await askOwn<T>(app, "GET", path)).told;
const raw = (path: string) => app.request(`http://${HOST}/api/own${path}`, { headers: { host: HOST } });
const bring = async (text: string, name: string, given = {}) => {
  const page = { name, base64: Buffer.from(text).toString("base64"), mediaType: "text/html; charset=utf-8", ...given };
  return (await askOwn<{ report: string }>(app, "POST", "/reports", page)).told.report;
};

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "hearsay-evidence-"));
  desk = await openOwn(join(room, "data"), null);
  app = createApp(apiHere({ own: desk, sample: desk }), join(room, "web"));
  report = await bring(PAGE, "page.html", { outlet: "Harbour Post", published: "2026-03-11" });
  sha256 = (await ask<Proof>(`/reports/${report}/evidence`)).sha256;
});
afterAll(async () => {
  await desk.folder.ledger.close();
  await rm(room, { recursive: true, force: true });
});

describe("the evidence of a report", () => {
  it("is its captures, its custody and the bytes that carry each statement", async () => {
    const proof = await ask<Proof>(`/reports/${report}/evidence`);
    expect(proof).toMatchObject({ kept: "whole", captures: [{ seq: 1 }], custody: [{ act: "captured" }] });
    const carried = proof.statements.map(
      ({ bytes }) => bytes && Buffer.from(PAGE).subarray(bytes.from, bytes.to).toString(),
    );
    expect(carried).toContainEqual(expect.stringContaining("<b>Oda Lervik</b> resigned on Tuesday"));
    expect((await askOwn(app, "GET", "/reports/r-none/evidence")).status).toBe(404);
  });

  it("gives the bytes away unchanged, and the record says who had them and what for", async () => {
    const saved = await raw(`/captures/${sha256}/bytes?${new URLSearchParams({ for: "annex 3", by: "Mira Óls" })}`);
    expect(await saved.text()).toBe(PAGE);
    expect(saved.headers.get("content-disposition")).toContain("attachment");
    expect(saved.headers.get("etag")).toBeNull();
    const { custody } = await ask<Proof>(`/reports/${report}/evidence`);
    expect(custody.at(-1)).toMatchObject({ act: "accessed", what: "annex 3", actor: "Mira Óls" });
    expect((await raw(`/captures/${"0".repeat(64)}/bytes`)).status).toBe(404);
  });

  it("shows the page where nothing of it can run, and the record says that somebody looked", async () => {
    const shown = await raw(`/captures/${sha256}/page`);
    expect(await shown.text()).toBe(PAGE);
    expect(shown.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = shown.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^sandbox;/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("allow-scripts");
    const { custody } = await ask<Proof>(`/reports/${report}/evidence`);
    expect(custody.at(-1)).toMatchObject({ act: "accessed", what: "looked at in the app" });
  });

  it("says so where the bytes are gone", async () => {
    await desk.folder.captures.remove(sha256);
    expect(await ask<Proof>(`/reports/${report}/evidence`)).toMatchObject({ kept: "missing" });
    await bring(PAGE, "page.html");
    expect(await ask<Proof>(`/reports/${report}/evidence`)).toMatchObject({ kept: "whole", captures: [{}, {}] });
  });
});

describe("a sealed report", () => {
  const text = "Title: Envoy dies\n\nEnvoy Tarik Olmen died in Ostrel on Monday, the harbour office said.";
  const seal = (id: string, sealed: boolean) =>
    askOwn(app, "POST", `/reports/${id}/seal`, { sealed, reason: "whoever gave it is in danger" });
  const outside = async (id: string) => {
    const { told } = await askOwn<{ margin: unknown }>(app, "GET", `/reports/${id}`);
    const claims = [...new Set(JSON.stringify(told).match(/c-[0-9a-f]{12}/g))];
    const cited = claims.map(async (claim) => (await raw(`/citations/${claim}`)).text());
    return [...(await Promise.all(cited)), await (await raw("/changes.atom?counted=all")).text()].join("\n");
  };

  it("is named in nothing that goes out, gives no annotations, and is opened with a purpose alone", async () => {
    const id = await bring(text, "envoy.txt", { outlet: "Tern Gazette", published: "2026-03-10" });
    const { sha256: hash } = await ask<Proof>(`/reports/${id}/evidence`);
    expect(await outside(id)).toContain("Tern Gazette");
    expect(await seal(id, true)).toMatchObject({ status: 200, told: { sealed: true } });
    expect(await outside(id)).not.toMatch(new RegExp(`Tern Gazette|${hash}`));
    expect(await outside(id)).toContain("a sealed source");
    expect((await raw(`/reports/${id}/annotations`)).status).toBe(403);
    for (const what of ["bytes", "page"]) expect((await raw(`/captures/${hash}/${what}`)).status).toBe(403);
    expect((await raw(`/captures/${hash}/bytes?for=${encodeURIComponent("to check a name")}`)).status).toBe(200);
    const proof = await ask<Proof & { isSealed: boolean }>(`/reports/${id}/evidence`);
    expect(proof.isSealed).toBe(true);
    expect(await ask(`/reports/${id}`)).toMatchObject({ isSealed: true });
    expect(proof.custody.map(({ act, what }) => [act, what]).slice(-2)).toEqual([
      ["sealed", "whoever gave it is in danger"],
      ["accessed", "to check a name"],
    ]);
    const isFound = ({ bytes }: Proof["statements"][number]) => bytes !== null;
    expect([proof.placed, proof.statements.length > 0, proof.statements.some(isFound)]).toEqual([false, true, false]);
    const places = await askOwn<Proof>(app, "POST", `/reports/${id}/places`, { for: "to quote it in a letter" });
    expect(places.told.statements.every(isFound)).toBe(true);
    expect((await askOwn(app, "POST", `/reports/${id}/places`, { for: "  " })).status).toBe(403);
    await askOwn(app, "POST", `/reports/${id}/given`, { published: "2026-03-09" });
    const { custody } = await ask<Proof>(`/reports/${id}/evidence`);
    expect(custody.slice(-2).map(({ act, what }) => [act, what])).toEqual([
      ["accessed", "to quote it in a letter"],
      ["accessed", "read again with an outlet or a day that was given"],
    ]);
    await seal(id, false);
    expect(await outside(id)).toContain("Tern Gazette");
  });
});

describe.skipIf(!hasOpenssl)("a timestamp (skipped where openssl is absent)", () => {
  it("is put to what comes in, told in the custody log, and given away as it came", async () => {
    const authority = await startAuthority();
    const stamping = await openOwn(join(room, "stamped"), null, authority.address);
    try {
      const web = createApp(apiHere({ own: stamping, sample: stamping }), join(room, "web"));
      const page = { name: "a.html", base64: Buffer.from(PAGE).toString("base64"), mediaType: "text/html" };
      const made = await askOwn<{ report: string }>(web, "POST", "/reports", page);
      const { told } = await askOwn<Proof>(web, "GET", `/reports/${made.told.report}/evidence`);
      expect(told.custody).toMatchObject([
        { act: "captured" },
        { act: "stamped", timestamp: { authority: "Local, Harbour", address: authority.address } },
      ]);
      const token = told.custody[1]?.timestamp?.token;
      const get = (path: string) => web.request(`http://${HOST}/api/own${path}`, { headers: { host: HOST } });
      const reply = await get(`/captures/${told.sha256}/timestamps/${token}/bytes`);
      expect(reply.headers.get("content-type")).toBe("application/timestamp-reply");
      expect(authority.verdict(new Uint8Array(await reply.arrayBuffer()), Buffer.from(PAGE))).toContain("OK");
      expect((await get(`/captures/${told.sha256}/timestamps/${told.sha256}/bytes`)).status).toBe(404);
    } finally {
      authority.close();
      await stamping.folder.ledger.close();
    }
  });
});

describe("what has to do with a report", () => {
  it("is told with why", async () => {
    const other = await bring(PAGE.replace("in a short statement", "on Tuesday night"), "again.html", {
      outlet: "Lantern",
      published: "2026-03-12",
    });
    const { related } = await ask<{ related: { report: string; why: { is: string }[] }[] }>(
      `/reports/${report}/related`,
    );
    expect(related.map((one) => one.report)).toEqual([other]);
    expect(related[0]?.why.map(({ is }) => is)).toContain("claims");
    expect(await ask(`/reports/${report}/versions`)).toMatchObject({
      versions: [{ report, captures: 2, change: null }],
    });
  });
});
