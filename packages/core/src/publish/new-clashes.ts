import type { LedgerReader } from "../ledger/ledger.ts";
import type { Matter } from "../vocabulary/entry.ts";
import type { WeighedClaim } from "../vocabulary/voice.ts";
import type { Clash } from "./clashes.ts";
import { ALL_EVER } from "./matters.ts";
import { clashesRead, clashingWith, mattersNear, type Question, questionsNear } from "./matters-near.ts";
import type { Picture } from "./weigh.ts";

/** Claims grouped by the clashes between them: the smaller of two groups joins the larger. */
function groupsBy(clashes: Iterable<Clash>): Set<string>[] {
  const groupOf = new Map<string, Set<string>>();
  for (const { a, b } of clashes) {
    const [one, other] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    const [larger, smaller] = one.size >= other.size ? [one, other] : [other, one];
    groupOf.set(a, larger).set(b, larger);
    if (larger === smaller) continue;
    for (const claim of smaller) {
      larger.add(claim);
      groupOf.set(claim, larger);
    }
  }
  return [...new Set(groupOf.values())];
}

/** How a new report leaves the claims that it can have moved. */
interface Clashing {
  readonly picture: Picture;
  /** The same without the report. */
  readonly then: Picture;
  /** The claims all of whose clashes are in the picture. */
  readonly settled: ReadonlySet<string>;
  /** The clashes of the claims until now, and from now on. */
  readonly before: ReadonlyMap<string, Clash>;
  readonly after: ReadonlyMap<string, Clash>;
}

/** Claims that hang together, the oldest first, with the matters that they belong to. */
interface Tied {
  readonly claims: readonly WeighedClaim[];
  readonly matters: readonly Matter[];
}

/** The clashes that are not among others. */
const without = (clashes: ReadonlyMap<string, Clash>, others: ReadonlyMap<string, Clash>): Clash[] =>
  [...clashes].flatMap(([key, clash]) => (others.has(key) ? [] : [clash]));

const endsOf = (clashes: Iterable<Clash>): Set<string> => new Set([...clashes].flatMap(({ a, b }) => [a, b]));

/**
 * The claims that new clashes tie together: where one of them was contested before, its matter is looked for along the
 * clashes, however large the contested question has grown.
 */
async function tiedBy(reader: LedgerReader, fresh: readonly Clash[], clashing: Clashing): Promise<Tied[]> {
  const { picture, then, settled } = clashing;
  // Of what is not settled the other clashes are unread.
  const mayBeContested = (claim: string) => !settled.has(claim) || (then.weighed.get(claim)?.conflicts.length ?? 0) > 0;
  const order = new Map(picture.index.claims.map((claim, i) => [claim.id, i]));
  const beside = clashingWith(settled, picture);
  const tied: Tied[] = [];
  for (const group of groupsBy(fresh)) {
    // A claim that was contested once may begin a matter that nothing clashed in until now.
    const near = await reader.mattersBecome([...group]);
    const open = [...group].filter(mayBeContested);
    near.push(...[...(await mattersNear(reader, open, ALL_EVER.known, beside)).values()].flat());
    const matters = await reader.mattersBecome([...new Set(near.map((one): string => one.claim))]);
    const claims = [...group]
      .flatMap((id): WeighedClaim | [] => picture.weighed.get(id)?.sides.claim ?? [])
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    tied.push({ claims, matters });
  }
  return tied;
}

/** What became of the questions in which a clash is gone: each may have fallen apart. */
async function leftOf(reader: LedgerReader, questions: readonly Question[], clashing: Clashing): Promise<Tied[]> {
  const beside = clashingWith(clashing.settled, clashing.picture);
  const left: Tied[] = [];
  for (const { claims: ids, isWhole } of questions) {
    const claims = await reader.claims({ ids: [...ids] });
    if (isWhole) left.push({ claims, matters: await reader.matters({ claims: [...ids] }) });
    else {
      // What of a large question has a matter near has one; what has none is a question of its own.
      const near = await mattersNear(reader, [...ids].slice(0, 1), ALL_EVER.known, beside);
      if (near.size === 0) left.push({ claims, matters: [] });
    }
  }
  return left;
}

/**
 * The claims that a new report ties together or leaves together where it parts them. Where no clash is gone, only what new
 * ones tie is looked at; where one is, all that hangs together with its ends, as far as anybody looks through it.
 */
export async function tiedByClashes(reader: LedgerReader, clashing: Clashing): Promise<Tied[]> {
  const { picture, settled, before, after } = clashing;
  const [fresh, gone] = [without(after, before), without(before, after)];
  if (gone.length === 0) return tiedBy(reader, fresh, clashing);
  const ends = [...endsOf([...gone, ...fresh])];
  const read = clashingWith(settled, picture);
  const beside = new Map([
    ...read,
    ...(await clashesRead(
      reader,
      ends.filter((claim) => !read.has(claim)),
    )),
  ]);
  const isContested = (claim: string) => (beside.get(claim)?.length ?? 0) > 0;
  const questions = await questionsNear(reader, ends.filter(isContested), beside);
  const freshEnds = endsOf(fresh);
  const isOfWhole = (claim: string) => questions.some(({ claims, isWhole }) => isWhole && claims.has(claim));
  const tied = await tiedBy(
    reader,
    fresh.filter(({ a }) => !isOfWhole(a)),
    clashing,
  );
  const others = questions.filter(({ claims, isWhole }) => isWhole || claims.isDisjointFrom(freshEnds));
  return [...(await leftOf(reader, others, clashing)), ...tied];
}
