const words = (list: string) => new Set(list.trim().split(/\s+/));

/** What sort of body an organisation is, as its head noun tells. */
export type BodySort = "authority" | "media" | "armed-group" | "other";

/** Head nouns of bodies that exercise authority: they can perform official acts. */
export const AUTHORITY_NOUNS = words(`
  ministry government presidency court tribunal parliament congress assembly senate legislature cabinet council committee
  army navy military police gendarmerie headquarters command department services office commission authority prosecution judiciary
  politburo bureau junta treasury directorate secretariat service forces force guard guards corps regime administration authorities
  division section detachment contingent brigade battalion regiment company squadron platoon garrison fleet wing unit embassy consulate kremlin pentagon
  union customs immigration intelligence state emirate kingdom republic chancellery majlis knesset duma bundestag party
  leadership prosecutor prosecutors judges board council-general
`);

/** Head nouns of bodies that report. */
export const MEDIA_NOUNS = words(`
  agency newspaper paper daily weekly magazine website site outlet broadcaster television tv channel radio network portal
  newswire wire journal gazette press media service station monitor blog publication newsletter observatory
`);

export const ARMED_GROUP_NOUNS = words(
  "group militia movement front brigades organisation organization faction rebels insurgents militants jihadists",
);

export const OTHER_BODY_NOUNS = words(`
  university institute foundation association society federation league club bank corporation company group holding
 diocese archdiocese patriarchate
  panel taskforce hospital school academy college museum church mosque fund centre center project programme program organisation organization
  alliance coalition house union council agency initiative campaign observatory arm wing branch bloc affiliate offshoot
`);

/** Head nouns of places: "Idlib province", "the city of Raqqa". */
export const PLACE_NOUNS = words(`
  city town village province region state district governorate county capital island peninsula airport road highway street
  camp prison base border area countryside suburb neighbourhood neighborhood valley river mountain mount hospital compound
  palace square port harbour harbor stadium villa resort
`);

/** News agencies, broadcasters and papers whose name does not say what they are. Open list of facts. */
const MEDIA_NAMES = words(`
  reuters afp ap upi bbc cnn nbc cbs abc npr pbs xinhua cctv cgtn tass novosti ria interfax sputnik rt gazeta.ru kommersant
  vedomosti meduza sana irna isna tasnim fars mehr yonhap kcna kyodo jiji nhk nikkei asahi anadolu trt dpa efe ansa pti ani
  politico axios bloomberg guardian spiegel bild welt mondial figaro haaretz ynet maariv aljazeera al-jazeera al-arabiya
  al-mayadeen al-akhbar asharq al-monitor middle-east-eye rudaw kurdistan24 wafa petra mena aps tap map spa wam qna kuna bna
  nan punch vanguard thisday premium-times dawn geo ary pajhwok tolo khaama irrawaddy mizzina rappler antara bernama vna
  ukrinform unian belta delfi lenta rbc dozhd tvn polsat rai zdf ard orf rtve sky fox msnbc newsweek time economist telegraph
  independent mirror sun ft wsj nyt wapo semafor propublica bellingcat
`);

/** Groups and seats of power whose name does not end in a head noun. Open list of facts. */
const GROUP_NAMES: ReadonlyMap<string, BodySort> = new Map([
  ...[
    "islamic state",
    "isis",
    "isil",
    "daesh",
    "boko haram",
    "hezbollah",
    "hizbullah",
    "hamas",
    "taliban",
    "al-qaeda",
    "al-qaida",
    "al-shabaab",
    "al-shabab",
    "houthis",
    "houthi",
    "wagner",
    "iswap",
    "al-nusra",
    "pkk",
    "ypg",
    "m23",
    "fdlr",
    "lra",
    "farc",
    "eln",
    "lashkar-e-taiba",
    "jaish-e-mohammed",
    "jaish al-islam",
    "hayat tahrir al-sham",
    "hts",
    "sdf",
    "rsf",
    "irgc",
    "ansar allah",
    "kata'ib hezbollah",
    "islamic jihad",
    "muslim brotherhood",
  ].map((name) => [name, "armed-group"] as const),
  ...[
    "kremlin",
    "pentagon",
    "white house",
    "downing street",
    "elysee",
    "élysée",
    "interpol",
    "europol",
    "nato",
    "eu",
    "un",
    "u.n.",
    "european union",
    "united nations",
    "african union",
    "cia",
    "fbi",
    "fsb",
    "svr",
    "gru",
    "mossad",
    "shin bet",
    "mi5",
    "mi6",
    "nis",
    "state department",
    "treasury",
    "icc",
    "politburo",
    "central committee",
    "centcom",
    "dhq",
    "ofac",
  ].map((name) => [name, "authority"] as const),
]);

/** Seats of power whose name does not say of which state they are. */
const SEATS_OF: ReadonlyMap<string, string> = new Map([
  ...["pentagon", "white house", "state department", "centcom", "cia", "fbi", "ofac"].map(
    (name) => [name, "United States"] as const,
  ),
  ...["kremlin", "fsb", "svr", "gru"].map((name) => [name, "Russia"] as const),
  ...["downing street", "mi5", "mi6"].map((name) => [name, "United Kingdom"] as const),
  ...["mossad", "shin bet"].map((name) => [name, "Israel"] as const),
  ["elysee", "France"],
  ["élysée", "France"],
  ["irgc", "Iran"],
  ["politburo", "China"],
]);

