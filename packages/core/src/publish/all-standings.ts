import type { LedgerReader } from "../ledger/ledger.ts";
import { createClaimIndex } from "../standing/conflicts/conflict-rule.ts";
import { weighSides } from "../standing/standing-of.ts";
import type { AsKnown, Standing } from "../vocabulary/standing.ts";
import type { Side, Sides, WeighedClaim } from "../vocabulary/voice.ts";
import { familyPortions, readFamilies } from "./family-portions.ts";
import type { Picture } from "./weigh.ts";

const NOBODY: readonly never[] = [];

const withoutVoices = (side: Side | null): Side | null => side && { ...side, voices: NOBODY, spoken: NOBODY };

/** The sides without the voices on them, which conflicts and standings no longer ask for. */
function slim({ claim, support, denial, takenBack, isRetracted, mentioned }: Sides): Sides {
  const nobody = { retracted: NOBODY, retractions: NOBODY, outdated: NOBODY, summaries: NOBODY };
  return {
    claim,
    support: withoutVoices(support),
    denial: withoutVoices(denial),
    ...nobody,
    takenBack,
    isRetracted,
    mentioned,
  };
}

/**
 * Weighs every claim from scratch, without the voices on it. Sides are made family by family, so that few statements are in
 * memory at a time; conflicts and labels then from all sides at once, by the functions that weigh a neighbourhood.
 * @param note is shown the sides of each claim with all their voices, while these are in memory
 */
export async function weighAll(
  ledger: LedgerReader,
  as: AsKnown,
  note: (sides: Sides) => void = () => {},
): Promise<Pick<Picture, "index" | "weighed">> {
  const reader = ledger.identifiedAs(as.known);
  const order: string[] = [];
  const posts = await reader.entities({ kind: "post" });
  const multiSeat = new Set(posts.filter((post) => post.seats === "several").map((post): string => post.id));

  const known = new Map<string, WeighedClaim>();
  const sides = new Map<string, Sides>();
  for await (const made of familyPortions(reader, await readFamilies(reader, order), as)) {
    for (const claim of made.claims) known.set(claim.id, claim);
    for (const [id, one] of made.sides) {
      note(one);
      sides.set(id, slim(one));
    }
  }
  const claims = order.flatMap((id) => known.get(id) ?? []);
  known.clear();
  const index = createClaimIndex(claims, multiSeat);
  return { index, weighed: weighSides(index, sides) };
}

/** All standings from scratch, in the order of entry; `note` as in `weighAll`. */
export async function* allStandings(
  reader: LedgerReader,
  as: AsKnown,
  note?: (sides: Sides) => void,
): AsyncGenerator<{ readonly claim: string; readonly standing: Standing; readonly origins: number }> {
  const { index, weighed } = await weighAll(reader, as, note);
  for (const { id } of index.claims) {
    const one = weighed.get(id);
    if (one) yield { claim: id, standing: one.standing, origins: one.origins.length };
  }
}
