import type { Voice } from "../vocabulary/voice.ts";

export interface LatestStances<V> {
  readonly standing: readonly V[];
  readonly outdated: readonly V[];
}

/**
 * Of one source only the latest stance on a claim counts. What it said on one day stands together; an unchanged stance
 * keeps its earlier statements, so that the stronger basis counts (`docs/standing.md`, section 1 and reading 7).
 */
export function latestStances<V extends { readonly voice: Voice }>(voices: readonly V[]): LatestStances<V> {
  const standing = new Set<V>();
  for (const ofSource of Map.groupBy(voices, (one) => one.voice.source).values()) {
    const days = [...Map.groupBy(ofSource, (one) => one.voice.spoke)].sort(([a], [b]) => (a < b ? 1 : -1));
    let unchanged = new Set(days[0]?.[1].map((one) => one.voice.statement.stance));
    for (const [, sameDay] of days) {
      unchanged = unchanged.intersection(new Set(sameDay.map((one) => one.voice.statement.stance)));
      if (unchanged.size === 0) break;
      for (const one of sameDay) if (unchanged.has(one.voice.statement.stance)) standing.add(one);
    }
  }
  return {
    standing: voices.filter((one) => standing.has(one)),
    outdated: voices.filter((one) => !standing.has(one)),
  };
}
