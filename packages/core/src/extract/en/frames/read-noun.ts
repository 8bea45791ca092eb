import { CLAIM_TYPES } from "../../../vocabulary/claim-types.ts";
import { tells } from "../attribution/telling-nouns.ts";
import type { Clause } from "../clauses.ts";
import { headWord, type Item, type Noun } from "../nouns.ts";
import { type PostWords, postOf } from "../post-words.ts";
import type { Word } from "../words.ts";
import { bodyParty, employerOf, partiesOf, placeNamed, quotedGroup, type Scene } from "./arguments.ts";
import type { Finding, Party } from "./finding.ts";
import { type NounFrame, nounFrameOf } from "./noun-frames.ts";

/** A noun in its place in the sentence, with the items that follow it up to the next verb. */
interface Placed {
  readonly noun: Noun;
  readonly following: readonly Item[];
  readonly clause: Clause | null;
}

/** The prepositions and nouns that go on from a noun: "his removal FROM X AT the beginning". */
function* tail({ noun, following }: Placed): Iterable<{ preposition: string; noun: Noun }> {
  yield* noun.attached;
  for (const { noun: inner } of noun.attached) if (isAside(inner)) yield* inner.attached;
  for (const [i, item] of following.entries()) {
    if (item.kind === "verb") return;
    const before = following[i - 1];
    if (item.kind === "noun" && before?.kind === "joint" && before.word.tag === "preposition") {
      yield { preposition: before.word.lower, noun: item };
      if (isAside(item)) yield* item.attached;
    }
  }
}

/** "the death in COMBAT of X": how it happened stands between. */
const isAside = ({ reading, phrase }: Noun) => reading.sort === "thing" && phrase.determiner === null;

/** "his first appearance since the rumours of his death in January": what follows dates something else. */
function tellsItself(item: Item): boolean {
  if (item.kind === "joint") return item.word.lower === "since" || item.word.lower === "after";
  return item.kind === "noun" && tells(item);
}

function timesAfter({ noun, following }: Placed): Word[] {
  const times: Word[] = [];
  for (const item of following) {
    if (tellsItself(item)) break;
    if (item.kind === "verb" || (item.kind === "joint" && [",", ";"].includes(item.word.text) && times.length > 0))
      break;
    if (item.kind === "joint" && item.word.tag === "time" && item.word.start > noun.start) times.push(item.word);
  }
  return times;
}

/** Whom the noun is about: "his", "Kim's", "of X", "against X". */
function wholeParty(placed: Placed, frame: NounFrame, scene: Scene): Party[] {
  const { noun } = placed;
  const own = scene.discourse.possessorOf(noun);
  if (own && !frame.through) return [{ is: "person", ...own }];
  for (const { preposition, noun: object } of tail(placed)) {
    if (!frame.whose.includes(preposition)) continue;
    if (frame.through) {
      const through = frame.through.test(object.phrase.words.map((word) => word.lower).join(" "));
      const person = through ? (scene.discourse.possessorOf(object) ?? own) : null;
      if (person) return [{ is: "person", ...person }];
      continue;
    }
    const people = partiesOf(object, scene);
    if (people.length > 0) return people;
    const group = quotedGroup(object, scene);
    if (group) return [group];
  }
  return [];
}

function postAfter(placed: Placed, scene: Scene): PostWords | null {
  for (const { preposition, noun } of tail(placed)) {
    if (!["as", "to", "from"].includes(preposition)) continue;
    const post = postOf(noun, scene.text) ?? membership(noun, scene);
    if (post) return post;
  }
  return null;
}

/** "resignation as one of its members": the seat in that body. */
function membership(noun: Noun, scene: Scene): PostWords | null {
  const members = noun.attached.find(
    (one) => one.preposition === "of" && one.noun.phrase.words.at(-1)?.lower === "members",
  );
  const owner = members?.noun.phrase.determiner === "its" ? scene.discourse.bodyMeant(members.noun.start) : null;
  if (!members || !owner) return null;
  return {
    title: `member of ${owner.name}`,
    organisation: owner.name,
    head: "member",
    isFormer: false,
    isComing: false,
    isPlural: false,
    start: noun.start,
    end: members.noun.end,
  };
}

function placeAfter(placed: Placed, scene: Scene): Party | null {
  for (const { preposition, noun } of tail(placed)) {
    const place = ["in", "at", "near", "on"].includes(preposition) ? placeNamed(noun, scene) : null;
    if (place) return place;
  }
  return null;
}

/** The body that a removal is from, or that a measure is by. */
function organisationAfter(placed: Placed, frame: NounFrame, scene: Scene): Party[] {
  const wanted = frame.legal ? ["by", "from"] : ["from", "in"];
  for (const { preposition, noun } of tail(placed)) {
    if (!wanted.includes(preposition)) continue;
    const bodies = [noun, ...noun.others].flatMap((one) => {
      const isBody = one.reading.sort === "body" || (frame.legal && ["place", "thing"].includes(one.reading.sort));
      return (isBody && bodyParty(one, scene)) || [];
    });
    if (bodies.length > 0) return bodies;
  }
  return [];
}

