import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** A real PostgreSQL server for tests: the one that HEARSAY_TEST_POSTGRES names, or one made for the occasion. */
export interface TestServer {
  /** The address of a new, empty schema. */
  freshSchema(): Promise<string>;
  /** Ends the server as a crash does, and starts it again; null where the server is not ours to end. */
  readonly crash: { stop(): Promise<void>; start(): Promise<void> } | null;
  close(): Promise<void>;
}

/** Runs one statement. */
export async function ask(address: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** One schema for each ledger: hundreds of files of a database are slow to make, and to sync after a crash. */
function schemasOf(database: string): () => Promise<string> {
  return async () => {
    const name = `hearsay_${randomBytes(6).toString("hex")}`;
    await ask(database, `create schema ${name}`);
    const url = new URL(database);
    url.searchParams.set("options", `-c search_path=${name}`);
    return url.href;
  };
}

/** The folder of the server's programs, where PostgreSQL is installed: the newest of Debian's, or on the path. */
function programs(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ?? null;
}

/** PostgreSQL refuses to run as root: whom to run it as. */
function serverUser(): { uid: number; gid: number } | null {
  const line = readFileSync("/etc/passwd", "utf8").match(/^postgres:[^:]*:(\d+):(\d+):/m);
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

async function ownServer(bin: string, as: { uid?: number; gid?: number }): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-postgres-"));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const options = { ...as, cwd: folder, stdio: "ignore" } as const;
  execFileSync(join(bin, "initdb"), ["-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C"], options);
  const port = await freePort();
  const admin = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let child: ChildProcess | null = null;

  const start = async () => {
    child = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1"], options);
    for (let i = 0; i < 900; i++) {
      if (await ask(admin, "select 1").catch(() => null)) return;
      await pause(100);
    }
    throw new Error("the test server did not start within 90 seconds");
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  await start();
  return {
    freshSchema: schemasOf(admin),
    // SIGQUIT is PostgreSQL's "immediate" shutdown: no checkpoint, recovery at the next start.
    crash: { stop: () => end("SIGQUIT"), start },
    async close() {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server, or why there is none. */
export async function findServer(): Promise<TestServer | string> {
  const named = process.env.HEARSAY_TEST_POSTGRES;
  if (named) return { freshSchema: schemasOf(named), crash: null, close: async () => {} };
  const bin = programs();
  if (!bin) return "PostgreSQL is not installed here, and HEARSAY_TEST_POSTGRES names no server";
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? serverUser() : {};
  if (!as) return "PostgreSQL does not run as root, and there is no user postgres to run it as";
  return ownServer(bin, as);
}
