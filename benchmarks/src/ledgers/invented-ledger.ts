import {
  addDays,
  CLAIM_TYPES,
  type Claim,
  type ClaimType,
  claimIdOf,
  type Day,
  type Entity,
  eventTime,
  type Report,
  reportIdOf,
  type Statement,
  sha256Of,
  statementIdOf,
  type Time,
} from "@hearsay/core";
import { countUpTo, pick, type Random, randomOf } from "../random.ts";
import { type InventedPeople, inventedPeople } from "./invented-people.ts";
import { inventedVoice } from "./invented-voice.ts";
import { inventedName, inventedSentence } from "./invented-words.ts";

/** How big a ledger is, and from which seed it is drawn. */
export interface LedgerShape {
  readonly statements: number;
  readonly persons: number;
  readonly seed: number;
}

/** A claim with everybody and everything that it names. */
interface InventedClaim {
  readonly claim: Claim;
  readonly about: readonly Entity[];
  readonly post: Entity | null;
}

/** A report of an invented ledger with what it tells, who and what is new in it, and what it reprints. */
export interface InventedReport {
  readonly report: Report;
  readonly told: readonly { readonly statement: Statement; readonly claim: Claim }[];
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly copyOf: string | null;
}

/** Something that happened, which several reports tell. */
interface Story {
  readonly number: number;
  readonly day: Day;
  readonly claims: readonly InventedClaim[];
  readonly wire: string | null;
}

const FIRST_DAY: Day = "2005-01-01";
/** Days over which the reports of a ledger are spread: twenty years. */
const DAYS = 7300;
/** Statements of an average report. */
const PER_REPORT = 4;

const PLACES = ["Moscow", "Minsk", "Cairo", "Lagos", "Lima", "Oslo", "Ankara", null, null, null];
const PLACED: ReadonlySet<ClaimType> = new Set(["appeared", "met", "located"]);
const WIRES = ["Sable Wire", "Norland Press", "Orm Agency"];

/** What stories are about, and how often in a hundred. */
const KINDS: readonly (readonly [ClaimType, number])[] = [
  ["appeared", 26],
  ["met", 16],
  ["said", 22],
  ["appointed", 8],
  ["removed", 6],
  ["died", 3],
  ["ill", 3],
  ["detained", 4],
  ["released", 2],
  ["located", 4],
  ["sanctioned", 4],
  ["missing", 2],
];

const HUNDRED: readonly ClaimType[] = KINDS.flatMap(([type, share]) => Array<ClaimType>(share).fill(type));

/** A state is certain on the day on which it is told; every second death has an open start, as "he died" has. */
function timeOf(type: ClaimType, day: Day, number: number): Time {
  const range = { from: day, to: day };
  if (CLAIM_TYPES[type].kind === "state") return { core: range, support: range, starts: false, ends: false };
  return eventTime(type === "died" && number % 2 === 0 ? { from: null, to: day } : range);
}

function claimOf(type: ClaimType, day: Day, who: readonly number[], people: InventedPeople, random: Random) {
  const [main = 0, other = 0] = who;
  const about = [people.person(main), ...(type === "met" ? [people.person(other)] : [])];
  const traits = CLAIM_TYPES[type];
  const post = traits.post === "none" ? null : people.postOf(main, Number(day.slice(0, 4)) - 2005);
  const terms = type === "said" ? inventedSentence(Math.floor(random() * 1e9)) : null;
  const ids = about.map(({ id }) => id);
  const claim: Claim = {
    id: claimIdOf([type, ids, post?.id ?? null, type === "holds_post" ? null : day, terms]),
    type,
    about: ids,
    post: post?.id ?? null,
    organisation: null,
    place: PLACED.has(type) ? pick(PLACES, random) : null,
    time: timeOf(type, day, main),
    terms,
    narrows: null,
  };
  return { claim, about, post };
}

function storyOf(number: number, day: Day, persons: number, people: InventedPeople, random: Random): Story {
  const main = people.somebody(random);
  const other = (main + 1 + people.somebody(random)) % persons;
  const tell = (type: ClaimType, who: readonly number[]) => claimOf(type, day, who, people, random);
  const claims = [tell(pick(HUNDRED, random), [main, other])];
  if (random() < 0.7) claims.push(tell("holds_post", [main]));
  if (random() < 0.6) claims.push(tell("said", [main]));
  if (random() < 0.4) claims.push(tell(pick(HUNDRED, random), [other, main]));
  return { number, day, claims, wire: random() < 0.4 ? pick(WIRES, random) : null };
}

