import type { Clause } from "../clauses.ts";
import { headWord, isJoint, type Noun } from "../nouns.ts";
import { postOf } from "../post-words.ts";
import { employerOf, partiesOf, patientOf, type Scene } from "./arguments.ts";
import type { Finding } from "./finding.ts";
import { ownedPost } from "./read-descriptions.ts";
import { isHedged, isNegated, isRealis } from "./realis.ts";

function identity(clause: Clause, person: Noun, office: Noun, scene: Scene): Finding[] {
  const post = ownedPost(office, scene) ?? postOf(office, scene.text);
  const [party] = partiesOf(person, scene);
  if (!post || !party || post.isPlural) return [];
  return [
    {
      // "the new chief is X": he has just been appointed.
      type: post.isComing ? "appointed" : "holds_post",
      about: [party],
      post,
      organisation: employerOf(post),
      place: null,
      times: clause.times,
      terms: null,
      agent: null,
      isNegated: isNegated(clause),
      isHedged: isHedged(clause),
      isPresent: clause.verb.tense === "present",
      isLastSeen: false,
      span: {
        start: Math.min(clause.start, person.start, office.start),
        end: Math.max(clause.end, person.end, office.end),
      },
      anchor: { start: clause.verb.start, end: clause.verb.end },
      clause,
      rule: post.isComing ? "appointed: is the new" : "holds_post: is",
    },
  ];
}

/** "X is the commander of Y", "the new chief is X". */
export function readIdentity(clause: Clause, scene: Scene): Finding[] {
  const [object] = clause.objects;
  const { subject } = clause;
  const named = subject && SUCCESSORS.has(headWord(subject)) ? namedIn(clause) : null;
  if (named && subject && isRealis(clause)) return succession(clause, named, subject, scene);
  if (clause.verb.lemma !== "be" || !subject || !object || !isRealis(clause)) return [];
  if (subject.reading.sort === "role" && object.reading.sort === "person")
    return identity(clause, object, subject, scene);
  if (SUCCESSORS.has(headWord(subject)) && object.reading.sort === "person")
    return succession(clause, object, subject, scene);
  const isPerson = subject.reading.sort === "person" || subject.reading.sort === "pronoun";
  if (!isPerson || object.reading.sort !== "role") return [];
  // "is both secretary of X and head of Y"
  return [object, ...object.others].flatMap((office) => identity(clause, subject, office, scene));
}

const SUCCESSORS = new Set(["successor", "replacement"]);

/** "His successor was named as X": whoever is named so. */
function namedIn({ verb, objects, adjuncts }: Clause): Noun | null {
  if (verb.voice !== "passive" || !NAMED.has(verb.lemma)) return null;
  const nouns = [...objects, ...adjuncts.filter(({ preposition }) => preposition === "as").map(({ noun }) => noun)];
  return nouns.find(({ reading }) => reading.sort === "person") ?? null;
}

const NAMED = new Set(["name", "identify", "announce"]);

/** "His successor is X": X has come into the post that he had. */
function succession(clause: Clause, person: Noun, successor: Noun, scene: Scene): Finding[] {
  const predecessor = scene.discourse.possessorOf(successor);
  const [party] = partiesOf(person, scene);
  const post =
    predecessor && (scene.discourse.postOfPerson(predecessor.name) ?? scene.discourse.officesOf(predecessor.name)[0]);
  if (!party || !predecessor || !post) return [];
  return [
    {
      type: "succeeded",
      about: [party, { is: "person", ...predecessor }],
      post,
      organisation: employerOf(post),
      place: null,
      times: clause.times,
      terms: null,
      agent: null,
      isNegated: isNegated(clause),
      isHedged: isHedged(clause),
      isPresent: false,
      isLastSeen: false,
      span: { start: Math.min(clause.start, successor.start), end: Math.max(clause.end, person.end) },
      anchor: { start: clause.verb.start, end: clause.verb.end },
      clause,
      rule: "succeeded: is the successor",
    },
  ];
}

/** "X was named chief and Y minister": the second person and office share the verb. */
export function readGapped(clause: Clause, findings: readonly Finding[], scene: Scene): Finding[] {
  const model = findings.find((finding) => finding.clause === clause && finding.type === "appointed");
  if (!model) return [];
  const { items } = scene.parsed;
  return items.flatMap((item, i): Finding[] => {
    const office = items[isJoint(items[i + 1], "as") ? i + 2 : i + 1];
    const isPair =
      item.kind === "noun" &&
      item.reading.sort === "person" &&
      office?.kind === "noun" &&
      office.reading.sort === "role";
    if (!isPair || item.start < clause.verb.end || item === patientOf(clause)) return [];
    const [found] = identity(clause, item, office, scene);
    return found
      ? [
          {
            ...model,
            about: found.about,
            post: found.post,
            organisation: found.organisation,
            span: { start: model.span.start, end: office.end },
          },
        ]
      : [];
  });
}
