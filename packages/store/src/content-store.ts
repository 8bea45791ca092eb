import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type ContentStore, type Sha256, sha256Of } from "@hearsay/core";
import { asHearsayError } from "./faults.ts";

/** A content store in a folder: `ab/cdef...`, readable by its owner alone. A file appears whole or not at all. */
export function createFileContentStore(folder: string): ContentStore {
  const pathOf = (sha256: Sha256) => join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      if (await isThere(path, bytes)) return sha256;
      const half = `${path}.${randomUUID()}.part`;
      try {
        await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
        const file = await open(half, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(half, path);
      } catch (error) {
        await rm(half, { force: true });
        throw asHearsayError(error, folder);
      }
      return sha256;
    },
    async get(sha256) {
      try {
        return await readFile(pathOf(sha256));
      } catch {
        return null;
      }
    },
    async *list() {
      for (const first of await namesIn(folder)) {
        if (!/^[0-9a-f]{2}$/.test(first)) yield { stray: join(folder, first) };
        for (const rest of await namesIn(join(folder, first))) {
          const name = `${first}${rest}`;
          yield OBJECT.test(name) ? { sha256: name as Sha256 } : { stray: join(folder, first, rest) };
        }
      }
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
  };
}

const OBJECT = /^[0-9a-f]{64}$/;

/** The names in a folder; none where there is none, or it is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Whether these very bytes are kept: a file of the right name and size can still have been bent. */
async function isThere(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes);
  } catch {
    return false;
  }
}
