import type { PageSurvey } from "./page-survey.ts";

const NO_TEXT = new Set(["script", "style", "template", "noscript"]);

function showsText(node: Node): boolean {
  if (node.nodeType === 3) return (node.nodeValue ?? "").trim() !== "";
  if (node.nodeType !== 1 || NO_TEXT.has((node as Element).localName)) return false;
  return [...node.childNodes].some(showsText);
}

/** What a page shows only where scripts are off counts as shown where it shows nothing else. */
function openNoscripts(document: Document, noscripts: readonly Element[]): void {
  const inBody = noscripts.filter((noscript) => document.body?.contains(noscript));
  if (inBody.length === 0 || showsText(document.body)) return;
  for (const noscript of inBody) {
    const shown = document.createElement("div");
    shown.append(...noscript.childNodes);
    noscript.replaceWith(shown);
  }
}

/** What a form of questions never says in one paragraph, in letters. */
const PARAGRAPH = 120;

const holdsReport = (form: Element) =>
  form.querySelector("h1, article") !== null ||
  [...form.querySelectorAll("p")].some((one) => (one.textContent ?? "").trim().length > PARAGRAPH);

/** A form around the report, as servers of some makers put one around each page, is no form to a reader. */
function openForms(document: Document, forms: readonly Element[]): void {
  for (const form of forms) {
    if (!holdsReport(form)) continue;
    const shown = document.createElement("div");
    shown.append(...form.childNodes);
    form.replaceWith(shown);
  }
}

/** Takes out of a document what no reader sees, and out of its survey the elements that went with it. */
export function shownOf(document: Document, survey: PageSurvey): PageSurvey {
  for (const element of survey.hidden) element.remove();
  openNoscripts(document, survey.noscripts);
  openForms(document, survey.forms);
  return {
    ...survey,
    headlines: survey.headlines.filter((element) => element.isConnected),
    times: survey.times.filter(({ element }) => element.isConnected),
    bylines: survey.bylines.filter((element) => element.isConnected),
    captionsAbove: survey.captionsAbove.filter((element) => element.isConnected),
    relatedHeadings: survey.relatedHeadings.filter((element) => element.isConnected),
    hidden: [],
    noscripts: [],
    forms: [],
  };
}
