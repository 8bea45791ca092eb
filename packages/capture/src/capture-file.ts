import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { HearsayError } from "@hearsay/core";
import { type CapturedPage, capturedPage, LARGEST_PAGE, type Now } from "./captured-page.ts";
import { mediaTypeOfName } from "./media-type.ts";

const CHUNK = 1 << 20;

const REASONS: { readonly [code: string]: (path: string) => string } = {
  ENOENT: (path) => `There is no file ${path}. Check its name.`,
  EACCES: (path) => `${path} may not be read by you. Ask for the permission, or copy the file to where you may.`,
  EPERM: (path) => `${path} may not be read by you. Ask for the permission, or copy the file to where you may.`,
  EISDIR: (path) => `${path} is a folder and no file. Add the folder as a folder, or name a file in it.`,
  ENOTDIR: (path) => `${path} leads through a file as if it were a folder. Check the path.`,
  ELOOP: (path) => `${path} is a link that leads back to itself. Name the file it should lead to.`,
  ENAMETOOLONG: (path) => `${path.slice(0, 60)}… is longer than a path can be. Check it.`,
};

/** The fault of reading a path, told to a person. */
export function unreadable(path: string, cause: unknown): HearsayError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reason =
    REASONS[code]?.(path) ?? `${path} could not be read (${code || String(cause)}). Check the file and its disk.`;
  return new HearsayError("input-unreadable", reason, { cause });
}

export function tooLarge(name: string, largest = LARGEST_PAGE): HearsayError {
  const megabytes = largest / 1_000_000;
  return new HearsayError(
    "input-too-large",
    `${name} is larger than ${megabytes} MB. Add the article without the rest.`,
  );
}

/** Reads what a handle has, and gives up once it is more than a page can be: a pipe has no size to ask for. */
async function contentOf(handle: FileHandle, path: string): Promise<Uint8Array> {
  const { size } = await handle.stat();
  if (size > LARGEST_PAGE) throw tooLarge(path);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(CHUNK, Math.max(size, 4096))));
    if (bytesRead === 0) return Buffer.concat(chunks);
    length += bytesRead;
    if (length > LARGEST_PAGE) throw tooLarge(path);
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

/**
 * Captures one file, whatever its name; what it is shows when it is read. The capture names it as the person did
 * (`called`), so that a relative path stays one and the ledger tells nothing of the machine around it.
 */
export async function captureFile(path: string, now: Now, called = path): Promise<CapturedPage> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path);
    const bytes = await contentOf(handle, path);
    const mediaType = mediaTypeOfName(basename(path)) ?? "application/octet-stream";
    return capturedPage(bytes, mediaType, { how: "file", from: called, at: now().toISOString() });
  } catch (error) {
    throw error instanceof HearsayError ? error : unreadable(path, error);
  } finally {
    await handle?.close();
  }
}

/** Captures bytes that a person piped or pasted in. */
export function captureBytes(
  bytes: Uint8Array,
  { name, mediaType, how, now }: { name: string; mediaType: string; how: "stdin" | "paste"; now: Now },
): CapturedPage {
  if (bytes.length > LARGEST_PAGE) throw tooLarge(name);
  return capturedPage(bytes, mediaType, { how, from: name, at: now().toISOString() });
}
