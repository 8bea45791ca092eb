import { PGlite } from "@electric-sql/pglite";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import { afterAll, expect, it } from "vitest";
import type { PostgresConnections } from "../src/postgres-ledger.ts";
import { createPostgresLedger } from "../src/postgres-ledger.ts";
import { exampleReport, exampleWriter } from "./example-drafts.ts";
import { describeLedger } from "./ledger-contract.ts";

/** PGlite has one connection: whoever wants it waits for the one before. */
function poolOf(database: PGlite, schema: string): PostgresPool {
  return {
    options: {},
    async connect() {
      const before = turns.last;
      const { promise, resolve } = Promise.withResolvers<void>();
      turns.last = promise;
      await before;
      await database.exec(`set search_path to ${schema}`);
      return {
        async query(sql: string, parameters: readonly unknown[]) {
          // Like the real driver: without values, several statements can stand in one text.
          const results =
            parameters.length > 0 ? [await database.query(sql, [...parameters])] : await database.exec(sql);
          const last = results.at(-1);
          const command = sql.trim().split(/[\s;]/)[0]?.toUpperCase();
          return { command, rowCount: last?.affectedRows ?? 0, rows: last?.rows ?? [] };
        },
        release: () => resolve(),
      } as unknown as PostgresPoolClient;
    },
    end: async () => {},
  };
}

function connectionsOf(database: PGlite, schema: string): PostgresConnections {
  const pool = poolOf(database, schema);
  return {
    writer: pool,
    reader: pool,
    place: "PGlite",
    async connectListener() {
      let tell = () => {};
      return {
        query: () => database.listen("hearsay_entry", () => tell()),
        on(event, told) {
          if (event === "notification") tell = told;
        },
        end: async () => {},
      };
    },
  };
}

/** One database for all, a schema for each ledger: a database of its own takes PGlite seconds to make. */
const database = await PGlite.create();
const turns = { last: Promise.resolve() };
let schemas = 0;
afterAll(() => database.close());

describeLedger("PGlite", async (writer) => {
  const schema = `ledger_${++schemas}`;
  await database.exec(`create schema ${schema}`);
  return createPostgresLedger(connectionsOf(database, schema), writer);
});

it.each([
  ["a word more", "update SCHEMA.report_words set words = words || '{harbour}'"],
  ["a report's words gone", "delete from SCHEMA.report_words where seq = 2"],
])("names the index of words where it is damaged, and makes it anew: %s", async (_, damage) => {
  const schema = `ledger_${++schemas}`;
  await database.exec(`create schema ${schema}`);
  const ledger = await createPostgresLedger(connectionsOf(database, schema), exampleWriter());
  const bodies = ["The pier was closed.", "The mill was closed."].map((text) => exampleReport(text));
  await ledger.append(async () => bodies.map((body) => ({ kind: "report", body })));
  expect(await ledger.rebuild()).toEqual([]);
  await database.exec(damage.replace("SCHEMA", schema));
  expect(await ledger.rebuild()).toEqual(["report_words"]);
  expect(await ledger.rebuild()).toEqual([]);
  await ledger.close();
});
