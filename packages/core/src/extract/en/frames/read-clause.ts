import { CLAIM_TYPES, type ClaimType } from "../../../vocabulary/claim-types.ts";
import { type Span, spanInside } from "../../../vocabulary/span.ts";
import type { Clause } from "../clauses.ts";
import { headWord, type Item, type Noun } from "../nouns.ts";
import { type PostWords, postOf } from "../post-words.ts";
import type { Word } from "../words.ts";
import {
  bodyParty,
  employerOf,
  partiesOf,
  patientOf,
  placeBehind,
  placeOf,
  postsIn,
  quotedGroup,
  type Scene,
} from "./arguments.ts";
import { chargeIn } from "./charges.ts";
import type { Finding, Party } from "./finding.ts";
import { isHedged, isNegated, isRealis } from "./realis.ts";
import { framesOf, type VerbFrame } from "./verb-frames.ts";

/** "was identified as": the office is held as he is called so. */
const NAMING = new Set(["identify", "describe"]);

/** Who flees is told to be where he fled to, not where he fled from. */
const DESTINATIONS: ReadonlySet<ClaimType> = new Set(["fled"]);
const WHITHER: ReadonlySet<string> = new Set(["to", "into", "for", "towards", "toward"]);

/** Who fills the seat of the one the claim is about. */
function personNoun(clause: Clause, frame: VerbFrame): Noun | null {
  if (frame.who === "subject") return clause.subject;
  if (frame.who !== "patient") return clause.adjuncts.find((one) => one.preposition === frame.who)?.noun ?? null;
  return patientOf(clause);
}

function agentOf(clause: Clause): Noun | null {
  if (clause.verb.voice === "active") return clause.subject;
  return clause.adjuncts.find((one) => one.preposition === "by")?.noun ?? null;
}

/** Who brings it about: "replaced by X" tells who comes, not who decided. */
function agentBeside(clause: Clause, about: readonly Party[]): Noun | null {
  const agent = agentOf(clause);
  return agent && about.some((party) => spanInside(party, agent)) ? null : agent;
}

/** Whether the clause has the particle, object, preposition and voice that the frame asks for. */
function fits(clause: Clause, frame: VerbFrame): boolean {
  if (frame.voice && frame.voice !== clause.verb.voice) return false;
  if (frame.particle && clause.particle !== frame.particle) return false;
  if (frame.intransitive && clause.objects.length > 0) return false;
  if (frame.somebody && !isSomebody(clause.objects[0])) return false;
  if (frame.object && !objectFits(clause, frame.object)) return false;
  const agent = frame.by ? agentOf(clause) : null;
  if (frame.by && !agent?.phrase.words.some(({ lower }) => frame.by?.includes(lower))) return false;
  if (frame.at && !clause.adjuncts.some((one) => frame.at?.includes(headWord(one.noun)))) return false;
  if (clause.adjuncts.some((one) => frame.without?.includes(one.preposition))) return false;
  // "was shot at"
  if (clause.particle && frame.without?.includes(clause.particle)) return false;
  return !frame.preposition || clause.adjuncts.some((one) => frame.preposition?.includes(one.preposition));
}

/** What is received and is nobody; numbers count votes and years. */
const RECEIVED =
  /^(?:votes?|awards?|prizes?|medals?|money|payments?|letters?|calls?|orders?|sentences?|terms?|support|training|threats?|reports?|complaints?|messages?|permission|backing|praise|information)$/;

const isSomebody = (noun: Noun | undefined): boolean =>
  noun !== undefined && !RECEIVED.test(headWord(noun)) && noun.phrase.words.every(({ tag }) => tag !== "number");

/** "left her office": the room, not the post. */
const isRoom = ({ phrase }: Noun) =>
  /^(?:his|her|their|its)$/.test(phrase.determiner ?? "") &&
  /^(?:office|place|seat|home)$/.test(phrase.words.at(-1)?.lower ?? "");

const BEHIND = new Set(["under", "to", "on", "from", "off", "into", "in", "over", "at"]);

