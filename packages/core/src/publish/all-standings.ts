import type { LedgerReader } from "../ledger/ledger.ts";
import { createClaimIndex } from "../standing/conflicts/conflict-rule.ts";
import { weighSides } from "../standing/standing-of.ts";
import type { AsKnown, Standing } from "../vocabulary/standing.ts";
import type { Side, Sides } from "../vocabulary/voice.ts";
import { familyPortions, readFamilies } from "./family-portions.ts";
import { createOneText, lean, type OneText } from "./one-text.ts";
import type { Picture } from "./weigh.ts";

const NOBODY: readonly never[] = [];

function withoutVoices(side: Side | null): Side | null {
  if (side === null) return null;
  const { claim, polarity, origins, level, levelShown, outright, firsthand, ruling } = side;
  return {
    claim,
    polarity,
    voices: NOBODY,
    origins,
    level,
    levelShown,
    outright,
    firsthand,
    spoken: NOBODY,
    ruling,
  };
}

/** The sides without the voices on them, which conflicts and standings no longer ask for. */
function slim({ claim, support, denial, takenBack, isRetracted, mentioned }: Sides, one: OneText): Sides {
  return {
    claim: lean(claim, one),
    support: withoutVoices(support),
    denial: withoutVoices(denial),
    retracted: NOBODY,
    retractions: NOBODY,
    outdated: NOBODY,
    summaries: NOBODY,
    takenBack,
    isRetracted,
    mentioned,
  };
}

/** The sides of every claim without their voices, and the claims in the order of entry. */
async function allSides(reader: LedgerReader, as: AsKnown, note: (sides: Sides) => void) {
  const one = createOneText();
  const all = await readFamilies(reader, one);
  const sides = new Map<string, Sides>();
  for await (const portion of familyPortions(reader, all, as)) {
    for (const [id, made] of portion.sides) {
      note(made);
      sides.set(id, slim(made, one));
    }
  }
  return { claims: all.order.flatMap((id) => sides.get(id)?.claim ?? []), sides };
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
  const posts = await reader.entities({ kind: "post" });
  const multiSeat = new Set(posts.filter((post) => post.seats === "several").map((post): string => post.id));
  const { claims, sides } = await allSides(reader, as, note);
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
