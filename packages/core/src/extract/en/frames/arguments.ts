import type { Span } from "../../../vocabulary/span.ts";
import type { Clause, Parsed } from "../clauses.ts";
import type { Discourse } from "../discourse.ts";
import { PLACE_NOUNS } from "../lexicon/bodies.ts";
import { ONLY_OFFICES, singular } from "../lexicon/roles.ts";
import { headWord, isGapped, isJoint, type Noun } from "../nouns.ts";
import { type PostWords, postOf } from "../post-words.ts";
import type { Party } from "./finding.ts";
import type { PostSeat } from "./verb-frames.ts";

/** What a frame needs to know of the sentence around it. */
export interface Scene {
  readonly parsed: Parsed;
  readonly discourse: Discourse;
  readonly text: string;
}

const PLACE_PREPOSITIONS = new Set(["in", "at", "near", "on", "to", "outside", "inside", "around"]);
const SEAT_NOUNS = /^(?:posts?|office|positions?|jobs?|seat|role|rank|command|charge|ministry|portfolio|duties)$/;

const partyOf = (is: Party["is"], named: { name: string; written: string } & Span): Party => ({
  is,
  name: named.name,
  written: named.written,
  start: named.start,
  end: named.end,
});

/** The people that a noun means: itself and, in a list, the others. */
export function partiesOf(noun: Noun, { discourse }: Scene): Party[] {
  return [noun, ...noun.others].flatMap((one) => {
    const person = discourse.personOf(one);
    return person ? [partyOf("person", person)] : [];
  });
}

