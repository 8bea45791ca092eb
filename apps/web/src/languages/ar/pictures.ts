import type { pictures as english } from "../en/pictures.ts";

export const pictures: typeof english = {
  "picture.on": "في {day}",
  "picture.known": "عُرف",
  "picture.after": "بعد {name}",
  "picture.before": "قبل {name}",
  "picture.afterBefore": "بعد {after}؛ قبل {before}",
  "picture.untoldBy": "بحلول {day}؛ لا تقول التقارير أكثر عن الوقت",
  "picture.untoldFrom": "ابتداءً من {day}؛ لا تقول التقارير أكثر عن الوقت",
  "picture.bands": "معنى الأشرطة",
  "picture.split": "مشقوق: متنازع عليه",
  "picture.moment": "يوم واحد أو أيام قليلة",
  "picture.marks": "معنى العلامات",
  "picture.pale": "باهت: صدى أو تلخيص، لا يضيف أصلًا",
  "picture.standing": "المرتبة",
  "picture.steps": "كيف تحركت مرتبته",
  "picture.step": "{standing} من {day} ({origins})",
  "picture.choose": "اعرض برهان هذا الادعاء",
  "picture.told": "{outlet}، {day}: {path} {stance}، {basis}",
  "picture.toldEcho": "{outlet}، {day}: {path} {stance}، {basis} (صدى)",
  "picture.toldSummary": "{outlet}، {day}: {path} {stance}، {basis} (تلخيص)",
};
