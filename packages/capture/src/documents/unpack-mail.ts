import PostalMime, { type Email } from "postal-mime";
import { feedMoment } from "../feeds/feed-date.ts";
import { DocumentFault, type Unpacked } from "./unpacked.ts";

/** A mail inside a mail has another sender and another day: it is no part of the text of the one around it. */
const HOW = { maxNestingDepth: 50, maxHeadersSize: 1_000_000, forceRfc822Attachments: true } as const;

/** Names of attachments that are told one by one. */
const MOST_TOLD = 10;

const webAddress = (text: string | undefined) => (text && /^https?:/i.test(text) && URL.canParse(text) ? text : null);

/** What mail programs print above a message that is passed on inside the text. */
const PASSED_ON =
  /^[>\s]*(?:-{4,}\s*(?:forwarded|original) message\s*-{4,}|begin forwarded message:)\s*[>\s]*from:\s*([^\n]{1,200})/im;

/** What is attached to a mail and was not read, and whose message it passes on. */
function leftIn({ attachments, text, html }: Email): string[] {
  const left: string[] = [];
  const attached = attachments.filter(({ related, disposition }) => disposition === "attachment" || !related);
  if (attached.length > 0) {
    const names = attached
      .slice(0, MOST_TOLD)
      .map(
        ({ filename, mimeType }) =>
          filename ?? (mimeType === "message/rfc822" ? "a mail" : `a part of the kind ${mimeType}`),
      );
    const more = attached.length > MOST_TOLD ? " …" : "";
    left.push(`Attached and not read: ${names.join(", ")}${more}. Save what is of use, and add that.`);
  }
  const shown = text ?? html?.replace(/<(?:br|\/p|\/div)\b[^>]*>/gi, "\n").replace(/<[^>]*>/g, "") ?? "";
  const sender = PASSED_ON.exec(shown)?.[1]
    ?.replace(/[*\s]+/g, " ")
    .trim();
  if (sender) {
    left.push(
      `The mail passes on a message of ${sender}, and is read as one of whoever passed it on. Say whose it is and of when, with --outlet and --published.`,
    );
  }
  return left;
}

/**
 * The text of a mail, or of a page saved as MHTML, which is a mail that holds a page. A mail is dated by its own header;
 * a saved page by nothing, since the header tells when it was saved.
 */
export async function unpackMail(bytes: Uint8Array): Promise<Unpacked> {
  const mail = await PostalMime.parse(bytes, HOW);
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
    left: isSaved ? [] : leftIn(mail),
  };
}
