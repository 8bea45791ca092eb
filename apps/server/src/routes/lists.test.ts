import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OwnServer, startOwnServer } from "../own-server.fixture.ts";

/** Invented names, each of its own letters. */
const nameOf = (i: number) => {
  const letters = "bdfgklmnprstvz";
  const syllable = (n: number) =>
    `${letters[n % letters.length]}a${letters[Math.floor(n / letters.length) % letters.length]}o`;
  const word = (n: number) => syllable(n).replace(/^./, (first) => first.toUpperCase());
  return `${word(i)}ren ${word(i * 7 + 3)}vik`;
};

/** A report of an outlet of its own that tells of a death, and of a later appointment of the dead. */
const pageOf = (i: number) => ({
  name: `report ${i}`,
  text: [
    `Title: News of the day ${i}`,
    `Outlet: ${nameOf(i)} Courier`,
    `Published: 2025-03-${String((i % 25) + 4).padStart(2, "0")}`,
    "",
    `${nameOf(i)} was killed on 1 March 2025, the Harbour Ministry said.`,
    `${nameOf(i)} was appointed head of the ${nameOf(i + 4000)} Office on 3 March 2025.`,
  ].join("\n"),
});

let server: OwnServer;
let entered = 0;

const enter = async (count: number) => {
  for (let i = 0; i < count; i++) {
    const { status } = await server.ask("/reports", { body: pageOf(entered) });
    expect(status).toBe(200);
    entered++;
  }
};

beforeAll(async () => {
  server = await startOwnServer();
  await enter(110);
}, 120_000);
afterAll(() => server.close());

interface Part {
  readonly listed?: readonly object[];
  readonly items?: readonly { readonly statement: { readonly id: string } }[];
  readonly people?: readonly object[];
  readonly organisations?: readonly object[];
  readonly posts?: readonly object[];
  readonly cursor: string | null;
}
const keyOf = (one: object): string => {
  const { id, claim, key } = one as { id?: string; claim?: string; key?: string };
  return id ?? claim ?? key ?? "";
};
const keysIn = ({ listed, items, people, organisations, posts }: Part) =>
  (listed ?? people ?? organisations ?? posts)?.map(keyOf) ?? items?.map(({ statement }) => statement.id) ?? [];

/** Reads a list to its end; something is done after its first part. */
async function readAll(path: string, between: () => Promise<unknown> = async () => {}) {
  const parts: string[][] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const by: string = cursor === "" ? "" : `${path.includes("?") ? "&" : "?"}cursor=${cursor}`;
    const { status, told }: { status: number; told: Part } = await server.ask<Part>(`${path}${by}`);
    expect(status).toBe(200);
    parts.push(keysIn(told));
    if (cursor === "") await between();
    cursor = told.cursor;
  }
  return { parts, all: parts.flat() };
}

