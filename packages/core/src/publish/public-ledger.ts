import type { Head } from "../ledger/chain.ts";
import { entryOf } from "../ledger/entry-of.ts";
import type { KnownReport, KnownStatement, Ledger, LedgerReader } from "../ledger/ledger.ts";
import { createMemoryLedger } from "../ledger/memory-ledger.ts";
import type { Claim } from "../vocabulary/claim.ts";
import type { KnownEntity } from "../vocabulary/entity.ts";
import type { Capture, Draft } from "../vocabulary/entry.ts";
import type { Report } from "../vocabulary/report.ts";
import { isSupport } from "../vocabulary/stance.ts";
import type { Statement } from "../vocabulary/statement.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import { createDiscretion, type Discretion, unreviewed, WITHHELD } from "./discretion.ts";
import { glossOf, inEnglish } from "./gloss.ts";
import { type Holdings, readHoldings } from "./neighbourhood.ts";
import { readSealed, type Sealed } from "./sealed.ts";

/** A body that was taken out of the record, without what it said. */
export interface TakenDown {
  readonly seq: number;
  readonly recorded: string;
  readonly entries: number;
  readonly reason: string;
}

/** What of a ledger may be shown to everybody. */
export interface PublicLedger {
  /** Nothing is in it but accepted statements and what they need: whatever is asked of it may be shown. */
  readonly ledger: Ledger;
  /** The last entry of the ledger that it was made from. */
  readonly head: Head;
  /** Claims and people whose statements were accepted once and are shown no longer. */
  readonly gone: { readonly claims: readonly string[]; readonly persons: readonly string[] };
  readonly takenDown: readonly TakenDown[];
  /** How much was accepted and is left out all the same, since it is on or names private persons. */
  readonly leftOut: {
    readonly claims: number;
    readonly statements: number;
    readonly quotes: number;
    /** Accepted statements of sealed reports, which are treated as taken down. */
    readonly sealed: number;
  };
}

/** Every statement, decision and takedown that was ever entered. */
interface Entered {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly acceptedOnce: ReadonlySet<string>;
  readonly claimOf: ReadonlyMap<string, string>;
  readonly takenDown: readonly TakenDown[];
}

async function readEntered(ledger: Ledger): Promise<Entered> {
  const statements = new Map<string, Statement>();
  const acceptedOnce = new Set<string>();
  const claimOf = new Map<string, string>();
  const takenDown: TakenDown[] = [];
  for await (const stored of ledger.entries()) {
    if (!stored.content || !["statement", "decision", "placement", "tombstone"].includes(stored.kind)) continue;
    const { kind, body, seq, recorded } = entryOf(stored);
    if (kind === "statement") statements.set(body.id, body);
    else if (kind === "placement") claimOf.set(body.statement, body.claim);
    else if (kind === "decision" && body.decision === "accepted") acceptedOnce.add(body.statement);
    else if (kind === "tombstone") takenDown.push({ seq, recorded, entries: body.erases.length, reason: body.reason });
  }
  return { statements, acceptedOnce, claimOf, takenDown };
}

/** A claim with no more detail than its accepted statements tell. */
function claimToldBy(claim: Claim, told: readonly Statement[]): Claim {
  const supporting = told.filter((one) => isSupport(one.stance));
  const [first] = supporting.length > 0 ? supporting : told;
  const has = (what: "place" | "organisation") => told.some((one) => one.claim[what] !== null);
  const terms = told.flatMap((one) => one.claim.terms?.text ?? []);
  return {
    ...claim,
    place: has("place") ? claim.place : null,
    organisation: has("organisation") ? claim.organisation : null,
    time: first?.claim.time ?? claim.time,
    terms: claim.terms === null || terms.includes(claim.terms) ? claim.terms : (terms[0] ?? null),
  };
}

/** The claims that may be shown, by id: told by somebody accepted, and of nobody private. */
function publicClaims(
  claims: readonly Claim[],
  accepted: ReadonlyMap<string | undefined, readonly KnownStatement[]>,
  { nameOf }: Holdings,
  { isPrivate, isSecret }: Discretion,
): Map<string, Claim> {
  const told = claims.flatMap((claim): Claim[] => {
    const own = accepted.get(claim.id);
    return own
      ? [
          claimToldBy(
            claim,
            own.map(({ statement }) => statement),
          ),
        ]
      : [];
  });
  const shown = told.filter((claim) => {
    const words = `${glossOf(claim as WeighedClaim, inEnglish(nameOf))} ${claim.terms ?? ""}`;
    return !claim.about.some(isPrivate) && !isSecret(words);
  });
  const ids = new Set(shown.map(({ id }) => id));
  return new Map(
    shown.map((claim) => [claim.id, claim.narrows && !ids.has(claim.narrows) ? { ...claim, narrows: null } : claim]),
  );
}

