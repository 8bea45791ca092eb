import { type Bearing, bearingsOf } from "../corroborate/bearing.ts";
import type { About, ClaimsWhere, KnownClaim, LedgerReader, Sharing } from "../ledger/ledger.ts";
import { type Opposing, opposingOf } from "../standing/opponents.ts";
import { kinOf } from "../vocabulary/claim.ts";
import { CLAIM_TYPES, type ClaimType } from "../vocabulary/claim-types.ts";
import type { Day } from "../vocabulary/day.ts";
import { noteUnder } from "../vocabulary/note-under.ts";
import { ALWAYS, contains, type DayRange, hull, overlaps } from "../vocabulary/time.ts";

/** What is looked for beside one claim: the claims under a key that fit. */
export interface Wanted {
  readonly by: "kin" | "id" | "narrowing" | "person" | "post";
  readonly key: string;
  readonly types: readonly ClaimType[] | null;
  /** A range of days outside of which nothing is wanted. */
  readonly within: DayRange;
  fits(found: KnownClaim): boolean;
}

const wantedFor = (own: KnownClaim, bearing: Bearing): Wanted => {
  switch (bearing.by) {
    case "kin":
      return {
        by: "kin",
        key: bearing.key,
        types: null,
        within: own.window,
        fits: ({ window }) => overlaps(own.window, window),
      };
    case "narrows":
      return { by: "id", key: bearing.key, types: null, within: ALWAYS, fits: () => true };
    case "narrowed":
      return { by: "narrowing", key: bearing.key, types: null, within: ALWAYS, fits: () => true };
    case "person":
      return {
        by: "person",
        key: bearing.key,
        types: bearing.types,
        within: ALWAYS,
        fits: ({ claim }) => claim.post === bearing.post && bearing.types.includes(claim.type),
      };
  }
};

/** What bears on the sides of a claim; its kin are about the same people, and known where all is that is about one. */
export function bearingOn(own: KnownClaim, { whole }: Sought): Wanted[] {
  const isWhole = own.claim.about.some((person) => whole.has(person));
  const bearings = bearingsOf(own.claim).filter(({ by }) => !isWhole || by !== "kin");
  return bearings.map((bearing) => wantedFor(own, bearing));
}

/** Tells of posts whether they have several seats. */
type SeveralSeats = (post: string) => boolean;

/** What can clash with a claim, and what can keep it from that. */
export const opposing = (own: KnownClaim, hasSeveralSeats: SeveralSeats): Wanted[] =>
  wantedOf(own, opposingOf(own.claim.type), hasSeveralSeats);

/** The same, what can clash with a claim apart from what can keep it from that. */
export function opposingApart(
  own: KnownClaim,
  hasSeveralSeats: SeveralSeats,
): { readonly clashing: Wanted[]; readonly reconciling: Wanted[] } {
  const all = opposingOf(own.claim.type);
  const [reconciling, clashing] = [true, false].map((is) => all.filter(({ isReconciling }) => isReconciling === is));
  return {
    clashing: wantedOf(own, clashing ?? [], hasSeveralSeats),
    reconciling: wantedOf(own, reconciling ?? [], hasSeveralSeats),
  };
}

function wantedOf(own: KnownClaim, all: readonly Opposing[], hasSeveralSeats: SeveralSeats): Wanted[] {
  const { about, post } = own.claim;
  return all.flatMap(({ shares, types, fits, within, onOnePost, onOneSeat }) => {
    if (post === null ? onOnePost : onOneSeat && hasSeveralSeats(post)) return [];
    const keys = shares === "person" ? new Set(about) : post === null ? [] : [post];
    return [...keys].map(
      (key): Wanted => ({
        by: shares,
        key,
        types,
        within: within(own.window),
        fits: ({ claim, window }) =>
          types.includes(claim.type) && (!onOnePost || claim.post === post) && fits(own.window, window),
      }),
    );
  });
}

/**
 * Where the claims lie that mostly defeat a death: those that have him seen later, by the day. There can be any number.
 */
export function laterAbout({ claim, window }: KnownClaim, known: Day): About[] {
  if (claim.type !== "died") return [];
  const later = opposingOf(claim.type).flatMap((one) => (one.isLater ? one.types : []));
  const types = later.filter((type) => CLAIM_TYPES[type].presence);
  const from = window.to === null || window.to > known ? known : window.to;
  return claim.about.slice(0, 1).map((key) => ({ key, types: [...new Set(types)], within: { from, to: known } }));
}

const CONDITIONS: { readonly [by in Wanted["by"]]: (keys: string[]) => ClaimsWhere } = {
  kin: (kins) => ({ kins }),
  id: (ids) => ({ ids }),
  narrowing: (narrowing) => ({ narrowing }),
  person: (about) => ({ about }),
  post: (posts) => ({ posts }),
};

/** The keys under which a claim is found. */
function keysOf({ claim }: KnownClaim, by: Wanted["by"]): readonly string[] {
  switch (by) {
    case "kin":
      return [kinOf(claim)];
    case "id":
      return [claim.id];
    case "narrowing":
      return claim.narrows === null ? [] : [claim.narrows];
    case "person":
      return claim.about;
    case "post":
      return claim.post === null ? [] : [claim.post];
  }
}

type Shared = Wanted & { readonly by: Sharing["shares"]; readonly types: readonly ClaimType[] };

const TYPES = Object.keys(CLAIM_TYPES) as ClaimType[];

const isShared = (one: Wanted): one is Shared => one.types !== null && (one.by === "person" || one.by === "post");

