import { beforeEach, describe, expect, it } from "vitest";
import { identify } from "./decide.ts";
import { createLedger, enter } from "./ingest.fixture.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { readHoldings } from "./publish/neighbourhood.ts";
import { readCandidates } from "./publish/read-candidates.ts";
import { weigh } from "./publish/weigh.ts";
import type { EntityKind } from "./vocabulary/entity.ts";
import type { Draft } from "./vocabulary/entry.ts";
import { entityIdOf } from "./vocabulary/ids.ts";

/** Invented reports about invented people. */
describe("who is meant by the names of a report", () => {
  let ledger: Ledger;
  let days: number;
  beforeEach(() => {
    ledger = createLedger();
    days = 0;
  });

  const report = (text: string, outlet = "Harbour Post") => {
    days += 1;
    const published = `2040-03-${String(days).padStart(2, "0")}`;
    return enter(ledger, { outlet, published, text });
  };
  const named = async (kind: EntityKind) =>
    (await ledger.read((reader) => reader.entities({ kind }))).map(({ name }) => name);
  const candidates = async () =>
    (await ledger.read((reader) => readCandidates(reader, { most: 20 }))).candidates.map(({ sides }) =>
      sides.map(({ name }) => name),
    );

  it("is a known person where another spelling is told with the same post", async () => {
    await report("Karim Mamdouh Tareki was appointed head of the Harbour Office on Monday.");
    await report(
      "Kareem Mamduh Tariki, the head of the Harbour Office, met Odo Lerwick in Lasko on Sunday.",
      "Lantern",
    );
    expect(await named("person")).toEqual(["Karim Mamdouh Tareki", "Odo Lerwick"]);
  });

  it("is somebody new where another spelling is told with nothing that both have, and a candidate", async () => {
    await report("Karim Mamdouh Tareki was appointed head of the Harbour Office on Monday.");
    await report("Kareem Mamduh Tariki met Odo Lerwick in Lasko on Sunday.", "Lantern");
    expect(await named("person")).toContain("Kareem Mamduh Tariki");
    expect(await candidates()).toContainEqual(["Karim Mamdouh Tareki", "Kareem Mamduh Tariki"]);
  });

  it("is looked for among very many who share the common words of all the names of a report", async () => {
    await report("Karim Mamdouh Tareki was appointed head of the Harbour Office on Monday.");
    const many = Array.from({ length: 900 }, (_, i): Draft => {
      const name = `${i % 2 === 0 ? "Karim Mamdouh" : "Udo Lerwig"} Zo${i}`;
      return {
        kind: "entity",
        body: { id: entityIdOf(name), kind: "person", name, organisation: null, seats: null, private: false },
      };
    });
    await ledger.append(async () => many);
    await report(
      "Kareem Mamduh Tariki, the head of the Harbour Office, met Odo Lerwick Tarn in Lasko on Sunday.",
      "Lantern",
    );
    expect(await named("person")).not.toContain("Kareem Mamduh Tariki");
  });

  it("makes candidates of a source and one of which it is a part of the name", async () => {
    await report("Anton Verl was killed on 2 February 2040, RIA Novosti reported.", "Lantern");
    await report("Anton Verl was killed on 2 February 2040, Novosti reported.", "Gazette");
    expect(await candidates()).toContainEqual(["RIA Novosti", "Novosti"]);
  });

  it("is somebody else of the same name where the posts are of other countries, and a candidate", async () => {
    await report("Selim Oram was appointed interior minister of Syria on Monday.");
    await report("Selim Oram was appointed finance minister of Kenya on Monday.", "Lantern");
    expect(await named("person")).toEqual(["Selim Oram", "Selim Oram"]);
    expect(await candidates()).toContainEqual(["Selim Oram", "Selim Oram"]);
    await report("Selim Oram, the finance minister of Kenya, met Odo Lerwick in Lasko on Sunday.", "Tarsk Courier");
    expect(await named("person")).toEqual(["Selim Oram", "Selim Oram", "Odo Lerwick"]);
  });

  it("is one person whom his country sent to another", async () => {
    await report("Selim Oram was appointed interior minister of Syria on Monday.");
    await report("Selim Oram was appointed ambassador to Kenya on Monday.", "Lantern");
    expect(await named("person")).toEqual(["Selim Oram"]);
  });

  it("is a post by its number, whatever words and short forms it is told in", async () => {
    await report("Anton Verl was appointed commander of the 7th Division on Monday.");
    await report("Selim Oram was appointed commander of the 8th Division on Monday.");
    await report("Odo Lerwick was appointed commander of the Seventh Division on Tuesday.");
    expect(await named("post")).toHaveLength(2);
    expect((await candidates()).flat().join()).not.toContain("Division");
  });

  it.each([
    ["interior minister", 0],
    ["interior minister of Syria", 4],
  ])("is a post that two contest only where its title says whose it is: %s", async (title, contested) => {
    await report(`Anton Verl was sworn in as ${title} on 2 February 2040. Verl was ${title} on 4 March 2040.`);
    await report(`Odo Lerwick was sworn in as ${title} on 2 February 2040. Lerwick was ${title} on 4 March 2040.`);
    const { neighbourhood } = await ledger.read(readHoldings);
    const { weighed } = weigh(neighbourhood, { known: "2040-12-31", clock: "published", counted: "all" });
    const standings = [...weighed.values()].map(({ standing }) => standing);
    expect(standings.filter((standing) => standing === "disputed")).toHaveLength(contested);
  });

  it("is nobody's post in particular where two bodies have one of that title", async () => {
    await report("Anton Verl was appointed head of the Harbour Office on Monday.");
    await report("Selim Oram was appointed head of the Grain Office on Monday.");
    const posts = async () => (await ledger.read((reader) => reader.entities({ kind: "post" }))).length;
    const before = await posts();
    await report("Odo Lerwick was appointed head on Tuesday.", "Lantern");
    expect(await posts()).toBe(before + 1);
  });

  it("is a body that an earlier report gave a short name, and one source with it", async () => {
    await report(
      "Anton Verl was appointed head of the Defence Headquarters (DHQ), the Defence Headquarters said on Monday.",
    );
    await report("Anton Verl was killed on Friday, DHQ said.", "Lantern");
    expect((await named("organisation")).filter((name) => name === "DHQ")).toEqual([]);
    const [alias] = await ledger.read((reader) => reader.aliases());
    expect(alias).toMatchObject({ name: "DHQ" });
    const spoken = await ledger.read((reader) => reader.speaksFor());
    expect(spoken).toContainEqual(expect.objectContaining({ name: "DHQ", body: "Defence Headquarters" }));
  });

  it("is no body in particular where a short name stands for several", async () => {
    await report("Anton Verl was appointed head of the National Security Office (NSO) on Monday.");
    await report("Selim Oram was appointed head of the National Statistics Office (NSO) on Monday.");
    await report("Anton Verl was killed on Friday, NSO said.", "Lantern");
    expect(await named("organisation")).toEqual(["National Security Office", "National Statistics Office", "NSO"]);
  });

  it("counts two names of one source once as soon as somebody says that they are one", async () => {
    await report("Anton Verl was killed on 2 February 2040, Orlon News said.", "Lantern");
    await report("Anton Verl was killed on 2 February 2040, Orlon News Agency said.", "Gazette");
    const origins = async () => {
      const { neighbourhood } = await ledger.read(readHoldings);
      const { weighed } = weigh(neighbourhood, { known: "2040-12-31", clock: "published", counted: "all" });
      return [...weighed.values()].find(({ sides }) => sides.claim.type === "died")?.origins.length;
    };
    expect(await origins()).toBe(2);
    const bodies = await ledger.read((reader) => reader.entities({ kind: "organisation" }));
    const pair = bodies.filter(({ name }) => name.startsWith("Orlon")).map(({ id }) => id) as unknown as [
      string,
      string,
    ];
    await identify(ledger, async () => ({ pair, verdict: "same", reason: "one desk", day: "2040-03-20" }));
    expect(await origins()).toBe(1);
  });
});
