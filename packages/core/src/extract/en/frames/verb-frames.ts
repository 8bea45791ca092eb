import type { ClaimType } from "../../../vocabulary/claim-types.ts";

/**
 * How a verb's nouns fill a claim.
 * - `patient`: what it is done to: the object, or the subject of a passive
 * - `subject`: who does it
 * - a preposition: whoever stands behind it: "replaced X WITH Y", "was replaced BY Y", "handed over TO Y"
 */
export interface VerbFrame {
  readonly type: ClaimType;
  readonly who: "patient" | "subject" | "with" | "by" | "to";
  /** "took OVER", "stepped DOWN" */
  readonly particle?: string;
  /** The object must be one of these nouns: "held TALKS", "lost the POST". */
  readonly object?: readonly string[];
  /** An adjunct that must be there: "arrived IN ...". */
  readonly preposition?: readonly string[];
  /** Who does it must have one of these words: "THE TREASURY designated X", not "the party". */
  readonly by?: readonly string[];
  /** Behind a preposition one of these must stand: "took part in a PARADE", not "in the battle". */
  readonly at?: readonly string[];
  /** An adjunct that must not be there: "was seen AS the architect". */
  readonly without?: readonly string[];
  /** The claim needs a post, found in one of these places. */
  readonly post?: readonly PostSeat[];
  /** The second participant is the patient ("replaced X"), the subject, or follows a preposition ("met WITH X"). */
  readonly other?: "patient" | "object" | "subject" | readonly string[];
  /** Without an object: "he retired", not "he retired the chiefs". */
  readonly intransitive?: true;
  /** The verb alone tells that somebody left office, whatever it was: "was dismissed". */
  readonly alone?: true;
  /** The verb tells how things are since: "faces charges", which were brought before. */
  readonly since?: true;
  /** Only the active, or only the passive. */
  readonly voice?: "active" | "passive";
  /** It holds as of the telling when it is told in the present. */
  readonly legal?: true;
  /** The object must be somebody: "received the minister", not "received ten votes". */
  readonly somebody?: true;
  /** The verb tells that it was not so: "survived an air strike" denies a death. */
  readonly denies?: true;
}

/**
 * Where a post stands: after "as", as the second object, after "to", after "from", in "to lead X", in "in charge of X", in
 * "took over X", as the seat that "from X" leaves, as that of somebody "on behalf of" whom another acts, beside the name, or
 * told of the person elsewhere ("held"), or as that of another "in his place".
 */
export type PostSeat =
  | "own"
  | "held"
  | "as"
  | "object"
  | "to"
  | "from"
  | "lead"
  | "charge"
  | "over"
  | "member"
  | "behalf"
  | "of"
  | "last"
  | "place"
  | "in";

const APPOINT: readonly PostSeat[] = ["as", "object", "to", "lead", "place", "held"];
const LEAVE: readonly PostSeat[] = ["as", "from", "member", "of", "object", "own", "held", "last"];
const SEATS = [
  "post",
  "office",
  "position",
  "job",
  "seat",
  "role",
  "rank",
  "portfolio",
  "ministry",
  "premiership",
  "presidency",
  "leadership",
  "command",
  "place",
] as const;

/** Occasions at which whoever leads them is seen. */
const OCCASIONS = [
  "meeting",
  "session",
  "summit",
  "ceremony",
  "talks",
  "rally",
  "parade",
  "funeral",
  "mass",
  "prayers",
  "speech",
  "sermon",
  "lecture",
  "conference",
  "briefing",
  "interview",
  "drill",
  "drills",
  "exercise",
  "exercises",
  "celebrations",
  "delegation",
] as const;

/** Words for who keeps lists of sanctions. */
const LISTING = ["treasury", "union", "ofac", "washington", "states", "commerce", "eu", "uk", "nations"] as const;

/** What lists of sanctions designate somebody as. */
const TERRORISTS = ["terrorist", "terrorists", "kingpin", "sdgt"] as const;

type Row = readonly [lemmas: string, frame: VerbFrame];

