import { tieInWords } from "../corroborate/near-copy.ts";
import type { Label } from "../vocabulary/standing.ts";
import type { Collapse } from "../vocabulary/voice.ts";
import type { Independence } from "./independence.ts";
import type { Change, Proof, ProofSide, ProofVoice } from "./proof.ts";
import { sentenceCase } from "./reason.ts";

const STANCES = {
  asserts: "says so",
  hedges: "says it with a reservation",
  denies: "denies it",
  doubts: "doubts it",
  retracts: "takes it back",
};
const REACHES = {
  direct: "",
  narrower: " (told with more detail)",
  wider: " (told of the wider claim)",
  presupposed: " (presupposed by a change that it tells)",
};
const COLLAPSES: { readonly [by in Collapse["by"]]: (from: string, to: string, collapse: Collapse) => string } = {
  citation: (from, to) => `${from} only passes on ${to}`,
  credit: (from, to) => `${from} prints ${to}'s copy`,
  copy: (from, to, { tie }) => `${from} reprints ${to}${tie ? `, ${tieInWords(tie)}` : ""}`,
  "speaks-for": (from, to) => `${from} speaks for ${to}`,
  relayer: (from, to) => `${from} is known through ${to} alone`,
  crowd: (from, to) => (from === to ? "the crowd counts as one" : `${from} is part of ${to}`),
};
const LABELS: { readonly [label in Label]: string } = { in: "accepted", out: "defeated", undecided: "left open" };

function voiceInWords({ quoted, reach, echoOf, collapses }: ProofVoice): string[] {
  const dated = `${quoted.outlet}, ${quoted.published}, ${quoted.report}`;
  const collapsed = collapses.map((collapse) => COLLAPSES[collapse.by](collapse.from, collapse.to, collapse));
  const origin =
    collapsed.length > 0 ? ` Origin: ${quoted.origin} (${collapsed.join("; ")}).` : ` Origin: ${quoted.origin}.`;
  const echo = echoOf === null ? "" : " An echo: another origin had said it before, so it adds nothing.";
  return [
    `- ${quoted.path} ${STANCES[quoted.stance]}${REACHES[reach]}: “${quoted.quote.replace(/\s+/g, " ")}” (${dated}).${origin}${echo}`,
  ];
}

function sideInWords(title: string, side: ProofSide | null): string[] {
  if (!side) return [];
  const label = side.label === null ? "" : `; ${LABELS[side.label]}`;
  const level = side.level === null ? "no level of its own" : `level ${side.level}`;
  return [`${title}: ${side.strength} (${level}${label}).`, ...side.voices.flatMap(voiceInWords)];
}

/** "3 outlets, 1 origin, 2 owners": where more than one outlet carries it. */
function independenceInWords({ outlets, origins, owners }: Independence): string[] {
  if (outlets.length < 2) return [];
  const counted = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  return [
    `Told by ${[counted(outlets.length, "outlet"), counted(origins.length, "independent origin"), counted(owners.length, "owner")].join(", ")}.`,
  ];
}

function changesInWords(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ["One origin less, or one voice more, would not change it."];
  return ["What would change it:", ...changes.map((change) => `- ${change.if}: ${change.standing}`)];
}

/** The proof in English, line by line. */
export function proofInWords(proof: Proof): string[] {
  const { line, changes, conflicts } = proof;
  const lines = [
    `${sentenceCase(line.gloss)}, ${line.when}.`,
    `As known on ${proof.known}: ${line.standing.toUpperCase()}. ${line.why}`,
    "",
    ...independenceInWords(line.independence),
    ...sideInWords("For it", proof.support),
    ...sideInWords("Against it", proof.denial),
  ];
  for (const conflict of conflicts.filter((one) => one.rule !== "denied")) {
    const outcome = {
      defends: "this one is stronger",
      attacked: "the other one is stronger",
      both: "both are equally strong",
    }[conflict.attacks];
    const label = conflict.otherLabel === null ? "" : `; the other one is ${LABELS[conflict.otherLabel]}`;
    lines.push(`Conflict (${conflict.rule}): ${conflict.sentence} Here ${outcome}${label}.`);
  }
  for (const quoted of proof.retracted) lines.push(`Taken back: ${quoted.path}, “${quoted.quote}”.`);
  for (const quoted of proof.summaries)
    lines.push(`Summary by ${quoted.outlet} of its own report, not counted: “${quoted.quote}”.`);
  for (const { sentence, reason, by, day } of proof.judgements)
    lines.push(`Judged by ${by} on ${day}: ${sentence}. ${sentenceCase(reason)}`);
  return [...lines, "", ...changesInWords(changes)];
}
