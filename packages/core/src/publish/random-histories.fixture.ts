import fc from "fast-check";
import type { ClaimType } from "../vocabulary/claim-types.ts";
import { addDays, type Day } from "../vocabulary/day.ts";
import type { Basis, Stance } from "../vocabulary/stance.ts";
import type { History, HistoryClaim, HistoryReport, HistoryStatement } from "./history.fixture.ts";

const FIRST_DAY: Day = "2040-01-01";
/** Every random history is told and known within this many days. */
const SPAN = 40;
export const LAST_DAY: Day = addDays(FIRST_DAY, SPAN);

const PERSONS = ["Vosk", "Sund", "Kavic"];
const PLACES = [null, null, "Moscow", "Minsk"];
const OUTLETS = ["Lantern", "Tarsk Courier", "Gazette", "Sable Wire"];
const NAMED = ["Ministry", "Presidency", "Paval Drin", "Norland embassy", "Orm Monitor", "Sable Wire"];
const UNNAMED = ["a Velmark official", "two doctors", "a diplomat"];
const ACCOUNTS = ["social media", "users", "a post on X"];
const SPEAKS_FOR = {
  "Paval Drin": "Ministry",
  Ministry: "Velmark government",
  Presidency: "Velmark government",
  "a Velmark official": "Velmark government",
};

const EVENTS: readonly ClaimType[] = [
  "appointed",
  "assumed",
  "removed",
  "succeeded",
  "died",
  "appeared",
  "met",
  "released",
];
const STATES: readonly ClaimType[] = ["holds_post", "detained", "located", "ill"];
const HAS_POST: readonly ClaimType[] = ["appointed", "assumed", "removed", "succeeded", "holds_post", "reinstated"];
const HAS_PLACE: readonly ClaimType[] = ["appeared", "met", "located", "died"];
const HAS_TWO: readonly ClaimType[] = ["succeeded", "met"];

const dayNumber = fc.integer({ min: 0, max: SPAN });
const dayAt = (number: number) => addDays(FIRST_DAY, number);

const window = fc
  .tuple(dayNumber, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 9 }))
  .map(([from, length, shape]) => ({
    from: shape === 0 ? null : dayAt(from),
    to: shape === 1 ? null : dayAt(shape > 5 ? from : from + length),
  }));

const claimDraft = (types: readonly ClaimType[], persons: number) =>
  fc.record({
    type: fc.constantFrom(...types),
    who: fc.integer({ min: 0, max: persons - 1 }),
    whom: fc.integer({ min: 1, max: 2 }),
    post: fc.constantFrom("President", "Mayor"),
    place: fc.constantFrom(...PLACES),
    time: window,
    narrows: fc.integer({ min: 0, max: 3 }),
  });
type ClaimDraft = ReturnType<typeof claimDraft> extends fc.Arbitrary<infer T> ? T : never;

function claimsOf(drafts: readonly ClaimDraft[]): HistoryClaim[] {
  const claims: HistoryClaim[] = [];
  for (const [i, draft] of drafts.entries()) {
    const person = PERSONS[draft.who] as string;
    const other = PERSONS[(draft.who + draft.whom) % PERSONS.length] as string;
    const about = HAS_TWO.includes(draft.type) ? [person, other] : [person];
    const base = {
      id: `c${i}`,
      type: draft.type,
      about,
      post: HAS_POST.includes(draft.type) ? draft.post : null,
      org: null,
      place: HAS_PLACE.includes(draft.type) ? draft.place : null,
      time: draft.time,
    };
    const wider = claims.find(
      (one) => one.type === base.type && one.about.join() === base.about.join() && one.post === base.post,
    );
    const isDetail = draft.narrows === 0 && wider?.time.from === null;
    claims.push(isDetail ? { ...base, narrows: wider.id } : base);
  }
  return claims;
}

const statementDraft = fc.record({
  claim: fc.nat(50),
  stance: fc.constantFrom<Stance>(
    "asserts",
    "asserts",
    "asserts",
    "asserts",
    "hedges",
    "denies",
    "denies",
    "doubts",
    "retracts",
  ),
  basis: fc.constantFrom<Basis>("named", "named", "named", "anonymous", "social_media", "official_act", "firsthand"),
  isOwnVoice: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  source: fc.nat(50),
  through: fc.nat(7),
  saidBefore: fc.integer({ min: -9, max: 6 }),
  own: fc.integer({ min: 0, max: 9 }),
});
type StatementDraft = typeof statementDraft extends fc.Arbitrary<infer T> ? T : never;

