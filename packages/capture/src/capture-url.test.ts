import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { captureUrl, FETCH_POLICY } from "./capture-url.ts";

const now = () => new Date("2026-11-01T12:00:00Z");
const PAGE = "<html><body><p>The minister left.</p></body></html>";
const html = { "content-type": "text/html; charset=utf-8" };

type Route = (response: ServerResponse, request: IncomingMessage) => void;
const ROUTES: { readonly [path: string]: Route } = {
  "/page": (response) => response.writeHead(200, html).end(PAGE),
  "/moved": (response) => response.writeHead(302, { location: "/page" }).end(),
  "/twice": (response) => response.writeHead(301, { location: "moved" }).end(),
  "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
  "/inside": (response) => response.writeHead(302, { location: "http://10.0.0.1/secret" }).end(),
  "/other-name": (response, { headers }) =>
    response.writeHead(302, { location: `http://localhost:${headers.host?.split(":")[1]}/page` }).end(),
  "/to-file": (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/long": (response) => response.writeHead(200, { ...html, "content-length": 5000 }).end("x".repeat(5000)),
  "/endless": (response) => {
    response.writeHead(200, html);
    const send = setInterval(() => response.write("x".repeat(1000)), 1);
    response.on("close", () => clearInterval(send));
  },
  "/bomb": (response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync("x".repeat(500_000))),
  "/packed": (response) => response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync(PAGE)),
  "/swelling": (response) =>
    response.writeHead(200, { ...html, "content-encoding": "br" }).end(brotliCompressSync("x".repeat(3_000_000))),
  "/packed-twice": (response) =>
    response
      .writeHead(200, { ...html, "content-encoding": "zstd, gzip" })
      .end(gzipSync(zstdCompressSync(Buffer.from(PAGE)))),
  "/deflated": (response) => response.writeHead(200, { ...html, "content-encoding": "deflate" }).end(deflateSync(PAGE)),
  "/deflated-bare": (response) =>
    response.writeHead(200, { ...html, "content-encoding": "deflate" }).end(deflateRawSync(PAGE)),
  "/deflated-torn": (response) =>
    response.writeHead(200, { ...html, "content-encoding": "deflate" }).end(deflateRawSync(PAGE).subarray(0, 20)),
  "/moved-abroad": (response) =>
    response.writeHead(302, { location: Buffer.from("/página?q=é").toString("latin1") }).end(),
  "/p%C3%A1gina?q=%C3%A9": (response) => response.writeHead(200, html).end(PAGE),
  "/packed-on": (response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip, gzip, gzip" }).end(gzipSync(PAGE)),
  "/headers": (response) => {
    response.socket?.write("HTTP/1.1 200 OK\r\n");
    for (let i = 0; i < 5000; i++) response.socket?.write(`x-${i}: ${"y".repeat(40)}\r\n`);
  },
  "/constructor": (response) => response.writeHead(200, { ...html, "content-encoding": "constructor" }).end(PAGE),
  "/strange": (response) => response.writeHead(200, { ...html, "content-encoding": "invented" }).end(PAGE),
  "/torn": (response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync(PAGE).subarray(0, 20)),
  "/slow": (response) => {
    response.writeHead(200, html).write("<p>");
  },
  "/silent": () => {},
  "/cut": (response) => {
    response.writeHead(200, { ...html, "content-length": 500 }).write("<p>");
    setTimeout(() => response.destroy(), 20);
  },
  "/picture": (response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
  "/untyped": (response) => response.writeHead(200).end(PAGE),
};

let server: Server;
let origin = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    const route = ROUTES[request.url ?? ""];
    if (route) route(response, request);
    else response.writeHead(404, html).end("none");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

// The one host that this test may ask; nothing else allows it.
const policy = { ...FETCH_POLICY, allowedHosts: ["127.0.0.1"], largest: 2000, timeout: 400 };
const capture = (path: string) => captureUrl(origin + path, policy, now);

describe("a page captured from an address", () => {
  it("is kept with its headers, its status and the way it came", async () => {
    const page = await capture("/twice");
    expect(Buffer.from(page.bytes).toString()).toBe(PAGE);
    expect(page.mediaType).toBe("text/html; charset=utf-8");
    expect(page.obtained).toMatchObject({
      how: "url",
      from: `${origin}/twice`,
      finalUrl: `${origin}/page`,
      at: "2026-11-01T12:00:00.000Z",
      status: 200,
      redirects: [`${origin}/twice`, `${origin}/moved`],
      headers: { "content-type": "text/html; charset=utf-8" },
      request: { host: origin.slice("http://".length), "user-agent": expect.stringMatching(/^Hearsay\/\d/) },
      tool: expect.stringMatching(/^Hearsay \d/),
    });
    expect(page.obtained).not.toHaveProperty("certificate");
  });

  it("is found where a redirect leads in letters beyond ASCII, as hosts send them", async () => {
    const page = await capture("/moved-abroad");
    expect(page.obtained.finalUrl).toBe(`${origin}/p%C3%A1gina?q=%C3%A9`);
  });

  it("is kept with the certificate of its host, which must be a trusted one", async () => {
    const tls = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), "utf8");
    const [key, cert] = [tls("localhost.key"), tls("localhost.pem")];
    const secure = createTlsServer({ key, cert }, (_, response) => response.writeHead(200, html).end(PAGE));
    await new Promise<void>((listening) => secure.listen(0, "127.0.0.1", listening));
    try {
      const address = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/page`;
      const page = await captureUrl(address, { ...policy, timeout: 5000, authorities: [cert] }, now);
      expect(page.obtained.certificate).toEqual({
        fingerprint: "7334ff644cec20e3c8bde7816ab0d109b78a6a5dbfd67dd8fd4817246f3a76f9",
        subject: "CN=localhost, O=Harbour Post (invented)",
        issuer: "CN=localhost, O=Harbour Post (invented)",
        validFrom: expect.stringMatching(/Z$/),
        validTo: expect.stringMatching(/^2126-/),
      });
      await expect(captureUrl(address, { ...policy, timeout: 5000 }, now)).rejects.toMatchObject({
        code: "fetch-failed",
        message: expect.stringContaining("certificate"),
      });
    } finally {
      secure.closeAllConnections();
      secure.close();
    }
  });

  it("is unpacked where the host packs it unasked, and may come without a type", async () => {
    for (const path of ["/packed", "/packed-twice", "/deflated", "/deflated-bare", "/untyped"]) {
      expect(Buffer.from((await capture(path)).bytes).toString()).toBe(PAGE);
    }
  });
});

describe("a page is not captured", () => {
  it("from this machine, unless its host is allowed by name", async () => {
    await expect(captureUrl(`${origin}/page`, FETCH_POLICY, now)).rejects.toMatchObject({ code: "address-refused" });
  });

  it("from a name that leads inside: that is seen when connecting", async () => {
    const port = origin.split(":")[2];
    await expect(captureUrl(`http://localhost:${port}/page`, FETCH_POLICY, now)).rejects.toMatchObject({
      code: "address-refused",
      message: expect.stringContaining("this machine"),
    });
  });

  it.each(["/inside", "/other-name", "/to-file"])("through a redirect that leads inside: %s", async (path) => {
    await expect(capture(path)).rejects.toMatchObject({ code: "address-refused" });
  });

  it.each(["/long", "/endless", "/bomb"])("when it is larger than allowed: %s", async (path) => {
    await expect(capture(path)).rejects.toMatchObject({ code: "input-too-large" });
  });

  it("when it swells as no page does", async () => {
    const roomy = { ...policy, largest: 20_000_000, timeout: 5000 };
    await expect(captureUrl(`${origin}/swelling`, roomy, now)).rejects.toMatchObject({
      code: "input-too-large",
      message: expect.stringContaining("swells to more than 200 times"),
    });
  });

  it.each(["/slow", "/silent"])("when it takes too long: %s", async (path) => {
    await expect(capture(path)).rejects.toMatchObject({
      code: "fetch-failed",
      message: expect.stringContaining("longer than 0.4 seconds"),
    });
  });

  it.each([
    ["/round", "redirected more than 5 times"],
    ["/picture", "it is image/png and no page of text"],
    ["/missing", "the host answered 404 Not Found"],
    ["/strange", "compressed as invented"],
    ["/packed-on", "compressed as gzip, gzip, gzip"],
    ["/constructor", "compressed as constructor"],
    ["/headers", "could not be fetched"],
    ["/torn", "could not be fetched"],
    ["/deflated-torn", "could not be fetched"],
    ["/cut", "could not be fetched"],
  ])("when the answer is no page: %s", async (path, reason) => {
    await expect(capture(path)).rejects.toMatchObject({
      code: "fetch-failed",
      message: expect.stringContaining(reason),
    });
  });

  it("when nobody answers there, and the reason is told", async () => {
    const closed = createServer();
    await new Promise<void>((listening) => closed.listen(0, "127.0.0.1", listening));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    await expect(captureUrl(`http://127.0.0.1:${port}/`, policy, now)).rejects.toMatchObject({
      code: "fetch-failed",
      message: expect.stringContaining("does not take connections"),
    });
  });
});
