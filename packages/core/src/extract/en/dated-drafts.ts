import { CLAIM_TYPES } from "../../vocabulary/claim-types.ts";
import { addDays, type Day } from "../../vocabulary/day.ts";
import type { DayRange, Time } from "../../vocabulary/time.ts";
import { tells } from "./attribution/telling-nouns.ts";
import { claimTime, windowOf } from "./claim-time.ts";
import type { Clause } from "./clauses.ts";
import { type Dating, type Draft, saidWindow } from "./draft-statements.ts";
import type { Finding } from "./frames/finding.ts";
import type { Sentence } from "./read-sentences.ts";
import type { Word } from "./words.ts";

/** A draft with the days in which its claim holds and in which its source spoke. */
export interface Dated extends Draft {
  readonly time: Time;
  readonly times: readonly Word[];
  readonly said: Dating | null;
}

/** "This came after days of ...": what it speaks of happened about when the sentence before did. */
function pointsBack({ parsed }: Sentence): boolean {
  const [first] = parsed.clauses;
  const subject = first?.subject?.phrase.words[0]?.lower ?? "";
  return (
    ["this", "that", "it"].includes(subject) && ["come", "follow", "happen", "occur"].includes(first?.verb.lemma ?? "")
  );
}

/** The days that a sentence names, whether for what happened or for who spoke. */
function daysOf(sentence: Sentence): DayRange | null {
  return windowOf(sentence.words.filter((word) => word.tag === "time"));
}

/** The words for when: the clause's own, else those of the verb it hangs on or is joined to, else those that open the sentence. */
function timesFor(draft: Draft): { times: readonly Word[]; isAfter: boolean } {
  const { finding } = draft;
  if (finding.times.some((word) => !isLength(word))) return { times: finding.times, isAfter: false };
  const near = timesAround(draft);
  return near.times.length > 0 ? near : { times: finding.times, isAfter: false };
}

/** "sentences him to 20 YEARS" says not when. */
const isLength = ({ lower, time }: Word): boolean =>
  time?.support == null && /(?:years?|months?|weeks?|days?)$/.test(lower);

/** The words for when around what tells something and has none of its own. */
function timesAround({ finding, sentence }: Draft): { times: readonly Word[]; isAfter: boolean } {
  const { clause } = finding;
  const { opening, clauses } = sentence.parsed;
  const near = clause ? nearTimes(clause, clauses) : [];
  if (near.length > 0) return { times: near, isAfter: false };
  const first = clauses.find((one) => one.relation === "main");
  // "1 March 2040: X is suspended; Y becomes chief"
  const isEntry = sentence.words[0]?.tag === "time" && /^[:–—-]$/.test(sentence.words[1]?.text ?? "");
  const isOpened = clause !== null && (isEntry || clause === first || clause.subject === first?.subject);
  if (!isOpened || finding.anchor.start < (first?.verb.start ?? 0)) return { times: [], isAfter: false };
  return { times: opening.times, isAfter: opening.adjuncts.some((one) => one.preposition === "after") };
}

/** "has led it since 2021, WHEN he succeeded X": then, not ever since. */
function beginning(word: Word): Word[] {
  const { time } = word;
  // "on 28 March, when he received X"
  if (time?.range && time.modifier === null && time.range.from === time.range.to) return [word];
  if (time?.modifier !== "since" || time.range === null) return [];
  return [{ ...word, time: { ...time, modifier: null, support: time.range, core: null } }];
}

/** "voted on Tuesday to remove", "removed X on Tuesday and appointed Y". */
function nearTimes(clause: Clause, clauses: readonly Clause[]): readonly Word[] {
  const depends =
    clause.relation === "infinitive" || (clause.relation === "participle" && clause.verb.form === "gerund");
  if (depends && clause.parent) return clause.parent.times;
  if (clause.relation === "adverbial" && clause.opening === "when" && clause.parent)
    return clause.parent.times.flatMap(beginning);
  if (clause.opening !== "and") return [];
  const before = clauses.findLast(
    (one) =>
      one.start < clause.verb.start &&
      one !== clause &&
      one.subject === clause.subject &&
      one.relation === clause.relation,
  );
  return before?.times ?? [];
}

/** A holding told beside something dated is attested on its day: "the Secretary, NAME, held talks on Monday". */
function dayBeside({ finding, sentence }: Draft): DayRange | null {
  if (finding.type !== "holds_post" || finding.times.length > 0 || !finding.isPresent) return null;
  const around =
    finding.clause?.parent ??
    sentence.parsed.clauses.find((clause) => clause.start <= finding.span.start && finding.span.end <= clause.end);
  const window = around ? windowOf(around.times) : null;
  return window?.from && window.from === window.to ? window : null;
}

function isCareer(draft: Draft): boolean {
  return draft.finding.rule === "holds_post: career" && draft.finding.times.length > 0;
}

