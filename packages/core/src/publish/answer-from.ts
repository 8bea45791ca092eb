import { countedOn } from "../corroborate/counted-on.ts";
import type { KnownClaim, KnownStatement, LedgerReader } from "../ledger/ledger.ts";
import type { Matter } from "../vocabulary/entry.ts";
import type { AsKnown, Weighed } from "../vocabulary/standing.ts";
import { claimsOnPosts, claimsOnTerms } from "./claims-on-posts.ts";
import { daysSpokenOf } from "./matter-view.ts";
import { ALL_EVER, contestedGroups } from "./matters.ts";
import { type Holdings, holdingsOf } from "./neighbourhood.ts";
import { proofVariations } from "./proof.ts";
import {
  type WeighedNeighbourhood,
  type WeighedOtherwise,
  weighAround,
  weighAroundKnown,
} from "./read-neighbourhood.ts";
import { type Neighbourhood, type Picture, weigh } from "./weigh.ts";

/** What a question is answered from: a part of the ledger, weighed as known. */
export interface AnswerFrom {
  readonly holdings: Holdings;
  readonly picture: Picture;
}

/** The statements that are quoted where a weighed claim is shown. */
function quotedBy({ sides }: Weighed): string[] {
  const counted = [...(sides.support?.voices ?? []), ...(sides.denial?.voices ?? [])].map((one) => one.voice);
  const others = [...sides.summaries, ...sides.retracted.map((one) => one.voice), ...sides.outdated];
  return [...counted, ...others].map((voice) => voice.statement.id);
}

/** What is shown beside the claims asked about. */
interface AlsoShown {
  readonly statements?: readonly KnownStatement[];
  readonly reports?: readonly string[];
  /** Whether only lines are shown, without the reports themselves, and nothing that did not count by the day. */
  readonly onlyLines?: boolean;
}

/** Reads what is shown of the claims asked about: their sentences, the reports that these stand in, every name. */
async function withWords(
  ledger: LedgerReader,
  shown: readonly string[],
  { neighbourhood, picture }: WeighedNeighbourhood,
  also: AlsoShown = {},
): Promise<AnswerFrom> {
  const reader = ledger.identifiedAs(picture.as.known);
  const isShown = new Set(shown);
  const onShown = neighbourhood.statements.filter((one) => isShown.has(one.claim));
  const told = also.onlyLines ? countedOn(onShown, picture.reports, picture.as) : onShown;
  const quoted = shown.flatMap((id) => {
    const weighed = picture.weighed.get(id);
    return weighed ? quotedBy(weighed) : [];
  });
  const read = new Set(also.statements?.map(({ statement }): string => statement.id));
  const statements = [
    ...(also.statements ?? []),
    ...(await reader.statements({
      ids: [...new Set([...told.map(({ id }) => id), ...quoted])].filter((id) => !read.has(id)),
    })),
  ].sort((a, b) => a.seq - b.seq);
  const judged = (neighbourhood.judgements ?? []).flatMap(({ from, to }) => [from, to]);
  const own = statements.map(({ statement }): string => statement.report);
  const seen = also.onlyLines ? [] : [...new Set([...own, ...judged, ...(also.reports ?? [])])];
  const reports = seen.length > 0 ? await reader.reports({ ids: seen }) : [];
  const named = neighbourhood.claims.flatMap(({ about, post, organisation }) => [...about, post, organisation]);
  const entities = await reader.entities({ ids: [...new Set(named.filter((id) => id !== null))] });
  const bodies = entities.flatMap(({ organisation }) => organisation ?? []);
  const more = await reader.entities({ ids: [...new Set(bodies)] });
  return { holdings: holdingsOf(neighbourhood, reports, statements, [...entities, ...more], picture.as.lang), picture };
}

const eachOnce = (claims: readonly KnownClaim[]): KnownClaim[] => [
  ...new Map(claims.map((known) => [known.claim.id, known])).values(),
];

const idsOf = (claims: readonly KnownClaim[]): string[] => claims.map(({ claim }) => claim.id);

/** What a person's dossier is answered from. */
export async function aroundPerson(ledger: LedgerReader, person: string, as: AsKnown): Promise<AnswerFrom> {
  const reader = ledger.identifiedAs(as.known);
  const own = await reader.knownClaims({ about: [person] });
  const asked = eachOnce([...own, ...(await claimsOnTerms(reader, person, own, as.known))]);
  const isOwn = new Set(idsOf(own));
  const isOfOwn = (claim: string) => isOwn.has(claim);
  const options = { onlyThese: true, wholly: person, conflictsOf: isOfOwn, voicesOf: isOfOwn };
  const around = await weighAroundKnown(reader, asked, as, options);
  return withWords(reader, [...isOwn], around, { onlyLines: true });
}