describe("a list in parts", () => {
  it.each(["/claims", "/people", "/organisations", "/posts", "/matters", "/sources", "/inbox", "/reports"])(
    "gives everything of %s once while more is entered, and nothing of it twice",
    async (path) => {
      const { all: before } = await readAll(path);
      const { parts, all } = await readAll(path, () => enter(3));
      expect(parts.length, "it has more than one part").toBeGreaterThan(1);
      expect(new Set(all).size, "nothing comes twice").toBe(all.length);
      expect(new Set(before).difference(new Set(all)).size, "nothing is left out").toBe(0);
    },
    60_000,
  );

  it("goes on in the list of sources though one of the last has become one of the first", async () => {
    const { all: before } = await readAll("/sources");
    const last = before.at(-1) as string;
    const { all } = await readAll("/sources", async () => {
      for (let i = 0; i < 6; i++) {
        const page = pageOf(1000 + i);
        const text = page.text.replace(/Outlet: .*/, `Outlet: ${last}`);
        expect((await server.ask("/reports", { body: { ...page, text } })).status).toBe(200);
      }
    });
    expect((await readAll("/sources")).all.indexOf(last), "it has moved up").toBeLessThan(before.length - 20);
    expect(all.filter((key) => key === last)).toHaveLength(1);
    expect(new Set(before).difference(new Set(all)).size).toBe(0);
  }, 60_000);

  it("goes on after a claim and after a statement that are not in it any more", async () => {
    const { parts } = await readAll("/claims");
    const gone = parts[0]?.at(-1) as string;
    const { told } = await server.ask<{ listed: { statement: { id: string } }[] }>(`/statements?claim=${gone}`);
    const decisions = told.listed.map(({ statement }) => ({
      statement: statement.id,
      decision: "rejected",
      reason: null,
      seen: null,
    }));
    const { all } = await readAll("/claims", () => server.ask("/decisions", { body: { decisions } }));
    expect((await readAll("/claims")).all).not.toContain(gone);
    expect(all).toEqual(parts.flat());

    const inbox = await readAll("/inbox");
    const waited = inbox.parts[0]?.at(-1) as string;
    const decided = { statement: waited, decision: "accepted", reason: null, seen: null };
    const { all: rest } = await readAll("/inbox", () => server.ask("/decisions", { body: { decisions: [decided] } }));
    expect(rest).toEqual(inbox.all);
  }, 60_000);

  it("holds everybody once, also those whom people judged to be one, and only those whose names begin so", async () => {
    const { all: before } = await readAll("/people");
    const known = () => server.desk.folder.ledger.read((reader) => reader.entities({ kind: "person" }));
    expect(before.toSorted()).toEqual((await known()).map(({ id }): string => id).toSorted());
    for (const pair of [
      [before[0], before[90]],
      [before[90], before[105]],
    ])
      await server.ask("/identities", { body: { pair, verdict: "same", reason: "one by the register" } });
    const { all: after } = await readAll("/people");
    expect(after.toSorted()).toEqual((await known()).map(({ id }): string => id).toSorted());
    expect(after).toHaveLength(before.length - 2);

    const [one] = await known();
    const [given = "", family = ""] = one?.name.split(" ") ?? [];
    const typed = encodeURIComponent(`${family.slice(0, 5)} ${given.slice(0, 3)}`);
    const { all: begun } = await readAll(`/people?begins=${typed}`);
    expect(begun).toContain(one?.id);
    const names = new Map((await known()).map(({ id, name, alsoNamed = [] }) => [id as string, [name, ...alsoNamed]]));
    const isBegun = (name: string) => {
      const words = name.toLowerCase().split(" ");
      return [family.slice(0, 5), given.slice(0, 3)].every((begin) =>
        words.some((word) => word.startsWith(begin.toLowerCase())),
      );
    };
    expect(begun.toSorted()).toEqual(
      [...names]
        .filter(([, own]) => own.some(isBegun))
        .map(([id]) => id)
        .toSorted(),
    );
  }, 60_000);

  it("gives everything found of claims, and everything that a source published and said first, in parts", async () => {
    interface Found {
      readonly claims: { readonly found: readonly { readonly claim: string }[]; readonly cursor: string | null };
    }
    const seen: string[] = [];
    for (let by: string | null = ""; by !== null; ) {
      const { told }: { told: Found } = await server.ask<Found>(`/search?q=deaths${by}`);
      seen.push(...told.claims.found.map(({ claim }) => claim));
      if (by === "") await enter(1);
      by = told.claims.cursor === null ? null : `&cursor=${told.claims.cursor}`;
    }
    const deaths = await server.desk.folder.ledger.read((reader) => reader.claims({ types: ["died"] }));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(100);
    expect(new Set(seen).isSubsetOf(new Set(deaths.map(({ id }) => id as string)))).toBe(true);

    const name = "Valley Observer";
    for (let i = 0; i < 45; i++) {
      const page = pageOf(2000 + i);
      await server.ask("/reports", { body: { ...page, text: page.text.replace(/Outlet: .*/, `Outlet: ${name}`) } });
    }
    const { parts, all } = await readAll(`/sources/${encodeURIComponent(name.toLowerCase())}/reports`);
    expect(parts.map((part) => part.length)).toEqual([20, 20, 5]);
    expect(new Set(all).size).toBe(45);
    const ministry = "/sources/harbour%20ministry";
    const first = await readAll(`${ministry}/claims/first`);
    expect(new Set(first.all).size).toBe((await server.ask<{ first: number }>(ministry)).told.first);
    expect(first.parts.length).toBeGreaterThan(1);
  }, 60_000);

  it("offers the sources that what is typed can become", async () => {
    const { told } = await server.ask<{ names: { key: string; name: string }[] }>("/source-names?q=cour%20baboren");
    const all = await server.ask<{ names: { name: string }[] }>("/source-names?q=courier");
    expect(all.told.names).toHaveLength(8);
    for (const { name } of [...told.names, ...all.told.names]) expect(name).toMatch(/Courier$/);
  });

  it("takes no place but of itself", async () => {
    const { told } = await server.ask<Part>("/claims");
    for (const path of [
      `/matters?cursor=${told.cursor}`,
      "/claims?cursor=x",
      "/sources?cursor=W10",
      "/inbox?cursor=e30",
    ])
      expect((await server.ask(path)).status, path).toBe(400);
  });
});
