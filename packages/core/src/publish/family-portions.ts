import { createGrowingFamilies } from "../corroborate/families.ts";
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
import { createOneText, lean, type OneText } from "./one-text.ts";
import { type Sources, sidesAsKnown, sourcesAsKnown } from "./weigh.ts";

/** Claims whose statements are in memory at a time, where no family is larger. */
const AT_ONCE = 500;

/** Every claim of a ledger. */
export interface AllClaims {
  /** Their ids in the order of entry. */
  readonly order: readonly string[];
  /**
   * The claims, some families at a time, about as many as memory is to hold with all that was said of them. What is taken
   * is no longer held.
   */
  take(): Iterable<WeighedClaim[]>;
}

/** Every claim, with the families that they form. */
export async function readFamilies(reader: LedgerReader, one: OneText = createOneText()): Promise<AllClaims> {
  const ids = await reader.claimIds();
  const order: string[] = [];
  const claims: (WeighedClaim | null)[] = [];
  const growing = createGrowingFamilies();
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    for (const claim of await reader.claims({ ids: ids.slice(i, i + AT_ONCE) })) {
      const held = lean(claim, one);
      growing.add(held);
      claims.push(held);
      order.push(held.id);
    }
  }
  const families = growing.families();
  return {
    order,
    *take() {
      let portion: WeighedClaim[] = [];
      for (const family of families) {
        for (const at of family) {
          portion.push(claims[at] as WeighedClaim);
          claims[at] = null;
        }
        if (portion.length < AT_ONCE) continue;
        yield portion;
        portion = [];
      }
      if (portion.length > 0) yield portion;
    },
  };
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
  const one = createOneText();
  for (const { id, outlet, published, instant, recorded, credit, copyOf } of await reader.reportHeads()) {
    const days = { published: one(published), instant, recorded: one(recorded) };
    reports.set(id, { id, outlet: one(outlet), ...days, credit: one(credit), copyOf });
  }
  const copies = await reader.copies();
  const judged = (await reader.judgements()).map(({ actor, ...one }) => ({ ...one, by: actor }));
  const speaksFor = new Map((await reader.speaksFor()).map(({ name, body }) => [name, body]));
  return { ...sourcesAsKnown({ reports, copies, judgements: judged, speaksFor }, as), copies, judged };
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
 * @param all emptied on the way, so that nobody holds a claim whose sides are made
 */
export async function* familyPortions(
  reader: LedgerReader,
  all: AllClaims,
  as: AsKnown,
): AsyncGenerator<FamilyPortion> {
  const sources = await readSources(reader, as);
  const rulings = (await reader.rulings()).map(({ actor, ...one }): WeighedRuling => ({ ...one, by: actor }));
  for (const told of all.take()) {
    const statements = await reader.tellings(told.map(({ id }) => id));
    const own = new Set(told.map(({ id }) => id));
    const ruled = rulings.filter(({ claim }) => own.has(claim));
    const made = sidesAsKnown({ claims: told, statements, rulings: ruled }, sources, as);
    yield { ...made, statements, rulings: ruled, sources };
  }
}
