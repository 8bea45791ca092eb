import type { Day } from "../../vocabulary/day.ts";
import { type Span, spanInside } from "../../vocabulary/span.ts";
import type { Stance } from "../../vocabulary/stance.ts";
import type { DayRange } from "../../vocabulary/time.ts";
import { withLaterCitation } from "./attribution/cited-later.ts";
import { type Quotation, quotationFrom } from "./attribution/quotations.ts";
import { quotedSentence } from "./attribution/quoted-sentences.ts";
import { type Source, sourceOf } from "./attribution/sources.ts";
import { actsOver, type SpeechAct, speechActsOf } from "./attribution/speech-acts.ts";
import { tells } from "./attribution/telling-nouns.ts";
import { isTakenUp } from "./attribution/told-by-nouns.ts";
import { ACTS, basisOf } from "./basis.ts";
import { windowOf } from "./claim-time.ts";
import type { Clause, Parsed } from "./clauses.ts";
import type { Scene } from "./frames/arguments.ts";
import type { Finding } from "./frames/finding.ts";
import { readCareer } from "./frames/read-career.ts";
import { readClause } from "./frames/read-clause.ts";
import { readDescriptions } from "./frames/read-descriptions.ts";
import { readGapped, readIdentity } from "./frames/read-identity.ts";
import { listsPeople, readListed } from "./frames/read-listed.ts";
import { readMembership } from "./frames/read-membership.ts";
import { readNouns } from "./frames/read-noun.ts";
import { readProfile } from "./frames/read-profile.ts";
import { readSpeech } from "./frames/read-speech.ts";
import { readState } from "./frames/read-state.ts";
import { readReplacements, readSuccessions, withoutAppointers } from "./frames/read-successions.ts";
import { untilDepartures } from "./frames/until-departures.ts";
import { canTell } from "./frames/verb-frames.ts";
import { OWN_KNOWLEDGE, SILENCE } from "./lexicon/speech.ts";
import type { Item, Noun } from "./nouns.ts";
import { reactionsOf } from "./reactions.ts";
import type { ReadText, Sentence } from "./read-sentences.ts";
import { beforeReaction, type TrailingReaction } from "./trailing-reactions.ts";
import type { Word } from "./words.ts";

/** The days in which a source spoke. */
export interface Dating {
  readonly from: Day | null;
  readonly to: Day;
}

/** A finding with who says it, before the report as a whole is looked at. */
export interface Draft {
  readonly finding: Finding;
  readonly sentence: Sentence;
  readonly sources: readonly Source[];
  readonly stance: Stance;
  readonly basis: ReturnType<typeof basisOf>;
  /** When its source spoke, where the text dates that. */
  readonly saidTimes: readonly Word[];
  readonly span: Span;
  readonly ownKnowledge: boolean;
}

const FLIP: { readonly [stance in Stance]: Stance } = {
  asserts: "denies",
  denies: "asserts",
  hedges: "doubts",
  doubts: "hedges",
  retracts: "retracts",
};
const SOFTEN: { readonly [stance in Stance]: Stance } = {
  asserts: "hedges",
  denies: "doubts",
  hedges: "hedges",
  doubts: "doubts",
  retracts: "retracts",
};

/** The stance that the verbs of saying and the claim's own words make together. */
function stanceFor(acts: readonly SpeechAct[], finding: Finding): Stance {
  let stance: Stance = finding.isNegated ? "denies" : "asserts";
  if (finding.isHedged) stance = SOFTEN[stance];
  for (const act of acts.toReversed()) {
    if (act.stance === "denies" || act.stance === "doubts") stance = FLIP[stance];
    if (act.stance === "hedges" || act.stance === "doubts") stance = SOFTEN[stance];
    if (act.stance === "retracts") stance = "retracts";
  }
  return stance;
}

