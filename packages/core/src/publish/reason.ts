import type { Wording } from "../standing/conflicts/conflict-rule.ts";
import { CONFLICT_RULES } from "../standing/conflicts/conflict-rules.ts";
import { attacksOn, otherEnd } from "../standing/standing-of.ts";
import type { Conflict, SideKey, Weighed } from "../vocabulary/standing.ts";
import type { CountedVoice, Side, WeighedClaim } from "../vocabulary/voice.ts";
import { rangeInWords, timeInWords } from "./days-in-words.ts";
import { glossOf } from "./gloss.ts";
import { ENGLISH } from "./prose/english.ts";
import type { Prose, Speech } from "./prose/prose.ts";
import type { Picture } from "./weigh.ts";

export function wordingFor(speech: Speech): Wording {
  const { prose, nameOf } = speech;
  return {
    tongue: prose.tongue,
    name: (id) => prose.name(nameOf(id)),
    place: prose.name,
    claim: (claim) => prose.sentence(glossOf(claim, speech)),
    window: (claim) => timeInWords(claim.time, prose.days),
    core: (range) => rangeInWords(range, prose.days),
  };
}

export const sentenceCase = ENGLISH.sentence;

export const listInWords = ENGLISH.list;

/** Why the two sides of a conflict cannot both hold. */
export function conflictSentence(conflict: Conflict, picture: Picture, speech: Speech): string {
  const { prose } = speech;
  const claimOf = (key: SideKey) => picture.weighed.get(key.slice(0, -1))?.sides.claim as WeighedClaim;
  const [a, b] = [claimOf(conflict.a), claimOf(conflict.b)];
  if (conflict.rule === "denied") {
    const denial = picture.weighed.get(a.id)?.sides.denial ?? null;
    const deniers = denial?.ruling
      ? [prose.reasons.rulingOf(denial.ruling.by)]
      : (denial?.origins ?? []).map(prose.name);
    return prose.reasons.deniedBy(prose.list(deniers));
  }
  const rule = CONFLICT_RULES.find((one) => one.name === conflict.rule);
  return rule ? rule.sentences[prose.tongue]({ a, b }, wordingFor(speech)) : "";
}

/** What a side rests on: "firsthand (RT)", "two independent named sources: A and B". */
export function strengthInWords(side: Side, prose: Prose = ENGLISH): string {
  const words = prose.reasons;
  if (side.ruling) return words.ruling(side.ruling.by, side.ruling.reason);
  const told = side.voices.filter((one) => one.echoOf === null);
  // What no admitted outlet carries lifts nothing: it is told only where nothing else is.
  const lifting = told.filter((one) => !one.voice.barred);
  const counting = lifting.length > 0 ? lifting : told;
  const strong = counting.filter((one) => one.basis === "official_act" || one.basis === "firsthand");
  const free = { hedged: false, barred: false };
  if (side.level === 4)
    return words.carried(words.bases[strong[0]?.basis ?? "firsthand"], namesOf(strong, prose), free);
  const isAllTold = counting.length === told.length;
  const named = isAllTold
    ? side.origins
    : [...new Map(counting.map(({ voice }) => [voice.origin, voice.spelling])).values()];
  if (side.level === 3) return words.independent(named.length, prose.list(named.map(prose.name)));
  const hedged = !side.outright;
  if (counting.length === 0) return words.echoes(namesOf(side.voices, prose), { hedged });
  // What is weaker adds nothing to a side that one better voice carries.
  const best = bestBasis(counting);
  const carrying = counting.filter((one) => one.basis === best);
  const isOwnVoice = carrying.every((one) => one.voice.statement.chain.length === 0);
  const barred = carrying.every((one) => one.voice.barred === true);
  return words.carried(isOwnVoice ? words.ownWord : words.bases[best], namesOf(carrying, prose), { hedged, barred });
}

function namesOf(voices: readonly CountedVoice[], prose: Prose): string {
  const names = new Map(voices.map(({ voice }) => [voice.origin, voice.spelling]));
  return prose.list([...names.values()].map(prose.name));
}

function bestBasis(voices: readonly CountedVoice[]): CountedVoice["basis"] {
  const order: readonly CountedVoice["basis"][] = ["official_act", "firsthand", "named", "anonymous", "social_media"];
  return order.find((basis) => voices.some((one) => one.basis === basis)) ?? "social_media";
}

/** The strongest attack on the support of the claim by a side that has the given label. */
function attackBy(weighed: Weighed, { weighed: all }: Picture, label: "in" | "undecided"): Conflict | undefined {
  const own: SideKey = `${weighed.sides.claim.id}+`;
  return attacksOn(weighed).find((conflict) => {
    const { key } = otherEnd(conflict, own);
    const one = all.get(key.slice(0, -1));
    return (key.endsWith("+") ? one?.label : one?.denialLabel) === label;
  });
}

/** Why the claim stands as it does, in one or two sentences. */
export function reasonOf(weighed: Weighed, picture: Picture, speech: Speech): string {
  const { prose } = speech;
  const words = prose.reasons;
  const { standing, sides } = weighed;
  const support = prose.sentence(sides.support ? strengthInWords(sides.support, prose) : words.nobody);
  switch (standing) {
    case "unknown":
      return words.silent;
    case "withdrawn":
      return words.withdrawn;
    case "refuted":
    case "contradicted": {
      const decisive = attackBy(weighed, picture, "in");
      if (decisive) return conflictSentence(decisive, picture, speech);
      const deniers = sides.denial?.origins ?? [];
      return words.onlyDenied(prose.list(deniers.map(prose.name)), deniers.length);
    }
    case "disputed": {
      const open = attackBy(weighed, picture, "undecided");
      return open ? words.open(support, conflictSentence(open, picture, speech)) : words.alone(support);
    }
    default:
      return words.alone(support);
  }
}
