import { CLAIM_TYPES, type ClaimType } from "../../../vocabulary/claim-types.ts";
import type { Clause } from "../clauses.ts";
import { headWord } from "../nouns.ts";
import type { Word } from "../words.ts";
import { bodyParty, partiesOf, placeNamed, placeOf, type Scene } from "./arguments.ts";
import type { Finding } from "./finding.ts";
import { predicateOf } from "./predicates.ts";
import { isHedged, isNegated, isRealis } from "./realis.ts";

const COPULAS = new Set(["be", "remain", "lie", "feel", "stay", "become", "seem", "look"]);
/** Behind these prepositions a word of health gives the reason. */
const BECAUSE = new Set(["because of", "due to", "for", "after", "following", "over", "from"]);
const HEALTH = /\b(?:health|illness|medical|surgery|sickness|disease|stroke|cancer|heart attack|operation|treatment)\b/;
const INABILITY = new Set(["stand", "walk", "speak", "move", "talk"]);

function finding(type: ClaimType, clause: Clause, scene: Scene, rule: string, isDenied = false): Finding[] {
  const people = clause.subject ? partiesOf(clause.subject, scene) : [];
  const start = clause.relation === "infinitive" && clause.parent ? clause.parent.start : clause.start;
  return people.map((party) => ({
    type,
    about: [party],
    post: null,
    organisation: null,
    place: type === "ill" ? null : placeOf(clause, scene),
    times: clause.times,
    terms: null,
    agent: null,
    isNegated: isNegated(clause) !== isDenied,
    isHedged: isHedged(clause),
    // Who is dead died before.
    isPresent: tenseOf(clause) === "present" && CLAIM_TYPES[type].kind === "state",
    isLastSeen: false,
    span: { start: Math.min(start, party.start), end: clause.end },
    anchor: { start: clause.verb.start, end: clause.verb.end },
    clause,
    rule,
  }));
}

/** "is believed TO BE": the tense is that of the verb before. */
function tenseOf({ verb, relation, parent }: Clause): string {
  const isPlain = relation === "infinitive" && parent !== null && !verb.words.some((word) => word.tag === "have");
  return isPlain ? parent.verb.tense : verb.tense;
}

/** The words behind the copula. */
function predicateWords(clause: Clause, { text }: Scene): string {
  return text
    .slice(clause.verb.end, Math.max(clause.end, clause.verb.end + 40))
    .replace(/^[\s"“”'‘’]+/, "")
    .replace(/^(?:himself|herself) /, "")
    .toLowerCase();
}

/** "was in Moscow", said of a person. */
function readWhereabouts(clause: Clause, scene: Scene): Finding[] {
  const [first] = clause.adjuncts;
  const isBare = clause.objects.length === 0 && first !== undefined && ["in", "at"].includes(first.preposition);
  const [, second] = clause.adjuncts;
  // "was at his headquarters in Kosti"
  const place = isBare ? (placeNamed(first.noun, scene) ?? (second ? placeNamed(second.noun, scene) : null)) : null;
  return place ? finding("located", clause, scene, "located: be").map((one) => ({ ...one, place })) : [];
}

/** Measures under which somebody is: "under European Union SANCTIONS", "subject to an arrest WARRANT issued by X". */
const MEASURES: ReadonlyMap<string, ClaimType> = new Map([
  ["sanctions", "sanctioned"],
  ["warrant", "warrant"],
]);

/** Words beside a measure that are no name of an authority. */
const PLAIN =
  /^(?:international|western|personal|individual|economic|financial|targeted|arrest|outstanding|active|sealed|several|new|sweeping)$/i;

/** "has been under British sanctions since 2037": imposed then, by whom the words name. */
function readSanctions(clause: Clause, scene: Scene): Finding[] {
  const behind = clause.adjuncts.find(
    (one) => /^(?:under|to|of)$/.test(one.preposition) && MEASURES.has(headWord(one.noun)),
  );
  const type = behind && MEASURES.get(headWord(behind.noun));
  if (!behind || !type) return [];
  const issuing = scene.parsed.clauses.find((one) => one.parent === clause && one.subject === behind.noun);
  const by = issuing?.adjuncts.find((one) => one.preposition === "by")?.noun ?? behind.noun.possessor;
  const named = behind.noun.phrase.words.slice(0, -1).filter(({ capital, lower }) => capital && !PLAIN.test(lower));
  const [first, last] = [named[0], named.at(-1)];
  const written = first && last ? scene.text.slice(first.start, last.end) : "";
  const own =
    first && last ? { is: "organisation" as const, name: written, written, start: first.start, end: last.end } : null;
  const times = [...clause.times, ...(issuing?.times ?? [])].map(beginning);
  return finding(type, clause, scene, `${type}: be`).map((one) => ({
    ...one,
    organisation: (by && bodyParty(by, scene)) ?? own,
    times,
    span: { start: one.span.start, end: Math.max(one.span.end, issuing?.end ?? behind.noun.end) },
  }));
}

/** "since 2037" says when it was imposed. */
function beginning(word: Word): Word {
  const { time } = word;
  if (time?.modifier !== "since" || time.range === null) return word;
  return { ...word, time: { ...time, modifier: null, support: time.range, core: null } };
}

/** What a clause says of somebody's state: "is dead", "was in hospital", "could not walk", "because of health reasons". */
export function readState(clause: Clause, scene: Scene): Finding[] {
  if (
    INABILITY.has(clause.verb.lemma) &&
    clause.verb.negated &&
    (clause.verb.modal === "could" || clause.verb.modal === "can")
  ) {
    return finding("ill", clause, scene, "ill: could not").map((one) => ({
      ...one,
      isNegated: false,
      isHedged: false,
      isPresent: true,
    }));
  }
  const reason = clause.adjuncts.find(
    (one) => BECAUSE.has(one.preposition) && HEALTH.test(scene.text.slice(one.noun.start, one.noun.end).toLowerCase()),
  );
  // "would not attend because of illness": the reason holds whether or not the rest is still to come.
  const isTold =
    isRealis(clause) || (clause.relation !== "infinitive" && /^w(?:ill|ould)$/.test(clause.verb.modal ?? ""));
  if (reason && isTold && !COPULAS.has(clause.verb.lemma)) {
    return finding("ill", clause, scene, "ill: reason").map((one) => ({
      ...one,
      isNegated: false,
      isHedged: false,
      // What is still to come has its own day; the illness is of now.
      ...(isRealis(clause) ? {} : { times: [], isPresent: true }),
      span: { start: one.span.start, end: reason.noun.end },
    }));
  }
  if (!COPULAS.has(clause.verb.lemma) || !isRealis(clause)) return [];
  const standing = readSanctions(clause, scene);
  if (standing.length > 0) return standing;
  const predicate = predicateOf(predicateWords(clause, scene));
  if (predicate) return finding(predicate.type, clause, scene, `${predicate.type}: be`, predicate.denies);
  return clause.verb.lemma === "be" ? readWhereabouts(clause, scene) : [];
}
