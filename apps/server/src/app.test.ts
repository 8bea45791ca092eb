import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChangeLine } from "@hearsay/core";
import fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wrongIn } from "./answer-schemas.fixture.ts";
import { apiHere } from "./api.ts";
import { createApp } from "./app.ts";
import { atomOf, type Changes } from "./changes-feed.ts";
import { type Desk, openOwn, openSample } from "./desk.ts";

const SAMPLE = join(import.meta.dirname, "..", "..", "..", "sample");
const HOST = "127.0.0.1:4700";
const TEXT =
  "Title: Port Ostrel names new harbour commissioner\nOutlet: Ostrel Gazette\nPublished: 2025-03-04\n\nOrla Venn was appointed head of the Harbour Office this week.\n";

interface StandingsTold {
  readonly standings: Record<string, number>;
}
interface ClaimsTold {
  readonly listed: readonly { readonly standing: string }[];
  readonly of: number;
}
interface Told {
  readonly counts: { readonly entries: number; readonly reports: number };
}

let room: string;
let desks: { own: Desk; sample: Desk };
let app: Hono;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "hearsay-server-"));
  await mkdir(join(room, "web", "assets"), { recursive: true });
  await writeFile(join(room, "web", "index.html"), "<title>Hearsay</title>");
  await writeFile(join(room, "web", "assets", "main.js"), "1;");
  await writeFile(join(room, "secret.txt"), "not for the web");
  const data = join(room, "data");
  desks = { own: await openOwn(data, null), sample: await openSample(data, SAMPLE) };
  app = createApp(apiHere(desks), join(room, "web"));
});
afterAll(async () => {
  await Promise.all(Object.values(desks).map((desk) => desk.folder.ledger.close()));
  await rm(room, { recursive: true, force: true });
});

/** An answer that is as the document of the interface says. */
async function told(method: string, path: string, response: Response): Promise<Response> {
  expect(await wrongIn(method, path.split("?")[0] ?? "", response)).toBeNull();
  return response;
}

