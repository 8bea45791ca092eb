import { isAgency, isPictureAgency } from "./news-agencies.ts";
import { hasFormOfName } from "./printed-name.ts";

/** Who made a picture, as its caption prints it. */
export interface CaptionCredit {
  readonly credit: string;
  /** Whether the form is that of a picture's credit alone; a name in brackets can end other lines too. */
  readonly isSure: boolean;
}

const PICTURE =
  "photo(?:graph|s)?|picture|image|pic|credits?|foto|bild|imagen|crédit(?: photo)?|صورة|صور|фото|fotoğraf|照片|写真";
const LABELLED = new RegExp(
  String.raw`(?:^|[\s([./|])(?:(?:${PICTURE})(?:\s+(?:credits?|by|courtesy))?\s*[:：©/]|(?:photo(?:graph)?|picture|image|foto|photographed)\s+(?:by|courtesy(?: of)?|von|par|de|di)|(?:[/[(]|handout\s)\s*(?:handout )?via|courtesy of|©)\s*([^()]{2,60}?)[\s)\]]*$`,
  "iu",
);
/** A quick look before the whole pattern. */
const MAY_BE_LABELLED = /[:：©/]|photo|picture|image|foto|via|courtesy of/iu;
const PRESS_PHOTO =
  /(?:^|[\s([])((?:AP|AFP|EPA|REUTERS|Reuters|Xinhua|TASS|Anadolu)(?: Photo)?\s?\/\s?[^()[\]]{2,50}?)[\s.)\]]*$/u;
const BRACKETED = /\[([^[\]]{2,60})\]\s*\.?$/u;
const AFTER_SLASH = /\s[/|]\s?([^/|]{2,40})$/u;
const PARENTHESES = /\(([^()]{2,60})\)\s*\.?$/u;
const AFTER_STOP = /(?:[.,]|\s[–—-])\s+([^.–—()[\]]{2,60})$/u;

const OPENING =
  /^\[?(?:file (?:photo|picture|image)|photo|image|picture|caption|pictured|illustration|foto|archivfoto|imagen|bild|фото|الصورة|صورة)\s*[:：–—-]/iu;

/** What stands in brackets at the end of a caption and names nobody. */
const NO_CREDIT =
  /^(?:video|photos?|pictures?|updated?|file(?: photo)?|archive|left|right|cent(?:re|er)|front|back|background|[lrc]|sic|pdf|exclusive|opinion|analysis|live|watch|[^\p{L}]*)$/iu;

function isCredit(name: string): boolean {
  return !NO_CREDIT.test(name) && name.split(/\s*\/\s*/).every((part) => hasFormOfName(part, 6));
}

/** Whether the brackets only abbreviate the words before them: `General Officer Commanding (GOC)`. */
function abbreviates(short: string, before: string): boolean {
  const initials = before.match(/(?<![\p{L}\p{N}])\p{L}/gu)?.join("") ?? "";
  return /^\p{Lu}+$/u.test(short) && initials.toUpperCase().endsWith(short);
}

function fromPictureDesk(name: string): boolean {
  return name.split(/\s*[/,]\s*/).some((part) => isPictureAgency(part) || isAgency(part));
}

/** The credit at the end of a caption: `(RT)`, `Photo: AFP`, `/ Reuters`, `AP Photo/Jane Roe`. */
export function captionCreditOf(caption: string): CaptionCredit | null {
  const end = caption.slice(-100).trim();
  const hasSlash = end.includes("/");
  const sure = [
    hasSlash ? PRESS_PHOTO.exec(end) : null,
    MAY_BE_LABELLED.test(end) ? LABELLED.exec(end) : null,
    end.includes("]") ? BRACKETED.exec(end) : null,
  ].map((match) => match?.[1]?.trim());
  for (const name of sure) if (name && isCredit(name)) return { credit: name, isSure: true };
  const slashed = hasSlash || end.includes("|") ? AFTER_SLASH.exec(end)?.[1]?.trim() : undefined;
  if (slashed && isCredit(slashed) && fromPictureDesk(slashed)) return { credit: slashed, isSure: true };
  const enclosed = end.includes(")") ? PARENTHESES.exec(end)?.[1]?.trim() : undefined;
  if (enclosed && isCredit(enclosed) && !abbreviates(enclosed, end.slice(0, end.lastIndexOf("(")))) {
    return { credit: enclosed, isSure: false };
  }
  const after = AFTER_STOP.exec(end)?.[1]?.trim();
  const makers = after?.split(/\s*\/\s*/) ?? [];
  const isPicture = makers.some(isPictureAgency) || (makers.length > 1 && opensAsCaption(caption));
  return after && isPicture && isCredit(after) ? { credit: after, isSure: true } : null;
}

/** Whether a line opens as a caption does: `FILE PHOTO:`, `Image:`. */
export function opensAsCaption(line: string): boolean {
  return OPENING.test(line);
}
