import { writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createRoom, hearsay } from "./hearsay.fixture.ts";

const QUOTE = "Davo Renn is said to have been spirited away to Tarsk in March 2024";
const REPORT = `Where is the army chief?\n\nOstrel Gazette, 16 March 2025\n\n${QUOTE}. Two officers would not say.\n`;
const STATEMENT = {
  quote: QUOTE,
  stance: "hedges",
  basis: "anonymous",
  chain: [],
  claim: {
    type: "located",
    about: [{ name: "Davo Renn", is: "person" }],
    post: null,
    organisation: null,
    place: "Tarsk",
    when: "in March 2024",
  },
};

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A local server that answers every request with a recorded content, and counts them. */
async function fakeReader(content: string, status = 200) {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    asked.push(request.url ?? "");
    request.resume().on("end", () => {
      const body = JSON.stringify({ choices: [{ message: { role: "assistant", content, refusal: null } }] });
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    });
  };
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    env: { HEARSAY_READER_URL: `http://127.0.0.1:${port}/v1`, HEARSAY_READER_MODEL: "test-1" },
  };
}

function roomWithReport(): string {
  const room = createRoom();
  writeFileSync(join(room, "report.txt"), REPORT);
  return room;
}

const saying = (...statements: unknown[]) => JSON.stringify({ statements });

/** Where the ledger says that somebody was. */
async function whereabouts(room: string): Promise<string> {
  const shown = await hearsay(room, ["show", "Davo Renn", "--json"]);
  return shown.out;
}

describe("hearsay add --reader", () => {
  it("adds what the second reader finds on the exact words of the report", async () => {
    const room = roomWithReport();
    const reader = await fakeReader(saying(STATEMENT));
    const added = await hearsay(room, ["add", "report.txt", "--reader"], { env: reader.env });
    expect(added.code).toBe(0);
    expect(reader.asked).toEqual(["/v1/chat/completions"]);
    expect(await whereabouts(room)).toContain("Tarsk");
  });

  it("asks nobody unless told to", async () => {
    const room = roomWithReport();
    const reader = await fakeReader(saying(STATEMENT));
    expect((await hearsay(room, ["add", "report.txt"], { env: reader.env })).code).toBe(0);
    expect(reader.asked).toEqual([]);
    expect(await whereabouts(room)).not.toContain("Tarsk");
  });

  it("drops an invented quote, and says so", async () => {
    const room = roomWithReport();
    const reader = await fakeReader(saying({ ...STATEMENT, quote: "Davo Renn was killed in Tarsk" }));
    const added = await hearsay(room, ["add", "report.txt", "--reader", "--json"], { env: reader.env });
    expect(added.code).toBe(0);
    expect(added.out).toContain("reader-dropped");
    expect(await whereabouts(room)).not.toContain("Tarsk");
  });

  it.each([
    ["answers with a fault", () => fakeReader("", 500)],
    ["sends broken words", () => fakeReader("Certainly! Here is the JSON: {")],
  ])("enters the report all the same where the reader %s, with an issue", async (_, reader) => {
    const room = roomWithReport();
    const { env } = await reader();
    const added = await hearsay(room, ["add", "report.txt", "--reader", "--json"], { env });
    expect(added.code).toBe(0);
    expect(added.out).toMatch(/"reader-\w+/);
  });

  it("says which settings are missing, and enters nothing", async () => {
    const room = roomWithReport();
    const added = await hearsay(room, ["add", "report.txt", "--reader"]);
    expect(added).toMatchObject({ code: 2, out: "" });
    expect(added.err).toContain("HEARSAY_READER_URL");
  });

  it("refuses an address away from this machine unless it is allowed", async () => {
    const env = { HEARSAY_READER_URL: "https://reader.example.org/v1", HEARSAY_READER_MODEL: "test-1" };
    const added = await hearsay(roomWithReport(), ["add", "report.txt", "--reader"], { env });
    expect(added).toMatchObject({ code: 2, out: "" });
    expect(added.err).toContain("would leave this machine");
  });
});
