import type { Compose, KeepSides, LastStanding, Ledger, LedgerReader } from "./ledger/ledger.ts";
import { reversioned, tiedReports } from "./ledger/reversioned.ts";
import { claimsTold } from "./publish/answer-from.ts";
import { clashesOf } from "./publish/clashes.ts";
import { inEnglish } from "./publish/gloss.ts";
import type { LeftOut } from "./publish/growing-picture.ts";
import { ALL_EVER, matterDrafts, matterDraftsFor } from "./publish/matters.ts";
import { tiedByClashes } from "./publish/new-clashes.ts";
import { sidesWithVoices, type WeighedNeighbourhood, weighAround } from "./publish/read-neighbourhood.ts";
import { reasonOf } from "./publish/reason.ts";
import { clashingBeside } from "./publish/swayed.ts";
import type { Picture } from "./publish/weigh.ts";
import { namesOf } from "./vocabulary/entity.ts";
import type { Cause, Draft, Entry, StandingMove } from "./vocabulary/entry.ts";
import type { ClaimId, EntityId } from "./vocabulary/ids.ts";
import { bodyKey } from "./vocabulary/names.ts";
import type { Sides } from "./vocabulary/voice.ts";

/** Makes something with the names of those entities whose names it asks for. */
async function withNames<T>(reader: LedgerReader, make: (nameOf: (id: string) => string) => T): Promise<T> {
  const asked = new Set<string>();
  const unnamed = make((id) => {
    asked.add(id);
    return id;
  });
  if (asked.size === 0) return unnamed;
  const entities = await reader.entities({ ids: [...asked] });
  const names = new Map(entities.map((entity) => [entity.id as string, entity.name]));
  return make((id) => names.get(id) ?? id);
}

/** The standings of the claims asked about that are others than the last change left them in. */
async function movesIn(
  around: WeighedNeighbourhood,
  last: readonly LastStanding[],
  reader: LedgerReader,
): Promise<StandingMove[]> {
  const { picture, core, withoutVoices, isExplained } = around;
  const { counted } = picture.as;
  const before = new Map(last.filter((one) => one.counted === counted).map((one) => [one.claim, one.standing]));
  const moved = [...picture.weighed.values()].filter(
    ({ sides: { claim }, standing }) => core.has(claim.id) && standing !== (before.get(claim.id) ?? "unknown"),
  );
  const unexplained = moved.flatMap(({ sides: { claim } }) => (isExplained(claim.id) ? [] : [claim.id]));
  if (unexplained.length > 0) {
    // The last change left them otherwise than they stood before the report: it was not followed up at once.
    const explained = await weighAround(reader, [...core], picture.as, { onlyThese: true, voicesOf: () => false });
    return movesIn(explained, last, reader);
  }
  const mute = moved.flatMap(({ sides: { claim } }) => (withoutVoices.has(claim.id) ? [claim.id] : []));
  const voiced = mute.length > 0 ? await sidesWithVoices(reader, mute) : new Map<string, Sides>();
  return withNames(reader, (nameOf) =>
    moved.map((weighed): StandingMove => {
      const claim = weighed.sides.claim.id as ClaimId;
      const sides = voiced.get(claim) ?? weighed.sides;
      const from = before.get(claim) ?? "unknown";
      const why = reasonOf({ ...weighed, sides }, picture, inEnglish(nameOf));
      return { claim, counted, from, to: weighed.standing, why };
    }),
  );
}

/** The claims that may be told otherwise once some entities are one, or two again: about them, and told by them. */
async function claimsIdentified(ids: readonly string[], reader: LedgerReader): Promise<string[]> {
  const entities = await reader.entities({ ids });
  const names = [...new Set(entities.flatMap(namesOf))];
  const keys = new Set(names.map(bodyKey));
  const isNamed = (name: string | null) => name !== null && keys.has(bodyKey(name));
  const reports = (await reader.reportHeads()).filter(({ outlet, credit }) => isNamed(outlet) || isNamed(credit));
  const told = await reader.statements({ reports: reports.map(({ id }) => id) });
  const organisations = await reader.identifiedAs(null).entities({ ids });
  const holding = await reader.claimsHolding({
    organisations: organisations.filter(({ kind }) => kind === "organisation").map(({ id }) => id),
    sources: names,
  });
  const touched = [
    ...(await reader.claims({ about: ids })),
    ...(await reader.claims({ posts: ids })),
    ...(await reader.claims({ ids: holding })),
  ];
  return [...new Set([...touched.map(({ id }): string => id), ...claimsTold(told)])];
}

/** The claims on which a report bears that the ledger did not have before. */
async function claimsOfNew(report: string, entered: readonly Entry[], reader: LedgerReader): Promise<string[] | null> {
  // Reports that share a commit are followed up one by one.
  const from = entered.findLastIndex((one) => one.kind === "report" && one.body.id === report);
  if (from < 0) return null;
  const own = entered.slice(from);
  const placed = own.flatMap((one): string[] => (one.kind === "placement" ? [one.body.claim] : []));
  const ties = own.flatMap((one) => (one.kind === "copy" ? [one.body] : []));
  if (ties.length === 0) return [...new Set(placed)];
  const versions = await reversioned(ties, await reader.reportHeads([report]), reader);
  const others = [...versions].filter((id) => id !== report);
  return [...new Set([...placed, ...claimsTold(await reader.statements({ reports: others }))])];
}

