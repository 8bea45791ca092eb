import { type Sha256, sha256Of } from "@hearsay/core";

/** A timestamp (RFC 3161) that lies in a web archive, as it lies there: nothing of it is believed yet. */
export interface ArchivedTimestamp {
  /** The bytes that it is about, as the name of its file says. */
  readonly of: Sha256;
  readonly reply: Uint8Array;
  /** Where the authority was asked, as the archive tells; null where it does not. */
  readonly address: string | null;
}

/** The name under which a WACZ of ours holds a timestamp, so that who unpacks it finds what belongs together. */
export const timestampPath = (sha256: Sha256, token: Sha256): string => `timestamps/${sha256}-${token.slice(0, 8)}.tsr`;

const TIMESTAMP = /^timestamps\/([0-9a-f]{64})-[0-9a-f]{8}\.tsr$/;
export const PAGES = "pages/pages.jsonl";

/** A reply of an authority has some thousand bytes; a list of pages, a line of some hundred letters each. */
const LARGEST = { reply: 1_000_000, pages: 50_000_000, address: 500 };

/** The bytes of a file, or null where it is larger than such a file can be. */
async function wholeOf(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
  }
  return length <= most ? Buffer.concat(chunks) : null;
}

interface ToldOfToken {
  readonly token?: unknown;
  readonly address?: unknown;
}

/** What a line of the list of pages tells of timestamps; nothing where it is no line of ours. */
function toldIn(line: string): readonly ToldOfToken[] {
  if (!line.includes('"timestamps"')) return [];
  try {
    const told = (JSON.parse(line) as { hearsay?: { timestamps?: unknown } } | null)?.hearsay?.timestamps;
    return Array.isArray(told) ? told.filter((one) => typeof one === "object" && one !== null) : [];
  } catch {
    return [];
  }
}

/** Of each token, where its authority was asked. */
export async function addressesIn(pages: AsyncIterable<Uint8Array>): Promise<Map<string, string>> {
  const bytes = await wholeOf(pages, LARGEST.pages);
  const addresses = new Map<string, string>();
  for (const line of new TextDecoder().decode(bytes ?? new Uint8Array()).split("\n"))
    for (const { token, address } of toldIn(line)) {
      const isAddress = typeof address === "string" && address.length <= LARGEST.address && URL.canParse(address);
      if (typeof token === "string" && isAddress) addresses.set(token, address);
    }
  return addresses;
}

export const isTimestampPath = (name: string): boolean => TIMESTAMP.test(name);

/** The timestamp in a file of a web archive, or null where the file is larger than one can be. */
export async function timestampIn(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  addresses: ReadonlyMap<string, string>,
): Promise<ArchivedTimestamp | null> {
  const of = TIMESTAMP.exec(name)?.[1];
  const reply = await wholeOf(bytes, LARGEST.reply);
  if (of === undefined || reply === null) return null;
  return { of: of as Sha256, reply, address: addresses.get(sha256Of(reply)) ?? null };
}
