const BY_EXTENSION: { readonly [extension: string]: string } = {
  html: "text/html",
  htm: "text/html",
  xhtml: "application/xhtml+xml",
  txt: "text/plain",
  text: "text/plain",
  md: "text/markdown",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  eml: "message/rfc822",
  mht: "multipart/related",
  mhtml: "multipart/related",
};

/** What a file's name says of its content; null where it is no page that Hearsay reads. */
export function mediaTypeOfName(name: string): string | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return BY_EXTENSION[extension] ?? null;
}

/** The extensions that name a page, for messages. */
export const PAGE_EXTENSIONS = Object.keys(BY_EXTENSION).map((extension) => `.${extension}`);

/** A media type without its parameters, in small letters. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

const PAGES =
  /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|message\/rfc822|multipart\/related|)$/;

/** Whether a host's word on what it sends is that of a page; a host that says nothing may send one. */
export const isPageType = (mediaType: string): boolean => PAGES.test(essenceOf(mediaType));

/** The charset that a media type declares, or null. */
export function charsetOf(mediaType: string): string | null {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(mediaType)?.[1]?.toLowerCase() ?? null;
}

const MARKUP_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|title|meta)\b/i;

/** Whether a text is HTML: it is declared so and has a tag, or it begins as HTML does. */
export function isHtml(mediaType: string, text: string): boolean {
  const start = text.slice(0, 10_000);
  if (MARKUP_START.test(start)) return true;
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(essenceOf(mediaType)) && /<[a-z!/][^<>]*>/i.test(text);
}
