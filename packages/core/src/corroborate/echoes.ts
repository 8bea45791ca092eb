import type { Voice } from "../vocabulary/voice.ts";

/** Order of speaking: by day; within it sourced voices first, then the printed moment, then the order of entry. */
function bySpeaking(a: Voice, b: Voice): number {
  if (a.spoke !== b.spoke) return a.spoke < b.spoke ? -1 : 1;
  const isOwn = (voice: Voice) => Number(voice.statement.chain.length === 0);
  if (isOwn(a) !== isOwn(b)) return isOwn(a) - isOwn(b);
  if (a.instant !== b.instant) return a.instant !== null && (b.instant === null || a.instant < b.instant) ? -1 : 1;
  return a.statement.order - b.statement.order;
}

/** An outlet in its own voice that names no source and claims no knowledge of its own may only repeat. */
function mayRepeat({ statement }: Voice): boolean {
  return statement.chain.length === 0 && statement.basis === "named" && !statement.ownKnowledge;
}

/**
 * The echoes among the voices of one side of a claim: own-voice statements of what another origin had already said,
 * and speakers who merely agree (`docs/standing.md`, section 2 and reading 6).
 * @returns for each echo the id of the statement that it repeats; for one who agrees with nobody known, its own id
 */
export function echoesAmong(voices: readonly Voice[]): Map<string, string> {
  const echoes = new Map<string, string>();
  // The first voice of each of the first two origins: one of them is another origin than any given voice.
  const heard: Voice[] = [];
  for (const voice of voices.toSorted(bySpeaking)) {
    const earlier = heard.find((one) => one.origin !== voice.origin);
    if (voice.statement.echo) echoes.set(voice.statement.id, earlier?.statement.id ?? voice.statement.id);
    else if (earlier && mayRepeat(voice)) echoes.set(voice.statement.id, earlier.statement.id);
    else if (heard.length === 0 || (heard.length === 1 && earlier)) heard.push(voice);
  }
  return echoes;
}
