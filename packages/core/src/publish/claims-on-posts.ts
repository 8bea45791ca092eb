import type { KnownClaim, LedgerReader } from "../ledger/ledger.ts";
import { CLAIM_TYPES, type ClaimType } from "../vocabulary/claim-types.ts";
import { addDays, type Day } from "../vocabulary/day.ts";
import { type DayRange, hull } from "../vocabulary/time.ts";

async function deathsOf(reader: LedgerReader, told: readonly KnownClaim[]): Promise<KnownClaim[]> {
  const people = [...new Set(told.flatMap(({ claim }): readonly string[] => claim.about))];
  return people.length === 0 ? [] : reader.knownClaims({ about: people, types: ["died"] });
}

/** The claims from which it follows who held posts: what is told of them, and the deaths of those who are told to hold them. */
export async function claimsOnPosts(reader: LedgerReader, posts: readonly string[]): Promise<KnownClaim[]> {
  const told = await reader.knownClaims({ posts });
  return [...told, ...(await deathsOf(reader, told))];
}

const OF_POSTS = (Object.keys(CLAIM_TYPES) as ClaimType[]).filter((type) => CLAIM_TYPES[type].post !== "none");

/** What says that somebody is or came to be in a post and nothing of a time before: no oath, which moves an appointment. */
const COMING = OF_POSTS.filter((type) => CLAIM_TYPES[type].ends === undefined && type !== "assumed");
const OTHERS = OF_POSTS.filter((type) => !COMING.includes(type));

/** The days on which the coverage of a term is asked for, by what is told of it, and one more on either side. */
function daysOfTerm(own: readonly KnownClaim[], known: Day): DayRange {
  const { from, to } = own.map(({ window }) => window).reduce(hull);
  return { from: from && addDays(from, -1), to: to && addDays(to > known ? to : known, 1) };
}

const leaves =
  (person: string) =>
  ({ claim }: KnownClaim) =>
    claim.about[CLAIM_TYPES[claim.type].ends ?? -1] === person;

/**
 * The claims from which it follows how well a person's terms in posts are covered. Who was seen in a seat has ended every
 * earlier stay in it, so that nothing hangs on who came before him, nor on whether they died, unless he is told to have
 * left, or the post has several seats.
 * @param own the claims about the person
 */
export async function claimsOnTerms(
  reader: LedgerReader,
  person: string,
  own: readonly KnownClaim[],
  known: Day,
): Promise<KnownClaim[]> {
  const terms = Map.groupBy(
    own.filter(({ claim }) => claim.post !== null),
    ({ claim }): string => claim.post ?? "",
  );
  const posts = [...terms.keys()];
  if (posts.length === 0) return [];
  const seats = await reader.entities({ ids: posts });
  const several = new Set(seats.filter((post) => post.seats === "several").map(({ id }): string => id));
  const isWhole = (post: string) => several.has(post) || terms.get(post)?.some(leaves(person));
  const [whole, parts] = [posts.filter(isWhole), posts.filter((post) => !isWhole(post))];
  const told = [
    ...(whole.length > 0 ? await reader.knownClaims({ posts: whole }) : []),
    ...(parts.length > 0 ? await reader.knownClaims({ posts: parts, types: OTHERS }) : []),
  ];
  const wanted = parts.map((key) => ({
    shares: "post" as const,
    key,
    types: COMING,
    within: daysOfTerm(terms.get(key) ?? [], known),
  }));
  const asked = [...told, ...(await reader.claimsSharing(wanted))];
  return [...asked, ...(await deathsOf(reader, asked))];
}
