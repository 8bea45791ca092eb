import type { KeptSides } from "../ledger/kept-sides.ts";
import type { KnownClaim, LedgerReader } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import type { AsKnown, Standing } from "../vocabulary/standing.ts";
import type { Sides } from "../vocabulary/voice.ts";
import { claimsLeftOpen } from "./claims-left-open.ts";
import {
  addBeginnings,
  addOpponents,
  addStatements,
  addWithBearings,
  type Gathered,
  neighbourhoodIn,
  nothingGathered,
} from "./gathered.ts";
import { createGrowingPicture, type GrowingPicture, type LeftOut } from "./growing-picture.ts";
import { isSpokenAlike } from "./keep-sides.ts";
import { ALL_EVER } from "./matters.ts";
import { addStrongest } from "./strongest-opponents.ts";
import { clashingBeside, swayedBy } from "./swayed.ts";
import { noteWhole } from "./wanted-claims.ts";
import { type Neighbourhood, type Picture, weigh } from "./weigh.ts";

/** Attackers of one side that are read in the first round; in each later one twice as many. */
const FIRST_READ = 2;

/** The claims that are tied to these by conflicts, at any remove, and these. */
function tiedTo(core: ReadonlySet<string>, pictures: readonly Picture[]): Set<string> {
  const tied = new Set(core);
  const open = [...core];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const claim = id;
    for (const { a, b } of pictures.flatMap(({ weighed }) => weighed.get(claim)?.conflicts ?? [])) {
      for (const other of [a.slice(0, -1), b.slice(0, -1)]) {
        if (tied.has(other)) continue;
        tied.add(other);
        open.push(other);
      }
    }
  }
  return tied;
}

/** A neighbourhood as it is weighed on a day. */
export interface WeighedOtherwise {
  readonly neighbourhood: Neighbourhood;
  readonly as: AsKnown;
}

