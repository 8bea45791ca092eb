import type { ClaimType } from "../../vocabulary/claim-types.ts";
import type { Day } from "../../vocabulary/day.ts";
import { eventTime } from "../../vocabulary/time.ts";
import type { Source } from "./attribution/sources.ts";
import { windowOf } from "./claim-time.ts";
import type { Dated } from "./dated-drafts.ts";
import { framesOf } from "./frames/verb-frames.ts";
import type { Sentence } from "./read-sentences.ts";

/** Changes of office that an announcement tells one after the other. */
const CHANGES: ReadonlySet<ClaimType> = new Set(["appointed", "assumed", "removed", "succeeded", "reinstated"]);

/** How many sentences an announcement may go on without naming its source again. */
const REACH = 4;

interface Announcement {
  readonly sources: readonly Source[];
  readonly day: { readonly from: Day; readonly to: Day } | null;
}

const ANNOUNCING = new Set(["announce", "decree", "order", "approve", "issue", "unveil", "accept"]);

/** "announced a reshuffle", "replaced the military chiefs": changes are to follow, without a name in the sentence itself. */
const announces = ({ words }: Sentence): boolean =>
  words.some(
    ({ verb }) => verb && (ANNOUNCING.has(verb.lemma) || framesOf(verb.lemma).some(({ type }) => CHANGES.has(type))),
  );

/** The day that a sentence names, where it names one. */
function dayOf(sentence: Sentence): Announcement["day"] {
  const window = windowOf(sentence.words.filter((word) => word.tag === "time"));
  return window?.from && window.from === window.to ? { from: window.from, to: window.to } : null;
}

/** "was appointed in 2019, replacing X, who retired": told beside what the outlet says and dates itself. */
function isBackground({ finding: { clause } }: Dated): boolean {
  if (clause === null || !["adverbial", "relative"].includes(clause.relation)) return false;
  for (let around = clause.parent; around; around = around.parent) if (around.times.length > 0) return true;
  return false;
}

/** An authority tells of a change in its own ranks. */
function opensAnnouncement(draft: Dated): boolean {
  const last = draft.sources.at(-1);
  return last?.isAuthority === true && last.link.kind === "named";
}

/**
 * Sentences that go on with an authority's announcement without naming it again have it as their source: "X becomes
 * chief", after "the president replaced the chiefs, his spokesman said".
 * @param announced the sources of a sentence in which an authority speaks; asked only where an announcement may go on
 */
export function withAnnouncements(
  drafts: readonly Dated[],
  sentences: readonly Sentence[],
  announced: (sentence: Sentence) => readonly Source[] | undefined,
  published: Day | null,
): Dated[] {
  const place = new Map(sentences.map((sentence, i) => [sentence, i]));
  const known = new Map<Sentence, Announcement | null>();
  const announcementIn = (sentence: Sentence): Announcement | null => {
    const kept = known.get(sentence);
    if (kept !== undefined) return kept;
    const opens =
      announces(sentence) || drafts.some((draft) => draft.sentence === sentence && CHANGES.has(draft.finding.type));
    const sources = !opens
      ? undefined
      : (announced(sentence) ??
        drafts.find((draft) => draft.sentence === sentence && opensAnnouncement(draft))?.sources);
    const found = sources?.at(-1)?.isAuthority ? { sources, day: dayOf(sentence) } : null;
    known.set(sentence, found);
    return found;
  };
  const lastBefore = (at: number): Announcement | null => {
    for (const sentence of sentences.slice(Math.max(0, at - REACH), at).reverse()) {
      const found = announcementIn(sentence);
      if (found) return found;
    }
    return null;
  };
  return drafts.map((draft) => {
    const goesOn =
      draft.sources.length === 0 &&
      draft.times.length === 0 &&
      !isBackground(draft) &&
      CHANGES.has(draft.finding.type) &&
      draft.sentence.part.kind === "paragraph";
    const last = goesOn ? lastBefore(place.get(draft.sentence) ?? 0) : null;
    if (!last) return draft;
    const told = last.day ?? (published ? { from: published, to: published } : null);
    return {
      ...draft,
      sources: last.sources,
      basis: "official_act",
      time: told ? { ...eventTime(told), starts: draft.time.starts, ends: draft.time.ends } : draft.time,
    };
  });
}
