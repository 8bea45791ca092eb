import { holdersOf } from "../standing/holders.ts";
import { CLAIM_TYPES, type ClaimType } from "../vocabulary/claim-types.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Clock, Counted } from "../vocabulary/question.ts";
import type { Basis, Stance } from "../vocabulary/stance.ts";
import { type DayRange, isClosed, type Time } from "../vocabulary/time.ts";
import { type Neighbourhood, type Picture, weigh } from "./weigh.ts";

export interface HistoryClaim {
  readonly id: string;
  readonly type: ClaimType;
  readonly about: readonly string[];
  readonly post: string | null;
  readonly org: string | null;
  readonly place: string | null;
  readonly time: DayRange;
  readonly narrows?: string;
}

export interface HistoryReport {
  readonly id: string;
  readonly outlet: string;
  readonly published: Day;
  readonly instant?: string;
  readonly recorded?: Day;
  readonly credit: string | null;
  readonly copyOf: string | null;
}

export interface HistoryStatement {
  readonly report: string;
  readonly claim: string;
  readonly stance: Stance;
  readonly basis: Basis;
  readonly chain: readonly string[];
  readonly said?: { readonly from: Day; readonly to: Day };
  readonly echo?: boolean;
  readonly ownKnowledge?: boolean;
  readonly restates?: boolean;
  readonly optional?: boolean;
  readonly decision?: "accepted" | "rejected";
}

interface Asked {
  readonly knownOn: Day;
  readonly clock?: Clock;
  readonly counted?: Counted;
}

export interface StandingQuestion extends Asked {
  readonly claim: string;
  readonly standing: string;
  readonly independentOrigins: number;
  readonly independentOriginsAlso?: readonly number[];
}

export interface HolderQuestion extends Asked {
  readonly post: string;
  readonly org: string | null;
  readonly on: Day;
  readonly holders: readonly string[];
  readonly status: string;
  readonly coverage?: string;
}

/** A small set of dated statements with the answers that the rules give: the format of the scenarios, and a little more. */
export interface History {
  readonly id: string;
  readonly reports: readonly HistoryReport[];
  readonly claims: readonly HistoryClaim[];
  readonly statements: readonly HistoryStatement[];
  readonly speaksFor?: Readonly<Record<string, string>>;
  readonly multiSeat?: readonly { readonly post: string; readonly org: string | null }[];
  readonly rulings?: Neighbourhood["rulings"];
  readonly expect: {
    readonly standing?: readonly StandingQuestion[];
    readonly holders?: readonly HolderQuestion[];
    readonly opposes?: readonly { readonly pair: readonly [string, string]; readonly rule: string }[];
  };
}

const postOf = (post: string, org: string | null) => JSON.stringify([post, org]);

/** The window is the support, and the core too where it is one day or the type is a state. */
function timeOf({ type, time }: HistoryClaim): Time {
  const isCertain = isClosed(time) && (time.from === time.to || CLAIM_TYPES[type].kind === "state");
  return { core: isCertain ? { from: time.from, to: time.to } : null, support: time, starts: false, ends: false };
}

export function neighbourhoodOf(history: History): Neighbourhood {
  const reports = history.reports.map((report) => ({
    ...report,
    instant: report.instant ?? null,
    recorded: report.recorded ?? report.published,
  }));
  const entered = new Map(reports.map((report, i) => [report.id, i]));
  return {
    reports: new Map(reports.map((report) => [report.id, report])),
    claims: history.claims.map((claim) => ({
      ...claim,
      post: claim.post === null ? null : postOf(claim.post, claim.org),
      organisation: claim.org,
      time: timeOf(claim),
      narrows: claim.narrows ?? null,
    })),
    statements: history.statements.flatMap((statement, i) => {
      const { said, echo, ownKnowledge, restates, decision, optional, ...rest } = statement;
      if (optional) return [];
      return {
        ...rest,
        id: `s${i + 1}`,
        order: (entered.get(statement.report) ?? 0) * 1e6 + i,
        chain: statement.chain.map((name) => ({ name, kind: "named" as const, body: null })),
        said: said ?? null,
        echo: echo ?? false,
        ownKnowledge: ownKnowledge ?? false,
        restates: restates ?? false,
        decision: decision ?? null,
      };
    }),
    speaksFor: new Map(Object.entries(history.speaksFor ?? {})),
    multiSeat: new Set((history.multiSeat ?? []).map(({ post, org }) => postOf(post, org))),
    rulings: history.rulings ?? [],
  };
}

/** The pictures of a history, one for each day and clock that is asked about. */
function picturesOf(history: History): (asked: Asked) => Picture {
  const neighbourhood = neighbourhoodOf(history);
  const pictures = new Map<string, Picture>();
  return ({ knownOn, clock = "published", counted = "all" }) => {
    const key = `${knownOn} ${clock} ${counted}`;
    const picture = pictures.get(key) ?? weigh(neighbourhood, { known: knownOn, clock, counted });
    pictures.set(key, picture);
    return picture;
  };
}

export interface Comparison {
  readonly found: readonly string[];
  readonly expected: readonly string[];
}

const asked = ({ knownOn, clock, counted }: Asked) =>
  [`known ${knownOn}`, clock ?? [], counted ? `counted ${counted}` : []].flat().join(", ");

/** What the rules answer to each question of a history beside what it expects, a line for each. */
export function compareAnswers(history: History): Comparison {
  const pictureOf = picturesOf(history);
  const found: string[] = [];
  const expected: string[] = [];
  for (const question of history.expect.standing ?? []) {
    const weighed = pictureOf(question).weighed.get(question.claim);
    const origins = weighed?.origins.length ?? 0;
    const isAlso = question.independentOriginsAlso?.includes(origins);
    const line = (standing: string | undefined, count: number) =>
      `${question.claim} (${asked(question)}): ${standing}, origins: ${count}`;
    found.push(line(weighed?.standing, origins));
    expected.push(line(question.standing, isAlso ? origins : question.independentOrigins));
  }
  for (const question of history.expect.holders ?? []) {
    const picture = pictureOf(question);
    const held = holdersOf(postOf(question.post, question.org), question.on, picture.index, picture.weighed);
    const line = (names: readonly string[], status: string, coverage: string) =>
      `${question.post} on ${question.on} (${asked(question)}): ${names.toSorted().join(" and ") || "nobody"}, ${status}${question.coverage ? `, ${coverage}` : ""}`;
    const names = held.holders.map((holder) => holder.person);
    found.push(line(names, held.status, held.coverage));
    expected.push(line(question.holders, question.status, question.coverage ?? ""));
  }
  return { found, expected };
}

/** The pairs that excluded each other on some day asked about, or when everything is known, beside those expected. */
export function compareConflicts(history: History): Comparison {
  const pictureOf = picturesOf(history);
  const days: Asked[] = [
    ...(history.expect.standing ?? []),
    ...(history.expect.holders ?? []),
    { knownOn: "9999-12-31" },
  ];
  const line = (a: string, b: string, rule: string) => `${[a, b].sort().join(" and ")}: ${rule}`;
  const found = days.flatMap((day) =>
    [...pictureOf(day).weighed.values()]
      .flatMap((one) => one.conflicts)
      .filter(({ rule }) => rule !== "denied")
      .map(({ a, b, rule }) => line(a.slice(0, -1), b.slice(0, -1), rule)),
  );
  const expected = (history.expect.opposes ?? []).map(({ pair: [a, b], rule }) => line(a, b, rule));
  return { found: [...new Set(found)].sort(), expected: expected.sort() };
}
