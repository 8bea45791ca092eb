import type { Clause } from "../clauses.ts";
import { partiesOf, type Scene } from "./arguments.ts";
import type { Finding } from "./finding.ts";

const SUCCEEDING = new Set(["succeed", "replace"]);
/** "in place of X", "instead of X" behind an appointment. */
const IN_PLACE = new Set(["in place of", "instead of"]);

function succession(
  start: Finding,
  predecessor: Finding["about"][number],
  clause: Clause | null,
  span: Finding["span"],
  rule: string,
): Finding {
  return {
    ...start,
    type: "succeeded",
    about: [start.about[0] as Finding["about"][number], predecessor],
    span,
    anchor: { start: span.start, end: span.start + 1 },
    clause,
    rule,
  };
}

/**
 * Successions told beside an appointment: "the appointment of X as chief, succeeding Y", "X becomes chief in place of Y",
 * "X takes over as chief from Y".
 * @param findings what the sentence tells otherwise
 */
export function readSuccessions(clauses: readonly Clause[], findings: readonly Finding[], scene: Scene): Finding[] {
  const starts = findings.filter(
    (finding) => (finding.type === "appointed" || finding.type === "assumed") && finding.post !== null,
  );
  const participial = clauses.flatMap((clause): Finding[] => {
    const isSuccession = SUCCEEDING.has(clause.verb.lemma) && clause.verb.form === "gerund";
    const named = clause.subject ? partiesOf(clause.subject, scene) : [];
    const [object] = clause.objects;
    const [predecessor] = object ? partiesOf(object, scene) : [];
    const start = starts.findLast((one) => one.anchor.start < clause.verb.start);
    if (!isSuccession || named.length > 0 || !predecessor || !start) return [];
    return [
      succession(
        start,
        predecessor,
        clause,
        { start: start.about[0]?.start ?? clause.start, end: clause.end },
        "succeeded: succeeding",
      ),
    ];
  });
  const inPlace = starts.flatMap((start): Finding[] => {
    const adjuncts = start.clause?.adjuncts ?? [];
    const adjunct = adjuncts.find(
      (one) => IN_PLACE.has(one.preposition) || (start.type === "assumed" && one.preposition === "from"),
    );
    const [predecessor] = adjunct ? partiesOf(adjunct.noun, scene) : [];
    if (!adjunct || !predecessor) return [];
    return [
      succession(
        start,
        predecessor,
        start.clause,
        { start: start.span.start, end: Math.max(start.span.end, adjunct.noun.end) },
        "succeeded: in place of",
      ),
    ];
  });
  return [...participial, ...inPlace];
}
