import type { ProofVoice } from "@hearsay/core";
import { Say, say } from "../languages/say.ts";
import { Name } from "./as-written.tsx";

type Collapse = ProofVoice["collapses"][number];

function Tie({ collapse }: { readonly collapse: Collapse }) {
  const { by, from, to } = collapse;
  if (from === to) return say("collapse.oneCrowd");
  return <Say it={`collapse.${by}`} from={<Name>{from}</Name>} to={<Name>{to}</Name>} />;
}

/** Why two mentions of a source, or two reports, count as one origin: by which rule, and how a copy was seen. */
export function CollapseInWords({ collapse }: { readonly collapse: Collapse }) {
  const { tie } = collapse;
  const judgement = tie?.judged ?? collapse.judged;
  const what = <Tie collapse={collapse} />;
  if (judgement) {
    const reason = <Name>{judgement.reason}</Name>;
    return <Say it="collapse.judged" what={what} by={<Name>{judgement.by}</Name>} reason={reason} />;
  }
  if (!tie) return what;
  const share = Math.round((tie.share ?? tie.likeness) * 100) / 100;
  return <Say it={tie.rule === "one-wire" ? "collapse.seenByWire" : "collapse.seen"} what={what} share={share} />;
}
