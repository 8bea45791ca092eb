import { CLAIM_TYPES, type ClaimType } from "../vocabulary/claim-types.ts";
import type { Day } from "../vocabulary/day.ts";
import { isClosed } from "../vocabulary/time.ts";
import { isTakenBack, type Level, type Side, type Sides, type Voice, type WeighedClaim } from "../vocabulary/voice.ts";
import { type ClaimIndex, createClaimIndex, type Wording } from "./conflicts/conflict-rule.ts";

type Given = Partial<Omit<WeighedClaim, "id" | "type" | "about" | "time">>;

/** A claim on one day ("2040-01-01") or in a window ("2040-01-01/2040-01-31", with ".." for an open end). */
export function aClaim(id: string, type: ClaimType, about: string, window: string, given: Given = {}): WeighedClaim {
  const [from = "", to = from] = window.split("/");
  const support = { from: from === ".." ? null : from, to: to === ".." ? null : to };
  const isCertain = isClosed(support) && (support.from === support.to || CLAIM_TYPES[type].kind === "state");
  return {
    id,
    type,
    about: about.split(", "),
    post: null,
    organisation: null,
    place: null,
    narrows: null,
    time: { core: isCertain ? support : null, support, starts: false, ends: false },
    ...given,
  };
}

export function anIndex(claims: readonly WeighedClaim[], multiSeat: readonly string[] = []): ClaimIndex {
  return createClaimIndex(claims, new Set(multiSeat));
}

interface SideGiven {
  readonly level: Level | null;
  readonly shown?: Level | null;
  readonly firsthand?: boolean;
  readonly hedged?: boolean;
  readonly ruling?: boolean;
}

function aSide(claim: string, polarity: Side["polarity"], given: SideGiven | Level | undefined): Side | null {
  if (given === undefined) return null;
  const side = typeof given === "number" ? { level: given } : given;
  return {
    claim,
    polarity,
    voices: [],
    origins: ["somebody"],
    level: side.level,
    levelShown: side.shown === undefined ? side.level : side.shown,
    outright: !side.hedged,
    firsthand: side.firsthand ?? false,
    spoken: [],
    ruling: side.ruling ? { claim, holds: polarity === "support", reason: "", by: "", day: "2040-01-01" } : null,
  };
}

export interface SidesGiven {
  readonly support?: SideGiven | Level;
  readonly denial?: SideGiven | Level;
  readonly retracted?: readonly Voice[];
  readonly retractions?: readonly Voice[];
  readonly outdated?: readonly Voice[];
  readonly mentioned?: boolean;
}

/** Both sides of a claim by their levels alone, as if somebody had spoken. */
export function aPairOfSides(claim: WeighedClaim, given: SidesGiven): Sides {
  const retracted = (given.retracted ?? []).map((voice) => ({ voice, by: "s" }));
  return {
    claim,
    support: aSide(claim.id, "support", given.support),
    denial: aSide(claim.id, "denial", given.denial),
    retracted,
    retractions: given.retractions ?? [],
    outdated: given.outdated ?? [],
    summaries: [],
    takenBack: isTakenBack(retracted, given.outdated ?? []),
    isRetracted: (given.retractions ?? []).length > 0,
    mentioned: given.mentioned ?? true,
  };
}

export function sidesMap(list: readonly [WeighedClaim, SidesGiven][]): Map<string, Sides> {
  return new Map(list.map(([claim, given]) => [claim.id, aPairOfSides(claim, given)]));
}

/** A voice that says so on a day. */
export function aVoice(stance: Voice["statement"]["stance"], spoke: Day): Voice {
  return {
    statement: {
      id: `s ${stance} ${spoke}`,
      claim: "c",
      report: "r",
      order: 0,
      stance,
      basis: "named",
      chain: [],
      said: null,
      restates: false,
      echo: false,
      ownKnowledge: false,
      decision: null,
    },
    spoke,
    instant: null,
    source: "somebody",
    origin: "somebody",
    spelling: "somebody",
    relayer: "somebody",
    path: ["somebody"],
    collapses: [],
  };
}

/** Words for tests: ids and windows as they are. */
export const PLAIN: Wording = {
  tongue: "en",
  name: (id) => id,
  place: (name) => name,
  claim: (claim) => `${claim.about.join(" and ")} ${claim.type}`,
  window: ({ time: { support } }) => `${support.from ?? ".."}/${support.to ?? ".."}`,
  core: (range) => (range.from === range.to ? `on ${range.from}` : `from ${range.from} to ${range.to}`),
};