/** The noun may stand as object or, with verbs such as "put under", behind the preposition. */
function objectFits(clause: Clause, wanted: readonly string[]): boolean {
  const nouns = [
    ...clause.objects,
    ...(clause.verb.voice === "passive" && clause.subject?.reading.sort === "thing" ? [clause.subject] : []),
    ...clause.adjuncts.filter((one) => BEHIND.has(one.preposition)).map((one) => one.noun),
  ];
  const named = nouns
    .filter((noun) => !isRoom(noun))
    .some(
      (noun) =>
        wanted.includes(headWord(noun)) ||
        noun.phrase.words.some((word) => wanted.includes(word.lower) && noun.reading.sort !== "person"),
    );
  return named || wanted.includes(clause.verb.words.at(-1)?.lower ?? "");
}

/** The second participant: the object, or behind "with". */
function otherNoun(clause: Clause, frame: VerbFrame): Noun | null {
  if (frame.other === "object") return clause.objects[0] ?? null;
  if (frame.other === "patient") return patientOf(clause);
  if (frame.other === "subject") return clause.subject;
  return clause.adjuncts.find((one) => frame.other?.includes(one.preposition))?.noun ?? null;
}

/** Everybody behind the preposition, in an aside's clause as well: "sanctions on X, who leads it, and ON Y". */
function othersNamed(clause: Clause, frame: VerbFrame, { parsed }: Scene): Noun[] {
  const asides = parsed.clauses.filter((one) => one.parent === clause && one.relation === "relative");
  const own = [...behindSubject(clause, parsed.items), ...clause.adjuncts].filter((one) =>
    frame.other?.includes(one.preposition),
  );
  const joined = asides.flatMap((aside) =>
    aside.adjuncts.filter((one) => one.preposition === own[0]?.preposition && isJoinedBy(one.noun, parsed.items)),
  );
  return [...own, ...joined].map((one) => one.noun);
}

/** "A warrant FOR X was issued": what stands between the subject of a passive and its verb. */
function behindSubject({ subject, verb }: Clause, items: readonly Item[]): { preposition: string; noun: Noun }[] {
  if (!subject || verb.voice === "active") return [];
  const from = items.indexOf(subject) + 1;
  return items.slice(from).flatMap((noun, i) => {
    const joint = items[from + i - 1];
    const isBetween = noun.kind === "noun" && noun.end <= verb.start && i > 0;
    return isBetween && joint?.kind === "joint" ? [{ preposition: joint.word.lower, noun }] : [];
  });
}

/** Whether "and" stands before the preposition that the noun follows. */
function isJoinedBy(noun: Noun, items: readonly Item[]): boolean {
  const joint = items[items.indexOf(noun) - 2];
  return joint?.kind === "joint" && joint.word.lower === "and";
}

/** "She replaces Y" goes on about whoever has just come into a post. */
function whoeverSucceeds(noun: Noun, frame: VerbFrame, scene: Scene): Party[] {
  const { appointee } = scene.discourse;
  const isMeant = frame.type === "succeeded" && noun.reading.sort === "pronoun" && appointee !== null;
  const { start, end } = noun;
  const written = scene.text.slice(start, end);
  return isMeant ? [{ is: "person", name: appointee.name, written, start, end }] : partiesOf(noun, scene);
}

/** "X dismissed Y after appointing HER": whom somebody acts on is not himself. */
function notHimself(people: Party[], own: Noun, clause: Clause, { discourse }: Scene): Party[] {
  const isPlain = own.reading.sort === "pronoun" && !own.reading.word.endsWith("self");
  if (!isPlain || own === clause.subject || !clause.subject) return people;
  const actor = discourse.personOf(clause.subject)?.name;
  return people.flatMap((party) => {
    if (party.name !== actor) return [party];
    // "his spokesman said that the president met HIM": whoever it has been about, not the spokesman.
    const told = clause.relation === "complement" ? discourse.lastSubject(party.start, actor) : null;
    const name = told ?? discourse.lastPerson(party.start, actor);
    return name ? [{ ...party, name }] : [];
  });
}