function endOf(placed: Placed, parts: readonly ({ end: number } | null)[]): number {
  return Math.max(placed.noun.end, ...parts.map((part) => part?.end ?? 0));
}

function findingsOf(placed: Placed, frame: NounFrame, scene: Scene): Finding[] {
  const { noun, clause } = placed;
  const people = wholeParty(placed, frame, scene);
  const others = frame.other
    ? [...tail(placed)]
        .filter((one) => frame.other?.includes(one.preposition))
        .flatMap((one) => partiesOf(one.noun, scene))
    : [];
  if (people.length === 0 || (frame.other && people.length + others.length < 2)) return [];
  const post = postAfter(placed, scene);
  if (frame.post === "required" && !post) return [];
  // "The appointment of X as Y is revoked with effect from 3 May"
  const isRevoked = frame.type === "appointed" && clause !== null && undoes(clause, noun);
  const times = isRevoked ? [...clause.times] : timesAfter(placed);
  const place = placeAfter(placed, scene);
  const bodies = CLAIM_TYPES[frame.type].organisation ? organisationAfter(placed, frame, scene) : [];
  const organisations: (Party | null)[] = bodies.length > 0 ? bodies : [null];
  const groups = frame.other ? [[...people, ...others]] : people.map((party) => [party]);
  return groups.flatMap((about) =>
    organisations.map(
      (organisation): Finding => ({
        type: isRevoked ? "removed" : frame.type,
        about,
        post,
        organisation: organisation ?? (post && employerOf(post)),
        place,
        times,
        terms: null,
        agent: null,
        isNegated: noun.phrase.determiner === "no",
        isHedged: false,
        isPresent: false,
        isLastSeen: false,
        span: { start: noun.start, end: endOf(placed, [...times, place, organisation, post, ...about]) },
        anchor: { start: noun.phrase.start, end: noun.phrase.end },
        clause,
        rule: `${frame.type}: ${noun.phrase.words.at(-1)?.lower}`,
      }),
    ),
  );
}

/** Verbs whose objects are wished for, not told: "demanded his resignation", "asked judges for a warrant". */
const ASKING = new Set(
  "ask seek request demand urge call propose consider want threaten plan promise await expect vote offer refuse rumour rumor".split(
    " ",
  ),
);

/** Verbs that undo what a court or a state did: "withdrew its warrant for X". */
const UNDOING = new Set("withdraw revoke cancel annul quash drop lift suspend void overturn rescind scrap".split(" "));

/** Whether a verb takes back what the noun tells. */
const undoes = (clause: Clause, noun: Noun): boolean =>
  UNDOING.has(clause.verb.lemma) &&
  (clause.objects.includes(noun) || (clause.subject === noun && clause.verb.voice === "passive"));

/** Whether a verb takes back the act of a court or a state that the noun tells. */
const isUndone = (noun: Noun, { legal }: NounFrame, clause: Clause | null): boolean =>
  legal === true && clause !== null && undoes(clause, noun);

/** Verbs in whose passive the noun is not told either: "his dismissal had been rumoured". */
const EXPECTING = new Set("rumour rumor expect await plan propose consider discuss".split(" "));

/** Whether a verb only asks for what the noun tells: as its object, or behind "for". */
function isAskedFor(noun: Noun, clause: Clause | null): boolean {
  if (!clause || !(ASKING.has(clause.verb.lemma) || EXPECTING.has(clause.verb.lemma))) return false;
  if (clause.subject === noun) return clause.verb.voice === "passive" && EXPECTING.has(clause.verb.lemma);
  const behind = clause.adjuncts.filter((one) => one.preposition === "for").map((one) => one.noun);
  return [...clause.objects, ...behind].some((one) => one === noun || one.others.includes(noun));
}

/** "His disappearance WOULD BE the first": only imagined. */
const isImagined = (noun: Noun, { parsed }: Scene): boolean =>
  parsed.clauses.some(({ subject, verb }) => subject === noun && verb.modal === "would");

function clauseAround(noun: Noun, scene: Scene): Clause | null {
  const own = scene.parsed.clauses.find((clause) => clause.subject === noun);
  if (own && (EXPECTING.has(own.verb.lemma) || UNDOING.has(own.verb.lemma))) return own;
  return scene.parsed.clauses.findLast((clause) => clause.verb.start < noun.start) ?? null;
}

/** The claims that the nouns of a sentence make: "the killing of X", "his removal", "sanctions on him by Y". */
export function readNouns(scene: Scene): Finding[] {
  const { items } = scene.parsed;
  const findings: Finding[] = [];
  const read = (noun: Noun, at: number): void => {
    const frame = nounFrameOf(headWord(noun));
    const clause = frame ? clauseAround(noun, scene) : null;
    if (frame && !isImagined(noun, scene) && !isAskedFor(noun, clause) && !isUndone(noun, frame, clause))
      findings.push(...findingsOf({ noun, following: items.slice(at + 1), clause }, frame, scene));
    for (const one of noun.attached) read(one.noun, at);
    for (const other of noun.others) read(other, at);
  };
  for (const [at, item] of items.entries()) if (item.kind === "noun") read(item, at);
  return findings;
}
