import { isSupport } from "../vocabulary/stance.ts";
import type { Voice } from "../vocabulary/voice.ts";

export interface AfterRetractions<V> {
  readonly kept: readonly V[];
  readonly retracted: readonly { readonly voice: Voice; readonly by: string }[];
}

/** An unnamed source is known by its description, a named one is its body. */
const isUnnamed = (voice: Voice) => voice.source !== voice.origin;

/**
 * Whether the retracting source stands on the path of the voice. An unnamed source takes back what unnamed ones of its
 * body said through the same relayer, and nothing that the relayer or the body said by name.
 */
function quotes(voice: Voice, back: Voice): boolean {
  if (isUnnamed(back)) return isUnnamed(voice) && voice.origin === back.origin && voice.relayer === back.relayer;
  return voice.path.includes(back.origin);
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
      ? retractions.find(({ voice: back }) => voice.spoke <= back.spoke && quotes(voice, back))
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
