import type { ProofVoice } from "@hearsay/core";
import { say } from "../languages/say.ts";

/** Why two mentions of a source, or two reports, count as one origin: by which rule, and how a copy was seen. */
export function collapseInWords({ by, from, to, tie, judged }: ProofVoice["collapses"][number]): string {
  const what = from === to ? say("collapse.oneCrowd") : say(`collapse.${by}`, { from, to });
  const judgement = tie?.judged ?? judged;
  if (judgement) return say("collapse.judged", { what, by: judgement.by, reason: judgement.reason });
  if (!tie) return what;
  const share = Math.round((tie.share ?? tie.likeness) * 100) / 100;
  return say(tie.rule === "one-wire" ? "collapse.seenByWire" : "collapse.seen", { what, share });
}
