import { HearsayError } from "@hearsay/core";
import ipaddr from "ipaddr.js";

/** What fetching may do. The limits are for one page, redirects included. */
export interface FetchPolicy {
  /** Hosts that may be asked wherever they are, by the name in the address. */
  readonly allowedHosts: readonly string[];
  /** In bytes, after decompression. */
  readonly largest: number;
  /** In milliseconds. */
  readonly timeout: number;
  readonly redirects: number;
  /** How many times larger than what was sent a page may become when it is decompressed; small pages may always. */
  readonly ratio: number;
  /** Certificate authorities in PEM that are trusted instead of the usual ones, such as a house's own. */
  readonly authorities?: readonly string[];
}

/** Addresses of clouds' own services that lie among the public ones. Azure's wire server; Oracle's is in a reserved range. */
const SERVICES = new Set(["168.63.129.16"]);

const RANGES: { readonly [range: string]: string } = {
  loopback: "this machine",
  private: "a private network",
  uniqueLocal: "a private network",
  carrierGradeNat: "a provider's inner network",
  linkLocal: "the local link, where clouds keep their metadata",
  multicast: "a group of machines",
  broadcast: "every machine of a network",
  unspecified: "no machine",
};

/** What kind of place an address is that no page may be fetched from; null for a public one. */
export function refusedPlace(address: string): string | null {
  if (!ipaddr.isValid(address)) return "no valid address";
  const parsed = ipaddr.process(address);
  if (SERVICES.has(parsed.toString())) return "a cloud's own service";
  const range = parsed.range();
  if (range !== "unicast") return RANGES[range] ?? `a reserved range (${range})`;
  // ::/96 holds IPv4 addresses in a form that was given up; systems still route some of them.
  const isOldForm = parsed.kind() === "ipv6" && parsed.match(ipaddr.parse("::"), 96);
  return isOldForm ? "a reserved range" : null;
}

/** A host as it stands in an address, without the brackets of IPv6. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

export function addressRefused(url: string, why: string): HearsayError {
  return new HearsayError("address-refused", `${url} is not fetched: ${why}.`);
}

/** The address to fetch, or a fault that says why it is none: only public http and https, or a host allowed by name. */
export function checkedAddress(address: string, policy: FetchPolicy): URL {
  if (!URL.canParse(address)) {
    throw addressRefused(address, "it is no address; write it in full, as in https://example.org/page");
  }
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw addressRefused(address, "only http and https are; save the page to a file and add that");
  }
  if (url.username !== "" || url.password !== "") {
    throw addressRefused(address, "it holds a name or a password; leave them out");
  }
  const host = hostOf(url);
  if (ipaddr.isValid(host) && !policy.allowedHosts.includes(host)) {
    const place = refusedPlace(host);
    if (place) throw addressRefused(address, `${host} is ${place}; allow the host by name if you trust it`);
  }
  return url;
}