/** "news about his death": the noun that tells, standing before the claim's noun without a verb between. */
function tellingNoun(finding: Finding, parsed: Parsed): { noun: Noun; about: number } | null {
  const { items } = parsed;
  const at = items.findIndex((item) => item.kind === "noun" && spanInside(finding.anchor, item));
  for (let i = at; i >= 0; i--) {
    const item = items[i] as Item;
    if (item.kind === "verb") return null;
    if (item.kind === "noun" && tells(item) && i < at && !isTakenUp(item, parsed)) {
      const next = items[i + 1];
      return next?.kind === "joint" && ["about", "on", "that"].includes(next.word.lower)
        ? { noun: item, about: i }
        : null;
    }
    if (
      item.kind === "noun" &&
      tells(item) &&
      !isTakenUp(item, parsed) &&
      i === at &&
      item.attached.some((one) => spanInside(finding.anchor, one.noun))
    ) {
      return { noun: item, about: i };
    }
  }
  return null;
}

function withoutRepeats(sources: readonly Source[]): Source[] {
  return sources.filter((source, i) => !sources.slice(0, i).some((other) => other.link.name === source.link.name));
}

/** The finding's words together with the attribution, where the two adjoin. */
function wholeSpan(finding: Finding, acts: readonly SpeechAct[], others: readonly Finding[]): Span {
  let { start, end } = finding.span;
  for (const act of acts.toReversed()) {
    const gap = act.span.end <= start ? { start: act.span.end, end: start } : { start: end, end: act.span.start };
    const isApart = others.some(
      (other) =>
        other !== finding &&
        other.rule !== "holds_post: apposition" &&
        other.anchor.start >= gap.start &&
        other.anchor.end <= gap.end,
    );
    if (isApart) continue;
    start = Math.min(start, act.span.start);
    end = Math.max(end, act.span.end);
  }
  return { start, end };
}

/** Where a state's own agency carries what an authority did, the authority is the source behind it. */
function actingAuthority(finding: Finding, sources: readonly Source[], scene: Scene): Source | null {
  const last = sources.at(-1);
  if (!last?.isStateMedia || !finding.agent || !ACTS.has(finding.type)) return null;
  const agent = sourceOf(finding.agent, scene.discourse, scene.text);
  return agent?.isAuthority ? agent : null;
}

interface Told {
  readonly scene: Scene;
  readonly sentence: Sentence;
  readonly acts: readonly SpeechAct[];
  readonly findings: readonly Finding[];
  readonly quotations: readonly Quotation[];
  /** The answers that trail what the sentence tells. */
  readonly trailing: readonly TrailingReaction[];
  readonly report: string;
}

function draftOf(finding: Finding, told: Told): Draft | null {
  const { scene, sentence } = told;
  const over = actsOver(told.acts, finding.anchor);
  if (over.some((act) => act.isVoid)) return null;
  const telling = finding.rule.startsWith("holds_post:") ? null : tellingNoun(finding, scene.parsed);
  const isOwned = /^(?:its|their|his|her)$/.test(telling?.noun.phrase.determiner ?? "");
  const teller = telling && !isOwned ? sourceOf(telling.noun, scene.discourse, scene.text) : null;
  const credit = sentence.part.credit ? creditSource(sentence.part.credit) : [];
  const spoken = withoutRepeats([...credit, ...over.flatMap((act) => act.sources), ...(teller ? [teller] : [])]);
  const authority = actingAuthority(finding, spoken, scene);
  const sources = authority ? withoutRepeats([...spoken, authority]) : spoken;
  const isApposition = finding.rule === "holds_post: apposition";
  const isAside = isApposition && over.some((act) => act.stance !== "asserts");
  if (isAside) return draftOf({ ...finding, rule: "holds_post: aside" }, { ...told, acts: [] });
  const isOwn = isApposition && over.some((act) => act.isRecorded || isLabel(finding, told));
  if (isOwn) return draftOf({ ...finding, rule: "holds_post: label" }, { ...told, acts: [] });
  const stance =
    teller && over.every((act) => act.sources.at(-1) !== teller)
      ? SOFTEN[stanceFor(over, finding)]
      : stanceFor(over, finding);
  const words = told.report.slice(sentence.start, sentence.end);
  return {
    finding: over.some((act) => act.isRecorded) ? { ...finding, isPresent: false } : finding,
    sentence,
    sources,
    stance,
    basis: basisOf({
      finding,
      sources,
      stance,
      sentence: words,
      report: told.report,
      isCaption: sentence.part.kind === "caption",
      offices: scene.discourse.officesOf(finding.about[0]?.name ?? ""),
      verbs: over.map((act) => act.clause?.verb.lemma ?? ""),
    }),
    saidTimes: teller ? timesAfter(finding, scene.parsed.items) : over.flatMap((act) => act.times),
    span: beforeReaction(wholeSpan(finding, over, told.findings), finding.anchor, told.trailing),
    ownKnowledge: sources.length === 0 && finding.rule !== "holds_post: label" && OWN_KNOWLEDGE.test(words),
  };
}

