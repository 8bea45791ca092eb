import type { LastStanding, Ledger, LedgerReader } from "./ledger/ledger.ts";
import { ALL_EVER, matterDrafts } from "./publish/matters.ts";
import { type WeighedOtherwise, weighAround } from "./publish/read-neighbourhood.ts";
import { reasonOf } from "./publish/reason.ts";
import type { Neighbourhood, Picture } from "./publish/weigh.ts";
import type { Cause, Draft, Entry, StandingMove } from "./vocabulary/entry.ts";
import type { ClaimId } from "./vocabulary/ids.ts";

/** The standings of these claims that are others than the last change left them in. */
function movesIn(
  picture: Picture,
  core: ReadonlySet<string>,
  last: readonly LastStanding[],
  nameOf: (id: string) => string,
): StandingMove[] {
  const { counted } = picture.as;
  const before = new Map(last.filter((one) => one.counted === counted).map((one) => [one.claim, one.standing]));
  return [...picture.weighed.values()].flatMap((weighed): StandingMove[] => {
    const claim = weighed.sides.claim.id as ClaimId;
    const from = before.get(claim) ?? "unknown";
    if (!core.has(claim) || from === weighed.standing) return [];
    return [{ claim, counted, from, to: weighed.standing, why: reasonOf(weighed, picture, nameOf) }];
  });
}

/** The reports that are tied to one as copies, at any remove, and that one: which is the first may hang on any of them. */
async function withCopies(report: string, reader: LedgerReader): Promise<string[]> {
  const found = new Set([report]);
  for (let fresh = [report]; fresh.length > 0; ) {
    const ties = await reader.copies({ reports: fresh });
    fresh = [...new Set(ties.flatMap(({ report: one, of }): string[] => [one, of]))].filter((id) => !found.has(id));
    for (const id of fresh) found.add(id);
  }
  return [...found];
}

/** The claims on which what was entered bears directly. */
async function claimsTouched({ kind, of }: Cause, reader: LedgerReader): Promise<string[]> {
  if (kind === "ruling") return [of];
  if (kind === "judgement") return (await reader.claims()).map((claim) => claim.id);
  const statements =
    kind === "report"
      ? await reader.statements({ reports: await withCopies(of, reader) })
      : await reader.statements({ ids: of.split(" ") });
  return [...new Set(statements.flatMap(({ placement }) => placement?.claim ?? []))];
}

/** The names of all that the claims of a picture are about. */
async function namesIn({ index }: Picture, reader: LedgerReader): Promise<(id: string) => string> {
  const ids = index.claims.flatMap(({ about, post, organisation }) => [...about, post, organisation]);
  const entities = await reader.entities({ ids: [...new Set(ids.filter((id) => id !== null))] });
  const names = new Map(entities.map((entity) => [entity.id as string, entity.name]));
  return (id) => names.get(id) ?? id;
}

/**
 * The neighbourhood of what a new report touches, as it is and as it was without that report: what clashed until now may
 * stand otherwise for not doing so any more.
 */
function aroundNewReport(report: string, touched: readonly string[], reader: LedgerReader) {
  const before = (_: Picture, { reports, statements, copies = [], ...rest }: Neighbourhood): WeighedOtherwise[] => [
    {
      as: ALL_EVER,
      neighbourhood: {
        ...rest,
        reports: new Map([...reports].filter(([id]) => id !== report)),
        statements: statements.filter((one) => one.report !== report),
        copies: copies.filter((one) => one.report !== report && one.of !== report),
      },
    },
  ];
  return weighAround(reader, touched, ALL_EVER, { otherwise: before, withBearings: true });
}

/** The neighbourhood of what is touched and of all that can clash with it, since nobody knows how it was before. */
async function aroundAllThatMayClash(touched: readonly string[], reader: LedgerReader) {
  const { picture } = await weighAround(reader, touched, ALL_EVER);
  return weighAround(reader, [...picture.weighed.keys()], ALL_EVER);
}

async function followingDrafts(cause: Cause, isNew: boolean, reader: LedgerReader): Promise<Draft[]> {
  const touched = await claimsTouched(cause, reader);
  if (touched.length === 0) return [];
  const { picture, core, neighbourhood } = isNew
    ? await aroundNewReport(cause.of, touched, reader)
    : await aroundAllThatMayClash(touched, reader);
  const [last, matters, nameOf] = await Promise.all([
    reader.lastStandings({ claims: [...core] }),
    reader.matters({ claims: [...core] }),
    namesIn(picture, reader),
  ]);
  const moves = movesIn(picture, core, last, nameOf);
  // Nothing that was never accepted can have moved among what is counted as accepted.
  const isAccepted =
    neighbourhood.statements.some((statement) => statement.decision === "accepted") ||
    neighbourhood.rulings.length > 0 ||
    last.some((one) => one.counted === "accepted");
  if (isAccepted) {
    const accepted = await weighAround(reader, [...core], { ...ALL_EVER, counted: "accepted" });
    moves.push(...movesIn(accepted.picture, accepted.core, last, nameOf));
  }
  const change: Draft[] = moves.length > 0 ? [{ kind: "change", body: { cause, moves } }] : [];
  return [...matterDrafts(picture, core, nameOf, matters), ...change];
}

/**
 * Enters what follows from what was just entered: the matters that it opens or ties together, and the standings that
 * it moved, weighed in the neighbourhood of the claims that it touches. They are compared with what the last change
 * says, so nothing is told twice, whoever entered what meanwhile.
 * @param isNew whether the cause is a report that the ledger did not have before
 */
export function followUp(ledger: Ledger, cause: Cause, isNew = false): Promise<Entry[]> {
  return ledger.append((reader) => followingDrafts(cause, isNew, reader));
}
