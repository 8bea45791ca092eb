import type { Day } from "../vocabulary/day.ts";
import type { Coverage, HolderStatus, Holders, Standing, Weighed } from "../vocabulary/standing.ts";
import {
  type Candidate,
  endsStay,
  inPost,
  lastEnd,
  type Moment,
  momentOf,
  possibleBefore,
  presumedBetween,
  toldInPost,
} from "./candidates.ts";
import type { ClaimIndex } from "./conflicts/conflict-rule.ts";
import { daysInPost, doneBy, isOver, moves, type PostFact, type PostFacts, postFactsOf } from "./post-facts.ts";

const STANDINGS: readonly Standing[] = ["established", "reported", "disputed", "rumoured"];
const COVERAGES: readonly Coverage[] = ["attested", "presumed", "possible", "unknown"];

function bestStanding(facts: readonly PostFact[]): HolderStatus {
  return (STANDINGS.find((standing) => facts.some((one) => one.standing === standing)) ?? "unknown") as HolderStatus;
}

function answer(candidates: readonly Candidate[], status: HolderStatus): Holders {
  const claimsOf = ({ attesting }: Candidate) =>
    attesting
      .toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing))
      .map((one) => one.claim.id);
  return {
    holders: candidates.map((one) => ({ person: one.person, coverage: one.coverage, claims: claimsOf(one) })),
    status,
    coverage: COVERAGES.find((coverage) => candidates.some((one) => one.coverage === coverage)) ?? "unknown",
    claims: [...new Set(candidates.flatMap(claimsOf))],
  };
}

const NOBODY: Holders = { holders: [], status: "unknown", coverage: "unknown", claims: [] };

/** The last day up to `on` on which he came, or on which a time began in which he was seen in the post. */
function lastBegun({ facts, on }: Moment, person: string): Day | null {
  const own = (list: readonly PostFact[]) => list.filter((one) => one.person === person && moves(one));
  const came = own(facts.starts).flatMap((one) => (isOver(one, on) ? (one.window.from ?? []) : []));
  const seen = own(facts.holdings).flatMap((one) => [one.window.from ?? [], daysInPost(one).map((days) => days.from)]);
  const days = [came, seen].flat(2).filter((day) => day <= on);
  return days.sort().at(-1) ?? null;
}

/**
 * Whether the end of this time in the post is itself disputed: an end after which nothing accepted shows him in the post.
 * A later departure does show that; not so after a death, for the dead are followed too.
 */
function isMarked(moment: Moment, { person, attesting }: Candidate): boolean {
  const { facts, on } = moment;
  const stay = { person, earliest: lastBegun(moment, person) };
  const isOpen = (end: PostFact) => end.standing === "disputed" && isOver(end, on) && endsStay(end, stay);
  const leavesLater = (end: PostFact) =>
    attesting.every((one) => one.window.from !== null && one.window.from > doneBy(end));
  return facts.deaths.some(isOpen) || facts.departures.some((end) => isOpen(end) && !leavesLater(end));
}

/** The status of people who are in the post: disputed when an end is, or when one seat has two; else the best of each. */
function statusOf(moment: Moment, candidates: readonly Candidate[]): HolderStatus {
  const isContested = moment.facts.oneSeat && candidates.length > 1;
  if (isContested || candidates.some((one) => isMarked(moment, one))) return "disputed";
  const each = candidates.map((one) => bestStanding(one.attesting));
  // Of several people the answer is as sure as the least sure of them.
  return [...STANDINGS].reverse().find((standing) => each.includes(standing as HolderStatus)) as HolderStatus;
}

/** A seat whose last holder is known to have gone, with nobody known in it since; or whose going is disputed. */
function afterLastEnd(moment: Moment): Holders | null {
  const last = moment.facts.oneSeat ? lastEnd(moment) : null;
  if (!last) return null;
  if (last.standing !== "disputed") {
    return { ...NOBODY, status: "vacant", coverage: "attested", claims: [last.claim.id] };
  }
  return answer([{ person: last.person, coverage: "possible", attesting: [last] }], "disputed");
}

/**
 * Who held a post on a day, from the standings of what puts people in it and takes them out of it
 * (`docs/standing.md`, section 6 and reading 10).
 * @param post the id of the post
 * @param on the day in the world
 * @param weighed the standing of every claim on the post and on the lives of its holders, as known
 */
export function holdersOf(post: string, on: Day, index: ClaimIndex, weighed: ReadonlyMap<string, Weighed>): Holders {
  return holdersAmong(postFactsOf(post, index, weighed), on);
}

/** The same from what is known of the post, for who asks about many days. */
export function holdersAmong(facts: PostFacts, on: Day): Holders {
  const moment = momentOf(facts, on);
  const { oneSeat } = moment.facts;
  const attested = inPost(moment);
  const sure = attested.length > 0 ? attested : presumedBetween(moment);
  const disputed = toldInPost(moment, "disputed");
  const rivals = disputed.filter((one) => !sure.some(({ person }) => person === one.person));
  if (sure.length > 0 && (rivals.length === 0 || !oneSeat)) return answer(sure, statusOf(moment, sure));
  if (rivals.length > 0) return answer([...sure, ...rivals], "disputed");

  const later = possibleBefore(moment);
  if (later.length > 0) return answer(later, statusOf(moment, later));
  const rumoured = toldInPost(moment, "rumoured");
  return afterLastEnd(moment) ?? (rumoured.length > 0 ? answer(rumoured, "rumoured") : NOBODY);
}
