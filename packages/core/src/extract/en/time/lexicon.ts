/** The classes of words that rows of time expressions are written in. A table: a new word is a new entry. */

/** Each entry stands for its place in the list, counted from `first`; spellings of one are joined by a slash. */
function numbered(list: string, first = 1): ReadonlyMap<string, number> {
  const entries = list.trim().split(/\s+/);
  return new Map(entries.flatMap((entry, i) => entry.split("/").map((word) => [word, first + i] as const)));
}

const listed = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const MONTHS = numbered(
  "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
);
/** Month names that are also words or names of people; alone they need a word beside them that makes them months. */
export const DOUBTFUL_MONTHS = listed("may march mar jan april june august dec jun sep oct nov");

export const WEEKDAYS = numbered(
  "monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun",
);
export const PLURAL_WEEKDAYS = numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays");

export const SEASONS = numbered("spring summer autumn/fall winter", 0);
export const SEASON_CODES = ["SP", "SU", "FA", "WI"] as const;

/** Parts of the day, by their TIMEX3 code. */
export const PART_CODES = ["MO", "MI", "AF", "EV", "NI", "DT"] as const;
export const PARTS = numbered(
  "morning/mornings/dawn/daybreak midday afternoon/afternoons evening/evenings/dusk night/nights/nighttime daytime",
  0,
);
export const NAMED_HOURS: ReadonlyMap<string, number> = new Map([
  ["noon", 12],
  ["midday", 12],
  ["midnight", 24],
]);

/** Units of time in the order of `UNIT_NAMES` in meaning.ts; a single "second" is most often an ordinal. */
export const UNITS = numbered(
  "minute/min hour/hr day weekend week fortnight month quarter year/yr decade century millennium",
);
export const PLURAL_UNITS = numbered(
  "seconds/secs minutes/mins hours/hrs days/nights weekends weeks fortnights months quarters years/yrs decades centuries millennia",
  0,
);

export const CARDINALS = numbered(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  0,
);
export const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i]),
);
export const POWERS: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);
export const ORDINALS = numbered(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
);
/** Counts that say no number. */
export const VAGUE_COUNTS = listed("several many some few numerous countless various multiple");
/** Nouns that count after "a": a few, a couple of. */
export const COUNTING_NOUNS: ReadonlyMap<string, number> = new Map([
  ["few", Number.NaN],
  ["couple", Number.NaN],
  ["number", Number.NaN],
  ["handful", Number.NaN],
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
]);

/** The nineties and their kind. */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map(
  "twenties thirties forties fifties sixties seventies eighties nineties".split(" ").map((word, i) => [word, 192 + i]),
);

/** Zone names after a time of day. */
export const ZONES = listed(
  "gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest eet eest ist msk wat cat eat sast jst kst hkt aest aedt wib",
);
