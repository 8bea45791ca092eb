import { bareText } from "../lines/printed-name.ts";
import { wordCount } from "../lines/prose.ts";
import { seenText } from "./seen-text.ts";

export interface RelatedLink {
  readonly text: string;
  readonly href: string;
}

/** How far above its heading a list of related headlines is looked for. */
const HIGHEST = 4;
/** How much may stand beside the links of a list: dates, sections, the heading. */
const MOST_BESIDE = 80;
/** A paragraph of this length is a report's, so what holds it is no list of links. */
const REPORT_PARAGRAPH = 300;

function headlinesIn(element: Element): RelatedLink[] {
  return [...element.querySelectorAll("a[href]")]
    .map((anchor) => ({ text: seenText(anchor.textContent ?? ""), href: anchor.getAttribute("href") ?? "" }))
    .filter(({ text, href }) => wordCount(text) >= 3 && !/^(?:#|javascript:|mailto:)/i.test(href));
}

function holdsReport(element: Element): boolean {
  return [...element.querySelectorAll("p")].some((p) => (p.textContent ?? "").length > REPORT_PARAGRAPH);
}

/** Whether an element is a list of links and no paragraph that ends with one. */
function isMostlyLinks(element: Element): boolean {
  const linked = [...element.querySelectorAll("a[href]")].reduce((sum, one) => sum + (one.textContent ?? "").length, 0);
  const whole = seenText(element.textContent ?? "").length;
  return whole - linked <= Math.max(MOST_BESIDE, linked);
}

/** The element that holds the list under a heading: around it, or the one that follows it. */
function listUnder(heading: Element): Element | null {
  let holder: Element = heading;
  for (let height = 0; height < HIGHEST; height++) {
    const next = holder.nextElementSibling;
    if (next && headlinesIn(next).length > 0 && !holdsReport(next) && isMostlyLinks(next)) return next;
    const above = holder.parentElement;
    if (!above || above.localName === "body" || holdsReport(above)) return null;
    if (headlinesIn(above).length > 0) return isMostlyLinks(above) ? above : null;
    holder = above;
  }
  return null;
}

/** Takes the lists of related headlines out of a document and gives their links, each once. */
export function takeRelatedLinks(headings: readonly Element[]): RelatedLink[] {
  const links = new Map<string, RelatedLink>();
  for (const heading of headings) {
    const list = listUnder(heading);
    if (!list) continue;
    for (const link of headlinesIn(list)) links.set(bareText(link.text), link);
    list.remove();
    heading.remove();
  }
  return [...links.values()];
}
