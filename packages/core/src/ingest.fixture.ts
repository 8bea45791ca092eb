import { ingestReport } from "./ingest.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { createMemoryLedger } from "./ledger/memory-ledger.ts";
import { readPlainPage } from "./read/read-plain-page.ts";
import { sha256Of } from "./vocabulary/sha256.ts";

export interface Page {
  readonly outlet: string;
  readonly published: string;
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
}

/** An invented dispatch of an agency, long enough to tell a reprint. */
export const DISPATCH = `Interior Minister Oda Lervik resigned on Tuesday. Protests over the price of bread had gone on in the harbour towns for three weeks.
She handed her letter to the president in the morning and left the palace by a side door without speaking to those who waited.
Her deputy will run the ministry until parliament meets again in the autumn, the president's office said in a short statement.
Shops in the capital stayed closed for the rest of the day while crowds gathered in the square before the old town hall.`;

/** A death that is rumoured, and the concert at which the man was seen after it. */
export const RUMOUR: Page = {
  outlet: "Gazette",
  published: "2040-03-02",
  text: "Rumours spread on social media this week about the killing of Ilan Vosk in Tarsk.",
};
export const CONCERT: Page = {
  outlet: "Harbour Post",
  published: "2040-03-10",
  text: "Ilan Vosk attended a concert in Tarsk on 9 March 2040, three witnesses said.",
};

export function createLedger(): Ledger {
  let salts = 0;
  return createMemoryLedger({
    actor: "tester",
    now: () => new Date("2040-03-20T12:00:00Z"),
    salt: () => String(salts++).padStart(32, "0"),
  });
}

/** Enters a page as a person would add it, and gives the id of its report. */
export async function enter(
  ledger: Ledger,
  { outlet, published, text, title = "The minister goes", url }: Page,
): Promise<string> {
  const capture = sha256Of(outlet + text);
  const report = readPlainPage(text, {
    capture,
    today: "2040-06-20",
    given: { outlet, published, title },
    url: url ?? null,
  });
  await ingestReport(ledger, report, {
    sha256: capture,
    size: text.length,
    mediaType: "text/plain",
    obtained: {
      how: "paste",
      from: "a test",
      at: "2040-03-20T12:00:00Z",
      finalUrl: null,
      status: null,
      headers: null,
      redirects: [],
    },
  });
  return report.id;
}

/** Enters the dispatch of one paper and, a day later, its lightly edited reprint in another; gives the ids of both. */
export async function enterReprint(ledger: Ledger): Promise<readonly [first: string, second: string]> {
  const first = await enter(ledger, { outlet: "Harbour Post", published: "2040-03-06", text: DISPATCH });
  const edited = DISPATCH.replace("side door", "garden gate");
  return [first, await enter(ledger, { outlet: "Lantern", published: "2040-03-07", text: edited })];
}
