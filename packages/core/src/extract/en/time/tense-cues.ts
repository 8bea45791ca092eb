import { listed } from "./surroundings.ts";

/** Words that tell whether a clause speaks of what was or of what is to come. Data; `tense.ts` reads it. */

export const FUTURE_WORDS = listed(
  "will shall ll would could might should wo gonna going due scheduled expected planned slated likely expects expect plans plan hopes " +
    "hope aims aim intends intend wants want vows promises threatens forthcoming upcoming looming awaits " +
    "await awaited awaiting payable redeemable effective expires expire deadline forecast predicts projected anticipated proposed proposes proposal",
);

/** Verbs in the present that reports use for what is fixed to happen; these are never nouns. */
export const SCHEDULED_VERBS = listed(
  "begins arrives becomes goes comes takes retires convenes departs decides resumes expires elects reconvenes appears celebrates considers " +
    "testifies concludes travels leaves opens meets speaks hosts begin arrive convene depart decide elect reconvene gather resume retire become",
);
/** Third persons that may be plural nouns: after one noun they are verbs. */
export const SCHEDULED_SINGULAR = listed(
  "starts ends votes visits returns holds addresses turns rules faces marks debates launches publishes " +
    "flies heads lands launches stands closes reopens sits runs kicks",
);
/** Plural verbs that may be nouns: after a plural noun they are verbs, as in "lawmakers vote on Friday". */
export const SCHEDULED_PLURAL = listed(
  "start open meet vote leave visit return travel hold go face speak celebrate close reopen choose debate",
);

export const PAST_WORDS = listed(
  "was were did had been said told went came took made became got began broke brought built bought caught chose dealt drew drove fell felt " +
    "fled flew fought found forgot gave grew held heard hid hit kept knew led left lent lost met meant paid put quit ran rang rose saw sank " +
    "sat sent shook shot slew slid slept sold sought spent spoke sprang stole stood struck swore swept taught thought threw understood " +
    "withdrew won wore wrote shut cut cost spread split beat burst lay dug hung fed bore arose awoke bred clung swung taken given killed " +
    "seen known shown done born sworn written driven fallen broken chosen drawn grown undergone gone ago yesterday read overthrew overran",
);

/** Verbs that report; what they report has a tense of its own. */
export const REPORTING = listed(
  "said told says announced reported added wrote tweeted declared confirmed warned stated argued explained claimed noted insisted hinted",
);
/** What somebody calls for lies ahead. */
export const CALLING = listed(
  "called calls calling call demanded demands urged pressed appealed asked campaigned vying bidding wait waits waiting waited " +
    "brace braces braced bracing prepare prepares prepared preparing gearing",
);
/** Before "to" and a verb these look ahead, whatever their own tense. */
export const PLANNING = listed(
  "expected planned scheduled slated set due proposed projected anticipated called meant intended supposed timed forecast tipped bound " +
    "likely poised ready agreed vowed promised pledged threatened invited urged ordered hopes plans wants expects aims intends decision plan " +
    "proposal offer promise pledge deal agreement bid intention pact vow order invitation chance opportunity permission commitment about",
);
/** Words in -ed that are no verbs of the past. */
export const NO_PARTICIPLES = listed(
  "need speed indeed hundred sacred seed feed breed united armed shed kindred naked wicked rugged unprecedented exceed succeed proceed " +
    "embed bleed greed weed creed deed alleged unnamed wounded retired detailed limited related based so-called",
);
/** Nouns of what is over when one speaks of it: "a speech in May". */
export const PAST_NOUNS = listed(
  "speech report statement interview attack attacks bombing bombings raid coup crash killing death murder assassination arrest massacre " +
    "explosion blast clash clashes protest protests riot riots",
);
/** Verbs that put things off; what they are put off to lies ahead. */
export const POSTPONING = listed(
  "postpone postponed postpones delay delayed delays put moved rescheduled extended extend extends adjourned pushed deferred brought",
);
/** After these a past form is none: "will be held", "remain shut", "to cut". */
export const BARE_FORM_LEADS = listed(
  "be will to would could may might must should can shall ll remain remains stay stays not",
);
/** They look ahead unless something tells that the clause is past. */
export const WEAK_FUTURE = listed("until till by starting beginning from upcoming before");
export const PRESENT_WORDS = listed("is are has have");
