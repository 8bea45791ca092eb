import type { spread as english } from "../en/spread.ts";

export const spread: typeof english = {
  "spread.kicker": "الانتشار",
  "spread.title": "الانتشار: {claim}",
  "spread.link": "كيف انتشر",
  "spread.counts": "ترويه {outlets}، {origins}، كما عُرف في {day}",
  "spread.picture": "من كرر عمّن",
  "spread.origins": "الأصول",
  "spread.relays": "نقله",
  "spread.outlets": "وسائل الإعلام",
  "spread.when": "النشر",
  "spread.others":
    "{count, plural, zero {لا أصول أخرى} one {أصل آخر واحد} two {أصلان آخران} few {# أصول أخرى} many {# أصلًا آخر} other {# أصل آخر}}",
  "spread.otherOrigins": "أصول أخرى",
  "spread.row": "{time}: {outlet}، {path}؛ الأصل: {origin}",
  "spread.rowEcho": "{time}: {outlet}، {path}؛ الأصل: {origin}؛ صدى",
  "spread.rows": "{time}: {tellings}؛ الأصل: {origin}",
  "spread.tellings": "الروايات، الأولى أولًا",
  "spread.cut": "افصل",
  "spread.takeBack": "تراجع عنه",
  "spread.inSentence": "الجملة نفسها تقول ذلك.",
  "spread.byRule": "قاعدة للمصادر غير المسمّاة: لا رابط يُفصل.",
  "judge.reason": "السبب",
  "judge.noReason": "اكتب السبب أولًا: يُحفظ مع الحكم.",
  "judge.leave": "اتركه",
};
