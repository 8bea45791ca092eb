import { sha256Of } from "./sha256.ts";

/** What is written into addresses to count readers, and changes nothing of the page. */
const COUNTING = /^(?:utm_\w+|fbclid|gclid|at_(?:medium|campaign)|cmpid|ref|rss|partner)$/i;

/** An address by which a page is known again, whichever feed or reader's link leads to it. */
export function keyOfAddress(address: string): string {
  return keyOf(new URL(address));
}

/** Changes the address on the way: it is nobody else's. */
function keyOf(url: URL): string {
  url.hash = "";
  if (url.search === "") return url.href;
  for (const name of [...url.searchParams.keys()]) if (COUNTING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
}

/**
 * The page that an address is of, as twelve digits of its hash; null where it is that of no single page: a site that calls
 * its front page the address of every report says nothing.
 */
export function pageAtAddress(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || (url.pathname === "/" && url.search === "")) return null;
  return sha256Of(keyOf(url)).slice(0, 12);
}