/** "Movement leader NAME" inside what others report, and outside quotation marks: the outlet's own word for him. */
function isLabel({ span }: Finding, { quotations, report }: Told): boolean {
  const isApart = report.slice(span.start, span.end).includes(",");
  return !isApart && span.end > (quotationFrom(quotations, span.start)?.end ?? 0);
}

/** "news about A, B or C at the beginning of the year" dates the news. */
function timesAfter(finding: Finding, items: readonly Item[]): Word[] {
  const times: Word[] = [];
  for (const item of items) {
    if (item.start < finding.anchor.start) continue;
    if (item.kind === "verb") break;
    if (item.kind === "joint" && item.word.tag === "time") times.push(item.word);
  }
  return times;
}

function creditSource(credit: string): Source[] {
  return [
    {
      link: { name: credit, written: credit, span: null, kind: "named", is: "organisation", body: null },
      body: credit,
      isAuthority: false,
      isState: false,
      country: null,
      isStateMedia: false,
    },
  ];
}

/** "removed X, who had commanded the brigade": the aside names the post that the verb before it needs. */
function learnFromAsides(clauses: readonly Clause[], scene: Scene): void {
  const asides = clauses.filter(({ relation, verb }) => relation === "relative" && canTell(verb.lemma, "holds_post"));
  for (const { type, about, post, clause } of asides.flatMap((clause) => readClause(clause, scene))) {
    // "who held the job" names none.
    const isNamed = post !== null && clause !== null && post.start >= clause.start;
    if (type === "holds_post" && about[0] && isNamed) scene.discourse.learnPost(about[0].name, post);
  }
}

/** Who says what in a sentence, by its own words or by the quotation that it stands in. */
function actsIn(sentence: Sentence, { sentences, quotations, discourse }: ReadText, text: string): SpeechAct[] {
  const acts = speechActsOf(sentence.parsed, discourse, text);
  const quoted = quotedSentence(sentence, acts, { sentences, quotations, discourse, text });
  return quoted ? [quoted, ...acts] : acts;
}

