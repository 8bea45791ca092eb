import { type Custody, HearsayError, sha256Of, type Timestamp } from "@hearsay/core";
import type { ArchivedTimestamp } from "./archives/wacz-timestamps.ts";
import type { Stamping } from "./stamping.ts";
import { checkTimestamp } from "./timestamp.ts";

/** What became of a timestamp that an archive brought along. */
export type KeptTimestamp =
  | { readonly outcome: "kept"; readonly timestamp: Timestamp }
  | { readonly outcome: "had" }
  | { readonly outcome: "left-out"; readonly error: HearsayError };

/** Told in the place of an authority's address where the archive does not tell it. */
const NOT_TOLD = "its address is not told";

/**
 * Checks a timestamp that a web archive brought along against the bytes that are kept here, and keeps it as custody: what it
 * proves does not hang on who asked for it. To be called once the pages of the archive are kept.
 * @param archive its name, as it was given
 */
export async function keepTimestamp(
  { of, reply, address }: ArchivedTimestamp,
  archive: string,
  { ledger, captures }: Stamping,
): Promise<KeptTimestamp> {
  const token = sha256Of(reply);
  const leftOut = (why: string) => ({
    outcome: "left-out" as const,
    error: new HearsayError("input-unreadable", `A timestamp in ${archive} was left out, of the page ${of}. ${why}`),
  });
  const bytes = await captures.get(of);
  if (bytes === null || sha256Of(bytes) !== of) return leftOut("That page is not kept here.");
  const had = await ledger.read((reader) => reader.custody({ sha256s: [of] }));
  if (had.some(({ timestamp }) => timestamp?.token === token)) return { outcome: "had" };
  try {
    const { at, serial, authority } = await checkTimestamp(reply, bytes);
    const timestamp = { token: await captures.put(reply), address: address ?? NOT_TOLD, authority, at, serial };
    const body: Custody = { act: "stamped", captures: [of], purpose: `brought along by ${archive}`, timestamp };
    await ledger.append(async () => [{ kind: "custody", body }]);
    return { outcome: "kept", timestamp };
  } catch (error) {
    if (error instanceof HearsayError && error.code === "fetch-failed") return leftOut(error.message);
    throw error;
  }
}