/** "said that he was ill": the state is of the time of saying. */
function isBackshifted({ finding, sources }: Draft): boolean {
  const clause = finding.clause?.relation === "infinitive" ? finding.clause.parent : finding.clause;
  // "said that he had suffered a stroke": before the saying.
  const isEarlier = finding.clause?.verb.words.some((word) => word.lower === "had") ?? false;
  return (
    CLAIM_TYPES[finding.type].kind === "state" && clause?.relation === "complement" && sources.length > 0 && !isEarlier
  );
}

function datedByItself(draft: Draft, published: Day | null, back: DayRange | null): Dated {
  const { finding } = draft;
  const own = saidWindow(draft, published);
  const said = own ?? (back && back.to !== null ? { from: back.from, to: back.to } : null);
  const { times, isAfter } = timesFor(draft);
  const telling = dayBeside(draft) ?? said ?? { from: published, to: published };
  const time = claimTime({
    type: finding.type,
    times,
    isAfter,
    // A headline tells what has happened in the present tense.
    isPresent: (finding.isPresent || isBackshifted(draft)) && draft.sentence.part.kind !== "title",
    isFormer: finding.post?.isFormer ?? false,
    isCareer: isCareer(draft),
    isLastSeen: finding.isLastSeen,
    telling,
  });
  const isEvent = CLAIM_TYPES[finding.type].kind === "event";
  const anchored = back && times.length === 0 && isEvent ? { ...time, support: back, core: null } : time;
  const earlier =
    finding.rule === "holds_post: earlier career"
      ? { ...time, core: null, support: { from: null, to: time.support.to } }
      : anchored;
  return { ...draft, time: earlier, times, said };
}

/** Sanctions of one authority are not those of another. */
const isOfAnotherList = (one: Finding, other: Finding): boolean =>
  one.type === "sanctioned" &&
  one.organisation !== null &&
  other.organisation !== null &&
  one.organisation.name !== other.organisation.name;

/** An event told twice in one report happened once: the telling without a day takes the day of the other. */
function withSharedTimes(drafts: readonly Dated[]): Dated[] {
  const isDated = (draft: Dated) => draft.times.length > 0 && CLAIM_TYPES[draft.finding.type].kind === "event";
  return drafts.map((draft, i) => {
    const { type, about } = draft.finding;
    if (CLAIM_TYPES[type].kind !== "event" || draft.times.length > 0 || draft.finding.isNegated || type === "said")
      return draft;
    if (draft.time.support.from !== null) return draft;
    const same = (other: Dated) =>
      isDated(other) &&
      other.finding.type === type &&
      other.finding.about[0]?.name === about[0]?.name &&
      other.finding.post?.title === draft.finding.post?.title &&
      !isOfAnotherList(other.finding, draft.finding) &&
      !other.finding.isNegated;
    const twin = drafts.slice(0, i).findLast(same) ?? drafts.slice(i + 1).find(same);
    return twin ? { ...draft, time: twin.time } : draft;
  });
}

/** "Since the news of ...": from when that news was told. */
function sinceNews(draft: Dated, drafts: readonly Dated[]): Day | null {
  const since = draft.sentence.parsed.opening.adjuncts.find((one) => one.preposition === "since");
  if (!since || !tells(since.noun)) return null;
  return drafts.map((other) => other.said?.from).find((day) => day !== undefined && day !== null) ?? null;
}

/** "He did not appear" holds up to the eve of the appearance that the same report tells. */
function withAbsence(drafts: readonly Dated[], published: Day | null): Dated[] {
  return drafts.map((draft) => {
    const { finding } = draft;
    if (finding.type !== "appeared" || !finding.isNegated) return draft;
    const from = draft.time.support.from ?? sinceNews(draft, drafts);
    const seen = drafts
      .filter(
        (other) =>
          other.finding.type === "appeared" &&
          !other.finding.isNegated &&
          other.finding.about[0]?.name === finding.about[0]?.name,
      )
      .map((other) => other.time.core?.from)
      .filter((day) => day !== undefined && (from === null || day > from))
      .sort();
    const to = seen[0] ? addDays(seen[0], -1) : published;
    return { ...draft, time: { ...draft.time, core: null, support: { from, to } } };
  });
}

/** Dates every draft of a report: by its own words, by the sentence it points back to, by its other telling. */
export function datedDrafts(drafts: readonly Draft[], published: Day | null): Dated[] {
  const sentences = [...new Set(drafts.map((draft) => draft.sentence))];
  const dated = drafts.map((draft) => {
    const before = sentences[sentences.indexOf(draft.sentence) - 1];
    const back = before && pointsBack(draft.sentence) ? daysOf(before) : null;
    return datedByItself(draft, published, back);
  });
  return withAbsence(withSharedTimes(dated), published);
}
