import { momentsIn, type PrintedMoment, withoutSpans } from "./printed-moment.ts";
import { hasFormOfName } from "./printed-name.ts";

/** How far into a paragraph its dateline can reach. */
const REACH = 90;
/** A dateline ends at a dash between spaces, or behind the agency in brackets. */
const END = /\s(?:--?|[–—―])\s/u;
const AGENCY = /\([^()]{2,40}\)/u;

/**
 * The date of a dateline that names its year: of "BEIJING, 15 September 2023 - ...", "ABUJA, Oct 24 2023 (Reuters) - ...".
 * @param paragraph the first paragraph of a report
 * @returns the moment with offsets into the paragraph; null where no dateline dates it to a day
 */
export function datelineDate(paragraph: string): PrintedMoment | null {
  const head = paragraph.slice(0, REACH);
  const dash = END.exec(head);
  if (!dash) return null;
  const dateline = head.slice(0, dash.index);
  const moments = momentsIn(dateline);
  const [moment] = moments;
  if (moments.length !== 1 || moment?.day == null || moment.day.kind === "yearless") return null;
  // "On 15 September 2023 - his birthday - ..." is prose: behind a place stands a comma.
  if (!/[,،]\s*$/u.test(dateline.slice(0, moment.start))) return null;
  const place = withoutSpans(dateline, moments).replace(AGENCY, " ").replace(/[,.:]/g, " ").replace(/\s+/g, " ").trim();
  return place !== "" && hasFormOfName(place, 6) ? moment : null;
}
