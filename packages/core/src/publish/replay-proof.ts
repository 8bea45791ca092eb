import { levelOf } from "../corroborate/level-of.ts";
import { groundedExtension } from "../standing/grounded-extension.ts";
import { type Opponent, standingFrom } from "../standing/standing-of.ts";
import { isOutright, isSupport } from "../vocabulary/stance.ts";
import type { Label, SideKey, Standing } from "../vocabulary/standing.ts";
import type { Level } from "../vocabulary/voice.ts";
import type { Proof, ProofConflict, ProofSide } from "./proof.ts";

function levelFrom(side: ProofSide | null): Level | null {
  if (!side) return null;
  if (side.ruling) return 5;
  return levelOf(
    side.voices.map(({ quoted, basis, echoOf, origin, relayer, barred }) => ({
      basis,
      echoOf,
      voice: { origin, relayer, ...(barred ? { barred } : {}), statement: { stance: quoted.stance } },
    })),
  );
}

function deniesOutright(side: ProofSide | null): boolean {
  if (side?.ruling) return true;
  return side?.voices.some(({ echoOf, quoted }) => echoOf === null && isOutright(quoted.stance)) ?? false;
}

/**
 * The standing that follows from a proof alone: the levels of both sides anew from their voices, the labels anew from the
 * steps, the standing from both (`docs/standing.md`, sections 3, 5 and 7). It equals the one that the proof is of.
 */
export function replayProof(proof: Proof): Standing {
  const own: SideKey = `${proof.line.claim}+`;
  const attacks = proof.labelling.flatMap(({ side, because }) => because.map((by) => [by, side] as const));
  const labels: ReadonlyMap<SideKey, Label> = groundedExtension(
    proof.labelling.map((step) => step.side),
    attacks,
  );
  const opponentIn = ({ rule, other, otherLabel, strengths, attacks: way }: ProofConflict): Opponent => ({
    label: labels.get(other) ?? otherLabel ?? "undecided",
    strength: strengths[1],
    attacks: way !== "defends",
    deniesOutright: rule === "denied" && deniesOutright(proof.denial),
  });
  return standingFrom({
    mentioned: proof.mentioned,
    level: levelFrom(proof.support),
    hasSupport: proof.support !== null,
    denialLevel: levelFrom(proof.denial),
    takenBack: proof.retracted.length > 0 && !proof.outdated.some((quoted) => isSupport(quoted.stance)),
    retracted: proof.retractions.length > 0,
    label: labels.get(own) ?? null,
    opponents: proof.conflicts.filter((one) => one.own === own).map(opponentIn),
  });
}
