import type { ClosedRange, DayRange } from "../../../vocabulary/time.ts";

/** What a claim told with a time is bound to. */
export interface Bounds {
  readonly support: DayRange | null;
  readonly core: ClosedRange | null;
}

export const NO_BOUNDS: Bounds = { support: null, core: null };
