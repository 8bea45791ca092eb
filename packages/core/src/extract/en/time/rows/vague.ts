import type { Row } from "../row.ts";
import { VAGUE_TIMES } from "../vague-times.ts";

/** Words for the past, the present and the future at large. */
export const VAGUE: readonly Row[] = VAGUE_TIMES.map(([pattern, time]) => ({
  pattern,
  read: () => ({ kind: "vague", time }),
}));
