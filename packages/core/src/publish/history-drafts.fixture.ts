import type { Ledger } from "../ledger/ledger.ts";
import { createMemoryLedger } from "../ledger/memory-ledger.ts";
import type { Claim } from "../vocabulary/claim.ts";
import { addDays } from "../vocabulary/day.ts";
import type { Entity } from "../vocabulary/entity.ts";
import type { Draft } from "../vocabulary/entry.ts";
import { type ClaimId, claimIdOf, entityIdOf, reportIdOf, statementIdOf } from "../vocabulary/ids.ts";
import type { Report } from "../vocabulary/report.ts";
import { sha256Of } from "../vocabulary/sha256.ts";
import type { Statement } from "../vocabulary/statement.ts";
import type { Time } from "../vocabulary/time.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { type History, type HistoryReport, type HistoryStatement, neighbourhoodOf } from "./history.fixture.ts";

const entityIn = (kind: Entity["kind"], name: string, seats: Entity["seats"] = null): Entity => ({
  id: entityIdOf([kind, name]),
  kind,
  name,
  organisation: null,
  seats,
  private: false,
});

const postName = (post: string) => (JSON.parse(post) as [string])[0];

/** The claim as a ledger keeps it, its participants and post by ids. */
function claimIn({ id, type, about, post, place, time, narrows }: WeighedClaim): Claim {
  return {
    id: claimIdOf(id),
    type,
    about: about.map((name) => entityIn("person", name).id),
    post: post === null ? null : entityIn("post", postName(post)).id,
    organisation: null,
    place,
    time,
    terms: null,
    narrows: narrows === null ? null : (claimIdOf(narrows) as ClaimId),
  };
}

function reportIn({ id, outlet, published, instant, credit }: HistoryReport): Report {
  return {
    id: reportIdOf(id),
    title: id,
    outlet: { name: outlet, foundIn: "given" },
    author: null,
    published: { day: published, time: instant?.slice(11) ?? null, zone: null, written: published, foundIn: "given" },
    modified: null,
    section: null,
    language: "en",
    url: null,
    credit,
    paraphrases: null,
    text: id,
    parts: [],
    capture: sha256Of(id),
    issues: [],
  };
}

/** Tellings of one event that differ a little in its days, so that windows widen and claims narrow each other. */
export function shifted(told: HistoryStatement, { time }: WeighedClaim): Time {
  const { from, to } = time.support;
  const by = (told.chain.join().length + told.report.length) % 3;
  if (by === 0 || to === null) return time;
  return { ...time, core: null, support: { from: from === null ? null : addDays(from, -by), to: addDays(to, by - 1) } };
}

function statementIn(told: HistoryStatement, i: number, time: Time, type: Claim["type"]): Statement {
  const kindOf = () =>
    told.basis === "anonymous" ? "anonymous" : told.basis === "social_media" ? "social_media" : "named";
  return {
    id: statementIdOf(i),
    report: reportIdOf(told.report),
    span: { start: 0, end: 1 },
    quote: "x",
    stance: told.stance,
    basis: told.basis,
    chain: told.chain.map((name) => ({ name, written: name, span: null, kind: kindOf(), is: null, body: null })),
    said: told.said ?? null,
    restates: told.restates ?? false,
    echo: told.echo ?? false,
    ownKnowledge: told.ownKnowledge ?? false,
    claim: {
      type,
      about: [{ is: "person", name: "x", written: "x", span: null, private: false }],
      post: null,
      postIsShared: false,
      organisation: null,
      place: null,
      time,
      timeWritten: null,
      terms: null,
    },
    rule: "history",
  };
}

/**
 * What each report of a history adds to a ledger, in order; people, posts and claims are entered with the first that
 * tells of them.
 * @param timeOf when the claim holds by the telling of a statement
 */
export function draftsOf(
  history: History,
  timeOf: (statement: HistoryStatement, claim: WeighedClaim) => Time = (_, claim) => claim.time,
): { readonly recorded: string; readonly drafts: readonly Draft[] }[] {
  const { claims, multiSeat } = neighbourhoodOf(history);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const entered = new Set<string>();
  const once = (draft: Draft & { body: { id: string } }): Draft[] => {
    if (entered.has(draft.body.id)) return [];
    entered.add(draft.body.id);
    return [draft];
  };
  const enteringClaim = (claim: WeighedClaim): Draft[] => [
    ...claim.about.flatMap((name) => once({ kind: "entity", body: entityIn("person", name) })),
    ...(claim.post === null
      ? []
      : once({
          kind: "entity",
          body: entityIn("post", postName(claim.post), multiSeat.has(claim.post) ? "several" : "one"),
        })),
    ...(claim.narrows === null ? [] : enteringClaim(byId.get(claim.narrows) as WeighedClaim)),
    ...once({ kind: "claim", body: claimIn(claim) }),
  ];
  const bodies = Object.entries(history.speaksFor ?? {}).map(
    ([name, body]): Draft => ({ kind: "speaks_for", body: { name, body, reason: "told so" } }),
  );
  return history.reports.map((report, at) => {
    const own = history.statements.flatMap((told, i) =>
      told.report === report.id && !told.optional ? [{ told, i }] : [],
    );
    const statements = own.map(({ told, i }) => {
      const claim = byId.get(told.claim) as WeighedClaim;
      return { told, claim, statement: statementIn(told, i, timeOf(told, claim), claim.type) };
    });
    const drafts: Draft[] = [
      ...(at === 0 ? bodies : []),
      { kind: "report", body: reportIn(report) },
      ...statements.map(({ statement }): Draft => ({ kind: "statement", body: statement })),
      {
        kind: "extraction",
        body: {
          report: reportIdOf(report.id),
          extractor: "history",
          version: "1",
          statements: statements.map(({ statement }) => statement.id),
          issues: [],
        },
      },
      ...statements.flatMap(({ claim }) => enteringClaim(claim)),
      ...statements.map(({ statement, claim }): Draft => {
        const { id, about, post } = claimIn(claim);
        return {
          kind: "placement",
          body: { statement: statement.id, claim: id, about, post, organisation: null, chain: [] },
        };
      }),
      ...statements.flatMap(({ told, statement }): Draft[] =>
        told.decision
          ? [{ kind: "decision", body: { statement: statement.id, decision: told.decision, reason: null } }]
          : [],
      ),
      ...(report.copyOf === null
        ? []
        : [
            {
              kind: "copy",
              body: {
                report: reportIdOf(report.id),
                of: reportIdOf(report.copyOf),
                rule: "near-text",
                likeness: 1,
                share: 1,
              },
            } as const,
          ]),
    ];
    return { recorded: report.recorded ?? report.published, drafts };
  });
}

/** An empty ledger in memory whose days of entry are given one by one. */
export function emptyLedger(): { readonly ledger: Ledger; setDay(day: string): void } {
  let today = "2040-01-01";
  let salts = 0;
  const ledger = createMemoryLedger({
    actor: "a test",
    now: () => new Date(`${today}T12:00:00Z`),
    salt: () => String(salts++).padStart(32, "0"),
  });
  return {
    ledger,
    setDay(day) {
      today = day;
    },
  };
}
