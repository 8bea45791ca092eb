import type { Wording } from "../standing/conflicts/conflict-rule.ts";
import { CONFLICT_RULES } from "../standing/conflicts/conflict-rules.ts";
import type { Conflict, SideKey, Weighed } from "../vocabulary/standing.ts";
import type { CountedVoice, Side, WeighedClaim } from "../vocabulary/voice.ts";
import { rangeInWords, timeInWords } from "./days-in-words.ts";
import { glossOf, type NameOf } from "./gloss.ts";
import type { Picture } from "./weigh.ts";

export function wordingFor(nameOf: NameOf): Wording {
  return {
    name: nameOf,
    claim: (claim) => sentenceCase(glossOf(claim, nameOf)),
    window: (claim) => timeInWords(claim.time),
    core: (range) => rangeInWords(range),
  };
}

export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function listInWords(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "nobody";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Why the two sides of a conflict cannot both hold. */
export function conflictSentence(conflict: Conflict, picture: Picture, nameOf: NameOf): string {
  const claimOf = (key: SideKey) => picture.weighed.get(key.slice(0, -1))?.sides.claim as WeighedClaim;
  const [a, b] = [claimOf(conflict.a), claimOf(conflict.b)];
  if (conflict.rule === "denied") {
    const denial = picture.weighed.get(a.id)?.sides.denial ?? null;
    return `It is denied by ${listInWords(denial?.ruling ? [`the ruling of ${denial.ruling.by}`] : (denial?.origins ?? []))}.`;
  }
  const rule = CONFLICT_RULES.find((one) => one.name === conflict.rule);
  return rule ? rule.sentence({ a, b }, wordingFor(nameOf)) : "";
}

const BASES: { readonly [basis in CountedVoice["basis"]]: string } = {
  official_act: "an authority's own act",
  firsthand: "firsthand",
  named: "a named source",
  anonymous: "an unnamed source",
  social_media: "social media",
};

/** What a side rests on: "firsthand (RT)", "two independent named sources: A and B". */
export function strengthInWords(side: Side): string {
  if (side.ruling) return `a ruling of ${side.ruling.by}: ${side.ruling.reason}`;
  const told = side.voices.filter((one) => one.echoOf === null);
  // What no admitted outlet carries lifts nothing: it is told only where nothing else is.
  const lifting = told.filter((one) => !one.voice.barred);
  const counting = lifting.length > 0 ? lifting : told;
  const strong = counting.filter((one) => one.basis === "official_act" || one.basis === "firsthand");
  if (side.level === 4) return `${BASES[strong[0]?.basis ?? "firsthand"]} (${namesOf(strong)})`;
  const isAllTold = counting.length === told.length;
  const named = isAllTold
    ? side.origins
    : [...new Map(counting.map(({ voice }) => [voice.origin, voice.spelling])).values()];
  if (side.level === 3) return `${named.length} independent named sources (${listInWords(named)})`;
  const isHedged = !side.outright ? ", and only with a reservation" : "";
  if (counting.length === 0) return `echoes alone (${namesOf(side.voices)})${isHedged}`;
  // What is weaker adds nothing to a side that one better voice carries.
  const best = bestBasis(counting);
  const carrying = counting.filter((one) => one.basis === best);
  const isOwnVoice = carrying.every((one) => one.voice.statement.chain.length === 0);
  const isBarred = carrying.every((one) => one.voice.barred) ? ", carried by no admitted outlet" : "";
  return `${isOwnVoice ? "one outlet's own word" : BASES[best]} (${namesOf(carrying)})${isHedged}${isBarred}`;
}

function namesOf(voices: readonly CountedVoice[]): string {
  return listInWords([...new Map(voices.map(({ voice }) => [voice.origin, voice.spelling])).values()]);
}

function bestBasis(voices: readonly CountedVoice[]): CountedVoice["basis"] {
  const order: readonly CountedVoice["basis"][] = ["official_act", "firsthand", "named", "anonymous", "social_media"];
  return order.find((basis) => voices.some((one) => one.basis === basis)) ?? "social_media";
}

/** The conflicts in which the support of the claim is attacked by a side that has the given label. */
function attacksBy(weighed: Weighed, picture: Picture, label: "in" | "undecided"): Conflict[] {
  const own: SideKey = `${weighed.sides.claim.id}+`;
  return weighed.conflicts.filter((conflict) => {
    const other = conflict.a === own ? conflict.b : conflict.a;
    const attacked = conflict.a === own ? conflict.attacks !== "a-b" : conflict.b === own && conflict.attacks !== "b-a";
    const one = picture.weighed.get(other.slice(0, -1));
    const otherLabel = other.endsWith("+") ? one?.label : one?.denialLabel;
    return attacked && otherLabel === label;
  });
}

/** Strongest attacker first. */
const byStrength = (own: SideKey) => (a: Conflict, b: Conflict) => against(b, own) - against(a, own);
const against = (conflict: Conflict, own: SideKey) =>
  conflict.a === own ? conflict.strength[1] : conflict.strength[0];

function nobodySaysSo(deniers: readonly string[]): string {
  return `No report says so; ${listInWords(deniers)} ${deniers.length > 1 ? "say" : "says"} the opposite.`;
}

/** Why the claim stands as it does, in one or two sentences. */
export function reasonOf(weighed: Weighed, picture: Picture, nameOf: NameOf): string {
  const { standing, sides } = weighed;
  const own: SideKey = `${sides.claim.id}+`;
  const support = sides.support ? sentenceCase(strengthInWords(sides.support)) : "Nobody";
  switch (standing) {
    case "unknown":
      return "Nobody has said anything by that day.";
    case "withdrawn":
      return "All its support was taken back.";
    case "refuted":
    case "contradicted": {
      const [decisive] = attacksBy(weighed, picture, "in").toSorted(byStrength(own));
      if (decisive) return conflictSentence(decisive, picture, nameOf);
      return nobodySaysSo(sides.denial?.origins ?? []);
    }
    case "disputed": {
      const [open] = attacksBy(weighed, picture, "undecided").toSorted(byStrength(own));
      return open
        ? `${support}; neither side outweighs the other. ${conflictSentence(open, picture, nameOf)}`
        : `${support}.`;
    }
    default:
      return `${support}.`;
  }
}
