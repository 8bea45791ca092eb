import type { count as english } from "../en/count.ts";

export const count: typeof english = {
  "count.statement":
    "{count, plural, zero {لا أقوال} one {قول واحد} two {قولان} few {# أقوال} many {# قولًا} other {# قول}}",
  "count.claim":
    "{count, plural, zero {لا ادعاءات} one {ادعاء واحد} two {ادعاءان} few {# ادعاءات} many {# ادعاءً} other {# ادعاء}}",
  "count.origin": "{count, plural, zero {لا أصول} one {أصل واحد} two {أصلان} few {# أصول} many {# أصلًا} other {# أصل}}",
  "count.independentOrigin":
    "{count, plural, zero {لا أصول مستقلة} one {أصل مستقل واحد} two {أصلان مستقلان} few {# أصول مستقلة} many {# أصلًا مستقلًا} other {# أصل مستقل}}",
  "count.outlet":
    "{count, plural, zero {لا وسائل إعلام} one {وسيلة إعلام واحدة} two {وسيلتا إعلام} few {# وسائل إعلام} many {# وسيلة إعلام} other {# وسيلة إعلام}}",
  "count.owner":
    "{count, plural, zero {لا مالكين} one {مالك واحد} two {مالكان} few {# مالكين} many {# مالكًا} other {# مالك}}",
  "count.echo": "{count, plural, zero {لا أصداء} one {صدى واحد} two {صديان} few {# أصداء} many {# صدى} other {# صدى}}",
  "count.report":
    "{count, plural, zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريرًا} other {# تقرير}}",
  "count.note":
    "{count, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}",
  "count.day": "{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}",
  "count.week":
    "{count, plural, zero {لا أسابيع} one {أسبوع واحد} two {أسبوعان} few {# أسابيع} many {# أسبوعًا} other {# أسبوع}}",
  "count.month": "{count, plural, zero {لا أشهر} one {شهر واحد} two {شهران} few {# أشهر} many {# شهرًا} other {# شهر}}",
  "count.year": "{count, plural, zero {لا سنوات} one {سنة واحدة} two {سنتان} few {# سنوات} many {# سنة} other {# سنة}}",
  "count.person":
    "{count, plural, zero {لا أشخاص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}",
  "count.source":
    "{count, plural, zero {لا مصادر} one {مصدر واحد} two {مصدران} few {# مصادر} many {# مصدرًا} other {# مصدر}}",
};
