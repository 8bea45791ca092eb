const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Nouns for people who hold a public post; what stands before or after them says which one. */
const ROLE_NOUNS = words(`
  president vice-president minister premier chancellor secretary secretary-general undersecretary head chief director
  director-general commander commander-in-chief commandant chairman chairwoman chairperson chair spokesman spokeswoman
  spokesperson governor governor-general mayor ambassador envoy adviser advisor aide leader supervisor inspector-general
  prosecutor judge justice councillor councilor commissioner coordinator representative delegate consul speaker controller comptroller
  administrator superintendent treasurer warden sheriff king queen emir sultan caliph prince pope patriarch
  bishop archbishop cardinal abbot rabbi ayatollah metropolitan archimandrite rector dean vicar provost primate nuncio
  moderator commissar paymaster quartermaster intendant prefect magistrate chieftain convener patron princess duke sheik
  second-in-command cofounder co-founder attaché whip co-chair co-chairman vice-chairman vice-chancellor vice-minister vice-governor
  imam mufti regent senator congressman congresswoman lawmaker legislator parliamentarian mp goc coas cds cno cas igp
  cns cinc dg ddg ig
  co ceo deputy member registrar attache rapporteur ombudsman auditor marshal officer warlord ringleader
  diplomat strongman boss
`);

/** Role nouns that name a post only with what belongs to it: "member of the Central Committee". */
export const WEAK_ROLES = words(
  "member deputy officer diplomat lawmaker legislator parliamentarian mp aide boss strongman warlord ringleader",
);

/**
 * Offices in capitals before the body that they head: "GOC 3 Division", "CO 12 Battalion", "IG Coastal Police". So armies, police
 * and civil services write that took their forms from Britain.
 */
export const SHORT_OFFICES = words("GOC FOC AOC GOC-in-C CO OC IG DIG IGP DG DDG");

/** Offices in capitals of which a country has one: they say which without a body. */
export const ONLY_OFFICES = words("CDS CAS COAS CNS CNO IGP CINC");

/** Short offices written out, as they stand before a unit. */
export const LONG_OFFICES = ["general officer commanding", "air officer commanding", "flag officer commanding"].map(
  (office) => office.split(" "),
);

/** Words before a role that belong to the name of the post. */
export const POST_MODIFIERS = words(`
  prime deputy vice acting interim caretaker foreign defence defense interior finance justice health education information
  national state security intelligence military army navy naval air police presidential supreme chief general senior special
  assistant associate permanent executive regional provincial federal political economic legal public press media foreign-policy
  attorney armed-forces staff space cyber border prison customs tax trade energy oil transport labour labor
  environment culture sports religious tribal opposition rebel militia party parliamentary council city district
`);

/** Words that put a post in the past. */
export const FORMER = words(
  "former ex previous late then one-time onetime erstwhile outgoing ousted deposed sacked dismissed ex-",
);
/** Adverbs that put the post behind them in the past: "NAME, until recently head of X". */
export const FORMERLY = words("formerly previously until once recently earlier lately");
/** Adverbs before an office that is held as it is told: "NAME, now head of X". */
export const PRESENTLY = words("now currently still presently");
/** Words that put a post in the future or just begun. */
export const COMING = words("new incoming newly next designate elect");

/** Prepositions that tie a role to what it is of. */
export const ROLE_PREPOSITIONS = words("of for to at in on");

export const isRoleNoun = (word: string): boolean => {
  const own = word.replace(/^(?:ex|then)-/, "").replace(/-(?:designate|elect)$/, "");
  return ROLE_NOUNS.has(own) || ROLE_NOUNS.has(singular(own));
};

/** "ministers" is "minister"; other words stay. */
export function singular(word: string): string {
  if (word.endsWith("smen")) return `${word.slice(0, -3)}man`;
  if (word.endsWith("men")) return `${word.slice(0, -2)}an`;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 1 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
