import type { Day } from "../../vocabulary/day.ts";
import type { Language } from "../../vocabulary/language.ts";
import { type Form, type Forms, INDEPENDENT, ORIGINS, OUTLETS, OWNERS, REPORTS, UNITS } from "./arabic-counts.ts";
import type { ProofWords, Prose } from "./prose.ts";

/** Around a name it turns nothing of the sentence, whatever its script (Unicode UAX 9: FSI and PDI). */
const ISOLATE = "\u2068";
const END_OF_ISOLATE = "\u2069";
/** Characters that would end or open such a stretch themselves. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

const name = (words: string) => `${ISOLATE}${words.replace(TURNS, "\uFFFD")}${END_OF_ISOLATE}`;
const quote = (words: string) => `«${name(words)}»`;

/** A path of several names is set apart name by name already. */
const pathOf = (words: string) => (words.includes(ISOLATE) ? words : name(words));

function proofWords(
  day: (of: Day) => string,
  number: (of: number) => string,
  counted: (count: number, forms: Forms) => string,
): ProofWords {
  return {
    standings: {
      established: "ثابت",
      reported: "منقول",
      rumoured: "شائعة",
      disputed: "متنازع عليه",
      contradicted: "مناقَض",
      refuted: "مدحوض",
      withdrawn: "مسحوب",
      unknown: "غير معروف",
    },
    stances: {
      asserts: "يؤكد ذلك",
      hedges: "يقول ذلك بتحفظ",
      denies: "ينفي ذلك",
      doubts: "يشكك في ذلك",
      retracts: "يتراجع عن ذلك",
    },
    reaches: {
      direct: "",
      narrower: " (قيل عن ادعاء أكثر تفصيلًا)",
      wider: " (قيل عن الادعاء الأعم)",
      presupposed: " (يفترضه تغيير يرويه)",
    },
    labels: { in: "يصمد", out: "مغلوب", undecided: "يبقى مفتوحًا" },
    attacks: {
      defends: "هذا الادعاء هو الأقوى",
      attacked: "الادعاء الآخر هو الأقوى",
      both: "كلاهما بالقوة نفسها",
    },
    verdict: (known, standing, why) => `كما عُرف في ${day(known)}: ${standing}. ${why}`,
    told: (outlets, origins, owners) =>
      `ترويه ${counted(outlets, OUTLETS)}، ${counted(origins, ORIGINS)}، ${counted(owners, OWNERS)}.`,
    support: "معه",
    denial: "ضده",
    side: (title, strength, level, label) =>
      `${title}: ${strength} (${level === null ? "بلا قوة خاصة به" : `القوة ${number(level)}`}${label === null ? "" : `؛ ${label}`}).`,
    voice: (path, stance, words, dated, origin) => `- ${pathOf(path)} ${stance}: ${quote(words)} (${dated}).${origin}`,
    dated: (outlet, published, report) => `${name(outlet)}، ${day(published)}، ${name(report)}`,
    origin: (source, collapses) =>
      collapses.length > 0 ? ` الأصل: ${name(source)} (${collapses.join("؛ ")}).` : ` الأصل: ${name(source)}.`,
    collapse: (by, from, to, tie) => {
      switch (by) {
        case "citation":
          return `${name(from)}: ينقل فقط عن ${name(to)}`;
        case "credit":
          return `${name(from)}: ينشر نص ${name(to)}`;
        case "copy":
          return `${name(from)}: يعيد نشر ${name(to)}${tie ? `، ${tie}` : ""}`;
        case "speaks-for":
          return `${name(from)}: يتكلم باسم ${name(to)}`;
        case "relayer":
          return `${name(from)}: لا يُعرف إلا عن طريق ${name(to)}`;
        default:
          return from === to ? "الجمهور يُحسب أصلًا واحدًا" : `${name(from)}: جزء من ${name(to)}`;
      }
    },
    echo: " صدى: قاله أصل آخر قبله، فلا يضيف شيئًا.",
    conflict: (rule, sentence, attack, other) =>
      `تعارض (${name(rule)}): ${sentence} هنا ${attack}${other === null ? "" : `؛ والآخر ${other}`}.`,
    takenBack: (path, words) => `جرى التراجع عنه: ${pathOf(path)}، ${quote(words)}.`,
    summary: (outlet, words) => `تلخيص من ${name(outlet)} لتقريرها نفسه، لا يُحسب: ${quote(words)}.`,
    judged: (by, on, sentence, reason) => `حكم ${name(by)} في ${day(on)}: ${sentence}. ${name(reason)}`,
    firm: "نقص أصل واحد، أو زيادة صوت واحد، لا يغيّره.",
    wouldChange: "ما الذي يغيّره:",
    change: (what, standing) => `- ${what}: ${standing}`,
  };
}

