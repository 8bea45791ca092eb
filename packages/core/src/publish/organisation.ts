import type { LedgerReader } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import type { AsKnown } from "../vocabulary/standing.ts";
import { aroundLines, aroundPosts } from "./answer-from.ts";
import { holdersLine, type Spell } from "./career.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";
import { type HeldOn, heldOn } from "./who-held.ts";

/** An organisation on a day: its posts with their holders, its units, its members, and everybody who held a post. */
export interface OrganisationView {
  readonly organisation: string;
  readonly name: string;
  readonly on: Day;
  readonly posts: readonly (HeldOn & { readonly spells: readonly Spell[] })[];
  /** What is told to be part of it, or of what it is told to be a part. */
  readonly units: readonly ClaimLine[];
  readonly members: readonly ClaimLine[];
}

/** Claims of a type on an organisation, as known. */
async function linesOf(
  reader: LedgerReader,
  type: "part_of" | "member_of",
  organisation: string,
  as: AsKnown,
): Promise<ClaimLine[]> {
  const told = await reader.claims({ types: [type] });
  const own = told.filter(
    (claim) => claim.organisation === organisation || claim.about.some((one) => one === organisation),
  );
  if (own.length === 0) return [];
  const { picture, holdings } = await aroundLines(
    reader,
    own.map(({ id }) => id),
    as,
  );
  return own.map((claim) => claimLine(claim, picture, holdings)).filter(({ standing }) => standing !== "unknown");
}

/**
 * The chart of an organisation on a day.
 * @returns null where the ledger knows no organisation of that id
 */
export async function readOrganisation(
  reader: LedgerReader,
  organisation: string,
  on: Day,
  as: AsKnown,
): Promise<OrganisationView | null> {
  const [known] = await reader.entities({ ids: [organisation] });
  if (known?.kind !== "organisation") return null;
  const posts = (await reader.entities({ kind: "post" })).filter((post) => post.organisation === organisation);
  const ids = posts.map(({ id }): string => id);
  const { picture, holdings } = await aroundPosts(reader, ids, as);
  const held = posts.map((post) => ({
    ...heldOn(post.id, on, picture, holdings),
    title: post.name,
    organisation: known.name,
    spells: holdersLine(post.id, picture, holdings),
  }));
  const told = held.filter(({ spells, holders, lines }) => spells.length + holders.length + lines.length > 0);
  return {
    organisation,
    name: known.name,
    on,
    posts: told.toSorted((a, b) => b.holders.length - a.holders.length || b.spells.length - a.spells.length),
    units: await linesOf(reader, "part_of", organisation, as),
    members: await linesOf(reader, "member_of", organisation, as),
  };
}
