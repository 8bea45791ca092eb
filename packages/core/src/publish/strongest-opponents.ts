import type { About, LedgerReader } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import { addOpponents, addWithBearings, type Gathered } from "./gathered.ts";
import { laterAbout } from "./wanted-claims.ts";

/** How many of the strongest opponents of a claim are read before all are. */
const STRONGEST = 3;

const placeOf = ({ key, within }: About) => `${key} ${within.from}`;

/** What was not asked for yet of what may defeat a death: after the last death of the person, or after this one. */
function strongestWanted(deaths: ReadonlyMap<string, readonly About[]>, asked: ReadonlySet<string>) {
  const from = ({ within }: About) => within.from ?? "";
  const all = [...deaths.values()].flat().toSorted((a, b) => (from(a) < from(b) ? 1 : -1));
  const last = new Map<string, About>();
  for (const one of all) if (!last.has(one.key)) last.set(one.key, one);
  const unasked = (own: readonly About[]) =>
    own.flatMap((one) => [last.get(one.key) ?? one, one].find((either) => !asked.has(placeOf(either))) ?? []);
  return new Map([...deaths].map(([id, own]) => [id, unasked(own)]));
}

/**
 * Adds of what may defeat these claims the strongest, with what can clash with that, where any number of others may; gives
 * the claims of which there is none, or that were asked about before.
 */
export async function addStrongest(
  reader: LedgerReader,
  gathered: Gathered,
  of: Iterable<string>,
  known: Day,
): Promise<string[]> {
  const laterOf = (id: string) => {
    const own = gathered.claims.get(id);
    return own ? laterAbout(own, known) : [];
  };
  const byClaim = strongestWanted(new Map([...of].map((id) => [id, laterOf(id)])), gathered.strongestAsked);
  const wanted = new Map([...byClaim.values()].flat().map((one) => [placeOf(one), one]));
  for (const place of wanted.keys()) gathered.strongestAsked.add(place);
  const others = [...byClaim].flatMap(([id, own]) => (own.length === 0 ? [id] : []));
  if (wanted.size === 0) return others;
  const found = await reader.strongestAbout([...wanted.values()], STRONGEST);
  await addWithBearings(
    reader,
    gathered,
    found.filter(({ claim }) => !gathered.claims.has(claim.id)),
  );
  await addOpponents(
    reader,
    gathered,
    found.map(({ claim }): string => claim.id),
  );
  return others;
}
