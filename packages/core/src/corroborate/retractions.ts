import { isSupport } from "../vocabulary/stance.ts";
import type { Voice } from "../vocabulary/voice.ts";

export interface AfterRetractions<V> {
  readonly kept: readonly V[];
  readonly retracted: readonly { readonly voice: Voice; readonly by: string }[];
}

/**
 * A retraction removes its origin's earlier and same-day support and everything that quoted it: any statement whose
 * path holds the retracting source (`docs/standing.md`, section 1).
 */
export function afterRetractions<V extends { readonly voice: Voice }>(
  voices: readonly V[],
  retractions: readonly V[],
): AfterRetractions<V> {
  const takenBackBy = ({ voice }: V) =>
    isSupport(voice.statement.stance)
      ? retractions.find(({ voice: back }) => voice.spoke <= back.spoke && voice.path.includes(back.origin))
      : undefined;
  const retracted: { voice: Voice; by: string }[] = [];
  const kept: V[] = [];
  for (const one of voices) {
    const by = takenBackBy(one);
    if (by) retracted.push({ voice: one.voice, by: by.voice.statement.id });
    else kept.push(one);
  }
  return { kept, retracted };
}
