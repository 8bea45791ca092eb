import { CLAIM_TYPES } from "../vocabulary/claim-types.ts";
import { dayNumber } from "../vocabulary/day.ts";
import { type DayRange, eveOf, includesDay } from "../vocabulary/time.ts";
import type { Reach, Voice, WeighedClaim } from "../vocabulary/voice.ts";

/** A voice, and how it came to the claim. */
export interface Reached {
  readonly voice: Voice;
  readonly reach: Reach;
}

/** A claim with the claims that lie around it, and what was said of it. */
export interface ClaimNode {
  readonly claim: WeighedClaim;
  readonly wider: ClaimNode | null;
  readonly narrower: ClaimNode[];
  /** Changes that presuppose this state. */
  readonly presupposedBy: ClaimNode[];
  readonly direct: Reached[];
  readonly summaries: Voice[];
}

/** The claims of a neighbourhood, each linked to what is wider, narrower or presupposes it. */
export function linkClaims(claims: readonly WeighedClaim[], voices: readonly Voice[]): Map<string, ClaimNode> {
  const nodes = new Map<string, ClaimNode>();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const nodeOf = (claim: WeighedClaim, below: ReadonlySet<string> = new Set()): ClaimNode => {
    const known = nodes.get(claim.id);
    if (known) return known;
    const widerClaim = claim.narrows === null || below.has(claim.narrows) ? undefined : byId.get(claim.narrows);
    const wider = widerClaim ? nodeOf(widerClaim, new Set([...below, claim.id])) : null;
    const node: ClaimNode = { claim, wider, narrower: [], presupposedBy: [], direct: [], summaries: [] };
    nodes.set(claim.id, node);
    wider?.narrower.push(node);
    return node;
  };
  for (const claim of claims) nodeOf(claim);
  for (const voice of voices) {
    const node = nodes.get(voice.statement.claim);
    if (!node) continue;
    if (voice.statement.restates) node.summaries.push(voice);
    else node.direct.push({ voice, reach: "direct" });
  }
  const states = statesByPerson(claims);
  for (const node of nodes.values()) {
    const state = presupposedState(node.claim, states);
    if (state) nodes.get(state.id)?.presupposedBy.push(node);
  }
  return nodes;
}

/**
 * The earlier state that a change presupposes: for a release the last detention that began before it, for a removal or
 * succession the holding whose window covers the eve; never its details (`docs/standing.md`, reading 9).
 */
function presupposedState(
  change: WeighedClaim,
  statesOf: ReadonlyMap<string, readonly WeighedClaim[]>,
): WeighedClaim | undefined {
  const presupposes = CLAIM_TYPES[change.type].presupposes;
  const person = presupposes && change.about[presupposes.seat];
  if (!presupposes || person === undefined) return undefined;
  const states = (statesOf.get(person) ?? []).filter((claim) => claim.type === presupposes.type);
  const eve = eveOf(change.time.support);
  const fitting =
    presupposes.type === "holds_post"
      ? states.filter((state) => state.post === change.post && eve !== null && includesDay(state.time.support, eve))
      : lastBegun(states.filter((state) => beginsBefore(state, change)));
  return fitting.map((state) => widestOf(state, states)).sort(byWidth)[0];
}

function lastBegun(states: readonly WeighedClaim[]): WeighedClaim[] {
  const begun = (state: WeighedClaim) => state.time.support.from ?? "";
  const last = states.reduce((latest, state) => (begun(state) > latest ? begun(state) : latest), "");
  return states.filter((state) => begun(state) === last);
}

/** The claim of which this one tells more, followed to the end. */
function widestOf(state: WeighedClaim, states: readonly WeighedClaim[]): WeighedClaim {
  const seen = new Set<string>();
  let widest = state;
  for (;;) {
    const wider = states.find((one) => one.id === widest.narrows);
    if (!wider || seen.has(wider.id)) return widest;
    seen.add(wider.id);
    widest = wider;
  }
}

/** The wider first; between equals the id decides, so that the order of entry does not. */
function byWidth(a: WeighedClaim, b: WeighedClaim): number {
  const [x, y] = [lengthOf(a.time.support), lengthOf(b.time.support)];
  return y - x || (a.id < b.id ? -1 : 1);
}

function lengthOf({ from, to }: DayRange): number {
  return from === null || to === null ? Number.MAX_SAFE_INTEGER : dayNumber(to) - dayNumber(from);
}

function statesByPerson(claims: readonly WeighedClaim[]): Map<string, WeighedClaim[]> {
  const presupposable = new Set<string>(Object.values(CLAIM_TYPES).map((traits) => traits.presupposes?.type ?? ""));
  const states = claims.filter((claim) => presupposable.has(claim.type));
  return Map.groupBy(states, (claim) => claim.about[0] ?? "");
}

function beginsBefore(state: WeighedClaim, change: WeighedClaim): boolean {
  const [began, changed] = [state.time.support.from, change.time.support.to];
  return began === null || changed === null || began <= changed;
}