/** The claims of a sentence, each with who says it. */
function draftsOfSentence(sentence: Sentence, before: readonly Draft[], read: ReadText, report: string): Draft[] {
  const scene: Scene = { parsed: sentence.parsed, discourse: read.discourse, text: report };
  const acts = actsIn(sentence, read, report);
  const { clauses } = sentence.parsed;
  learnFromAsides(clauses, scene);
  const spoke = acts.find((act) => !act.isVoid && act.sources.at(-1)?.link.kind === "named")?.sources.at(-1);
  if (spoke) read.discourse.noteSpeaker(spoke, sentence.start);
  for (const act of acts) if (!act.isVoid) read.discourse.noteSpoken(act.sources, sentence.start);
  read.discourse.noteFirstPerson(acts, read.quotations);
  const told = clauses.flatMap((clause) => {
    const findings = [
      ...readClause(clause, scene),
      ...readState(clause, scene),
      ...readIdentity(clause, scene),
      ...readCareer(clause, scene),
      ...readMembership(clause, scene),
    ];
    // "retired as chief and was succeeded by X", "has led it since he succeeded X": the post is that of the clause before.
    for (const { type, about, post } of findings) {
      const left = type === "succeeded" ? about[1] : type === "removed" || type === "holds_post" ? about[0] : undefined;
      if (left && post) scene.discourse.learnPost(left.name, post);
    }
    return findings;
  });
  const verbal = withoutAppointers(told);
  const nominal = readNouns(scene).filter((finding) => !isToldByVerb(finding, verbal));
  const all = [
    ...verbal.map((finding) => withoutLaterTimes(finding, scene.parsed.items, nominal)),
    ...nominal,
    ...clauses.flatMap((clause) => readGapped(clause, verbal, scene)),
    ...readSuccessions(clauses, [...nominal, ...verbal], scene),
    ...(clauses.some(({ verb }) => canTell(verb.lemma, "appointed"))
      ? readReplacements(clauses, leavingIn([...before.map((draft) => draft.finding), ...verbal]), scene)
      : []),
    ...readDescriptions(scene),
    ...readProfile(sentence, scene),
    ...(listsPeople(sentence.parsed) ? readListed(scene, read.sentences[sentence.at - 1]?.parsed) : []),
  ];
  const findings = untilDepartures(withoutSucceeded(all), scene.parsed.items).filter(
    (finding) =>
      !isSilent(finding, sentence, report) && isReleased(finding, acts) && !isAsked(finding, sentence, report),
  );
  for (const { type, about, post } of findings) {
    if (about[0]) read.discourse.noteTold(type, about[0].name);
    if (type === "succeeded" && about[0] && about[1]) read.discourse.noteSuccession(about[0].name, about[1].name);
    if (!about[0] || !post) continue;
    read.discourse.learnPost(about[0].name, post);
    if (type === "appointed" || type === "assumed") read.discourse.appointee = about[0];
  }
  const isTold = (act: SpeechAct) =>
    findings.some((finding) => finding.rule !== "holds_post: apposition" && spanInside(finding.anchor, act.content));
  const said = acts.flatMap((act) => readSpeech(act, scene, isTold));
  const { trailing } = sentence.parsed;
  const { quotations } = read;
  const whole: Told = { scene, sentence, acts, findings: [...findings, ...said], quotations, trailing, report };
  const drafts = whole.findings.flatMap((finding) => draftOf(finding, whole) ?? []);
  return drafts.filter((draft) => !isOfTheDead(draft, drafts));
}

/** "took over command, relieving Y": who follows Y tells that Y left. */
const withoutSucceeded = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (one) =>
      one.type !== "removed" ||
      !findings.some(
        (other) =>
          other.type === "succeeded" && other.clause === one.clause && other.about[1]?.name === one.about[0]?.name,
      ),
  );

/** "issued a warrant against him", "lifted sanctions on him": the noun tells nothing that its verb does not. */
function isToldByVerb(finding: Finding, verbal: readonly Finding[]): boolean {
  return verbal.some(
    (other) =>
      other.about[0]?.name === finding.about[0]?.name &&
      (spanInside(finding.anchor, other.span) || (finding.type === "appeared" && !other.isNegated)) &&
      (other.type === finding.type || other.clause?.objects.some((noun) => spanInside(finding.anchor, noun))),
  );
}

/** A time behind a noun that tells something of its own is that noun's: "appeared ... since news about his removal at ...". */
function withoutLaterTimes(finding: Finding, items: readonly Item[], nominal: readonly Finding[]): Finding {
  if (finding.times.length === 0) return finding;
  const telling = items.find((item) => item.kind === "noun" && item.start > finding.anchor.end && tells(item));
  const limits = [...nominal.map((one) => one.anchor.start), telling?.start ?? Number.MAX_SAFE_INTEGER].filter(
    (start) => start > finding.anchor.end,
  );
  const limit = Math.min(...limits, Number.MAX_SAFE_INTEGER);
  return { ...finding, times: finding.times.filter((time) => time.start < limit) };
}

