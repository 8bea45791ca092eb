import type { LedgerReader } from "../ledger/ledger.ts";
import { wordsOf } from "../ledger/tables.ts";
import { postsLike } from "../resolve/post-named.ts";
import { holdersOf } from "../standing/holders.ts";
import type { Day } from "../vocabulary/day.ts";
import type { AsKnown, Coverage, HolderStatus } from "../vocabulary/standing.ts";
import { aroundPosts } from "./answer-from.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";
import type { Holdings } from "./neighbourhood.ts";
import type { Picture } from "./weigh.ts";

/** Who held a post on a day, with what the answer rests on. */
export interface HeldOn {
  readonly post: string;
  readonly title: string;
  readonly organisation: string | null;
  /** The id of that organisation. */
  readonly body: string | null;
  readonly on: Day;
  readonly status: HolderStatus;
  readonly coverage: Coverage;
  readonly holders: readonly {
    readonly person: string;
    readonly name: string;
    readonly coverage: Coverage;
    readonly lines: readonly ClaimLine[];
  }[];
  /** What the answer rests on where nobody holds the post: how its last holder went. */
  readonly lines: readonly ClaimLine[];
}

/** Answers for one post. */
export function heldOn(post: string, on: Day, picture: Picture, holdings: Holdings): HeldOn {
  const held = holdersOf(post, on, picture.index, picture.weighed);
  const linesOf = (claims: readonly string[]) =>
    claims.flatMap((id) => {
      const claim = picture.weighed.get(id)?.sides.claim;
      return claim ? [claimLine(claim, picture, holdings)] : [];
    });
  const organisation = holdings.entities.get(post)?.organisation ?? null;
  return {
    post,
    title: holdings.nameOf(post),
    organisation: organisation === null ? null : holdings.nameOf(organisation),
    body: organisation,
    on,
    status: held.status,
    coverage: held.coverage,
    holders: held.holders.map(({ person, coverage, claims }) => ({
      person,
      name: holdings.nameOf(person),
      coverage,
      lines: linesOf(claims),
    })),
    lines: held.holders.length === 0 ? linesOf(held.claims) : [],
  };
}

/** Answers "who held POST on DAY" for the posts that the words can mean, the likeliest first. */
export async function readWhoHeld(question: string, on: Day, as: AsKnown, reader: LedgerReader): Promise<HeldOn[]> {
  const posts = postsLike(question, await reader.entitiesLike("post", [...wordsOf("post", question)]));
  const best = posts.filter((one) => one.likeness === posts[0]?.likeness).map(({ post }) => post.id);
  const { holdings, picture } = await aroundPosts(reader, best, as);
  return best.map((post) => heldOn(post, on, picture, holdings));
}
