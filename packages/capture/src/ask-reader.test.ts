import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { HearsayError, type Report, readPlainPage, sha256Of } from "@hearsay/core";
import { afterEach, describe, expect, it } from "vitest";
import { askReader, readerUrl } from "./ask-reader.ts";

const TEXT = "Army chief leaves\n\nGeneral Davo Renn left Tarsk on Monday, two officers of his staff said.\n";
const report: Report = readPlainPage(TEXT, { capture: sha256Of(TEXT), today: "2041-03-16", given: {}, url: null });

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on loopback that answers as it is told to. */
async function endpointOf(answer: RequestListener, patience = 5000) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: readerUrl(`http://127.0.0.1:${port}/v1`, false), model: "test-1", key: "a-key", patience };
}

const saying =
  (body: string, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  };
const message = (content: string | null, refusal: string | null = null) =>
  JSON.stringify({ choices: [{ message: { role: "assistant", content, refusal } }] });

describe("asking a second reader", () => {
  it("sends the report as data and gives the answer", async () => {
    let [path, key, body] = ["", "", ""];
    const endpoint = await endpointOf((request, response) => {
      [path, key] = [request.url ?? "", request.headers.authorization ?? ""];
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => saying(message("{}"))(request, response));
    });
    expect(await askReader(report, endpoint)).toEqual({ model: "test-1", content: "{}" });
    expect([path, key]).toEqual(["/v1/chat/completions", "Bearer a-key"]);
    const sent = JSON.parse(body);
    expect(sent.tools).toBeUndefined();
    expect(sent.messages[0].content).not.toContain("Davo Renn");
    expect(sent.messages[1].content).toContain("General Davo Renn left Tarsk");
  });

  it.each([
    ["refuses", saying(message(null, "I cannot help with that.")), "The second reader refused to read it."],
    ["answers with a fault", saying("{}", 500), "The second reader's server answered with status 500."],
    ["sends no JSON", saying("<html>"), "The second reader's server sent no JSON."],
    [
      "is no chat endpoint",
      saying('{"choices":[]}'),
      "The second reader's server does not answer as a chat endpoint does.",
    ],
    ["answers without end", saying(message("x".repeat(2_000_000))), "The second reader's answer is too long."],
    [
      "leads elsewhere",
      ((_, response) => {
        response.writeHead(307, { location: "http://127.0.0.1:9/v1" }).end();
      }) satisfies RequestListener,
      "The second reader could not be reached.",
    ],
  ])("says so when it %s", async (_, answer, failed) => {
    expect(await askReader(report, await endpointOf(answer))).toEqual({ model: "test-1", failed });
  });

  it("does not wait for ever", async () => {
    const asked = await askReader(report, await endpointOf(() => {}, 200));
    expect(asked).toEqual({ model: "test-1", failed: "The second reader did not answer within 0.2 seconds." });
  });
});

describe("the address of a second reader", () => {
  it.each(["http://localhost:11434/v1", "http://127.0.0.1:8080/v1", "https://[::1]/v1"])("may be %s", (address) => {
    expect(readerUrl(address, false).href).toBe(address);
  });

  it("is on this machine unless somebody lets the texts leave it", () => {
    expect(() => readerUrl("https://reader.example.org/v1", false)).toThrow("would leave this machine");
    expect(() => readerUrl("http://127.0.0.1.example.org/v1", false)).toThrow(HearsayError);
    expect(readerUrl("https://reader.example.org/v1", true).hostname).toBe("reader.example.org");
  });

  it.each(["ftp://127.0.0.1/v1", "file:///etc/hosts", "http://a:b@127.0.0.1/v1", "reader"])(
    "is never %s",
    (address) => {
      expect(() => readerUrl(address, true)).toThrow("no address of a reader");
    },
  );
});
