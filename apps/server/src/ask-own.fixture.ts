import type { Hono } from "hono";
import { expect } from "vitest";
import { wrongIn } from "./answer-schemas.fixture.ts";

/** Where the tests say that the server is. */
const HOST = "127.0.0.1:4700";

/** Asks the user's own ledger, and holds the answer to the document of the interface. */
export async function askOwn<T>(
  app: Hono,
  method: "GET" | "POST",
  path: string,
  body?: unknown,
): Promise<{ status: number; told: T }> {
  const response = await app.request(`http://${HOST}/api/own${path}`, {
    method,
    headers: { host: HOST, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(await wrongIn(method, `/api/own${path.split("?")[0]}`, response)).toBeNull();
  return { status: response.status, told: (await response.json()) as T };
}
