import type { LedgerReader } from "../ledger/ledger.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Matter } from "../vocabulary/entry.ts";
import { ALL_EVER } from "./matters.ts";
import { weighAround } from "./read-neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/** What was read along the clashes so far. */
interface Walked {
  /** The claims with which each claim clashes. */
  readonly beside: Map<string, readonly string[]>;
  /** The matters that begin with each claim, as they are now. */
  readonly begun: Map<string, readonly Matter[]>;
}

async function readBegun(reader: LedgerReader, { begun }: Walked, claims: readonly string[]): Promise<void> {
  const unread = claims.filter((claim) => !begun.has(claim));
  if (unread.length === 0) return;
  const found = await reader.mattersBegunBy(unread);
  for (const claim of unread) begun.set(claim, found.get(claim) ?? []);
}

/** The claims with which each of these clashes. */
export async function clashesRead(
  reader: LedgerReader,
  claims: readonly string[],
  identified: Day = ALL_EVER.known,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (claims.length === 0) return new Map();
  const options = { onlyConflicts: true, voicesOf: () => false, identified };
  const { picture } = await weighAround(reader, claims, ALL_EVER, options);
  return clashingWith(claims, picture);
}

async function readBeside(reader: LedgerReader, { beside }: Walked, claims: readonly string[], identified: Day) {
  const unread = claims.filter((claim) => !beside.has(claim));
  for (const [claim, others] of await clashesRead(reader, unread, identified)) beside.set(claim, others);
}

/** The claims with which each of these clashes, in a picture that has all their clashes. */
export function clashingWith(claims: Iterable<string>, { weighed }: Picture): Map<string, readonly string[]> {
  const beside = new Map<string, readonly string[]>();
  for (const claim of claims) {
    const conflicts = weighed.get(claim)?.conflicts ?? [];
    beside.set(claim, [...new Set(conflicts.flatMap(({ a, b }) => [a.slice(0, -1), b.slice(0, -1)]))]);
  }
  return beside;
}

/**
 * How many claims a way passes at most: a question of more is none that anybody looks through, and in a large ledger
 * nearly all that is contested hangs together somewhere. What lies farther apart is a matter of its own.
 */
const FARTHEST = 50;

/** The ways from one claim along the clashes. */
interface Way {
  readonly from: string;
  frontier: readonly string[];
  readonly passed: Set<string>;
}

const wayFrom = (from: string): Way => ({ from, frontier: [from], passed: new Set([from]) });

const isNear = ({ passed }: Way) => passed.size <= FARTHEST;

/**
 * The matters one clash on from each way: for these what began none need not be read, of which there may be hundreds.
 */
async function mattersAhead(
  reader: LedgerReader,
  walked: Walked,
  ways: readonly Way[],
  identified: Day,
): Promise<ReadonlyMap<Way, readonly Matter[]>> {
  const unread = new Set(ways.flatMap(({ frontier }) => frontier.filter((claim) => !walked.beside.has(claim))));
  const options = { onlyConflicts: true, onlyBeginnings: true, voicesOf: () => false, identified };
  const ahead = await weighAround(reader, [...unread], ALL_EVER, options);
  const beside = new Map([...walked.beside, ...clashingWith(unread, ahead.picture)]);
  const nextOf = (way: Way) =>
    [...new Set(way.frontier.flatMap((claim) => beside.get(claim) ?? []))].filter((claim) => !way.passed.has(claim));
  await readBegun(reader, walked, [...new Set(ways.flatMap(nextOf))]);
  return new Map(
    ways.map((way) => {
      const matters = nextOf(way).flatMap((claim) => walked.begun.get(claim) ?? []);
      return [way, [...new Map(matters.map((matter) => [matter.id, matter])).values()]];
    }),
  );
}

/** Goes on from a way by the clashes of some claims of its frontier; gives what it comes to. */
function passBy(way: Way, claims: readonly string[], { beside }: Walked): string[] {
  const reached = [...new Set(claims.flatMap((claim) => beside.get(claim) ?? []))];
  const next = reached.filter((claim) => !way.passed.has(claim));
  for (const claim of next) way.passed.add(claim);
  return next;
}