/** A report without its text: nobody has reviewed that. The title stands where an accepted statement stands in it. */
function publicReport({ report }: KnownReport, own: readonly KnownStatement[], { shown }: Discretion): Report {
  const title = report.parts.find((part) => part.kind === "title");
  const isAccepted = own.some(
    ({ statement: { span } }) => title !== undefined && span.start >= title.start && span.end <= title.end,
  );
  return {
    ...report,
    title: isAccepted ? shown(report.title) : WITHHELD,
    author: null,
    section: null,
    text: "",
    parts: [],
    issues: [],
  };
}

function publicCapture({ obtained, ...capture }: Capture): Capture {
  const { how, at, finalUrl, status, from } = obtained;
  const address = how === "url" ? from : "";
  return { ...capture, obtained: { how, from: address, at, finalUrl, status, headers: null, redirects: [] } };
}

function publicStatement(known: KnownStatement, { shown, link }: Discretion): Draft[] {
  const { statement, placement } = known;
  if (!placement) return [];
  const chain = statement.chain.map((one, i) => link(one, placement.chain[i] ?? null));
  const isNamed = (i: number) => chain[i] === statement.chain[i];
  return [
    { kind: "statement", body: { ...statement, chain, quote: shown(statement.quote) } },
    { kind: "placement", body: { ...placement, chain: placement.chain.map((id, i) => (isNamed(i) ? id : null)) } },
    { kind: "decision", body: { statement: statement.id, decision: "accepted", reason: null } },
  ];
}

/** The entities that claims need, each after the body that it belongs to. */
function entitiesFor(claims: Iterable<Claim>, { entities }: Holdings): KnownEntity[] {
  const needed = new Map<string, KnownEntity>();
  const need = (id: string | null) => {
    const entity = id === null ? undefined : entities.get(id);
    if (!entity || needed.has(entity.id)) return;
    need(entity.organisation);
    needed.set(entity.id, entity);
  };
  for (const { about, post, organisation } of claims) for (const id of [...about, post, organisation]) need(id);
  return [...needed.values()];
}

/** Holdings as if sealed reports had told nothing. */
function withoutSealed(holdings: Holdings, { has }: Sealed): Holdings {
  const { neighbourhood } = holdings;
  return {
    ...holdings,
    statements: holdings.statements.filter(({ statement }) => !has(statement.report)),
    neighbourhood: { ...neighbourhood, statements: neighbourhood.statements.filter(({ report }) => !has(report)) },
  };
}

interface Shown {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly reports: ReadonlySet<string>;
  readonly discretion: Discretion;
  readonly sealed: Sealed;
  /** The outlets of the reports that are shown. */
  readonly outlets: ReadonlySet<string>;
}

/** What people decided that bears on what is shown. */
async function judgedDrafts(reader: LedgerReader, { claims, reports, discretion, sealed, outlets }: Shown) {
  const { name, isSecret } = discretion;
  const reason = (words: string) => (isSecret(words) || sealed.hide(words) !== words ? WITHHELD : words);
  const isOpen = (end: string) => outlets.has(end) || sealed.hide(end) === end;
  const isReport = (end: string) => /^r-[0-9a-f]{12}$/.test(end);
  const isShown = (end: string) => !isReport(end) || reports.has(end);
  const matters = (await reader.matters()).filter(({ claim, title }) => claims.has(claim) && !isSecret(title));
  const led = new Set(matters.map(({ id }) => id));
  return [
    ...(await reader.speaksFor())
      .filter((one) => isOpen(one.name) && isOpen(one.body))
      .map((one): Draft => ({ kind: "speaks_for", body: { name: name(one.name), body: name(one.body), reason: "" } })),
    ...(await reader.copies())
      .filter(({ report, of }) => reports.has(report) && reports.has(of))
      .map((body): Draft => ({ kind: "copy", body })),
    ...(await reader.judgements())
      .filter(({ from, to }) => [from, to].every((end) => isShown(end) && isOpen(end)))
      .map(
        ({ tie, from, to, holds, reason: why, day }): Draft => ({
          kind: "judgement",
          body: { tie, from: name(from), to: name(to), holds, reason: reason(why), day },
        }),
      ),
    ...(await reader.rulings())
      .filter(({ claim }) => claims.has(claim))
      .map(
        ({ claim, holds, reason: why, day }): Draft => ({
          kind: "ruling",
          body: { claim, holds, reason: reason(why), day },
        }),
      ),
    ...matters.map(({ id, claim, title }): Draft => ({ kind: "matter", body: { id, claim, title } })),
    ...(await reader.redirects())
      .filter(({ to }) => led.has(to))
      .map(({ from, to }): Draft => ({ kind: "redirect", body: { from, to, reason: "" } })),
  ];
}