const get = async (path: string, headers: Record<string, string> = {}) =>
  told("GET", path, await app.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } }));

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
  told(
    "POST",
    path,
    await app.request(`http://${HOST}${path}`, {
      method: "POST",
      headers: { host: HOST, "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );

/** The status of a problem and its sentence; anything else than problem details is no answer to these tests. */
async function problemIn(response: Response): Promise<{ status: number; title: string; detail: string }> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const told = (await response.json()) as { type: string; title: string; status: number; detail: string };
  expect(told.status).toBe(response.status);
  expect(told.type).toBe(`about:blank#${told.title}`);
  return told;
}

describe("who may ask the server", () => {
  it.each([HOST, "localhost:4700", "[::1]:4700", "127.0.0.1"])("answers under the name %s", async (host) => {
    expect((await get("/api/own/overview", { host })).status).toBe(200);
  });

  it.each(["ledger.example", "127.0.0.1.ledger.example:4700", "localhost.ledger.example", ""])(
    "refuses the name %j, which somebody else may have pointed here",
    async (host) => {
      const told = await problemIn(await get("/api/own/overview", { host }));
      expect(told).toMatchObject({ status: 421, title: "host-refused" });
      expect(told.detail).toContain("127.0.0.1");
    },
  );

  it.each(["https://ledger.example", "null", "http://127.0.0.1:4701", `https://${HOST}`])(
    "lets no page of %s read or write",
    async (origin) => {
      expect(await problemIn(await get("/api/own/overview", { origin }))).toMatchObject({ status: 403 });
      expect(await problemIn(await post("/api/own/reports", { name: "x", text: TEXT }, { origin }))).toMatchObject({
        status: 403,
      });
    },
  );

  it("lets no browser write that hides where it comes from", async () => {
    const response = await post("/api/own/reports", { name: "x", text: TEXT }, { "sec-fetch-site": "cross-site" });
    expect(await problemIn(response)).toMatchObject({ status: 403, title: "origin-refused" });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "takes nothing that a form of another site could send: %s",
    async (type) => {
      const response = await post("/api/own/reports", { name: "x", text: TEXT }, { "content-type": type });
      expect(await problemIn(response)).toMatchObject({ status: 415, title: "usage" });
    },
  );

  it("wrote nothing of what it refused", async () => {
    const overview = (await (await get("/api/own/overview")).json()) as { counts: { reports: number } };
    expect(overview.counts.reports).toBe(0);
  });
});

describe("what the server answers", () => {
  it.each([
    ["/api/own/people/e-none", 404, "not-found"],
    ["/api/own/reports/r-none", 404, "not-found"],
    ["/api/sample/matters/m-none", 404, "not-found"],
    ["/api/sample/nothing", 404, "not-found"],
    ["/api/sample/overview?known=yesterday", 400, "usage"],
    ["/api/sample/overview?clock=sun", 400, "usage"],
    ["/api/sample/overview?entry=last", 400, "usage"],
    ["/api/sample/overview?entry=99999", 404, "not-found"],
    ["/api/sample/inbox?after=-1", 400, "usage"],
  ])("tells of %s what is wrong, as a problem", async (path, status, title) => {
    const told = await problemIn(await get(path));
    expect({ status: told.status, title: told.title }).toEqual({ status, title });
    expect(told.detail.length).toBeGreaterThan(20);
  });

  it.each([
    ["{", 400, "usage"],
    [{ text: TEXT }, 400, "usage"],
    [{ name: "empty", text: "" }, 422, "input-empty"],
  ])("tells of a report that it cannot use what is wrong: %j", async (body, status, title) => {
    expect(await problemIn(await post("/api/own/reports", body))).toMatchObject({ status, title });
  });

  it("enters a report from its own page once", async () => {
    const page = { name: "the pasted text", text: TEXT };
    const first = await (await post("/api/own/reports", page, { origin: `http://${HOST}` })).json();
    const again = await (await post("/api/own/reports", page, { origin: `http://${HOST}` })).json();
    expect(first).toMatchObject({ outcome: "added" });
    expect(again).toMatchObject({ outcome: "known", report: (first as { report: string }).report });
  });

  it("enters once what a lost connection sends again, and keeps a key for one write alone", async () => {
    const owner = { verdict: "owner", from: "Lantern", to: "Lantern House", reason: "the imprint says so" };
    const key = { "idempotency-key": "0b1c-lantern-owner" };
    const [first, beside] = await Promise.all([
      post("/api/own/judgements", owner, key),
      post("/api/own/judgements", owner, key),
    ]);
    const again = await post("/api/own/judgements", owner, key);
    const [one, two, three] = await Promise.all([first, beside, again].map((answer) => answer.json()));
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    const other = { ...owner, from: "Lantern Weekly" };
    expect(await problemIn(await post("/api/own/judgements", other, key))).toMatchObject({ status: 400 });
    expect(await problemIn(await post("/api/own/judgements", owner, { "idempotency-key": "short" }))).toMatchObject({
      status: 400,
    });
    const refused = { ...owner, reason: "" };
    const wrong = { "idempotency-key": "0b1c-without-reason" };
    expect((await post("/api/own/judgements", refused, wrong)).status).toBe(400);
    expect((await post("/api/own/judgements", refused, wrong)).status).toBe(400);
  });

  it("keeps the sample out of the user's ledger", async () => {
    const people = (await (await get("/api/own/people?q=Mamlouk")).json()) as { people: unknown[] };
    const sampled = (await (await get("/api/sample/people?q=Mamlouk")).json()) as { people: unknown[] };
    expect([people.people.length, sampled.people.length]).toEqual([0, 1]);
  });

  it("answers every question on what the sample case holds as its document says", async () => {
    const { matters, reports, people } = (await (await get("/api/sample/overview")).json()) as {
      [list in "matters" | "reports"]: { listed: { id: string }[] };
    } & { people: { person: string }[] };
    const claims = (await (await get("/api/sample/claims")).json()) as { listed: { claim: string }[] };
    const posts = (await (await get("/api/sample/posts?q=head of the National Security Office")).json()) as {
      answers: { post: string }[];
    };
    const bodies = (await (await get("/api/sample/search?q=National Security Office")).json()) as {
      named: { id: string; kind: string }[];
    };
    const paths = [
      ...matters.listed.map(({ id }) => `/matters/${id}`),
      ...reports.listed.map(({ id }) => `/reports/${id}`),
      ...people.flatMap(({ person }) => [`/people/${person}`, `/people/${person}/career`]),
      ...claims.listed.map(({ claim }) => `/claims/${claim}`),
      ...claims.listed.flatMap(({ claim }) => [`/claims/${claim}/spread`, `/citations/${claim}`]),
      ...matters.listed.map(({ id }) => `/citations/${id}`),
      ...people.map(({ person }) => `/citations/${person}`),
      ...posts.answers.map(({ post }) => `/citations/${post}`),
      ...posts.answers.map(({ post }) => `/posts/${post}`),
      "/changes",
      "/days",
      "/sources",
      `/sources/${encodeURIComponent("meadow courier (sample)")}`,
      ...["Mamluk", "deaths refuted", "hospital", "deaths disputed on 12 March 2024", ""].map(
        (q) => `/search?q=${encodeURIComponent(q)}`,
      ),
      ...bodies.named.filter(({ kind }) => kind === "organisation").map(({ id }) => `/organisations/${id}`),
    ];
    expect(paths.at(-1)).toContain("/organisations/");
    expect(paths.length).toBeGreaterThan(30);
    for (const path of paths)
      expect((await get(`/api/sample${path}${path.includes("?") ? "&" : "?"}on=2024-05-01`)).status, path).toBe(200);
  });

  it("finds names, passages and claims by words, and takes no cursor that it did not give", async () => {
    interface Told {
      named: { name: string }[];
      passages: { text: string }[];
      lines: { gloss: string }[];
    }
    const people = (await (await get("/api/sample/search?q=mamluk")).json()) as Told;
    const found = (await (await get("/api/sample/search?q=Mamlouk hospitalised")).json()) as Told;
    expect(people.named.map(({ name }) => name)).toContain("Ali Mamlouk");
    expect(found.passages[0]?.text).toMatch(/hospital/);
    expect(found.lines.map(({ gloss }) => gloss).join()).toContain("Ali Mamlouk");
    for (const cursor of ["x", "WyIxIiwic2VhcmNoIiwiLTEiXQ", "WyIxIiwiaW5ib3giLCIxIl0"])
      expect(await problemIn(await get(`/api/sample/search?q=Mamlouk&cursor=${cursor}`))).toMatchObject({
        status: 400,
      });
    expect(await problemIn(await get("/api/sample/search"))).toMatchObject({ status: 400 });
  });

  it("gives a list in parts, and the counts of its standings", async () => {
    const { standings } = (await (await get("/api/sample/standings")).json()) as StandingsTold;
    const all = (await (await get("/api/sample/claims")).json()) as ClaimsTold;
    expect(Object.values(standings).reduce((sum, one) => sum + one)).toBe(all.of);
    expect(all).toMatchObject({ cursor: null, of: all.listed.length });
    const refuted = (await (await get("/api/sample/claims?standing=refuted")).json()) as ClaimsTold;
    expect(refuted.listed.map((one) => one.standing)).toEqual(["refuted"]);
    const matters = (await (await get("/api/sample/matters?before=1")).json()) as { listed: unknown[] };
    expect(matters.listed).toEqual([]);
  });

  it("answers as the ledger was after an entry", async () => {
    const after = async (entry: number) => (await (await get(`/api/sample/overview?entry=${entry}`)).json()) as Told;
    const [first, last] = [await after(1), await (await get("/api/sample/overview")).json()] as [Told, Told];
    expect(first.counts).toMatchObject({ entries: 1, reports: 0 });
    expect(last.counts.reports).toBe(6);
    expect((await after(last.counts.entries)).counts).toEqual(last.counts);
  });

  it("answers the same question of the same ledger without a body", async () => {
    const tag = (await get("/api/sample/overview")).headers.get("etag") ?? "";
    expect((await get("/api/sample/overview", { "if-none-match": tag })).status).toBe(304);
  });
});

describe("the pages of the server", () => {
  it("lets in no script, style or font but its own, and no frame around it", async () => {
    for (const path of ["/", "/assets/main.js", "/api/own/overview", "/api/own/none"]) {
      const { headers } = await get(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-|https?:|\*/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
  });

  it("serves its files as what they are and every other address as the app", async () => {
    expect((await get("/assets/main.js")).headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect((await get("/assets/main.js")).headers.get("cache-control")).toContain("immutable");
    expect(await (await get("/sample/person/e-1")).text()).toContain("<title>Hearsay</title>");
  });

  it.each(["/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt", "/%2e%2e/secret.txt", "/%E0%A4%A"])(
    "leads nowhere outside its folder: %s",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("<title>Hearsay</title>");
    },
  );
});

describe("what changed", () => {
  it("tells the standings that moved in the sample case, each with its report, and counts the new claims", async () => {
    const { changes, fresh } = (await (await get("/api/sample/changes")).json()) as Changes;
    const death = changes.find((line) => line.to === "refuted" && line.gloss.includes("Ali Mamlouk died"));
    expect(death?.report).toMatch(/^r-/);
    expect(death?.matter?.title).toBe("Is Ali Mamlouk dead?");
    expect(fresh).toBeGreaterThan(changes.length);
    const before = (await (await get("/api/sample/changes?known=2024-05-01")).json()) as Changes;
    expect(before).toMatchObject({ changes: [], fresh: 0 });
  });

  it("feeds only what was accepted, unless asked for all", async () => {
    const feed = await get("/api/sample/changes.atom");
    expect(feed.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(await feed.text()).not.toContain("<entry>");
    const all = await (await get("/api/sample/changes.atom?counted=all")).text();
    expect(all).toContain("drafts included");
    expect(all).toMatch(/<title>\w+ → refuted: Ali Mamlouk died/);
    expect(await problemIn(await get("/api/sample/changes.atom?counted=some"))).toMatchObject({ status: 400 });
  });

  it("takes a judgement, and says what is wrong with one", async () => {
    const owner = { verdict: "owner", from: "Ostrel Gazette", to: "Ostrel House", reason: "the imprint says so" };
    const judged = await post("/api/own/judgements", owner);
    expect(await judged.json()).toMatchObject({ tie: "owner", holds: true });
    const back = await post("/api/own/judgements", { ...owner, verdict: "apart" });
    expect(await back.json()).toMatchObject({ tie: "owner", holds: false });
    expect(await problemIn(await post("/api/own/judgements", { ...owner, verdict: "apart" }))).toMatchObject({
      status: 404,
    });
    expect(await problemIn(await post("/api/own/judgements", { ...owner, reason: "" }))).toMatchObject({ status: 400 });
  });
});

describe("judgements and statements by themselves", () => {
  const get200 = async <T>(path: string) => (await (await get(path)).json()) as T;
  interface Judgements {
    readonly listed: readonly { readonly seq: number; readonly holds: boolean; readonly from: string }[];
  }

  it("lists what was judged, refuses what was not seen, and takes back by an entry", async () => {
    const owner = { verdict: "owner", from: "Sable Post", to: "Sable House", reason: "the imprint says so" };
    const { seq } = (await (await post("/api/own/judgements", { ...owner, seen: 0 })).json()) as { seq: number };
    const late = await problemIn(await post("/api/own/judgements", { ...owner, seen: 0 }));
    expect(late).toMatchObject({ status: 409, title: "decided-meanwhile" });
    expect(late.detail).toContain(`entry ${seq}`);
    const back = await post(`/api/own/judgements/${seq}/undo`, { reason: "sold since" });
    expect(await back.json()).toMatchObject({ tie: "owner", holds: false, reason: "sold since" });
    expect(await problemIn(await post(`/api/own/judgements/${seq}/undo`, { reason: "again" }))).toMatchObject({
      status: 409,
    });
    expect(await problemIn(await post("/api/own/judgements/1/undo", { reason: "none" }))).toMatchObject({
      status: 404,
    });
    const { listed } = await get200<Judgements>("/api/own/judgements");
    expect(listed[0]).toMatchObject({ from: "Sable Post", holds: false });
    expect(listed[1]).toMatchObject({ seq, holds: true });
    expect((await get200<Judgements>("/api/own/judgements?known=2020-01-01")).listed).toEqual([]);
  });

  it("gives the statements of a report and on a claim, and each by itself", async () => {
    const { reports } = await get200<{ reports: { listed: { id: string }[] } }>("/api/sample/overview");
    interface Known {
      readonly statement: { readonly id: string; readonly report: string };
      readonly placement: { readonly claim: string } | null;
    }
    const { listed } = await get200<{ listed: Known[] }>(`/api/sample/statements?report=${reports.listed[0]?.id}`);
    expect(new Set(listed.map(({ statement }) => statement.report))).toEqual(new Set([reports.listed[0]?.id]));
    const [first] = listed;
    expect(await get200(`/api/sample/statements/${first?.statement.id}`)).toEqual(first);
    const on = await get200<{ listed: Known[] }>(`/api/sample/statements?claim=${first?.placement?.claim}`);
    expect(on.listed.map(({ statement }) => statement.id)).toContain(first?.statement.id);
    expect(await problemIn(await get("/api/sample/statements"))).toMatchObject({ status: 400 });
    expect(await problemIn(await get("/api/sample/statements/s-none"))).toMatchObject({ status: 404 });
  });
});

describe("the bytes of a page", () => {
  it("are told of by their hash, and given unchanged to be saved", async () => {
    const { reports } = (await (await get("/api/sample/overview")).json()) as { reports: { listed: { id: string }[] } };
    const { id } = reports.listed[0] as { id: string };
    const view = (await (await get(`/api/sample/reports/${id}`)).json()) as { capture: { sha256: string } };
    const { sha256 } = view.capture;
    const told = (await (await get(`/api/sample/captures/${sha256}`)).json()) as { reports: string[] };
    expect(told.reports).toContain(id);
    const given = await get(`/api/sample/captures/${sha256}/bytes`);
    expect(given.headers.get("content-disposition")).toContain("attachment");
    const bytes = new Uint8Array(await given.arrayBuffer());
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    for (const other of [`/api/own/captures/${sha256}`, `/api/own/captures/${sha256}/bytes`, "/api/own/captures/x"])
      expect(await problemIn(await get(other)), other).toMatchObject({ status: 404 });
  });

  it("lists the reports in parts by cursors", async () => {
    const all = (await (await get("/api/sample/reports")).json()) as { cursor: string | null };
    expect(all.cursor).toBeNull();
    const cursor = Buffer.from('["1","reports","5"]').toString("base64url");
    const before = await (await get("/api/sample/reports?before=5")).json();
    expect(await (await get(`/api/sample/reports?cursor=${cursor}`)).json()).toEqual(before);
  });
});

describe("whatever is sent", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom(
      "../",
      "%00",
      "\u202e",
      "<script>",
      "1e999",
      "-1",
      "9".repeat(30),
      "__proto__",
      "' or 1=1",
      "a\u0000b",
    ),
  );
  const names = fc.constantFrom(
    "on",
    "known",
    "clock",
    "counted",
    "entry",
    "q",
    "cursor",
    "after",
    "before",
    "of",
    "kind",
  );
  const paths = fc.constantFrom(
    "overview",
    "claims",
    "people",
    "posts",
    "inbox",
    "names",
    "sources",
    "judgements",
    "search",
  );

  it("is answered or refused with what to do, and never a fault", async () => {
    const asking = fc.asyncProperty(
      paths,
      words,
      fc.dictionary(names, words, { maxKeys: 4 }),
      async (path, id, query) => {
        const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, value.toWellFormed()]));
        const tail = id === "" ? "" : `/${encodeURIComponent(id.toWellFormed())}`;
        for (const address of [`/api/sample/${path}?${search}`, `/api/sample/${path}${tail}?${search}`]) {
          const { status } = await get(address);
          expect(status, address).toBeLessThan(500);
        }
      },
    );
    await fc.assert(asking, { seed: 20_405, numRuns: 40 });
  }, 60_000);

  it("is entered by nobody who sends what is no report, decision or judgement", async () => {
    const before = (await (await get("/api/own/standings")).json()) as { counts: { entries: number } };
    const addresses = fc.constantFrom(
      "decisions",
      "judgements",
      "judgements/1/undo",
      "statements/s-1/decision",
      "identities",
    );
    const sending = fc.asyncProperty(addresses, fc.json({ maxDepth: 3 }), async (path, body) => {
      const { status } = await post(`/api/own/${path}`, body);
      expect(status, `${path} ${body}`).toBeGreaterThanOrEqual(400);
      expect(status, `${path} ${body}`).toBeLessThan(500);
    });
    await fc.assert(sending, { seed: 20_406, numRuns: 60 });
    const after = (await (await get("/api/own/standings")).json()) as typeof before;
    expect(after.counts).toEqual(before.counts);
  }, 60_000);
});

describe("the Atom feed", () => {
  const line: ChangeLine = {
    seq: 7,
    recorded: "2040-03-20T12:00:00.000Z",
    claim: "c-000000000001",
    gloss: "Ilan Vosk said: “a < b & c”\u0000\ud800",
    when: "in March 2040",
    from: "rumoured",
    to: "refuted",
    why: 'Because of "it".',
    counted: "all",
    cause: "Lantern",
    report: null,
    matter: null,
  };
  const asked = { on: "2040-03-20", known: "2040-03-20", clock: "published", counted: "all" } as const;

  it("escapes the words of reports and leaves out what XML forbids", () => {
    const feed = atomOf([line], asked, {
      origin: "http://127.0.0.1:4700",
      path: "/api/own/changes.atom",
      hide: (words) => words,
    });
    expect(feed).toContain("“a &lt; b &amp; c”\ufffd, in March 2040");
    expect(feed).not.toContain("\u0000");
    expect(feed).toContain("<updated>2040-03-20T12:00:00.000Z</updated>");
    expect(feed).toContain('<link href="http://127.0.0.1:4700/claim/c-000000000001"/>');
  });
});
