import { type ChangeLine, changeInWords, type Question, readChanges, type Sealed } from "@hearsay/core";
import type { Desk } from "./desk.ts";

/** What moved in a ledger, the last first, and how many claims were new. */
export interface Changes {
  readonly changes: readonly ChangeLine[];
  readonly fresh: number;
}

/** The standings that moved among what is counted, as far as entered by the day known. */
export async function changesFor(
  { folder }: Desk,
  asked: Question,
  entry: number | undefined,
  most: number,
): Promise<Changes> {
  const wanted = { ...asked, withNew: false, most };
  const { lines, fresh } = await folder.ledger.read((reader) => readChanges(reader, wanted), entry);
  return { changes: lines, fresh };
}

const ESCAPES: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words of a report in XML: its signs escaped, and without the characters that XML 1.0 forbids. */
function inXml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** The changes as an Atom feed (RFC 4287), without the names of sealed sources. */
export function atomOf(
  changes: readonly ChangeLine[],
  { counted }: Question,
  { origin, path, hide }: { readonly origin: string; readonly path: string; readonly hide: Sealed["hide"] },
): string {
  const title = counted === "accepted" ? "Hearsay: what changed" : "Hearsay: what changed, drafts included";
  const self = `${origin}${path}`;
  const entries = changes.map(
    (line) => `  <entry>
    <id>urn:hearsay:change:${line.claim}:${line.seq}</id>
    <title>${inXml(hide(changeInWords(line)))}</title>
    <updated>${line.recorded}</updated>
    <link href="${inXml(`${origin}/claim/${line.claim}`)}"/>
    <summary>${inXml(hide(`${line.why} Because of ${line.cause}.`))}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${inXml(self)}</id>
  <title>${title}</title>
  <updated>${changes[0]?.recorded ?? "1970-01-01T00:00:00.000Z"}</updated>
  <author><name>Hearsay</name></author>
  <link rel="self" href="${inXml(self)}"/>
${entries.join("\n")}
</feed>
`;
}
