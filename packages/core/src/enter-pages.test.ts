import { describe, expect, it } from "vitest";
import { enterPages, type PageToEnter } from "./enter-pages.ts";
import { createLedger } from "./ingest.fixture.ts";
import type { ContentStore } from "./ledger/content-store.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { readPlainPage } from "./read/read-plain-page.ts";
import { HearsayError } from "./vocabulary/error.ts";
import { type Sha256, sha256Of } from "./vocabulary/sha256.ts";

function createContents() {
  const kept = new Map<string, Uint8Array>();
  const store: Pick<ContentStore, "put" | "get"> = {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      kept.set(sha256, bytes);
      return sha256;
    },
    get: async (sha256: Sha256) => kept.get(sha256) ?? null,
  };
  return { kept, captures: store as ContentStore };
}

function pageOf(text: string, at = "2040-03-20T12:00:00Z"): PageToEnter {
  const bytes = new TextEncoder().encode(text);
  const sha256 = sha256Of(bytes);
  const nowhere = { finalUrl: null, status: null, headers: null, redirects: [] };
  return {
    bytes,
    capture: {
      sha256,
      size: bytes.length,
      mediaType: "text/plain",
      obtained: { how: "paste", from: text.slice(0, 20), at, ...nowhere },
    },
    read: () => readPlainPage(text, { capture: sha256, today: "2040-06-20", given: {}, url: null }),
  };
}

const RESIGNED = "Interior Minister Oda Lervik resigned on Tuesday, the ministry said.";
const STAYED = "Interior Minister Oda Lervik did not resign on Tuesday, her office said.";
const EMPTY = "   ";

async function bodiesIn(ledger: Ledger): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { kind, content } of ledger.entries()) found.push([kind, content?.body]);
  return found;
}

describe("pages entered together", () => {
  it("leave the very entries that they leave one by one", async () => {
    const [together, apart] = [createLedger(), createLedger()];
    const pages = [pageOf(RESIGNED), pageOf(EMPTY), pageOf(STAYED), pageOf(RESIGNED, "2040-03-21T12:00:00Z")];
    const entered = await enterPages({ ledger: together, captures: createContents().captures }, pages);
    for (const page of pages) await enterPages({ ledger: apart, captures: createContents().captures }, [page]);
    expect(await bodiesIn(together)).toEqual(await bodiesIn(apart));
    expect(entered.map((one) => (one instanceof HearsayError ? one.code : one.outcome))).toEqual([
      "added",
      "input-without-text",
      "added",
      "known",
    ]);
  });

  it("keep the bytes of those that can be used, and no others", async () => {
    const { kept, captures } = createContents();
    const pages = [pageOf(RESIGNED), pageOf(EMPTY)];
    await enterPages({ ledger: createLedger(), captures }, pages);
    expect([...kept.keys()]).toEqual([pages[0]?.capture.sha256]);
  });

  it("are entered up to the one on which entering breaks", async () => {
    const ledger = createLedger();
    const broken: PageToEnter = {
      ...pageOf(STAYED),
      extract: () => {
        throw new RangeError("a rule broke");
      },
    };
    const entering = enterPages({ ledger, captures: createContents().captures }, [pageOf(RESIGNED), broken]);
    await expect(entering).rejects.toThrow("a rule broke");
    const reports = await ledger.read((reader) => reader.reports());
    expect(reports.map(({ report }) => report.text)).toEqual([RESIGNED]);
  });
});
