import type { days as english } from "../en/days.ts";

export const days: typeof english = {
  "when.unknown": "في وقت غير معروف",
  "when.by": "بحلول {day}",
  "when.from": "ابتداءً من {day}",
  "when.on": "في {day}",
  "when.in": "في {time}",
  "when.between": "بين {from} و{to}",
  "when.since": "منذ {day}",
  "when.until": "حتى {day}",
  "when.stretch": "من {from} إلى {to}",
  "when.after": "، {when}",
  "when.hour": "{day}، {time}",
  "when.utc": "{moment} بالتوقيت العالمي",
};
