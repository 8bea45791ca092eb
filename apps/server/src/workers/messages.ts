import type { ErrorCode, JobCounts } from "@hearsay/core";
import type { Config } from "../config.ts";
import type { Which } from "../desk.ts";

/** What a worker is for: one writes, the others only read. */
export type Role = "writer" | "reader";

export interface WorkerSettings {
  readonly role: Role;
  readonly config: Pick<Config, "data" | "database" | "timestamps">;
  /** The folder of the sample case's reports. */
  readonly sample: string;
}

/** A request as it goes to a worker; its body follows in pieces. */
interface Asked {
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly headers: [string, string][];
  readonly hasBody: boolean;
}

/** From the server's thread to a worker. A piece of null is the end of a body. */
export type ToWorker =
  /** The ledgers are there, at this version: they can be opened. */
  | { readonly open: true }
  | { readonly ask: Asked }
  | { readonly id: number; readonly piece: Uint8Array<ArrayBuffer> | null }
  | { readonly stop: true };

/** From a worker to the server's thread. */
export type FromWorker =
  | { readonly ready: true }
  | { readonly failed: { readonly code: ErrorCode | null; readonly message: string } }
  | { readonly moved: Which }
  | { readonly jobs: Which; readonly counts: JobCounts }
  | {
      readonly id: number;
      readonly status: number;
      readonly headers: [string, string][];
      readonly body: Uint8Array<ArrayBuffer> | null;
    };
