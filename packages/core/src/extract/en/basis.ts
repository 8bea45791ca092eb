import type { ClaimType } from "../../vocabulary/claim-types.ts";
import { countryIn } from "../../vocabulary/countries.ts";
import type { Basis, Stance } from "../../vocabulary/stance.ts";
import type { Source } from "./attribution/sources.ts";
import type { Finding } from "./frames/finding.ts";
import { AGAINST_STATE } from "./lexicon/bodies.ts";
import { singular } from "./lexicon/roles.ts";
import { RELATIONS } from "./lexicon/sources.ts";

/** What an authority can do by saying so. */
export const ACTS: ReadonlySet<ClaimType> = new Set([
  "appointed",
  "assumed",
  "removed",
  "succeeded",
  "reinstated",
  "sanctioned",
  "delisted",
  "charged",
  "warrant",
  "convicted",
  "acquitted",
  "detained",
  "released",
]);

const PICTURES = /\b(?:photos?|photographs?|pictures?|images?)\b/i;
const PUBLISHING = /\b(?:publish|releas|show|carri|post|print|distribut|broadcast)\w*\b/i;
const WITNESS = /\b(?:eye)?witness(?:es)?\b/i;
const IDENTIFIED =
  /\b(?:remains|body|dna|forensic)\b[^.]{0,80}\b(?:identif|confirm|match|positive)|\b(?:identif|positive|dna)\w*\b[^.]{0,80}\b(?:remains|body)\b/i;

export interface BasisContext {
  readonly finding: Finding;
  readonly sources: readonly Source[];
  readonly stance: Stance;
  /** The words of the sentence. */
  readonly sentence: string;
  /** The whole report. */
  readonly report: string;
  /** A photograph of the event carries the words. */
  readonly isCaption: boolean;
  /** The offices by which the report calls the one it is about. */
  /** The verbs of saying over the claim. */
  readonly verbs: readonly string[];
  readonly offices: readonly { readonly organisation: string | null; readonly title: string }[];
}

/** What a statement rests on, by its last source and what that source can know (`docs/standing.md`, section 1). */
export function basisOf(context: BasisContext): Basis {
  const { finding, sources, isCaption } = context;
  const last = sources.at(-1);
  const shows = finding.type === "appeared" || finding.type === "met";
  if (isCaption && shows && !finding.isNegated) return "firsthand";
  if (!last) return "named";
  if (last.link.kind === "social_media") return "social_media";
  if (last.link.kind === "anonymous" && isIdentified(last)) return "named";
  if (last.link.kind === "anonymous") return WITNESS.test(last.link.name) && shows ? "firsthand" : "anonymous";
  // Whoever denies an act, or takes back the word of it, performs none.
  if (finding.isNegated || finding.isHedged || context.stance !== "asserts") return "named";
  if (shows && PICTURES.test(context.sentence) && PUBLISHING.test(context.sentence)) return "firsthand";
  return isOwnAct(context, last) ? "official_act" : "named";
}

/** "his family", "Vosk's lawyer": unnamed, but nobody's identity is withheld. */
function isIdentified({ link }: Source): boolean {
  const [own = ""] = link.name
    .toLowerCase()
    .split(/\s(?:in|at|from|of|with|within|inside|near|on|to|close|familiar)\s/);
  const words = own.split(/\s+/);
  return RELATIONS.has(singular(words.at(-1) ?? "")) && /^(?:his|her|their)$|['’]s?$/.test(words.at(-2) ?? "");
}

/** Whether the authority announces its own act, or the death of its own member. */
function isOwnAct(context: BasisContext, last: Source): boolean {
  if (context.finding.type === "died" && last.link.is === "organisation" && isOwnOffice(context, last)) return true;
  if (!last.isAuthority) return false;
  if (ACTS.has(context.finding.type)) return true;
  return (
    context.finding.type === "died" &&
    (isOwnMember(context, last) ||
      isMourned(context, last) ||
      (last.isState && (isServant(context, last) || IDENTIFIED.test(context.report))))
  );
}

/** A body of any kind tells of the death of one who holds an office in it: "X said that its commander was killed". */
function isOwnOffice({ offices }: BasisContext, { link }: Source): boolean {
  return offices.some(({ organisation }) => organisation?.toLowerCase() === link.name.toLowerCase());
}

function isOwnMember({ offices }: BasisContext, last: Source): boolean {
  const own = [last.link.name, last.body ?? "", last.country ?? ""]
    .map((name) => name.toLowerCase())
    .filter((name) => name !== "");
  return offices.some(({ organisation, title }) => {
    const of = `${organisation ?? ""} ${title}`.toLowerCase();
    return own.some(
      (name) => of.includes(name) || (organisation !== null && name.includes(organisation.toLowerCase())),
    );
  });
}

/** Verbs by which a movement tells of its own dead; of an enemy's it says that it killed him. */
const MOURNING = new Set(["confirm", "acknowledge", "announce", "mourn", "admit"]);

/** "The movement confirmed that X was dead": one of its own, where the report gives him no office elsewhere. */
function isMourned({ offices, verbs }: BasisContext, last: Source): boolean {
  const isElsewhere = offices.some(({ organisation, title }) =>
    organisation === null ? SERVICE.test(title) : !last.link.name.toLowerCase().includes(organisation.toLowerCase()),
  );
  return !last.isState && !isElsewhere && verbs.some((verb) => MOURNING.has(verb));
}

const SERVICE =
  /\b(?:minister|governor|army|navy|air force|naval|military|police|staff|brigade|division|battalion|regiment|corps|guards?|fleet|garrison|ambassador|prosecutor|judge|president)\b/i;

/** "a brigade commander": in the service of the state that tells of his death, by an office that no other state has. */
function isServant({ offices }: BasisContext, { country }: Source): boolean {
  return offices.some(({ title, organisation }) => {
    const words = `${title} ${organisation ?? ""}`;
    const of = countryIn(words.split(/\s+/)) ?? country;
    return SERVICE.test(words) && !AGAINST_STATE.test(words) && of === country;
  });
}
