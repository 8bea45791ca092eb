import { HearsayError } from "@hearsay/core";
import { lazily } from "../lazily.ts";
import { faultInWords } from "../unpacking-fault.ts";

/** One file of a ZIP archive; its bytes come as they are unpacked and have to be taken before the next file. */
export interface ZipEntry {
  /** As the archive has it. Nothing is ever written under it. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What an archive may hold. */
export interface ZipLimits {
  readonly files: number;
  /** Bytes of all wanted files, unpacked. */
  readonly bytes: number;
  /** How many times larger than what was read of the archive its unpacked files may be. */
  readonly ratio: number;
}

type Event =
  | { readonly is: "file"; readonly name: string }
  | { readonly is: "bytes"; readonly chunk: Uint8Array }
  | { readonly is: "end" };

const fflate = lazily<typeof import("fflate")>("fflate");
/** How little is fed at a time: deflate makes a thousand bytes of one. */
const PIECE = 16_384;
/** What an archive may become whatever it was, in bytes. */
const HARMLESS = 20_000_000;

const broken = (name: string, why: string, cause?: unknown) =>
  new HearsayError(
    "input-unreadable",
    `${name} cannot be unpacked: ${why}. Unpack it yourself and add what is in it.`,
    {
      cause,
    },
  );

function* inPieces(chunk: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

/** What the unpacker tells, in order, while the archive is read. */
async function* eventsOf(
  source: AsyncIterable<Uint8Array>,
  archive: string,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): AsyncGenerator<Event> {
  const { Unzip, UnzipInflate, UnzipPassThrough } = fflate();
  let events: Event[] = [];
  let [files, read, unpacked] = [0, 0, 0];
  const unzip = new Unzip((file) => {
    files += 1;
    if (files > limits.files) throw broken(archive, `it holds more than ${limits.files} files`);
    if (!wanted(file.name)) return;
    events.push({ is: "file", name: file.name });
    file.ondata = (error, chunk, isLast) => {
      if (error) throw broken(archive, faultInWords(error), error);
      unpacked += chunk.length;
      if (unpacked > limits.bytes) throw broken(archive, `it holds more than ${limits.bytes / 1_000_000} MB`);
      if (unpacked > HARMLESS && unpacked > read * limits.ratio) {
        throw broken(archive, `it swells to more than ${limits.ratio} times its size, which is a trap`);
      }
      if (chunk.length > 0) events.push({ is: "bytes", chunk });
      if (isLast) events.push({ is: "end" });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  const push = (piece: Uint8Array, isLast: boolean) => {
    try {
      unzip.push(piece, isLast);
    } catch (error) {
      throw error instanceof HearsayError ? error : broken(archive, faultInWords(error), error);
    }
    const told = events;
    events = [];
    return told;
  };
  for await (const chunk of source) {
    for (const piece of inPieces(chunk)) {
      read += piece.length;
      yield* push(piece, false);
    }
  }
  yield* push(new Uint8Array(), true);
  if (files === 0) throw broken(archive, "it is no ZIP archive, or holds nothing");
}

/**
 * The wanted files of a ZIP archive, in its order. Each is to be read to its end before the next is asked for.
 * @throws HearsayError `input-unreadable` where it is broken, or a trap
 */
export async function* zipEntries(
  source: AsyncIterable<Uint8Array>,
  archive: string,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): AsyncGenerator<ZipEntry> {
  const events = eventsOf(source, archive, wanted, limits);
  let isOpen = false;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    while (isOpen) {
      const { done, value } = await events.next();
      if (done || value.is === "file") throw broken(archive, "it breaks off in the middle of a file");
      if (value.is === "end") isOpen = false;
      else yield value.chunk;
    }
  }
  for (;;) {
    const { done, value } = await events.next();
    if (done) return;
    if (value.is !== "file") continue;
    isOpen = true;
    yield { name: value.name, bytes: bytes() };
    // What the caller left is passed over.
    for await (const _ of bytes());
  }
}
