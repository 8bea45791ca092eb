import type { CopyTie } from "../vocabulary/voice.ts";
import { ENGLISH } from "./prose/english.ts";
import type { Prose } from "./prose/prose.ts";

/** Why two reports count as versions of one, in words. */
export function tieInWords({ rule, likeness, share, judged }: CopyTie, { changes }: Prose = ENGLISH): string {
  if (judged) return changes.copyJudged(judged.by, judged.day, judged.reason);
  return changes.copySeen(rule === "one-wire", { share, likeness });
}
