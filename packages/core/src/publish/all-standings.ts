import { familiesOf } from "../corroborate/families.ts";
import type { LedgerReader } from "../ledger/ledger.ts";
import { createClaimIndex } from "../standing/conflicts/conflict-rule.ts";
import { weighSides } from "../standing/standing-of.ts";
import type { AsKnown, Standing } from "../vocabulary/standing.ts";
import type { Side, Sides, WeighedClaim, WeighedReport, WeighedRuling } from "../vocabulary/voice.ts";
import { type Sources, sidesAsKnown, sourcesAsKnown } from "./weigh.ts";

/** Claims whose statements are in memory at a time, where no family is larger. */
const AT_ONCE = 2000;

/** Every claim, in the order of entry. */
async function readClaims(reader: LedgerReader): Promise<WeighedClaim[]> {
  const ids = await reader.claimIds();
  const claims: WeighedClaim[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    for (const claim of await reader.claims({ ids: ids.slice(i, i + AT_ONCE) })) claims.push(claim);
  }
  return claims;
}

/** What all claims have in common: every report with its first version, every name with its body. */
async function readSources(reader: LedgerReader, as: AsKnown): Promise<Sources> {
  const reports = new Map<string, WeighedReport>();
  for (const { seq, ...head } of await reader.reportHeads()) reports.set(head.id, head);
  const copies = await reader.copies();
  const judgements = (await reader.judgements()).map(({ actor, ...one }) => ({ ...one, by: actor }));
  const speaksFor = new Map((await reader.speaksFor()).map(({ name, body }) => [name, body]));
  return sourcesAsKnown({ reports, copies, judgements, speaksFor }, as);
}

/** Families in portions of about the size that memory is to hold at a time. */
function* portionsOf(families: readonly (readonly WeighedClaim[])[]): Iterable<WeighedClaim[]> {
  let portion: WeighedClaim[] = [];
  for (const family of families) {
    portion.push(...family);
    if (portion.length < AT_ONCE) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

const withoutVoices = (side: Side | null): Side | null => side && { ...side, voices: [] };

/** The sides without the voices on them, which conflicts and standings no longer ask for. */
function slim(sides: Sides): Sides {
  return { ...sides, support: withoutVoices(sides.support), denial: withoutVoices(sides.denial), summaries: [] };
}

/**
 * All standings from scratch, in the order of entry. Sides are made family by family, so that few statements are in
 * memory at a time; conflicts and labels then from all sides at once, by the functions that weigh a neighbourhood.
 */
export async function* allStandings(
  ledger: LedgerReader,
  as: AsKnown,
): AsyncGenerator<{ readonly claim: string; readonly standing: Standing; readonly origins: number }> {
  const reader = ledger.identifiedAs(as.known);
  const told = await readClaims(reader);
  const sources = await readSources(reader, as);
  const rulings = (await reader.rulings()).map(({ actor, ...one }): WeighedRuling => ({ ...one, by: actor }));
  const posts = await reader.entities({ kind: "post" });
  const multiSeat = new Set(posts.filter((post) => post.seats === "several").map((post): string => post.id));

  const known = new Map<string, WeighedClaim>();
  const sides = new Map<string, Sides>();
  for (const claims of portionsOf(familiesOf(told))) {
    const statements = await reader.tellings(claims.map(({ id }) => id));
    const own = new Set(claims.map(({ id }) => id));
    const portion = { claims, statements, rulings: rulings.filter(({ claim }) => own.has(claim)) };
    const made = sidesAsKnown(portion, sources, as);
    for (const claim of made.claims) known.set(claim.id, claim);
    for (const [id, one] of made.sides) sides.set(id, slim(one));
  }
  const claims = told.flatMap(({ id }) => known.get(id) ?? []);
  const weighed = weighSides(createClaimIndex(claims, multiSeat), sides);
  for (const { id } of claims) {
    const one = weighed.get(id);
    if (one) yield { claim: id, standing: one.standing, origins: one.origins.length };
  }
}
