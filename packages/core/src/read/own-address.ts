import { showsOthers } from "./address-facts.ts";

/** The address of a page, and where it says that it stands instead, if that is another site. */
export interface OwnAddress {
  readonly url: string | null;
  readonly elsewhere: string | null;
}

/** Names under which the registries of countries let others have theirs: `example.co.uk`, `example.gov.tr`. */
const REGISTRIES = /^(?:ac|co|com|edu|go|gob|gov|gouv|mil|ne|net|or|org)$/;

/** The site that a host belongs to: `m.harbour.example` and `www.harbour.example` are one. */
function siteOf(host: string): string {
  const labels = host.split(".");
  const isShared = labels.length > 2 && labels.at(-1)?.length === 2 && REGISTRIES.test(labels.at(-2) ?? "");
  return labels.slice(isShared ? -3 : -2).join(".");
}

const isNumber = (host: string) => /^[\d.]+$|:/.test(host);

/**
 * What a page says to be its address is believed on its own site: a page of another that calls itself one of Harbour Post is
 * none, whatever it says. Archives and caches, which show the pages of others, are believed.
 * @param declared as the page has it
 * @param from where the page came from; null for a file, of which nobody knows better
 */
export function ownAddress(declared: string | null, from: string | null): OwnAddress {
  const base = from !== null && URL.canParse(from) ? from : undefined;
  const url = declared === null ? null : URL.parse(declared, base);
  if (url === null || !/^https?:$/.test(url.protocol)) return { url: from, elsewhere: null };
  if (base === undefined) return { url: url.href, elsewhere: null };
  const [there, here] = [url.hostname, new URL(base).hostname];
  const isSame = there === here || (!isNumber(here) && siteOf(there) === siteOf(here));
  return isSame || showsOthers(here) ? { url: url.href, elsewhere: null } : { url: from, elsewhere: url.href };
}
