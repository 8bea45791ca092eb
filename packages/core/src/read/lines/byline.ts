import { isAgency } from "./news-agencies.ts";
import { hasFormOfName } from "./printed-name.ts";

/** Who wrote a report, as a byline prints it: persons, and the wire agency where it names one. */
export interface Byline {
  /** The persons as printed; null where the byline names only a desk or an agency. */
  readonly author: string | null;
  readonly agency: string | null;
}

const BY =
  /^[\s([–—-]*(?:(?:written|reported|story|words|text|compiled) by|reporting by|by|authors?|par|por|von|di|door|av|autore?|автор|текст|نوشته|بقلم|كتب|كتبت|yazan|oleh|przez)\s*[:：]?\s+(.+)$/iu;
const DESK =
  /(?<!\p{L})(?:correspondent|reporter|writer|editors?|staff|desk|newsroom|admin|bureau|agencies|contributor|team|rédaction|redacción|redaktion|редакция)(?!\p{L})/iu;

/** What follows the names: where the writer is, for whom he writes, a second person's editing. */
const TAIL = /\s+(?:in|for|at|of|à|en|aus|en)\s+\p{Lu}.*$|[;|(].*$|\s[–—-]\s.*$|\)\s*$/u;

const AND = /\s*(?:[,&]|\s(?:and|und|et|y|e|и|و)\s)\s*/u;

/** The names after the word for "by", sorted into persons and agencies; null where it is no list of names. */
export function namesOfByline(printed: string): Byline | null {
  const agencyBehind = /[|(,–—-]\s*([^|(),–—-]{2,40})\)?\s*$/u.exec(printed)?.[1]?.trim() ?? "";
  const names = printed
    .replace(TAIL, "")
    .split(AND)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0 || names.length > 8 || !names.every((name) => hasFormOfName(name, 5) || DESK.test(name))) {
    return null;
  }
  const persons = names.filter((name) => !isAgency(name) && !DESK.test(name) && !/\d/.test(name));
  const agency = names.find(isAgency) ?? (isAgency(agencyBehind) ? agencyBehind : null);
  return { author: persons.length > 0 ? persons.join(", ") : null, agency };
}

/** The byline that a line is (`By Jane Roe and John Doe, Reuters`), or null. */
export function bylineOf(line: string): Byline | null {
  if (line.length > 160 || /[.!?]["”']?$/.test(line.replace(/\b\p{L}\.$/u, ""))) return null;
  const names = BY.exec(line)?.[1];
  return names === undefined ? null : namesOfByline(names.trim());
}
