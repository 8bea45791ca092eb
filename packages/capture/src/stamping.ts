import {
  type ContentStore,
  enterRefusal,
  HearsayError,
  type Ledger,
  type Sha256,
  sha256Of,
  type Timestamp,
} from "@hearsay/core";
import type { FetchPolicy } from "./address-rules.ts";
import { FETCH_POLICY } from "./capture-url.ts";
import type { Now } from "./captured-page.ts";
import { askTimestamp, checkTimestamp } from "./timestamp.ts";

/** Where stamps are entered, and their tokens kept. */
export interface Stamping {
  readonly ledger: Ledger;
  readonly captures: ContentStore;
}

/** What became of bytes that were to be stamped. `resting`: the authority failed a moment ago and is left alone. */
export type Stamped =
  | { readonly outcome: "stamped"; readonly timestamp: Timestamp }
  | { readonly outcome: "had" | "resting" }
  | { readonly outcome: "failed"; readonly why: string };

/** Puts the time of an authority to captured bytes. Whatever the authority does, it stops no capture. */
export interface Stamper {
  stamp(sha256: Sha256, folder: Stamping): Promise<Stamped>;
}

/** How long an authority may take, in milliseconds: a page waits for it. */
const PATIENCE = 10_000;
/** How long it is left alone after it failed, in milliseconds: twice as long each time. */
const FIRST_REST = 60_000;
const LONGEST_REST = 3_600_000;

/**
 * The policy by which an authority is asked: whoever configures its address allows that host, and no other.
 * @throws HearsayError `usage` where the address is none
 */
function policyFor(address: string): FetchPolicy {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new HearsayError(
      "usage",
      `"${address}" is no address of a timestamp authority. Write it in full, as in https://timestamps.example.org.`,
    );
  }
  return { ...FETCH_POLICY, allowedHosts: [new URL(address).hostname], timeout: PATIENCE };
}

/** The object, where it is what its name says. */
async function wholeObject(sha256: Sha256, captures: ContentStore): Promise<Uint8Array | null> {
  const bytes = await captures.get(sha256);
  return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
}

/**
 * A stamper that asks one authority. Bytes that have a stamp get no other: the first proves most. Where the authority
 * fails, the ledger gets an issue that says so, and it is left alone for a while; what was captured meanwhile can be
 * stamped later.
 * @throws HearsayError `usage` where the address is none
 */
export function createStamper(address: string, now: Now): Stamper {
  const policy = policyFor(address);
  let resting = { until: 0, times: 0 };

  async function failed(error: HearsayError, { ledger }: Stamping): Promise<Stamped> {
    const times = resting.times + 1;
    const rest = Math.min(LONGEST_REST, FIRST_REST * 2 ** Math.min(times - 1, 10));
    resting = { until: now().getTime() + rest, times };
    const why = `${address} gives no timestamps now. ${error.message} Pages captured meanwhile have none; "hearsay evidence --stamp" asks for them later.`;
    await enterRefusal(ledger, new HearsayError(error.code, why), address, null);
    return { outcome: "failed", why };
  }

  return {
    async stamp(sha256, folder) {
      if (resting.until > now().getTime()) return { outcome: "resting" };
      const { ledger, captures } = folder;
      const had = await ledger.read((reader) => reader.custody({ sha256s: [sha256] }));
      if (had.some(({ act }) => act === "stamped")) return { outcome: "had" };
      const bytes = await wholeObject(sha256, captures);
      if (bytes === null) return { outcome: "failed", why: `The page ${sha256} is missing or was changed.` };
      try {
        const { at, serial, authority, reply } = await askTimestamp(address, bytes, policy);
        const timestamp = { token: await captures.put(reply), address, authority, at, serial };
        const body = {
          act: "stamped" as const,
          captures: [sha256],
          purpose: "to prove when the bytes were there",
          timestamp,
        };
        await ledger.append(async () => [{ kind: "custody", body }]);
        resting = { until: 0, times: 0 };
        return { outcome: "stamped", timestamp };
      } catch (error) {
        const isTheirs =
          error instanceof HearsayError && ["fetch-failed", "address-refused", "input-too-large"].includes(error.code);
        if (isTheirs) return failed(error, folder);
        throw error;
      }
    },
  };
}

/**
 * Why a kept token does not prove what the ledger says of it; null where it does: it is about these bytes, its signature
 * holds, its certificate is for timestamps and was valid then, and time and serial are those of the entry.
 */
export async function faultOfTimestamp(
  { at, serial, authority }: Timestamp,
  token: Uint8Array,
  bytes: Uint8Array,
): Promise<string | null> {
  try {
    const told = await checkTimestamp(token, bytes);
    const isSame = told.at === at && told.serial === serial && told.authority === authority;
    return isSame ? null : "it tells another time, serial or authority than the entry";
  } catch (error) {
    if (error instanceof HearsayError) return error.message;
    throw error;
  }
}
