/** What Arabic counts with: a noun has six forms (CLDR plural rules of `ar`). */
export type Form = "zero" | "one" | "two" | "few" | "many" | "other";
/** A noun in every form that Arabic counts with; `#` is the number. */
export type Forms = { readonly [form in Form]: string };

export const UNITS: { readonly [unit in "day" | "week" | "month" | "year"]: Forms } = {
  day: { zero: "# يوم", one: "يوم واحد", two: "يومان", few: "# أيام", many: "# يومًا", other: "# يوم" },
  week: { zero: "# أسبوع", one: "أسبوع واحد", two: "أسبوعان", few: "# أسابيع", many: "# أسبوعًا", other: "# أسبوع" },
  month: { zero: "# شهر", one: "شهر واحد", two: "شهران", few: "# أشهر", many: "# شهرًا", other: "# شهر" },
  year: { zero: "# سنة", one: "سنة واحدة", two: "سنتان", few: "# سنوات", many: "# سنة", other: "# سنة" },
};
export const INDEPENDENT: Forms = {
  zero: "لا مصادر مسمّاة",
  one: "مصدر مسمّى واحد",
  two: "مصدران مسمّيان مستقلان",
  few: "# مصادر مسمّاة مستقلة",
  many: "# مصدرًا مسمّى مستقلًا",
  other: "# مصدر مسمّى مستقل",
};
export const REPORTS: Forms = {
  zero: "لا يذكرهما معًا أي تقرير.",
  one: "يذكرهما معًا تقرير واحد.",
  two: "يذكرهما معًا تقريران.",
  few: "تذكرهما معًا # تقارير.",
  many: "يذكرهما معًا # تقريرًا.",
  other: "يذكرهما معًا # تقرير.",
};

export const OUTLETS: Forms = {
  zero: "لا وسائل إعلام",
  one: "وسيلة إعلام واحدة",
  two: "وسيلتا إعلام",
  few: "# وسائل إعلام",
  many: "# وسيلة إعلام",
  other: "# وسيلة إعلام",
};
export const ORIGINS: Forms = {
  zero: "لا أصول مستقلة",
  one: "أصل مستقل واحد",
  two: "أصلان مستقلان",
  few: "# أصول مستقلة",
  many: "# أصلًا مستقلًا",
  other: "# أصل مستقل",
};
export const OWNERS: Forms = {
  zero: "لا مالكين",
  one: "مالك واحد",
  two: "مالكان",
  few: "# مالكين",
  many: "# مالكًا",
  other: "# مالك",
};