/** The claims on which what was entered bears directly. */
async function claimsTouched({ kind, of }: Cause, reader: LedgerReader): Promise<string[]> {
  if (kind === "ruling") return [of];
  if (kind === "identity") return claimsIdentified(of.split(" "), reader);
  if (kind === "judgement") return (await reader.claims()).map((claim) => claim.id);
  // A decision can also take out of sight what it was made on.
  if (kind === "decision") return reader.claimsOf(of.split(" "));
  return [...claimsTold(await reader.statements({ reports: [...(await tiedReports([of], [], reader))] }))];
}

/** The standings in which the ledger's changes left claims, counted as all that was ever said is. */
const leftIn = (reader: LedgerReader) => async (claims: readonly string[]) =>
  new Map(
    (await reader.lastStandings({ claims }))
      .filter(({ counted }) => counted === ALL_EVER.counted)
      .map(({ claim, standing }) => [claim, standing]),
  );

async function leftOutOf(report: string, entered: readonly Entry[], reader: LedgerReader): Promise<LeftOut> {
  const own = entered.findLast((one) => one.kind === "report" && one.body.id === report);
  return { report, entry: own?.seq ?? (await reader.reportHeads([report]))[0]?.seq ?? 0 };
}

/**
 * The standings that a new report can have moved: of the claims that it touches, of what clashes with those and may stand
 * otherwise for it, and so on; beside how they stood without that report.
 */
function aroundNewReport(without: LeftOut, touched: readonly string[], reader: LedgerReader) {
  const options = {
    without,
    withBearings: true,
    onlyThese: true,
    leftIn: leftIn(reader),
    voicesOf: () => false,
  };
  return weighAround(reader, touched, ALL_EVER, options);
}

/** The matters that a new report opens or ties together. */
async function mattersOfNewReport(
  { picture, others, core, settled }: WeighedNeighbourhood,
  reader: LedgerReader,
): Promise<Draft[]> {
  const [then] = others as [Picture];
  const [before, after] = [clashesOf(core, then), clashesOf(core, picture)];
  const tied = await tiedByClashes(reader, { picture, then, settled, before, after });
  return withNames(reader, (nameOf) => tied.flatMap(({ claims, matters }) => matterDraftsFor(claims, matters, nameOf)));
}

/** The neighbourhood of what is touched and of all that can clash with it, since nobody knows how it was before. */
async function aroundAllThatMayClash(touched: readonly string[], reader: LedgerReader) {
  const { picture } = await weighAround(reader, touched, ALL_EVER);
  return weighAround(reader, [...picture.weighed.keys()], ALL_EVER);
}

/** What something follows from. */
interface Following {
  readonly cause: Cause;
  /** Whether the cause is a report that the ledger did not have before. */
  readonly isNew: boolean;
}

/** @param entered what was just entered, where that is known */
async function followingDrafts(
  { cause, isNew }: Following,
  reader: LedgerReader,
  keep: KeepSides,
  entered: readonly Entry[] = [],
): Promise<Draft[]> {
  const touched = (isNew ? await claimsOfNew(cause.of, entered, reader) : null) ?? (await claimsTouched(cause, reader));
  if (touched.length === 0) return [];
  const around = isNew
    ? await aroundNewReport(await leftOutOf(cause.of, entered, reader), touched, reader)
    : await aroundAllThatMayClash(touched, reader);
  const { core } = around;
  await keep(around.toKeep((await reader.head()).seq));
  // Counted otherwise, what clashes with these may have moved though it did not here.
  const near = [...core, ...clashingBeside(core, [around.picture, ...around.others])];
  const last = await reader.lastStandings({ claims: near });
  const moves = await movesIn(around, last, reader);
  // Nothing that was never accepted can have moved among what is counted as accepted.
  if (around.isDecided || last.some((one) => one.counted === "accepted")) {
    const accepted = await weighAround(reader, near, { ...ALL_EVER, counted: "accepted" }, { onlyThese: isNew });
    moves.push(...(await movesIn(accepted, last, reader)));
  }
  const change: Draft[] = moves.length > 0 ? [{ kind: "change", body: { cause, moves } }] : [];
  const matters = isNew ? await mattersOfNewReport(around, reader) : await mattersIn(around, reader);
  return [...matters.map((draft) => restingOn(cause, draft)), ...change];
}

/** The matters of a neighbourhood whose clashes are all there. */
async function mattersIn({ picture, core }: WeighedNeighbourhood, reader: LedgerReader): Promise<Draft[]> {
  const known = await reader.matters({ claims: [...core] });
  return withNames(reader, (nameOf) => matterDrafts(picture, core, nameOf, known));
}

/** What two entities being one ties together rests on that: once they are two again, it is as it was. */
function restingOn({ kind, of }: Cause, draft: Draft): Draft {
  const under = of.split(" ") as [EntityId, EntityId];
  if (kind !== "identity") return draft;
  if (draft.kind === "matter") return { ...draft, body: { ...draft.body, under } };
  return draft.kind === "redirect" ? { ...draft, body: { ...draft.body, under } } : draft;
}

/**
 * Enters what follows from what was just entered: the matters that it opens or ties together, and the standings that
 * it moved, weighed in the neighbourhood of the claims that it touches. They are compared with what the last change
 * says, so nothing is told twice, whoever entered what meanwhile.
 * @param isNew whether the cause is a report that the ledger did not have before
 */
export function followUp(ledger: Ledger, cause: Cause, isNew = false): Promise<Entry[]> {
  return ledger.append((reader, keep) => followingDrafts({ cause, isNew }, reader, keep));
}

/**
 * The same as a step of the commit that enters the cause.
 * @param causeOf tells it from what was entered; null where nothing follows
 */
export const following =
  (causeOf: (entered: readonly Entry[]) => Following | null): Compose =>
  async (reader, keep, entered) => {
    const told = causeOf(entered);
    return told ? followingDrafts(told, reader, keep, entered) : [];
  };
