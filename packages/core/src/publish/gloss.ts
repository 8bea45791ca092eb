import type { ClaimType } from "../vocabulary/claim-types.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { timeInWords } from "./days-in-words.ts";

/** Gives the name of a person, organisation or post. */
export type NameOf = (id: string) => string;

/**
 * One English sentence for a claim of each type, without its time. `{0}` and `{1}` are participants; a part in
 * brackets is left out where what it names is not known.
 */
const GLOSSES: { readonly [type in ClaimType]: string } = {
  holds_post: "{0} was {post}",
  appointed: "{0} was appointed {post}",
  assumed: "{0} took office as {post}",
  removed: "{0} was removed[ as {post}][ from {organisation}]",
  succeeded: "{0} succeeded {1}[ as {post}]",
  reinstated: "{0} was reinstated as {post}",
  died: "{0} died[ ({place})]",
  appeared: "{0} appeared in public[ ({place})]",
  ill: "{0} was ill or injured",
  missing: "{0} went missing",
  detained: "{0} was detained[ by {organisation}]",
  released: "{0} was released[ by {organisation}]",
  fled: "{0} fled[ ({place})]",
  met: "{0} met {1}[ ({place})]",
  located: "{0} was in {place}",
  sanctioned: "sanctions were imposed on {0}[ by {organisation}]",
  delisted: "sanctions on {0} were lifted[ by {organisation}]",
  charged: "{0} was charged[ by {organisation}][ (“{terms}”)]",
  warrant: "an arrest warrant was issued against {0}[ by {organisation}][ (“{terms}”)]",
  convicted: "{0} was convicted[ by {organisation}][ (“{terms}”)]",
  acquitted: "{0} was acquitted[ by {organisation}][ (“{terms}”)]",
  member_of: "{0} was a member of {organisation}",
  part_of: "{0} was part of {organisation}",
  said: "{0} said: “{terms}”",
};

/** Words as they stand inside quotation marks: marks of their own are single, and no comma is left at the end. */
function quotable(words: string): string {
  return words
    .replace(/[“„«]/g, "‘")
    .replace(/[”»]/g, "’")
    .replace(/"([^"]*)"/g, "‘$1’")
    .replace(/[,;.\s]+(’?)$/u, "$1");
}

/** The claim as a sentence without its time: "Ali Mamlouk was appointed head of the National Security Office". */
export function glossOf(claim: WeighedClaim, nameOf: NameOf): string {
  const values: { readonly [key: string]: string | null } = {
    0: claim.about[0] === undefined ? null : nameOf(claim.about[0]),
    1: claim.about[1] === undefined ? null : nameOf(claim.about[1]),
    post: claim.post === null ? null : nameOf(claim.post),
    // An office says by itself what it is of.
    organisation:
      claim.organisation === null || (claim.post !== null && claim.type === "removed")
        ? null
        : nameOf(claim.organisation),
    place: claim.place,
    terms: claim.terms ? quotable(claim.terms) : null,
  };
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "somebody");
  const topic = claim.type === "said" ? /^(about|of) (.+)$/su.exec(claim.terms ?? "") : null;
  if (topic) return `${values["0"]} spoke ${topic[1]} “${quotable(topic[2] ?? "")}”`;
  return GLOSSES[claim.type]
    .replace(/\[([^\]]*)\]/g, (_, part: string) => {
      const keys = [...part.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      return keys.every((key) => values[key]) ? fill(part) : "";
    })
    .replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "somewhere");
}

/** The claim with its time: "Ali Mamlouk died, by 23 February 2024". */
export function datedGloss(claim: WeighedClaim, nameOf: NameOf): string {
  return `${glossOf(claim, nameOf)}, ${timeInWords(claim.time)}`;
}
