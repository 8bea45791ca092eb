import type { Independence } from "./independence.ts";
import type { Change, Proof, ProofSide, ProofVoice } from "./proof.ts";
import { ENGLISH } from "./prose/english.ts";
import type { Prose } from "./prose/prose.ts";
import { tieInWords } from "./tie-in-words.ts";

function voiceInWords({ quoted, reach, echoOf, collapses }: ProofVoice, prose: Prose): string {
  const words = prose.proof;
  const dated = words.dated(quoted.outlet, quoted.published, quoted.report);
  const collapsed = collapses.map(({ by, from, to, tie }) =>
    words.collapse(by, from, to, tie ? tieInWords(tie, prose) : null),
  );
  const stance = `${words.stances[quoted.stance]}${words.reaches[reach]}`;
  const origin = words.origin(quoted.origin, collapsed);
  const told = words.voice(quoted.path, stance, quoted.quote.replace(/\s+/g, " "), dated, origin);
  return echoOf === null ? told : `${told}${words.echo}`;
}

function sideInWords(title: string, side: ProofSide | null, prose: Prose): string[] {
  if (!side) return [];
  const { side: words, labels } = prose.proof;
  const label = side.label === null ? null : labels[side.label];
  return [words(title, side.strength, side.level, label), ...side.voices.map((voice) => voiceInWords(voice, prose))];
}

/** "3 outlets, 1 origin, 2 owners": where more than one outlet carries it. */
function independenceInWords({ outlets, origins, owners }: Independence, { proof }: Prose): string[] {
  return outlets.length < 2 ? [] : [proof.told(outlets.length, origins.length, owners.length)];
}

function changesInWords(changes: readonly Change[], { proof }: Prose): string[] {
  if (changes.length === 0) return [proof.firm];
  return [proof.wouldChange, ...changes.map((change) => proof.change(change.if, proof.standings[change.standing]))];
}

/**
 * The proof line by line.
 * @param prose the language of the proof's own words; English where it is left out
 */
export function proofInWords(proof: Proof, prose: Prose = ENGLISH): string[] {
  const { line, changes, conflicts } = proof;
  const words = prose.proof;
  const lines = [
    `${prose.claims.dated(prose.sentence(line.gloss), line.when)}.`,
    words.verdict(proof.known, words.standings[line.standing], line.why),
    "",
    ...independenceInWords(line.independence, prose),
    ...sideInWords(words.support, proof.support, prose),
    ...sideInWords(words.denial, proof.denial, prose),
  ];
  for (const { rule, sentence, attacks, otherLabel } of conflicts.filter((one) => one.rule !== "denied")) {
    const other = otherLabel === null ? null : words.labels[otherLabel];
    lines.push(words.conflict(rule, sentence, words.attacks[attacks], other));
  }
  for (const quoted of proof.retracted) lines.push(words.takenBack(quoted.path, quoted.quote));
  for (const quoted of proof.summaries) lines.push(words.summary(quoted.outlet, quoted.quote));
  for (const { sentence, reason, by, day } of proof.judgements)
    lines.push(words.judged(by, day, sentence, prose.sentence(reason)));
  return [...lines, "", ...changesInWords(changes, prose)];
}
