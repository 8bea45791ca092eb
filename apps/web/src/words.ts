import type { Basis, Clock, Counted, Counting, Coverage, Stance, Standing } from "@hearsay/core";

/** What each standing says of a claim, for a reader who meets the word here first. */
export const STANDINGS: { readonly [standing in Standing]: string } = {
  established:
    "An official act or a firsthand source says so, or two independent named sources, and nothing defeats it.",
  reported: "A named source says so, and nothing defeats it.",
  rumoured: "Only unnamed sources, social media or reservations carry it.",
  disputed: "Neither side outweighs the other.",
  contradicted: "Something stronger speaks against it.",
  refuted: "Something that settles it speaks against it.",
  withdrawn: "All its support was taken back.",
  unknown: "Nobody had said anything by that day.",
};

export const STANDING_ORDER: readonly Standing[] = [
  "disputed",
  "contradicted",
  "refuted",
  "rumoured",
  "reported",
  "established",
  "withdrawn",
];

export const STANCES: { readonly [stance in Stance]: string } = {
  asserts: "says so",
  hedges: "says so with a reservation",
  denies: "denies it",
  doubts: "doubts it",
  retracts: "takes it back",
};

export const BASES: { readonly [basis in Basis]: string } = {
  official_act: "official act",
  firsthand: "firsthand",
  named: "named source",
  anonymous: "unnamed source",
  social_media: "social media",
};

export const COUNTINGS: { readonly [part in Counting]: string | null } = {
  counts: null,
  echo: "echo: adds no origin",
  summary: "summary of its own report: not counted",
  retracted: "taken back since",
  outdated: "replaced by a later stance",
};

export const ECHO =
  "Said in the outlet's own voice, without a source, after another origin had said it: shown, but it adds no origin.";

export const COVERAGES: { readonly [coverage in Coverage]: string } = {
  attested: "attested: somebody vouches for these days",
  presumed: "presumed: between two attested days",
  possible: "possible: inside what was told, no more",
  unknown: "unknown: nothing covers the day",
};

export const CLOCKS: { readonly [clock in Clock]: string } = {
  published: "day of publication",
  said: "day the source spoke",
  recorded: "day of entry here",
};

export const COUNTED: { readonly [counted in Counted]: string } = {
  all: "all statements, drafts too",
  accepted: "accepted statements only",
};

/** "1 statement", "4 statements", "2 echoes" */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.endsWith("o") ? `${noun}es` : `${noun}s`}`;
}

export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "says so · firsthand": how somebody says it; who is called by the basis itself is not called twice. */
export function mannerOf(one: { readonly path: string; readonly stance: Stance; readonly basis: Basis }): string {
  return [STANCES[one.stance], ...(one.path === BASES[one.basis] ? [] : [BASES[one.basis]])].join(" · ");
}

/** A gloss on the page of the person it begins with: "appeared in public (Moscow)". */
export function withoutName(gloss: string, name: string): string {
  return sentenceCase(gloss.startsWith(`${name} `) ? gloss.slice(name.length + 1) : gloss);
}