/** "The warrant was issued in 2039": against whoever the report last told was wanted. */
function toldAgain({ subject, verb }: Clause, { type }: VerbFrame, { discourse, text }: Scene): Party[] {
  if (!subject || verb.voice === "active" || subject.phrase.determiner !== "the" || subject.attached.length > 0)
    return [];
  const name = discourse.lastTold(type);
  const { start, end } = subject.phrase;
  return name === null ? [] : [{ is: "person", name, written: text.slice(start, end), start, end }];
}

/** Who a claim is about, in the order of its roles. */
function aboutOf(clause: Clause, frame: VerbFrame, scene: Scene): Party[][] {
  const own = personNoun(clause, frame);
  const other = otherNoun(clause, frame);
  if (frame.legal && frame.other) {
    const named = othersNamed(clause, frame, scene).flatMap((noun) => partiesOf(noun, scene));
    return (named.length > 0 ? named : toldAgain(clause, frame, scene)).map((party) => [party]);
  }
  const people = own ? notHimself(whoeverSucceeds(own, frame, scene), own, clause, scene) : [];
  const group = people.length === 0 && own ? quotedGroup(own, scene) : null;
  const first = group ? [group] : people;
  if (frame.type === "met" && first.length > 1 && !other) return [first];
  const others = other ? notHimself(partiesOf(other, scene), other, clause, scene) : [];
  if (frame.other && others.length === 0) return [];
  return first.map((party) => (frame.other ? [party, ...others] : [party]));
}

function spanOf(clause: Clause, parts: readonly Span[]): Span {
  return {
    start: Math.min(
      clause.start,
      clause.subject && clause.relation !== "participle" ? clause.subject.start : clause.start,
    ),
    end: Math.max(clause.end, ...parts.map((part) => part.end)),
  };
}

/** The bodies of the claim, one for each authority that acts: "the United States and Canada sanctioned". */
function organisationsFor(
  clause: Clause,
  frame: VerbFrame,
  post: PostWords | null,
  scene: Scene,
): readonly (Party | null)[] {
  const { organisation } = CLAIM_TYPES[frame.type];
  if (organisation === "authority") {
    const agent = agentOf(clause);
    const authorities = agent ? [agent, ...agent.others].flatMap((one) => bodyParty(one, scene) ?? []) : [];
    return authorities.length > 0 ? authorities : [null];
  }
  if (organisation === "body") {
    const [object] = clause.objects;
    return [object ? bodyParty(object, scene) : null];
  }
  return [post && employerOf(post)];
}

/** The posts that the clause names; else the one by which the report knows whoever leaves. */
function postsFor(clause: Clause, frame: VerbFrame, people: readonly Party[][], scene: Scene): PostWords[] {
  const named = postsIn(clause, frame.post ?? [], scene);
  const { ends } = CLAIM_TYPES[frame.type];
  if (named.length > 0 || ends === undefined) return named;
  const leaving = ends === 0 ? personNoun(clause, frame) : otherNoun(clause, frame);
  const own = leaving && officeOf(leaving, scene);
  if (own) return [own];
  const name = people[0]?.[ends]?.name;
  const known = name === undefined ? null : (scene.discourse.postOfPerson(name) ?? scene.discourse.officesOf(name)[0]);
  return known && !known.isFormer ? [known] : [];
}

/** The office by which the words call somebody: "his intelligence chief, NAME", "the head of the army". */
function officeOf(noun: Noun, { text }: Scene): PostWords | null {
  for (const one of [noun, ...noun.descriptions]) {
    const post = postOf(one, text);
    if (post && !post.isComing) return post;
  }
  return null;
}

/** Where it happened; the seat of the authority that acts is the authority's, not the event's. */
function placeFor(clause: Clause, frame: VerbFrame, authority: Party | null, scene: Scene): Party | null {
  const place = DESTINATIONS.has(frame.type) ? placeBehind(clause, WHITHER, scene) : placeOf(clause, scene);
  return place && authority && spanInside(place, authority) ? null : place;
}

