import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { HearsayError } from "@hearsay/core";

/** What the directory of the archive says of a file in it. */
export interface StoredFile {
  readonly name: string;
  readonly size: number;
  /** SHA-256 of its bytes, 64 hex digits. */
  readonly sha256: string;
}

/** A ZIP archive under way: one file after another, then its directory. */
export interface StoredZip {
  /** Adds a file. @throws HearsayError `input-too-large` where the archive would need more than four gigabytes */
  add(name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StoredFile>;
  end(): Promise<void>;
}

interface Listed {
  readonly name: Buffer;
  readonly at: number;
  readonly size: number;
  readonly crc: number;
}

/** What a ZIP archive without the extension for larger ones can tell of, in bytes. */
const LARGEST = 0xffff_ffff;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980: the format has no way to say that there is none, and the same files make the same archive. */
const DAY = 0x0021;

/** The fields that the head of a file and its line in the directory share. */
function fieldsOf({ name, size, crc }: Listed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(size, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const headOf = (file: Listed) => Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fieldsOf(file), file.name]);

function lineOf(file: Listed): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(file.at, 10);
  const made = Buffer.from([VERSION, 0]);
  return Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), made, fieldsOf(file), rest, file.name]);
}

function endOf(files: number, at: number, size: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

const tooLarge = () =>
  new HearsayError(
    "input-too-large",
    "The archive would be larger than 4 GB. Name fewer reports, in several archives.",
  );

/**
 * Writes a ZIP archive whose files are stored as they are, each with its size in front of it. What is packed already (a
 * WARC) is read from the middle that way, and by readers that read from the front; the libraries for ZIP files pack, or
 * write sizes behind the bytes.
 * @param file a new file, opened for writing
 */
export function createStoredZip(file: FileHandle): StoredZip {
  const listed: Listed[] = [];
  let end = 0;
  const write = async (bytes: Uint8Array, at: number) => {
    let written = 0;
    while (written < bytes.length) {
      written += (await file.write(bytes, written, bytes.length - written, at + written)).bytesWritten;
    }
  };
  return {
    async add(called, chunks) {
      const name = Buffer.from(called);
      const at = end;
      const from = at + 30 + name.length;
      const hash = createHash("sha256");
      let [size, crc] = [0, 0];
      for await (const chunk of chunks) {
        if (from + size + chunk.length > LARGEST) throw tooLarge();
        await write(chunk, from + size);
        hash.update(chunk);
        crc = crc32(chunk, crc);
        size += chunk.length;
      }
      const entry = { name, at, size, crc };
      await write(headOf(entry), at);
      listed.push(entry);
      end = from + size;
      return { name: called, size, sha256: hash.digest("hex") };
    },
    async end() {
      const directory = Buffer.concat(listed.map(lineOf));
      if (end + directory.length > LARGEST || listed.length > 0xffff) throw tooLarge();
      await write(Buffer.concat([directory, endOf(listed.length, end, directory.length)]), end);
    },
  };
}
