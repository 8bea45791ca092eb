import type { Clause } from "../clauses.ts";
import { headWord } from "../nouns.ts";
import { partiesOf, patientOf, type Scene } from "./arguments.ts";
import type { Finding } from "./finding.ts";
import { isHedged, isRealis } from "./realis.ts";
import { framesOf } from "./verb-frames.ts";

const SUCCEEDING = new Set(["succeed", "replace", "relieve"]);
/** "in place of X", "instead of X" behind an appointment. */
const IN_PLACE = new Set(["in place of", "instead of", "in replacement of"]);

function isSucceeding({ verb }: Clause): boolean {
  return SUCCEEDING.has(verb.lemma) && verb.form === "gerund";
}

/** "The president named X minister, replacing Y": who replaces Y is X, not the subject of the sentence. */
export function withoutAppointers(findings: readonly Finding[]): Finding[] {
  const starts = findings.filter((one) => one.type === "appointed" || one.type === "assumed");
  return findings.filter((one) => {
    if (one.type !== "succeeded" || !one.clause || !isSucceeding(one.clause)) return true;
    const start = starts.findLast((other) => other.anchor.start < one.anchor.start);
    return !start || start.about.some((party) => party.name === one.about[0]?.name);
  });
}

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

/** "in his place", "in her stead" */
const PLACE_NOUNS = new Set(["place", "stead"]);
/** "named X as her successor" */
const SUCCESSOR_NOUNS = new Set(["successor", "replacement"]);
const POSSESSIVE = /^(?:his|her|their|its)$/;
/** Whether somebody is put where somebody else was: "appointed X in his place", "as her successor", "to replace him". */
function putsInPlace(clause: Clause, clauses: readonly Clause[]): boolean {
  const nouns = [...clause.adjuncts.map((one) => one.noun), ...clause.objects];
  const owned = nouns.filter((noun) => POSSESSIVE.test(noun.phrase.determiner ?? ""));
  if (owned.some((noun) => PLACE_NOUNS.has(headWord(noun)) || SUCCESSOR_NOUNS.has(headWord(noun)))) return true;
  const next = clauses.find((one) => one.parent === clause && one.relation === "infinitive");
  return next !== undefined && SUCCEEDING.has(next.verb.lemma) && next.objects[0]?.reading.sort === "pronoun";
}

/**
 * Appointments that name the post by whoever had it: "dismissed Y as chief and appointed X in his place". Whoever left
 * a post last is the one replaced.
 * @param leaving removals with a post that the report has told so far, the latest last
 */
export function readReplacements(clauses: readonly Clause[], leaving: readonly Finding[], scene: Scene): Finding[] {
  return clauses.flatMap((clause): Finding[] => {
    const isAppointment = framesOf(clause.verb.lemma).some((one) => one.type === "appointed" && one.who === "patient");
    const left = leaving.findLast((one) => one.anchor.start < clause.verb.start);
    const patient = patientOf(clause);
    if (!isAppointment || !left || !patient || !isRealis(clause) || !putsInPlace(clause, clauses)) return [];
    const [party] = partiesOf(patient, scene);
    const predecessor = left.about[0];
    if (!party || !predecessor || party.name === predecessor.name) return [];
    const { post, organisation } = left;
    const appointed: Finding = {
      ...left,
      type: "appointed",
      about: [party],
      post,
      organisation,
      times: clause.times.length > 0 || clause.parent !== null ? clause.times : timesBeside(left, clause),
      isNegated: clause.verb.negated,
      isHedged: isHedged(clause),
      span: { start: Math.min(clause.start, party.start), end: Math.max(clause.end, party.end) },
      anchor: { start: clause.verb.start, end: clause.verb.end },
      clause,
      rule: "appointed: in place of",
    };
    const succeeded = succession(appointed, predecessor, clause, appointed.span, "succeeded: in place of");
    // "appointed acting chairman in her place" says itself to what.
    const seats = [
      ...clause.objects,
      ...clause.adjuncts.filter((one) => one.preposition === "as").map((one) => one.noun),
    ];
    const isNamed = seats.some(
      (noun) => noun !== patient && noun.reading.sort === "role" && noun.phrase.possessor === null,
    );
    return [...(isNamed ? [] : [appointed]), { ...succeeded, anchor: appointed.anchor }];
  });
}

/** "on Monday dismissed Y and appointed X": one day for both. */
function timesBeside(left: Finding, clause: Clause): Finding["times"] {
  return left.clause?.subject === clause.subject ? left.times : [];
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
    if (!isSucceeding(clause)) return [];
    const named = clause.subject ? partiesOf(clause.subject, scene) : [];
    const [object] = clause.objects;
    const [predecessor] = object ? partiesOf(object, scene) : [];
    const start = starts.findLast((one) => one.anchor.start < clause.verb.start);
    const isOwn = named.some((party) => start?.about.some((one) => one.name === party.name));
    // "relieving Y" behind a command that is taken over
    if ((isOwn && clause.verb.lemma !== "relieve") || !predecessor || !start) return [];
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