const textOf = (seed: number, sentences: number) =>
  Array.from({ length: sentences }, (_, i) => inventedSentence(seed * 31 + i)).join(" ");

function reportOf(id: Report["id"], story: Story, telling: number, isCopy: boolean, outlet: string): Report {
  const first = textOf(story.number, 14);
  const again = isCopy ? `${first} ${inventedSentence(telling)}` : textOf(story.number * 13 + telling * 1_000_003, 10);
  const text = telling === 0 ? first : again;
  const day = addDays(story.day, Math.floor(telling / 3));
  return {
    id,
    title: inventedSentence(story.number + telling),
    outlet: { name: outlet, foundIn: "meta" },
    author: null,
    published: { day, time: `${String(8 + telling).padStart(2, "0")}:00`, zone: null, written: day, foundIn: "meta" },
    modified: null,
    section: null,
    language: "en",
    url: `https://news.example/${story.number}/${telling}`,
    credit: telling === 0 || isCopy ? story.wire : null,
    paraphrases: null,
    text,
    parts: [{ kind: "paragraph", start: 0, end: text.length, credit: null, link: null }],
    capture: sha256Of(text),
    issues: [],
  };
}

const mentionOf = ({ name }: Entity) => ({ name, written: name, span: null });

function statementOf(report: Report, { claim, about, post }: InventedClaim, at: number, day: Day): Statement {
  const start = Math.min(at * 60, report.text.length - 60);
  const span = { start, end: start + 50 };
  return {
    id: statementIdOf([report.id, at]),
    report: report.id,
    span,
    quote: report.text.slice(span.start, span.end),
    stance: "asserts",
    basis: "named",
    chain: [],
    said: null,
    restates: false,
    echo: false,
    ownKnowledge: false,
    claim: {
      type: claim.type,
      about: about.map((one) => ({ ...mentionOf(one), is: "person", private: false })),
      post: post && mentionOf(post),
      postIsShared: false,
      organisation: null,
      place: claim.place === null ? null : { name: claim.place, written: claim.place, span: null },
      time: claim.type === "holds_post" ? timeOf("holds_post", day, 0) : claim.time,
      timeWritten: null,
      terms: claim.terms === null ? null : { text: claim.terms, span },
    },
    rule: "invented",
  };
}

/** What a report tells of a story: a copy all of it, others a part; some claims in several sentences. */
function toldBy(report: Report, story: Story, telling: number, isCopy: boolean, random: Random) {
  const all = story.claims;
  const part = telling === 0 || isCopy ? all : all.slice(0, countUpTo(all.length, random));
  return part.flatMap((invented, at) => {
    const times = Math.max(1, Math.round((PER_REPORT / all.length) * random() * 1.6));
    return Array.from({ length: times }, (_, i) => ({
      invented,
      claim: invented.claim,
      statement: {
        ...statementOf(report, invented, at * 8 + i, story.day),
        ...inventedVoice(invented.claim.type, telling, random),
      },
    }));
  });
}

/**
 * The reports of an invented ledger in the order of their days (`docs/benchmarks.md` describes its shape). The same
 * shape and seed give the same reports.
 */
export function* inventedLedger({ statements, persons, seed }: LedgerShape): Generator<InventedReport> {
  const random = randomOf(seed);
  const people = inventedPeople(persons);
  const outlets = Math.max(20, Math.floor(persons / 200));
  const entered = new Set<string>();
  const isNew = ({ id }: { readonly id: string }) => !entered.has(id) && entered.add(id);
  let reports = 0;
  for (let told = 0, number = 0; told < statements; number++) {
    const day = addDays(FIRST_DAY, Math.floor((told / statements) * DAYS));
    const story = storyOf(number, day, persons, people, random);
    let first: string | null = null;
    // A story is told once, or again and again: copies of a wire, echoes, quotations, denials, retractions.
    for (let telling = 0; telling === 0 || (telling < 12 && random() < 0.6); telling++) {
      const isCopy = telling > 0 && story.wire !== null && random() < 0.6;
      const outlet = `The ${inventedName(9_000_000 + Math.floor(outlets * random() ** 2))}`;
      const report = reportOf(reportIdOf([seed, reports++]), story, telling, isCopy, outlet);
      const all = toldBy(report, story, telling, isCopy, random);
      const named = all.flatMap(({ invented: { about, post } }) => [...about, ...(post ? [post] : [])]);
      told += all.length;
      yield {
        report,
        told: all,
        entities: named.filter(isNew),
        claims: all.map(({ claim }) => claim).filter(isNew),
        copyOf: isCopy ? first : null,
      };
      first ??= report.id;
    }
  }
}