/** A new way to word a claim is a new row. Rows of one verb are tried in order. */
const ROWS: readonly Row[] = [
  [
    "appoint name elect select tap pick install elevate nominate endorse confirm reappoint reelect re-elect ordain consecrate enthrone",
    { type: "appointed", who: "patient", post: APPOINT },
  ],
  ["promote", { type: "appointed", who: "patient", post: ["as", "object", "to"] }],
  ["choose", { type: "appointed", who: "patient", post: APPOINT }],
  ["announce approve introduce unveil", { type: "appointed", who: "patient", post: ["as"] }],
  ["designate", { type: "sanctioned", who: "patient", object: TERRORISTS, legal: true }],
  ["designate", { type: "appointed", who: "patient", post: ["as", "object", "to", "lead"] }],
  ["designate", { type: "sanctioned", who: "patient", by: LISTING, without: ["as"], legal: true }],
  ["list", { type: "sanctioned", who: "patient", by: [...LISTING, "council"], without: ["as"], legal: true }],
  [
    "designate",
    { type: "sanctioned", who: "patient", preposition: ["for", "under", "pursuant to"], without: ["as"], legal: true },
  ],
  ["move transfer assign reassign post redeploy", { type: "appointed", who: "patient", post: ["to", "as"] }],
  ["move", { type: "appointed", who: "subject", voice: "active", preposition: ["as"], post: ["as"] }],
  ["put place leave", { type: "appointed", who: "patient", object: ["charge", "command"], post: ["charge", "last"] }],
  ["make", { type: "appointed", who: "patient", voice: "passive", post: ["object"] }],
  ["give hand", { type: "appointed", who: "patient", voice: "passive", object: SEATS, post: ["of", "as", "last"] }],
  ["reinstate restore", { type: "reinstated", who: "patient", post: ["as", "to", "object", "last"] }],
  ["return", { type: "reinstated", who: "subject", post: ["as"] }],
  ["swear", { type: "assumed", who: "patient", particle: "in", post: ["as", "last"] }],
  ["inaugurate", { type: "assumed", who: "patient", voice: "passive", post: ["as", "last"] }],
  ["become", { type: "appointed", who: "subject", post: ["object"] }],
  ["take", { type: "assumed", who: "subject", particle: "over", post: ["as", "object", "over", "last"] }],
  ["take", { type: "succeeded", who: "subject", other: ["from"], particle: "over", post: ["as", "own", "last"] }],
  [
    "take",
    {
      type: "assumed",
      who: "subject",
      object: ["office", "command", "charge", "control", "helm", "reins", "post"],
      post: ["as", "of", "over", "held", "last"],
    },
  ],
  [
    "assume",
    {
      type: "assumed",
      who: "subject",
      object: [...SEATS, "duty", "duties", "power"],
      post: ["as", "of", "over", "last"],
    },
  ],

  [
    "remove strike take",
    {
      type: "delisted",
      who: "patient",
      preposition: ["from", "off"],
      object: ["list", "sanctions", "blacklist"],
      legal: true,
    },
  ],
  // "recalled to the presidency as adviser"
  ["recall", { type: "appointed", who: "patient", preposition: ["to"], post: ["as"] }],
  [
    "dismiss sack fire oust depose topple overthrow unseat relieve suspend demote recall dethrone defrock",
    { type: "removed", who: "patient", post: LEAVE, alone: true },
  ],
  [
    "transfer move reassign shift",
    {
      type: "removed",
      who: "patient",
      voice: "passive",
      preposition: ["to"],
      object: ["post", "position", "duties", "job", "role", "reserve"],
      post: ["own", "held"],
    },
  ],
  ["force push vote drum throw kick", { type: "removed", who: "patient", particle: "out", post: LEAVE, alone: true }],
  [
    "put place send",
    { type: "removed", who: "patient", object: ["leave"], preposition: ["on"], post: LEAVE, alone: true },
  ],
  ["remove strip retire expel purge", { type: "removed", who: "patient", post: LEAVE }],
  [
    "resign retire quit abdicate",
    { type: "removed", who: "subject", voice: "active", intransitive: true, post: LEAVE, alone: true },
  ],
  ["step stand", { type: "removed", who: "subject", particle: "down", post: LEAVE, alone: true }],
  ["step stand", { type: "removed", who: "subject", particle: "aside", post: LEAVE, alone: true }],
  [
    "submit tender hand announce",
    { type: "removed", who: "subject", object: ["resignation"], post: LEAVE, alone: true },
  ],
  ["leave quit", { type: "removed", who: "subject", object: ["cabinet", "government"], post: LEAVE, alone: true }],
  [
    "lose leave vacate relinquish",
    { type: "removed", who: "subject", object: SEATS, post: ["as", "of", "object", "last"] },
  ],
  ["hand", { type: "succeeded", who: "to", other: "subject", particle: "over", post: ["as", "of", "held", "last"] }],
  [
    "hand turn pass yield cede relinquish",
    { type: "succeeded", who: "to", other: "subject", object: SEATS, post: ["as", "of", "object", "last"] },
  ],
  [
    "hand transfer give pass entrust",
    { type: "appointed", who: "to", object: SEATS, post: ["of", "as", "object", "last"] },
  ],
  ["hand", { type: "removed", who: "subject", voice: "active", particle: "over", post: ["as", "last"] }],
  ["replace", { type: "succeeded", who: "with", other: "patient", post: ["as", "own", "last"] }],
  [
    "succeed replace",
    { type: "succeeded", who: "by", other: "patient", voice: "passive", post: ["as", "own", "last"] },
  ],
  [
    "succeed replace",
    { type: "succeeded", who: "subject", other: "object", voice: "active", post: ["as", "own", "last"] },
  ],
  ["replace", { type: "removed", who: "patient", voice: "passive", post: ["as", "own", "held"], alone: true }],

  ["act stand fill deputise deputize", { type: "holds_post", who: "subject", voice: "active", post: ["behalf"] }],
  ["serve act work", { type: "holds_post", who: "subject", voice: "active", preposition: ["as"], post: ["as"] }],
  ["identify describe", { type: "holds_post", who: "patient", voice: "passive", preposition: ["as"], post: ["as"] }],
  [
    "hold keep retain occupy",
    { type: "holds_post", who: "subject", object: SEATS, post: ["of", "as", "object", "last"] },
  ],
  [
    "lead head command run chair govern direct supervise oversee",
    { type: "holds_post", who: "subject", voice: "active", post: ["lead"] },
  ],
  [
    "lead head command run chair govern direct supervise oversee",
    { type: "holds_post", who: "by", voice: "passive", post: ["lead"] },
  ],
  ["be remain stay", { type: "holds_post", who: "subject", object: ["charge", "command"], post: ["charge"] }],
  ["remain stay", { type: "holds_post", who: "subject", voice: "active", post: ["as", "object"] }],
  [
    "remain stay continue",
    { type: "holds_post", who: "subject", object: ["office", "post", "place", "charge"], post: ["as", "own", "held"] },
  ],

  ["die perish", { type: "died", who: "subject" }],
  ["succumb", { type: "died", who: "subject", preposition: ["to"] }],
  ["gun", { type: "died", who: "patient", particle: "down" }],
  ["lose", { type: "died", who: "subject", object: ["life"] }],
  [
    "survive",
    {
      type: "died",
      who: "subject",
      voice: "active",
      denies: true,
      object: ["strike", "attack", "attempt", "bombing", "blast", "explosion", "crash", "shooting", "ambush", "raid"],
    },
  ],
  ["pass", { type: "died", who: "subject", particle: "away" }],
  ["kill assassinate murder execute eliminate behead slay lynch", { type: "died", who: "patient" }],
  ["hospitalise hospitalize injure wound poison", { type: "ill", who: "patient" }],
  ["treat", { type: "ill", who: "patient", without: ["with", "as", "like"] }],
  [
    "undergo have receive",
    { type: "ill", who: "subject", object: ["surgery", "operation", "procedure", "treatment", "transplant", "bypass"] },
  ],
  ["recover recuperate convalesce", { type: "ill", who: "subject", intransitive: true }],
  ["diagnose", { type: "ill", who: "patient", voice: "passive" }],
  ["fight struggle", { type: "ill", who: "subject", preposition: ["for"], object: ["life"] }],
  [
    "suffer have sustain",
    {
      type: "ill",
      who: "subject",
      object: [
        "stroke",
        "attack",
        "attacks",
        "strokes",
        "heart attack",
        "injury",
        "injuries",
        "wound",
        "wounds",
        "illness",
        "haemorrhage",
        "hemorrhage",
      ],
    },
  ],
  ["fall take", { type: "ill", who: "subject", object: ["ill", "sick"] }],
  [
    "take rush bring airlift admit evacuate move transfer fly",
    {
      type: "ill",
      who: "patient",
      preposition: ["to", "into", "in"],
      object: ["hospital", "clinic", "care", "infirmary"],
    },
  ],
  ["operate", { type: "ill", who: "patient", voice: "passive" }],
  ["collapse", { type: "ill", who: "subject" }],
  ["disappear vanish", { type: "missing", who: "subject" }],
  ["go", { type: "missing", who: "subject", object: ["missing"] }],
  ["jail imprison", { type: "convicted", who: "patient", preposition: ["for"], legal: true }],
  ["arrest detain jail imprison capture seize abduct kidnap", { type: "detained", who: "patient" }],
  ["pick round", { type: "detained", who: "patient", particle: "up" }],
  ["surrender", { type: "detained", who: "subject", intransitive: true, preposition: ["to"] }],
  ["confine", { type: "detained", who: "patient", preposition: ["to", "in"] }],
  [
    "take bring transfer move drive",
    {
      type: "detained",
      who: "patient",
      preposition: ["to", "into"],
      object: ["prison", "jail", "custody", "detention", "cell", "cells", "camp", "barracks", "station", "dungeon"],
    },
  ],
  ["take lead", { type: "detained", who: "patient", voice: "passive", particle: "away" }],
  ["take", { type: "detained", who: "patient", object: ["custody", "hostage", "captive", "prisoner"] }],
  ["hold", { type: "detained", who: "patient", voice: "passive", preposition: ["in", "at", "without"] }],
  ["hold", { type: "detained", who: "patient", voice: "passive", preposition: ["by"], intransitive: true }],
  ["remand", { type: "detained", who: "patient" }],
  ["place put", { type: "detained", who: "patient", object: ["arrest"], preposition: ["under"] }],
  ["release discharge", { type: "ill", who: "patient", preposition: ["from"], object: ["hospital", "clinic", "care"] }],
  ["discharge", { type: "removed", who: "patient", preposition: ["from"], post: LEAVE, alone: true }],
  [
    "release",
    { type: "removed", who: "patient", preposition: ["from"], object: SEATS, post: ["of", "from", "own", "held"] },
  ],
  ["release free", { type: "released", who: "patient" }],
  ["flee defect abscond desert", { type: "fled", who: "subject" }],
  // "escaped to Varia", not "escaped unhurt".
  ["escape", { type: "fled", who: "subject", intransitive: true }],
  ["cross", { type: "fled", who: "subject", object: ["border", "line", "lines", "frontier"] }],
  ["leave", { type: "fled", who: "subject", voice: "active", object: ["country"] }],
  ["cross slip", { type: "fled", who: "subject", preposition: ["into", "to"] }],
  [
    "seek take request ask apply",
    {
      type: "fled",
      who: "subject",
      voice: "active",
      object: ["refuge", "asylum", "sanctuary"],
      preposition: ["in", "for"],
    },
  ],
  ["go", { type: "fled", who: "subject", preposition: ["into", "on"], object: ["exile", "hiding", "run"] }],

  ["appear reappear resurface emerge surface", { type: "appeared", who: "subject", intransitive: true }],
  ["see", { type: "appeared", who: "patient", voice: "passive", without: ["as"] }],
  ["show spot photograph picture film", { type: "appeared", who: "patient", voice: "passive" }],
  ["attend inaugurate inspect visit tour host address", { type: "appeared", who: "subject", voice: "active" }],
  ["receive welcome greet", { type: "appeared", who: "subject", voice: "active", somebody: true }],
  ["speak", { type: "appeared", who: "subject", preposition: ["in", "at"], object: ["public", ...OCCASIONS] }],
  ["cut", { type: "appeared", who: "subject", object: ["ribbon"] }],
  ["lay", { type: "appeared", who: "subject", object: ["wreath", "flowers", "stone"] }],
  ["take", { type: "appeared", who: "subject", object: ["salute"] }],
  ["take", { type: "appeared", who: "subject", object: ["part"], at: OCCASIONS }],
  ["cast", { type: "appeared", who: "subject", object: ["vote", "ballot"] }],
  [
    "show",
    { type: "appeared", who: "patient", voice: "active", preposition: ["at", "in", "with", "during", "beside"] },
  ],
  [
    "chair lead head preside deliver give make host join watch open oversee supervise",
    { type: "appeared", who: "subject", voice: "active", object: OCCASIONS },
  ],
  ["preside attend witness", { type: "appeared", who: "by", voice: "passive" }],
  ["preside", { type: "appeared", who: "subject", voice: "active", object: OCCASIONS, preposition: ["over", "at"] }],
  ["walk", { type: "appeared", who: "subject", voice: "active" }],
  ["meet", { type: "met", who: "subject", other: "object", voice: "active" }],
  ["meet", { type: "met", who: "subject", other: ["with"] }],
  [
    "hold",
    {
      type: "met",
      who: "subject",
      object: ["talks", "meeting", "discussions", "consultations", "summit"],
      other: ["with"],
    },
  ],
  ["confer speak", { type: "met", who: "subject", other: ["with"] }],
  ["arrive land stay live reside", { type: "located", who: "subject", preposition: ["in", "at", "to", "near"] }],
  ["travel fly go return", { type: "located", who: "subject", preposition: ["to"] }],
  [
    "extradite deport fly transfer move exile repatriate",
    { type: "located", who: "patient", voice: "passive", preposition: ["to"] },
  ],

  ["sanction blacklist", { type: "sanctioned", who: "patient", legal: true }],
  [
    "impose",
    {
      type: "sanctioned",
      who: "subject",
      object: ["sanctions", "sanction", "measures"],
      other: ["on", "against"],
      legal: true,
    },
  ],
  [
    "place put add",
    {
      type: "sanctioned",
      who: "patient",
      preposition: ["under", "to", "on"],
      object: ["sanctions", "list", "blacklist"],
      legal: true,
    },
  ],
  [
    "place put",
    {
      type: "sanctioned",
      who: "patient",
      preposition: ["under"],
      object: ["freeze", "freezes", "ban", "bans", "embargo"],
      legal: true,
    },
  ],
  ["delist", { type: "delisted", who: "patient", legal: true }],
  [
    "lift",
    {
      type: "delisted",
      who: "subject",
      object: ["sanctions", "measures", "freeze"],
      other: ["on", "against", "from"],
      legal: true,
    },
  ],
  ["charge indict", { type: "charged", who: "patient", legal: true }],
  [
    "issue unseal",
    { type: "warrant", who: "subject", object: ["warrant", "warrants"], other: ["for", "against"], legal: true },
  ],
  ["face", { type: "charged", who: "subject", since: true, object: ["charges", "charge", "indictment"], legal: true }],
  ["want", { type: "warrant", who: "patient", voice: "passive", preposition: ["by", "for", "in"], legal: true }],
  [
    "file bring press lay",
    { type: "charged", who: "subject", object: ["charges", "charge"], other: ["against"], legal: true },
  ],
  ["convict sentence", { type: "convicted", who: "patient", legal: true }],
  ["find", { type: "convicted", who: "patient", object: ["guilty"], legal: true }],
  ["find", { type: "acquitted", who: "patient", object: ["innocent"], legal: true }],
  ["clear", { type: "acquitted", who: "patient", preposition: ["of"], legal: true }],
  ["find shoot declare pronounce leave", { type: "died", who: "patient", object: ["dead"] }],
  ["shoot", { type: "ill", who: "patient", voice: "passive", without: ["at"] }],
  ["acquit", { type: "acquitted", who: "patient", legal: true }],
  ["join", { type: "member_of", who: "subject" }],
];

const byLemma = new Map<string, VerbFrame[]>();
for (const [lemmas, frame] of ROWS) {
  for (const lemma of lemmas.split(" ")) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), frame]);
}

const NONE: readonly VerbFrame[] = [];

/** The claims that a verb can make, in the order in which they are tried. */
export function framesOf(lemma: string): readonly VerbFrame[] {
  return byLemma.get(lemma) ?? NONE;
}

/** Whether a verb can make claims of a type. */
export const canTell = (lemma: string, type: ClaimType): boolean => framesOf(lemma).some((one) => one.type === type);