function chainOf({ basis, source, through }: StatementDraft): string[] {
  const names = basis === "anonymous" ? UNNAMED : basis === "social_media" ? ACCOUNTS : NAMED;
  const name = names[source % names.length] as string;
  const relay = through < OUTLETS.length ? OUTLETS[through] : undefined;
  return relay === undefined || relay === name ? [name] : [relay, name];
}

function statementOf(draft: StatementDraft, report: HistoryReport, claims: readonly HistoryClaim[]): HistoryStatement {
  const claim = claims[draft.claim % claims.length]?.id ?? "c0";
  const isOwn = draft.isOwnVoice && draft.basis !== "anonymous" && draft.basis !== "social_media";
  const said = draft.saidBefore > 0 ? addDays(report.published, -draft.saidBefore) : null;
  return {
    report: report.id,
    claim,
    stance: draft.stance,
    basis: draft.basis,
    chain: isOwn ? [] : chainOf(draft),
    ...(said && !isOwn ? { said: { from: said, to: said } } : {}),
    ...(isOwn && draft.own === 0 ? { ownKnowledge: true } : {}),
    ...(!isOwn && draft.own === 1 && draft.stance !== "retracts" ? { echo: true } : {}),
  };
}

const reportDraft = fc.record({
  outlet: fc.integer({ min: 0, max: 3 }),
  published: dayNumber,
  credit: fc.integer({ min: 0, max: 4 }).map((n) => (n === 0 ? "Sable Wire" : null)),
  copies: fc.option(fc.nat(10), { freq: 5 }),
  statements: fc.array(statementDraft, { minLength: 1, maxLength: 3 }),
});

function historyOf(
  claimDrafts: ClaimDraft[],
  reportDrafts: (typeof reportDraft extends fc.Arbitrary<infer T> ? T : never)[],
): History {
  const claims = claimsOf(claimDrafts);
  const reports: HistoryReport[] = [];
  const statements: HistoryStatement[] = [];
  const sorted = reportDrafts.toSorted((a, b) => a.published - b.published);
  for (const [i, draft] of sorted.entries()) {
    const copied = draft.copies === null ? undefined : reports[draft.copies % Math.max(1, reports.length)];
    const report = {
      id: `r${i}`,
      outlet: OUTLETS[draft.outlet] as string,
      published: dayAt(draft.published),
      // A moment of its own for every report, so that nothing hangs on the order of entry.
      instant: `${dayAt(draft.published)}T${String(i).padStart(2, "0")}:00`,
      credit: draft.credit,
      copyOf: copied && copied.outlet !== OUTLETS[draft.outlet] ? copied.id : null,
    };
    reports.push(report);
    statements.push(...draft.statements.map((one) => statementOf(one, report, claims)));
  }
  return {
    id: "random",
    reports,
    claims,
    statements,
    speaksFor: SPEAKS_FOR,
    multiSeat: [{ post: "Mayor", org: null }],
    expect: {},
  };
}

function historiesOf(types: readonly ClaimType[], persons: number): fc.Arbitrary<History> {
  const claims = fc.array(claimDraft(types, persons), { minLength: 1, maxLength: 7 });
  return fc
    .tuple(claims, fc.array(reportDraft, { minLength: 1, maxLength: 9 }))
    .map(([drafts, reports]) => historyOf(drafts, reports));
}

/** Small histories as the news makes them: a few people and posts, outlets, wires, reprints, officials and users. */
export const randomHistory: fc.Arbitrary<History> = historiesOf(
  [...EVENTS, ...STATES, "died", "holds_post"],
  PERSONS.length,
);

/** Histories of one person, or two, in which nearly every claim bears on every other. */
export const denseHistory: fc.Arbitrary<History> = fc.oneof(
  historiesOf(["holds_post", "holds_post", "removed", "appointed", "succeeded"], 1),
  historiesOf(["detained", "detained", "released", "appeared"], 1),
  historiesOf(["died", "died", "appeared", "holds_post"], 1),
  historiesOf(["appeared", "met", "located", "died"], 2),
  historiesOf(["fled", "fled", "missing"], 1),
  historiesOf(["removed", "holds_post", "reinstated"], 1),
);

/** Histories of who came into a few posts, was in them, left them and died. */
export const termHistory: fc.Arbitrary<History> = historiesOf(
  [...HAS_POST, "holds_post", "holds_post", "appointed", "died"],
  PERSONS.length,
);
