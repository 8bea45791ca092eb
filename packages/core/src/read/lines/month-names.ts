import { isBelow } from "../../vocabulary/characters.ts";

/** One row a month: the names in the languages that Hearsay reads, abbreviations after them. Facts of each language. */
const TABLE = `
january, jan, janvier, janv, enero, ene, janeiro, gennaio, gen, januar, jän, jänner, januari, ocak, oca, января, янв, январь, січня, stycznia, ianuarie, يناير, كانون الثاني, ژانویه
february, feb, février, févr, fév, febrero, fevereiro, fev, febbraio, februar, februari, şubat, şub, февраля, фев, февр, февраль, лютого, lutego, februarie, فبراير, شباط, فوریه
march, mar, mars, marzo, março, märz, mrz, maart, maret, mart, марта, мар, март, березня, marca, martie, مارس, آذار
april, apr, avril, avr, abril, abr, aprile, nisan, nis, апреля, апр, апрель, квітня, kwietnia, aprilie, أبريل, ابريل, إبريل, نيسان, آوریل
may, mai, mayo, maio, maggio, mag, mei, mayıs, мая, май, травня, maja, مايو, أيار, ایار, مه
june, jun, juin, junio, junho, giugno, giu, juni, haziran, haz, июня, июн, июнь, червня, czerwca, iunie, يونيو, حزيران, ژوئن
july, jul, juillet, juil, julio, julho, luglio, lug, juli, temmuz, tem, июля, июл, июль, липня, lipca, iulie, يوليو, تموز, ژوئیه
august, aug, août, aout, agosto, ago, augustus, agustus, ağustos, ağu, августа, авг, август, серпня, sierpnia, أغسطس, اغسطس, آب, اوت
september, sep, sept, septembre, septiembre, setembro, set, settembre, eylül, eyl, сентября, сен, сент, сентябрь, вересня, września, septembrie, سبتمبر, أيلول, سپتامبر
october, oct, octobre, octubre, outubro, out, ottobre, ott, oktober, okt, ekim, eki, октября, окт, октябрь, жовтня, października, octombrie, أكتوبر, اكتوبر, تشرين الأول, اکتبر
november, nov, novembre, noviembre, novembro, kasım, kas, ноября, ноя, нояб, ноябрь, листопада, listopada, noiembrie, نوفمبر, تشرين الثاني, نوامبر
december, dec, décembre, déc, diciembre, dic, dezembro, dez, dicembre, dezember, desember, aralık, ara, декабря, дек, декабрь, грудня, grudnia, decembrie, ديسمبر, كانون الأول, دسامبر
`;

const MONTHS = TABLE.trim()
  .split("\n")
  .map((row) => row.split(",").map((name) => name.trim()));

const numberOf = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const LONGEST_FIRST = [...numberOf.keys()].sort((a, b) => b.length - a.length);

/** The names as an alternation for a regular expression, longest first. */
export const MONTH_NAMES = LONGEST_FIRST.join("|");
/** Those of them that are written in ASCII. */
export const ASCII_MONTH_NAMES = LONGEST_FIRST.filter((name) => isBelow(name, 0x80)).join("|");

const FIRST_WORDS = new Set([...numberOf.keys()].map((name) => name.split(" ")[0] ?? name));

/** Whether a line can name a month: a quick look before patterns that hold all the names. */
export function mayNameMonth(line: string): boolean {
  const runs = line.toLowerCase().match(isBelow(line, 0x80) ? /[a-z]+/g : /[\p{L}\p{M}]+/gu) ?? [];
  return runs.some((run) => FIRST_WORDS.has(run));
}

/** The number of a month, 1 to 12, by a name of it; null where no language has that name. */
export function monthNamed(name: string): number | null {
  return numberOf.get(name.toLowerCase()) ?? null;
}
