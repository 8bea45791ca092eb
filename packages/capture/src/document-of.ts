import { lazily } from "./lazily.ts";

/** Fetched at the first page of markup: its 150 modules cost a fifth of the time in which a plain report is added. */
const linkedom = lazily<typeof import("linkedom")>("linkedom");

const HEAD_ONLY = new Set(["title", "meta", "link", "base"]);

/** A class, as far as its instances' making goes. */
type Made = abstract new (...given: never[]) => object;

/**
 * Has nodes made without the list of listeners that linkedom gives to each, attributes too: nothing of a page is run, so
 * nobody listens, and the lists take a fifth of the time in which a page is read.
 */
function withoutListeners(node: object): void {
  let own = Object.getPrototypeOf(node);
  while (own !== null && !Object.hasOwn(own, "addEventListener")) {
    const above = Object.getPrototypeOf(own);
    if (above !== null && Object.hasOwn(above, "addEventListener"))
      Object.setPrototypeOf(own.constructor as Made, class {});
    own = above;
  }
}

let isLean = false;

function parsed(html: string): Document {
  const { DOMParser } = linkedom();
  if (!isLean) withoutListeners(new DOMParser().parseFromString("<html></html>", "text/html").documentElement);
  isLean = true;
  return new DOMParser().parseFromString(html, "text/html") as unknown as Document;
}

/**
 * Parses a page. HTML may leave out `<html>`, `<head>` and `<body>`, and have text after them; linkedom takes the source
 * at its word, so they are put in here. Nothing of the page is run or loaded.
 */
export function documentOf(html: string): Document {
  const asWritten = /<html[\s>]/i.test(html.slice(0, 20_000)) ? parsed(html) : null;
  const document =
    asWritten?.documentElement?.localName === "html"
      ? asWritten
      : parsed(`<html>${html.replace(/^\s*(?:<\?xml[^>]*>)?\s*<!doctype[^>]*>/i, "")}</html>`);
  const root = document.documentElement;
  const stray = [...document.childNodes, ...root.childNodes].filter((node) => node !== root);
  const { head, body } = document;
  for (const node of stray) {
    const name = node.nodeType === 1 ? (node as Element).localName : "";
    if (node === head || node === body || node.nodeType === 10) continue;
    if (HEAD_ONLY.has(name)) head.append(node);
    else if (name === "head") head.append(...node.childNodes);
    else if (name === "body" || name === "html") body.append(...node.childNodes);
    else body.append(node);
  }
  return document;
}
