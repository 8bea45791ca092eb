import { resolve } from "node:path";
import { HearsayError } from "@hearsay/core";

export interface Config {
  readonly host: string;
  readonly port: number;
  /** The folder of the user's own ledger. */
  readonly data: string;
  /** The PostgreSQL database that holds the user's own ledger; null for a file in the folder. */
  readonly database: string | null;
  /** The authority that stamps what is captured for the user's own ledger; null for none. */
  readonly timestamps: string | null;
  /** Open the sample case first. */
  readonly sample: boolean;
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);

function portOf(text: string | undefined): number {
  const port = Number(text ?? 4700);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new HearsayError("usage", `PORT is "${text}", which is no port. Set it to a number from 1 to 65535.`);
  }
  return port;
}

/**
 * The server's settings from its environment and arguments.
 * @throws HearsayError `host-refused` for an address that others can reach: that needs accounts, which come later
 */
export function loadConfig(env: NodeJS.ProcessEnv, args: readonly string[], cwd: string): Config {
  const host = env.HOST ?? "127.0.0.1";
  if (!LOOPBACK.has(host)) {
    throw new HearsayError(
      "host-refused",
      `HOST is "${host}", where others could reach the ledger, and Hearsay has no accounts yet. Leave HOST out, or set it to 127.0.0.1.`,
    );
  }
  const unknown = args.find((arg) => arg !== "--sample");
  if (unknown !== undefined) {
    throw new HearsayError(
      "usage",
      `The server does not know "${unknown}". It takes --sample, and PORT, HOST, HEARSAY_DATA, HEARSAY_DATABASE and HEARSAY_TIMESTAMPS from the environment.`,
    );
  }
  return {
    host,
    port: portOf(env.PORT),
    data: resolve(cwd, env.HEARSAY_DATA ?? "hearsay-data"),
    database: env.HEARSAY_DATABASE || null,
    timestamps: env.HEARSAY_TIMESTAMPS || null,
    sample: args.includes("--sample"),
  };
}
