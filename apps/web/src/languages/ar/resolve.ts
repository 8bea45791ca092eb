import type { resolve as english } from "../en/resolve.ts";

/** What a reader is asked who says who is whom. */
export const resolve: { readonly [key in keyof typeof english]: string } = {
  "resolve.title": "من هو من",
  "resolve.left":
    "{count, plural, =0 {لم يبق أحد.} zero {لم يبق أحد.} one {زوج واحد قد يكون واحدًا.} two {زوجان قد يكون كل منهما واحدًا.} few {# أزواج قد يكون كل منها واحدًا.} many {# زوجًا قد يكون كل منها واحدًا.} other {# زوج قد يكون كل منها واحدًا.}}",
  "resolve.ask.person": "هل هما شخص واحد؟",
  "resolve.ask.organisation": "هل هما جهة واحدة؟",
  "resolve.ask.post": "هل هما منصب واحد؟",
  "resolve.first": "الأول",
  "resolve.second": "الثاني",
  "resolve.told":
    "{claims, plural, zero {لا ادعاء} one {ادعاء واحد} two {ادعاءان} few {# ادعاءات} many {# ادعاءً} other {# ادعاء}} في {reports, plural, zero {لا تقرير} one {تقرير واحد} two {تقريرين} few {# تقارير} many {# تقريرًا} other {# تقرير}}",
  "resolve.names": "الأسماء كما كُتبت",
  "resolve.nothing": "تذكره التقارير مصدرًا أو جهةً، ولا ادعاء يتناوله.",
  "resolve.more":
    "{count, plural, zero {ولا شيء غيرها} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",
  "resolve.for": "ما يؤيد ذلك",
  "resolve.against": "ما يعارض ذلك",
  "resolve.forNothing": "لا شيء يؤيد ذلك.",
  "resolve.againstNothing": "لا شيء يعارض ذلك.",
  "resolve.acts": "ما هما",
  "resolve.key.same": "واحد",
  "resolve.key.different": "ليسا واحدًا",
  "resolve.key.unsure": "غير متأكد",
  "resolve.key.next": "لاحقًا",
  "resolve.key.undo": "تراجع",
  "resolve.reason": "سببك (وإلا يُحفظ ما هو مكتوب هنا)",
  "resolve.said.same": "حُكم بأنهما واحد.",
  "resolve.said.different": "حُكم بأنهما ليسا واحدًا.",
  "resolve.said.unsure": "حُكم بعدم التأكد.",
  "resolve.said.undone": "سُحب الحكم.",
  "resolve.empty": "لا أحد ينتظر أن يُعرف من هو",
  "resolve.emptyMeans":
    "تأتي الأزواج إلى هنا حين تكتب التقارير اسمًا بأكثر من طريقة. وما حُكم بأنه ليس واحدًا لا يعود أبدًا.",
  "resolve.means":
    "واحد: يُروى كل شيء عن واحد، تحت المعرّف الأقدم. كل حكم قيد قائم بذاته ويمكن سحبه، فيعود كل شيء كما كان.",
};
