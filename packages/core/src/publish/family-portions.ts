import { familiesOf } from "../corroborate/families.ts";
import type { LedgerReader } from "../ledger/ledger.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import type {
  CopyTie,
  Sides,
  WeighedClaim,
  WeighedJudgement,
  WeighedReport,
  WeighedRuling,
  WeighedStatement,
} from "../vocabulary/voice.ts";
import { type Sources, sidesAsKnown, sourcesAsKnown } from "./weigh.ts";

/** Claims whose statements are in memory at a time, where no family is larger. */
const AT_ONCE = 2000;

/**
 * Every claim, family by family.
 * @param order is given the ids of all in the order of entry: who needs no more than these need not hold the claims
 */
export async function readFamilies(reader: LedgerReader, order: string[] = []): Promise<WeighedClaim[][]> {
  const ids = await reader.claimIds();
  const claims: WeighedClaim[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    for (const claim of await reader.claims({ ids: ids.slice(i, i + AT_ONCE) })) {
      claims.push(claim);
      order.push(claim.id);
    }
  }
  return familiesOf(claims);
}

/** What all claims have in common, with the ties that make a report a version of another. */
interface CommonSources extends Sources {
  readonly copies: readonly CopyTie[];
  /** All of them, whatever their day. */
  readonly judged: readonly WeighedJudgement[];
}

/** Every report with its first version, every name with its body. */
async function readSources(reader: LedgerReader, as: AsKnown): Promise<CommonSources> {
  const reports = new Map<string, WeighedReport>();
  for (const { seq, ...head } of await reader.reportHeads()) reports.set(head.id, head);
  const copies = await reader.copies();
  const judged = (await reader.judgements()).map(({ actor, ...one }) => ({ ...one, by: actor }));
  const speaksFor = new Map((await reader.speaksFor()).map(({ name, body }) => [name, body]));
  return { ...sourcesAsKnown({ reports, copies, judgements: judged, speaksFor }, as), copies, judged };
}

/** Families in portions of about the size that memory is to hold at a time; takes them out of the list. */
function* portionsOf(families: WeighedClaim[][]): Iterable<WeighedClaim[]> {
  families.reverse();
  let portion: WeighedClaim[] = [];
  for (let family = families.pop(); family !== undefined; family = families.pop()) {
    portion.push(...family);
    if (portion.length < AT_ONCE) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

/** Some families of claims, with their sides. */
export interface FamilyPortion {
  readonly claims: readonly WeighedClaim[];
  readonly sides: ReadonlyMap<string, Sides>;
  readonly statements: readonly WeighedStatement[];
  readonly rulings: readonly WeighedRuling[];
  readonly sources: CommonSources;
}

/**
 * The sides of all claims, family by family, so that few statements are in memory at a time.
 * @param families emptied on the way, so that nobody holds a claim whose sides are made
 */
export async function* familyPortions(
  reader: LedgerReader,
  families: WeighedClaim[][],
  as: AsKnown,
): AsyncGenerator<FamilyPortion> {
  const sources = await readSources(reader, as);
  const rulings = (await reader.rulings()).map(({ actor, ...one }): WeighedRuling => ({ ...one, by: actor }));
  for (const told of portionsOf(families)) {
    const statements = await reader.tellings(told.map(({ id }) => id));
    const own = new Set(told.map(({ id }) => id));
    const ruled = rulings.filter(({ claim }) => own.has(claim));
    const made = sidesAsKnown({ claims: told, statements, rulings: ruled }, sources, as);
    yield { ...made, statements, rulings: ruled, sources };
  }
}