/** What else is to be known of a neighbourhood than the standings of its claims. */
export interface AroundOptions {
  /** What is weighed as well, another day or another ledger: the core is tied by its conflicts too. */
  readonly otherwise?: (picture: Picture, neighbourhood: Neighbourhood) => readonly WeighedOtherwise[];
  /** A report without which the claims are weighed as well, as they were before it: the first of the other pictures. */
  readonly without?: LeftOut;
  /** Whether the claims whose sides hang on those asked about are asked about too. */
  readonly withBearings?: boolean;
  /** Reports that are read whether or not they say anything of the claims. */
  readonly reports?: readonly string[];
  /** Whether nothing is asked but the standings of the claims, not those of all that is tied to them by conflicts. */
  readonly onlyThese?: boolean;
  /** Whether only the conflicts of the claims are asked for, not what follows from them. */
  readonly onlyConflicts?: boolean;
  /** Whether of these conflicts only those with claims are asked for with which a matter began. */
  readonly onlyBeginnings?: boolean;
  /** Whether only the claims and their sides are asked for, and no conflict. */
  readonly onlySides?: boolean;
  /** The day by whose judgements entities are one, where it is not the day known. */
  readonly identified?: Day;
  /** A person all of whose claims are among those asked about. */
  readonly wholly?: string;
  /** The claims whose conflicts are asked for whatever they mean for the standings. All, where it is left out. */
  readonly conflictsOf?: (claim: string) => boolean;
  /** The claims whose voices are wanted; of others the sides that are kept will do. All, where it is left out. */
  readonly voicesOf?: (claim: string) => boolean;
  /**
   * The standings in which the ledger left claims, where what follows from the report that is left out is asked for: what
   * that may move is asked about too, and what is told of each claim that moved. Of all others no more is read than their
   * standings need.
   */
  readonly leftIn?: (claims: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;
}

/** A part of a ledger that was weighed by itself. */
export interface WeighedNeighbourhood {
  readonly neighbourhood: Neighbourhood;
  readonly picture: Picture;
  /** What was weighed otherwise. */
  readonly others: readonly Picture[];
  /** The claims asked about, and those tied to them by conflicts: their standings are those of the whole ledger. */
  readonly core: ReadonlySet<string>;
  /** The claims all of whose clashes are in the picture, those of the core among them. */
  readonly settled: ReadonlySet<string>;
  /** Claims whose statements were not read, and whose sides have no voices. */
  readonly withoutVoices: ReadonlySet<string>;
  /** Whether the labels of all that clashes with a claim of the core are those of the whole ledger, too. */
  isExplained(claim: string): boolean;
  /** Whether a person accepted any statement on these claims, or ruled on one. */
  readonly isDecided: boolean;
  /**
   * The sides that were made, to be kept: of a question about all that was ever said.
   * @param made the last entry of the ledger
   */
  toKeep(made: number): KeptSides[];
}

/** What reads the opponents of claims, as far as they are asked for. */
function opponentsFor({ onlySides, onlyBeginnings }: AroundOptions): typeof addOpponents {
  if (onlySides) return async () => {};
  return onlyBeginnings ? addBeginnings : addOpponents;
}

/** What is weighed beside a picture, once it is asked for. */
function othersOf(
  picture: Picture,
  gathered: Gathered,
  growing: GrowingPicture,
  otherwise: AroundOptions["otherwise"],
): () => readonly Picture[] {
  let made: readonly Picture[] | null = null;
  return () => {
    const also = made === null ? otherwise?.(picture, neighbourhoodIn(gathered)) : [];
    made ??= [
      ...growing.without(gathered.multiSeat),
      ...(also ?? []).map((other) => weigh(other.neighbourhood, other.as)),
    ];
    return made;
  };
}

/**
 * Weighs what claims depend on, and no more of the ledger than that (`docs/decisions/0011-neighbourhoods.md`): whatever
 * bears on their sides, what clashes with them, and the conflicts tied to those, as known.
 * @param claims the claims whose standings are asked for
 */
export async function weighAround(
  ledger: LedgerReader,
  claims: readonly string[],
  as: AsKnown,
  options: AroundOptions = {},
): Promise<WeighedNeighbourhood> {
  const reader = ledger.identifiedAs(options.identified ?? as.known);
  return weighAroundKnown(reader, await reader.knownClaims({ ids: claims }), as, options);
}

/**
 * The same around claims that were read already.
 * @param reader with entities one as of the day by whose judgements they are
 */
export async function weighAroundKnown(
  reader: LedgerReader,
  asked: readonly KnownClaim[],
  as: AsKnown,
  options: Omit<AroundOptions, "identified"> = {},
): Promise<WeighedNeighbourhood> {
  const { otherwise, without = null, withBearings = false, reports = [] } = options;
  const { voicesOf = () => true, wholly, conflictsOf = () => true } = options;
  const gathered = await nothingGathered(reader);
  if (wholly !== undefined) noteWhole(gathered.sought, wholly, asked);
  await addWithBearings(reader, gathered, asked);
  const growing = createGrowingPicture(as, (id) => gathered.claims.get(id)?.seq ?? 0, without);
  let core: ReadonlySet<string> = new Set(withBearings ? gathered.claims.keys() : asked.map(({ claim }) => claim.id));
  let next: ReadonlySet<string> = new Set([...core].filter(conflictsOf));
  let explained: ReadonlySet<string> = new Set();
  let isStrongestEnough = false;
  const isExplained = (claim: string) => options.leftIn === undefined || explained.has(claim);
  let picture: Picture | null = null;
  const readOpponents = opponentsFor(options);
  const readStatements = async () => {
    const read = await addStatements(reader, gathered, { as, reports, voicesOf });
    if (read) growing.add(read);
    return read !== null;
  };
  // What nobody had spoken of by the day clashes with nothing, unless it is weighed otherwise too.
  const passesSilent = options.onlyThese === true && otherwise === undefined && without === null;
  for (let most = FIRST_READ; ; most *= 2) {
    const isSpoken = passesSilent && (await readStatements());
    if (passesSilent) for (const id of next) if (growing.isSilent(id)) gathered.withOpponents.add(id);
    const whole = isStrongestEnough ? await addStrongest(reader, gathered, next, as.known) : next;
    await readOpponents(reader, gathered, whole);
    const isMore = await readStatements();
    if (isSpoken || isMore || picture === null) picture = growing.picture(gathered.multiSeat);
    const others = othersOf(picture, gathered, growing, otherwise);
    const reach = { core, explained, isExplained, settled: gathered.withOpponents, most };
    const wanted = await wantedNext(reach, picture, others, options);
    if (wanted === null) {
      const { withoutVoices } = growing;
      const toKeep = (made: number) => growing.toKeep(made).filter((one) => isSpokenAlike(one, gathered.speakers));
      const neighbourhood = neighbourhoodIn(gathered);
      const isDecided = gathered.decided.size > 0 || isDecidedIn(neighbourhood);
      const settled = gathered.withOpponents;
      return { neighbourhood, picture, others: others(), core, settled, withoutVoices, isExplained, isDecided, toKeep };
    }
    ({ core, next, explained, isStrongestEnough } = wanted);
  }
}

const isDecidedIn = ({ statements, rulings }: Neighbourhood) =>
  rulings.length > 0 || statements.some(({ decision }) => decision !== null);

/** Both sides of claims with all voices on them, by all that was ever said. */
export async function sidesWithVoices(
  reader: LedgerReader,
  claims: readonly string[],
): Promise<ReadonlyMap<string, Sides>> {
  const gathered = await nothingGathered(reader);
  await addWithBearings(reader, gathered, await reader.knownClaims({ ids: claims }));
  await addStatements(reader, gathered, { as: ALL_EVER, reports: [], voicesOf: () => true });
  const { weighed } = weigh(neighbourhoodIn(gathered), ALL_EVER);
  return new Map([...weighed].map(([claim, { sides }]) => [claim, sides]));
}

/** How far a neighbourhood was read. */
interface Reach {
  readonly core: ReadonlySet<string>;
  readonly explained: ReadonlySet<string>;
  isExplained(claim: string): boolean;
  readonly settled: ReadonlySet<string>;
  readonly most: number;
}

/** The claims whose standings are to be known, those to be explained, and those whose conflicts are to be read for it. */
interface WantedNext extends Pick<Reach, "core" | "explained"> {
  readonly next: ReadonlySet<string>;
  /** Whether the strongest of what clashes with these claims may do. */
  readonly isStrongestEnough: boolean;
}

/** What is wanted next; null where all is there. */
async function wantedNext(
  { core, explained, isExplained, settled, most }: Reach,
  picture: Picture,
  others: () => readonly Picture[],
  { onlyThese = false, onlyConflicts = false, onlySides = false, leftIn }: AroundOptions,
): Promise<WantedNext | null> {
  if (onlyConflicts || onlySides) return null;
  if (!onlyThese) {
    const tied = tiedTo(core, [picture, ...others()]);
    return tied.size === core.size ? null : { core: tied, explained, next: tied, isStrongestEnough: false };
  }
  // What is weighed otherwise leaves much the same open: it is looked at once that is read.
  const own = claimsLeftOpen({ claims: core, isExplained, settled, most }, picture.weighed);
  if (own.size > 0) return { core, explained, next: own, isStrongestEnough: true };
  const asked = { claims: core, isExplained: () => leftIn === undefined, settled, most };
  const otherwise = new Set(others().flatMap(({ weighed }) => [...claimsLeftOpen(asked, weighed)]));
  if (otherwise.size > 0) return { core, explained, next: otherwise, isStrongestEnough: true };
  return leftIn ? wantedOfMoves({ core, explained }, [others()[0] ?? picture, picture], leftIn) : null;
}

/** What may have moved as well, and what is to be told of that which did; null where all is there. */
async function wantedOfMoves(
  { core, explained }: Pick<Reach, "core" | "explained">,
  pictures: readonly [Picture, Picture],
  leftIn: NonNullable<AroundOptions["leftIn"]>,
): Promise<WantedNext | null> {
  const [, now] = pictures;
  const left = await leftIn([...core, ...clashingBeside(core, pictures)]);
  const more = new Set([...core, ...swayedBy(core, pictures, left)]);
  const isMoved = (id: string) => now.weighed.has(id) && now.weighed.get(id)?.standing !== (left.get(id) ?? "unknown");
  const toExplain = new Set([...explained, ...[...core].filter(isMoved)]);
  return more.size === core.size && toExplain.size === explained.size
    ? null
    : { core: more, explained: toExplain, next: more, isStrongestEnough: false };
}
