import { hashOf, mixed } from "./hash.ts";
import { type LineRuns, ORGANIZATION } from "./line-runs.ts";

/** What tells a title from a role, as hashes: the words of the post and what follows it. */
export function titleFeatures({ words, runs }: LineRuns, post: number): number[] {
  const run = runs[post]!;
  const own = words.slice(run.from, run.to);
  const follow = runs[post + 1];
  const hasBody = follow !== undefined && follow.tag === ORGANIZATION && follow.from - run.to < 4;
  return [
    hashOf("title"),
    mixed(1, hashOf(own.map((word) => word.plain).join(" "))),
    mixed(2, own.at(-1)!.id),
    mixed(3, own[0]!.id),
    mixed(4, Math.min(4, own.length)),
    mixed(5, own[0]!.capital ? 1 : 0),
    mixed(6, hasBody ? 1 : 0),
    ...own.map((word) => mixed(7, word.id)),
  ];
}
