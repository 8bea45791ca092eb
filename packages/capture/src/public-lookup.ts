import { type LookupAddress, type LookupAllOptions, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { addressRefused, type FetchPolicy, refusedPlace } from "./address-rules.ts";

type Resolve = (
  host: string,
  options: LookupAllOptions,
  answer: (error: Error | null, found: LookupAddress[]) => void,
) => void;

/**
 * A lookup for the moment of connecting. What it answers is what is connected to, so a name that changes its address
 * between a check and the connection gains nothing. One refused address among several refuses the name.
 */
export function publicLookup(policy: FetchPolicy, resolve: Resolve = lookup): LookupFunction {
  return (host, options, answer) => {
    resolve(host, { ...options, all: true }, (error: Error | null, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error || !first) {
        answer(error ?? new Error(`${host} has no address`), "", 0);
        return;
      }
      const refused = policy.allowedHosts.includes(host) ? undefined : found.find((one) => refusedPlace(one.address));
      if (refused) {
        const place = refusedPlace(refused.address);
        answer(
          addressRefused(host, `its address ${refused.address} is ${place}; allow the host by name if you trust it`),
          "",
          0,
        );
      } else if (options.all) {
        answer(null, found);
      } else {
        answer(null, first.address, first.family);
      }
    });
  };
}
