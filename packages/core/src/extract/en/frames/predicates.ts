import type { ClaimType } from "../../../vocabulary/claim-types.ts";

/** What "is ..." says of a person. */
export interface Predicate {
  readonly type: ClaimType;
  /** "is alive" denies a death. */
  readonly denies?: true;
}

type Row = readonly [words: RegExp, predicate: Predicate];

/** Predicates as they stand behind "is", without the subject: the first that fits counts. */
const ROWS: readonly Row[] = [
  [/^(?:confirmed |already |long |reportedly )?(?:dead|deceased|killed)\b/, { type: "died" }],
  [/^(?:still |also )?alive\b/, { type: "died", denies: true }],
  [
    /^in (?:a |the |an )?(?:\S+ ){0,3}(?:hospital|clinic|coma|intensive care|critical condition|danger|vegetative state|poor health|ill health|condition)\b/,
    { type: "ill" },
  ],
  [
    /^(?:\S+ly )?(?:ill|sick|unwell|injured|wounded|hospitali[sz]ed|unconscious|paraly[sz]ed|incapacitated)\b/,
    { type: "ill" },
  ],
  [/^(?:unharmed|unhurt|uninjured|unscathed|safe and (?:well|sound)|in good health)\b/, { type: "ill", denies: true }],
  [/^unable to (?:stand|walk|speak|move)\b/, { type: "ill" }],
  [/^(?:missing|unaccounted for)\b/, { type: "missing" }],
  [
    /^(?:under (?:house )?arrest|in (?:\S+ )?(?:custody|detention|prison|jail)|behind bars|in captivity)\b/,
    { type: "detained" },
  ],
  [/^(?:in exile|on the run|a fugitive)\b/, { type: "fled" }],
  [/^under (?:\S+ ){0,3}sanctions\b/, { type: "sanctioned" }],
  [/^free to (?:leave|go|move|travel)\b/, { type: "detained", denies: true }],
  [/^(?:recovering|recuperating|convalescing)\b/, { type: "ill" }],
  [/^(?:free|at liberty|out of (?:jail|prison))\b/, { type: "released" }],
];

/** The claim that a predicate makes, or undefined. */
export function predicateOf(words: string): Predicate | undefined {
  return ROWS.find(([pattern]) => pattern.test(words))?.[1];
}