function findingsOf(clause: Clause, frame: VerbFrame, scene: Scene): Finding[] {
  const people = aboutOf(clause, frame, scene);
  if (people.length === 0) return [];
  const posts = frame.post ? postsFor(clause, frame, people, scene) : [null];
  const required = CLAIM_TYPES[frame.type].post === "required";
  if (posts.length === 0 && (required || !(frame.object || frame.alone))) return [];
  if (isUnbounded(clause, frame)) return [];
  const cases = people.flatMap((about) =>
    (posts.length > 0 ? posts : [null]).flatMap((post) =>
      organisationsFor(clause, frame, post, scene).map((organisation) => ({ about, post, organisation })),
    ),
  );
  const findings = cases.map(({ about, post, organisation }): Finding => {
    const terms = chargeIn(frame.type, clause, scene.parsed.items, about);
    return {
      type: frame.type,
      about,
      post,
      organisation,
      place: placeFor(clause, frame, organisation, scene),
      times: clause.times,
      terms,
      agent: agentBeside(clause, about),
      isNegated: (isNegated(clause) && !isLastSeen(clause, frame)) !== (frame.denies ?? false),
      isHedged: isHedged(clause),
      isPresent:
        (!frame.since && clause.verb.tense === "present" && clause.verb.words.length === 1) ||
        isHeldNow(clause, frame) ||
        NAMING.has(clause.verb.lemma),
      isLastSeen: isLastSeen(clause, frame),
      span: spanOf(clause, [...clause.times, ...(terms ? [terms] : []), ...(frame.legal ? about : [])]),
      anchor: { start: clause.verb.start, end: clause.verb.end },
      clause,
      rule: `${frame.type}: ${clause.verb.lemma}`,
    };
  });
  // "was transferred to the reserve" tells of no place, "joined in 2009" of no body.
  return findings.filter(
    ({ type, place, organisation }) =>
      (type !== "located" || place !== null) && (type !== "member_of" || organisation !== null),
  );
}

/** "is commanded by NAME" */
const isHeldNow = ({ verb }: Clause, { type }: VerbFrame): boolean =>
  type === "holds_post" &&
  verb.voice === "passive" &&
  verb.words.length === 2 &&
  /^(?:is|are)$/.test(verb.words[0]?.lower ?? "");

/** "has not been seen since 25 June": he was seen on that day; "since June" tells of no day. */
function isLastSeen(clause: Clause, frame: VerbFrame): boolean {
  const isPerfect = clause.verb.words.some((word) => word.tag === "have");
  const isSinceDay = ({ time }: Word) => time?.modifier === "since" && time.range?.from === time.range?.to;
  if (frame.type !== "appeared" || !clause.verb.negated || !isPerfect) return false;
  // "since an explosion on 20 April"
  const isDay = ({ time }: Word) => time?.range != null && time.range.from === time.range.to;
  const isSinceEvent = clause.adjuncts.some(
    ({ preposition, noun }) => preposition === "since" && noun.reading.sort === "thing",
  );
  return clause.times.some(isSinceDay) || (isSinceEvent && clause.times.length === 1 && clause.times.some(isDay));
}

/** "has not been seen for weeks", "in which he was not seen": silence, which denies nothing. */
function isUnbounded(clause: Clause, frame: VerbFrame): boolean {
  if (frame.type !== "appeared" || !clause.verb.negated || isLastSeen(clause, frame)) return false;
  if (clause.verb.modal !== null) return true;
  return (
    clause.relation === "relative" ||
    clause.opening === "which" ||
    clause.verb.words.some((word) => word.tag === "have")
  );
}

/** The claims that a clause makes by its verb. */
export function readClause(clause: Clause, scene: Scene): Finding[] {
  if (!isRealis(clause)) return [];
  for (const frame of framesOf(clause.verb.lemma)) {
    if (!fits(clause, frame)) continue;
    const findings = findingsOf(clause, frame, scene);
    if (findings.length > 0) return findings;
  }
  return [];
}
