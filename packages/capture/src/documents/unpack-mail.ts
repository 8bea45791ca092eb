import PostalMime from "postal-mime";
import { feedMoment } from "../feeds/feed-date.ts";
import { DocumentFault, type Unpacked } from "./unpacked.ts";

const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 1_000_000 };

const webAddress = (text: string | undefined) => (text && /^https?:/i.test(text) && URL.canParse(text) ? text : null);

/**
 * The text of a mail, or of a page saved as MHTML, which is a mail that holds a page. A mail is dated by its own header;
 * a saved page by nothing, since the header tells when it was saved.
 */
export async function unpackMail(bytes: Uint8Array): Promise<Unpacked> {
  const mail = await PostalMime.parse(bytes, LIMITS);
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
  const isPage =
    header("snapshot-content-location") !== undefined || /multipart\/related/i.test(header("content-type") ?? "");
  const url = webAddress(header("snapshot-content-location") ?? header("content-location"));
  const content = mail.html ?? mail.text ?? "";
  if (content.trim() === "")
    throw new DocumentFault("The mail holds no text. Save what is attached to it, and add that.");
  const isSaved = isPage && !mail.from?.address;
  return {
    content,
    isMarkup: mail.html !== undefined,
    title: isSaved ? null : mail.subject?.trim() || null,
    author: null,
    outlet: isSaved ? null : mail.from?.name?.trim() || mail.from?.address || null,
    published: isSaved ? null : feedMoment(header("date")),
    url,
  };
}
