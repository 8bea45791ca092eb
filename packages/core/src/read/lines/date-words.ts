/** Words that stand beside a date and say which one it is, by language. */
const PUBLISHED =
  "published|posted|issued|created|first published|date|publication date|publié|publicado|publicada|veröffentlicht|erstellt|pubblicato|gepubliceerd|yayınlanma|yayın|tarih|опубликовано|дата|опубліковано|نشر في|نشرت في|تاريخ النشر|نشر|نشرت|التاريخ|تاریخ انتشار|发布时间|发表";
const MODIFIED =
  "(?:last )?(?:updated?|modified|edited|revised|corrected)|last update|mis à jour|mise à jour|actualizado|actualizada|atualizado|aktualisiert|stand|aggiornato|bijgewerkt|güncelleme|son güncelleme|обновлено|оновлено|آخر تحديث|تحديث|محدث|به روز رسانی|更新";
const WEEKDAYS =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد";
const FILLERS =
  "on|at|the|time|le|la|el|am|um|à|a las|as|às|kl|alle|ore|il|в|г|года|uhr|uur|hrs|local time|local|min read|في|يوم|الساعة";

const words = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu");

/** The words that a line of dates can hold beside its dates. */
export const DATE_WORDS = words([PUBLISHED, MODIFIED, WEEKDAYS, FILLERS].join("|"));

const modified = new RegExp(words(MODIFIED).source, "iu");
const published = new RegExp(words(PUBLISHED).source, "iu");

/** Which of a page's dates the words before it announce. */
export function dateAnnouncedBy(words: string): "published" | "modified" | null {
  if (!/[a-z\u0080-\uffff]/i.test(words)) return null;
  if (modified.test(words)) return "modified";
  return published.test(words) ? "published" : null;
}

const AGO =
  "(?:\\d+|an?|one|two|few)\\s?(?:seconds?|secs?|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|months?|years?)\\s+ago|just now|moments ago|il y a \\d+ \\p{L}+|hace \\d+ \\p{L}+|há \\d+ \\p{L}+|vor \\d+ \\p{L}+|\\d+ \\p{L}+ fa|\\d+ \\p{L}+ (?:назад|önce|geleden|tomu)|(?:منذ|قبل)\\s\\d*\\s?\\p{L}+";
const NAMED_DAYS = "today|yesterday|hier|aujourd’hui|ayer|hoy|gestern|heute|вчера|сегодня|أمس|اليوم|dün|bugün";

/** Dates told from the reader's moment: no dates at all once the page is kept. "Egypt Today" is a name. */
export const RELATIVE_DATES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${AGO})(?![\\p{L}\\p{N}])|(?<=^\\s*|[:：]\\s*)(?:${NAMED_DAYS})(?=$|[\\s,]+(?:at\\s|à\\s|um\\s|в\\s)?\\d|\\s*$)`,
  "giu",
);

const MARKS_OF_RELATIVE =
  /(?<![a-z0-9])(?:ago|now|il|hace|vor|fa|geleden|tomu|today|yesterday|hier|aujourd’hui|ayer|hoy|gestern|heute)(?![a-z0-9])|[^\0-\u007f]/i;

/** Whether a line can hold one of them: a quick look before the whole pattern. */
export const mayBeRelative = (line: string): boolean => MARKS_OF_RELATIVE.test(line);
