import { beforeAll, describe, expect, it } from "vitest";
import { createLedger, DISPATCH, enter } from "../ingest.fixture.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Entity } from "../vocabulary/entity.ts";
import { createNamedSearch, readClaimsFound } from "./search.ts";

const AS = { known: "2040-12-31", clock: "published", counted: "all" } as const;

describe("looking for a name", () => {
  const named = (name: string) => ({ id: name, kind: "person", name }) as unknown as Entity;
  const search = createNamedSearch(["Ali Mamlouk", "Nikolai Patrushev", "Oda Lervik"].map(named));

  it.each([
    ["Mamluk", "Ali Mamlouk"],
    ["علي مملوك", "Ali Mamlouk"],
    ["Николай Патрушев", "Nikolai Patrushev"],
  ])("finds it across spellings and scripts: %s", (words, name) => {
    expect(search.find(words, 3)[0]?.name).toBe(name);
  });

  it("finds nobody by a name that nobody has", () => {
    expect(search.find("Grubbenheim Pfuhl", 3)).toEqual([]);
  });
});

describe("looking through a ledger", () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = createLedger();
    await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH });
    const text = "Ilan Vosk died in Tarsk on 9 March 2040, the Harbour Office said.";
    await enter(ledger, { outlet: "Lantern", published: "2040-03-10", text });
  });

  it("finds claims by type and standing on a day", async () => {
    const deaths = (standings: readonly ("reported" | "disputed")[], known: string) =>
      ledger.read((reader) => readClaimsFound(reader, { types: ["died"], standings }, { ...AS, known }, null));
    const lines = (await deaths(["reported"], "2040-12-31")).found;
    expect(lines.map(({ type, standing }) => [type, standing])).toEqual([["died", "reported"]]);
    expect((await deaths(["disputed"], "2040-12-31")).found).toEqual([]);
    expect((await deaths([], "2040-03-09")).found).toEqual([]);
  });

  it("goes on after a claim that was looked at, also where it is not found any more", async () => {
    const many = createLedger();
    const names = ["Ar", "Bel", "Cor", "Dun", "Est", "Fal"].flatMap((begun) =>
      ["mont", "ric", "vane", "holm", "gard", "stad", "wyn", "dal", "ber", "tov"].map((end) => `${begun}${end}`),
    );
    for (const name of names) {
      const text = `Ilan ${name} died in Tarsk on 9 March 2040.`;
      await enter(many, { outlet: "Lantern", published: "2040-03-10", text });
    }
    const deaths = (after?: string) =>
      many.read((reader) => readClaimsFound(reader, { types: ["died"], standings: [] }, AS, null, after));
    const first = await deaths();
    const second = await deaths(first.next ?? "");
    const claims = [...first.found, ...second.found].map(({ claim }) => claim);
    expect(new Set(claims).size).toBe(60);
    expect(second.next).toBeNull();
    await expect(deaths("c-000000000000")).rejects.toMatchObject({ code: "not-found" });
  });
});
