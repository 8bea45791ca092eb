import { momentsIn, type PrintedMoment } from "./printed-moment.ts";

/** A line in which an outlet tells what it did to its own report, or warns of it: nothing of it is news. */
export interface NoteLine {
  /** When it did so, where the line says so. */
  readonly moment: PrintedMoment | null;
}

/** Words that name a note before a colon or a dash, their day between or in brackets: "Correction, 3 March: ...". */
const LABELS: readonly string[] = [
  "corrections?(?: (?:and|&) clarifications?)?",
  "clarifications?",
  "editor(?:ial|[’']?s|s[’'])? note",
  "erratum",
  "rectificatif",
  "mise au point",
  "note de la rédaction",
  "corrección",
  "rectificación",
  "fe de (?:erratas|errores)",
  "nota de la? redacción",
  "correção",
  "errata(?: corrige)?",
  "rettifica",
  "correzione",
  "korrektur(?:hinweis)?",
  "berichtigung",
  "(?:anmerkung|hinweis) der redaktion",
  "düzeltme",
  "исправление",
  "поправка",
  "تصحيح",
  "تصويب",
  "ملاحظة من المحرر",
];

const THIS = "this (?:article|story|report|post|piece|page|item|dispatch|interview)";
const DONE = "(?:amended|corrected|updated|edited|changed|clarified|revised|modified|withdrawn|retracted|refiled)";

/** Sentences with which outlets begin to tell what they did; a day can stand right behind. */
const SENTENCES: readonly string[] = [
  `${THIS} (?:was|is|has(?: since)? been) (?:\\p{L}+ly )?${DONE}`,
  `(?:an?|the) (?:earlier|previous|prior|original|first) version of (?:this|our) `,
  "(?:earlier|previous) versions of this ",
  "\\((?:corrects|refiles|clarifies|recasts|adds|updates|removes|drops) ",
  `\\(this (?:\\p{L}+\\.? \\d{1,2} )?(?:article|story) (?:was|has been) ${DONE}`,
  "cet article a été (?:modifié|corrigé|mis à jour|amendé)",
  "une (?:première version|version (?:précédente|antérieure)) de cet article",
  "est[ea] (?:artículo|nota|noticia|información) (?:fue|ha sido) (?:modificad|corregid|actualizad)[oa]",
  "una versión (?:anterior|previa) de est[ea]",
  "uma versão anterior dest[ea]",
  "una versione precedente di questo articolo",
  "in einer (?:früheren|vorherigen|ersten|vorigen) (?:version|fassung) (?:dieses|des) ",
  "dieser (?:artikel|text|beitrag) wurde (?:\\S+ ){0,9}(?:korrigiert|aktualisiert|geändert|überarbeitet|ergänzt)",
  "в (?:предыдущей|первоначальной|более ранней) версии (?:этой|этого|данной|данного|статьи|новости|материала)",
  "(?:تم|جرى) (?:تعديل|تصحيح|تحديث) هذ(?:ا|ه) ",
  "(?:ورد|جاء) في نسخة سابقة من هذا ",
];

const BULLET = "^[•*·►▪\\s–—-]{0,4}";
const LABELLED = new RegExp(
  `${BULLET}(?:${LABELS.join("|")})(?:\\s*\\([^()]{1,60}\\)|,\\s[^:：]{1,40})?\\s*[:：]`,
  "iu",
);
const DASHED = new RegExp(`${BULLET}(?:${LABELS.join("|")})\\s+[–—-]\\s`, "iu");
const TOLD = new RegExp(`${BULLET}(?:${SENTENCES.join("|")})`, "iu");

const LONGEST = 1500;
/** Letters that stand between what was done and its day: " on ", " at 10:00 on ". */
const NEAR = 16;

/** Reads a line as an outlet's note on its own report; null where it is something else. */
export function noteLineOf(line: string): NoteLine | null {
  if (line.length > LONGEST) return null;
  const label = LABELLED.exec(line) ?? DASHED.exec(line);
  const opening = label ?? TOLD.exec(line);
  if (!opening) return null;
  const end = opening[0].length;
  const head = line.slice(0, label ? end : end + NEAR + 40);
  // In brackets an agency tells of which day's story it speaks.
  const moments = line.startsWith("(") ? [] : momentsIn(head);
  const moment = moments.find((one) => one.day !== null && one.start <= end + NEAR);
  return { moment: moment ?? null };
}