/** The state whose seat of power a name is, or null. */
export function stateOfSeat(name: string): string | null {
  return SEATS_OF.get(name.toLowerCase().replace(/^the /, "")) ?? null;
}

/** The sort of a body known by its name alone, or null. */
export function namedBodySort(name: string): BodySort | null {
  const lower = name.toLowerCase();
  const key = lower.startsWith("the ") ? lower.slice(4) : lower;
  const known = GROUP_NAMES.get(key);
  if (known !== undefined) return known;
  return MEDIA_NAMES.has(key) || (key.includes(" ") && MEDIA_NAMES.has(key.replaceAll(" ", "-"))) ? "media" : null;
}

/** "Armed Forces" are a state's; "Coastal Liberation Forces" are somebody's. */
const STATE_FORCES =
  /^(?:armed|defen[cs]e|security|special|air|ground|land|military|naval|border|police|federal|government|royal|self-defen[cs]e)$/;

/** Words that are a body only with a name or a description before them. */
const NOT_ALONE = words("state media press union house wing unit board station service");
const PAPERS =
  /^(?:post|times|tribune|herald|courier|ledger|dispatch|chronicle|mail|today|insider|review|star|globe|standard|observer|express|telegraph|guardian|independent|inquirer|examiner|bulletin|mirror)$/;
const CHANNELS = /^(?:radio|channel|tv|télé|canal|agence|agencia)$/;
const WIRES = /^(?:news|press|telegraph|wire)$/;

/** What a name is called: its last word, the one before, its first, and whether it is written in small letters. */
interface Called {
  readonly last: string;
  readonly before: string;
  readonly first: string;
  readonly isLong: boolean;
  readonly isLower: boolean;
}

/** The first row that fits decides; null stands for no body. */
const SORTS: readonly (readonly [sort: BodySort | null, holds: (name: Called) => boolean])[] = [
  ["media", ({ last, before, isLong }) => last === "agency" && (WIRES.test(before) || !isLong)],
  ["authority", ({ last }) => last === "agency"],
  ["media", ({ last, before }) => last === "service" && before === "news"],
  ["authority", ({ last }) => last === "service"],
  [null, ({ last, isLong, isLower }) => !isLong && isLower && NOT_ALONE.has(last)],
  ["media", ({ last, isLong, isLower }) => last === "news" && isLong && !isLower],
  [null, ({ last }) => last === "news"],
  ["armed-group", ({ last, before, first }) => last === "forces" && before !== first && !STATE_FORCES.test(before)],
  ["authority", ({ last, before }) => last === "staff" && before === "general"],
  ["authority", ({ last }) => AUTHORITY_NOUNS.has(last)],
  ["media", ({ first, isLong }) => isLong && CHANNELS.test(first)],
  ["media", ({ last }) => MEDIA_NOUNS.has(last)],
  ["armed-group", ({ last }) => ARMED_GROUP_NOUNS.has(last)],
  ["armed-group", ({ last, isLower }) => isLower && /^(?:gang|cartel)$/.test(last)],
  ["other", ({ last }) => OTHER_BODY_NOUNS.has(last)],
  ["other", ({ last, isLong, isLower }) => /^(?:international|watch)$/.test(last) && isLong && !isLower],
  ["media", ({ last, isLong }) => isLong && PAPERS.test(last)],
];

/** Words that the rows name by themselves. */
const MORE_ENDS = words("agency service news forces staff gang cartel international watch");

const ENDS = new Set(
  [AUTHORITY_NOUNS, MEDIA_NOUNS, ARMED_GROUP_NOUNS, OTHER_BODY_NOUNS, NOT_ALONE, MORE_ENDS].flatMap((list) => [
    ...list,
  ]),
);

/** Whether a name that ends with a word can be a body's for that word. */
export const canEndBody = (last: string): boolean => ENDS.has(last) || PAPERS.test(last);
/** Whether a name that begins with a word can be a body's for that word. */
export const canBeginBody = (first: string): boolean => CHANNELS.test(first);

/** The sort of a body by the words of its name, or null where they name no body. */
export function bodySortOf(nameWords: readonly string[]): BodySort | null {
  const last = nameWords.at(-1)?.toLowerCase() ?? "";
  const first = nameWords[0]?.toLowerCase() ?? "";
  if (!canEndBody(last) && !canBeginBody(first)) return null;
  const lower = nameWords.map((word) => word.toLowerCase());
  const isLower = nameWords.at(-1) === last;
  const name = { last, before: lower.at(-2) ?? "", first, isLong: lower.length > 1, isLower };
  return SORTS.find(([, holds]) => holds(name))?.[0] ?? null;
}

/** Words for those who are no part of the state, or fight it: "rebel spokesman". */
export const AGAINST_STATE =
  /\b(?:rebel|militant|insurgent|separatist|jihadist|guerrilla|militia|gang|cartel|opposition)\b/i;
