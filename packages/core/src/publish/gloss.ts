import type { WeighedClaim } from "../vocabulary/voice.ts";
import { timeInWords } from "./days-in-words.ts";
import { ENGLISH } from "./prose/english.ts";
import type { Speech } from "./prose/prose.ts";

/** Gives the name of a person, organisation or post. */
export type NameOf = (id: string) => string;

/** What a page says already, and a gloss on it need not: whom it is about, whose authority it rests on. */
export type LeftOut = "subject" | "organisation";

/** English sentences with these names. */
export const inEnglish = (nameOf: NameOf): Speech => ({ nameOf, prose: ENGLISH });

/** Words as they stand inside quotation marks: marks of their own are single, and no comma is left at the end. */
function quotable(words: string): string {
  return words
    .replace(/[“„«]/g, "‘")
    .replace(/[”»]/g, "’")
    .replace(/"([^"]*)"/g, "‘$1’")
    .replace(/[,;.\s]+(’?)$/u, "$1");
}

type Values = { readonly [key: string]: string | null };

/** A template with its values; a part in brackets is left out where one of its own is null. */
function filled(template: string, values: Values, missing: (key: string) => string): string {
  const fill = (part: string) => part.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? missing(key));
  return fill(
    template.replace(/\[([^\]]*)\]/g, (_, part: string) => {
      const keys = [...part.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      return keys.every((key) => values[key] != null) ? part : "";
    }),
  );
}

/**
 * The claim as a sentence without its time: "Ali Mamlouk was appointed head of the National Security Office".
 * @param without what the page says already: "was appointed head of the National Security Office"
 */
export function glossOf(claim: WeighedClaim, { nameOf, prose }: Speech, without: readonly LeftOut[] = []): string {
  const words = prose.claims;
  const named = (id: string | null | undefined) => (id == null ? null : prose.name(nameOf(id)));
  // An office says by itself what it is of.
  const isOfPost = claim.post !== null && claim.type === "removed";
  const topic = claim.type === "said" ? /^(about|of) (.+)$/su.exec(claim.terms ?? "") : null;
  const values: Values = {
    0: without.includes("subject") ? null : (named(claim.about[0]) ?? words.somebody),
    1: named(claim.about[1]),
    post: named(claim.post),
    organisation: isOfPost || without.includes("organisation") ? null : named(claim.organisation),
    place: claim.place && prose.name(claim.place),
    terms: claim.terms ? prose.name(quotable(claim.terms)) : null,
    how: topic?.[1] ?? null,
    topic: topic && prose.name(quotable(topic[2] ?? "")),
  };
  const template = topic ? words.spoke : words.glosses[claim.type];
  return filled(template, values, (key) => (/^\d$/.test(key) ? words.somebody : words.somewhere));
}

/** The claim with its time: "Ali Mamlouk died, by 23 February 2024". */
export function datedGloss(claim: WeighedClaim, speech: Speech): string {
  const { claims, days } = speech.prose;
  return claims.dated(glossOf(claim, speech), timeInWords(claim.time, days));
}
