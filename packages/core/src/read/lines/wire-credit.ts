import { countryOfPlace } from "../../vocabulary/countries.ts";
import { isAgency, isKnownAgency } from "./news-agencies.ts";
import { momentsIn, withoutSpans } from "./printed-moment.ts";
import { hasFormOfName } from "./printed-name.ts";

/** How far into a paragraph its dateline can reach, and how far before its end a credit can stand. */
const REACH = 120;
const DASH = "(?:--?|[–—―_])";

const BRACKETED = new RegExp(String.raw`^(.{0,60}?)[\s,.:]*${DASH}?\s*\(([^()]{2,40})\)[\s,.]*(?:${DASH}|:)`, "u");
const SLASHED = /^(.{2,60}?)[\s,.]*\/([^/]{2,40})\/[\s.:–—-]/u;
const BARE = new RegExp(String.raw`^(?:(.{2,40}?)[,.]\s*)?([\p{L}\p{N}][\p{L}\p{N} -]{1,30}?)\s*${DASH}\s`, "u");

/** Whether what stands before the agency can be a place of dispatch: capitals throughout, once a date is taken out. */
function isLoudPlace(text: string): boolean {
  const place = withoutSpans(text, momentsIn(text)).replace(/[^\p{L}]+/gu, "");
  return /^[\p{Lu}]{3,}$/u.test(place);
}

/** `BEIJING (Reuters) -`: any name in brackets after a place in capitals, and a known agency after any place. */
function datelineCredit(paragraph: string): string | null {
  const start = paragraph.slice(0, REACH);
  const [, place = "", printed = ""] = BRACKETED.exec(start) ?? SLASHED.exec(start) ?? [];
  const name = printed.trim();
  if (isAgency(name) && (place === "" ? isKnownAgency(name) : hasFormOfName(place.replace(/[\d,.]/g, " ").trim(), 8))) {
    return name;
  }
  if (isLoudPlace(place) && hasFormOfName(name) && countryOfPlace(name) === null) return name;
  const [, before = "", bare = ""] = BARE.exec(start) ?? [];
  return isKnownAgency(bare) && (before === "" || hasFormOfName(before, 4)) ? bare : null;
}

const LABEL =
  /(?:^|[\s(])(?:(?:with|avec|mit|con|com)\s+(?:additional\s+)?(?:reporting|inputs?|contributions?|files|reports?|material|información|informations|informações|les informations)\s+(?:by|from|von|de|do|di)|(?:additional|further) reporting by|(?:source|sources|agency|quelle|fuente|fonte|kaynak|источник|المصدر)\s*:|©|\(c\)|copyright)\s*(?:\d{4}\s+)?([^():]{2,60}?)[\s.)]*$/iu;
const ENDINGS = [
  LABEL,
  /\(([^()]{2,50})\)[\s.]*$/u,
  /\[([^[\]]{2,50})\]\s*$/u,
  /\/([^/]{2,30})\/\s*$/u,
  new RegExp(String.raw`(?:^|\s|[.!?”"'])${DASH}\s*([^–—().]{2,40})\.?$`, "u"),
];
const BARE_ENDING = /[.!?”"’]\s+([\p{Lu}][\p{L}\p{N}/ -]{1,30})$/u;

/** The agencies among several names printed together; as printed where all of them are. */
function agenciesAmong(printed: string): string | null {
  const names = printed.split(/\s*(?:[/,;&]|\s(?:and|und|et|y|e|и|و)\s)\s*/u).filter((name) => name !== "");
  const agencies = names.filter(isAgency);
  if (agencies.length === 0) return null;
  return agencies.length === names.length ? printed : agencies.join(", ");
}

/** The agency that a paragraph or a line names as its credit at its end: `(AFP)`, `— Meridian Wire`, `Source: SANA`. */
export function endingCredit(paragraph: string): string | null {
  const end = paragraph.slice(-REACH).trim();
  if (isAgency(end) && (isKnownAgency(end) || hasFormOfName(end, 5))) return end;
  for (const ending of ENDINGS) {
    const printed = ending.exec(end)?.[1]?.trim();
    const credit = printed && hasFormOfName(printed, 8) ? agenciesAmong(printed) : null;
    if (credit) return credit;
  }
  const bare = BARE_ENDING.exec(end)?.[1]?.trim();
  return bare?.split(/\s*\/\s*/).every(isKnownAgency) ? bare : null;
}

/**
 * The wire agency that the paragraphs of a report print as their credit. The form decides more than the list: a name in
 * brackets between a place in capitals and a dash is a credit whoever it is; a name at the end must be known as an
 * agency or say that it is one.
 */
export function wireCreditOf(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs.slice(0, 2)) {
    const credit = datelineCredit(paragraph);
    if (credit) return credit;
  }
  for (const paragraph of [...paragraphs.slice(-2).reverse(), ...paragraphs.slice(0, 1)]) {
    const credit = endingCredit(paragraph);
    if (credit) return credit;
  }
  return null;
}
