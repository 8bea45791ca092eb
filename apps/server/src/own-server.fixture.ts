import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { expect } from "vitest";
import { wrongIn } from "./answer-schemas.fixture.ts";
import { apiHere } from "./api.ts";
import { createApp } from "./app.ts";
import { type Desk, openOwn } from "./desk.ts";

/** A server over an empty ledger, asked over loopback. */
export interface OwnServer {
  readonly desk: Desk;
  /** "http://127.0.0.1:49152" */
  readonly at: string;
  /** Asks the user's own ledger, and holds the answer to the document of the interface. */
  ask<T>(
    path: string,
    sent?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<{ status: number; told: T }>;
  close(): Promise<void>;
}

/** Asks the server at an address, and holds the answer to the document of the interface. */
export async function askAt<T>(
  at: string,
  path: string,
  { body, headers }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; told: T }> {
  const method = body === undefined ? "GET" : "POST";
  const response = await fetch(`${at}/api/own${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(await wrongIn(method, `/api/own${path.split("?")[0]}`, response)).toBeNull();
  return { status: response.status, told: (await response.json()) as T };
}

export async function startOwnServer(): Promise<OwnServer> {
  const room = await mkdtemp(join(tmpdir(), "hearsay-own-"));
  const desk = await openOwn(room, null);
  const app = createApp(apiHere({ own: desk, sample: desk }), room);
  const server = (await new Promise((listening) => {
    const made = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => listening(made));
  })) as Server;
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    desk,
    at,
    ask: (path, sent) => askAt(at, path, sent),
    async close() {
      server.close();
      await desk.close();
      await rm(room, { recursive: true, force: true });
    },
  };
}
