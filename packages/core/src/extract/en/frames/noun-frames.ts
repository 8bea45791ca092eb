import type { ClaimType } from "../../../vocabulary/claim-types.ts";

/** How a noun such as "removal" makes a claim: whose it is, and where its post stands. */
export interface NounFrame {
  readonly type: ClaimType;
  /** Prepositions before the one it is about; "his" and "Kim's" always count. */
  readonly whose: readonly string[];
  readonly other?: readonly string[];
  readonly post?: "required" | "optional";
  /** The noun speaks of an authority's act against somebody. */
  readonly legal?: true;
  /** What the noun must be of, where the person comes behind that: "deterioration of his HEALTH". */
  readonly through?: RegExp;
}

type Row = readonly [nouns: string, frame: NounFrame];

const ROWS: readonly Row[] = [
  ["appointment nomination election promotion naming", { type: "appointed", whose: ["of"], post: "required" }],
  ["inauguration swearing-in", { type: "assumed", whose: ["of"], post: "optional" }],
  [
    "removal dismissal ouster sacking ousting firing resignation retirement departure expulsion demotion suspension abdication",
    { type: "removed", whose: ["of"], post: "optional" },
  ],
  ["relief", { type: "removed", whose: ["of"], post: "required" }],
  ["reinstatement", { type: "reinstated", whose: ["of"], post: "required" }],
  ["death killing assassination murder execution demise", { type: "died", whose: ["of"] }],
  ["hospitalisation hospitalization illness", { type: "ill", whose: ["of"] }],
  ["deterioration decline worsening", { type: "ill", whose: ["of"], through: /health|condition/ }],
  ["disappearance", { type: "missing", whose: ["of"] }],
  ["arrest detention capture imprisonment abduction kidnapping surrender", { type: "detained", whose: ["of"] }],
  ["release", { type: "released", whose: ["of"] }],
  ["escape flight defection", { type: "fled", whose: ["of"] }],
  ["appearance reappearance", { type: "appeared", whose: ["of", "by"] }],
  ["recording recordings video footage", { type: "appeared", whose: ["of"] }],
  ["meeting talks", { type: "met", whose: ["of", "between"], other: ["with", "and"] }],
  ["sanctions", { type: "sanctioned", whose: ["on", "against"], legal: true }],
  ["warrant", { type: "warrant", whose: ["for", "against"], legal: true }],
  ["conviction", { type: "convicted", whose: ["of"], legal: true }],
  ["acquittal", { type: "acquitted", whose: ["of"], legal: true }],
  ["indictment", { type: "charged", whose: ["of", "against"], legal: true }],
];

const byNoun = new Map<string, NounFrame>();
for (const [nouns, frame] of ROWS) for (const noun of nouns.split(" ")) byNoun.set(noun, frame);

/** The claim that a noun can make, or undefined. */
export function nounFrameOf(noun: string): NounFrame | undefined {
  return byNoun.get(noun);
}
