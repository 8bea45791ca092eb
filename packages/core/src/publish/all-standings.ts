import { familyKeys } from "../corroborate/bearing.ts";
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

/** Claims in families, by the first of each: whatever bears on the sides of a claim is in its family. */
function familiesOf(claims: readonly WeighedClaim[]): WeighedClaim[][] {
  const leader = claims.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    for (let up = leader[top] ?? top; up !== top; up = leader[top] ?? top) top = up;
    for (let one = at; one !== top; ) {
      const up = leader[one] ?? top;
      leader[one] = top;
      one = up;
    }
    return top;
  };
  const byKey = new Map<string, number>();
  for (const [at, claim] of claims.entries()) {
    for (const key of familyKeys(claim)) {
      const [a, b] = [find(byKey.get(key) ?? at), find(at)];
      if (a < b) leader[b] = a;
      else leader[a] = b;
      byKey.set(key, Math.min(a, b));
    }
  }
  const families = new Map<number, WeighedClaim[]>();
  for (const [at, claim] of claims.entries()) {
    const top = find(at);
    const family = families.get(top);
    if (family) family.push(claim);
    else families.set(top, [claim]);
  }
  return [...families.values()];
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
  reader: LedgerReader,
  as: AsKnown,
): AsyncGenerator<{ readonly claim: string; readonly standing: Standing; readonly origins: number }> {
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
