import { isDenial, isOutright, isSupport } from "../vocabulary/stance.ts";
import type { CountedVoice, Reach, Side, Sides, Voice, WeighedClaim, WeighedRuling } from "../vocabulary/voice.ts";
import { isTakenBack, spokenIn } from "../vocabulary/voice.ts";
import { type ClaimNode, linkClaims, type Reached } from "./claim-nodes.ts";
import { echoesAmong } from "./echoes.ts";
import { latestStances } from "./latest-stances.ts";
import { levelOf } from "./level-of.ts";
import { afterRetractions } from "./retractions.ts";

const stanceOf = (one: Reached) => one.voice.statement.stance;
const supporting = (voices: readonly Reached[]) => voices.filter((one) => isSupport(stanceOf(one)));
const denying = (voices: readonly Reached[]) => voices.filter((one) => isDenial(stanceOf(one)));
const retracting = (voices: readonly Reached[]) => voices.filter((one) => stanceOf(one) === "retracts");
const reachedBy = (reach: Reach, voices: readonly Reached[]) => voices.map(({ voice }) => ({ voice, reach }));

interface TakenBack {
  readonly voice: Voice;
  readonly by: string;
}

interface OwnSupport {
  readonly support: readonly Reached[];
  readonly retracted: readonly TakenBack[];
}

type OwnMemo = Map<ClaimNode, OwnSupport>;

/** Support that a claim draws from what was said of it and of claims that tell more of the same. */
function ownSupport(node: ClaimNode, memo: OwnMemo): OwnSupport {
  const known = memo.get(node);
  if (known) return known;
  const below = fromNarrower(node, memo);
  const { kept, retracted } = afterRetractions([...node.direct, ...below.support], retracting(node.direct));
  const own = { support: supporting(latestStances(kept).standing), retracted: [...below.retracted, ...retracted] };
  memo.set(node, own);
  return own;
}

function fromNarrower(node: ClaimNode, memo: OwnMemo): OwnSupport {
  const below = node.narrower.map((child) => ownSupport(child, memo));
  return {
    support: reachedBy(
      "narrower",
      below.flatMap((one) => one.support),
    ),
    retracted: below.flatMap((one) => one.retracted),
  };
}

interface Settled {
  readonly support: readonly Reached[];
  readonly denial: readonly Reached[];
  readonly retracted: readonly TakenBack[];
  readonly retractions: readonly Voice[];
  readonly outdated: readonly Voice[];
}

interface Memos {
  readonly own: OwnMemo;
  readonly settled: Map<ClaimNode, Settled>;
}

/**
 * What counts on a claim once narrower claims and changes support it, and denials and retractions of wider ones have
 * reached it.
 */
function settle(node: ClaimNode, memos: Memos): Settled {
  const known = memos.settled.get(node);
  if (known) return known;
  const below = fromNarrower(node, memos.own);
  const changes = fromChanges(node, memos);
  const denied = node.wider ? reachedBy("wider", settle(node.wider, memos).denial) : [];
  const retractions = retractionsReaching(node);
  const taken = [...supporting(node.direct), ...denying(node.direct), ...below.support, ...changes.support, ...denied];
  const { kept, retracted } = afterRetractions([...taken, ...retractions], retractions);
  const { standing, outdated } = latestStances(kept);
  const settled: Settled = {
    support: supporting(standing),
    denial: denying(standing),
    retracted: [...below.retracted, ...changes.retracted, ...retracted],
    retractions: retractions.map((one) => one.voice),
    outdated: outdated.map((one) => one.voice),
  };
  memos.settled.set(node, settled);
  return settled;
}

/** A retraction of a wider claim reaches the narrower, and stays even when the wider one is told again. */
function retractionsReaching(node: ClaimNode): Reached[] {
  const above = node.wider ? reachedBy("wider", retractionsReaching(node.wider)) : [];
  return [...retracting(node.direct), ...above];
}