/**
 * What of a ledger may be shown to everybody, as a ledger of its own: accepted statements on people in public posts, with
 * what they need. Reports come without their texts, private sources without their names; a claim tells no more than its
 * accepted statements do, and words that hold a draft's are withheld. Whatever is then asked, read or rendered can show
 * nothing else (`docs/decisions/0017-public-site.md`). Sealed reports are treated as taken down.
 */
export async function publicLedger(source: Ledger): Promise<PublicLedger> {
  const entered = await readEntered(source);
  const sealed = await readSealed(source);
  return source.read(async (reader) => {
    const all = await readHoldings(reader);
    const holdings = withoutSealed(all, sealed);
    const isAccepted = ({ decision, placement }: KnownStatement) =>
      decision?.decision === "accepted" && placement !== null;
    const accepted = holdings.statements.filter(isAccepted);
    const decided = new Set(
      all.statements
        .filter(({ decision }) => decision && decision.decision !== "undecided")
        .map((one) => one.statement.id as string),
    );
    const discretion = createDiscretion(holdings, unreviewed(entered, accepted, decided));
    const byClaim = Map.groupBy(accepted, ({ placement }): string | undefined => placement?.claim);
    const everyClaim = await reader.claims();
    const claims = publicClaims(everyClaim, byClaim, holdings, discretion);
    const told = accepted.filter(({ placement }) => claims.has(placement?.claim ?? ""));
    const byReport = Map.groupBy(told, ({ statement }): string => statement.report);
    const reports = new Set(byReport.keys());

    let recorded = new Date(0);
    const ledger = createMemoryLedger({ actor: "the desk", now: () => recorded, salt: () => "0".repeat(32) });
    const kept = [...holdings.reports.values()].filter(({ report }) => reports.has(report.id));
    recorded = new Date(kept[0]?.recorded ?? 0);
    const known = entitiesFor(claims.values(), holdings);
    await ledger.append(async () => [
      ...known.map(({ alsoNamed: _, ...body }): Draft => ({ kind: "entity", body })),
      ...[...claims.values()].map((body): Draft => ({ kind: "claim", body })),
    ]);
    let quotes = 0;
    for (const report of kept) {
      recorded = new Date(report.recorded);
      const own = byReport.get(report.report.id) ?? [];
      const drafts = own.flatMap((one) => publicStatement(one, discretion));
      quotes += drafts.filter((one) => one.kind === "statement" && one.body.quote === WITHHELD).length;
      await ledger.append(async () => [
        ...(report.capture ? [{ kind: "capture", body: publicCapture(report.capture) } as const] : []),
        { kind: "report", body: publicReport(report, own, discretion) },
        ...drafts,
      ]);
    }
    const outlets = new Set(kept.flatMap(({ report }) => report.outlet?.name ?? []));
    const judged = await judgedDrafts(reader, { claims, reports, discretion, sealed, outlets });
    await ledger.append(async () => judged);

    const once = new Set([...entered.acceptedOnce].flatMap((id) => entered.claimOf.get(id) ?? []));
    const goneClaims = everyClaim.filter(({ id }) => once.has(id) && !claims.has(id));
    const shownPersons = new Set(known.map(({ id }): string => id));
    const gonePersons = new Set(
      goneClaims
        .flatMap(({ about }): string[] => about)
        .filter((id) => holdings.entities.get(id)?.kind === "person" && !shownPersons.has(id)),
    );
    const hidden = goneClaims.filter(({ id }) => byClaim.has(id));
    return {
      ledger,
      head: await reader.head(),
      gone: { claims: goneClaims.map(({ id }): string => id), persons: [...gonePersons] },
      takenDown: entered.takenDown.map((one) => ({
        ...one,
        reason: discretion.isSecret(one.reason) || sealed.hide(one.reason) !== one.reason ? WITHHELD : one.reason,
      })),
      leftOut: {
        claims: hidden.length,
        statements: accepted.length - told.length,
        quotes,
        sealed: all.statements.filter((one) => isAccepted(one) && sealed.has(one.statement.report)).length,
      },
    };
  });
}