/** A group that the report names in quotation marks: "the “crisis cell”". */
export function quotedGroup(noun: Noun, { text }: Scene): Party | null {
  const words = text.slice(noun.phrase.start, noun.phrase.end + 1);
  if (!["thing", "body"].includes(noun.reading.sort) || noun.phrase.determiner !== "the" || !/["“].+["”]/.test(words))
    return null;
  const written = words.replace(/[^"”]*$/, "");
  return {
    is: "organisation",
    name: written.replace(/[“”]/g, '"'),
    written,
    start: noun.phrase.start,
    end: noun.phrase.start + written.length,
  };
}

export function bodyParty(noun: Noun, { discourse, text, parsed }: Scene): Party | null {
  const body = discourse.bodyOf(noun);
  if (body) return partyOf("organisation", body);
  const { sort } = noun.reading;
  if (sort !== "body" && sort !== "place" && sort !== "thing" && sort !== "unnamed") return null;
  const isBare = !/^(?:the|its|his|her|their)$/.test(noun.phrase.determiner ?? "");
  const start = isBare ? noun.phrase.start : (noun.phrase.words[0]?.start ?? noun.start);
  const end = seatOfBody(noun, parsed)?.end ?? noun.phrase.end;
  const written = text.slice(start, end);
  // A capital that only begins the sentence is no part of the name.
  const isCommon = start < (noun.phrase.words[0]?.start ?? start) || noun.phrase.words[0]?.tag === "word";
  const name = isCommon ? written.charAt(0).toLowerCase() + written.slice(1) : written;
  return { is: "organisation", name, written, start, end };
}

/** "a court in Norland", "prosecutors in Tarsk": where a body without a name sits tells which one it is. */
function seatOfBody(noun: Noun, { items }: Parsed): Noun | null {
  const at = items.indexOf(noun);
  const [joint, place] = [items[at + 1], items[at + 2]];
  const isSeat = at >= 0 && joint?.kind === "joint" && joint.word.lower === "in";
  return isSeat && place?.kind === "noun" && place.reading.sort === "place" ? place : null;
}

/** Where a clause says that it happened. */
export function placeOf(clause: Clause, scene: Scene): Party | null {
  return placeBehind(clause, PLACE_PREPOSITIONS, scene);
}

/** The first place behind one of the prepositions. */
export function placeBehind(clause: Clause, prepositions: ReadonlySet<string>, scene: Scene): Party | null {
  for (const { preposition, noun } of clause.adjuncts) {
    const place = prepositions.has(preposition) ? placeNamed(noun, scene) : null;
    if (place) return place;
  }
  return null;
}

/** The proper name of a place: of "the Syrian city of Raqqa" it is Raqqa. */
export function placeNamed(noun: Noun, scene: Scene): Party | null {
  if (noun.reading.sort === "thing" || noun.reading.sort === "body") {
    const inner = noun.attached.find((one) => one.noun.reading.sort === "place");
    return inner && noun.reading.sort === "thing" ? placeNamed(inner.noun, scene) : null;
  }
  if (noun.reading.sort !== "place") return null;
  const inner = noun.attached.find((one) => one.preposition === "of" && one.noun.reading.sort === "place");
  if (inner) return placeNamed(inner.noun, scene);
  const start = noun.phrase.words[0]?.start ?? noun.phrase.start;
  const end = noun.phrase.end;
  const written = scene.text.slice(start, end);
  return { is: "organisation", name: noun.reading.name, written, start, end };
}

/** The posts that a clause names in one of the given seats. */
export function postsIn(clause: Clause, seats: readonly PostSeat[], scene: Scene): PostWords[] {
  for (const seat of seats) {
    const posts = POST_IN[seat](clause, scene);
    if (posts.length > 0) return posts;
  }
  return [];
}

const officesOf = (nouns: readonly Noun[], { text }: Scene): PostWords[] =>
  nouns.flatMap((noun) => [noun, ...noun.others]).flatMap((noun) => postOf(noun, text) ?? []);

const behind = (clause: Clause, prepositions: readonly string[]): Noun[] =>
  clause.adjuncts.filter((one) => prepositions.includes(one.preposition)).map((one) => one.noun);

/** What the verb is done to. */
export function patientOf(clause: Clause): Noun | null {
  return clause.verb.voice === "passive" ? clause.subject : (clause.objects[0] ?? null);
}

/** "dismissed army chief X": the office beside the name of whoever leaves it. */
function postBeside(clause: Clause, { text }: Scene): PostWords[] {
  const posts = affectedBy(clause)?.descriptions.flatMap((one) => postOf(one, text) ?? []) ?? [];
  return posts.filter((post) => !post.isFormer && !post.isComing && saysWhich(post)).slice(0, 1);
}

/** Whom the verb is about: "dismissed X", "X was dismissed", "X resigned". */
const affectedBy = (clause: Clause): Noun | null => patientOf(clause) ?? clause.subject;

/** A bare "chief" could be of anything. */
export const saysWhich = ({ organisation, title }: PostWords): boolean =>
  organisation !== null || title.includes(" ") || ONLY_OFFICES.has(title);

/** Prepositions that only tell when, why or by whom. */
const WHEN = new Set(["in", "on", "since", "after", "before", "by", "over", "for", "following", "during", "amid"]);

/** The office that the report gives the person the verb is about: "was appointed in 2023", said of the air force chief. */
function postHeld(clause: Clause, scene: Scene, noun = affectedBy(clause)): PostWords[] {
  const { discourse } = scene;
  const [party] = noun ? partiesOf(noun, scene) : [];
  if (!party || clause.adjuncts.some((one) => !WHEN.has(one.preposition))) return [];
  const learnt = discourse.postOfPerson(party.name);
  const called = discourse.officesOf(party.name).filter((post) => !post.isFormer && !post.isPlural);
  return [...called, ...(learnt ? [learnt] : [])].filter(saysWhich).slice(0, 1);
}

/** "X as chief and Y AS MINISTER": the office is his before whom "as" stands, not that of whoever the verb is about. */
function isOfAnother(office: Noun, clause: Clause, { parsed: { items } }: Scene): boolean {
  const at = items.indexOf(office);
  const opens = isJoint(items[at - 3], "and") || isJoint(items[at - 3], ",");
  return opens && isJoint(items[at - 1], "as") && isGapped(items, at - 2) && items[at - 2] !== patientOf(clause);
}

const POST_IN: { readonly [seat in PostSeat]: (clause: Clause, scene: Scene) => PostWords[] } = {
  own: postBeside,
  held: (clause, scene) => postHeld(clause, scene),
  as: (clause, scene) =>
    officesOf(
      behind(clause, ["as"]).filter((noun) => !isOfAnother(noun, clause, scene)),
      scene,
    ).map((post) => withUnit(post, clause, scene)),
  to: (clause, scene) => offices(behind(clause, ["to", "into"]), scene),
  from: (clause, scene) => offices(behind(clause, ["from"]).map(officeOfSeat), scene),
  of: (clause, scene) => offices([...behind(clause, ["of"]), ...seatOf(clause)], scene),
  in: (clause, scene) => offices(behind(clause, ["in"]), scene),
  charge: (clause, scene) => bodiesLed(behind(clause, ["in"]), scene),
  over: (clause, scene) => bodiesLed(clause.objects, scene),
  member: (clause, scene) => behind(clause, ["from"]).flatMap((noun) => seatIn(noun, scene) ?? []),
  behalf: seatOfAnother,
  place: postLeft,
  object: (clause, scene) =>
    officesOf(clause.objects, scene).length > 0 ? officesOf(clause.objects, scene) : ministries(clause, scene),
  lead: ledBody,
  last: (clause, scene) => {
    if (clause.objects.some(isAnySeat)) return [];
    const isMinistry = clause.objects.some((noun) => noun.phrase.words.at(-1)?.lower === "ministry");
    if (isMinistry) return lastPost(clause.verb.start, scene, "minister");
    // "appointed chief, succeeding X" names the post beside it; "X replaces Y" may stand far from it.
    const isApart =
      ["main", "adverbial", "complement"].includes(clause.relation) &&
      ["replace", "succeed", "take"].includes(clause.verb.lemma);
    const own = [...ministerThere(clause, scene), ...(isApart ? postsOf(clause, scene) : [])].slice(0, 1);
    if (own.length > 0) return own;
    if (isCalledByOffice(clause)) return [];
    if (saysSeat(clause)) return seatSpokenOf(clause, scene);
    if (clause.adjuncts.length > 0) return [];
    return lastPost(clause.verb.start, scene).filter((post) => !isHeldByAnother(post, clause, scene));
  },
};

/** "from the office of DEPUTY MINISTER" */
const officeOfSeat = (noun: Noun): Noun =>
  (SEAT_NOUNS.test(headWord(noun)) && noun.attached.find((one) => one.preposition === "of")?.noun) || noun;

/** "posted to 3 Brigade as commander": the commander of that brigade. */
function withUnit(post: PostWords, clause: Clause, scene: Scene): PostWords {
  const unit = saysWhich(post) ? undefined : behind(clause, ["to"]).find(({ reading }) => reading.sort === "body");
  const body = unit ? bodyParty(unit, scene) : null;
  return body ? { ...post, title: `${post.title} of ${body.name}`, organisation: body.name } : post;
}

/** Whether the report calls somebody by a post of whom neither the clause nor that around an aside speaks. */
function isHeldByAnother(post: PostWords, clause: Clause, scene: Scene): boolean {
  const holders = scene.discourse.calledBy(post);
  const around = clause.relation === "relative" && clause.parent ? [clause.parent] : [];
  const nouns = [clause, ...around].flatMap(({ subject, objects, adjuncts }) => [
    subject,
    ...objects,
    ...adjuncts.map((one) => one.noun),
  ]);
  const own = nouns.flatMap((noun) => (noun ? partiesOf(noun, scene) : [])).map((party) => party.name);
  return holders.length > 0 && !holders.some((name) => own.includes(name));
}

/** "no longer held ANY office", "took A post": none in particular. */
const isAnySeat = (noun: Noun) =>
  SEAT_NOUNS.test(headWord(noun)) && /^(?:any|no|an?|another)$/.test(noun.phrase.determiner ?? "");

/** "held the office": the post last spoken of, before others one at an "office". */
function seatSpokenOf(clause: Clause, scene: Scene): PostWords[] {
  const { words, determiner } = clause.objects[0]?.phrase ?? { words: [], determiner: null };
  const seat = words.at(-1)?.lower ?? "";
  // "has held office since": his own, whatever other post was named last.
  const held = seat === "office" && determiner === null ? postHeld(clause, scene, clause.subject) : [];
  if (held.length > 0) return held;
  // "X left office", of whom the report says what he was: not the post that it named last for somebody else.
  const [leaver] = seat === "office" && determiner === null && clause.subject ? partiesOf(clause.subject, scene) : [];
  const were = leaver ? scene.discourse.officesOf(leaver.name) : [];
  if (were.length > 0)
    return were
      .filter(saysWhich)
      .slice(0, 1)
      .map((post) => ({ ...post, isFormer: false }));
  const named = scene.discourse.lastPostWith(clause.verb.start, seat);
  if (named) return [named];
  // "X, who held the job for two years": the one that the sentence has just told that he left.
  const [own] = clause.relation === "relative" ? postsOf(clause, scene) : [];
  if (own) return [own];
  const [person] = clause.subject ? partiesOf(clause.subject, scene) : [];
  const learnt = person && scene.discourse.postOfPerson(person.name);
  return learnt ? [learnt] : lastPost(clause.verb.start, scene).filter((post) => !isHeldByAnother(post, clause, scene));
}

/** "X's deputy, NAME, was dismissed": from an office that the words tell of without naming it, not from the last one named. */
const isCalledByOffice = (clause: Clause): boolean =>
  affectedBy(clause)?.descriptions.some(({ reading, possessor }) => reading.sort === "role" && possessor !== null) ??
  false;

/** The post that the report has put one of the two in who change places. */
function postsOf(clause: Clause, scene: Scene): PostWords[] {
  const people = [clause.subject, clause.objects[0] ?? null].flatMap((noun) => (noun ? partiesOf(noun, scene) : []));
  const learnt = people.map((party) => scene.discourse.postOfPerson(party.name)).find((one) => one && !isSeat(one));
  return learnt ? [learnt] : [];
}

/** "member of the party": a seat among many, in which nobody is succeeded. */
const isSeat = ({ head }: PostWords): boolean => singular(head) === "member";

/** "was succeeded AT THE MINISTRY by X": its minister. */
function ministerThere(clause: Clause, scene: Scene): PostWords[] {
  const isThere = behind(clause, ["at", "in"]).some((noun) => headWord(noun) === "ministry");
  return isThere ? lastPost(clause.verb.start, scene, "minister") : [];
}

/** "the rank of state councillor", "command of the army". */
function seatOf(clause: Clause): Noun[] {
  return clause.objects.flatMap((noun) =>
    noun.attached.filter((one) => ["of", "as"].includes(one.preposition)).map((one) => one.noun),
  );
}

/** An office by name, or "the post", which is the one spoken of last. */
function offices(nouns: readonly Noun[], scene: Scene): PostWords[] {
  const named = officesOf(nouns, scene);
  if (named.length > 0) return named;
  const isSeat = ({ phrase, attached }: Noun) =>
    (phrase.determiner === "the" || (phrase.determiner === null && phrase.words.length === 1)) && attached.length === 0;
  return nouns.some((noun) => isSeat(noun) && SEAT_NOUNS.test(headWord(noun)))
    ? lastPost(nouns[0]?.start ?? 0, scene)
    : [];
}

/** "lost the post", not "keeps the foreign affairs portfolio", which says which. */
function saysSeat(clause: Clause): boolean {
  return [...clause.objects, ...clause.adjuncts.map((one) => one.noun)].some(
    (noun) => noun.phrase.words.length === 1 && SEAT_NOUNS.test(noun.phrase.words[0]?.lower ?? ""),
  );
}

function lastPost(before: number, { discourse }: Scene, head?: string): PostWords[] {
  const post = discourse.lastPost(before, head);
  return post ? [post] : [];
}

/** "lost the foreign ministry", "keeps the foreign affairs portfolio": the seat of its minister. */
function ministries(clause: Clause, { text }: Scene): PostWords[] {
  return clause.objects.flatMap((noun) => {
    const { words } = noun.phrase;
    const isMinistry = /^(?:ministry|portfolio)$/.test(words.at(-1)?.lower ?? "") && words.length > 1;
    if (!isMinistry) return [];
    const start = words[0]?.start ?? noun.start;
    const title = text.slice(start, noun.phrase.end).replace(/(?:ministry|portfolio)$/i, "minister");
    return [
      {
        title,
        organisation: null,
        head: "minister",
        isFormer: false,
        isComing: false,
        isPlural: false,
        start,
        end: noun.phrase.end,
      },
    ];
  });
}

/** Nouns for leading something: "took COMMAND of the brigade", "in CHARGE of the agency". */
const LEADINGS: { readonly [noun: string]: string } = {
  charge: "head",
  control: "head",
  helm: "head",
  reins: "head",
  leadership: "leader",
  command: "commander",
};

/** "heads the Tarsk branch OF THE NATIONAL GUARD": whose part it is tells which one. */
function withWhole(body: Party, { attached, phrase }: Noun, { text }: Scene): Party {
  const whole = attached.find((one) => one.preposition === "of" && one.noun.reading.sort === "body")?.noun;
  if (!whole || phrase.end !== body.end) return body;
  const tail = text.slice(body.end, whole.end).replace(/\s+/g, " ");
  return { ...body, name: body.name + tail, written: body.written + tail, end: whole.end };
}

const ledPost = (head: string, body: Party, start: number): PostWords => ({
  title: `${head} of ${body.name}`,
  organisation: body.name,
  head,
  isFormer: false,
  isComing: false,
  isPlural: false,
  // In a passive the body stands before the verb.
  start: Math.min(start, body.start),
  end: body.end,
});

/** A name that nothing tells to be a body's. */
function named({ phrase }: Noun, { text }: Scene): Party {
  const { end } = phrase;
  const start = phrase.words[0]?.start ?? phrase.start;
  const written = text.slice(start, end);
  return { is: "organisation", name: written, written, start, end };
}

/** "took over the brigade", "in charge of the agency": the leadership of that body. */
function bodiesLed(nouns: readonly Noun[], scene: Scene): PostWords[] {
  return nouns.flatMap((noun) => {
    const leading = LEADINGS[headWord(noun)];
    const inner = leading ? noun.attached.find((one) => one.preposition === "of")?.noun : noun;
    // "command of Naval Base NAME"
    const isNamed =
      leading === "commander" && inner !== undefined && inner.phrase.words.every(({ tag }) => tag === "name");
    const body = inner?.reading.sort === "body" ? bodyParty(inner, scene) : isNamed ? named(inner, scene) : null;
    return body && inner ? [ledPost(leading ?? "head", withWhole(body, inner, scene), noun.phrase.start)] : [];
  });
}

/** Bodies in which somebody has a seat. */
const SEATED =
  /^(?:politburo|bureau|committee|council|cabinet|parliament|party|senate|board|assembly|government|commission)$/;

/** "expelled from the Politburo": the seat of a member of it. */
function seatIn(noun: Noun, scene: Scene): PostWords | null {
  const body = noun.reading.sort === "body" && SEATED.test(headWord(noun)) ? bodyParty(noun, scene) : null;
  return body ? ledPost("member", body, noun.phrase.start) : null;
}

/** Nouns behind a possessive by which somebody else's seat is meant: "in her place", "on his behalf". */
const PLACES = /^(?:place|stead|behalf|absence)$/;

/** "is acting on behalf of X", "stood in for Y": X's office, held for the time being. */
function seatOfAnother(clause: Clause, scene: Scene): PostWords[] {
  const isIn = clause.particle === "in" || clause.verb.lemma === "act" || clause.verb.lemma.startsWith("deputi");
  for (const { preposition, noun } of isIn ? clause.adjuncts : []) {
    const owned = PLACES.test(headWord(noun)) ? scene.discourse.possessorOf(noun) : null;
    const whose =
      owned ?? (["on behalf of", "for", "in place of"].includes(preposition) ? scene.discourse.personOf(noun) : null);
    const post = whose
      ? scene.discourse.officesOf(whose.name).find((one) => !one.isFormer && saysWhich(one))
      : undefined;
    if (post) return [{ ...post, title: `acting ${post.title}`, start: clause.verb.start, end: clause.end }];
  }
  return [];
}

/** "was appointed in his place": the post of whoever's place it is, who is somebody else. */
function postLeft(clause: Clause, scene: Scene): PostWords[] {
  const { discourse } = scene;
  return behind(clause, ["in"]).flatMap((noun) => {
    const whose = /^(?:place|stead)$/.test(headWord(noun)) ? discourse.possessorOf(noun) : null;
    if (!whose) return [];
    const own = affectedBy(clause);
    const isSame = own !== null && partiesOf(own, scene).some(({ name }) => name === whose.name);
    const name = isSame ? discourse.lastSubject(noun.start, whose.name) : whose.name;
    const post = name && (discourse.postOfPerson(name) ?? discourse.officesOf(name).find((one) => !one.isFormer));
    return post ? [{ ...post, start: clause.verb.start, end: clause.end }] : [];
  });
}

const LEADERS: { readonly [lemma: string]: string } = {
  lead: "leader",
  head: "head",
  command: "commander",
  run: "head",
  chair: "chairman",
  govern: "governor",
  direct: "director",
  supervise: "supervisor",
  oversee: "supervisor",
};

/** What is commanded and is no body: "commanded the northern SECTOR". */
const SECTORS: { readonly [lemma: string]: RegExp } = {
  command: /^(?:sector|front|zone|region|area|axis|garrison|base|camp|troops|prison)$/,
  lead: /^(?:sector|garrison|base|camp)$/,
  head: /^(?:sector|garrison|base|camp|prison)$/,
};

/** "led the army", "chosen to lead it": the office is the leadership of that body. */
function ledBody(clause: Clause, scene: Scene): PostWords[] {
  const child = scene.parsed.clauses.find(
    (one) => one.parent === clause && one.relation === "infinitive" && LEADERS[one.verb.lemma],
  );
  const leading = LEADERS[clause.verb.lemma] ? clause : child;
  // "the unit was led by NAME"
  const isPassive = leading === clause && clause.verb.voice === "passive";
  const body = isPassive ? clause.subject : leading?.objects[0];
  if (!leading || !body) return [];
  const { sort } = body.reading;
  const sectors = SECTORS[leading.verb.lemma];
  const isSector = sort === "thing" && sectors?.test(headWord(body)) === true;
  // "commanded the unit", which was named before
  const isUnit = sort === "thing" && body.phrase.determiner === "the" && scene.discourse.bodyOf(body) !== null;
  const isPlace = sort === "place" || (sort === "thing" && PLACE_NOUNS.has(headWord(body)));
  // "led a campaign" heads nothing that a report could name.
  const isOne = body.phrase.determiner !== "a" && body.phrase.determiner !== "an";
  const isLed =
    (sort === "body" && isOne) || sort === "pronoun" || (isPlace && clause !== leading) || isSector || isUnit;
  const party = isLed ? bodyParty(body, scene) : null;
  if (!party) return [];
  // "had led the army", said of one whose office was just named, is that office.
  const isVague = body.reading.sort === "body" && body.reading.name === null && clause.relation === "relative";
  const spokenOf = isVague
    ? lastPost(clause.verb.start, scene).filter((post) => !isHeldByAnother(post, clause, scene))
    : [];
  if (spokenOf.length > 0) return spokenOf;
  const led = ledPost(LEADERS[leading.verb.lemma] ?? "leader", withWhole(party, body, scene), leading.verb.start);
  const whole = isSector ? body.attached.find((one) => one.noun.reading.sort === "body")?.noun : null;
  return [whole ? { ...led, organisation: bodyParty(whole, scene)?.name ?? null } : led];
}

/** Organisation of a post as a party of the claim, where its words name one. */
export function employerOf(post: PostWords): Party | null {
  const { organisation, start, end } = post;
  return organisation === null ? null : { is: "organisation", name: organisation, written: organisation, start, end };
}
