import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRoom, hearsay } from "./hearsay.fixture.ts";

const PAGE = `<html><head><title>Minister resigns</title></head><body><h1>Minister resigns</h1>
<p>Interior Minister Oda Lervik resigned on Tuesday, the president's office said in a short statement to the press.</p></body></html>`;

describe("hearsay watch", () => {
  let server: Server;
  let origin = "";
  const asked: (string | undefined)[] = [];
  let isInTrouble = false;
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url);
      if (isInTrouble && request.url === "/robots.txt") response.writeHead(503).end();
      else if (request.url === "/feed") {
        const link = `${origin}/a`;
        response.writeHead(200, { "content-type": "application/rss+xml" });
        response.end(
          `<rss version="2.0"><channel><title>Harbour Post</title><item><title>Minister resigns</title><link>${link}</link><pubDate>Wed, 11 Mar 2026 10:00:00 +0200</pubDate></item></channel></rss>`,
        );
      } else if (request.url === "/a") response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
      else response.writeHead(404).end();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("takes in what a feed leads to, once, with the feed's day and the outlet given", { timeout: 90_000 }, async () => {
    const room = createRoom();
    const ask = [
      "watch",
      `${origin}/feed`,
      "--once",
      "--json",
      "--outlet",
      "Harbour Post",
      "--allow-host",
      "127.0.0.1",
    ];
    const [first] = JSON.parse((await hearsay(room, ask)).out);
    expect(first).toMatchObject({ outcome: "read", pages: [{ outcome: "entered", link: `${origin}/a` }] });
    const [again] = JSON.parse((await hearsay(room, ask)).out);
    expect(again).toMatchObject({ outcome: "read", pages: [], had: 1 });
    const found = JSON.parse((await hearsay(room, ["evidence", first.pages[0].report, "--json"])).out);
    expect(found.captures).toHaveLength(1);
    expect(found.captures[0].obtained).toMatchObject({ how: "url", finalUrl: `${origin}/a`, status: 200 });
    const listed = JSON.parse((await hearsay(room, ["watch", "--list", "--json"])).out);
    expect(listed).toMatchObject([{ title: "Harbour Post", health: "well", outlet: "Harbour Post" }]);
    const told = await hearsay(room, ["export", "jsonl", "statements", "--counted", "all"]);
    expect(told.out).toContain("2026-03-11");
  });

  it("leaves the pages to workers, which ask as politely, once", { timeout: 90_000 }, async () => {
    const room = createRoom();
    const ask = ["watch", `${origin}/feed`, "--once", "--json", "--later", "--allow-host", "127.0.0.1"];
    const [first] = JSON.parse((await hearsay(room, [...ask, "--outlet", "Harbour Post"])).out);
    expect(first).toMatchObject({ outcome: "read", pages: [{ outcome: "queued", link: `${origin}/a` }] });
    const [again] = JSON.parse((await hearsay(room, ask)).out);
    expect(again).toMatchObject({ pages: [], had: 1 });
    expect(await hearsay(room, ["work", "--once"])).toMatchObject({ code: 0 });
    const { jobs } = JSON.parse((await hearsay(room, ["jobs", "--state", "done", "--json"])).out);
    expect(jobs).toMatchObject([{ from: `${origin}/a`, made: { outcome: "added" } }]);
    const told = await hearsay(room, ["export", "jsonl", "statements", "--counted", "all"]);
    expect(told.out).toContain("2026-03-11");
    expect(asked.filter((url) => url === "/robots.txt").length).toBeGreaterThanOrEqual(3);
  });

  it("lets pages wait whose host cannot say whom it lets in: that is no try", { timeout: 90_000 }, async () => {
    const room = createRoom();
    const ask = ["watch", `${origin}/feed`, "--once", "--later", "--allow-host", "127.0.0.1"];
    expect(await hearsay(room, ask)).toMatchObject({ code: 0, out: expect.stringContaining("1 put on the list") });
    isInTrouble = true;
    asked.length = 0;
    await hearsay(room, ["work", "--once"]);
    isInTrouble = false;
    expect(asked).toEqual(["/robots.txt"]);
    const { jobs } = JSON.parse((await hearsay(room, ["jobs", "--state", "waiting", "--json"])).out);
    expect(jobs).toMatchObject([
      { tries: 0, why: expect.stringMatching(/cannot say now whom it lets in.+asked again/) },
    ]);
  });

  it("asks no inner host that was not allowed by name, and says what to do", async () => {
    const room = createRoom();
    expect(await hearsay(room, ["watch", `${origin}/feed`, "--once"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("allow the host by name"),
    });
    const ran = await hearsay(room, ["watch", `${origin.replace("127.0.0.1", "localhost")}/feed`, "--once"]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("could not be read");
    const listed = await hearsay(room, ["watch", "--list"]);
    expect(listed.out).toContain("failing");
  });

  it("asks a paused feed no more until it is resumed", { timeout: 90_000 }, async () => {
    const room = createRoom();
    const address = `${origin}/feed`;
    await hearsay(room, ["watch", address, "--list", "--allow-host", "127.0.0.1"]);
    expect(await hearsay(room, ["watch", address, "--pause"])).toMatchObject({ code: 0 });
    asked.length = 0;
    expect(JSON.parse((await hearsay(room, ["watch", "--once", "--json"])).out)).toEqual([]);
    expect((await hearsay(room, ["watch", "--list"])).out).toContain("paused since");
    expect(asked).toEqual([]);
    await hearsay(room, ["watch", address, "--resume"]);
    // The host that was allowed for it is allowed from then on.
    expect(JSON.parse((await hearsay(room, ["watch", "--once", "--json"])).out)).toMatchObject([{ outcome: "read" }]);
  });

  it("has nothing to watch at first, and watches no longer what is removed", async () => {
    const room = createRoom();
    expect(await hearsay(room, ["watch", "--once"])).toMatchObject({
      code: 3,
      err: expect.stringContaining("Name one"),
    });
    expect(await hearsay(room, ["watch", "harbour.example"])).toMatchObject({ code: 2 });
    expect(await hearsay(room, ["watch", "https://harbour.example/feed", "--list"])).toMatchObject({ code: 0 });
    expect(await hearsay(room, ["watch", "https://harbour.example/feed", "--remove"])).toMatchObject({ code: 0 });
    expect(await hearsay(room, ["watch", "https://harbour.example/feed", "--remove"])).toMatchObject({ code: 3 });
  });
});