/** Goes one clash on from each way; gives those that lead on. */
async function goOn(reader: LedgerReader, walked: Walked, ways: readonly Way[], identified: Day): Promise<Way[]> {
  const open = ways.filter(isNear);
  await readBeside(reader, walked, [...new Set(open.flatMap(({ frontier }) => frontier))], identified);
  for (const way of open) way.frontier = passBy(way, way.frontier, walked);
  return open.filter(({ frontier }) => frontier.length > 0);
}

/** Claims of a frontier whose clashes are read first; then twice as many, and so on. */
const FIRST_PASSED = 2;

/**
 * The same where no matter is one clash on: once a way has passed too many claims there is nothing more to look for on it, and
 * the rest of its frontier is not read.
 */
async function goOnWhileNear(
  reader: LedgerReader,
  walked: Walked,
  ways: readonly Way[],
  identified: Day,
): Promise<Way[]> {
  const ahead = new Map(ways.map((way): [Way, string[]] => [way, []]));
  let open = ways;
  for (let from = 0, most = FIRST_PASSED; open.length > 0; from += most, most *= 2) {
    const some = (way: Way) => way.frontier.slice(from, from + most);
    await readBeside(reader, walked, [...new Set(open.flatMap(some))], identified);
    for (const way of open) ahead.get(way)?.push(...passBy(way, some(way), walked));
    open = open.filter((way) => isNear(way) && way.frontier.length > from + most);
  }
  for (const [way, next] of ahead) way.frontier = next;
  return ways.filter((way) => isNear(way) && way.frontier.length > 0);
}

/**
 * The matters that contested claims belong to by all that was ever said: those of the nearest claims, along the clashes,
 * with which any began, where they are near. However large a question has grown, only the way to there is read.
 * @param identified the day by whose judgements entities are one
 * @param known the claims with which each of some claims clashes, which need not be read
 */
export async function mattersNear(
  reader: LedgerReader,
  claims: readonly string[],
  identified: Day = ALL_EVER.known,
  known: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<ReadonlyMap<string, readonly Matter[]>> {
  const walked: Walked = { beside: new Map(known), begun: new Map() };
  const found = new Map<string, readonly Matter[]>();
  const ways = claims.map(wayFrom);
  await readBegun(reader, walked, claims);
  for (const { from } of ways) if (walked.begun.get(from)?.length) found.set(from, walked.begun.get(from) ?? []);
  for (let open = ways.filter(({ from }) => !found.has(from)); open.length > 0; ) {
    for (const [{ from }, matters] of await mattersAhead(reader, walked, open, identified))
      if (matters.length > 0) found.set(from, matters);
    const further = open.filter(({ from }) => !found.has(from));
    open = await goOnWhileNear(reader, walked, further, identified);
  }
  return found;
}

/** What hangs together with a claim along the clashes. */
export interface Question {
  readonly claims: ReadonlySet<string>;
  /** Whether these are all of them; if not, they are more than anybody looks through. */
  readonly isWhole: boolean;
}

/**
 * The questions that contested claims belong to by all that was ever said, each as far as it is near one of the claims.
 * @param known the claims with which each of some claims clashes, which need not be read
 */
export async function questionsNear(
  reader: LedgerReader,
  claims: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): Promise<Question[]> {
  const walked: Walked = { beside: new Map(known), begun: new Map() };
  const ways = claims.map(wayFrom);
  for (let open = ways; open.length > 0; ) open = await goOn(reader, walked, open, ALL_EVER.known);
  const questions: Question[] = [];
  for (const { frontier, passed } of ways) {
    const [isWhole, claims] = [frontier.length === 0, new Set(passed)];
    const isSame = (one: Question) => !one.claims.isDisjointFrom(claims);
    for (const one of questions.filter(isSame)) for (const claim of one.claims) claims.add(claim);
    const others = questions.filter((one) => !isSame(one));
    questions.splice(0, questions.length, ...others, { isWhole, claims });
  }
  return questions;
}