/** What is told in Arabic: in verbal nouns, as headlines are, since reports seldom say whether a name is a man's. */
export function arabicProse(language: Exclude<Language, "en">): Prose {
  const locale = `ar-u-ca-gregory-nu-${language === "ar" ? "latn" : "arab"}`;
  const rules = new Intl.PluralRules("ar");
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false });
  const percents = new Intl.NumberFormat(locale, { style: "percent" });
  const lists = new Intl.ListFormat("ar", { type: "conjunction" });
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (day: Day) => made.format(new Date(`${day}T00:00:00Z`));
  };
  const day = format({ day: "numeric", month: "long", year: "numeric" });
  const counted = (count: number, forms: Forms) =>
    forms[rules.select(count) as Form].replace("#", () => numbers.format(count));
  const hedge = (isHedged: boolean) => (isHedged ? "، وبتحفظ فقط" : "");

  return {
    tongue: "ar",
    name,
    quote,
    list: (names) => (names.length === 0 ? "لا أحد" : lists.format(names)),
    sentence: (words) => words,
    days: {
      day,
      dayOfYear: format({ day: "numeric", month: "long" }),
      month: format({ month: "long", year: "numeric" }),
      year: format({ year: "numeric" }),
      unknown: "في وقت غير معروف",
      by: (time) => `بحلول ${time}`,
      from: (time) => `ابتداءً من ${time}`,
      on: (time) => `في ${time}`,
      in: (time) => `في ${time}`,
      between: (from, to) => `بين ${from} و${to}`,
      count: (count, unit) => counted(count, UNITS[unit]),
    },
    claims: {
      glosses: {
        holds_post: "تولّي[ {0}] منصب {post}",
        appointed: "تعيين[ {0}] في منصب {post}",
        assumed: "تسلُّم[ {0}] منصب {post}",
        removed: "إعفاء[ {0}][ من منصب {post}][ من {organisation}]",
        succeeded: "خلافة[ {0}] لـ{1}[ في منصب {post}]",
        reinstated: "إعادة[ {0}] إلى منصب {post}",
        died: "وفاة[ {0}][ ({place})]",
        appeared: "ظهور[ {0}] علنًا[ ({place})]",
        ill: "مرض أو إصابة[ {0}]",
        missing: "اختفاء[ {0}]",
        detained: "احتجاز[ {0}][ من قبل {organisation}]",
        released: "إطلاق سراح[ {0}][ من قبل {organisation}]",
        fled: "فرار[ {0}][ ({place})]",
        met: "لقاء[ {0}] مع {1}[ ({place})]",
        located: "وجود[ {0}] في {place}",
        sanctioned: "فرض عقوبات[ على {0}][ من قبل {organisation}]",
        delisted: "رفع العقوبات[ عن {0}][ من قبل {organisation}]",
        charged: "توجيه الاتهام[ إلى {0}][ من قبل {organisation}][ («{terms}»)]",
        warrant: "إصدار مذكرة توقيف[ بحق {0}][ من قبل {organisation}][ («{terms}»)]",
        convicted: "إدانة[ {0}][ من قبل {organisation}][ («{terms}»)]",
        acquitted: "تبرئة[ {0}][ من قبل {organisation}][ («{terms}»)]",
        member_of: "عضوية[ {0}] في {organisation}",
        part_of: "تبعية[ {0}] لـ{organisation}",
        said: "تصريح[ {0}]: «{terms}»",
      },
      spoke: "حديث[ {0}] عن «{topic}»",
      somebody: "شخص ما",
      somewhere: "مكان ما",
      dated: (gloss, when) => `${gloss}، ${when}`,
      path: (names) => names.map(name).join(" نقلًا عن "),
    },
    reasons: {
      bases: {
        official_act: "عمل رسمي من السلطة نفسها",
        firsthand: "مشاهدة مباشرة",
        named: "مصدر مسمّى",
        anonymous: "مصدر غير مسمّى",
        social_media: "وسائل التواصل",
      },
      ownWord: "كلام وسيلة إعلام واحدة بصوتها",
      ruling: (by, reason) => `حكم ${name(by)}: ${name(reason)}`,
      rulingOf: (by) => `حكم ${name(by)}`,
      carried: (by, names, { hedged, barred }) =>
        `${by} (${names})${hedge(hedged)}${barred ? "، ولا تحمله أي وسيلة إعلام معتمدة" : ""}`,
      independent: (count, names) => `${counted(count, INDEPENDENT)} (${names})`,
      echoes: (names, { hedged }) => `أصداء فقط (${names})${hedge(hedged)}`,
      nobody: "لا أحد",
      silent: "لم يقل أحد شيئًا حتى ذلك اليوم.",
      withdrawn: "سُحب كل ما كان يسنده.",
      onlyDenied: (deniers) => `لا يقول ذلك أي تقرير؛ والقول بعكسه لـ${deniers}.`,
      deniedBy: (deniers) => `ورد نفيه من ${deniers}.`,
      alone: (support) => `${support}.`,
      open: (support, conflict) => `${support}؛ ولا يرجح أي من الجانبين على الآخر. ${conflict}`,
    },
    changes: {
      without: (source) => `من دون ${name(source)}`,
      with: {
        "asserts anonymous": "مع مصدر آخر غير مسمّى",
        "denies anonymous": "مع مصدر غير مسمّى ينفيه",
        "asserts named": "مع مصدر مسمّى آخر",
        "denies named": "مع مصدر مسمّى ينفيه",
        "asserts firsthand": "مع شاهد عيان أو صورة مؤرخة",
        "denies firsthand": "مع شاهد عيان أو صورة مؤرخة ضده",
      },
      judged: {
        copy: ["{from} و{to} نسختان من نص واحد", "{from} و{to} ليسا نسختين من نص واحد"],
        credit: ["نص {from} مأخوذ من {to}", "نص {from} ليس مأخوذًا من {to}"],
        "speaks-for": ["{from} هو {to} أو يتكلم باسمه", "لا يتكلم {from} باسم {to}"],
        admit: ["اعتماد {from} أمام {to}", "عدم اعتماد {from} أمام {to}"],
        owner: ["ملكية {from} تعود إلى {to}", "ملكية {from} لا تعود إلى {to}"],
      },
      report: (title, outlet, published) => `${quote(title)} (${name(outlet)}، ${day(published)})`,
      copyJudged: (by, on, reason) => `حكم بذلك ${name(by)} في ${day(on)}: ${name(reason)}`,
      copySeen: (isOneWire, { share, likeness }) => {
        const measured =
          share === null
            ? `${percents.format(likeness)} من تتابعات الكلمات مشترك`
            : `${percents.format(share)} من تتابعات كلمات الأقصر، والتشابه ${percents.format(likeness)}`;
        return isOneWire ? `وكالة مطبوعة واحدة ونص مشترك: ${measured}` : `نص شبه متطابق: ${measured}`;
      },
    },
    proof: proofWords(day, numbers.format, counted),
    attribution: {
      tellings: {
        asserts: "ورد في",
        hedges: "ورد بتحفظ في",
        denies: "ورد نفيه في",
        doubts: "ورد التشكيك فيه في",
        retracts: "ورد التراجع عنه في",
        repeats: "تكرر في",
        takenBack: "ثم جرى التراجع عنه في",
      },
      and: "؛ وفي ",
      between: "؛ ",
      outlet: name,
      citing: (outlet, path) => `${name(outlet)} نقلًا عن ${pathOf(path)}`,
      more: (count) => `؛ و${numbers.format(count)} غيرها`,
      nobody: "لم يقله أحد حتى الآن",
    },
    causes: {
      told: (outlet, title) => `${name(outlet)}، ${quote(title)}`,
      takenDown: "شيء أُزيل بعد ذلك",
      decision: (told) => `قرار في ما يقوله تقرير ${told}`,
      judgement: (names) => `حكم بشأن ${names}`,
      identity: (names) => `حكم في كون ${names} واحدًا`,
      ruling: "حكم شخص",
    },
    grounds: {
      post: (names) => `يُروى عن كليهما المنصب ${names}.`,
      with: (names) => `يُروى عن كليهما الارتباط بـ${names}.`,
      company: (names) => `يُروى عن كليهما مع ${names}.`,
      country: (names) => `ما يُروى عن كليهما يخص ${names}.`,
      countries: (one, other) => `ما يُروى عن أحدهما يخص ${one}، وعن الآخر يخص ${other}.`,
      meeting: (claim) => `كلاهما طرف في أمر واحد: ${claim}.`,
      reports: (count) => counted(count, REPORTS),
      years: (count) => `تفصل ${counted(count, UNITS.year)} بين ما يُروى عنهما.`,
    },
    names: {
      steps: {
        same: "«{a}» في كليهما",
        spelling: "«{a}» و«{b}» رسمان لكلمة واحدة",
        reading: "«{a}» تُقرأ «{b}»",
        initial: "«{a}» أول «{b}»",
        beginning: "«{a}» أول «{b}»",
        servant: "«{a}» و«{b}» اسم واحد مع «عبد» ومن دونها",
        joined: "«{a}» و«{b}» اسم واحد، موصولًا ومفصولًا",
        other: "«{a}» كلمة غير «{b}»",
        missing: "«{a}» في أحدهما فقط",
      },
      bars: {
        "nothing-to-compare": "لا شيء في الاسمين يمكن مقارنته",
        "numbers-differ": "الأرقام فيهما مختلفة",
        "parent-and-child-swapped": "الأب في أحدهما هو الابن في الآخر",
        "initials-alone": "لا يشتركان إلا في الأحرف الأولى",
      },
      flags: {
        "mixed-scripts": "اسم يخلط أحرفًا متشابهة من كتابات عدة",
        "direction-marks": "اسم فيه علامات تقلب اتجاه الكتابة",
        cut: "اسم أطول من أن يُقرأ كله",
      },
      but: (bar) => `لكن ${bar}`,
      between: "؛ ",
    },
    matters: {
      dead: "هل تأكدت وفاة {name}؟",
      ill: "ما الحالة الصحية لـ{name}؟",
      holder: "من يتولى {name}؟",
      detained: "هل {name} قيد الاحتجاز؟",
      where: "أين كان مكان {name}؟",
      other: "ما الذي جرى مع {name}؟",
      inOffice: "المنصب",
    },
  };
}
