import { describe, expect, it } from "vitest";
import { createLedger, DISPATCH, enter, type Page } from "./ingest.fixture.ts";
import { readHoldings } from "./publish/neighbourhood.ts";
import { weigh } from "./publish/weigh.ts";

const EDITED = DISPATCH.replace("in the morning", "before noon").replace("a short statement", "a statement");

const SHORTENED = DISPATCH.split("\n").slice(0, 2).join("\n");

const SPEECH = `“${DISPATCH.replaceAll("\n", " ")}”`;

const OWN = (
  said: string,
) => `Reporters gathered at the ${said} of the ministry heard the resignation read aloud by a clerk who stood on the ${said} steps.
${SPEECH}
The ${said} then emptied, and nobody at the ${said} would take a question about what comes next for the ${said} and its staff.`;

/** Which outlet's report each outlet reprints. */
async function reprints(pages: readonly Page[]): Promise<{ [outlet: string]: string | null }> {
  const ledger = createLedger();
  const outlets = new Map<string, string>();
  for (const page of pages) outlets.set(await enter(ledger, page), page.outlet);
  const holdings = await ledger.read(readHoldings);
  const { reports } = weigh(holdings.neighbourhood, { known: "2040-12-31", clock: "published", counted: "all" });
  return Object.fromEntries(
    [...reports.values()].map(({ outlet, copyOf }) => [outlet, copyOf === null ? null : (outlets.get(copyOf) ?? null)]),
  );
}

const first = { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH };

describe("a new report", () => {
  it("is tied to the earlier one that it reprints with small edits, whichever is entered first", async () => {
    const copy = { outlet: "Lantern", published: "2040-03-07", text: EDITED };
    expect(await reprints([first, copy])).toEqual({ "Harbour Post": null, Lantern: "Harbour Post" });
    expect(await reprints([copy, first])).toEqual({ "Harbour Post": null, Lantern: "Harbour Post" });
  });

  it("is tied to the one that it shortens", async () => {
    const short = { outlet: "Lantern", published: "2040-03-07", text: SHORTENED };
    expect(await reprints([first, short])).toEqual({ "Harbour Post": null, Lantern: "Harbour Post" });
  });

  it("is no copy for a speech that both quote at length", async () => {
    const one = { outlet: "Harbour Post", published: "2040-03-06", text: OWN("gate") };
    const other = { outlet: "Lantern", published: "2040-03-06", text: OWN("courtyard") };
    expect(await reprints([one, other])).toEqual({ "Harbour Post": null, Lantern: null });
  });

  it("is no copy for one short sentence in common", async () => {
    const text = "Interior Minister Oda Lervik resigned on Tuesday.";
    const pages = ["Harbour Post", "Lantern"].map((outlet) => ({ outlet, published: "2040-03-06", text }));
    expect(await reprints(pages)).toEqual({ "Harbour Post": null, Lantern: null });
  });

  it("is no copy of what was printed long before", async () => {
    const late = { outlet: "Lantern", published: "2040-05-06", text: EDITED };
    expect(await reprints([first, late])).toEqual({ "Harbour Post": null, Lantern: null });
  });
});
