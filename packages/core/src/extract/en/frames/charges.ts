import type { ClaimType } from "../../../vocabulary/claim-types.ts";
import type { Span } from "../../../vocabulary/span.ts";
import type { Clause } from "../clauses.ts";
import { headWord, type Item, type Noun } from "../nouns.ts";

/** Prepositions that lead to what somebody is charged with, by type of claim. */
const LEADING: { readonly [type in ClaimType]?: readonly string[] } = {
  warrant: ["on", "for", "over", "in connection with"],
  charged: ["with", "for", "over", "on", "in connection with"],
  convicted: ["of", "on", "for", "over"],
  acquitted: ["of", "on"],
};

/** Nouns that only announce the charge: "on CHARGES of". */
const ANNOUNCING = /^(?:charges?|suspicion|allegations?|accusations?|counts?)$/;

/** The length of "charges" at the end of "corruption charges". */
function trailing(head: Item): number {
  const last = head.kind === "noun" && head.attached.length === 0 ? head.phrase.words.at(-1) : undefined;
  const isAlone = head.kind !== "noun" || head.phrase.words.length === 1;
  return last && !isAlone && ANNOUNCING.test(last.lower) ? last.text.length + 1 : 0;
}

/** What joins the words of one charge: "murder AND torture", "complicity IN crimes AGAINST humanity". */
const JOINING = new Set(["and", "or", "of", "in", "against", "to", "with", "from", "for", "on", "as"]);

const wordOf = (item: Item | undefined) => (item?.kind === "joint" ? item.word : null);
const isAnnouncing = (item: Item | undefined): item is Noun => item?.kind === "noun" && ANNOUNCING.test(headWord(item));

/** Whether a comma goes on with a list of charges: "murder, torture and theft". */
function goesOn(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const after = wordOf(items[at + 2]);
  if (wordOf(next)?.tag === "conjunction") return items[at + 2]?.kind === "noun" && items[at + 3]?.kind !== "verb";
  if (next?.kind !== "noun" || next.reading.sort !== "thing") return false;
  return next.others.length > 0 || after?.lower === "," || after?.lower === "and";
}

/** Where the charge that begins at an item ends. */
function endOf(items: readonly Item[], from: number): number {
  let { end } = items[from] as Item;
  let isQuoted = wordOf(items[from - 1])?.tag === "quote";
  for (let i = from + 1; i < items.length; i++) {
    const item = items[i] as Item;
    const word = wordOf(item);
    if (word?.tag === "quote") {
      if (isQuoted) return end;
      isQuoted = true;
    } else if (item.kind === "noun" || (item.kind === "verb" && (isQuoted || item.form === "gerund"))) end = item.end;
    else if (item.kind === "verb") return end;
    else if (!isQuoted && (word?.lower === "," ? !goesOn(items, i) : !JOINING.has(word?.lower ?? ""))) return end;
  }
  return end;
}

/** Where the charge behind a preposition begins: past "charges of" and the mark that opens a quotation. */
function firstOf(items: readonly Item[], at: number): { index: number; start: number } | null {
  const item = items[at];
  if (!item) return null;
  if (wordOf(item)?.tag === "quote") return firstOf(items, at + 1);
  if (!isAnnouncing(item)) return { index: at, start: item.start };
  const [inner] = item.attached;
  if (inner) return { index: at, start: inner.noun.start };
  return wordOf(items[at + 1])?.lower === "of" ? firstOf(items, at + 2) : { index: at, start: item.start };
}

/**
 * What somebody is charged with, convicted or cleared of, in the words behind the verb.
 * @param taken those whom the claim names, who are no charge: "a warrant FOR X for fraud"
 */
export function chargeIn(
  type: ClaimType,
  clause: Clause,
  items: readonly Item[],
  taken: readonly (Span | null)[],
): Span | null {
  const leading = LEADING[type];
  if (!leading) return null;
  const isTaken = (item: Span) => taken.some((one) => one !== null && item.start <= one.start && one.end <= item.end);
  const named = clause.objects.find((noun) => isAnnouncing(noun) && !isTaken(noun));
  for (const [i, item] of items.entries()) {
    if (item.start < clause.verb.end) continue;
    if (item === named) {
      // "faces charges OF fraud", not "filed charges".
      const first = firstOf(items, i);
      if (first && first.start > item.start) return { start: first.start, end: endOf(items, first.index) };
    }
    if (item.kind === "verb" && item.form !== "gerund") return null;
    if (!leading.includes(wordOf(item)?.lower ?? "")) continue;
    const first = firstOf(items, i + 1);
    const head = first && items[first.index];
    if (!head || head.kind === "joint" || isTaken(head)) continue;
    if (head.kind === "noun" && head.reading.sort !== "thing") continue;
    return { start: first.start, end: endOf(items, first.index) - trailing(head) };
  }
  return null;
}
