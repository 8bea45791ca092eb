import type { Report } from "../vocabulary/report.ts";
import { momentsIn } from "./lines/printed-moment.ts";
import type { DateFound } from "./publication.ts";

/** Hosts that show the pages of others. */
const ARCHIVES =
  /^(?:web\.archive\.org|archive\.(?:today|ph|is|li|vn|fo|md|org)|webcache\.googleusercontent\.com|perma\.cc)$/;

/** Caches of pages for telephones (AMP), which show them under the cache's own name. */
const CACHES = /(?:^|\.)(?:ampproject\.(?:org|net)|bing-amp\.com)$/;

/** Whether a host shows the pages of others under its own name, and says whose they are. */
export const showsOthers = (host: string): boolean => ARCHIVES.test(host) || CACHES.test(host);

/** The site that an address names, as the outlet of a page that names none; null for an archive or a bare number. */
export function outletOfAddress(url: string | null): Report["outlet"] {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol) || !hostname.includes(".") || /^[\d.]+$|:/.test(hostname)) return null;
  return showsOthers(hostname) ? null : { name: hostname.replace(/^www\./, ""), foundIn: "address" };
}

/** The day in the address of a page, `/2024/04/23/`; weaker than anything the page says. */
export function dateInAddress(url: string | null): DateFound[] {
  const path = url !== null && URL.canParse(url) ? new URL(url).pathname : "";
  const [, year, month, day] = /\/(20\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=\D|$)/.exec(path) ?? [];
  const moment = year ? momentsIn(`${year}-${month}-${day}`)[0] : undefined;
  return moment ? [{ moment, foundIn: "address", span: null }] : [];
}