/** What was read of the claims of a type about a person, or on a post. */
interface Place {
  /** All whose days meet one of these were read. */
  readonly ranges: DayRange[];
  readonly claims: Map<string, KnownClaim>;
}

/** What was read so far of what shares persons and posts, so that nothing is asked for twice. */
export interface Sought {
  readonly places: Map<string, Place>;
  /** People all of whose claims were read. */
  readonly whole: Set<string>;
}

export const nothingSought = (): Sought => ({ places: new Map(), whole: new Set() });

const placeOf = (by: Shared["by"], key: string, type: ClaimType) => `${by} ${key} ${type}`;

function placeIn({ places }: Sought, name: string): Place {
  const place = places.get(name) ?? { ranges: [], claims: new Map() };
  places.set(name, place);
  return place;
}

/** Notes that all claims about a person are among these. */
export function noteWhole(sought: Sought, person: string, claims: readonly KnownClaim[]): void {
  sought.whole.add(person);
  for (const type of TYPES) placeIn(sought, placeOf("person", person, type)).ranges.push(ALWAYS);
  for (const known of claims.filter((one) => keysOf(one, "person").includes(person)))
    placeIn(sought, placeOf("person", person, known.claim.type)).claims.set(known.claim.id, known);
}

/** What is to be asked for yet: in each place the days that were not read. */
function unread(
  sought: Sought,
  fitting: ReadonlyMap<string, readonly (readonly [Shared, ClaimType])[]>,
): Map<string, Sharing> {
  const asked = new Map<string, Sharing>();
  for (const [place, wanted] of fitting) {
    const { ranges } = placeIn(sought, place);
    const open = wanted.filter(([{ within }]) => !ranges.some((range) => contains(range, within)));
    const [first] = open;
    if (!first) continue;
    const [{ by, key }, type] = first;
    asked.set(place, { shares: by, key, types: [type], within: open.map(([{ within }]) => within).reduce(hull) });
  }
  return asked;
}

/** The places in which a claim is found. */
const placesOf = (known: KnownClaim): string[] =>
  (["person", "post"] as const).flatMap((by) => keysOf(known, by).map((key) => placeOf(by, key, known.claim.type)));

/** Files claims in the places in which they were wanted. */
function file(sought: Sought, found: readonly KnownClaim[], isWanted: (place: string) => boolean): void {
  for (const known of found)
    for (const place of placesOf(known)) if (isWanted(place)) placeIn(sought, place).claims.set(known.claim.id, known);
}

/** What is wanted of each place. */
function byPlace(wanted: readonly Wanted[]): ReadonlyMap<string, readonly (readonly [Shared, ClaimType])[]> {
  const fitting = new Map<string, (readonly [Shared, ClaimType])[]>();
  for (const one of wanted.filter(isShared))
    for (const type of one.types) noteUnder(fitting, placeOf(one.by, one.key, type), [one, type] as const);
  return fitting;
}

/** Reads of what is wanted, where all of it shares a person or a post, the claims with which a matter began. */
export async function fetchBeginnings(reader: LedgerReader, wanted: readonly Wanted[]): Promise<KnownClaim[]> {
  const fitting = byPlace(wanted);
  if (fitting.size === 0) return [];
  const found = await reader.beginningsSharing([...unread(nothingSought(), fitting).values()]);
  const isWanted = (known: KnownClaim) => (place: string) => fitting.get(place)?.some(([one]) => one.fits(known));
  return found.filter((known) => placesOf(known).some(isWanted(known)));
}

/** Reads in one question all that shares a person or a post, each of its type within the days wanted with it. */
async function fetchSharing(reader: LedgerReader, sought: Sought, wanted: readonly Wanted[]): Promise<KnownClaim[]> {
  const fitting = byPlace(wanted);
  const asked = unread(sought, fitting);
  if (asked.size > 0) file(sought, await reader.claimsSharing([...asked.values()]), (place) => fitting.has(place));
  for (const [place, { within }] of asked) placeIn(sought, place).ranges.push(within);
  const found = new Set<KnownClaim>();
  for (const [place, own] of fitting)
    for (const known of placeIn(sought, place).claims.values())
      if (!found.has(known) && own.some(([one]) => one.fits(known))) found.add(known);
  return [...found];
}

/** Reads, in as few questions as there are kinds of them, the claims that are wanted. */
export async function fetchWanted(
  reader: LedgerReader,
  sought: Sought,
  wanted: readonly Wanted[],
): Promise<KnownClaim[]> {
  const others = wanted.filter((one) => !isShared(one));
  const alike = [...Map.groupBy(others, ({ by, types }) => `${by} ${types?.join(" ")}`).values()];
  const found = await Promise.all([
    fetchSharing(reader, sought, wanted),
    ...alike.map((some) => fetchAlike(reader, some)),
  ]);
  return found.flat();
}

/** Reads the claims that are wanted under keys of one kind. */
async function fetchAlike(reader: LedgerReader, alike: readonly Wanted[]): Promise<KnownClaim[]> {
  const [{ by, types }] = alike as [Wanted];
  const byKey = Map.groupBy(alike, (one) => one.key);
  const within = alike.map((one) => one.within).reduce(hull);
  const where = { ...CONDITIONS[by]([...byKey.keys()]), ...(types ? { types } : {}), within };
  const claims = await reader.knownClaims(where);
  return claims.filter((claim) => keysOf(claim, by).some((key) => byKey.get(key)?.some((one) => one.fits(claim))));
}
