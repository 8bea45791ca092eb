import { describe, expect, it } from "vitest";
import { createLedger, enter, enterReprint } from "./ingest.fixture.ts";
import { ingestReport } from "./ingest.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { type Relation, readRelated } from "./publish/related.ts";
import { readPlainPage } from "./read/read-plain-page.ts";
import { sha256Of } from "./vocabulary/sha256.ts";

const related = (ledger: Ledger, id: string) => ledger.read((reader) => readRelated(id, reader));
const ways = (why: readonly Relation[] = []) => why.map((one) => one.is);

/** Enters what an address shows, with a headline beside it that leads elsewhere. */
async function show(ledger: Ledger, text: string, url: string, leadsTo?: string): Promise<string> {
  const capture = sha256Of(text + url);
  const given = { outlet: "Lantern", published: "2040-03-12" };
  const read = readPlainPage(text, { capture, today: "2040-06-20", given, url });
  const beside = "More on the harbour";
  const at = read.text.length + 2;
  const part = { kind: "related" as const, start: at, end: at + beside.length, credit: null, link: leadsTo ?? null };
  const report = leadsTo ? { ...read, text: `${read.text}\n\n${beside}`, parts: [...read.parts, part] } : read;
  const obtained = {
    how: "url" as const,
    from: url,
    at: "2040-03-12T12:00:00Z",
    finalUrl: url,
    status: 200,
    headers: {},
    redirects: [],
  };
  await ingestReport(ledger, report, { sha256: capture, size: text.length, mediaType: "text/plain", obtained });
  return report.id;
}

describe("related reports", () => {
  it("are those of the same text, of the same claims and about the same people, each with why", async () => {
    const ledger = createLedger();
    const [first, reprint] = await enterReprint(ledger);
    const other = await enter(ledger, {
      outlet: "Beacon",
      published: "2040-03-09",
      text: "Interior Minister Oda Lervik was detained at the airport on Friday, the police said.",
    });
    await enter(ledger, {
      outlet: "Beacon",
      published: "2040-03-09",
      text: "General Ivo Marek was dismissed as chief of the general staff on Monday, a spokesman said.",
    });
    const found = await related(ledger, first);
    expect(found?.map(({ report }) => report)).toEqual([reprint, other]);
    const [same, about] = found ?? [];
    expect(ways(same?.why)).toEqual(["copy", "claims", "entities"]);
    expect(same?.why[0]).toMatchObject({ words: expect.stringContaining("near-identical text") });
    expect(same?.why[1]).toMatchObject({
      shared: expect.arrayContaining([expect.objectContaining({ gloss: expect.stringContaining("Oda Lervik") })]),
    });
    expect(ways(about?.why)).toEqual(["entities"]);
    expect(about).toMatchObject({ outlet: "Beacon", published: "2040-03-09" });
    expect(about?.why[0]).toMatchObject({
      shared: expect.arrayContaining([expect.objectContaining({ name: "Oda Lervik" })]),
    });
  });

  it("are no copies where a person judged that they are none", async () => {
    const ledger = createLedger();
    const [first, reprint] = await enterReprint(ledger);
    const reason = "Both had the letter.";
    const body = { tie: "copy" as const, from: reprint, to: first, holds: false, reason, day: "2040-03-21" };
    await ledger.append(async () => [{ kind: "judgement", body }]);
    expect(ways((await related(ledger, first))?.[0]?.why)).toEqual(["claims", "entities"]);
  });

  it("are those to which the page itself leads, and no other versions of the page", async () => {
    const ledger = createLedger();
    const text = "Harbour gets a new crane\n\nThe crane came by ship on Monday and was put up by noon.";
    const one = await show(ledger, text, "https://lantern.example/crane");
    const leading = await show(
      ledger,
      "Fair opens\n\nFarmers brought apples into town on Sunday.",
      "https://lantern.example/fair",
      "/crane?utm_source=box#top",
    );
    expect(await related(ledger, leading)).toMatchObject([
      { report: one, why: [{ is: "link", words: "More on the harbour" }] },
    ]);
    await show(ledger, text.replace("noon", "ten"), "https://lantern.example/crane");
    expect(await related(ledger, one)).toEqual([]);
    expect(await related(ledger, "r-none")).toBeNull();
  });
});
