import { sha256Of } from "./sha256.ts";

/** What is written into addresses to count readers, and changes nothing of the page. */
const COUNTING = /^(?:utm_\w+|fbclid|gclid|at_(?:medium|campaign)|cmpid|ref|rss|partner)$/i;

/** An address by which a page is known again, whichever feed or reader's link leads to it. */
export function keyOfAddress(address: string): string {
  const url = new URL(address);
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (COUNTING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
}

/**
 * The page that an address is of, as twelve digits of its hash; null where it is that of no single page: a site that calls
 * its front page the address of every report says nothing.
 */
export function pageAtAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, pathname, search } = new URL(address);
  if (!/^https?:$/.test(protocol) || (pathname === "/" && search === "")) return null;
  return sha256Of(keyOfAddress(address)).slice(0, 12);
}