/** Whoever supports a change supports the state that it ends; who denies the change denies nothing of the state. */
function fromChanges(node: ClaimNode, memos: Memos): OwnSupport {
  const changes = node.presupposedBy.map((change) => settle(change, memos));
  const support = new Map(changes.flatMap((one) => one.support).map((one) => [one.voice.statement.id, one]));
  return {
    support: reachedBy("presupposed", [...support.values()]),
    retracted: changes.flatMap((one) => one.retracted),
  };
}

/** Everyone who ever took the side, also by what is narrower, wider or presupposes it: the ground for echoes. */
function everHeard(node: ClaimNode, polarity: Side["polarity"]): Voice[] {
  const below = (one: ClaimNode): Reached[] => [...one.direct, ...one.narrower.flatMap(below)];
  if (polarity === "support") {
    return supporting([...below(node), ...node.presupposedBy.flatMap(below)]).map((one) => one.voice);
  }
  const above = (one: ClaimNode | null): Reached[] => (one ? [...one.direct, ...above(one.wider)] : []);
  return denying(above(node)).map((one) => one.voice);
}

/** Each origin once, as its first statement writes it. */
function originsOf(voices: readonly CountedVoice[]): string[] {
  const first = new Map<string, Voice>();
  for (const { voice } of voices) {
    const known = first.get(voice.origin);
    if (!known || voice.statement.order < known.statement.order) first.set(voice.origin, voice);
  }
  return [...first.values()].map((voice) => voice.spelling);
}

function sideOf(
  node: ClaimNode,
  polarity: Side["polarity"],
  reached: readonly Reached[],
  ruling: WeighedRuling | null,
): Side | null {
  if (reached.length === 0 && !ruling) return null;
  const echoes = echoesAmong(everHeard(node, polarity));
  const voices = reached.map(({ voice, reach }): CountedVoice => {
    const isCircumstance = reach === "presupposed" || (node.claim.narrows !== null && reach !== "wider");
    const { basis, id } = voice.statement;
    return {
      voice,
      reach,
      basis: basis === "official_act" && isCircumstance ? "named" : basis,
      echoOf: echoes.get(id) ?? null,
    };
  });
  const counting = voices.filter((one) => one.echoOf === null);
  const outright = counting.filter((one) => isOutright(one.voice.statement.stance));
  return {
    claim: node.claim.id,
    polarity,
    voices,
    origins: originsOf(counting),
    level: ruling ? 5 : levelOf(voices),
    levelShown: ruling ? 5 : levelOf(voices.filter((one) => one.reach !== "presupposed")),
    outright: outright.length > 0 || ruling !== null,
    firsthand: outright.some((one) => one.basis === "firsthand" && !one.voice.barred),
    spoken: spokenIn(voices),
    ruling,
  };
}

/**
 * The two sides of every claim, after `docs/standing.md`, sections 1 to 3: only the latest stance of a source, without
 * what was retracted; narrower claims support wider ones, denials of wider ones reach the narrower, changes support
 * what they presuppose; echoes marked; the strength of each side.
 * @param voices the statements that count on the day of the question
 */
export function sidesOf(
  claims: readonly WeighedClaim[],
  voices: readonly Voice[],
  rulings: readonly WeighedRuling[],
): Map<string, Sides> {
  const nodes = linkClaims(claims, voices);
  const memos: Memos = { own: new Map(), settled: new Map() };
  const lastRuling = new Map(
    rulings.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map((ruling) => [ruling.claim, ruling]),
  );

  const sides = new Map<string, Sides>();
  for (const node of nodes.values()) {
    const { support, denial, retracted, retractions, outdated } = settle(node, memos);
    const ruling = lastRuling.get(node.claim.id) ?? null;
    const pro = sideOf(node, "support", support, ruling?.holds ? ruling : null);
    const contra = sideOf(node, "denial", denial, ruling && !ruling.holds ? ruling : null);
    const isReached = [pro, contra].some((side) => side !== null && side.level !== null);
    sides.set(node.claim.id, {
      claim: node.claim,
      support: pro,
      denial: contra,
      retracted,
      retractions,
      outdated,
      summaries: node.summaries,
      takenBack: isTakenBack(retracted, outdated),
      isRetracted: retractions.length > 0,
      mentioned: node.direct.length > 0 || retracted.length > 0 || isReached,
    });
  }
  return sides;
}
