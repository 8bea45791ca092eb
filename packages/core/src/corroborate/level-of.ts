import { isOutright } from "../vocabulary/stance.ts";
import type { CountedVoice, Level, Voice, WeighedStatement } from "../vocabulary/voice.ts";

/** Of a voice what its strength depends on. */
export interface Weighty extends Pick<CountedVoice, "basis" | "echoOf"> {
  readonly voice: Pick<Voice, "origin" | "relayer" | "barred"> & {
    readonly statement: Pick<WeighedStatement, "stance">;
  };
}

/**
 * The strength of a side by its best support (`docs/standing.md`, section 3). Echoes never lift a claim: where only
 * they are left there is no level. Nor does what a barred outlet carries lift it above rumour.
 */
export function levelOf(voices: readonly Weighty[]): Level | null {
  const own = voices.filter((one) => one.echoOf === null);
  if (own.length === 0) return null;
  const isMoreThanTalk = own.some((one) => one.basis !== "social_media");
  return strengthOf(own.filter((one) => !one.voice.barred)) ?? (isMoreThanTalk ? 1 : 0);
}

/** The level of those who say it outright, or null where they amount to no more than a reservation. */
function strengthOf(own: readonly Weighty[]): Level | null {
  const outright = own.filter((one) => isOutright(one.voice.statement.stance));
  if (outright.some((one) => one.basis === "official_act" || one.basis === "firsthand")) return 4;

  const named = new Set(outright.filter((one) => one.basis === "named").map((one) => one.voice.origin));
  if (named.size >= 2) return 3;
  const relayers = new Set(outright.filter((one) => one.basis === "anonymous").map((one) => one.voice.relayer));
  if (named.size === 1 || relayers.size >= 2) return 2;
  return relayers.size === 1 ? 1 : null;
}