/** What questions about posts are answered from. */
export async function aroundPosts(ledger: LedgerReader, posts: readonly string[], as: AsKnown): Promise<AnswerFrom> {
  const reader = ledger.identifiedAs(as.known);
  const asked = eachOnce(await claimsOnPosts(reader, posts));
  const around = await weighAroundKnown(reader, asked, as, { onlyThese: true });
  return withWords(reader, idsOf(asked), around, { onlyLines: true });
}

/** What the proof of a claim needs weighed: what it would be without an origin, or with one voice more. */
function forProof(claim: string, picture: Picture, neighbourhood: Neighbourhood): WeighedOtherwise[] {
  const weighed = picture.weighed.get(claim);
  const variations = weighed ? proofVariations(weighed, picture, neighbourhood) : [];
  return variations.map((one) => ({ neighbourhood: one.neighbourhood, as: picture.as }));
}

/** What the proof of a claim is made from, and the claim that its id leads to. */
export async function aroundClaim(
  reader: LedgerReader,
  id: string,
  as: AsKnown,
): Promise<AnswerFrom & { readonly claim: string }> {
  const [meant] = await reader.identifiedAs(as.known).claims({ ids: [id] });
  const claim = meant?.id ?? id;
  const otherwise = (picture: Picture, neighbourhood: Neighbourhood) => forProof(claim, picture, neighbourhood);
  const around = await weighAround(reader, [claim], as, { otherwise });
  return { ...(await withWords(reader, [claim], around)), claim };
}

/** What a list of claims is answered from, each with the contested question that it belongs to. */
export async function aroundClaims(
  reader: LedgerReader,
  claims: readonly string[],
  as: AsKnown,
  also: AlsoShown = {},
): Promise<AnswerFrom & { readonly core: ReadonlySet<string> }> {
  const otherwise = (_: Picture, neighbourhood: Neighbourhood) => [{ neighbourhood, as: ALL_EVER }];
  const around = await weighAround(reader, claims, as, { otherwise });
  return { ...(await withWords(reader, claims, around, also)), core: around.core };
}

/** What a list of claims is answered from: their standings and the voices on them, not what is tied to them by conflicts. */
export async function aroundLines(ledger: LedgerReader, claims: readonly string[], as: AsKnown): Promise<AnswerFrom> {
  const reader = ledger.identifiedAs(as.known);
  const asked = await reader.knownClaims({ ids: claims });
  const isAsked = new Set(idsOf(asked));
  const options = { onlyThese: true, voicesOf: (claim: string) => isAsked.has(claim) };
  return withWords(reader, [...isAsked], await weighAroundKnown(reader, asked, as, options), { onlyLines: true });
}

/** What claims are told by in a word: their time and their names as known, and no standing. */
export async function aroundTimes(
  ledger: LedgerReader,
  claims: readonly string[],
  as: AsKnown,
  also: AlsoShown,
): Promise<AnswerFrom> {
  const reader = ledger.identifiedAs(as.known);
  const around = await weighAround(reader, claims, as, { onlySides: true, voicesOf: () => false });
  return withWords(reader, [], around, also);
}

/** The claims that statements are on. */
export const claimsTold = (statements: readonly KnownStatement[]): ReadonlySet<string> =>
  new Set(statements.flatMap(({ placement }): string[] => (placement ? [placement.claim] : [])));

/** What the page of a report is answered from. */
export async function aroundReport(ledger: LedgerReader, report: string, as: AsKnown): Promise<AnswerFrom> {
  const reader = ledger.identifiedAs(as.known);
  const told = await reader.statements({ reports: [report] });
  const claims = [...claimsTold(told)];
  const around = await weighAround(reader, claims, as, { reports: [report] });
  const earlier = around.picture.reports.get(report)?.copyOf ?? report;
  return withWords(reader, claims, around, { statements: told, reports: [report, earlier] });
}

/**
 * What a matter is answered from: its claims by all that was ever said, how they stood on each day on which somebody
 * spoke of them, and their proofs.
 */
export async function aroundMatter(ledger: LedgerReader, matter: Matter, as: AsKnown): Promise<AnswerFrom> {
  const reader = ledger.identifiedAs(as.known);
  let claims: readonly string[] = [matter.claim];
  const otherwise = (picture: Picture, neighbourhood: Neighbourhood): WeighedOtherwise[] => {
    const group = contestedGroups(weigh(neighbourhood, ALL_EVER)).find((one) =>
      one.some(({ id }) => id === matter.claim),
    );
    claims = group?.map(({ id }) => id) ?? claims;
    const days = daysSpokenOf(new Set(claims), as.clock, neighbourhood);
    return [
      { neighbourhood, as: ALL_EVER },
      ...days.map((known) => ({ neighbourhood, as: { ...as, known } })),
      ...claims.flatMap((claim) => forProof(claim, picture, neighbourhood)),
    ];
  };
  const around = await weighAround(reader, [matter.claim], as, { otherwise });
  return withWords(reader, claims, around);
}