/** Inside "could not confirm whether ..." nothing is told. */
function isSilent(finding: Finding, sentence: Sentence, report: string): boolean {
  const { parent } = finding.clause ?? {};
  const around = parent ? report.slice(parent.start, Math.max(parent.end, finding.anchor.start)) : "";
  return (
    finding.clause?.relation !== "main" &&
    around !== "" &&
    SILENCE.test(around) &&
    sentence.parsed.clauses.includes(parent as never)
  );
}

/** Words that open a question which takes for granted what it asks about: "Why was X dismissed?". */
const TAKEN_FOR_GRANTED = new Set("why when where how who whom whose which".split(" "));

/** "Is it true that she resigned?", "Minister sacked?": asked, not told; asides and offices beside names are told. */
function isAsked({ rule, clause }: Finding, { end, words }: Sentence, report: string): boolean {
  if (report[end - 1] !== "?" || TAKEN_FOR_GRANTED.has(words[0]?.lower ?? "")) return false;
  return clause?.relation !== "relative" && !/^(?:holds_post|member_of): (?:apposition|label)$/.test(rule);
}

/** Where the words behind a comma begin. */
const wordAfter = (at: number, { words }: Sentence): number => words.find(({ start }) => start > at)?.start ?? at;

/** Somebody's word on what the sentences before told: "Iraqi officials were sceptical". */
function reactionDrafts(sentence: Sentence, before: readonly Draft[], read: ReadText, report: string): Draft[] {
  return reactionsOf(sentence, before, report).flatMap(({ reaction, meant }) => {
    const source = sourceOf(reaction.subject, read.discourse, report);
    if (!source) return [];
    const { clause, stance } = reaction;
    // Only its own word can be taken back: that of the sentence meant, or one before it.
    if (stance === "retracts" && !meant.sources.some((one) => one.link.name === source.link.name)) return [];
    const finding: Finding = { ...meant.finding, agent: null, rule: `${meant.finding.type}: reaction` };
    const basis =
      source.link.kind === "anonymous" ? "anonymous" : source.link.kind === "social_media" ? "social_media" : "named";
    const start = reaction.from === undefined ? clause.start : wordAfter(reaction.from, sentence);
    const span = { start: Math.min(start, clause.start), end: clause.end };
    return [
      { finding, sentence, sources: [source], stance, basis, saidTimes: clause.times, span, ownKnowledge: false },
    ];
  });
}

/** "The army chief, NAME, was killed": the office of a dead man attests no day of holding it. */
function isOfTheDead({ finding }: Draft, all: readonly Draft[]): boolean {
  const isAside = /^holds_post: (?:apposition|label)$/.test(finding.rule) && !finding.post?.isFormer;
  const isDead = (one: Draft) =>
    one.finding.type === "died" && one.stance === "asserts" && one.finding.about[0]?.name === finding.about[0]?.name;
  return isAside && all.some(isDead);
}

/** "a recording of X" shows X where somebody brings it out. */
function isReleased({ rule, anchor }: Finding, acts: readonly SpeechAct[]): boolean {
  const isRecorded = /^appeared: (?:recording|footage|video)s?$/.test(rule);
  return !isRecorded || actsOver(acts, anchor).some((act) => act.clause !== null);
}

/** Removals that were told with a post: somebody may be put in that place. */
function leavingIn(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.type === "removed" && finding.post !== null);
}

/** All claims of a report, in the order of the text. */
export function draftStatements(read: ReadText, report: string): Draft[] {
  let drafts: Draft[] = [];
  for (const sentence of read.sentences) {
    drafts = withLaterCitation(drafts, sentence, read, report);
    drafts.push(...draftsOfSentence(sentence, drafts, read, report));
    drafts.push(...reactionDrafts(sentence, drafts, read, report));
  }
  return drafts;
}

/** The days in which the source spoke, where they end before publication or lie within it. */
export function saidWindow(draft: Draft, published: Day | null): Dating | null {
  const window: DayRange | null = windowOf(draft.saidTimes);
  if (!window || window.to === null || (published !== null && window.to > published)) return null;
  return draft.sources.length > 0 ? { from: window.from, to: window.to } : null;
}
