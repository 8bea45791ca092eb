import { CLAIM_TYPES } from "../../vocabulary/claim-types.ts";
import { noteUnder } from "../../vocabulary/note-under.ts";
import { samePlace } from "../../vocabulary/places.ts";
import { isSupport } from "../../vocabulary/stance.ts";
import { sameRange } from "../../vocabulary/time.ts";
import type { Dated } from "./dated-drafts.ts";

/** Equal keys are one claim as written. */
function claimKey({ finding: { type, about, post, organisation } }: Dated): string {
  const where = post === null ? `\0${organisation?.name ?? ""}` : `\n${post.title.toLowerCase()}`;
  return `${type}\n${about[0]?.name ?? ""}${where}`;
}

const sourceKey = ({ sources }: Dated) => sources.map((source) => source.link.name).join(" > ");

/** The headline and the lead tell in the outlet's voice what the report then attributes. */
export function summariesAmong(drafts: readonly Dated[]): (draft: Dated) => boolean {
  const attributed = new Set(drafts.filter(({ sources }) => sources.length > 0).map(claimKey));
  return (draft) => {
    const isLead = draft.sentence.part.kind === "title" || draft.sentence.isFirstOfReport;
    return isLead && draft.sources.length === 0 && attributed.has(claimKey(draft));
  };
}

const samePlaces = (a: Dated, b: Dated) => samePlace(a.finding.place?.name ?? null, b.finding.place?.name ?? null);

/** Two verbs of one sentence that tell one event: "was seen on June 25, when he received". */
function isSameTelling(a: Dated, b: Dated): boolean {
  const isEvent = CLAIM_TYPES[a.finding.type].kind === "event" && a.finding.type !== "said";
  const sameDays = sameRange(a.time.support, b.time.support) || a.times.length === 0;
  return isEvent && claimKey(a) === claimKey(b) && a.stance === b.stance && sameDays && samePlaces(a, b);
}

/** What a sentence tells of somebody once, it does not tell again without a day: "underwent surgery and is recovering". */
function isToldAlready(draft: Dated, before: readonly Dated[]): boolean {
  const { type, about, post } = draft.finding;
  const { kind, organisation } = CLAIM_TYPES[type];
  const isState = kind === "state" && organisation !== "body" && organisation !== "employer";
  if (draft.finding.times.length > 0 || !(isState || type === "removed")) return false;
  return before.some(
    (other) =>
      other.finding.type === type &&
      other.finding.about[0]?.name === about[0]?.name &&
      (post === null || other.finding.post?.title === post.title) &&
      (draft.finding.place === null || samePlaces(draft, other)) &&
      other.stance === draft.stance,
  );
}

const isApposition = ({ finding }: Dated) => finding.rule === "holds_post: apposition";

/**
 * "An acting chief, NAME, was put in charge", "Prime Minister NAME remains in office": what the sentence tells of the post
 * stands for the office beside the name.
 * @param beside the drafts of the same sentence
 */
function isComingIn(draft: Dated, beside: readonly Dated[]): boolean {
  const { rule, post, about } = draft.finding;
  return (
    isApposition(draft) &&
    beside.some(
      ({ finding }) =>
        (finding.type === "appointed" || (finding.type === "holds_post" && finding.rule !== rule)) &&
        finding.about[0]?.name === about[0]?.name &&
        finding.post?.title === post?.title,
    )
  );
}

/** What was told until now, found by what a draft has to share with it: a long report tells much. */
function createTold() {
  const ofSentence = new Map<string, Dated[]>();
  const bySource = new Map<string, Dated[]>();
  const kept = new Set<string>();
  const again = (draft: Dated) => `${claimKey(draft)}\n${sourceKey(draft)}\n${isSupport(draft.stance)}`;
  const words = (draft: Dated) =>
    `${claimKey(draft)}\n${sourceKey(draft)}\n${draft.stance} ${draft.span.start} ${draft.span.end}`;
  return {
    inSentence: ({ sentence }: Dated): readonly Dated[] => ofSentence.get(String(sentence.at)) ?? [],
    bySource: (draft: Dated): readonly Dated[] => bySource.get(`${claimKey(draft)}\n${sourceKey(draft)}`) ?? [],
    isAgain: (draft: Dated) => kept.has(again(draft)),
    isInTheseWords: (draft: Dated) => kept.has(words(draft)),
    add(draft: Dated) {
      noteUnder(ofSentence, String(draft.sentence.at), draft);
      noteUnder(bySource, `${claimKey(draft)}\n${sourceKey(draft)}`, draft);
      kept.add(again(draft)).add(words(draft));
    },
  };
}

/** A headline alone is no statement; an office named again by the same source is told once. */
function isRedundant(
  draft: Dated,
  told: ReturnType<typeof createTold>,
  { beside, body }: { readonly beside: readonly Dated[]; readonly body: ReadonlySet<string> },
): boolean {
  if (draft.sentence.part.kind === "title" && !body.has(claimKey(draft))) return true;
  const here = told.inSentence(draft);
  if (isToldAlready(draft, here) || isComingIn(draft, beside)) return true;
  if (draft.finding.type === "holds_post")
    return told
      .bySource(draft)
      .filter((other) => draft.times.length === 0 || other.times.length > 0)
      .some((other) => !isApposition(other) || isApposition(draft) || other.sentence !== draft.sentence);
  if (here.some((other) => sourceKey(other) === sourceKey(draft) && isSameTelling(draft, other))) return true;
  const isAgain = draft.times.length === 0 && draft.sources.length > 0 && draft.finding.type !== "said";
  return (isAgain && told.isAgain(draft)) || told.isInTheseWords(draft);
}

/** What the report tells, each once. */
export function withoutRedundant(drafts: readonly Dated[]): Dated[] {
  const bySentence = Map.groupBy(drafts, ({ sentence }) => sentence.at);
  const body = new Set(drafts.filter(({ sentence }) => sentence.part.kind !== "title").map(claimKey));
  const told = createTold();
  return drafts.filter((draft) => {
    const beside = bySentence.get(draft.sentence.at) ?? [];
    const isMore = !isRedundant(draft, told, { beside, body });
    told.add(draft);
    return isMore;
  });
}
