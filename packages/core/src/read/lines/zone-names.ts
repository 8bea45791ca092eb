/**
 * Zone abbreviations that mean one offset wherever news prints them. Left out on purpose, as they mean several:
 * IST (India, Israel, Ireland), CST (China, North America), AST (Arabia, the Atlantic).
 */
const OFFSETS: { readonly [abbreviation: string]: string } = {
  Z: "+00:00",
  UTC: "+00:00",
  GMT: "+00:00",
  WET: "+00:00",
  BST: "+01:00",
  CET: "+01:00",
  WAT: "+01:00",
  WEST: "+01:00",
  CEST: "+02:00",
  CAT: "+02:00",
  EET: "+02:00",
  SAST: "+02:00",
  EEST: "+03:00",
  EAT: "+03:00",
  MSK: "+03:00",
  МСК: "+03:00",
  TRT: "+03:00",
  AZT: "+04:00",
  GST: "+04:00",
  AFT: "+04:30",
  PKT: "+05:00",
  UZT: "+05:00",
  NPT: "+05:45",
  WIB: "+07:00",
  ICT: "+07:00",
  HKT: "+08:00",
  SGT: "+08:00",
  JST: "+09:00",
  KST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
  EST: "-05:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  ART: "-03:00",
  BRT: "-03:00",
};

/** Zones that newspapers print by place: the offset then depends on the season, so the IANA name is kept. */
const PLACES: { readonly [printed: string]: string } = {
  ET: "America/New_York",
  "EASTERN TIME": "America/New_York",
  CT: "America/Chicago",
  PT: "America/Los_Angeles",
  "MOSCOW TIME": "Europe/Moscow",
  "LONDON TIME": "Europe/London",
  "PARIS TIME": "Europe/Paris",
  "BEIJING TIME": "Asia/Shanghai",
  "TEHRAN TIME": "Asia/Tehran",
  "KYIV TIME": "Europe/Kyiv",
  "DAMASCUS TIME": "Asia/Damascus",
};

/** The printed zones as an alternation for a regular expression, longest first. */
export const ZONE_NAMES = [...Object.keys(OFFSETS), ...Object.keys(PLACES)]
  .sort((a, b) => b.length - a.length)
  .join("|");

/** A printed zone (`GMT`, `+0300`, `GMT+3`, `Moscow time`) as an offset or an IANA name; null where it names none. */
export function zoneOf(printed: string): string | null {
  const name = printed.trim().toUpperCase();
  const known = OFFSETS[name] ?? PLACES[name];
  if (known) return known;
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (!offset) return null;
  const [, sign = "+", hours = "0", minutes = "00"] = offset;
  return Number(hours) > 14 || Number(minutes) > 59 ? null : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

/** Minutes east of UTC; null for an IANA name, whose offset depends on the day. */
export function minutesOf(zone: string): number | null {
  const offset = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  if (!offset) return null;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return offset[1] === "-" ? -minutes : minutes;
}
