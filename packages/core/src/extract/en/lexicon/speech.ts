import type { Stance } from "../../../vocabulary/stance.ts";

export interface SpeechVerb {
  /** The stance that it lends to what it reports. */
  readonly stance: Stance;
  /** Needs "that", quotes or reported matter before it counts as speech. */
  readonly weak?: true;
}

const asserts = (list: string) => rows(list, { stance: "asserts" });
const rows = (list: string, verb: SpeechVerb) =>
  list
    .trim()
    .split(/\s+/)
    .map((lemma) => [lemma, verb] as const);

/** Verbs that report what somebody says. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = new Map<string, SpeechVerb>([
  ...asserts(`say tell report announce state declare add note claim maintain insist reveal disclose confirm affirm reaffirm
    acknowledge admit explain write tweet testify warn allege assert mention remark observe conclude reiterate repeat stress
    emphasise emphasize recall inform brief conclude relate proclaim`),
  ...rows(
    "speak talk show suggest indicate publish broadcast air release issue carry post find learn hear describe identify quote cite know",
    {
      stance: "asserts",
      weak: true,
    },
  ),
  ...rows("deny reject dismiss refute rebut dispute contradict rebuff mock ridicule deride debunk", {
    stance: "denies",
  }),
  ...rows("doubt question", { stance: "doubts" }),
  ...rows("speculate rumour rumor hint fear suspect", { stance: "hedges" }),
  ...rows("believe think estimate assume", { stance: "hedges", weak: true }),
  ...rows("retract withdraw recant", { stance: "retracts" }),
]);

/** Nouns for papers through which a body speaks. */
export const DOCUMENT_NOUNS = new Set(
  "statement communique communiqué announcement decree order notice text document release letter tweet post message bulletin gazette".split(
    " ",
  ),
);

/** Nouns of evidence: "found no sign that". */
export const EVIDENCE_NOUNS = new Set(
  "sign signs evidence indication indications proof trace traces reason".split(" "),
);

/** "no truth to": nouns whose absence denies. */
export const NO_TRUTH = new Set("truth basis foundation substance".split(" "));

/** Subject and verb of an outlet that takes back what it told. */
export const RETRACTION =
  /\b(?:earlier|previous|initial) (?:version|article|story|edition|report)\b|\b(?:wrongly|incorrectly|mistakenly|erroneously) (?:said|reported|stated|identified|described)\b/;

/** "called the claim false": verbs whose words behind the object judge what was told. */
export const CALLING_VERBS = new Set(["call", "describe", "brand", "label", "term", "dub", "denounce"]);

/** Verbs by which somebody answers what others told, and the stance that each takes. */
export const ANSWERING: readonly (readonly [lemma: string, stance: Stance])[] = [
  ["deny", "denies"],
  ["reject", "denies"],
  ["dismiss", "denies"],
  ["refute", "denies"],
  ["doubt", "doubts"],
  ["question", "doubts"],
  ["confirm", "asserts"],
];

/** Words that call a report untrue. */
export const UNTRUE =
  /\b(?:false|untrue|baseless|unfounded|groundless|fake|fabricated|fabrications?|lies?|rumou?rs?|nonsense|speculation|propaganda|incorrect|inaccurate|wrong|ridiculous|absurd|disinformation|misinformation|inventions?|fiction|falsehoods?|hoax|slander|smear|premature|exaggerated|exaggerations?|rubbish|fantas(?:y|ies)|made up|bogus|malicious)\b/;

/** How somebody takes back what he said. */
export const OWNING_UP =
  /^(?:admit|acknowledg|conced)\w*\b.{0,60}\b(?:wrong|mistaken|mistakes?|errors?|incorrect|untrue|false)\b|^apologi[sz]ed\b|^(?:took|takes) (?:it )?back\b|^retracted\b/s;

/** Verbs by which a source names its own source. */
export const CITING_VERBS = new Set(["quote", "cite", "attribute", "credit"]);

/** Of these, verbs that name it behind "to": "attributing the information to a diplomat". */
export const CREDITING_VERBS = new Set(["attribute", "credit"]);

/** Verbs by which a source says that it has something from another: "learned from". */
export const HEARING_VERBS = new Set(["learn", "hear", "receive", "obtain", "gather"]);

/** Verbs of saying whose subject answers nothing: they give no statement. */
export const SILENCE =
  /\b(?:no comment|declined? to|refus(?:ed?|es|ing) to|could not (?:(?:immediately|independently) )?(?:confirm|verify|be (?:(?:immediately|independently) )?(?:confirmed|reached|verified))|cannot (?:confirm|verify)|no (?:independent |official )?confirmation|can ?not be (?:confirmed|verified)|unable to (?:confirm|verify)|nothing to confirm|no (?:reliable )?information|had nothing to|did not (?:say|comment|respond|reply|answer|confirm|disclose|mention|give|elaborate)|neither confirm(?:ed|s)? nor den(?:y|ied|ies)|nor confirm|no knowledge)\b/i;

/** Words that hedge the clause they stand in. */
export const HEDGES = new Set(
  "may might could reportedly allegedly apparently possibly probably perhaps purportedly supposedly likely presumably seemingly".split(
    " ",
  ),
);

/** Words by which an outlet claims to know for itself. */
export const OWN_KNOWLEDGE =
  /\b(?:has|have|had) (?:learn(?:ed|t)|seen|obtained|reviewed|verified)\b|\b(?:our|this newspaper's|this reporter|our own) (?:reporter|correspondent)s?\b|\bseen by\b/i;

/** What somebody does in order to speak: "took to the airwaves to say". */
export const MEANS_OF_SPEAKING = new Set(
  "take go use write call phone ring appear come release issue hold convene rush move step break interrupt post publish contact return speak".split(
    " ",
  ),
);

const isStop = (code: number) => code === 0x2e || code === 0x3b || code === 0x0a;

/** The words before the first stop, semicolon or end of a line. */
export function upToStop(words: string): string {
  for (let i = 0; i < words.length; i++) if (isStop(words.charCodeAt(i))) return words.slice(0, i);
  return words;
}

/** The words behind the last of them. */
export function pastStop(words: string): string {
  for (let i = words.length - 1; i >= 0; i--) if (isStop(words.charCodeAt(i))) return words.slice(i + 1);
  return words;
}
